from datetime import date

import pytest

from dragoman.model.errors import UsageError
from dragoman.register.store import View
from dragoman.views.brief import brief
from dragoman.views.comparison import Stand, comparison
from dragoman.views.detail import detail
from dragoman.views.dossier import dossiers, people_lines
from dragoman.views.findings import findings
from dragoman.views.subject import SubjectKind, find_subject


def test_detail_has_every_version_with_its_words(view: View) -> None:
    found = detail(view, "b1")
    assert found.engagement.id == "a1#e0"
    days = next(field for field in found.fields if field.name == "date")
    assert days.conflict and [version.value for version in days.versions] == ["2024-05-17", "2024-05-16"]
    by_number = {source.number: source for source in found.sources}
    assert [by_number[n].document for version in days.versions for n in version.sources] == ["a1", "b1"]
    for source in found.sources:
        assert view.text(source.document)[source.start : source.end] == source.quote
    assert [account.document for account in found.reports] == ["a1", "b1"]


def test_an_ambiguous_or_unknown_id_is_an_error(view: View) -> None:
    with pytest.raises(UsageError, match=r"can be: a1#e0, a1#e1"):
        detail(view, "a1")
    for nothing in ("", "nope"):
        with pytest.raises(UsageError, match="no engagement"):
            detail(view, nothing)


def test_comparison_says_who_is_silent_and_who_says_otherwise(view: View) -> None:
    found = comparison(view, "a1#e0")
    assert [column.document for column in found.columns] == ["a1", "b1"]
    stands = {(row.field, row.shown): [cell.stand for cell in row.cells] for row in found.rows}
    assert stands["date", "2024-05-17"] == [Stand.SAID, Stand.OTHERWISE]
    assert stands["topics", "trade"] == [Stand.SAID, Stand.SILENT]
    assert stands["topics", "energy"] == [Stand.SAID, Stand.SAID]
    first, second = found.left_out
    assert (first.topics, first.engagements) == ((), ())
    assert second.topics == ("trade",)
    assert [item.id for item in second.engagements] == ["a1#e1"]


def test_a_person_by_any_spelling(view: View) -> None:
    (found,) = dossiers(view, "Али Алиев")
    assert found.id == "ali-aliyev"
    assert [item.id for item in found.engagements] == ["a1#e0", "a1#e1", "c1#e1", "c1#e0"]
    (office,) = found.offices
    assert office.first_seen and office.first_seen.earliest == date(2024, 5, 18)
    assert office.last_seen and office.last_seen.earliest == date(2024, 6, 1)
    assert dossiers(view, "Nobody Atall") == ()
    assert [line.name for line in people_lines(view)][:2] == ["Ali Aliyev", "Berik Asylov"]


def test_findings(view: View) -> None:
    found = findings(view)
    assert [(d.engagement.id, d.field) for d in found.disagreements] == [("a1#e0", "date")]
    (clash,) = found.clashes
    assert {clash.first.name, clash.second.name} == {"Vali Valiyev", "Ismayil Ismayilov"}
    assert clash.first.sources and clash.second.sources
    assert [item.engagement.id for item in found.unanswered] == ["a1#e1"]
    assert [item.engagement.id for item in found.unconfirmed] == ["c1#e0"]
    assert [q.document for q in found.quarantine] == ["z1"]
    assert found.not_read == (("xx", 1),)
    assert findings(view, date(2024, 6, 9)).unconfirmed == ()


def test_brief_on_a_country(view: View) -> None:
    found = brief(view, "Азербайджан", date(2024, 6, 9))
    assert (found.subject.kind, found.subject.key) == (SubjectKind.COUNTRY, "AZ")
    sections = {section.id: section for section in found.sections}
    assert all(len(line.cells) == len(s.columns) for s in found.sections for line in s.lines)
    assert [line.engagement for line in sections["planned"].lines] == ["c1#e0"]
    assert [line.engagement for line in sections["invitations"].lines] == ["a1#e1"]
    assert ("energy", "1", "2024-05-17") in [line.cells for line in sections["topics"].lines]
    holders = {line.cells[0]: line.cells for line in sections["offices"].lines}
    assert holders["prosecutor general, AZ"][1:] == (
        "Vali Valiyev",
        "2024-06-20 … 2024-06-25",
        "Ismayil Ismayilov (2024-06-21)",
    )
    assert {line.cells[1] for line in sections["disputed"].lines} == {"date", "holder"}
    numbers = [source.number for source in found.sources]
    assert numbers == list(range(1, len(numbers) + 1))
    cited = {number for section in found.sections for line in section.lines for number in line.sources}
    assert cited == set(numbers)
    assert all(line.sources for section in found.sections for line in section.lines)


def test_brief_on_a_person_and_on_nothing(view: View) -> None:
    found = brief(view, "Berik Asylov")
    contacts = next(section for section in found.sections if section.id == "contacts")
    assert [line.cells[2] for line in contacts.lines] == ["Ali Aliyev"]
    with pytest.raises(UsageError, match="knows no country"):
        find_subject(view, "Narnia")


def test_views_do_not_depend_on_the_call(view: View) -> None:
    assert brief(view, "AZ") == brief(view, "Azərbaycan")
    assert findings(view) == findings(view)

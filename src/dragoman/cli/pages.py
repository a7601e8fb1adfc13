"""One thing in full, for a terminal: an engagement, a comparison, the findings, a person, a brief."""

from dragoman.views.brief import Brief, days_text
from dragoman.views.comparison import Cell, Comparison, Stand
from dragoman.views.detail import Detail
from dragoman.views.dossier import Dossier
from dragoman.views.findings import Findings, Open, SeenInOffice
from dragoman.views.listing import Listed

from .output import heading, say, table
from .tables import (
    ENGAGEMENT_COLUMNS,
    attendee_text,
    cited,
    engagement_cells,
    engagement_table,
    source_table,
    topics_text,
)


def detail_page(found: Detail) -> None:
    """An engagement with every version of every field."""
    item = found.engagement
    heading(f"{item.kind} {item.id}" + (f": {item.name}" if item.name else ""))
    rows = []
    for field in found.fields:
        for number, version in enumerate(field.versions):
            name = field.name + (" !" if field.conflict else "") if number == 0 else ""
            rows.append((name, version.value, version.rule or "", cited(version.sources)))
    table("Fields", ("field", "value", "by rule", "sources"), rows)
    parts = [(attendee_text(p.attendee), p.attendee.organisation or "", cited(p.sources)) for p in found.participants]
    table("Participants", ("who", "organisation", "sources"), parts)
    reports = [
        (r.outlet or "", r.language, days_text(r.published), r.document, r.report, cited(r.sources))
        for r in found.reports
    ]
    table("Reports", ("outlet", "language", "published", "document", "report", "sources"), reports)
    links = [("part of", found.part_of)] if found.part_of else []
    links += [("has part", part) for part in found.parts]
    links += [("answers", found.answers)] if found.answers else []
    links += [("answered by", other) for other in found.answered_by]
    table("Links", ("", *ENGAGEMENT_COLUMNS), [(name, *engagement_cells(other)) for name, other in links])
    if found.reasons:
        heading("Why these reports are of one engagement")
        for reason in found.reasons:
            say(f"  {reason}")
    source_table(found.sources)


def comparison_page(found: Comparison) -> None:
    """The matrix of fields and documents, and what each leaves out."""
    item = found.engagement
    heading(f"{item.kind} {item.id}, {days_text(item.date)}")
    columns = [
        "\n".join(part for part in (column.outlet or "", column.document, days_text(column.published)) if part)
        for column in found.columns
    ]
    rows = [
        (row.field + (" !" if row.conflict else ""), row.shown, *(_cell(cell) for cell in row.cells))
        for row in found.rows
    ]
    table(None, ("field", "shown", *columns), rows)
    left_out = [
        (
            left.document,
            "; ".join(left.participants),
            topics_text(left.topics),
            "; ".join(map(_short, left.engagements)),
        )
        for left in found.left_out
    ]
    table("Left out", ("document", "participants", "topics", "other engagements"), left_out)
    source_table(found.sources)


def findings_page(found: Findings) -> None:
    """Everything that is open or contradicted."""
    heading(f"As of {found.day or 'no known day'}")
    rows = [
        (
            d.engagement.id,
            _short(d.engagement),
            d.field,
            " | ".join(f"{v.value} {cited(v.sources)}" for v in d.versions),
        )
        for d in found.disagreements
    ]
    table("Contradictions", ("engagement", "", "field", "versions"), rows)
    clashes = [
        (f"{clash.title}, {clash.body or clash.country}", _holder(clash.first), _holder(clash.second))
        for clash in found.clashes
    ]
    table("Offices with two holders", ("office", "one", "other"), clashes)
    changes = [
        (f"{change.title}, {change.body or change.country}", _holder(change.first), _holder(change.second))
        for change in found.changes
    ]
    table("Two names in one office within a year", ("office", "later", "earlier"), changes)
    for title, items in (
        ("Invitations without an answer", found.unanswered),
        ("Invitations answered", found.answered),
        ("Planned, past their day, unconfirmed", found.unconfirmed),
    ):
        table(title, ("engagement", "", "answered by", "sources"), [_open(item) for item in items])
    quarantine = [(q.source, q.document or "", q.stage, q.reason) for q in found.quarantine]
    table("Quarantine", ("source", "document", "stage", "reason"), quarantine)
    table("Not read", ("language", "documents"), [(language, str(count)) for language, count in found.not_read])
    source_table(found.sources)


def dossier_page(found: Dossier) -> None:
    """A person."""
    heading(f"{found.name} ({found.id})")
    say(f"spellings: {', '.join(found.names)}")
    offices = [
        (o.title, o.body or o.country or "", days_text(o.first_seen), days_text(o.last_seen), cited(o.sources))
        for o in found.offices
    ]
    table("Offices", ("title", "of", "first seen", "last seen", "sources"), offices)
    engagement_table("Engagements", found.engagements)
    if found.reasons:
        heading("Why these spellings are one person")
        for reason in found.reasons:
            say(f"  {reason}")
    source_table(found.sources)


def brief_page(found: Brief) -> None:
    """A subject on one page."""
    heading(f"{found.subject.name} ({found.subject.kind}), as of {found.day or 'no known day'}")
    for section in found.sections:
        rows = [(*line.cells, cited(line.sources), line.engagement or "") for line in section.lines]
        table(_TITLES.get(section.id, section.id), (*section.columns, "sources", "id"), rows)
    source_table(found.sources)


_TITLES = {
    "contacts": "Last contacts",
    "counterparts": "Who was met",
    "topics": "Topics",
    "invitations": "Open invitations",
    "planned": "Planned",
    "offices": "Office-holders",
    "disputed": "Disputed: not to be stated as a fact",
}
_STANDS = {Stand.SAID: "said", Stand.OTHERWISE: "otherwise", Stand.SILENT: "–"}


def _cell(cell: Cell) -> str:
    if cell.stand is Stand.SILENT:
        return _STANDS[cell.stand]
    return f"{_STANDS[cell.stand]}: {'; '.join(cell.values)} {cited(cell.sources)}".rstrip()


def _short(item: Listed) -> str:
    who = ", ".join(dict.fromkeys(one.name for one in item.attendees))
    return " ".join(
        part for part in (days_text(item.date), item.kind.value, item.name or "", f"({who})" if who else "") if part
    )


def _holder(seen: SeenInOffice) -> str:
    return f"{seen.name}: {days_text(seen.first_seen)} … {days_text(seen.last_seen)} {cited(seen.sources)}"


def _open(item: Open) -> tuple[str, ...]:
    answers = "; ".join(f"{_short(answer)} {answer.id}" for answer in item.answers)
    return (item.engagement.id, _short(item.engagement), answers, cited(item.sources))

import json
from datetime import date
from pathlib import Path

from dragoman.exports.export import find_export, format_names
from dragoman.exports.jsonl import interval, participant
from dragoman.model.dates import DateInterval
from dragoman.model.engagements import Participation
from dragoman.model.entities import Person
from dragoman.model.vocabulary import Role
from dragoman.pipeline.update import update
from dragoman.register.sqlite import open_view, open_writer
from register.making import plan, read_article

TEXT = (
    "az;Alpha;2024-05-18\n"
    "meeting;held;2024-05-17;AZ/Baku;Əli \u2028Əliyev=president=AZ=host,==KZ=guest;trade,energy\n"
    "call;planned;;;==AZ=participant,==GE=participant;\n"
)

ENGAGEMENTS = """\
{"id": "one#e0", "kind": "meeting", "status": "held", "salience": "main", "name": null, \
"date": {"earliest": "2024-05-17", "latest": "2024-05-17"}, "place": {"country": "AZ", "city": "Baku"}, \
"participants": [{"name": "Əli \\u2028Əliyev", "names": [], "kind": "person", "office": null, "country": "AZ", \
"organisation": null, "role": "host"}, {"name": "Kazakhstan", "names": [], "kind": "body", "office": null, \
"country": "KZ", "organisation": null, "role": "guest"}], "topics": ["energy", "trade"], "part_of": null, \
"answers": null, "reports": [{"document": "one", "start": 20, "end": 105, "quote": "QUOTE0"}]}
{"id": "one#e1", "kind": "call", "status": "planned", "salience": "main", "name": null, "date": null, "place": null, \
"participants": [{"name": "Azerbaijan", "names": [], "kind": "body", "office": null, "country": "AZ", \
"organisation": null, "role": "participant"}, {"name": "Georgia", "names": [], "kind": "body", "office": null, \
"country": "GE", "organisation": null, "role": "participant"}], "topics": [], "part_of": null, "answers": null, \
"reports": [{"document": "one", "start": 106, "end": 155, "quote": "QUOTE1"}]}
"""
DOCUMENTS = """\
{"id": "one", "language": "az", "outlet": "Alpha", "published": {"earliest": "2024-05-18", "latest": "2024-05-18"}, \
"attributed_to": null}
"""


def test_the_files_are_as_the_format_says(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT)
    with open_writer(tmp_path / "r.db") as writer:
        update(writer, plan(), read_article, [tmp_path / "one.txt"])
    with open_view(tmp_path / "r.db") as view:
        paths = find_export("jsonl").write(view, tmp_path)
    assert [path.name for path in paths] == ["engagements.jsonl", "documents.jsonl", "people.jsonl"]
    engagements, documents, people = (path.read_text("utf-8") for path in paths)
    expected = ENGAGEMENTS
    for number, line in enumerate(TEXT.split("\n")[1:3]):
        expected = expected.replace(f"QUOTE{number}", line.replace("\u2028", "\\u2028"))
    found = [json.loads(line)["reports"][0] for line in engagements.splitlines()]
    assert all(TEXT[words["start"] : words["end"]] == words["quote"] for words in found)
    assert engagements == expected
    assert documents == DOCUMENTS
    (person,) = map(json.loads, people.splitlines())
    assert person["offices"] == [
        {"title": "president", "country": "AZ", "body": None, "first_seen": "2024-05-18", "last_seen": "2024-05-18"}
    ]


def test_a_person_has_the_other_spellings_and_a_body_its_own_name() -> None:
    person = Person("ali", "Ali Aliyev", ("Ali Aliyev", "Əli Əliyev"), (), (), ())
    part = Participation("ali", None, "president", None, "AZ", Role.HOST, (), ())
    assert participant(part, {"ali": person})["names"] == ["Əli Əliyev"]
    body = Participation(None, None, None, "Ministry of Justice of Georgia", "GE", Role.GUEST, (), ())
    line = participant(body, {})
    assert (line["name"], line["kind"], line["organisation"]) == (
        "Ministry of Justice of Georgia",
        "body",
        line["name"],
    )


def test_what_is_not_known_is_null() -> None:
    assert interval(None) is None and interval(DateInterval(None, None)) is None
    assert interval(DateInterval(None, date(2024, 5, 1))) == {"earliest": None, "latest": "2024-05-01"}


def test_every_format_is_found_and_says_what_it_is() -> None:
    assert "jsonl" in format_names()
    for name in format_names():
        export = find_export(name)
        assert export.name == name and export.title and "/" in export.media_type

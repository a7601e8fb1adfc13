import json
import os
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest

import dragoman

from .conftest import Cli

# A process of its own finds the package where this one did.
HERE = {**os.environ, "PYTHONPATH": str(Path(dragoman.__file__).parents[1])}

VIEWS = (
    ("engagements",),
    ("people",),
    ("check",),
    ("show", "a1#e0"),
    ("compare", "a1#e0"),
    ("person", "Ali Aliyev"),
    ("brief", "AZ"),
    ("brief", "IR"),
    ("show", "evil#e0"),
)


def test_reading_tells_and_reading_again_changes_nothing(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("en;A;2024-05-18\nmeeting;held;2024-05-17;AZ;Ali Aliyev=president=AZ=host;\n")
    (tmp_path / "bad.txt").write_bytes(b"\0\0")
    first = cli("read", str(tmp_path))
    assert first.status == 0
    assert "documents: read 1, unchanged 0, quarantined 1" in first.out
    assert "bad.txt: binary data" in first.out
    assert "engagements: new 1, changed 0" in first.out
    again = cli("read", str(tmp_path))
    assert "documents: read 0, unchanged 1, quarantined 1" in again.out
    assert "engagements: new 0, changed 0" in again.out


@pytest.mark.parametrize("verb", VIEWS)
def test_every_view_has_a_page_and_json(read: Cli, verb: tuple[str, ...]) -> None:
    page = read(*verb)
    assert (page.status, page.err) == (0, "")
    assert page.out.strip()
    assert json.loads(read(*verb, "--json").out)


@pytest.mark.parametrize("verb", VIEWS)
def test_pages_have_nothing_that_steers_a_terminal(read: Cli, verb: tuple[str, ...]) -> None:
    out = read(*verb).out.replace("\n", "")
    assert [char for char in out if unicodedata.category(char) in ("Cc", "Cf")] == []


def test_markup_in_a_text_is_text(read: Cli) -> None:
    assert "[bold]Eve[/bold]" in read("show", "evil#e0").out


@pytest.mark.parametrize(
    "arguments",
    [
        ("read", "nowhere"),
        ("read", "texts", "--register", "no/where.db"),
        ("read", "binary.txt"),
        ("read", "nothing"),
        ("engagements", "--register", "none.db"),
        ("engagements", "--register", "texts/a1.txt"),
        ("engagements", "--country", "Narnia"),
        ("engagements", "--since", "yesterday"),
        ("show", "nope"),
        ("person", "Nobody Atall"),
        ("brief", "Narnia"),
        ("export", "--out", "texts/a1.txt"),
        ("export", "--format", "nope", "--out", "out"),
        ("names", "none.jsonl"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(read: Cli, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "nothing").mkdir()
    (tmp_path / "binary.txt").write_bytes(b"\0\1\2")
    ran = read(*arguments)
    assert ran.status == 2
    assert ran.out == ""
    assert ran.err.startswith("dragoman: ") and ran.err.count("\n") == 1


def test_engagements_as_of_a_day(read: Cli) -> None:
    found = json.loads(read("engagements", "--as-of", "2024-05-18", "--json").out)
    assert [(item["id"], item["standing"], item["outlets"]) for item in found] == [
        ("a1#e0", "past", ["Alpha"]),
        ("a1#e1", "ahead", ["Alpha"]),
    ]
    page = read("engagements", "--as-of", "2024-05-18").out
    assert page.index("Known by 2024-05-18") < page.index("a1#e0") < page.index("Ahead of") < page.index("a1#e1")


def test_export_writes_sorted_lines(read: Cli, tmp_path: Path) -> None:
    ran = read("export", "--format", "jsonl", "--out", "out/deep")
    assert ran.status == 0
    lines = {
        name: [json.loads(line) for line in (tmp_path / "out/deep" / f"{name}.jsonl").read_text().splitlines()]
        for name in ("engagements", "documents", "people")
    }
    for found in lines.values():
        assert [line["id"] for line in found] == sorted(line["id"] for line in found)
    meeting = lines["engagements"][0]
    assert [report["document"] for report in meeting["reports"]] == ["a1", "b1"]
    texts = {path.stem: path.read_text() for path in (tmp_path / "texts").iterdir()}
    for report in meeting["reports"]:
        assert texts[report["document"]][report["start"] : report["end"]] == report["quote"]
    assert meeting["participants"][0] == {
        "name": "Ali Aliyev",
        "names": [],
        "kind": "person",
        "office": None,
        "country": "AZ",
        "organisation": None,
        "role": "host",
    }
    offices = {line["id"]: line["offices"] for line in lines["people"]}
    assert [(o["title"], o["first_seen"], o["last_seen"]) for o in offices["ali-aliyev"]] == [
        ("minister of justice", "2024-05-18", "2024-05-19")
    ]


def test_names_and_dates_by_line(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "names.jsonl").write_text('{"id":"1","a":"Ali Aliyev","b":"Али Алиев"}\n\n{"id":"2","a":"A","b":"B"}\n')
    found = [json.loads(line) for line in cli("names", "names.jsonl").out.splitlines()]
    assert [line["id"] for line in found] == ["1", "2"]
    assert found[0]["judgement"] == "same" and found[0]["reasons"]
    (tmp_path / "dates.jsonl").write_text(
        '{"id":"1","language":"en","published":"2024-05-18","text":"They met on 3 April 2024."}\n'
        '{"id":"2","language":"qq","published":null,"text":"x"}\n'
    )
    ran = cli("dates", "dates.jsonl")
    first, second = [json.loads(line) for line in ran.out.splitlines()]
    assert [(d["earliest"], d["latest"]) for d in first["dates"]] == [("2024-04-03", "2024-04-03")]
    assert second == {"id": "2", "dates": []}
    assert "qq" in ran.err


@pytest.mark.parametrize(
    ("verb", "line", "fault"),
    [
        ("names", '{"id":"1","a":"x"}', "'b' is missing"),
        ("names", "{", "no JSON"),
        ("names", "[1]", "no JSON object"),
        ("dates", '{"id":"1","language":"en","published":"May","text":""}', "'published' is no day"),
        ("dates", '{"id":1,"language":"en","text":""}', "'id' is no text"),
    ],
)
def test_a_bad_line_is_named_by_its_number(cli: Cli, tmp_path: Path, verb: str, line: str, fault: str) -> None:
    (tmp_path / "lines").write_text("\n" + line + "\n")
    ran = cli(verb, "lines")
    assert ran.status == 2 and ran.out == ""
    assert "line 2" in ran.err and fault in ran.err and ran.err.count("\n") == 1


def test_languages(cli: Cli) -> None:
    found = json.loads(cli("languages", "--json").out)
    assert {"az", "en", "ru"} <= {pack["code"] for pack in found}
    assert all(pack["name"] and pack["files"] for pack in found)
    assert "Azerbaijani" in cli("languages").out


def test_help_and_version_start_at_once() -> None:
    for option in ("--help", "--version"):
        started = time.perf_counter()
        command = [sys.executable, "-m", "dragoman", option]
        ran = subprocess.run(command, capture_output=True, text=True, check=True, env=HERE)
        # Twice as long as it may take, for a machine that is busy.
        assert time.perf_counter() - started < 0.6
        assert "dragoman" in ran.stdout


def test_a_reader_that_goes_away_is_no_error(read: Cli, tmp_path: Path) -> None:
    command = f"{sys.executable} -m dragoman engagements --json | head -c 1"
    ran = subprocess.run(command, shell=True, capture_output=True, text=True, cwd=tmp_path, env=HERE)
    assert ran.stderr == ""

"""What a terminal is shown: as wide as it is, nothing that steers it, and one line for what cannot be."""

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from dragoman.cli.output import clean, table, write_json

from .conftest import Cli
from .test_cli import HERE, VIEWS


@pytest.mark.parametrize("columns", [40, 80, 100])
@pytest.mark.parametrize("verb", VIEWS)
def test_a_narrow_terminal_is_wide_enough(
    read: Cli, monkeypatch: pytest.MonkeyPatch, verb: tuple[str, ...], columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    out = read(*verb).out
    indented = [line for line in out.splitlines() if line.startswith(" ")]
    assert all(len(line) <= columns for line in indented), out
    assert [char for char in out if unicodedata.category(char) in ("Cc", "Cf") and char != "\n"] == []


def test_engagements_are_blocks_where_there_is_no_room(read: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = read("engagements").out.splitlines()
    at = lines.index("2024-05-17 ! · meeting · held") if "2024-05-17 ! · meeting · held" in lines else -1
    assert at >= 0, lines
    assert "Ali Aliyev (AZ); Berik Asylov (KZ)" in lines[at + 1]
    assert any(line.endswith("id: a1#e0") for line in lines[at + 1 : at + 4])


def test_a_wide_terminal_has_a_line_for_each(read: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "140")
    (line,) = [line for line in read("engagements").out.splitlines() if "a1#e0" in line]
    assert all(words in line for words in ("2024-05-17", "meeting", "held", "Berik Asylov", "Baku"))


def test_columns_that_are_empty_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    table("T", ("a", "b", "c"), [("1", "", "3"), ("4", "", "6")])
    header = capsys.readouterr().out.splitlines()[2]
    assert header.split() == ["a", "c"]


@pytest.mark.parametrize(
    ("verb", "line"),
    [(("engagements", "--since", "2030-01-01"), "no engagement matches"), (("people",), "nobody is in the register")],
)
def test_nothing_found_is_one_line(cli: Cli, tmp_path: Path, verb: tuple[str, ...], line: str) -> None:
    (tmp_path / "one.txt").write_text("en;A;2024-05-18\nmeeting;held;2024-05-17;AZ;==AZ=host;\n")
    cli("read", "one.txt")
    for more in ((), ("--as-of", "2024-06-01")) if verb[0] == "engagements" else ((),):
        ran = cli(*verb, *more)
        assert (ran.status, ran.out, ran.err) == (0, line + "\n", "")
        assert json.loads(cli(*verb, *more, "--json").out) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("show",),
        ("read",),
        ("person",),
        ("bogus",),
        ("engagements", "--bogus"),
        ("engagements", "--kind", "party"),
        ("engagements", "extra"),
        ("engagements", "--country"),
        ("read", "x", "--jobs", "0"),
        ("export",),
        ("--bogus",),
        ("bo\x1b[31mgus",),
    ],
)
def test_a_command_line_that_is_not_understood_is_one_line(cli: Cli, arguments: tuple[str, ...]) -> None:
    ran = cli(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("dragoman: ") and ran.err.count("\n") == 1
    assert "\x1b" not in ran.err


def test_the_command_alone_and_every_verb_explain_themselves(cli: Cli) -> None:
    ran = cli()
    assert ran.status == 0 and "Commands:" in ran.out
    verbs = [line.split()[0] for line in ran.out.split("Commands:")[1].splitlines() if line.strip()]
    assert len(verbs) >= 12 and "..." not in ran.out.split("Commands:")[1]
    for verb in verbs:
        assert cli(verb, "--help").status == 0


def test_topics_have_no_lines_under_their_words(read: Cli, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text(
        "en;A;2024-05-18\nmeeting;held;2024-05-17;AZ;Ali Aliyev=president=AZ=host;legal_cooperation\n"
    )
    read("read", "t.txt")
    for verb in (("show", "t#e0"), ("compare", "t#e0"), ("brief", "AZ")):
        out = read(*verb).out.split("\nSources")[0]
        assert "legal cooperation" in out and "legal_cooperation" not in out


HOSTILE = "a\x1b[31mb\x9b2Jc\x07\u202ed\u2066e\u200bf\u2028g\U000e0041[bold]h[/bold]\ud800\r\n"


def test_hostile_text_is_inert(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert clean(HOSTILE) == "a[31mb2Jcdef g[bold]h[/bold]  "
    for columns in ("40", "160"):
        monkeypatch.setenv("COLUMNS", columns)
        table(HOSTILE, ("one\n" + HOSTILE, "two"), [(HOSTILE, HOSTILE * 3)])
    out = capsys.readouterr().out
    assert "[bold]h[/bold]" in out
    assert {char for char in out if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl")} <= {"\n"}


def test_hostile_text_in_json_is_escaped_and_comes_back(capsys: pytest.CaptureFixture[str]) -> None:
    write_json((HOSTILE, "Səfər"))
    out = capsys.readouterr().out
    assert {char for char in out if unicodedata.category(char) in ("Cc", "Cf", "Zl")} <= {"\n"}
    assert json.loads(out) == [HOSTILE, "Səfər"]
    assert "Səfər" in out


@pytest.mark.parametrize("verb", [("engagements",), ("check",), ("people", "--json"), ("--help",)])
def test_a_reader_that_goes_away_is_met_with_silence(read: Cli, tmp_path: Path, verb: tuple[str, ...]) -> None:
    command = f"{sys.executable} -m dragoman {' '.join(verb)} | true"
    ran = subprocess.run(command, shell=True, capture_output=True, text=True, cwd=tmp_path, env=HERE)
    assert ran.stderr == ""


def test_what_cannot_be_read_among_good_texts_is_set_aside(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    (folder / "folder.txt").mkdir(parents=True)
    text = "en;A;2024-05-18\nmeeting;held;2024-05-17;AZ;Ali Aliyev=president=AZ=host;\n"
    (folder / "good.txt").write_text(text)
    for name, raw in {
        "big": b"x" * 25_000_000,
        "empty": b"",
        "nul": b"a\0b",
        "utf16": text.encode("utf-16"),
        "broken": b"caf\xe9",
    }.items():
        (folder / f"{name}.txt").write_bytes(raw)
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "secret.txt").write_text(text)
    (folder / "secret.txt").chmod(0)
    locked = not os.access(folder / "secret.txt", os.R_OK)
    ran = cli("read", "texts")
    assert (ran.status, ran.err) == (0, "")
    reasons = dict(line.removeprefix("  quarantined texts/").split(": ", 1) for line in ran.out.splitlines()[1:-2])
    assert sorted(reasons) == sorted(
        ["big.txt", "broken.txt", "empty.txt", "folder.txt", "loop.txt", "nul.txt", "utf16.txt"]
        + (["secret.txt"] if locked else [])
    )
    assert all(len(reason) > 5 for reason in reasons.values())
    (folder / "secret.txt").chmod(0o600)

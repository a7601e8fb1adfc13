"""The documentation names what there is: every verb, every field of the export, every file and key of the packs."""

import re

import pytest
import typer

from dragoman.cli.main import app
from dragoman.exports.export import format_names
from dragoman.languages.load import load_pack, pack_codes
from examples.reading import GOLDEN, ROOT


def text(*names: str) -> str:
    return "\n".join((ROOT / name).read_text("utf-8") for name in names)


def words(name: str) -> set[str]:
    return set(re.findall(r"`([\w-]+)`", text(name)))


def test_every_verb_is_in_the_readme() -> None:
    readme = text("README.md")
    verbs = sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
    assert [verb for verb in verbs if f"dragoman {verb}" not in readme] == []


def test_every_export_is_documented() -> None:
    documented = text("README.md", "docs/data-dictionary.md")
    assert [name for name in format_names() if name not in documented] == []


@pytest.mark.parametrize("name", sorted(path.name for path in GOLDEN.iterdir()))
def test_every_field_of_the_export_is_documented(name: str) -> None:
    keys = set(re.findall(r'"(\w+)": ', (GOLDEN / name).read_text("utf-8")))
    assert keys - words("docs/data-dictionary.md") == set()


@pytest.mark.parametrize("code", ["und", *pack_codes()])
def test_every_file_and_key_of_a_pack_is_documented(code: str) -> None:
    pack, documented = load_pack(code), text("docs/packs.md")
    known = words("docs/packs.md")
    for entry in pack.folder.iterdir():
        assert re.sub(r"_\w+(?=\.tsv)", "_*", entry.name) in documented or entry.name in documented, entry.name
        if entry.name.endswith(".yml"):
            assert set(pack.rules(entry.name)) - known == set(), entry.name
    acts = pack.rules("contacts.yml").get("acts", ())
    assert {key for act in acts for key in act} - known == set()


def test_the_commands_of_the_readme_exist() -> None:
    verbs = set(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
    told = set(re.findall(r"dragoman ([a-z]+)", text("README.md", "CONTRIBUTING.md", "examples/demo.py")))
    assert told - verbs - {"import"} == set()

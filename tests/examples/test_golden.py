"""The bundled examples: what they are read as, and that nothing but the texts decides it."""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dragoman.model.spans import Evidence
from dragoman.register.sqlite import open_view
from dragoman.register.store import View
from examples.reading import ARTICLES, GOLDEN, ROOT, exported, made

SCORER = ROOT.parent / "shared" / "evaluation" / "score.py"
GOLD = json.loads((ROOT / "examples" / "gold.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("examples"), [ARTICLES])


@pytest.fixture(scope="module")
def export(register: Path) -> dict[str, bytes]:
    return exported(register, register.parent / "export")


def lines(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.decode().splitlines()]


@pytest.mark.parametrize("name", sorted(path.name for path in GOLDEN.iterdir()))
def test_the_export_is_the_golden_one(export: dict[str, bytes], name: str) -> None:
    # After a change that is meant: `make golden`, then read the difference.
    assert export[name] == (GOLDEN / name).read_bytes()


def test_every_file_of_the_export_has_a_golden_one(export: dict[str, bytes]) -> None:
    assert set(export) == {path.name for path in GOLDEN.iterdir()}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_any_order_and_any_split_give_the_same_register(export: dict[str, bytes], tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    shuffled = chance.sample(ARTICLES, len(ARTICLES))
    cuts = sorted(chance.sample(range(1, len(shuffled)), seed - 1))
    runs = [shuffled[start:end] for start, end in zip([0, *cuts], [*cuts, None], strict=True)]
    assert exported(made(tmp_path, runs), tmp_path / "export") == export


def test_one_article_at_a_time_from_the_last_to_the_first(export: dict[str, bytes], tmp_path: Path) -> None:
    runs = [[article] for article in reversed(ARTICLES)]
    assert exported(made(tmp_path, runs), tmp_path / "export") == export


def test_reading_again_changes_nothing(export: dict[str, bytes], tmp_path: Path) -> None:
    runs = [ARTICLES, ARTICLES[5:9], list(reversed(ARTICLES))]
    assert exported(made(tmp_path, runs), tmp_path / "export") == export


def test_every_quote_is_what_the_text_has_at_its_place(register: Path) -> None:
    texts = {path.stem: path.read_text("utf-8") for path in ARTICLES}
    with open_view(register) as view:
        found = list(_evidence(view))
    assert len(found) > 200
    assert [words for words in found if texts[words.document][words.start : words.end] != words.quote] == []


def _evidence(view: View) -> Iterator[Evidence]:
    for report in view.reports():
        yield from report.evidence
    for engagement in view.engagements():
        for field in engagement.fields:
            for version in field.versions:
                yield from version.evidence
        for part in engagement.participants:
            yield from part.evidence
    for person in view.people():
        for tenure in person.tenures:
            yield from tenure.evidence


def test_every_value_shown_rests_on_words(register: Path) -> None:
    with open_view(register) as view:
        engagements = view.engagements()
    bare = [
        (engagement.id, field.name, version.value)
        for engagement in engagements
        for field in engagement.fields
        for version in field.versions
        if not version.evidence
    ]
    assert bare == []
    assert [part for engagement in engagements for part in engagement.participants if not part.evidence] == []


def test_nothing_is_found_where_there_is_nothing(export: dict[str, bytes]) -> None:
    told = {stem for item in GOLD["engagements"] for stem in item["documents"]}
    silent = set(GOLD["documents"]) - told
    assert silent == {"20_az_football", "21_ru_court_case"}
    extra = [
        report["quote"]
        for item in lines(export["engagements.jsonl"])
        for report in item["reports"]
        if report["document"] in silent
    ]
    assert extra == []


def test_the_languages_are_recognised(export: dict[str, bytes]) -> None:
    found = {line["id"]: line["language"] for line in lines(export["documents.jsonl"])}
    assert found == {stem: document["language"] for stem, document in GOLD["documents"].items()}


@pytest.mark.skipif(not SCORER.exists(), reason="no scorer beside the repository")
def test_the_examples_are_read_well_enough(export: dict[str, bytes], register: Path, tmp_path: Path) -> None:
    documents = ROOT / "examples" / "articles"
    command = [SCORER, ROOT / "examples", register.parent / "export", "--documents", documents, "--json"]
    ran = subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True, check=True)
    scores = json.loads(ran.stdout)
    assert scores["quotes exact"] == 1.0
    assert scores["detection main"]["f1"] >= 0.8

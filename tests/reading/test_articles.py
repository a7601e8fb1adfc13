"""Articles of our own by other hands than the rules': terse agency items, provincial papers, posts, communiqués,
translated prose, about states of all continents, with gold written before any rule saw them.

`articles` were looked at while the rules were written; `held_back` were not, and say what to expect of news never seen.
Figures for every field, by the shared scorer: `benchmarks/scores/score.py tests/reading articles/en`.
"""

import json
from pathlib import Path

import pytest

from reading.scoring import score, statements_of

HERE = Path(__file__).parent
FOLDERS = sorted(path.parent for name in ("articles", "held_back") for path in (HERE / name).glob("*/gold.json"))
# What was measured, rounded down: a change that reads less of them is no progress.
FLOORS = {
    "articles/az": 0.81,
    "articles/en": 0.82,
    "articles/ru": 0.76,
    "held_back/az": 0.66,
    "held_back/en": 0.65,
    "held_back/ru": 0.73,
}
DOCUMENTS = sorted(path for folder in FOLDERS for path in (folder / "documents").glob("*.txt"))


def _name(folder: Path) -> str:
    return folder.relative_to(HERE).as_posix()


@pytest.mark.parametrize("folder", FOLDERS, ids=_name)
def test_no_less_is_read_than_was_measured(folder: Path) -> None:
    assert score(folder).f1 >= FLOORS[_name(folder)]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_every_quote_is_what_the_article_has_at_its_place(path: Path) -> None:
    text = path.read_text("utf-8")
    statements = statements_of(path)
    assert [words for s in statements for words in s.evidence if text[words.start : words.end] != words.quote] == []
    assert all(statement.evidence for statement in statements)


@pytest.mark.parametrize("folder", FOLDERS, ids=_name)
def test_every_quote_of_the_gold_is_in_its_article(folder: Path) -> None:
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    texts = {name: (folder / "documents" / f"{name}.txt").read_text("utf-8") for name in gold["documents"]}
    quotes = [(d, q) for e in gold["engagements"] for d, listed in e["documents"].items() for q in listed]
    assert len(quotes) > 50
    assert [(document, quote) for document, quote in quotes if quote not in texts[document]] == []

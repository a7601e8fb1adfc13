"""The example articles and their gold agree with each other, whatever the reader makes of them."""

import json
from collections import Counter

from dragoman.model.vocabulary import Kind, Role, Salience, Status
from dragoman.world.places import countries
from dragoman.world.topics import topics
from examples.reading import ARTICLES, ROOT

GOLD = json.loads((ROOT / "examples" / "gold.json").read_text("utf-8"))
TEXTS = {path.stem: path.read_text("utf-8") for path in ARTICLES}


def test_every_article_has_gold_and_every_language_its_share() -> None:
    assert set(GOLD["documents"]) == set(TEXTS)
    shares = Counter(document["language"] for document in GOLD["documents"].values())
    assert set(shares) == {"az", "en", "ru"}
    assert min(shares.values()) >= 5


def test_every_quote_of_the_gold_is_in_its_article() -> None:
    absent = [
        (item["id"], quote)
        for item in GOLD["engagements"]
        for stem, quotes in item["documents"].items()
        for quote in quotes
        if quote not in TEXTS[stem]
    ]
    assert absent == []


def test_every_name_of_the_gold_is_a_word_of_some_article_or_its_romanisation() -> None:
    every = "\n".join(TEXTS.values())
    for person in GOLD["people"]:
        # Inflected forms differ in the end only: the first half of the surname is there in one of the spellings.
        stems = [name.split()[-1].split(".")[-1] for name in person["names"]]
        assert any(stem[: max(3, len(stem) // 2)] in every for stem in stems), person["id"]


def test_the_gold_uses_the_vocabulary_of_the_register() -> None:
    people = {person["id"] for person in GOLD["people"]}
    ids = {item["id"] for item in GOLD["engagements"]}
    for item in GOLD["engagements"]:
        Kind(item["kind"]), Status(item["status"]), Salience(item["salience"])
        assert {link for link in (item["part_of"], item["answers"]) if link} <= ids
        assert set(item["topics"]) <= set(topics()), item["id"]
        for part in item["participants"]:
            Role(part["role"])
            assert part["person"] is None or part["person"] in people
            assert part["country"] is None or part["country"] in countries()


def test_the_days_of_the_gold_are_in_order() -> None:
    spans = [item["date"] for item in GOLD["engagements"] if item["date"]]
    spans += [document["published"] for document in GOLD["documents"].values()]
    assert all(not (span["earliest"] and span["latest"]) or span["earliest"] <= span["latest"] for span in spans)

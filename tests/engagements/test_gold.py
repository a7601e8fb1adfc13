"""Merging and identity on the development sets, given what their annotators read in each document."""

import json
from collections import defaultdict
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from dragoman.engagements.merge import merge
from dragoman.model.dates import DateInterval
from dragoman.model.places import Place
from dragoman.model.reports import Actor, Cited, Report
from dragoman.model.spans import Evidence
from dragoman.model.statements import Office, Part
from dragoman.model.vocabulary import Kind, Role, Salience, Status
from dragoman.resolution.resolve import resolve

SETS = Path(__file__).resolve().parents[3] / "shared" / "evaluation"


def interval(told):
    ends = [told.get(end) for end in ("earliest", "latest")] if told else [None, None]
    return DateInterval(*(date.fromisoformat(end) if end else None for end in ends)) if any(ends) else None


def texts(folder):
    documents = folder / "documents"
    return {
        path.stem: path.read_text("utf-8")
        for path in (documents if documents.is_dir() else SETS.parent / "seeds").glob("*.txt")
    }


class Perfect:
    """Each document's reports as gold has them, with the spellings that stand in its text."""

    def __init__(self, folder):
        self.gold = json.loads((folder / "gold.json").read_text("utf-8"))
        self.text, self.actors, self.reports, self.of = texts(folder), {}, [], {}
        self.people = {person["id"]: person for person in self.gold["people"]}
        numbers = count()
        local = {(d, e["id"]): f"{next(numbers):04}" for e in self.gold["engagements"] for d in e["documents"]}
        for engagement in self.gold["engagements"]:
            for document in engagement["documents"]:
                self.of[local[document, engagement["id"]]] = engagement["id"]
                self.reports.append(self.report(document, engagement, local))

    def report(self, document, told, local):
        about = self.gold["documents"][document]
        words = (Evidence(document, 0, 1, "x"),)

        def cited(value):
            return Cited(value, words) if value is not None else None

        place = Place(told["place"]["country"], told["place"]["city"]) if told["place"] else None
        return Report(
            id=local[document, told["id"]],
            document=document,
            language=about["language"],
            outlet=about["outlet"],
            published=interval(about["published"]),
            kind=Kind(told["kind"]),
            status=Cited(Status(told["status"]), words),
            salience=Salience(told["salience"]),
            name=cited(told["name"]),
            date=cited(interval(told["date"])),
            place=cited(place),
            parts=tuple(cited(self.part(document, part, words)) for part in told["participants"]),
            topics=tuple(cited(topic) for topic in told["topics"]),
            part_of=cited(local.get((document, told["part_of"]))),
            answers=cited(local.get((document, told["answers"]))),
            evidence=words,
        )

    def part(self, document, told, words):
        person = self.people.get(told["person"])
        if person:
            about = self.gold["documents"][document]
            names = [n for n in person["names"] if n in self.text[document]] or person["names"][:1]
            office = [Office(o["title"], o["country"], o["body"]) for o in person["offices"][:1]]
            local = f"{document}#{person['id']}"
            self.actors[local] = Actor(
                id=local,
                document=document,
                language=about["language"],
                outlet=about["outlet"],
                seen=interval(about["published"]),
                names=tuple(Cited(name, words) for name in names),
                offices=tuple(Cited(o, words) for o in office),
            )
        return Part(local if person else None, told["organisation"], told["country"], Role(told["role"]))


@pytest.fixture(params=["seeds", "dev", "dev-news"])
def perfect(request):
    folder = SETS / request.param
    if not (folder / "gold.json").is_file():
        pytest.skip("the development sets are not here")
    return Perfect(folder)


def test_every_engagement_is_whole_and_none_is_mixed(perfect):
    people = resolve(list(perfect.actors.values()))
    found = merge(perfect.reports, people, list(perfect.actors.values()))
    groups = {tuple(sorted({perfect.of[report] for report in e.reports})) for e in found}
    assert groups == {(engagement["id"],) for engagement in perfect.gold["engagements"]}
    assert len(found) == len(groups)


def test_every_person_is_one(perfect):
    behind = defaultdict(set)
    for person in resolve(list(perfect.actors.values())):
        for actor in person.actors:
            behind[actor.partition("#")[2]].add(person.id)
    assert all(len(ids) == 1 for ids in behind.values())
    assert len(set().union(*behind.values())) == len(behind)


def test_the_links_across_documents(perfect):
    people = resolve(list(perfect.actors.values()))
    found = merge(perfect.reports, people, list(perfect.actors.values()))
    gold = {engagement["id"]: engagement for engagement in perfect.gold["engagements"]}
    name = {e.id: perfect.of[e.id] for e in found}
    wrong = [(name[e.id], e.answers) for e in found if name.get(e.answers) != gold[name[e.id]]["answers"]]
    extra = [(name[e.id], e.part_of) for e in found if e.part_of and name[e.part_of] != gold[name[e.id]]["part_of"]]
    assert not wrong and not extra

"""Builders of small reports and of the people in them."""

from datetime import date

import pytest

from dragoman.engagements.merge import merge
from dragoman.model.dates import DateInterval
from dragoman.model.entities import Person, Tenure
from dragoman.model.places import Place
from dragoman.model.reports import Actor, Cited, Report
from dragoman.model.spans import Evidence
from dragoman.model.statements import Office, Part
from dragoman.model.vocabulary import Kind, Role, Salience, Status


def days(text):
    """`2024-03-01`, `2024-03-01..2024-03-05`, `..2024-03-05` as an interval; None stays None."""
    if text is None:
        return None
    first, _, last = text.partition("..") if ".." in text else (text, "", text)
    return DateInterval(*(date.fromisoformat(day) if day else None for day in (first, last)))


class Newsroom:
    """Writes reports of one persons' list, and merges them."""

    def __init__(self):
        self.people, self.actors, self.reports = {}, {}, []

    def tell(self, document, kind="meeting", parts="AZ:Murad host, GE:Giorgi guest", **told):
        """A report; `parts` are `STATE:Person role` or `STATE:=Body role`, either side of the colon may be empty."""
        number = len(self.reports)
        words = (Evidence(document, number, number + 4, "told"),)
        # Unless told otherwise, on the last day of what it tells.
        published = days(told.pop("published", (told.get("date") or "").rpartition("..")[2] or None))
        status, place = told.pop("status", "held"), told.pop("place", None)
        cited = {
            "name": told.pop("name", None),
            "date": days(told.pop("date", None)),
            "place": Place(*place.split("/")) if place else None,
            "part_of": told.pop("part_of", None),
            "answers": told.pop("answers", None),
        }
        rule, offices = told.pop("rule", None), told.pop("offices", {})
        report = Report(
            id=told.pop("id", f"{document}-{number:02}"),
            document=document,
            language=told.pop("language", "en"),
            outlet=None,
            published=published,
            kind=Kind(kind),
            status=Cited(Status(status), words),
            salience=Salience(told.pop("salience", "main")),
            parts=tuple(Cited(self._part(document, part, offices, words), words) for part in parts.split(", ") if part),
            topics=tuple(Cited(topic, words) for topic in told.pop("topics", "").split()),
            evidence=words,
            **{
                field: Cited(value, words, rule if field == "date" else None) if value else None
                for field, value in cited.items()
            },
        )
        assert not told
        self.reports.append(report)
        return report.id

    def merged(self):
        people = [
            Person(name.lower(), name, (name,), (Tenure(office, None, None, ()),), tuple(sorted(ids)), ())
            for (name, office), ids in self.people.items()
        ]
        return merge(self.reports, people, list(self.actors.values()))

    def _part(self, document, text, offices, words):
        who, role = text.rsplit(" ", 1)
        state, _, name = who.partition(":")
        if not name or name.startswith("="):
            return Part(None, name[1:] or None, state or None, Role(role))
        local = f"{document}#{name}"
        office = Office(offices.get(name, f"office of {name}"), state or None, None)
        self.actors[local] = Actor(local, document, "en", None, None, (Cited(name, words),), (Cited(office, words),))
        key = next((key for key in self.people if key[0] == name), (name, office))
        self.people.setdefault(key, set()).add(local)
        return Part(local, None, state or None, Role(role))


@pytest.fixture
def news():
    return Newsroom()

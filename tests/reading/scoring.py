"""What is read from a folder of articles, held against its gold: the engagements found, missed and extra.

A folder has `documents/ID.txt` and `gold.json`, in the format of the examples' gold. An engagement is found where kind
and days can be the same and at least half of the sides are; a gathering or a ceremony by its sides or its state.
"""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dragoman.documents.prepare import prepare
from dragoman.documents.sources import read_article
from dragoman.model.dates import DateInterval
from dragoman.model.places import Place
from dragoman.model.statements import Part, Statement
from dragoman.model.vocabulary import Predicate
from dragoman.readers.rules import read

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """An engagement that was read: its kind, its days, the states and bodies of its sides, its state of place."""

    kind: str
    date: DateInterval | None
    sides: frozenset[str]
    state: str | None


@dataclass(frozen=True, slots=True)
class Score:
    """How many main engagements were found and missed, and how many were read that no gold has."""

    found: int
    missed: int
    extra: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.found / max(1, 2 * self.found + self.missed + self.extra)

    def __add__(self, other: "Score") -> "Score":
        return Score(self.found + other.found, self.missed + other.missed, self.extra + other.extra)


def statements_of(path: Path) -> tuple[Statement, ...]:
    """Everything that is read from the article in a file."""
    return read(prepare(read_article(path))).statements


def engagements(statements: tuple[Statement, ...]) -> list[Found]:
    """The engagements of an article, in its order."""
    found = []
    for event in dict.fromkeys(s.subject for s in statements if s.predicate is Predicate.KIND):
        own = {s.predicate: s.value for s in statements if s.subject == event}
        parts = [s.value for s in statements if s.subject == event and isinstance(s.value, Part)]
        sides = frozenset(part.country or part.organisation or "" for part in parts) - {""}
        days, place = own.get(Predicate.DATE), own.get(Predicate.PLACE)
        found.append(
            Found(
                str(own[Predicate.KIND]),
                days if isinstance(days, DateInterval) else None,
                sides,
                place.country if isinstance(place, Place) else None,
            )
        )
    return found


def score(folder: Path) -> Score:
    """The sum over all the articles of a folder."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    total = Score(0, 0, 0)
    for name in sorted(gold["documents"]):
        wanted = [e for e in gold["engagements"] if name in e["documents"]]
        total += _matched(wanted, engagements(statements_of(folder / "documents" / f"{name}.txt")))
    return total


def _matched(wanted: list[Gold], found: list[Found]) -> Score:
    left = list(found)
    hits = missed = 0
    for gold in wanted:
        best = max(((likeness, i) for i, f in enumerate(left) if (likeness := _likeness(gold, f))), default=None)
        if best is not None:
            del left[best[1]]
        if gold["salience"] == "main" or best is not None:
            hits, missed = hits + (best is not None), missed + (best is None)
    return Score(hits, missed, len(left))


def _likeness(gold: Gold, found: Found) -> float:
    sides = {p["country"] or p["organisation"] or "" for p in gold["participants"]} - {""}
    days = _interval(gold["date"])
    if gold["kind"] != found.kind or (days and found.date and not days.meets(found.date)):
        return 0.0
    if gold["kind"] in ("gathering", "ceremony"):
        state = (gold["place"] or {}).get("country")
        return 1.0 if sides & found.sides or (state and state == found.state) else 0.0
    share = len(sides & found.sides) / len(sides | found.sides) if sides | found.sides else 0.0
    return share if share >= 0.5 else 0.0


def _interval(value: dict[str, str | None] | None) -> DateInterval | None:
    if value is None:
        return None
    earliest, latest = value["earliest"], value["latest"]
    return DateInterval(
        date.fromisoformat(earliest) if earliest else None, date.fromisoformat(latest) if latest else None
    )

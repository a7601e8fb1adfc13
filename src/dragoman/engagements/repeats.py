"""Reports that say again, with nothing of their own, what another report of their document says."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import permutations

from dragoman.model.places import Place
from dragoman.model.vocabulary import Salience

from .accounts import Account


def repeats(accounts: Iterable[Account]) -> frozenset[str]:
    """The ids of such reports.

    What one document tells twice is not joined, since it may be two; but the second telling is no rival to the first
    for what other documents report. Of two that say all of it alike the main one, then the smaller id, is the first.
    """
    by_document: defaultdict[tuple[str, str], list[Account]] = defaultdict(list)
    for item in accounts:
        if len(item.documents) == 1 and item.date is not None:
            by_document[item.report.document, item.report.kind.value].append(item)
    found: set[str] = set()
    for listed in by_document.values():
        for item, other in permutations(sorted(listed, key=_order), 2):
            if _within(item, other) and not (_order(item) < _order(other) and _within(other, item)):
                found.add(item.id)
    return frozenset(found)


def _order(item: Account) -> tuple[bool, str]:
    return item.report.salience is not Salience.MAIN, item.id


def _within(item: Account, other: Account) -> bool:
    """Whether one says nothing that the other does not: day, status, persons, place, name, topics."""
    if item.date != other.date or item.report.status.value is not other.report.status.value:
        return False
    if not any(item.persons.values()) or not item.sides <= other.sides:
        return False
    if any(not item.persons[side] <= other.persons[side] for side in item.sides):
        return False
    named = item.name is None or item.name == other.name
    return _placed(item.place, other.place) and named and item.topics <= other.topics


def _placed(place: Place | None, other: Place | None) -> bool:
    """Whether a place is the other, or a coarser one."""
    if place is None or place == other:
        return True
    return other is not None and place.city is None and place.country == other.country

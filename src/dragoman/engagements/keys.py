"""Blocking keys of reports: what two reports of one engagement have in common."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations

from dragoman.model.dates import DateInterval

from .accounts import Account
from .dates import NARROW
from .designations import DISTINCTIVE

# A report whose days span more months than that is found by persons and names alone.
MONTHS = 4
SLACK = timedelta(days=NARROW)


def report_keys(item: Account) -> frozenset[str]:
    """The keys of a report; reports that share none are not compared.

    Sides by month for what is dated; persons, and names and numbers of gatherings, whenever they were.
    """
    kind = item.report.kind.value
    months = tuple(_months(item.bounds))
    persons = sorted(set().union(*item.persons.values()))
    keys = {f"{kind} {' + '.join(pair)}" for pair in combinations(persons, 2)}
    where = item.place.country if item.place else "?"
    keys |= {f"{kind} {person} @{where}" for person in persons}
    keys |= {f"{kind} {person} {month}" for person in persons for month in months}
    keys |= {f"{kind} {' + '.join(pair)} {month}" for pair in combinations(_sides(item), 2) for month in months}
    keys |= {f"{kind} @{where} {month}" for month in months if item.place and len(item.sides) < 2}
    if item.name is not None:
        keys |= {f"{kind} no. {number}" for number in item.name.ordinals}
        keys |= {f"{kind} {acronym}" for acronym in item.name.acronyms}
        keys |= {f"{kind} of {body} {month}" for body in item.name.bodies | item.convening for month in months}
        keys |= {f"{kind} on {item.date.earliest}"} if item.date and item.date.exact else set()
        # A bare "Summit" is one of hundreds: it is looked for among those of its body.
        words = " ".join(sorted(item.name.words))
        keys |= {f"{kind} {words} of {body}" for body in item.name.bodies | item.convening}
        keys |= {f"{kind} {words}"} if len(item.name.words) >= DISTINCTIVE or not item.name.bodies else set()
        keys |= {f"{kind} @{where} {month}" for month in months if item.place}
    return frozenset(keys)


def _sides(item: Account) -> Iterable[str]:
    """The sides, with the state where it took place among them: a host often goes without saying."""
    return sorted(item.sides | ({item.place.country} if item.place else set()))


def _months(interval: DateInterval) -> Iterator[str]:
    """The months that an interval touches, with some days around it; none where it is open or long."""
    if interval.earliest is None or interval.latest is None:
        return
    first, last = interval.earliest - SLACK, interval.latest + SLACK
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    if count > MONTHS + 1:
        return
    for number in range(count):
        month = first.month - 1 + number
        yield date(first.year + month // 12, month % 12 + 1, 1).strftime("%Y-%m")

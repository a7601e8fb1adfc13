"""Since when two states have had diplomatic relations."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from dragoman.model.dates import DateInterval
from dragoman.model.errors import DataError

from .load import world_table

TABLE = "relations.tsv"
_COLUMNS = ("a", "b", "established", "source")
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@cache
def relations() -> Mapping[tuple[str, str], DateInterval]:
    """The pair of states, in the order of their codes → the day, or the days of the month or the year, of the start.

    Raises DataError where a row does not fit or a pair comes twice.
    """
    found: dict[tuple[str, str], DateInterval] = {}
    for row in world_table(TABLE, _COLUMNS):
        a, b, day, source = row.cells
        where = f"{TABLE}:{row.line}"
        if not (len(a) == len(b) == 2 and a < b) or (a, b) in found or not source:
            raise DataError(where, f"{a}, {b}: not two codes in order, repeated, or without a source")
        found[a, b] = _interval(day, where)
    return MappingProxyType(found)


def established(one: str, other: str) -> DateInterval | None:
    """When two states, in any order, established relations; `None` where the table does not say."""
    return relations().get((min(one, other), max(one, other)))


def _interval(written: str, where: str) -> DateInterval:
    match = _DAY.fullmatch(written)
    if not match:
        raise DataError(where, f"{written!r} is neither a day nor a month nor a year")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError as fault:
        raise DataError(where, str(fault)) from fault
    return DateInterval(first, last)

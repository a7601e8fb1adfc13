"""Editions of recurring gatherings whose dates are public."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from dragoman.model.dates import DateInterval
from dragoman.model.errors import DataError
from dragoman.model.places import Place

from .bodies import bodies
from .load import Row, world_table

TABLE = "gatherings.tsv"
_COLUMNS = ("series", "ordinal", "name", "earliest", "latest", "country", "city", "source")


@dataclass(frozen=True, slots=True)
class Gathering:
    """One edition: the body whose it is, its number where it has one, the days on which it was (or is to be) held.

    `place` is `None` where it was held online or the place is unsure.
    """

    series: str
    ordinal: int | None
    name: str
    date: DateInterval
    place: Place | None
    source: str


@cache
def gatherings() -> tuple[Gathering, ...]:
    """Every edition, in the table's order; raises DataError where a row does not fit or an edition comes twice."""
    seen: set[tuple[str, int | str]] = set()
    found: list[Gathering] = []
    for row in world_table(TABLE, _COLUMNS):
        gathering = _gathering(row)
        key = (gathering.series, gathering.ordinal or row.cells[3])
        if key in seen:
            raise DataError(f"{TABLE}:{row.line}", f"{gathering.name!r} stands here twice")
        seen.add(key)
        found.append(gathering)
    return tuple(found)


@cache
def editions(series: str) -> tuple[Gathering, ...]:
    """The editions of one series, by date; none where the table has none."""
    return tuple(sorted((g for g in gatherings() if g.series == series), key=lambda g: str(g.date.earliest)))


def _gathering(row: Row) -> Gathering:
    series, ordinal, name, earliest, latest, country, city, source = row.cells
    where = f"{TABLE}:{row.line}"
    if series not in bodies():
        raise DataError(where, f"no such body: {series!r}")
    if not name or not source or (city and not country):
        raise DataError(where, "a name or a source is missing, or a city stands without its country")
    try:
        days = DateInterval(date.fromisoformat(earliest), date.fromisoformat(latest))
        number = int(ordinal) if ordinal else None
    except ValueError as fault:
        raise DataError(where, str(fault)) from fault
    return Gathering(series, number, name, days, Place(country, city or None) if country else None, source)

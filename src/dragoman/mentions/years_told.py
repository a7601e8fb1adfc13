"""The year of days told without one in an undated text: that of a full date beside them ("on 18 June 2024 … a day
earlier, on 17 June")."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from dragoman.languages.dates import resolve_partial
from dragoman.model.dates import DateInterval
from dragoman.model.mentions import TimeMention

_SINGLE = frozenset({"day", "range"})
# So near a full date a day without a year is of the same days: further off it may be of another year.
_NEAR = timedelta(days=31)


def with_years_told(times: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """The times, those days without a year that lie within a month of the full date told last before them dated.

    Where none is told before, the first one behind counts.
    """
    full = [t for t in times if t.interval is not None and t.interval.latest and not t.relative]
    full = [t for t in full if t.precision in _SINGLE]
    return tuple(_dated(time, full) for time in times) if full else tuple(times)


def _dated(time: TimeMention, full: Sequence[TimeMention]) -> TimeMention:
    if time.interval is not None or not time.partial or time.precision not in _SINGLE:
        return time
    anchor = next((t for t in reversed(full) if t.span.start < time.span.start), full[0])
    assert anchor.interval is not None and anchor.interval.latest is not None
    latest = anchor.interval.latest
    for year in (latest.year, latest.year + 1, latest.year - 1):
        days = resolve_partial(time.partial, year)
        if days is not None and days.meets(DateInterval(latest - _NEAR, latest + _NEAR)):
            return replace(time, interval=days, reason="in the year of the full date beside it")
    return time

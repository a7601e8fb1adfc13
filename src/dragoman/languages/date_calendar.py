"""Stretches of the calendar that lack their year, and the intervals that they become in a year."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.model.dates import DateInterval

MonthDay = tuple[int, int | None]

_PARTIAL = re.compile(r"--(\d\d)(?:-(\d\d))?(?:/--(\d\d)(?:-(\d\d))?)?")
_LEAP_CYCLE = 8  # years between two 29 Februaries, at most, where a century is no leap year


@dataclass(frozen=True, slots=True)
class YearDays:
    """The days from `start` to `end`, both included; no day is the month's first or last. It may cross New Year."""

    start: MonthDay
    end: MonthDay

    @property
    def wraps(self) -> bool:
        """Whether it ends in the year after the one it starts in."""
        return (self.end[0], self.end[1] or 31) < (self.start[0], self.start[1] or 1)

    def between(self, first: int, last: int) -> DateInterval | None:
        """The interval that starts in the year `first` and ends in `last`; `None` where there is no such one."""
        return interval(_day(first, self.start[0], self.start[1] or 1), _day(last, self.end[0], self.end[1] or 0))

    def starting(self, year: int) -> DateInterval | None:
        """The interval that starts in `year`; `None` where a day is not in that year's calendar."""
        return self.between(year, year + self.wraps)

    def around(self, year: int) -> Iterator[DateInterval]:
        """The intervals of the years about `year`, in order."""
        for start in range(year - _LEAP_CYCLE, year + _LEAP_CYCLE + 1):
            if found := self.starting(start):
                yield found

    @property
    def partial(self) -> str:
        """`--10-04`, `--10`, or two of these with a slash between."""
        start, end = _written(self.start), _written(self.end)
        return start if start == end else f"{start}/{end}"


def parse_partial(partial: str) -> YearDays | None:
    """The days that a partial date writes down; `None` where it is no such thing."""
    match = _PARTIAL.fullmatch(partial)
    if not match:
        return None
    month, day, month2, day2 = (int(group) if group else None for group in match.groups())
    assert month is not None
    return YearDays((month, day), (month2, day2) if month2 else (month, day))


def interval(earliest: date | None, latest: date | None) -> DateInterval | None:
    """The interval between two days; `None` where one is missing or they are the wrong way round."""
    return DateInterval(earliest, latest) if earliest and latest and earliest <= latest else None


def first_day(found: DateInterval) -> date:
    """The day it starts on; the first of the calendar where that is unknown."""
    return found.earliest or date.min


def years(first: int, last: int) -> DateInterval | None:
    """From the first day of a year to the last day of another."""
    return interval(_day(first, 1, 1), _day(last, 12, 31))


def month_of(anchor: date, offset: int = 0) -> DateInterval:
    """The month that lies `offset` months from the one with `anchor`."""
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + offset, 12)
    return DateInterval(date(year, month + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1]))


def week_of(anchor: date, offset: int = 0) -> DateInterval:
    """The week, Monday to Sunday, that lies `offset` weeks from the one with `anchor`."""
    monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=offset)
    return DateInterval(monday, monday + timedelta(days=6))


def _day(year: int, month: int, day: int) -> date | None:
    """A day of the calendar, where day 0 is the last of the month; `None` where there is none."""
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        return None
    last = monthrange(year, month)[1]
    return date(year, month, day or last) if day <= last else None


def _written(place: MonthDay) -> str:
    return f"--{place[0]:02}" if place[1] is None else f"--{place[0]:02}-{place[1]:02}"

"""What a date's words mean: slots and a day of publication → the days meant.

Slots are those of the patterns in `dates.yml`: day, month, year (each also with 2 for the end of a range), `yd` (this,
last, next year as -1, 0, 1), `deixis` (the same for what it stands by), `rel` (days from publication), and so on.
"""

from datetime import date

from .date_calendar import YearDays, week_of, years
from .date_leaning import leaning
from .date_meaning import Meaning, number
from .date_shapes import Slots
from .date_yearly import in_year, with_year


def meaning(slots: Slots, anchor: date | None, tense: str | None) -> Meaning | None:
    """What the slots mean for a text of the day `anchor` in a clause of that tense; `None` where it is no date."""
    given = _unfold(slots)
    if given is None:
        return None
    found = in_year(given)
    if found:
        days, precision = found
        read = with_year(days, given, anchor, tense)
        return _week_around(read) if read and "weekof" in given else _named(read, precision)
    if "year" in given:
        whole = years(number(given, "year"), number(given, "year2", number(given, "year")))
        return Meaning(whole, "range" if "year2" in given else "year", False, "the year is stated") if whole else None
    return leaning(given, anchor, tense)


def _unfold(slots: Slots) -> Slots | None:
    """The slots with dates in digits taken apart; `None` where days that must follow each other do not."""
    given = dict(slots)
    for suffix in ("", "2"):
        full = given.pop(f"full{suffix}", None)
        if isinstance(full, tuple):
            parts = zip(("year", "month", "day"), full, strict=True)
            given.update({f"{name}{suffix}": part for name, part in parts if part is not None})
    if "month2" in given and "month" not in given:
        given["month"] = given.pop("month2")
        if "year2" in given:
            given["year"] = given.pop("year2")
    if "short" in given:
        given["year2"] = number(given, "year") + 1
        if number(given, "year2") % 100 != given["short"]:
            return None
    if "next" in given and not _consecutive(given):
        return None
    return given


def _consecutive(given: Slots) -> bool:
    """Whether the second day (or month, where no days are named) is the one after the first."""
    if "month" not in given:
        return number(given, "year2") == number(given, "year") + 1
    if "day" not in given:
        return number(given, "month2") == number(given, "month") % 12 + 1
    year = number(given, "year", number(given, "year2", 2001))
    first = YearDays((number(given, "month"), number(given, "day")), (number(given, "month2"), number(given, "day2")))
    both = first.starting(year)
    return both is not None and both.days == 2


def _named(read: Meaning | None, precision: str) -> Meaning | None:
    return Meaning(read.interval, precision, read.relative, read.reason, read.partial) if read else None


def _week_around(read: Meaning) -> Meaning:
    found = week_of(read.interval.earliest) if read.interval and read.interval.earliest else None
    return Meaning(found, "week", read.relative, read.reason)

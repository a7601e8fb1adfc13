"""Dates within a year: which days the slots name, and the year that they lie in."""

from calendar import monthrange
from datetime import date

from dragoman.model.dates import DateInterval

from .date_calendar import MonthDay, YearDays, first_day
from .date_meaning import FUTURE, PAST, THIRDS, Meaning, number
from .date_shapes import Slots

_NEAR, _FAR = 60, 300  # days
_LAST = 5  # the ordinal of "last": no month has five whole weeks, no year five quarters
_DECADES = {1: "early", 2: "mid", 3: "late", _LAST: "late"}


def in_year(given: Slots) -> tuple[YearDays, str] | None:
    """The days of a year that the slots name, with their precision; `None` where they name none."""
    for name, months in (("quarter", 3), ("half", 6)):
        if name in given and "month" not in given and (ordinal := number(given, "ord", number(given, name))):
            last = 12 if ordinal == _LAST else months * ordinal
            return (YearDays((last - months + 1, None), (last, None)), name) if last <= 12 else None
    if "months" in given:
        last = number(given, "number")
        return (YearDays((1, None), (last, None)), "range") if 1 <= last <= 12 else None
    if "season" in given:
        first = 3 * number(given, "season")
        return YearDays((first, None), ((first + 1) % 12 + 1, None)), "season"
    if "month" in given:
        return _in_month(given)
    return None


def _in_month(given: Slots) -> tuple[YearDays, str] | None:
    month = number(given, "month")
    start: MonthDay = (month, None)
    if "part" in given:
        first, last = THIRDS[str(given["part"])]
    elif "decade" in given and number(given, "ord") in _DECADES:
        first, last = THIRDS[_DECADES[number(given, "ord")]]
    elif "half" in given:
        first, last = ((1, 15), (16, None))[number(given, "ord") == 2]
    elif "weekno" in given and number(given, "ord") == _LAST:
        first, last = monthrange(2001, month)[1] - 6, None
    elif "weekno" in given:
        first, last = 7 * number(given, "ord") - 6, 7 * number(given, "ord")
    elif "day" in given:
        first, last = number(given, "day"), number(given, "day2", number(given, "day"))
        end: MonthDay = (number(given, "month2", month), last)
        if "month2" not in given and last < first:
            return None
        return YearDays((month, first), end), "day" if (month, first) == end else "range"
    else:
        end = (number(given, "month2", month), None)
        return YearDays(start, end), "month" if start == end else "range"
    return YearDays((month, first), (number(given, "month2", month), last)), "range"


def with_year(days: YearDays, given: Slots, anchor: date | None, tense: str | None) -> Meaning | None:
    """The days in the year that the slots state, that they point to, or that the tense asks for."""
    stated = [_year(given, suffix, anchor) for suffix in ("", "2")]
    relative = "year" not in given and "year2" not in given
    if any(year is not None for year in stated):
        first, last = stated
        if first is None:
            assert last is not None
            first = last - days.wraps
        elif last is None or ("season" in given and days.wraps and last == first + 1):
            last = first + days.wraps
        found = days.between(first, last)
        reason = "the year is that of the publication, or counted from it" if relative else "the year is stated"
        return Meaning(found, "", relative, reason) if found else None
    points = "yd" in given or "yd2" in given or "deixis" in given
    if anchor is None:
        known = days.partial if not points or number(given, "yd") == number(given, "deixis") == 0 else None
        possible = days.starting(2000) is not None  # a leap year: has every day that any year has
        reason = "no year is stated, and no day of publication known"
        return Meaning(None, "", True, reason, known) if possible else None
    if "deixis" in given:
        chosen = _pointed(days, number(given, "deixis"), anchor)
        reason = "counted from the publication"
    else:
        chosen, reason = _nearest(_on_weekday(days, given, anchor), anchor, tense)
    return Meaning(chosen, "", True, reason) if chosen else None


def _year(given: Slots, suffix: str, anchor: date | None) -> int | None:
    if f"year{suffix}" in given:
        return number(given, f"year{suffix}")
    if f"yd{suffix}" in given and anchor is not None:
        return anchor.year + number(given, f"yd{suffix}")
    return None


def _on_weekday(days: YearDays, given: Slots, anchor: date) -> list[DateInterval]:
    """The years' intervals about the anchor; where a weekday is named and fits one of the next years, those it fits."""
    near = list(days.around(anchor.year))
    if "weekday" in given:
        close = [i for i in near if i.earliest and abs(i.earliest.year - anchor.year) <= 1]
        return [i for i in close if i.earliest and i.earliest.weekday() == number(given, "weekday")] or near
    return near


def _pointed(days: YearDays, deixis: int, anchor: date) -> DateInterval | None:
    """Last: the latest over before the anchor (a month: before the anchor's); this: of its year; next: first ahead."""
    near = list(days.around(anchor.year))
    one_month = days.start == days.end
    if deixis < 0:
        bound = anchor.replace(day=1) if one_month else anchor
        return max((i for i in near if i.latest and i.latest < bound), key=first_day, default=None)
    if deixis > 0:
        return min((i for i in near if i.earliest and i.earliest > anchor), key=first_day, default=None)
    now = DateInterval.day(anchor)
    current = next((i for i in near if days.wraps and i.meets(now)), None)
    return current or days.starting(anchor.year)


def _nearest(near: list[DateInterval], anchor: date, tense: str | None) -> tuple[DateInterval | None, str]:
    """Past: the latest that has begun; future: the first that is not over; neither: the closest, of two the earlier.

    Where the latest has just gone by and the next is almost a year away, a plan was of the latest ("was due on").
    """
    begun = [i for i in near if i.earliest and i.earliest <= anchor]
    ahead = [i for i in near if i.latest and i.latest >= anchor]
    if tense == PAST and begun:
        return begun[-1], "the clause is in the past: the latest begun by the publication"
    just_over = begun and ahead and _gap(begun[-1], anchor) <= _NEAR and _gap(ahead[0], anchor) >= _FAR
    if tense == FUTURE and ahead and not just_over:
        return ahead[0], "the clause is in the future: the first not over at the publication"
    return min(near, key=lambda i: _gap(i, anchor), default=None), "the closest to the publication"


def _gap(found: DateInterval, anchor: date) -> int:
    assert found.earliest and found.latest
    return max(0, (found.earliest - anchor).days, (anchor - found.latest).days)

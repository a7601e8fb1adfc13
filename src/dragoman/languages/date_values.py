"""What a date's words mean: slots and a day of publication → the days meant.

Slots are those of the patterns in `dates.yml`: day, month, year (each also with 2 for the end of a range), `yd` (this,
last, next year as -1, 0, 1), `deixis` (the same for what it stands by), `rel` (days from publication), and so on.
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.model.dates import DateInterval

from .date_calendar import MonthDay, YearDays, interval, month_of, week_of, years
from .date_shapes import Slots

PAST, FUTURE = "past", "future"
_THIRDS: dict[str | int, tuple[int, int | None]] = {"early": (1, 10), "mid": (11, 20), "late": (21, None)}
_NEAR, _FAR = 60, 300  # days
_LAST = 5  # the ordinal of "last": no month has five whole weeks, no year five quarters
_DECADES = ("early", "mid", "late")


@dataclass(frozen=True, slots=True)
class Meaning:
    """The days meant (`None` where that leans on a publication day that is missing), their precision, and why."""

    interval: DateInterval | None
    precision: str
    relative: bool
    reason: str
    partial: str | None = None


def meaning(slots: Slots, anchor: date | None, tense: str | None) -> Meaning | None:
    """What the slots mean for a text of the day `anchor` in a clause of that tense; `None` where it is no date."""
    given = _unfold(slots)
    if given is None:
        return None
    found = in_year(given)
    if found:
        days, precision = found
        read = _with_year(days, given, anchor, tense)
        return _week_around(read) if read and "weekof" in given else _named(read, precision)
    if "year" in given:
        whole = years(_int(given, "year"), _int(given, "year2", _int(given, "year")))
        return Meaning(whole, "range" if "year2" in given else "year", False, "the year is stated") if whole else None
    return _leaning(given, anchor, tense)


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
    if "next" in given and not _consecutive(given):
        return None
    return given


def _consecutive(given: Slots) -> bool:
    """Whether the second day (or month, where no days are named) is the one after the first."""
    if "month" not in given:
        return _int(given, "year2") == _int(given, "year") + 1
    if "day" not in given:
        return _int(given, "month2") == _int(given, "month") % 12 + 1
    year = _int(given, "year", _int(given, "year2", 2001))
    first = YearDays((_int(given, "month"), _int(given, "day")), (_int(given, "month2"), _int(given, "day2")))
    both = first.starting(year)
    return both is not None and both.days == 2


def _int(given: Slots, slot: str, missing: int = 0) -> int:
    value = given.get(slot)
    return value if isinstance(value, int) else missing


def in_year(given: Slots) -> tuple[YearDays, str] | None:
    """The days of a year that the slots name, with their precision; `None` where they name none."""
    for name, months in (("quarter", 3), ("half", 6)):
        if name in given and "month" not in given and (number := _int(given, "ord", _int(given, name))):
            last = 12 if number == _LAST else months * number
            return (YearDays((last - months + 1, None), (last, None)), name) if last <= 12 else None
    if "months" in given:
        last = _int(given, "number")
        return (YearDays((1, None), (last, None)), "range") if 1 <= last <= 12 else None
    if "season" in given:
        first = 3 * _int(given, "season")
        return YearDays((first, None), ((first + 1) % 12 + 1, None)), "season"
    if "month" in given:
        return _in_month(given)
    return None


def _in_month(given: Slots) -> tuple[YearDays, str] | None:
    month = _int(given, "month")
    start: MonthDay = (month, None)
    if "part" in given:
        first, last = _THIRDS[str(given["part"])]
    elif "decade" in given and 1 <= _int(given, "ord") <= 3:
        first, last = _THIRDS[_DECADES[_int(given, "ord") - 1]]
    elif "half" in given:
        first, last = ((1, 15), (16, None))[_int(given, "ord") == 2]
    elif "weekno" in given and _int(given, "ord") == _LAST:
        first, last = monthrange(2001, month)[1] - 6, None
    elif "weekno" in given:
        first, last = 7 * _int(given, "ord") - 6, 7 * _int(given, "ord")
    elif "day" in given:
        first, last = _int(given, "day"), _int(given, "day2", _int(given, "day"))
        end: MonthDay = (_int(given, "month2", month), last)
        if "month2" not in given and last < first:
            return None
        return YearDays((month, first), end), "day" if (month, first) == end else "range"
    else:
        end = (_int(given, "month2", month), None)
        return YearDays(start, end), "month" if start == end else "range"
    return YearDays((month, first), (_int(given, "month2", month), last)), "range"


def _with_year(days: YearDays, given: Slots, anchor: date | None, tense: str | None) -> Meaning | None:
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
        known = days.partial if not points or _int(given, "yd") == _int(given, "deixis") == 0 else None
        possible = days.starting(2000) is not None  # a leap year: has every day that any year has
        return (
            Meaning(None, "", True, "no year is stated, and no day of publication known", known) if possible else None
        )
    if "deixis" in given:
        chosen = _pointed(days, _int(given, "deixis"), anchor)
        reason = "counted from the publication"
    else:
        chosen, reason = _nearest(_on_weekday(days, given, anchor), anchor, tense)
    return Meaning(chosen, "", True, reason, days.partial) if chosen else None


def _year(given: Slots, suffix: str, anchor: date | None) -> int | None:
    if f"year{suffix}" in given:
        return _int(given, f"year{suffix}")
    if f"yd{suffix}" in given and anchor is not None:
        return anchor.year + _int(given, f"yd{suffix}")
    return None


def _on_weekday(days: YearDays, given: Slots, anchor: date) -> list[DateInterval]:
    """The years' intervals about the anchor; where a weekday is named and fits one of the next years, those it fits."""
    near = list(days.around(anchor.year))
    if "weekday" in given:
        close = [i for i in near if i.earliest and abs(i.earliest.year - anchor.year) <= 1]
        return [i for i in close if i.earliest and i.earliest.weekday() == _int(given, "weekday")] or near
    return near


def _pointed(days: YearDays, deixis: int, anchor: date) -> DateInterval | None:
    """Last: the latest over before the anchor (a month: before the anchor's); this: of its year; next: first ahead."""
    near = list(days.around(anchor.year))
    one_month = days.start == days.end
    if deixis < 0:
        bound = anchor.replace(day=1) if one_month else anchor
        return max((i for i in near if i.latest and i.latest < bound), key=_start, default=None)
    if deixis > 0:
        return min((i for i in near if i.earliest and i.earliest > anchor), key=_start, default=None)
    now = DateInterval.day(anchor)
    current = next((i for i in near if days.wraps and i.meets(now)), None)
    return current or days.starting(anchor.year)


def _nearest(near: list[DateInterval], anchor: date, tense: str | None) -> tuple[DateInterval | None, str]:
    """Past: the latest that has begun; future: the first that is not over; neither: the closest, of two the earlier."""
    begun = [i for i in near if i.earliest and i.earliest <= anchor]
    ahead = [i for i in near if i.latest and i.latest >= anchor]
    if tense == PAST:
        return max(begun, key=_start, default=None), "the clause is in the past: the latest begun by the publication"
    if tense == FUTURE and not _just_over(begun, ahead, anchor):
        return min(
            ahead, key=_start, default=None
        ), "the clause is in the future: the first not over at the publication"
    return min(near, key=lambda i: (_gap(i, anchor), _start(i)), default=None), "the closest to the publication"


def _just_over(begun: list[DateInterval], ahead: list[DateInterval], anchor: date) -> bool:
    """Whether the latest is over by less than two months and the next almost a year away: "was planned for 10 June"."""
    return (
        min((_gap(i, anchor) for i in begun), default=_FAR) <= _NEAR
        and min((_gap(i, anchor) for i in ahead), default=0) >= _FAR
    )


def _start(found: DateInterval) -> date:
    return found.earliest or date.min


def _gap(found: DateInterval, anchor: date) -> int:
    assert found.earliest and found.latest
    return max(0, (found.earliest - anchor).days, (anchor - found.latest).days)


def _named(read: Meaning | None, precision: str) -> Meaning | None:
    return Meaning(read.interval, precision, read.relative, read.reason, read.partial) if read else None


def _week_around(read: Meaning) -> Meaning:
    found = week_of(read.interval.earliest) if read.interval and read.interval.earliest else None
    return Meaning(found, "week", read.relative, read.reason)


def _leaning(given: Slots, anchor: date | None, tense: str | None) -> Meaning | None:
    """What leans on the publication: today, last week, on Tuesday, the 26th of this month."""
    for slot, reader, precision in _READERS:
        if slot in given:
            if anchor is None:
                return Meaning(None, precision, True, "leans on a day of publication that is not known")
            found = reader(given, anchor, tense)
            if found is None:
                return None
            return Meaning(found, _precision(given, found, precision), True, "counted from the publication")
    return None


def _precision(given: Slots, found: DateInterval, usual: str) -> str:
    if found.exact:
        return "day"
    if "unit" not in given:
        return "range" if usual == "day" else usual
    unit = str(given["unit"])
    cut = "part" in given if unit == "month" else bool({"part", "earlier", "later"} & given.keys() - {"by"})
    whole = unit != "weekend" and not (cut and (unit == "month" or (_int(given, "deixis") == 0 and "by" not in given)))
    return unit if whole else "range"


def _relative_day(given: Slots, anchor: date, _tense: str | None) -> DateInterval | None:
    first = anchor + timedelta(days=_int(given, "rel"))
    return interval(first, anchor + timedelta(days=_int(given, "rel2", _int(given, "rel"))))


def _ago(given: Slots, anchor: date, _tense: str | None) -> DateInterval | None:
    return DateInterval.day(anchor + timedelta(days=_int(given, "ago") * _int(given, "number")))


def _weekday(given: Slots, anchor: date, tense: str | None) -> DateInterval | None:
    weekday = _int(given, "weekday")
    if "weekday2" in given:
        last = _one_weekday(_int(given, "weekday2"), given, anchor, tense)
        return interval(last - timedelta(days=(_int(given, "weekday2") - weekday) % 7), last)
    return DateInterval.day(_one_weekday(weekday, given, anchor, tense))


def _one_weekday(weekday: int, given: Slots, anchor: date, tense: str | None) -> date:
    deixis = _int(given, "deixis")
    monday = anchor - timedelta(days=anchor.weekday())
    if "week" in given or ("deixis" in given and deixis == 0):
        return monday + timedelta(weeks=deixis, days=weekday)
    ahead = anchor + timedelta(days=(weekday - anchor.weekday() - 1) % 7 + 1)
    if deixis > 0 or (deixis == 0 and tense == FUTURE):
        return ahead
    back = ahead - timedelta(weeks=1)
    return back - timedelta(weeks=1) if deixis < 0 and back == anchor else back


def _day_of_month(given: Slots, anchor: date, _tense: str | None) -> DateInterval | None:
    month = month_of(anchor, _int(given, "deixis")).earliest
    assert month is not None
    days = YearDays((month.month, _int(given, "day")), (month.month, _int(given, "day2", _int(given, "day"))))
    return days.starting(month.year)


def _unit(given: Slots, anchor: date, _tense: str | None) -> DateInterval | None:
    unit, deixis = given["unit"], _int(given, "deixis")
    whole = _whole(str(unit), deixis, anchor)
    if whole is None:
        return None
    part = given.get("part")
    if part and unit == "month":
        first, last = _THIRDS[str(part)]
        month = _start(whole).month
        return YearDays((month, first), (month, last)).starting(_start(whole).year)
    if deixis == 0 and "by" not in given and ("earlier" in given or part == "early"):
        return interval(whole.earliest, anchor)
    if deixis == 0 and "by" not in given and ("later" in given or part == "late"):
        return interval(anchor, whole.latest)
    return whole


def _pointed_year(given: Slots, anchor: date, _tense: str | None) -> DateInterval | None:
    return _whole("year", _int(given, "yd"), anchor)


def _whole(unit: str, deixis: int, anchor: date) -> DateInterval | None:
    if unit == "year":
        return years(anchor.year + deixis, anchor.year + deixis)
    if unit == "month":
        return month_of(anchor, deixis)
    if unit == "weekend":
        saturday = _start(week_of(anchor, deixis)) + timedelta(days=5)
        return interval(saturday, saturday + timedelta(days=1))
    if unit in ("quarter", "half"):
        size = 3 if unit == "quarter" else 6
        first = month_of(anchor.replace(month=(anchor.month - 1) // size * size + 1, day=1), deixis * size)
        return interval(first.earliest, month_of(_start(first), size - 1).latest)
    return week_of(anchor, deixis)


_READERS: tuple[tuple[str, Callable[[Slots, date, str | None], DateInterval | None], str], ...] = (
    ("rel", _relative_day, "day"),
    ("ago", _ago, "day"),
    ("weekday", _weekday, "day"),
    ("day", _day_of_month, "day"),
    ("unit", _unit, "week"),
    ("yd", _pointed_year, "year"),
)

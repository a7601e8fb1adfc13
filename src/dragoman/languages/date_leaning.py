"""Dates that lean on the publication: today, last week, on Tuesday, the 26th of this month."""

from collections.abc import Callable
from datetime import date, timedelta

from dragoman.model.dates import DateInterval

from .date_calendar import YearDays, first_day, interval, month_of, week_of, years
from .date_meaning import FUTURE, PRESENT, THIRDS, Meaning, number
from .date_shapes import Slots


def leaning(given: Slots, anchor: date | None, tense: str | None) -> Meaning | None:
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
    open_ended = number(given, "deixis") == 0 and "by" not in given and {"part", "earlier", "later"} & given.keys()
    third = unit == "month" and "part" in given
    return "range" if unit == "weekend" or open_ended or third else unit


def _relative_day(given: Slots, anchor: date, _tense: str | None) -> DateInterval | None:
    first = anchor + timedelta(days=number(given, "rel"))
    return interval(first, anchor + timedelta(days=number(given, "rel2", number(given, "rel"))))


def _ago(given: Slots, anchor: date, tense: str | None) -> DateInterval | None:
    """So many days before the publication, or after it; in a clause of the past the latter leans on the story."""
    if number(given, "ago") > 0 and tense not in (PRESENT, FUTURE):
        return None
    if "unit" in given:  # "in two years": somewhere in that year
        return _whole(str(given["unit"]), number(given, "ago") * number(given, "number", 1), anchor)
    return DateInterval.day(anchor + timedelta(days=number(given, "ago") * number(given, "number")))


def _weekday(given: Slots, anchor: date, tense: str | None) -> DateInterval | None:
    weekday = number(given, "weekday")
    if "weekday2" in given:
        last = _one_weekday(number(given, "weekday2"), given, anchor, tense)
        return interval(last - timedelta(days=(number(given, "weekday2") - weekday) % 7), last)
    return DateInterval.day(_one_weekday(weekday, given, anchor, tense))


def _one_weekday(weekday: int, given: Slots, anchor: date, tense: str | None) -> date:
    """Past: the latest, the anchor's own included; present: the next, the anchor's own included; future: the next."""
    deixis = number(given, "deixis")
    monday = anchor - timedelta(days=anchor.weekday())
    if "week" in given or ("deixis" in given and deixis == 0):
        return monday + timedelta(weeks=deixis, days=weekday)
    ahead = anchor + timedelta(days=(weekday - anchor.weekday() - 1) % 7 + 1)
    if deixis == 0 and tense == FUTURE and weekday == anchor.weekday() and "deixis" not in given:
        return anchor  # news of a Thursday calls that day by its name
    if deixis > 0 or (deixis == 0 and tense == FUTURE):
        return ahead
    back = ahead - timedelta(weeks=1)
    if deixis == 0 and tense == PRESENT and back != anchor:
        return ahead
    return back - timedelta(weeks=1) if deixis < 0 and back == anchor else back


def _day_of_month(given: Slots, anchor: date, _tense: str | None) -> DateInterval | None:
    month = month_of(anchor, number(given, "deixis")).earliest
    assert month is not None
    days = YearDays((month.month, number(given, "day")), (month.month, number(given, "day2", number(given, "day"))))
    return days.starting(month.year)


def _unit(given: Slots, anchor: date, _tense: str | None) -> DateInterval | None:
    unit, deixis = given["unit"], number(given, "deixis")
    whole = _whole(str(unit), deixis, anchor)
    if whole is None:
        return None
    part = given.get("part")
    if part and unit == "month":
        first, last = THIRDS[str(part)]
        month = first_day(whole).month
        return YearDays((month, first), (month, last)).starting(first_day(whole).year)
    if deixis == 0 and "by" not in given and ("earlier" in given or part == "early"):
        return interval(whole.earliest, anchor)
    if deixis == 0 and "by" not in given and ("later" in given or part == "late"):
        return interval(anchor, whole.latest)
    return whole


def _pointed_year(given: Slots, anchor: date, _tense: str | None) -> DateInterval | None:
    return _whole("year", number(given, "yd"), anchor)


def _whole(unit: str, deixis: int, anchor: date) -> DateInterval | None:
    if unit == "year":
        return years(anchor.year + deixis, anchor.year + deixis)
    if unit == "month":
        return month_of(anchor, deixis)
    if unit == "weekend":
        saturday = first_day(week_of(anchor, deixis)) + timedelta(days=5)
        return interval(saturday, saturday + timedelta(days=1))
    if unit in ("quarter", "half"):
        size = 3 if unit == "quarter" else 6
        first = month_of(anchor.replace(month=(anchor.month - 1) // size * size + 1, day=1), deixis * size)
        return interval(first.earliest, month_of(first_day(first), size - 1).latest)
    return week_of(anchor, deixis)


_READERS: tuple[tuple[str, Callable[[Slots, date, str | None], DateInterval | None], str], ...] = (
    ("rel", _relative_day, "day"),
    ("ago", _ago, "day"),
    ("weekday", _weekday, "day"),
    ("day", _day_of_month, "day"),
    ("unit", _unit, "week"),
    ("yd", _pointed_year, "year"),
)

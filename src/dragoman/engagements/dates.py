"""Compares the days of two reports, and picks the day of an engagement."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.model.dates import STAY_RULE, DateInterval
from dragoman.model.reports import Report
from dragoman.model.vocabulary import Kind, Status

# Up to the seven days of undated news, and a little more, two reports of one week are of one event rather than of two.
NARROW = 10
WEEK = 7
MONTH = 31
# What goes on for days states its first and last day; longer intervals are months, of which some day is meant.
EXTENT = 14
LASTING = {Kind.VISIT, Kind.GATHERING, Kind.TRAINING}
# Of a visit one outlet tells the arrival, another the departure: days that near are of one stay.
STAY = 3


@dataclass(frozen=True, slots=True)
class Closeness:
    """How two intervals lie: the days between them (0 where they meet), and the width of the wider (`None`: open)."""

    gap: int
    width: int | None
    equal: bool


def closeness(first: DateInterval | None, second: DateInterval | None) -> Closeness | None:
    """How two intervals lie to each other; `None` where one of them is unknown."""
    if first is None or second is None:
        return None
    widths = [first.days, second.days]
    wider = None if None in widths else max(days for days in widths if days)
    return Closeness(gap_between(first, second), wider, first == second)


def gap_between(first: DateInterval, second: DateInterval) -> int:
    """The days from the end of the earlier interval to the start of the later; 0 where they meet."""
    if first.meets(second):
        return 0
    before, after = (
        (first, second) if first.latest and second.earliest and first.latest < second.earliest else (second, first)
    )
    return ((after.earliest or date.max) - (before.latest or date.min)).days


@dataclass(frozen=True, slots=True)
class Dating:
    """The date of an engagement, and whether its reports contradict each other on it."""

    date: DateInterval | None
    conflict: bool


def dating(reports: Sequence[Report]) -> Dating:
    """The days that all reports allow; where there are none, those of the version with the better support.

    Support is by how many reports a version can meet, then by how narrow it is, then by who published first. What
    lasts (a visit, a conference) has the days that a report states in words, within which others place its single days;
    days of a visit that are told apart but near each other are its first and last.
    """
    dated = [r for r in reports if r.date is not None]
    if not dated:
        return Dating(None, False)
    stated = [r for r in dated if _states_extent(r)]
    if reports[0].kind is Kind.VISIT and stated and _overlapping(stated):
        # one outlet tells the day of arrival, another that of departure
        return Dating(_span([_interval(report) for report in stated]), False)
    ranked = sorted(stated or dated, key=lambda r: _rank(r, dated))
    chosen = _interval(ranked[0])
    for report in ranked[1:]:
        chosen = chosen.intersection(_interval(report)) or chosen
    if reports[0].kind is Kind.VISIT and _one_stay(dated):
        return Dating(_span([_interval(report) for report in dated]), False)
    return Dating(chosen, any(not chosen.meets(_interval(report)) for report in dated))


def _one_stay(dated: Sequence[Report]) -> bool:
    """Whether the days told are few, do not all meet, and lie near each other."""
    intervals = [_interval(report) for report in dated]
    gaps = [gap_between(a, b) for a in intervals for b in intervals]
    return 0 < max(gaps) <= STAY and all((interval.days or EXTENT + 1) <= STAY for interval in intervals)


def _overlapping(stated: Sequence[Report]) -> bool:
    """Whether the days of several reports of a stay have days in common, and are no more together than a stay lasts."""
    intervals = [_interval(report) for report in stated]
    whole = _span(intervals)
    return all(a.meets(b) for a in intervals for b in intervals) and (whole.days or EXTENT + 1) <= EXTENT


def _span(intervals: Sequence[DateInterval]) -> DateInterval:
    starts, ends = [i.earliest for i in intervals if i.earliest], [i.latest for i in intervals if i.latest]
    return DateInterval(min(starts, default=None), max(ends, default=None))


def told(report: Report) -> DateInterval | None:
    """The days that a report tells; what had been held when it was published was not held later."""
    if report.date is None:
        return None
    day = report.published.latest if report.published else None
    if report.status.value is not Status.HELD or day is None:
        return report.date.value
    return report.date.value.intersection(DateInterval(None, day)) or report.date.value


def published_first(report: Report) -> tuple[date, str]:
    """Sorts reports by publication, those without a day last, then by id."""
    return (report.published.earliest if report.published else None) or date.max, report.id


def _states_extent(report: Report) -> bool:
    days = _interval(report).days
    return (
        report.kind in LASTING
        and report.date is not None
        and days is not None
        and 1 < days <= EXTENT
        and (report.date.rule is None or report.date.rule.startswith(STAY_RULE))
    )


def _rank(report: Report, dated: Iterable[Report]) -> tuple[int, int, tuple[date, str]]:
    interval = _interval(report)
    support = sum(interval.meets(_interval(other)) for other in dated)
    return -support, interval.days or date.max.toordinal(), published_first(report)


def _interval(report: Report) -> DateInterval:
    return told(report) or DateInterval(None, None)

"""A time that a text names, with the days it means and why."""

from dataclasses import dataclass

from .dates import DateInterval
from .spans import Span


@dataclass(frozen=True, slots=True)
class TimeMention:
    """`interval` is `None` where the text alone does not say (no year, and no publication day to lean on).

    `precision` is one of day, range, week, month, season, quarter, half, year; `relative` tells whether the
    value leans on the publication day; `reason` says how in plain words. `month_day` keeps what is known
    where the year is not (`--10-04`, `--11`).
    """

    span: Span
    interval: DateInterval | None
    precision: str
    relative: bool
    reason: str
    partial: str | None = None

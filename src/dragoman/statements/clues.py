"""A bound on the days on which an undated text can have been published."""

from dataclasses import dataclass

from dragoman.model.dates import DateInterval
from dragoman.model.spans import Span

# The years in which a text can have been published: the registers of independent states begin with them.
FIRST_YEAR, LAST_YEAR = 1992, 2035


@dataclass(frozen=True, slots=True)
class Clue:
    """One bound on the days of publication, the words it rests on, and why."""

    interval: DateInterval
    spans: tuple[Span, ...]
    reason: str

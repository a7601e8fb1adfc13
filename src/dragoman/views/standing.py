"""How an engagement stands on a day: behind, going on, ahead, or overdue without news."""

from datetime import date
from enum import StrEnum

from dragoman.model.engagements import Engagement
from dragoman.model.vocabulary import Status
from dragoman.register.store import View


class Standing(StrEnum):
    """Where an engagement lies, seen from a day."""

    PAST = "past"
    ONGOING = "ongoing"
    AHEAD = "ahead"
    UNCONFIRMED = "unconfirmed"
    CANCELLED = "cancelled"


def standing(found: Engagement, day: date) -> Standing:
    """How an engagement stands at the end of a day.

    What was planned for days that are over is unconfirmed, never assumed held; what was planned for no known day is
    ahead. What was going on is so until its last day is over.
    """
    over = found.date is not None and found.date.latest is not None and found.date.latest < day
    match found.status:
        case Status.CANCELLED:
            return Standing.CANCELLED
        case Status.PLANNED:
            return Standing.UNCONFIRMED if over else Standing.AHEAD
        case Status.ONGOING:
            return Standing.PAST if over else Standing.ONGOING
        case Status.HELD:
            return Standing.PAST


def newest_day(view: View) -> date | None:
    """The newest day on which a document was published; `None` where none is dated."""
    days = (entry.published.latest for entry in view.documents() if entry.published)
    return max((day for day in days if day is not None), default=None)

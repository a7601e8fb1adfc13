"""What was called off long before the day of a text: another contact than the one that the text says lies ahead
("he was to go there last November, but that visit was called off")."""

from datetime import timedelta

from dragoman.model.dates import DateInterval
from dragoman.model.vocabulary import Status

from .drafts import Draft

# News of what is called off comes within so many days of it.
_NEWS = timedelta(days=31)


def off_before(draft: Draft, published: DateInterval | None) -> bool:
    """Whether a draft was called off, and its own day is long gone."""
    day = draft.date.value.latest if draft.date else None
    if draft.status.value is not Status.CANCELLED or day is None or published is None or published.earliest is None:
        return False
    return day < published.earliest - _NEWS

"""The year of a day on which something was to be that has been called off: news of it comes before the day, so what was
read as a day of last year ("a stop on 9 April has been dropped") lies ahead."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dragoman.model.dates import DateInterval
from dragoman.model.vocabulary import Status

from .drafts import Draft, Told

# How far ahead of the news such a day lies at most, and how long it may be gone.
_AHEAD, _BEHIND = timedelta(days=120), timedelta(days=7)


def with_days_ahead(drafts: Sequence[Draft], published: DateInterval | None, text: str) -> list[Draft]:
    """The drafts, those called off on a day of last year that no year stands beside on the same day of this."""
    if published is None or published.earliest is None or published.latest is None:
        return list(drafts)
    return [_ahead(draft, published.earliest, published.latest, text) for draft in drafts]


def _ahead(draft: Draft, first: date, last: date, text: str) -> Draft:
    told = draft.date
    if draft.status.value is not Status.CANCELLED or told is None or told.value.earliest is None:
        return draft
    year = str(told.value.earliest.year)
    if told.value.latest is None or any(year in text[span.start : span.end] for span in told.spans):
        return draft
    try:
        days = [day.replace(year=day.year + 1) for day in (told.value.earliest, told.value.latest)]
    except ValueError:  # 29 February
        return draft
    if not first - _BEHIND <= days[0] <= last + _AHEAD or told.value.latest >= first - _BEHIND:
        return draft
    return replace(draft, date=Told(DateInterval(days[0], days[1]), told.spans, "called off before its day"))

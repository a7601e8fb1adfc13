"""A journey that goes on: what a guest is still to do in the state that they are in belongs to the visit ("who arrived
on Wednesday, will travel to the north on Saturday before concluding their visit on Sunday")."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from dragoman.model.dates import DateInterval
from dragoman.model.vocabulary import Kind, Role, Status

from .drafts import Draft, Told
from .unify import joined

# How many days may lie between what is told of a visit so far and what is still ahead of it.
_APART = timedelta(days=5)


def with_excursions(drafts: Sequence[Draft], published: DateInterval | None) -> list[Draft]:
    """The drafts, a visit that has begun by the day of the text with what is told of its coming days."""
    if published is None or not published.exact or published.latest is None:
        return list(drafts)
    kept = list(drafts)
    for later in [d for d in drafts if d.kind is Kind.VISIT and d.status.value is Status.PLANNED]:
        begun = next((d for d in kept if d is not later and _goes_on(d, later, published)), None)
        if begun is not None:
            kept = [_one(d, later) if d is begun else d for d in kept if d is not later]
    return kept


def _goes_on(begun: Draft, later: Draft, published: DateInterval) -> bool:
    if begun.kind is not Kind.VISIT or begun.status.value not in (Status.ONGOING, Status.HELD):
        return False
    if not begun.place or not later.place or begun.place.value.country != later.place.value.country:
        return False
    guests = {(s.person or s.country) for s in begun.role(Role.GUEST)} & {
        (s.person or s.country) for s in later.role(Role.GUEST)
    }
    first = begun.date.value if begun.date else None
    last = later.date.value if later.date else None
    if not guests or first is None or last is None or first.earliest is None or first.latest is None:
        return False
    if last.earliest is None or last.latest is None or published.latest is None:
        return False
    during = first.earliest <= published.latest <= last.latest and last.earliest - first.latest <= _APART
    return during and min(begun.sentences) <= min(later.sentences)


def _one(begun: Draft, later: Draft) -> Draft:
    whole = joined(begun, later)
    if begun.date is None or later.date is None:
        return whole
    date = DateInterval(begun.date.value.earliest, later.date.value.latest)
    spans = (*begun.date.spans, *later.date.spans)
    status = Told(Status.ONGOING, (*begun.status.spans, *later.status.spans), "it goes on after the day of the text")
    told = Told(date, spans, "from the first day that is told of it to the last")
    return replace(whole, date=told, status=status, place=begun.place)

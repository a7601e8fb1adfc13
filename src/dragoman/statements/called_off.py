"""When and where the talks were to be that are called off with a journey: on its days, in the state that it was to."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.vocabulary import Kind, Role, Status

from .drafts import Draft, Told

_DONE_THERE = (Kind.MEETING, Kind.SIGNING, Kind.CEREMONY)


def called_off_with(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts; what was planned for a journey that was called off, and is told after it, is called off as well."""
    off = [d for d in drafts if d.kind is Kind.VISIT and d.status.value is Status.CANCELLED and d.role(Role.GUEST)]
    return [next((_with(d, visit) for visit in off if _on_it(d, visit)), d) for d in drafts]


def _on_it(draft: Draft, visit: Draft) -> bool:
    if draft.kind not in _DONE_THERE or draft.status.value is not Status.PLANNED or draft.acts[0] < visit.acts[0]:
        return False
    if draft.date and visit.date and not draft.date.value.meets(visit.date.value):
        return False
    guests = visit.role(Role.GUEST)
    return any(guest.same_as(side) for guest in guests for side, _ in draft.sides)


def _with(draft: Draft, visit: Draft) -> Draft:
    status = Told(Status.CANCELLED, (*draft.status.spans, *visit.status.spans), "called off with the visit")
    away = visit.place is not None and (draft.place is None or not draft.place.value.city)
    return replace(
        draft, status=status, date=draft.date or visit.date, place=visit.place if away else draft.place, past=False
    )

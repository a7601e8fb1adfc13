"""What was to happen on a visit that is called off is called off with it ("she was to call on the minister")."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.vocabulary import Kind, Role, Status

from .drafts import Draft, Told

_WITHIN = (Kind.MEETING, Kind.SIGNING, Kind.CEREMONY)


def with_called_off(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those that were planned for a cancelled visit cancelled as well."""
    off = [d for d in drafts if d.kind is Kind.VISIT and d.status.value is Status.CANCELLED]
    return [_of_one(d, off) for d in drafts]


def _of_one(draft: Draft, off: Sequence[Draft]) -> Draft:
    if draft.kind not in _WITHIN or draft.status.value is not Status.PLANNED:
        return draft
    for visit in off:
        guests = {side.person for side in visit.role(Role.GUEST) if side.person}
        there = visit.place.value.country if visit.place else None
        elsewhere = draft.place is not None and there is not None and draft.place.value.country != there
        days = draft.date is None or visit.date is None or visit.date.value.meets(draft.date.value)
        if guests & draft.persons() and not elsewhere and days and min(draft.sentences) >= min(visit.sentences):
            spans = (*draft.status.spans, *visit.status.spans)
            return replace(draft, status=Told(Status.CANCELLED, spans, "the visit that it was planned for is off"))
    return draft

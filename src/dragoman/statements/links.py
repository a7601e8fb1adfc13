"""Which engagement of a document is part of which, and which answers which."""

from collections.abc import Sequence

from dragoman.model.vocabulary import Kind, Role, Status

from .drafts import Draft

# What can hold what, the closest first.
_HOLDERS = {
    Kind.MEETING: (Kind.VISIT, Kind.GATHERING),
    Kind.SIGNING: (Kind.MEETING, Kind.CALL, Kind.GATHERING, Kind.VISIT),
    Kind.INVITATION: (Kind.MEETING, Kind.CALL, Kind.MESSAGE, Kind.VISIT),
    Kind.CEREMONY: (Kind.VISIT, Kind.MEETING, Kind.GATHERING),
    Kind.MESSAGE: (Kind.GATHERING,),
    Kind.GATHERING: (Kind.VISIT,),
}


def holder(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The engagement that a draft is part of: of the kinds that can hold it, one whose sides, place and days agree."""
    if draft.past:
        return None
    for kind in _HOLDERS.get(draft.kind, ()):
        candidates = [d for d in drafts if d.kind is kind and d is not draft and _holds(d, draft)]
        if candidates:
            before = [d for d in candidates if d.acts[0] <= draft.acts[0]]
            return (before or candidates)[-1] if kind is not Kind.VISIT else candidates[0]
    return None


def _holds(outer: Draft, inner: Draft) -> bool:
    if outer.date and inner.date and not outer.date.value.meets(inner.date.value):
        return False
    if (outer.status.value is Status.PLANNED) != (
        inner.status.value is Status.PLANNED
    ) and inner.status.value is not Status.PLANNED:
        return False
    if outer.kind is Kind.VISIT:
        guests = [s for s in outer.role(Role.GUEST)]
        if inner.place and outer.place and inner.place.value.country != outer.place.value.country:
            return False
        if inner.kind is Kind.GATHERING:
            return False
        return any(s.same_as(o) or s.of == o.of for s in guests for o, _ in inner.sides)
    if outer.kind is Kind.GATHERING:
        same_place = (
            outer.place is None or inner.place is None or inner.place.value.country == outer.place.value.country
        )
        return same_place and bool(set(outer.sentences) & set(inner.sentences) or outer.persons() & inner.persons())
    if inner.kind is Kind.CEREMONY:
        return outer.kind is Kind.MEETING and bool(outer.states() & inner.states())
    return len(outer.states() & inner.states()) >= min(2, len(inner.states())) and bool(inner.states())


def answered(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The invitation of this document that a visit answers: of the same guest, not made during the visit itself."""
    if draft.kind not in (Kind.VISIT, Kind.GATHERING):
        return None
    guests = draft.role(Role.GUEST) if draft.kind is Kind.VISIT else draft.role(Role.PARTICIPANT)
    for other in drafts:
        if other.kind is not Kind.INVITATION or not other.past:
            continue
        invitees = other.role(Role.INVITEE)
        if any(g.same_as(i) or g.of == i.of for g in guests for i in invitees):
            return other
    return None

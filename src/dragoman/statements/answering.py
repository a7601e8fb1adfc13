"""The visit by which an invitation told just before is answered ("the invitation was accepted, and the visit will take
place in June"): of the invitee, to the state of the inviter."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.mentions.found import Sentence
from dragoman.model.places import Place
from dragoman.model.vocabulary import Kind, Role, Status

from .drafts import Draft, Told

# How many sentences after an invitation "the visit" is the one to which it was.
_REACH = 2
_JOURNEYS = (Kind.VISIT, Kind.INVITATION)


def answering(draft: Draft, drafts: Sequence[Draft], sentence: Sentence) -> Draft:
    """A visit that is referred to, with a time ahead, as the answer to the invitation that was told last."""
    if draft.kind is not Kind.VISIT or not draft.refers or draft.sides or not sentence.times:
        return draft
    told = [d for d in drafts if d.kind in _JOURNEYS and d.sides]
    last = max(told, key=lambda d: d.acts[-1].start, default=None)
    if last is None or last.kind is not Kind.INVITATION or last.past or draft.status.value is not Status.PLANNED:
        return draft
    if not 0 <= min(draft.sentences) - max(last.sentences) <= _REACH:
        return draft
    hosts, guests = last.role(Role.INVITER), last.role(Role.INVITEE)
    if not hosts or not guests or not hosts[0].country or hosts[0].of == guests[0].of:
        return draft
    place = Told(Place(hosts[0].country), (hosts[0].span,), "the state of whoever gave the invitation")
    if draft.place and draft.place.value.country != hosts[0].country:
        return draft
    sides = (*((side, Role.GUEST) for side in guests), (hosts[0], Role.HOST))
    return replace(draft, sides=sides, place=draft.place or place, refers=False, inherited=True)

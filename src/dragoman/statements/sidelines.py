"""Whoever meets on the sidelines of a gathering takes part in it."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.vocabulary import Kind, Role, Status

from .drafts import Draft
from .links import holder

_OVER = (Status.HELD, Status.ONGOING)


def with_attendants(gathering: Draft, drafts: Sequence[Draft]) -> Draft:
    """A gathering with the persons of the meetings that are part of it; officers of the body that convenes it aside."""
    if gathering.kind is not Kind.GATHERING or gathering.status.value not in _OVER:
        return gathering
    there = {side.organisation for side in gathering.role(Role.ORGANISER)}
    sides = list(gathering.sides)
    for meeting in drafts:
        if (
            meeting.kind is not Kind.MEETING
            or meeting.status.value not in _OVER
            or holder(meeting, drafts) is not gathering
        ):
            continue
        for side, _ in meeting.sides:
            known = any(side.same_as(other) for other, _ in sides)
            if side.person and side.country and not known and side.organisation not in there:
                sides = [s for s in sides if s[0].person or s[0].country != side.country]
                sides.append((side, Role.PARTICIPANT))
    return replace(gathering, sides=tuple(sides))

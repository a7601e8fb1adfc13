"""What an act leaves unsaid and the text around it says: the other side, the guest, the place."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.places import Place
from dragoman.model.vocabulary import Kind, Role, Status
from dragoman.world.titles import title_organ

from .drafts import Draft, Side, Told
from .links import holder
from .sides import Talk
from .signatories import names_signatories

_MISSIONS = frozenset({"embassy", "consulate", "consulate_general"})
_FACING = (Kind.MEETING, Kind.CALL, Kind.SIGNING)
_PLACELESS = (Kind.CALL, Kind.INVITATION, Kind.MESSAGE)
_OPPOSITE = {
    Role.INVITER: Role.INVITEE,
    Role.INVITEE: Role.INVITER,
    Role.SENDER: Role.RECIPIENT,
    Role.RECIPIENT: Role.SENDER,
}


def with_sides(draft: Draft, talk: Talk, principal: Side | None, roles: tuple[Role, Role]) -> Draft:
    """A draft whose missing side is taken from the talk: the last two who faced each other, or whom the text is
    about."""
    if draft.kind is Kind.VISIT:
        return _on_journey(draft, talk) if draft.sides or draft.place is None else _traveller(draft, talk)
    if draft.kind is Kind.GATHERING:
        return draft
    if draft.kind in (Kind.CEREMONY, Kind.TRAINING) and draft.what != "award":
        return draft if draft.sides or draft.what == "opening" else _from_visit(draft, talk)
    if draft.kind is Kind.INVITATION:
        return _invitation(draft, talk)
    if any(names_signatories(told, draft) for told in talk.drafts):
        return draft
    if len(draft.states()) >= 2 or (draft.refers and not draft.sides and _referent(draft, talk)):
        return draft
    last = talk.last_facing()
    sides = list(draft.sides)
    if not sides and last is not None and len(last.states()) < 2:
        sides = [(side, roles[1] if role is Role.GUEST else roles[0]) for side, role in last.sides]
    elif not sides and last is not None:
        return replace(draft, sides=tuple((side, roles[0]) for side, _ in last.sides), inherited=True)
    inviters = [s for d in talk.drafts if d.kind is Kind.INVITATION and d.past for s in d.role(Role.INVITER)]
    for candidate in (talk.speaker, principal, *((s for s, _ in last.sides) if last else ()), *inviters):
        if (
            candidate
            and candidate.of
            and all(candidate.of != side.of for side, _ in sides)
            and len({s.of for s, _ in sides}) < 2
        ):
            taken = {role for _, role in sides}
            role = next((r for r in roles if r not in taken), roles[0])
            sides.append((candidate, role))
    if draft.kind is Kind.SIGNING and len({s.of for s, _ in sides}) == 1 and (there := _visited(sides, talk)):
        sides.append((there, roles[1]))
    return replace(draft, sides=tuple(sides), inherited=len(sides) > len(draft.sides))


def _visited(sides: Sequence[tuple[Side, Role]], talk: Talk) -> Side | None:
    """The state that one side is visiting: what is signed on the visit is signed with it."""
    visit = next((d for d in reversed(talk.drafts) if d.kind is Kind.VISIT and d.place), None)
    if visit is None or visit.place is None or not {g.of for g in visit.role(Role.GUEST)} & {s.of for s, _ in sides}:
        return None
    country = visit.place.value.country
    known = country in {s.of for s, _ in sides}
    return None if known else Side(None, None, country, None, visit.place.spans[0])


def _on_journey(draft: Draft, talk: Talk) -> Draft:
    """A further stop of a journey that has begun goes on as well, when its days are told for the whole ("on the
    tour, set for …")."""
    begun = next((d for d in reversed(talk.drafts) if d.kind is Kind.VISIT and d.persons() & draft.persons()), None)
    if (
        begun is None
        or not draft.refers
        or begun.status.value is not Status.ONGOING
        or begun.date is None
        or draft.date is None
    ):
        return draft
    planned = draft.status.value is Status.PLANNED and begun.date.value.meets(draft.date.value)
    return replace(draft, status=begun.status) if planned else draft


def _traveller(draft: Draft, talk: Talk) -> Draft:
    """A visit of which only the destination is told: whoever of those last spoken of is not at home there."""
    last = talk.last_facing()
    journey = next((d for d in reversed(talk.drafts) if d.kind is Kind.VISIT), None)
    if journey is not None and journey.place is not None and draft.place is not None:
        # another stop of the same journey
        on = [side for side in journey.role(Role.GUEST) if side.country != draft.place.value.country]
        elsewhere = journey.place.value.country != draft.place.value.country
        status = journey.status if journey.status.value is Status.ONGOING and draft.refers else draft.status
        stop = replace(draft, sides=tuple((side, Role.GUEST) for side in on), status=status, inherited=True)
        return stop if elsewhere else draft
    if last is None or draft.place is None or journey is not None:
        return draft
    away = [side for side, _ in last.sides if side.of and side.of != draft.place.value.country]
    return replace(draft, sides=tuple((side, Role.GUEST) for side in away[:1]), inherited=True)


def _referent(draft: Draft, talk: Talk) -> Draft | None:
    same = [d for d in talk.drafts if d.kind is draft.kind and d.sides]
    if draft.kind is Kind.SIGNING:  # what will be signed is not what was
        ahead = draft.status.value is Status.PLANNED
        same = [d for d in same if (d.status.value is Status.PLANNED) == ahead]
    return same[-1] if same else None


def _from_visit(draft: Draft, talk: Talk) -> Draft:
    visit = next((d for d in reversed(talk.drafts) if d.kind is Kind.VISIT and d.sides), None)
    guests = visit.role(Role.GUEST) if visit else ()
    if not guests and (last := talk.last_facing()):
        guests = tuple(s for s, role in last.sides if role is Role.GUEST)
    return replace(draft, sides=tuple((g, Role.GUEST) for g in guests), inherited=True)


def _invitation(draft: Draft, talk: Talk) -> Draft:
    """The inviter or the invitee that is not named is the other of the two who face each other, or the visit's
    guest."""
    inviter, invitee = list(draft.role(Role.INVITER)), list(draft.role(Role.INVITEE))
    visit = next((d for d in reversed(talk.drafts) if d.kind is Kind.VISIT and d.role(Role.GUEST)), None)
    last = talk.last_facing()
    pool = [*(visit.role(Role.GUEST) if visit else ()), *((s for s, _ in last.sides) if last else ())]
    if inviter and not invitee:
        invitee = [s for s in pool if s.of != inviter[0].of][:1]
    if invitee and not inviter:
        around = [*([talk.speaker] if talk.speaker else []), *pool]
        inviter = [s for s in around if s.of != invitee[0].of][:1]
    sides = [(s, Role.INVITER) for s in inviter] + [
        (s, Role.INVITEE) for s in invitee if all(not s.same_as(i) for i in inviter)
    ]
    return replace(draft, sides=tuple(sides), inherited=len(sides) > len(draft.sides))


def with_place(draft: Draft, drafts: Sequence[Draft], home: str | None) -> Draft:
    """A draft with the place that it has from what it is part of, or from who is the host."""
    if draft.kind in _PLACELESS:
        return replace(draft, place=None)
    if draft.place is not None and (draft.place.value.city or draft.kind is Kind.VISIT):
        return draft
    if draft.kind is Kind.VISIT:
        return _with_hosts(draft, drafts)
    outer = holder(draft, drafts)
    seen = 0
    while outer is not None and seen < 4:
        if outer.place is not None and (draft.place is None or outer.place.value.country == draft.place.value.country):
            return replace(
                draft,
                place=Told(outer.place.value, outer.place.spans, f"the place of the {outer.kind} that it is part of"),
            )
        outer, seen = holder(outer, drafts), seen + 1
    if draft.place is not None:
        return draft
    # an envoy is a host abroad
    hosts = [s for s in draft.role(Role.HOST) if s.country and not (s.title and title_organ(s.title) in _MISSIONS)]
    if hosts and hosts[0].country:
        return replace(
            draft,
            place=Told(Place(hosts[0].country), (hosts[0].span,), "received by the host in the host's own country"),
        )
    return draft


def _with_hosts(visit: Draft, drafts: Sequence[Draft]) -> Draft:
    """A visit of no place told ("met the visiting minister"): to the state of the only one whom the guest meets."""
    guests = {s.person for s in visit.role(Role.GUEST) if s.person}
    own = {s.country for s in visit.role(Role.GUEST)}
    met = [d for d in drafts if d.kind is Kind.MEETING and d.place is None and d.persons() & guests]
    there = {s.country: s for d in met for s, _ in d.sides if s.person and s.country and s.country not in own}
    if len(there) != 1 or visit.inherited or len(own) != 1:
        return visit
    country, host = next(iter(there.items()))
    return replace(visit, place=Told(Place(country), (host.span,), "the state of whom the guest meets"))


def with_host(visit: Draft, drafts: Sequence[Draft]) -> Draft:
    """A visit with its host: who invited the guest, or received them in the same office."""
    if visit.role(Role.HOST) or visit.place is None:
        return visit
    guests = visit.role(Role.GUEST)
    for other in drafts:
        if (
            other.kind is Kind.INVITATION
            and other.past
            and any(g.same_as(i) for g in guests for i in other.role(Role.INVITEE))
        ):
            hosts = [s for s in other.role(Role.INVITER) if s.country == visit.place.value.country]
            if hosts:
                return replace(visit, sides=(*visit.sides, (hosts[0], Role.HOST)))
    attended = any(d.kind is Kind.GATHERING and set(d.sentences) & set(visit.sentences[:1]) for d in drafts)
    received = [] if attended else _receivers(visit, drafts)
    hosts = [s for s in received if any(g.title == s.title or g.country is None for g in guests)]
    return replace(visit, sides=(*visit.sides, (hosts[0], Role.HOST))) if hosts else visit


def _receivers(visit: Draft, drafts: Sequence[Draft]) -> list[Side]:
    """Those at home in the state of a visit who met its guest, in the order in which the text tells of them."""
    country = visit.place.value.country if visit.place else None
    met = [
        d
        for d in drafts
        if d.kind is Kind.MEETING
        and d.status.value is not Status.PLANNED
        and d.persons() & visit.persons()
        and (d.place is None or d.place.value.country == country)
    ]
    return [s for d in met for s, _ in d.sides if s.person and s.country == country]


def with_roles(draft: Draft) -> Draft:
    """In a meeting at home one side is the host and the other the guest; elsewhere both are participants.

    Whoever receives somebody for a body, which is at home in its own house, stays the host.
    """
    if draft.kind is not Kind.MEETING or draft.place is None or any(not s.country for s in draft.role(Role.HOST)):
        return draft
    at_home = [s for s, _ in draft.sides if s.country == draft.place.value.country]
    if not at_home or len(at_home) == len(draft.sides):
        return replace(draft, sides=tuple((s, Role.PARTICIPANT) for s, _ in draft.sides))
    return replace(draft, sides=tuple((s, Role.HOST if s in at_home else Role.GUEST) for s, _ in draft.sides))


def valid(draft: Draft) -> bool:
    """Whether a draft is an engagement: two sides of different states or bodies, a journey abroad, or a named
    gathering."""
    states = draft.states()
    if draft.kind is Kind.GATHERING:
        return True
    if draft.kind is Kind.VISIT:
        guests = [s.of for s in draft.role(Role.GUEST) if s.of]
        unplaced = [s for s in draft.role(Role.GUEST) if s.person and not s.of] if len(draft.acts) > 1 else []
        return bool(guests or unplaced) and draft.place is not None and draft.place.value.country not in guests
    if draft.what == "award":
        return len(states) > 1
    if draft.kind is Kind.CEREMONY:
        return (
            bool(draft.sides)
            and draft.place is not None
            and (len(states) > 1 or draft.place.value.country not in states)
        )
    if draft.kind is Kind.TRAINING:
        return bool(draft.sides) and (
            len(states) > 1 or (draft.place is not None and draft.place.value.country not in states)
        )
    unknown = [s for s, _ in draft.sides if s.person and s.title and not s.of]
    return len(states) > 1 or (len(states) == 1 and bool(unknown))

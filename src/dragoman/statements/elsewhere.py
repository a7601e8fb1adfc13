"""Whose state a person of no state named stands for, where the contacts say that it is not the outlet's own."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Kind, Role

from .drafts import Draft
from .profiles import Profile


def at_the_hosts(
    drafts: Sequence[Draft],
    parties: Sequence[Party],
    known: Mapping[str, Profile],
    home: str | None,
    spoken: Sequence[str] = (),
) -> Mapping[str, Profile]:
    """The persons of a document, those put right who were guessed to be of the guest's own state, or of none there.

    Somebody whom a guest meets abroad is of the state that is visited; and so is the only one of unknown state whom
    somebody meets in a place that is neither's, unless they were taken to be of `home`, the outlet's own state.
    The same mapping where there is nothing to put right.
    """
    told = {p.person for p in parties if p.person and (p.country or p.own or p.body)}
    guessed = {person for person, profile in known.items() if person not in told and profile.country}
    moved: dict[str, str] = {}
    # a traveller is at home where the journey does not go
    travellers = {s.person for d in drafts if d.kind is Kind.VISIT for s in d.role(Role.GUEST)}
    for draft in drafts:
        for guest in _of_its_state(draft, parties, known, guessed):
            if there := _not_at_home(draft, home, spoken):
                moved.setdefault(guest, there)
        unsure = sorted((draft.persons() & guessed) - travellers)
        if draft.kind is Kind.MEETING and draft.inherited and len(unsure) > 1:
            # whom the text names beside the guest, and another who was taken from what it told before
            last = max(unsure, key=lambda p: next(s.span.start for s, _ in draft.sides if s.person == p))
            if there := _of_the_guest(draft, drafts, known, last):
                moved.setdefault(last, there)
        if draft.kind is not Kind.MEETING or len(unsure) != 1:
            continue
        if there := _opposite(draft, known, unsure[0], home, spoken):
            moved.setdefault(unsure[0], there)
            continue
        if there := _of_the_guest(draft, drafts, known, unsure[0]):
            moved.setdefault(unsure[0], there)
            continue
        if there := _taken_in(draft, drafts, known, unsure[0]):
            moved.setdefault(unsure[0], there)
            continue
        others = {side.of for side, _ in draft.sides if side.person != unsure[0]}
        abroad = draft.place.value.country if draft.place and known[unsure[0]].country != home else None
        if _seen_at_home(draft, drafts, unsure[0], known):
            abroad = None  # "they had met in New York in autumn"
        visited = _visited(draft, drafts, others)
        where = next(iter(visited), abroad)
        if where and others and where not in others and known[unsure[0]].country not in {where, *visited}:
            moved.setdefault(unsure[0], where)
    return {person: _moved(profile, moved.get(person)) for person, profile in known.items()} if moved else known


# How many letters ("'s ") lie between a name and the visit that is its bearer's.
_OWN = 3
_NOT_GUESTS = frozenset({"with", "in", "on", "to", "under", "about", "from"})


def _of_its_state(visit: Draft, parties: Sequence[Party], known: Mapping[str, Profile], guessed: set[str]) -> list[str]:
    """Whoever seems to visit the state that they were guessed to be of: the one whose visit it is by a possessive, or
    the only one in the sentence of a visit that has no guest."""
    if visit.kind is not Kind.VISIT or visit.place is None or visit.place.value.city is not None:
        return []
    beside = [p for p in parties if p.sentence == visit.sentences[0] and p.person in guessed]
    own = [p for p in beside if known[p.person or ""].country == visit.place.value.country]
    close = [p for p in own if 0 <= visit.acts[0].start - p.span.end <= _OWN]
    alone = own if len(own) == 1 and not visit.role(Role.GUEST) and not own[0].relations & _NOT_GUESTS else []
    return [p.person or "" for p in close or alone]


def _not_at_home(visit: Draft, home: str | None, spoken: Sequence[str]) -> str | None:
    """Another state for whoever visits, as a state, the one that they were guessed to be of."""
    country = visit.place.value.country if visit.place else None
    often = Counter(state for state in spoken if state != country)
    most = max(often, key=lambda state: often[state], default=None)  # of two the one named first
    return home if home and home != country else most


# How often a text must speak of a state for somebody of no state told to be taken for one of it.
_OFTEN = 2


def _opposite(
    draft: Draft, known: Mapping[str, Profile], unsure: str, home: str | None, spoken: Sequence[str]
) -> str | None:
    """Another state, where all whom somebody meets are, as the text tells, of the very state that they were guessed to
    be of: that beside it in the same breath, else the outlet's own, else that which the text speaks of most."""
    own = known[unsure].country
    others = [side for side, _ in draft.sides if side.person != unsure]
    if own == home or not any(side.country == own for side in others):
        return None
    beside = {side.country for side in others if side.country and not side.title} - {own}
    if len(beside) == 1 and not any(side.title and side.country != own for side in others):
        return next(iter(beside))
    if any(side.of != own for side in others):
        return None
    often = Counter(state for state in spoken if state != own)
    most = max(often, key=lambda state: often[state], default=None)  # of two the one named first
    return home or (most if most and often[most] >= _OFTEN else None)


def _of_the_guest(draft: Draft, drafts: Sequence[Draft], known: Mapping[str, Profile], unsure: str) -> str | None:
    """The state that is visited, where somebody was guessed to be of the state of the guest whom they meet there."""
    for visit in drafts:
        # the guest, or somebody beside whom they are told, of the same state
        beside = {s.country for s, _ in draft.sides if s.person != unsure}
        guests = [s for s in visit.role(Role.GUEST) if s.country == known[unsure].country and s.country in beside]
        if visit.kind is Kind.VISIT and visit.place and guests and visit.place.value.country != known[unsure].country:
            return visit.place.value.country
    return None


def _taken_in(draft: Draft, drafts: Sequence[Draft], known: Mapping[str, Profile], unsure: str) -> str | None:
    """The state that is visited, where somebody who was guessed to be of the guests' own state was given one of that
    state for a counterpart, for want of another: whom a guest meets there is of that state."""
    others = {side.of for side, _ in draft.sides if side.person != unsure}
    own = known[unsure].country
    if not draft.inherited or len(others) != 1 or own in others:
        return None
    before = [d for d in drafts if d.kind is Kind.VISIT and d.place and d.acts[0] <= draft.acts[-1]]
    callers = {s.of for d in before for s in d.role(Role.GUEST)}
    if others & callers:
        return None  # they came, and are received
    for visit in drafts:
        there = visit.place.value.country if visit.kind is Kind.VISIT and visit.place else None
        if there in others and any(side.country == own for side in visit.role(Role.GUEST)):
            return there
    return None


def _seen_at_home(meeting: Draft, drafts: Sequence[Draft], person: str, known: Mapping[str, Profile]) -> bool:
    """Whether somebody takes part in something else of the text in the state that they were guessed to be of."""
    own = known[person].country
    others = [d for d in drafts if d is not meeting and d.place and person in d.persons()]
    return any(d.place is not None and d.place.value.country == own for d in others)


def _visited(draft: Draft, drafts: Sequence[Draft], others: set[str | None]) -> list[str]:
    """The states that somebody who takes part is visiting."""
    found = []
    for visit in drafts:
        if visit.kind is Kind.VISIT and visit.place and visit.place.value.country not in others:
            guests = {side.person for side in visit.role(Role.GUEST) if side.person}
            if guests & draft.persons() and (not draft.place or draft.place.value.country == visit.place.value.country):
                found.append(visit.place.value.country)
    return found


def _moved(profile: Profile, country: str | None) -> Profile:
    if country is None:
        return profile
    offices = tuple(
        replace(office, country=country) if office.country == profile.country else office for office in profile.offices
    )
    return Profile(profile.person, country, offices)

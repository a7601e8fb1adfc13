"""Whose state a person of no state named stands for, where the contacts say that it is not the outlet's own."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Kind, Role

from .drafts import Draft
from .profiles import Profile


def at_the_hosts(
    drafts: Sequence[Draft], parties: Sequence[Party], known: Mapping[str, Profile], home: str | None
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
        unsure = sorted((draft.persons() & guessed) - travellers)
        if draft.kind is not Kind.MEETING or len(unsure) != 1:
            continue
        if there := _of_the_guest(draft, drafts, known, unsure[0]):
            moved.setdefault(unsure[0], there)
            continue
        others = {side.of for side, _ in draft.sides if side.person != unsure[0]}
        abroad = draft.place.value.country if draft.place and known[unsure[0]].country != home else None
        visited = _visited(draft, drafts, others)
        where = next(iter(visited), abroad)
        if where and others and where not in others and known[unsure[0]].country not in {where, *visited}:
            moved.setdefault(unsure[0], where)
    return {person: _moved(profile, moved.get(person)) for person, profile in known.items()} if moved else known


def _of_the_guest(draft: Draft, drafts: Sequence[Draft], known: Mapping[str, Profile], unsure: str) -> str | None:
    """The state that is visited, where somebody was guessed to be of the state of the guest whom they meet there."""
    for visit in drafts:
        guests = [
            s for s in visit.role(Role.GUEST) if s.person in draft.persons() and s.country == known[unsure].country
        ]
        if visit.kind is Kind.VISIT and visit.place and guests and visit.place.value.country != known[unsure].country:
            return visit.place.value.country
    return None


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

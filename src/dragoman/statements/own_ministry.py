"""Which minister somebody is whom the text calls no more than "the minister": of the one ministry of that state that it
names ("the Health Ministry of Kenya … Minister John Odera received")."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.mentions.parties import Party
from dragoman.world.titles import organ_head, parted, title_organ

from .profiles import Profile

_MINISTER, _MINISTRY = "minister", "ministry_of_"


def with_ministries(known: Mapping[str, Profile], parties: Sequence[Party], home: str | None) -> dict[str, Profile]:
    """The persons, a minister of nothing told (or a deputy of one) with the portfolio of the only ministry named."""
    result = dict(known)
    for person, profile in known.items():
        if not profile.offices or profile.country is None:
            continue
        modifiers, base = parted(profile.offices[0].title)
        if base != _MINISTER:
            continue
        heads = {
            head
            for party in parties
            if party.person is None and (party.country or (home if party.own else None)) == profile.country
            for head in [_head(party)]
            if head and (modifiers or not _held(head, profile, known))
        }
        if len(heads) == 1:
            title = " ".join([*modifiers, *heads])
            first = replace(profile.offices[0], title=title)
            result[person] = replace(profile, offices=(first, *profile.offices[1:]))
    return result


def _head(party: Party) -> str | None:
    """The title of whoever heads the ministry that a party is, or is of."""
    organ = party.organ or (title_organ(party.title) if party.title and not party.plural else None)
    return organ_head(organ) if organ and organ.startswith(_MINISTRY) else None


def _held(head: str, profile: Profile, known: Mapping[str, Profile]) -> bool:
    """Whether somebody else of that state is named in this office."""
    others = (p for p in known.values() if p.person != profile.person and p.country == profile.country)
    return any(office.title == head for other in others for office in other.offices)

"""Talks that take place at an organ of the state ("Ədliyyə Nazirliyində səfirlə görüş keçirilib"): its own side is the
organ, and whoever of its head and deputies is heard afterwards."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.mentions.acts import Act
from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import Grammar
from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Kind
from dragoman.world.titles import organ_name, title_organ

from .drafts import Draft, Side
from .sides import Talk, sides_of

# How many words may stand between the organ and the act, and how many sentences later its head may be heard.
_NEAR, _LATER = 30, 4


def at_the_organ(act: Act, others: Sequence[Side], parties: Sequence[Party], talk: Talk, rules: Grammar) -> list[Side]:
    """The organ at which an act without a subject has somebody of another state as the only side."""
    if act.frame.kind is not Kind.MEETING or (rules.office_right and not rules.bare):
        return []
    # "at the Ministry of Justice of Kenya there was a meeting with": where a noun stands for the act
    if act.verbal == rules.bare or (not rules.bare and "subject" in act.frame.first):
        return []
    if len({side.of for side in others}) != 1 or any(p.relations & {"by", "of"} and p.person for p in parties):
        return []
    for party in parties:
        country = party.country or talk.home
        near = 0 <= act.first - party.last <= _NEAR
        if party.organ and party.relations == {"in"} and near and country and country != others[0].country:
            return [Side(None, organ_name(party.organ, country), country, None, party.span)]
    return []


def with_its_head(
    drafts: Sequence[Draft], sentence: Sentence, parties: Sequence[Party], talk: Talk, rules: Grammar
) -> list[Draft]:
    """The drafts, the last meeting, and the visit for it, with the head (or a deputy) of the organ that is one of its
    sides, who is heard in a sentence after it."""
    last = next((d for d in reversed(drafts) if d.kind is Kind.MEETING and len(d.states()) > 1), None)
    if last is None or not 0 < sentence.index - max(last.sentences) <= _LATER:
        return list(drafts)
    heard = _HEARD if rules.office_right else frozenset({"subject"})
    told = list(drafts)
    for party in parties:
        side = next(iter(sides_of(party, talk)), None) if party.person and party.title else None
        organ = party.organ or (title_organ(side.title) if side and side.title else None)
        if side is None or organ is None or side.country is None or party.relations - heard:
            continue
        name = organ_name(organ, side.country)
        if name is None:
            continue
        told = [_headed(d, side, name) if d.kind in _HEADED else d for d in told]
    return told


# How a text brings on whoever is heard ("thanks were expressed by", "drew thanks from").
_HEARD = frozenset({"subject", "by", "from"})
_HEADED = (Kind.MEETING, Kind.VISIT)


def _headed(draft: Draft, head: Side, organ: str) -> Draft:
    """A draft with the head of an organ instead of the organ; as it is where one of that state is there already."""
    own = [pair for pair in draft.sides if pair[0].organisation == organ and not pair[0].person]
    if not own or any(other.person and other.of == head.of for other, _ in draft.sides):
        return draft
    return replace(draft, sides=tuple((head, pair[1]) if pair in own else pair for pair in draft.sides))

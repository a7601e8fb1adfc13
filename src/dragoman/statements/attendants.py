"""Who else was at a meeting: "accompanied by …", "also present were …", "the meeting was attended by …"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.mentions.acts import Act
from dragoman.mentions.found import Sentence
from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Kind, Role

from .drafts import Draft, Side
from .leading import TOLD
from .sides import Talk, sides_of

# How many sentences after it was last spoken of a meeting is still the one that somebody attended.
_REACH = 4
_MEETINGS = (Kind.MEETING, Kind.CALL)


def with_company(
    drafts: Sequence[Draft], sentence: Sentence, acts: Sequence[Act], parties: Sequence[Party], talk: Talk
) -> list[Draft]:
    """The drafts, the last meeting among them with the persons of its states who are said to have been there too.

    Words of attendance are the acts with `joins` in a pack's `contacts.yml`; the persons stand behind them.
    """
    joining = [act for act in acts if act.frame.joins]
    last = next((d for d in reversed(drafts) if d.kind in _MEETINGS and d.sides), None)
    event = next((d for d in reversed(drafts) if d.kind is Kind.GATHERING), None)
    of_meeting = bool(joining) and joining[0].frame.refers  # the sentence has a noun for the meeting itself
    later = event is not None and (last is None or max(last.sentences) < max(event.sentences))
    if joining and not of_meeting and event is not None and later:
        return _at_event(drafts, event, joining[0], sentence, parties, talk)
    if not joining or last is None or sentence.index - max(last.sentences) > _REACH:
        return list(drafts)
    # whoever invited somebody is named behind a noun ("…, accompanied by a delegation, at the invitation of …")
    told_of = [act for act in acts if act.verbal or act.frame.kind is Kind.INVITATION]
    others = [act.first for act in told_of if act.first > joining[0].first and not act.frame.joins]
    end = min(others, default=len(sentence.tokens))
    sides = list(last.sides)
    for party in _attending(joining[0], acts, parties, end):
        for side in sides_of(party, talk):
            if side.of in last.states() and not any(side.same_as(other) for other, _ in sides):
                sides = [s for s in sides if s[0].person or s[0].of != side.of]
                sides.append((side, _role(last, side.of)))
    more = frozenset(side.person for side, _ in sides if side.person and side.person not in last.persons())
    told = replace(last, sides=tuple(sides), company=last.company | more)
    new = [side for side in sides if side not in last.sides]
    if _of_meetings(joining[0], acts):
        return [told if d is last else _with(d, [s for s in new if s[0].of in d.states()]) for d in drafts]
    several = "pl" in joining[0].features
    return [
        told if d is last else _with(d, new) if several and d.kind is last.kind and d.states() == last.states() else d
        for d in drafts
    ]


def _of_meetings(act: Act, acts: Sequence[Act]) -> bool:
    """Whether several meetings are what somebody attended ("the meetings were attended by …")."""
    nouns = [a for a in acts if a.frame.kind is Kind.MEETING and not a.verbal and a.last <= act.first]
    return any("plural" in act.sentence.tokens[a.last - 1].features for a in nouns)


def _at_event(
    drafts: Sequence[Draft], event: Draft, act: Act, sentence: Sentence, parties: Sequence[Party], talk: Talk
) -> list[Draft]:
    """The drafts, the gathering told last with whoever is said to have been there ("attended by the minister")."""
    if sentence.index - max(event.sentences) > _REACH:
        return list(drafts)
    sides = list(event.sides)
    for party in parties:
        if party.first < act.last or not (party.person or (party.sort == "office" and party.country)):
            continue
        for side in sides_of(party, talk):
            if side.of and not any(side.same_as(other) or (other.of == side.of and other.person) for other, _ in sides):
                sides.append((side, Role.PARTICIPANT))
    return [replace(d, sides=tuple(sides)) if d is event else d for d in drafts]


def with_leaders(
    drafts: Sequence[Draft], sentence: Sentence, acts: Sequence[Act], parties: Sequence[Party], talk: Talk
) -> list[Draft]:
    """The drafts, those in which a state stood alone with whoever is said to lead its side or its delegation."""
    leaders = [p for p in parties if p.leads and p.person]
    if any(not act.frame.gathering for act in acts):
        leaders = [p for p in leaders if TOLD in p.features] + _chairs(acts, parties)
    if not leaders:
        return list(drafts)
    told = list(drafts)
    for party in leaders:
        (side,) = sides_of(party, talk)[:1]
        told = [_led_by(d, side) if 0 <= sentence.index - max(d.sentences) <= _REACH else d for d in told]
    return told


def _chairs(acts: Sequence[Act], parties: Sequence[Party]) -> list[Party]:
    """Those by whom talks of two states, told before, were chaired ("the consultations were co-chaired by A and B")."""
    if any(act.verbal and not act.frame.gathering for act in acts) or not any(act.frame.refers for act in acts):
        return []
    chairing = next((act for act in acts if act.frame.gathering and act.passive), None)
    named = [p for p in parties if chairing and p.person and "by" in p.relations and p.first >= chairing.last]
    return named if len({p.country for p in named}) > 1 else []


def _led_by(draft: Draft, leader: Side) -> Draft:
    """A draft, with the leader of a delegation instead of the state or the organ that it stands for."""
    if leader.of is None or draft.kind not in _LED or leader.of not in draft.states():
        return draft
    same = [(side, role) for side, role in draft.sides if side.of == leader.of]
    if any(side.person for side, _ in same):
        return draft
    kept = [pair for pair in draft.sides if pair not in same[1:]]
    return replace(draft, sides=tuple((leader, pair[1]) if pair == same[0] else pair for pair in kept))


_LED = (Kind.MEETING, Kind.VISIT, Kind.SIGNING, Kind.GATHERING, Kind.TRAINING)


def _with(draft: Draft, new: Sequence[tuple[Side, Role]]) -> Draft:
    """A draft with those who were at all of several meetings."""
    if draft.kind not in _MEETINGS:
        return draft
    more = [(side, role) for side, role in new if not any(side.same_as(other) for other, _ in draft.sides)]
    return replace(draft, sides=(*draft.sides, *more))


def _attending(act: Act, acts: Sequence[Act], parties: Sequence[Party], end: int) -> list[Party]:
    """The persons behind the words of attendance; else, of a verb of attending, those who stand before it."""
    behind = [p for p in parties if p.person and act.last <= p.first < end]
    if behind or not act.verbal or act.passive:
        return behind
    if any(other is not act and other.first < act.first for other in acts):
        return []
    return [p for p in parties if p.person and p.last <= act.first and not p.relations - {"subject"}]


def _role(draft: Draft, of: str | None) -> Role:
    """The role that others of the same state have."""
    return next((role for side, role in draft.sides if side.of == of), Role.PARTICIPANT)

"""Who else was at a meeting: "accompanied by …", "also present were …", "the meeting was attended by …"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.mentions.acts import Act
from dragoman.mentions.found import Sentence
from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Kind, Role

from .drafts import Draft, Side
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
    if not joining or last is None or sentence.index - max(last.sentences) > _REACH:
        return list(drafts)
    others = [act.first for act in acts if act.verbal and act.first > joining[0].first and not act.frame.joins]
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
    several = "pl" in joining[0].features
    return [
        told if d is last else _with(d, new) if several and d.kind is last.kind and d.states() == last.states() else d
        for d in drafts
    ]


def _with(draft: Draft, new: Sequence[tuple[Side, Role]]) -> Draft:
    """A draft with those who were at all of several meetings."""
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

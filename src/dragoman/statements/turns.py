"""Callers one after another: "first in line was …", "then it was the turn of …", "… followed on Tuesday".

News of a row of visitors has a verb of receiving once, or none; each caller is told by words of sequence alone. The
acts are those with `turns` in a pack's `contacts.yml`.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.mentions.acts import Act
from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Role

from .drafts import Draft, Side
from .scene import Scene
from .sides import Talk, sides_of

# How many words may lie between the caller and the words of sequence.
_REACH = 8


def caller(act: Act, parties: Sequence[Party]) -> list[Party]:
    """Whoever the words of sequence bring on: a person behind them, or right before them."""
    named = [p for p in parties if p.person]
    after = [p for p in named if 0 <= p.first - act.last <= _REACH]
    before = [p for p in named if 0 <= act.first - p.last <= _REACH // 2]
    if act.verbal and act.last - act.first == 1:
        # "Ambassador Berg followed on Tuesday", not "Berg followed the debate"
        return before[-1:] if before and before[-1].last >= act.first - 1 and _closed(act) else []
    return after[:1] or before[-1:]


def _closed(act: Act) -> bool:
    """Whether a verb has no object: its clause ends behind it, or a time stands there."""
    if act.last >= len(act.sentence.tokens):
        return True
    token = act.sentence.tokens[act.last]
    return not token.is_word or any(time.span.covers(token.span) for time in act.sentence.times)


def in_turn(draft: Draft, talk: Talk, principal: Side | None) -> Draft:
    """A caller with whoever receives the row: the host of the last meeting, else whom the text speaks of first."""
    guests = draft.role(Role.GUEST)
    hosts = [host for told in reversed(talk.drafts) for host in told.role(Role.HOST)]
    at_home = [p for q in talk.order if (p := talk.profiles.get(q)) and talk.home and p.country == talk.home]
    span = draft.acts[0]
    hosts += [principal] if principal and (principal.country == talk.home or not at_home) else []
    hosts += [Side(p.person, None, p.country, p.title, span) for p in at_home]
    apart = [host for host in hosts if guests and all(host.of != g.of and host.person != g.person for g in guests)]
    if not apart:
        return replace(draft, sides=())
    whole = replace(draft, sides=((apart[0], Role.HOST), *draft.sides))
    row = [d for d in talk.drafts if any(apart[0].same_as(host) for host in d.role(Role.HOST))]
    if not row or whole.date or row[-1].status.value is not whole.status.value:
        return whole
    return replace(whole, date=row[-1].date, place=whole.place or row[-1].place)  # the row was received on one day


def guests_of(act: Act, scene: Scene) -> list[Side]:
    """The sides of whoever comes next."""
    return [side for party in caller(act, scene.parties) for side in sides_of(party, scene.talk)]

"""Several who are met by one act: each by itself ("received the ambassadors of A and B"), or all together."""

from collections.abc import Sequence

from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.model.vocabulary import Kind, Role

from .clauses import is_plural
from .drafts import Side
from .scene import Scene


def met_apart(act: Act, first: list[Side], second: list[Side], scene: Scene) -> list[tuple[list[Side], list[Side]]]:
    """The two sides of each engagement that an act tells of."""
    each = _each(act, first, second, scene) and len(second) > 1 and not _one_body(second)
    # guests of one state who are received together come together
    each = each and not (act.frame.roles[1] is Role.GUEST and len({side.of for side in second}) == 1)
    each = each or _papers_apart(act, first, second, scene)
    hosts = [[side] for side in second] if each else [second]
    return [(guests, host) for guests in _callers(act, first, second) for host in hosts]


def _papers_apart(act: Act, first: Sequence[Side], second: Sequence[Side], scene: Scene) -> bool:
    """Whether one signs with each of several ("signed by A with B and with C")."""
    states = {side.of for side in second}
    if not act.frame.document or not first or len(second) < 2 or len(states) < len(second):
        return False
    tokens = act.sentence.tokens
    words = [tokens[p.first - 1].folded for p in scene.parties if p.first and "with" in p.relations]
    return len([w for w in words if grammar(scene.pack).prepositions.get(w) == "with"]) > 1


def _callers(act: Act, first: list[Side], second: Sequence[Side]) -> list[list[Side]]:
    """The guests who stand first ("the ambassadors of A and B called on the minister"), one state at a time."""
    states = list(dict.fromkeys(side.of for side in first if side.of))
    if act.frame.roles[0] is not Role.GUEST or not act.frame.list or len(states) < 2 or not second:
        return [first]
    return [[side for side in first if side.of == state] for state in states]


def _each(act: Act, first: Sequence[Side], second: Sequence[Side], scene: Scene) -> bool:
    """Whether each of several counterparts is met by itself: not those between whom something takes place."""
    apart = bool(first) and len({side.of for side in second}) > 1  # "a meeting with the ministers of A and B"
    several = act.frame.list or (act.frame.plural_list and (apart or is_plural(act, grammar(scene.pack))))
    return several and (bool(first) or not any("between" in party.relations for party in scene.parties))


def _one_body(sides: Sequence[Side]) -> bool:
    """Whether several counterparts are officers of one body, received together."""
    return len({(side.country, side.title) for side in sides}) == 1 and all(side.title for side in sides)


def who_came(received: list[Side], scene: Scene) -> list[Side]:
    """Of those of several states whom somebody receives ("they were received by …"), the ones on a visit."""
    if len({side.of for side in received}) < 2:
        return received
    guests = [g for d in scene.talk.drafts if d.kind is Kind.VISIT for g in d.role(Role.GUEST)]
    came = [side for side in received if any(side.of == guest.of for guest in guests)]
    return came if came and len({side.of for side in came}) == 1 and not _named_there(received, scene) else received


def _named_there(sides: Sequence[Side], scene: Scene) -> bool:
    """Whether the sentence itself names them, so that they are no mere "they"."""
    here = {p.person for p in scene.parties if p.person}
    if any(p.sort in {"they", "sides"} for p in scene.parties):
        return False
    return any(side.person in here for side in sides if side.person)

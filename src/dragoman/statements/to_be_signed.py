"""Who will sign what is still to be signed, where nobody is said to: the states, not those who talk of it."""

from dataclasses import replace

from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import Grammar
from dragoman.model.vocabulary import Kind, Role, Status

from .drafts import Draft, Side


def by_states(told: Draft, whole: Draft, act: Act, rules: Grammar) -> Draft:
    """A signing that lies ahead, in the passive or as a noun, whose persons (`told` names none) are those of the talk
    before it: with the state or body of each instead ("səfər zamanı saziş imzalanacaq").

    Only where the verb comes last, so that whoever stands before a passive is no subject of it.
    """
    if rules.office_right or whole.kind is not Kind.SIGNING or whole.status.value is not Status.PLANNED:
        return whole
    if told.persons() or not (act.passive or not act.verbal):
        return whole
    sides: list[tuple[Side, Role]] = []
    for side, role in whole.sides:
        alone = replace(side, person=None, title=None) if side.person else side
        if not any(alone.of == other.of for other, _ in sides):
            sides.append((alone, role))
    return replace(whole, sides=tuple(sides)) if len(sides) > 1 else whole

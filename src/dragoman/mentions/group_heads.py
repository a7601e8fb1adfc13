"""Whoever is told as the head of a side: "Keniya heyətinin rəhbəri, nazir müavini John Odera" is of Kenya."""

from collections.abc import Sequence
from dataclasses import replace

from .found import Sentence
from .grammar import Grammar
from .party import Party

# How many words a state and the head of its side lie apart ("nümayəndə heyətinin rəhbəri,").
_BETWEEN = 5


def with_group_heads(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, a person of no state behind a state's side and a word for its head as of that state.

    `nations` in the pack's `grammar.yml` are the sides, `group_heads` who stands at one; only where whose it is
    stands first.
    """
    if rules.office_right or not rules.group_heads:
        return list(found)
    result: list[Party] = []
    for party in found:
        before = result[-1] if result else None
        if before is not None and _of_no_state(party) and _heads(sentence, before, party, rules):
            span = sentence.span_of(before.first, party.last)
            result[-1] = replace(party, first=before.first, span=span, country=before.country)
        else:
            result.append(party)
    return result


def _of_no_state(party: Party) -> bool:
    return bool(party.person) and not (party.country or party.body or party.own)


def _heads(sentence: Sentence, state: Party, person: Party, rules: Grammar) -> bool:
    tokens = sentence.tokens
    if state.sort not in {"state", "delegation"} or not state.country:
        return False
    if not 0 <= person.first - state.last <= _BETWEEN:
        return False
    sides = range(state.first + 1, min(person.last, state.last + 3))
    side = next((i for i in sides if tokens[i].has_base(rules.nations)), None)
    if side is None or side + 1 >= person.last or not tokens[side + 1].has_base(rules.group_heads):
        return False
    return all(token.text == "," for token in tokens[side + 2 : person.first])

"""A row of those who came for one state: "From Kenya there came Minister Odera, Deng Li, head of staff, and …", "For
Norway: …". Whoever in it is of no state told beside the name is of the one that the sentence opens with."""

from collections.abc import Sequence
from dataclasses import replace

from .found import Sentence
from .grammar import Grammar
from .party import Party

# How many persons make a row, and how many words may stand before the state ("Present for the Kenyan side were").
_ROW = 3
_BEFORE = 4
_SIDE = frozenset({"from", "for"})
_HOLDERS = frozenset({"person", "office"})


def from_one_side(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties of a sentence, the persons of a row with the state for which it says that they came."""
    if not rules.bare or not found or found[0].sort != "state" or not found[0].country:
        return list(found)
    state = found[0]
    before = [token.folded for token in sentence.tokens[: state.first]]
    while before and before[-1] in rules.articles:
        before.pop()
    row = [p for p in found if p.person]
    others = [p for p in found[1:] if p.sort == "state" and p.country != state.country]
    opens = len(before) <= _BEFORE and bool(before) and rules.prepositions.get(before[-1]) in _SIDE
    if not opens or len(row) < _ROW or others:
        return list(found)
    return [
        replace(p, country=state.country) if p.sort in _HOLDERS and not (p.country or p.body or p.own) else p
        for p in found
    ]

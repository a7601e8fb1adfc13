"""For which state somebody signs or speaks: "signed by Berg for Kenya", "for the Kenyan side it was signed by Berg"."""

from collections.abc import Sequence
from dataclasses import replace

from .found import Sentence
from .grammar import Grammar
from .party import Party

_RELATIONS = frozenset({"for", "on", "from"})
# How many words may lie between a side and whoever stands for it.
_REACH = 9


def with_sides_told(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, persons of no state with the side for which they are said to sign or to speak."""
    if not rules.bare or not rules.signing:
        return list(found)
    result = list(found)
    for party in found:
        if party.sort != "state" or not party.country or not _stands_for(sentence, party, rules):
            continue
        who = _who(sentence, party, result, rules)
        if who is None or (who.country and who.country != party.country):
            continue
        told = replace(who, country=party.country, behalf=True)
        result = [told if p is who else p for p in result if p is not party]
    return result


def _preposition(sentence: Sentence, party: Party, rules: Grammar) -> int | None:
    place = party.first - 1
    while place >= 0 and sentence.tokens[place].folded in rules.articles:
        place -= 1
    return place if place >= 0 and rules.prepositions.get(sentence.tokens[place].folded) in _RELATIONS else None


def _stands_for(sentence: Sentence, party: Party, rules: Grammar) -> bool:
    """Whether a state is told as a side that somebody signs or speaks for, not as a place or an aim."""
    place = _preposition(sentence, party, rules)
    if place is None:
        return False
    after = sentence.tokens[party.last : party.last + 1]
    if after and after[0].has_base(rules.nations):
        return True
    before = sentence.tokens[place - 1] if place else None
    signs = any(token.has_base(rules.signing) for token in sentence.tokens)
    return before is not None and signs and (before.has_base(rules.signing) or before.capital)


def _who(sentence: Sentence, party: Party, found: Sequence[Party], rules: Grammar) -> Party | None:
    """The person who stands for a side: named after it where it opens its clause, else before it."""
    place = _preposition(sentence, party, rules) or 0
    opens = place == 0 or sentence.tokens[place - 1].folded in rules.conjunctions
    persons = [p for p in found if p.person or p.sort == "office"]
    if opens:
        return next((p for p in persons if 0 <= p.first - party.last <= _REACH), None)
    return next((p for p in reversed(persons) if 0 <= place - p.last <= _REACH), None)

"""Whose a delegation is where words that no table knows stand between: "a delegation of lawmakers and officials from
the Kenyan city of Mombasa", "the delegation of the Municipality of Bergen from Norway"."""

from dragoman.model.mentions import Mention, MentionKind

from .found import Sentence
from .grammar import Grammar

# How many words may lie between a delegation and the state or city that it comes from.
_LONGEST = 14
_CHAIN = frozenset({"of", "from"})
_VERBAL = frozenset({"present", "past", "future", "ing"})


def sent_by(sentence: Sentence, last: int, rules: Grammar) -> Mention | None:
    """The state that a delegation, which ends at `last`, comes from; where none is told, the city that it does."""
    if not rules.bare or last >= len(sentence.tokens):
        return None
    if rules.prepositions.get(sentence.tokens[last].folded) not in _CHAIN:
        return None
    far = min(last + _LONGEST, len(sentence.tokens))
    end = next((i for i in range(last, far) if _stops(sentence, i, rules)), far)
    places = [
        m
        for m in sentence.of(MentionKind.STATE, MentionKind.CITY)
        if last <= m.first < end and m.country and _linked(sentence, m, rules)
    ]
    return next((m for m in places if m.kind is MentionKind.STATE), next(iter(places), None))


def _linked(sentence: Sentence, mention: Mention, rules: Grammar) -> bool:
    """Whether "of" or "from" leads to a place, or it stands as an adjective before a noun of the chain."""
    if mention.sort == "adjective":
        return True
    place = mention.first - 1
    while place > 0 and sentence.tokens[place].folded in rules.articles | rules.conjunctions:
        place -= 1
    return rules.prepositions.get(sentence.tokens[place].folded) in _CHAIN


def _stops(sentence: Sentence, place: int, rules: Grammar) -> bool:
    """Whether the chain of nouns ends at a word: a mark, a verb, another preposition, a relative word."""
    token = sentence.tokens[place]
    if not token.is_word:
        return token.text not in "-'’&"
    if token.folded in rules.relatives or rules.prepositions.get(token.folded, "of") not in _CHAIN:
        return True
    return not token.capital and bool(token.features & _VERBAL) and "plural" not in token.features

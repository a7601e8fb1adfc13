"""Persons whose name something bears ("Con Odera adına park"): they are not there."""

from collections.abc import Sequence

from .found import Sentence
from .grammar import Grammar
from .party import Party


def without_honoured(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, but persons right before a word of `named_after`; a letter that is to somebody bears no name."""
    tokens = sentence.tokens

    def bears(party: Party) -> bool:
        words = tokens[party.last : party.last + 2]
        named = bool(party.person) and bool(words) and words[0].folded in rules.named_after
        return named and "gen" not in party.features and not any(t.has_base(rules.letter_nouns) for t in words[1:])

    return [party for party in found if not bears(party)]

"""Whether what "with" brings on behind a noun of contact is of the noun, or of something else in its sentence."""

from collections.abc import Sequence
from itertools import pairwise

from dragoman.languages.tokens import Token
from dragoman.mentions.grammar import Grammar


def of_another_noun(gap: Sequence[Token], rules: Grammar) -> bool:
    """Whether the first "with" behind a noun stands beyond a comma, and not right behind it."""
    first = next((i for i, t in enumerate(gap) if rules.prepositions.get(t.folded) == "with"), None)
    joins = rules.conjunctions - rules.skipped
    if first is not None and any(a.folded in joins and _finite(b) for a, b in pairwise(gap[:first])):
        return True  # "chaired a meeting of the cabinet and discussed relations with A"
    if first is None or not any(t.text == "," for t in gap[:first]):
        return False
    if any(a.text == "," and b.folded in rules.relatives for a, b in pairwise(gap[:first])):
        return True  # "the meeting, which saw participation from officials including A"
    before = gap[first - 1]
    return before.text != "," and before.folded not in rules.conjunctions


def _finite(token: Token) -> bool:
    """Whether a word with a small letter is a verb of the past."""
    return token.is_word and not token.capital and "past" in token.features

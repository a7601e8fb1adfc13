"""Where a gathering is held, told right behind its noun ("a conference in Goslar"), which names no gathering."""

from collections.abc import Sequence

from dragoman.languages.tokens import Token

from .grammar import Grammar

# How many words the name of a place has at the most.
_LONGEST = 3


def place_told(tokens: Sequence[Token], last: int, end: int, rules: Grammar) -> int:
    """The place of the word "in" right behind a noun that ends at `last`, with a name that goes on to `end`.

    Where there is none, `end`.
    """
    if last >= end or rules.prepositions.get(tokens[last].folded) != "in":
        return end
    words = [t for t in tokens[last + 1 : end] if t.is_word]
    name = 0 < len(words) <= _LONGEST and all(t.capital for t in words)
    return last if name else end


def written(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words of a title, with the spaces that the text has between them."""
    parts = [
        t.text + (" " if i + 1 < last and tokens[i + 1].start > t.end else "")
        for i, t in enumerate(tokens[first:last], first)
    ]
    return "".join(parts)

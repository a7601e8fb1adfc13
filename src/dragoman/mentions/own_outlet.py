"""The outlet's own name in its text: capitals that are nobody's name."""

from collections.abc import Sequence

from dragoman.languages.scripts import fold
from dragoman.languages.tokens import Token

from .people import NameRun

# Letters that an ending may change at the end of a word, and the fewest that a stem of one has.
_ENDING, _STEM = 2, 3


def without_outlet(runs: Sequence[NameRun], sentences: Sequence[Sequence[Token]], outlet: str | None) -> list[NameRun]:
    """The runs that are not the name of the outlet that a text is from, in any form; an office before one keeps it."""
    words = [fold(word) for word in (outlet or "").replace("-", " ").replace(".", " ").split()]
    if not words:
        return list(runs)
    return [run for run in runs if run.backed or not _names(run, sentences[run.sentence], words)]


def _names(run: NameRun, tokens: Sequence[Token], words: Sequence[str]) -> bool:
    written = [token for token in tokens[run.first : run.last] if token.is_word]
    if len(written) != len(words):
        return False
    # A name of one word could be the stem of a person's: that one is to be written so.
    same = _alike if len(words) > 1 else _equal
    return all(same(token, word) for token, word in zip(written, words, strict=True))


def _equal(token: Token, word: str) -> bool:
    return token.folded == word


def _alike(token: Token, word: str) -> bool:
    stem = max(_STEM, min(len(token.folded), len(word)) - _ENDING)
    return token.folded == word or token.folded[:stem] == word[:stem]

"""Two surnames side by side: "С Одерой Берг виделась недавно" has two persons, both named in full elsewhere."""

from collections.abc import Sequence
from itertools import takewhile

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token

from .nominative import name_grammar
from .people import NameRun, make_run

# How many letters of a surname its case may change, and how many must be left.
_ENDING, _STEM = 3, 3


def surnames_apart(runs: Sequence[NameRun], tokens: Sequence[Sequence[Token]], pack: LanguagePack) -> list[NameRun]:
    """The runs of a document, those of two words taken apart that are the surnames of two others; `tokens` are those
    of each sentence. Only where every word of a name takes the case, so that what is told of whom is clear."""
    if not name_grammar(pack).agree:
        return list(runs)
    full = [run for run in runs if len(run.words) > 1]
    found: list[NameRun] = []
    for run in runs:
        found += _two(run, [other for other in full if other.words != run.words], tokens[run.sentence], pack) or [run]
    return found


def _two(run: NameRun, others: Sequence[NameRun], tokens: Sequence[Token], pack: LanguagePack) -> list[NameRun]:
    if len(run.words) != 2 or run.initials or run.last - run.first != 2 or run.backed:
        return []
    first, second = run.words
    if any(_alike(first, other.words[0]) for other in others):
        return []  # a given name
    bearers = [[o for o in others if _alike(word, o.words[-1])] for word in (first, second)]
    if not all(bearers) or any(_alike(bearers[0][0].words[-1], word) for word in bearers[1][0].words):
        return []
    parts = [
        make_run(run.sentence, tokens, place, place + 1, pack, run.headline) for place in (run.first, run.first + 1)
    ]
    return [part for part in parts if part is not None] if all(parts) else []


def _alike(a: str, b: str) -> bool:
    """Whether two words can be forms of one name."""
    x, y = key(a), key(b)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(x, y, strict=False)))
    return shared >= _STEM and shared >= min(len(x), len(y)) - 1 and max(len(x), len(y)) - shared <= _ENDING

"""Which words of two names are one word: the best pairing in any order, and the initials that stand for words."""

from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.scripts import fold, main_script

from .name_sounds import DOUBT_LEAST, DOUBT_SHARE, FAR, change, sounds, word_distance
from .name_words import given_forms

_SHARE, _SHORT, _LEAST = 0.095, 5, 0.24
"""A word may differ by this much for each sound; one of fewer sounds than `_SHORT` by `_LEAST`: less than a for o."""
_FORM = 0.1
_INITIAL, _INITIAL_DOUBT = 0.12, 0.35


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs of places whose words are one, their mean strain (0 equal, 1 the most allowed), and the places left."""

    pairs: tuple[tuple[int, int], ...]
    strain: float
    left: tuple[int, ...]
    right: tuple[int, ...]


@lru_cache(maxsize=262144)
def word_strain(one: str, other: str, mark_one: str = "", mark_other: str = "") -> float:
    """How strained it is to take two words for one: 0 equal, up to 1 allowed, up to 2 doubtful, above that not.

    The marks are those of `name_sounds.sounds`: letters that tell how the whole name is spelt.
    """
    cost, length = _nearest(one, other, mark_one, mark_other)
    if cost >= FAR:
        return FAR
    allowed = _SHARE * length if length >= _SHORT else _LEAST
    doubtful = max(DOUBT_LEAST, DOUBT_SHARE * length)
    if cost <= allowed:
        return cost / allowed
    return 1 + (cost - allowed) / (doubtful - allowed)


def _nearest(one: str, other: str, mark_one: str, mark_other: str) -> tuple[float, int]:
    best = word_distance(one, other, mark_one, mark_other)
    if best[0] == 0.0:
        return best
    forms = given_forms()
    for known, sought, mark in ((fold(one), other, mark_other), (fold(other), one, mark_one)):
        script = main_script(sought)
        for form in forms.get(known, ()):
            if main_script(form) != script:
                continue
            cost, length = word_distance(form, sought, mark, mark)
            if cost <= _FORM and cost + _FORM < best[0]:
                best = cost + _FORM, length
    return best


def pair_words(one: tuple[str, ...], other: tuple[str, ...], mark_one: str = "", mark_other: str = "") -> Pairing:
    """The pairing with the most words, among those the least strained, among those the nearest to the written order."""
    strains = [[word_strain(a, b, mark_one, mark_other) for b in other] for a in one]
    best: tuple[tuple[float, float, int], tuple[tuple[int, int], ...]] = ((0.0, 0.0, 0), ())

    def extend(at: int, taken: tuple[tuple[int, int], ...], total: float) -> None:
        nonlocal best
        if at == len(one):
            moved = sum(abs(i - j) for i, j in taken)
            rank = (-float(len(taken)), round(total, 6), moved)
            if rank < best[0]:
                best = rank, taken
            return
        used = {j for _, j in taken}
        for j, strain in enumerate(strains[at]):
            if strain <= 1 and j not in used:
                extend(at + 1, (*taken, (at, j)), total + strain)
        extend(at + 1, taken, total)

    extend(0, (), 0.0)
    pairs = best[1]
    return Pairing(
        pairs,
        best[0][1] / len(pairs) if pairs else 0.0,
        tuple(i for i in range(len(one)) if i not in {i for i, _ in pairs}),
        tuple(j for j in range(len(other)) if j not in {j for _, j in pairs}),
    )


@lru_cache(maxsize=65536)
def initial_strain(initial: str, word: str, mark_initial: str = "", mark_word: str = "") -> float:
    """How strained it is to take an initial (or two letters, as Дж, Ch) for the start of a word: as `word_strain`."""
    words = given_forms().get(fold(word), (fold(word),))
    best = FAR
    for start in sounds(initial, mark_initial):
        for way in (way for form in words for way in sounds(form, mark_word)):
            best = min(best, _start_cost(start, way))
    if best <= _INITIAL:
        return best / _INITIAL
    return 2.0 if best <= _INITIAL_DOUBT else FAR


def _start_cost(start: str, way: str) -> float:
    """What taking one first sound for the other costs; a glide may be unwritten (Е. for Yelena and Elena)."""
    glides = start[0] == "y" and len(start) > 1, way[0] == "y" and len(way) > 1
    if glides[0] == glides[1]:
        return change(start[0], way[0])[0]
    return change(start[glides[0]], way[glides[1]])[0]

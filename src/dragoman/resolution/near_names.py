"""Full names that differ in a letter or an ending: what is left of an inflected or mistyped form of one name."""

from enum import IntEnum
from functools import cache, lru_cache

from dragoman.world.titles import organ_head, parted, same_office, title

from .name_match import pair_words, word_strain
from .name_parts import name_parts
from .name_sounds import sounds

# Surnames that begin alike for so many sounds, and go on for at most so many, differ in an ending.
BEGINNING, ENDING = 4, 2
# From so many sounds on one more, one less or another in its place is a slip.
SLIPPED = 6
# Offices down to that rank have one holder in a state, where they head an organ of it.
MINISTERS = 3
# Vowels that scripts and languages write for one another.
_VOWELS = str.maketrans("æeıyøü", "aaiiou")


class Nearness(IntEnum):
    """How near two surnames are: not, with one beginning, or a letter or an ending apart."""

    FAR = 0
    AKIN = 1
    NEAR = 2


@lru_cache(maxsize=65536)
def nearness(first: str, second: str) -> Nearness:
    """How near two full names are that agree in all words but one; FAR where that is the first word of either."""
    one, other = name_parts(first), name_parts(second)
    if one.initials or other.initials or one.generation != other.generation:
        return Nearness.FAR
    if one.patronymic and other.patronymic and word_strain(one.patronymic, other.patronymic) > 1:
        return Nearness.FAR
    pairing = pair_words(one.words, other.words, one.mark, other.mark)
    if not pairing.pairs or len(pairing.left) != 1 or len(pairing.right) != 1:
        return Nearness.FAR
    if not pairing.left[0] or not pairing.right[0]:
        return Nearness.FAR
    ways = [(a, b) for a in _ways(one.words[pairing.left[0]]) for b in _ways(other.words[pairing.right[0]])]
    return max((_near(a, b) for a, b in ways), default=Nearness.FAR)


@cache
def single(office: str) -> bool:
    """Whether a state has one holder of an office at a time: its head, or the head of one of its highest organs."""
    modifiers, base = parted(office)
    known = title(base)
    if modifiers or known is None:
        return False
    head = organ_head(known.organ) if known.organ else None
    highest = title(head) if head else None
    return known.rank == 1 or (highest is not None and highest.rank <= MINISTERS and same_office(highest.name, base))


def _ways(word: str) -> frozenset[str]:
    return frozenset(way.translate(_VOWELS) for way in sounds(word))


def _near(first: str, second: str) -> Nearness:
    same = next((at for at, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), None)
    begin = min(len(first), len(second)) if same is None else same
    rest, other = first[begin:], second[begin:]
    slip = min(len(first), len(second)) >= SLIPPED and _one_apart(rest, other)
    if slip or (begin >= BEGINNING and max(len(rest), len(other)) <= ENDING):
        return Nearness.NEAR
    return Nearness.AKIN if begin >= BEGINNING else Nearness.FAR


def _one_apart(rest: str, other: str) -> bool:
    """Whether what follows the first difference is one but for one sound."""
    return other[1:] == (rest[1:] if len(rest) == len(other) else rest) or rest[1:] == other

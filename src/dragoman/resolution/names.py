"""Whether two spellings can be one person's name, with no context: any scripts, any order, parts left out."""

from dataclasses import dataclass, replace
from functools import lru_cache

from dragoman.languages.scripts import fold
from dragoman.model.vocabulary import Judgement

from .name_match import Pairing, initial_strain, pair_words, word_strain
from .name_parts import NameParts, name_parts
from .name_words import feminine_names

_SHORT, _MOVED = 0.6, 0.4
"""How strained the words that agree may be where others are left out, and where their order differs besides."""


@dataclass(frozen=True, slots=True)
class NameComparison:
    """The judgement, a score from 0 (two names) to 1 (one spelling), and why, in plain words."""

    judgement: Judgement
    score: float
    reasons: tuple[str, ...]


def compare_names(a: str, b: str) -> NameComparison:
    """Whether two spellings can be one name; the order of the two does not matter.

    Same: nothing in them contradicts, and at least two parts of each agree, or all there is. Different: a given name, a
    surname, a patronymic, an initial, a gender or a generation contradicts. Unsure: too little, or nearly alike.
    """
    return _compared(a, b) if a <= b else _compared(b, a)


@lru_cache(maxsize=131072)
def _compared(a: str, b: str) -> NameComparison:
    one, other = name_parts(a), name_parts(b)
    if not (one.words or one.initials) or not (other.words or other.initials):
        return NameComparison(Judgement.UNSURE, 0.5, ("no name to compare",))
    result = _aligned(one, other)
    if result.judgement is Judgement.SAME:
        return result
    for left, right in _joined(one, other):
        again = _aligned(left, right)
        if again.judgement is Judgement.SAME:
            return again
    return result


def _joined(one: NameParts, other: NameParts) -> list[tuple[NameParts, NameParts]]:
    """The two names with two neighbouring words of the longer made one, where the numbers of words differ."""
    if len(one.words) == len(other.words):
        return []
    long, short = (one, other) if len(one.words) > len(other.words) else (other, one)
    found = []
    for at in range(1, len(long.words)):
        words = (*long.words[: at - 1], long.words[at - 1] + fold(long.words[at]), *long.words[at + 1 :])
        merged = replace(long, words=words, hyphens=frozenset())
        found.append((merged, short) if long is one else (short, merged))
    return found


def _aligned(one: NameParts, other: NameParts) -> NameComparison:
    pairing = pair_words(one.words, other.words, one.mark, other.mark)
    left = [one.words[i] for i in pairing.left]
    right = [other.words[j] for j in pairing.right]
    _spare(left, other.optional)
    _spare(right, one.optional)
    doubts: list[str] = []
    contradictions: list[str] = []
    agreed = _initials(one, other, left, right, contradictions, doubts)
    _patronymics(one, other, left, right, contradictions, doubts)
    if one.generation != other.generation:
        contradictions.append(f"one generation, not the other: {one.generation or other.generation}")
    _words_left(one, other, pairing, left, right, contradictions, doubts)
    return _judged(one, other, pairing, agreed, (left, right), contradictions, doubts)


def _note(strain: float, contradictions: list[str], doubts: list[str], reason: str) -> None:
    (doubts if strain <= 2 else contradictions).append(reason)


def _spare(words: list[str], optional: tuple[str, ...]) -> None:
    """Takes out the words that the other name has as a particle or a form of address."""
    for word in list(words):
        if any(word_strain(word, spare) <= 1 for spare in optional):
            words.remove(word)


def _initials(
    one: NameParts, other: NameParts, left: list[str], right: list[str], contradictions: list[str], doubts: list[str]
) -> int:
    """How many initials agree with a word or an initial of the other name; words that they stand for are taken out."""
    agreed = 0
    starts_one, starts_other = list(one.initials), list(other.initials)
    for starts, words, patronymic in ((starts_one, right, other.patronymic), (starts_other, left, one.patronymic)):
        while starts and words:
            start, word = starts.pop(0), words[0]
            strain = initial_strain(start, word)
            if strain <= 1:
                words.pop(0)
                agreed += 1
            elif any(initial_strain(start, later) <= 1 for later in words[1:]):
                doubts.append(f"initial {start} stands for a later word than {word}")
                words.remove(next(later for later in words[1:] if initial_strain(start, later) <= 1))
            else:
                _note(strain, contradictions, doubts, f"initial {start} against {word}")
                words.pop(0)
        if starts and patronymic is not None and agreed:
            strain = initial_strain(starts[0], patronymic)
            if strain > 1:
                _note(strain, contradictions, doubts, f"initial {starts[0]} against patronymic {patronymic}")
            starts.pop(0)
    for start, against in zip(starts_one, starts_other, strict=False):
        strain = initial_strain(start, against)
        agreed += strain <= 1
        if strain > 1:
            _note(strain, contradictions, doubts, f"initial {start} against initial {against}")
    return agreed


def _patronymics(
    one: NameParts, other: NameParts, left: list[str], right: list[str], contradictions: list[str], doubts: list[str]
) -> None:
    if one.patronymic_gender and other.patronymic_gender and one.patronymic_gender != other.patronymic_gender:
        contradictions.append("patronymics of a son and of a daughter")
    if one.patronymic and other.patronymic:
        strain = word_strain(one.patronymic, other.patronymic)
        if strain > 1:
            _note(strain, contradictions, doubts, f"patronymic {one.patronymic} against {other.patronymic}")
    elif one.patronymic or other.patronymic:
        father, words = (one.patronymic, right) if one.patronymic else (other.patronymic, left)
        named = next((word for word in words if word_strain(word, father or "") <= 1), None)
        if named:
            words.remove(named)


def _words_left(
    one: NameParts,
    other: NameParts,
    pairing: Pairing,
    left: list[str],
    right: list[str],
    contradictions: list[str],
    doubts: list[str],
) -> None:
    """What the words say that found no partner: a contradiction where both names have some."""
    if left and right:
        strain, word, against = min((word_strain(a, b), a, b) for a in left for b in right)
        _note(strain, contradictions, doubts, f"{word} is not {against}")
        return
    for name, names, rest in ((one, other, left), (other, one, right)):
        leads = bool(rest) and bool(name.words) and name.words[0] == rest[0] and 0 not in name.hyphens
        if leads and fold(rest[0]) in feminine_names() and not any(fold(w) in feminine_names() for w in names.words):
            contradictions.append(f"{rest[0]} is a woman's name, and the other name has none")


def _judged(
    one: NameParts,
    other: NameParts,
    pairing: Pairing,
    agreed: int,
    rest: tuple[list[str], list[str]],
    contradictions: list[str],
    doubts: list[str],
) -> NameComparison:
    paired = [f"{one.words[i]} = {other.words[j]}" for i, j in pairing.pairs]
    if contradictions:
        share = len(pairing.pairs) / max(len(one.words), len(other.words), 1)
        return NameComparison(Judgement.DIFFERENT, round(0.3 * share, 3), tuple(contradictions))
    if doubts:
        return NameComparison(Judgement.UNSURE, 0.5, tuple(doubts))
    short = bool(rest[0] or rest[1])
    moved = list(pairing.pairs) != sorted(pairing.pairs, key=lambda pair: pair[1])
    if short and pairing.strain > (_MOVED if moved else _SHORT):
        return NameComparison(Judgement.UNSURE, 0.5, (*paired, "words left out, and the others only nearly alike"))
    whole = not (rest[0] or rest[1] or one.initials or other.initials)
    if not pairing.pairs or (len(pairing.pairs) + agreed < 2 and not whole):
        return NameComparison(Judgement.UNSURE, 0.5, (*paired, "too little to tell"))
    reasons = [*paired]
    if agreed:
        reasons.append("initials agree" if agreed > 1 else "the initial agrees")
    if rest[0] or rest[1]:
        reasons.append(f"left out on one side: {', '.join(rest[0] or rest[1])}")
    if (one.patronymic is None) != (other.patronymic is None):
        reasons.append(f"patronymic on one side: {one.patronymic or other.patronymic}")
    score = 1 - 0.2 * pairing.strain - 0.05 * bool(agreed) - 0.05 * bool(rest[0] or rest[1])
    return NameComparison(Judgement.SAME, round(score, 3), tuple(reasons))

"""Whether two spellings can be one person's name, with no context: any scripts, any order, parts left out."""

from dataclasses import dataclass, replace
from functools import lru_cache

from dragoman.languages.scripts import fold
from dragoman.model.vocabulary import Judgement

from .name_match import Pairing, initial_strain, pair_words, word_strain
from .name_parts import NameParts, name_parts
from .name_sounds import FAR
from .name_words import feminine_names

_SHORT, _MOVED = 0.6, 0.4
"""How strained the words that agree may be where others are left out, and where their order differs besides."""


_DOUBT = 2.0
"""Strains up to 1 agree, up to this leave a doubt, and above it contradict."""


@dataclass(frozen=True, slots=True)
class _Finding:
    """How strained it is to take two parts for one, and which."""

    strain: float
    text: str


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
    left = [one.words[i] for i in pairing.left if not _spared(one.words[i], other)]
    right = [other.words[j] for j in pairing.right if not _spared(other.words[j], one)]
    against = [
        *_sides(one, other),
        *(started := _started(one, other, right)),
        *(ended := _started(other, one, left)),
        *_initials(one, other, started, ended),
    ]
    if not right:
        left = _unnamed(left, one, other)
    elif not left:
        right = _unnamed(right, other, one)
    against += _words_left(one, other, left, right)
    return _judged(one, other, pairing, (left, right), against)


def _spared(word: str, other: NameParts) -> bool:
    """Whether the other name has the word as a particle or a form of address."""
    return any(word_strain(word, spare) <= 1 for spare in other.optional)


def _started(name: NameParts, other: NameParts, words: list[str]) -> list[_Finding]:
    """What each initial of a name says of the words and the patronymic of the other; those words are taken out."""
    found: list[_Finding] = []
    for start in name.initials:
        if words:
            strains = [initial_strain(start, word, name.mark, other.mark) for word in words]
            at = 0 if strains[0] <= 1 else next((i for i, strain in enumerate(strains) if strain <= 1), 0)
            found.append(_Finding(_DOUBT if at else strains[0], f"initial {start} against {words[0]}"))
            words.pop(at)
        elif other.patronymic and found and len(found) == 1:
            strain = initial_strain(start, other.patronymic, name.mark, other.mark)
            found.append(_Finding(strain, f"initial {start} against patronymic {other.patronymic}"))
    return found


def _initials(one: NameParts, other: NameParts, started: list[_Finding], ended: list[_Finding]) -> list[_Finding]:
    """What the initials that found no word say of each other."""
    pairs = zip(one.initials[len(started) :], other.initials[len(ended) :], strict=False)
    return [_Finding(initial_strain(a, b, one.mark, other.mark), f"initial {a} against initial {b}") for a, b in pairs]


def _sides(one: NameParts, other: NameParts) -> list[_Finding]:
    """What patronymics and generations say."""
    found = []
    if one.patronymic_gender and other.patronymic_gender and one.patronymic_gender != other.patronymic_gender:
        found.append(_Finding(FAR, "patronymics of a son and of a daughter"))
    if one.patronymic and other.patronymic:
        strain = word_strain(one.patronymic, other.patronymic, one.mark, other.mark)
        if strain > 1:
            found.append(_Finding(strain, f"patronymic {one.patronymic} against {other.patronymic}"))
    if one.generation != other.generation:
        found.append(_Finding(FAR, f"one generation, not the other: {one.generation or other.generation}"))
    return found


def _unnamed(words: list[str], name: NameParts, other: NameParts) -> list[str]:
    """The words but for one that is the patronymic of the other name, where this one marks none."""
    if name.patronymic or not other.patronymic:
        return words
    father = next((word for word in words if word_strain(word, other.patronymic or "") <= 1), None)
    return [word for word in words if word != father]


def _words_left(one: NameParts, other: NameParts, left: list[str], right: list[str]) -> list[_Finding]:
    """What the words say that found no partner: a contradiction where both names have some."""
    if left and right:
        strain, word, unlike = min((word_strain(a, b, one.mark, other.mark), a, b) for a in left for b in right)
        return [_Finding(strain, f"{word} is not {unlike}")]
    found = []
    women = feminine_names()
    for name, names, rest in ((one, other, left), (other, one, right)):
        leads = bool(rest) and bool(name.words) and name.words[0] == rest[0] and 1 not in name.hyphens
        if leads and fold(rest[0]) in women and not any(fold(word) in women for word in names.words):
            found.append(_Finding(FAR, f"{rest[0]} is a woman's name, and the other name has none"))
    return found


def _judged(
    one: NameParts, other: NameParts, pairing: Pairing, rest: tuple[list[str], list[str]], findings: list[_Finding]
) -> NameComparison:
    paired = tuple(f"{one.words[i]} = {other.words[j]}" for i, j in pairing.pairs)
    contradictions = tuple(finding.text for finding in findings if finding.strain > _DOUBT)
    if contradictions:
        share = len(paired) / max(len(one.words), len(other.words), 1)
        return NameComparison(Judgement.DIFFERENT, round(0.3 * share, 3), contradictions)
    doubts = tuple(finding.text for finding in findings if finding.strain > 1)
    if doubts:
        return NameComparison(Judgement.UNSURE, 0.5, doubts)
    omitted = rest[0] or rest[1]
    moved = list(pairing.pairs) != sorted(pairing.pairs, key=lambda pair: pair[1])
    if omitted and pairing.strain > (_MOVED if moved else _SHORT):
        return NameComparison(Judgement.UNSURE, 0.5, (*paired, "words left out, and the others only nearly alike"))
    whole = not (omitted or one.initials or other.initials)
    if not paired or (len(paired) + len(findings) < 2 and not whole):
        return NameComparison(Judgement.UNSURE, 0.5, (*paired, "too little to tell"))
    reasons = [*paired, *(finding.text.replace(" against ", " agrees with ") for finding in findings)]
    if omitted:
        reasons.append(f"left out on one side: {', '.join(omitted)}")
    if (one.patronymic is None) != (other.patronymic is None):
        reasons.append(f"patronymic on one side: {one.patronymic or other.patronymic}")
    score = 1 - 0.2 * pairing.strain - 0.05 * bool(findings) - 0.05 * bool(omitted)
    return NameComparison(Judgement.SAME, round(score, 3), tuple(reasons))

"""How the words of a name can sound, and how far apart two words are, whatever scripts they are written in.

A word is said in every way that the spellings it fits allow; two words are as near as their nearest ways. Distances are
sums of the costs in `sound_costs.tsv` (one sound for another) and `sound_losses.tsv` (a sound left out).
"""

import unicodedata
from functools import cache, lru_cache

from dragoman.languages.alphabets import alphabet, spelt
from dragoman.languages.load import load_pack
from dragoman.languages.scripts import fold, main_script

from .name_words import marks, name_words, spellings

FAR = 9.0
"""Stands for any distance at which two words are certainly not one."""

_MARKS = 0.1
"""What it costs to take a word written without marks (Cavusoglu) for the one that has them."""
_ONE_SCRIPT = 1.4
"""Words in one script other than Latin have one way to write most sounds: their differences count for more."""
DOUBT_SHARE, DOUBT_LEAST = 0.14, 0.5
"""Words farther apart than this much for each sound, and than this much, are not one; the rest need not be counted."""
_VOWELS = "aæeıioøuü°"
_UNMARKED = str.maketrans({"ə": "e", "ø": "o", "ł": "l", "đ": "d", "ß": "s", "æ": "a", "ي": "ی", "ى": "ی", "ك": "ک"})
_COARSE = str.maketrans(
    {
        **dict.fromkeys(_VOWELS + "ywh"),
        **dict.fromkeys("pb", "P"),
        **dict.fromkeys("vf", "F"),
        **dict.fromkeys("td", "T"),
    }
    | {**dict.fromkeys("szcǳčǯžš", "S"), **dict.fromkeys("kgğqx", "K")}
)


@lru_cache(maxsize=65536)
def sounds(word: str, mark: str = "") -> tuple[str, ...]:
    """The ways to say one word, likely ones first; empty where no letter of it is known.

    `mark` is a letter elsewhere in the name that belongs to one spelling alone: the word is then read by that one.
    """
    folded = fold(word)
    mark = mark or mark_of((word,))
    ways: list[str] = []
    if main_script(folded) == "LATIN":
        for spelling in spellings():
            if mark and mark not in spelling.marks:
                continue
            if not spelling.words.fullmatch(folded) or (spelling.unless and spelling.unless.fullmatch(folded)):
                continue
            ways.extend(spelt(folded, alphabet(spelling.pack, spelling.table, "sounds")))
        if mark and not ways:
            ways.extend(spelt(folded, alphabet("und", "alphabet.tsv", "sounds")))
    if not ways:
        ways.extend(spelt(folded, alphabet("und", "alphabet.tsv", "sounds")))
    return tuple(dict.fromkeys(way for way in map(_settled, ways) if way))


def mark_of(words: tuple[str, ...]) -> str:
    """The first letter in the words that belongs to one spelling alone; '' where there is none."""
    return next((letter for letter in fold(" ".join(words)) if letter in marks()), "")


def _settled(way: str) -> str:
    """Doubled sounds said once, and endings that are one ending made one."""
    single = "".join(sound for at, sound in enumerate(way) if at == 0 or sound != way[at - 1])
    for ending, to in name_words().equal_endings:
        if single.endswith(ending):
            return single[: -len(ending)] + to
    return single


@lru_cache(maxsize=65536)
def skeleton(way: str) -> str:
    """The consonants of a way to say a word, in five broad classes and l, r, m, n; h is none."""
    return way.translate(_COARSE)


@lru_cache(maxsize=65536)
def _outline(way: str) -> str:
    """The skeleton without the velars, which languages take for each other and for h, and leave out."""
    return skeleton(way).replace("K", "")


@cache
def _costs() -> dict[tuple[str, str], tuple[float, float]]:
    table: dict[tuple[str, str], tuple[float, float]] = {}
    for row in load_pack("und").table("sound_costs.tsv", ("one", "other", "cost", "at_end")):
        one, other, cost, at_end = row.cells
        table[one, other] = table[other, one] = (float(cost), float(at_end or cost))
    return table


@cache
def _losses() -> dict[str, tuple[float, ...]]:
    columns = ("sounds", "cost", "first", "last", "after_vowel", "before_vowel", "between_vowels")
    rows = load_pack("und").table("sound_losses.tsv", columns)
    return {sound: tuple(float(cell) for cell in row.cells[1:]) for row in rows for sound in row.cells[0]}


@lru_cache(maxsize=65536)
def _loss(way: str) -> tuple[float, ...]:
    """What leaving out each sound of a word costs."""
    costs = []
    for at, sound in enumerate(way):
        anywhere, first, last, after, before, between = _losses()[sound]
        follows, precedes = at > 0 and way[at - 1] in _VOWELS, at + 1 < len(way) and way[at + 1] in _VOWELS
        if at == 0:
            costs.append(first)
        elif at == len(way) - 1:
            costs.append(last)
        elif follows and precedes:
            costs.append(between)
        else:
            costs.append(after if follows else before if precedes else anywhere)
    return tuple(costs)


@cache
def change(one: str, other: str) -> tuple[float, float]:
    """What taking one sound for another costs, inside words and where both end."""
    if one == other:
        return 0.0, 0.0
    known = _costs().get((one, other))
    if known:
        return known
    if "°" in (one, other):
        vowels = one in _VOWELS and other in _VOWELS
        return (0.05, 0.05) if vowels else (1.5, 1.5)
    if (one in _VOWELS) != (other in _VOWELS):
        return 1.5, 2.0
    return (0.9, 2.0) if one in _VOWELS else (1.0, 1.1)


def _distance(one: str, other: str, limit: float) -> float:
    """The cheapest way to turn one way of saying a word into another; FAR once it exceeds `limit`."""
    lost, added = _loss(one), _loss(other)
    row = [0.0]
    for cost in added:
        row.append(row[-1] + cost)
    last_one, last_other = len(one) - 1, len(other) - 1
    for i, sound in enumerate(one):
        above, row = row, [row[0] + lost[i]]
        for j, heard in enumerate(other):
            if sound == heard:
                turned = above[j]
            else:
                costs = change(sound, heard)
                turned = above[j] + costs[1 if i == last_one and j == last_other else 0]
            row.append(min(turned, above[j + 1] + lost[i], row[j] + added[j]))
        if min(row) > limit:
            return FAR
    return row[-1]


@lru_cache(maxsize=262144)
def _near(one: str, other: str) -> bool:
    """Whether two outlines differ by one letter at most; `other` is not the shorter."""
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    return one[at + (len(one) == len(other)) :] == other[at + 1 :]


@lru_cache(maxsize=65536)
def _bare(word: str) -> str:
    """The word in plain letters, as one types it without the marks of its language."""
    letters = unicodedata.normalize("NFKD", fold(word).translate(_UNMARKED))
    return "".join(c for c in letters if not unicodedata.combining(c))


def _unvowelled(word: str) -> bool:
    """Whether a script leaves short vowels out: two such words are one only if their letters are."""
    return any("°" in way for way in sounds(word)[:1])


@lru_cache(maxsize=262144)
def word_distance(one: str, other: str, mark_one: str = "", mark_other: str = "") -> tuple[float, int]:
    """How far apart two words are at their nearest, and how many sounds the longer of these two ways has.

    The order of the words does not matter; the marks are those of `sounds`. (FAR, 0) where the words are certainly
    different or cannot be read.
    """
    if one > other:
        return word_distance(other, one, mark_other, mark_one)
    if fold(one) == fold(other):
        return 0.0, len(one)
    if _bare(one) == _bare(other) and (one.isascii() or other.isascii()):
        return _MARKS, len(one)
    if _unvowelled(one) and _unvowelled(other):
        return (0.0, len(one)) if _bare(one) == _bare(other) else (FAR, 0)
    strict = _ONE_SCRIPT if main_script(one) == main_script(other) != "LATIN" else 1.0
    best, length = FAR, 0
    for outline, said in _outlined(one, mark_one):
        for line, heard in _outlined(other, mark_other):
            gap = len(outline) - len(line)
            if outline != line and (abs(gap) > 1 or not (_near(outline, line) if gap <= 0 else _near(line, outline))):
                continue
            longest = max(len(said), len(heard))
            found = strict * _distance(said, heard, min(best, max(DOUBT_LEAST, DOUBT_SHARE * longest)) / strict)
            if found < best:
                best, length = found, longest
                if best == 0.0:
                    return best, length
    return best, length


@lru_cache(maxsize=65536)
def _outlined(word: str, mark: str) -> tuple[tuple[str, str], ...]:
    """The ways to say a word, each after its outline."""
    return tuple((_outline(way), way) for way in sounds(word, mark))

"""Blocking keys of names: two spellings of one person share one, so that only names which share one need comparing."""

from functools import lru_cache

from dragoman.languages.scripts import fold

from .name_parts import name_parts
from .name_sounds import skeleton, sounds
from .name_words import given_forms

_LENGTH = 4
"""Consonants of a surname in a key: more, and misspelt ones part; fewer, and blocks of common surnames grow."""

_SILENT = str.maketrans("", "", "hxgğ")


@lru_cache(maxsize=65536)
def name_keys(name: str) -> frozenset[str]:
    """Keys of a name: the consonants of each word with the first sound of each other part; of a single word, its own.

    Empty where the name has no word that can be read. A name of one word shares no key with a longer one.
    """
    parts = name_parts(name)
    words = [*parts.words, *(() if len(parts.words) > 1 else parts.optional)]
    outlines = [_outlines(word) for word in words]
    starts = [_starts(word) for word in words] + [_starts(initial) for initial in parts.initials]
    if len(starts) < 2:
        return frozenset(f"{outline}|" for found in outlines for outline in found)
    return frozenset(
        f"{outline}|{start}"
        for at, found in enumerate(outlines)
        for other, begun in enumerate(starts)
        if other != at
        for outline in found
        for start in begun
    )


@lru_cache(maxsize=65536)
def given_keys(name: str) -> frozenset[str]:
    """Keys of the first word of a name alone, for names of one office; empty for a name of one word."""
    words = name_parts(name).words
    return _outlines(words[0]) if len(words) > 1 else frozenset()


def _outlines(word: str) -> frozenset[str]:
    """The consonants of a word, with each h as the velar that stands for it elsewhere, and without what may be h."""
    ways = [way for form in _forms(word) for way in sounds(form)]
    full = (skeleton(way.replace("h", "x")) for way in ways)
    without = (skeleton(way.translate(_SILENT)) for way in ways)
    return frozenset(outline[:_LENGTH] for outline in (*full, *without))


def _starts(word: str) -> frozenset[str]:
    """The class of the first sound: its consonant, or V for a vowel, a glide or an h that may be silent."""
    found: set[str] = set()
    for form in _forms(word):
        for way in sounds(form):
            first = skeleton(way[0]) or "V"
            found.add(first)
            if way[0] == "h":
                found.add("K")
            elif way[0] in "xg":
                found.add("V")
            elif way[0] == "w":
                found.add("F")
    return frozenset(found)


def _forms(word: str) -> tuple[str, ...]:
    return given_forms().get(fold(word), (word,))

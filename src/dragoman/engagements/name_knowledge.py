"""What the name of a gathering tells in other words than another: the bodies whose it is, the officials who convene."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from dragoman.languages.load import load_pack
from dragoman.world.bodies import FORM_COLUMNS, TABLE, bodies
from dragoman.world.register import register_language
from dragoman.world.titles import same_office, titles

# Words shorter than that are articles, prepositions and endings in every language that we read.
CONTENT_WORD = 4
# Inflected forms of one word share at least their first five letters.
STEM = 5
# A form of fewer words than that ("General Assembly") is a word for the organ of any body.
OWN_NAME = 3


def stem(word: str) -> str:
    """The first letters of a word, in small letters."""
    return word.lower()[:STEM]


@cache
def stems(name: str) -> frozenset[str]:
    """The first letters of a name's words of content, in small letters."""
    return frozenset(stem(word) for word in re.findall(r"\w+", name) if len(word) >= CONTENT_WORD)


@cache
def membership() -> frozenset[str]:
    """Words that only say that a body's members meet ("member states"), in small letters."""
    return frozenset(word.lower() for word in load_pack(register_language()).rules("gatherings.yml").get("members", ()))


def bodies_in(words: Sequence[str]) -> tuple[frozenset[str], frozenset[int]]:
    """The ids of the bodies that a name's words tell, by acronym or in full, and the places of those words.

    The words are as written, in Latin letters; of names that begin alike the longest counts.
    """
    content = [(at, stem(word)) for at, word in enumerate(words) if len(word) >= CONTENT_WORD and not _empty(word)]
    found: set[str] = set()
    places: set[int] = set()
    for at, word in enumerate(words):
        body = _acronyms().get(word.rstrip("0123456789"))
        if body:
            found.add(body)
            places.add(at)
    begin = 0
    while begin < len(content):
        told = tuple(word for _, word in content[begin:])
        body, length = next(((b, len(s)) for s, b in _full_names().get(told[0], ()) if told[: len(s)] == s), ("", 1))
        if body:
            found.add(body)
            places.update(range(content[begin][0], content[begin + length - 1][0] + 1))
        begin += length
    return frozenset(found), frozenset(places)


def officials_in(words: Sequence[str]) -> frozenset[str]:
    """The titles of the officials that a name's words tell, in either order and number; the fullest of each sort."""
    told = frozenset(stem(word) for word in words if len(word) >= CONTENT_WORD)
    plain = {word.lower() for word in words}
    found = {
        title: own
        for title, own in _title_stems()
        if own <= told and (len(own) > 1 or any(w.startswith(title) and len(w) <= len(title) + 1 for w in plain))
    }
    return frozenset(t for t, own in found.items() if not any(own < other for other in found.values()))


def officials_differ(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two names tell of officials of whom none can be the same."""
    return bool(first and second) and not any(_alike(a, b) for a in first for b in second)


def _alike(first: str, second: str) -> bool:
    ours, theirs = stems(first), stems(second)
    return same_office(first, second) or ours <= theirs or theirs <= ours


def _empty(word: str) -> bool:
    return word.lower() in membership()


@cache
def _title_stems() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((title, stems(title)) for title in titles() if stems(title))


@cache
def _acronyms() -> Mapping[str, str]:
    """Each acronym of a body in the register's language, in capitals, and the body's id."""
    found = {form: body for form, body in _forms() if form.isupper() and form.isalpha()}
    return {**found, **{body.acronym: body.id for body in bodies().values() if body.acronym}}


@cache
def _full_names() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The names of bodies as the beginnings of their words of content, by the first of them, the longest first."""
    named = {tuple(_content(body.name)): body.id for body in bodies().values()}
    for form, body in _forms():
        words = tuple(_content(form))
        if len(words) >= OWN_NAME:
            named.setdefault(words, body)
    found: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for words, body in named.items():
        if len(words) > 1:
            found[words[0]].append((words, body))
    return {first: tuple(sorted(listed, key=lambda f: (-len(f[0]), f))) for first, listed in found.items()}


def _content(name: str) -> list[str]:
    return [stem(word) for word in re.findall(r"\w+", name) if len(word) >= CONTENT_WORD and not _empty(word)]


@cache
def _forms() -> tuple[tuple[str, str], ...]:
    rows = load_pack(register_language()).table(TABLE, FORM_COLUMNS)
    return tuple((row.cells[0], row.cells[1]) for row in rows)

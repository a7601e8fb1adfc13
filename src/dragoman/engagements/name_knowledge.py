"""What the name of a gathering tells in other words than another: the bodies whose it is, the officials who convene."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from dragoman.languages.load import load_pack
from dragoman.world.bodies import FORM_COLUMNS, TABLE, BodyType, bodies
from dragoman.world.register import register_language
from dragoman.world.titles import same_office, titles

# Words shorter than that are articles, prepositions and endings in every language that we read.
CONTENT_WORD = 4
# Inflected forms of one word share at least their first five letters.
STEM = 5


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
    """The ids of the bodies that a name's words tell, by acronym or in full, and the places of organisations' words.

    The words are as written, in Latin letters. An organ or a series brings the organisation in its name along, and its
    other words stay: they say what convenes.
    """
    content = [(at, stem(word)) for at, word in enumerate(words) if len(word) >= CONTENT_WORD and not _empty(word)]
    found: set[str] = set()
    places: set[int] = set()
    for at, word in enumerate(words):
        body = _acronyms().get(word.rstrip("0123456789"))
        if body:
            found |= _with_organisation(body)
            places.add(at)
    for begin, (first, start) in enumerate(content):
        told = tuple(word for _, word in content[begin:])
        for names, body in _full_names().get(start, ()):
            if told[: len(names)] == names:
                found |= _with_organisation(body)
                if bodies()[body].type is BodyType.ORGANISATION:
                    places.update(range(first, content[begin + len(names) - 1][0] + 1))
    return frozenset(found), frozenset(places)


def one_series(first: frozenset[str], second: frozenset[str]) -> str | None:
    """The id of an organ or series of gatherings that is told by both; `None` where there is none."""
    return min((b for b in first & second if bodies()[b].type is not BodyType.ORGANISATION), default=None)


@cache
def _with_organisation(body: str) -> frozenset[str]:
    """A body's id with those of the organisations whose acronyms or names are in its name."""
    known = bodies()[body]
    if known.type is BodyType.ORGANISATION:
        return frozenset({body})
    words = re.findall(r"\w+", known.name)
    content = tuple(stem(word) for word in words if len(word) >= CONTENT_WORD and not _empty(word))
    spelt = {
        b
        for at, start in enumerate(content)
        for names, b in _full_names().get(start, ())
        if content[at : at + len(names)] == names and bodies()[b].type is BodyType.ORGANISATION
    }
    return frozenset({body, *spelt, *(_acronyms()[word] for word in words if word in _acronyms())})


def officials_in(words: Sequence[str]) -> frozenset[str]:
    """The titles of the officials that a name's words tell, in either order and number; the fullest of each sort."""
    plain = frozenset(word.lower() for word in words if not _empty(word))
    told = frozenset(stem(word) for word in plain if len(word) >= CONTENT_WORD)
    found = [(title, own) for title, own in _title_stems() if own <= told and (len(own) > 1 or _plural(title, plain))]
    return frozenset(title for title, own in found if not any(own < other for _, other in found))


def officials_differ(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two names tell of officials of whom none can be the same."""
    return bool(first and second) and not any(_alike(a, b) for a in first for b in second)


def _plural(title: str, words: Iterable[str]) -> bool:
    """Whether a title of one word is among the words, as it is or with an ending: its stem alone is in many others."""
    return any(word.startswith(title) and len(word) <= len(title) + 1 for word in words)


def _alike(first: str, second: str) -> bool:
    ours, theirs = stems(first), stems(second)
    return same_office(first, second) or ours <= theirs or theirs <= ours


def _empty(word: str) -> bool:
    return word.lower() in membership()


@cache
def _title_stems() -> tuple[tuple[str, frozenset[str]], ...]:
    rows = load_pack(register_language()).table("titles.tsv", ("form", "title"))
    named = {(title, stems(title)) for title in titles()}
    named |= {(row.cells[1], stems(row.cells[0])) for row in rows if len(stems(row.cells[0])) > 1}
    return tuple(sorted(((title, own) for title, own in named if own), key=lambda n: (n[0], sorted(n[1]))))


@cache
def _acronyms() -> Mapping[str, str]:
    """Each acronym of a body in the register's language, in capitals, and the body's id."""
    found = {form: body for form, body in _forms() if form.isupper() and form.isalpha()}
    return {**found, **{body.acronym: body.id for body in bodies().values() if body.acronym}}


@cache
def _full_names() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The names of bodies as the beginnings of their words of content, by the first of them, the longest first.

    Other forms than the full name only of organisations: what is short for an organ ("Council of Ministers") fits many.
    """
    named = {tuple(_content(body.name)): body.id for body in bodies().values()}
    for form, body in _forms():
        words = tuple(_content(form))
        if len(words) > 1 and bodies()[body].type is BodyType.ORGANISATION:
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

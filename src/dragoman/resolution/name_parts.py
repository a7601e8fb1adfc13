"""A name taken apart: words, initials, patronymics, and what stands around them."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.scripts import fold, script_of, unmixed

from .name_sounds import mark_of
from .name_words import name_words

_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼʻ‘`][^\W\d_]+)*[’ʻʼ‘]?\.?|[IVX]+\b")
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013"), "-")
_MOST = 8
"""Words of a name that are looked at; nobody's has more, and matching grows with them."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """`words` are the given names and surnames as written, in order; `initials` the shortened ones.

    `patronymic` is the father's name without its ending, `patronymic_gender` the gender that the ending shows.
    `hyphens` are the places in `words` whose word is joined to the one before; `mark` is a letter of the name that
    tells how all of it is spelt (see `name_sounds.sounds`), '' without one.
    """

    words: tuple[str, ...]
    initials: tuple[str, ...]
    patronymic: str | None
    patronymic_gender: str | None
    optional: tuple[str, ...]
    generation: str | None
    hyphens: frozenset[int]
    mark: str


@lru_cache(maxsize=65536)
def name_parts(name: str) -> NameParts:
    """The parts of a name as written in any script and order; a name without letters has no words."""
    known = name_words()
    text = unicodedata.normalize("NFC", name).translate(_HYPHENS)
    tokens = [(m.group(), m.start() > 0 and text[m.start() - 1] == "-") for m in _TOKEN.finditer(text)]
    words: list[tuple[str, bool]] = []
    initials: list[str] = []
    optional: list[str] = []
    patronymic: str | None = None
    gender: str | None = None
    generation: str | None = None
    for token, joined in tokens[: _MOST * 2]:
        bare = unmixed(token.rstrip("."))
        plain = fold(bare)
        if plain in known.generations and (words or initials) and len(bare) > 1 and not joined:
            generation = known.generations[plain]
        elif plain in known.patronymic_words and words and plain not in known.particles and not joined:
            patronymic, gender = words.pop()[0], known.patronymic_words[plain]
        elif _is_initial(token, bare, plain in known.honorifics) and not (
            token == bare and len(words) == 1 and not initials and plain in known.one_letter_names
        ):
            initials.append(bare)
        else:
            words.append((bare, joined))
    words = [w for w in words if not _set_aside(w[0], words, optional, initials)][:_MOST]
    if patronymic is None and len(words) + len(initials) > 2:
        words, patronymic, gender = _without_patronymic(words)
    elif patronymic is not None and not words and not initials:
        words, patronymic = [(patronymic, False)], None
    return NameParts(
        tuple(word for word, _ in words),
        tuple(initials),
        patronymic,
        gender,
        tuple(optional),
        generation,
        frozenset(at for at, (_, joined) in enumerate(words) if joined and at),
        mark_of((text,)),
    )


def _is_initial(token: str, bare: str, honorific: bool) -> bool:
    if honorific and len(bare) > 1:
        return False
    if len(bare) == 1:
        return script_of(bare) in ("LATIN", "CYRILLIC") and (token.endswith(".") or bare.isupper())
    return token.endswith(".") and len(bare) <= 3 and bare[0].isupper()


def _set_aside(word: str, words: list[tuple[str, bool]], optional: list[str], initials: list[str]) -> bool:
    """Whether a word is a particle or an honorific that the name can spare; it is then added to `optional`."""
    known, plain = name_words(), fold(word)
    place = next(i for i, (w, _) in enumerate(words) if w == word)
    particle = plain in known.particles and 0 < place < len(words) - 1
    leading = plain in known.particles and place == 0 and len(words) > 2
    if not (particle or leading or plain in known.honorifics):
        return False
    if len(words) - len(optional) + bool(initials) <= 2:
        return False
    optional.append(word)
    return True


def _without_patronymic(words: list[tuple[str, bool]]) -> tuple[list[tuple[str, bool]], str | None, str | None]:
    """The words without the one that ends like a father's name, that name, and the gender which it shows."""
    for at, (word, joined) in enumerate(words):
        plain = fold(word)
        if at == 0 or joined or (at + 1 < len(words) and words[at + 1][1]):
            continue
        for ending, gender in name_words().patronymic_endings:
            if plain.endswith(ending) and len(plain) >= len(ending) + 2:
                return words[:at] + words[at + 1 :], word[: -len(ending)], gender
    return words, None, None

"""Names in Latin letters: a form to compare, whatever the script, and a form to show, as English texts write it."""

import unicodedata
from functools import lru_cache

from .alphabets import COLUMNS, Alphabet, alphabet, spelt
from .load import load_pack, pack_codes
from .scripts import fold, unmixed

_APOSTROPHES = "'’ʼʻ‘`"


@lru_cache(maxsize=32768)
def romanise(name: str) -> str:
    """A name in plain Latin letters and lower case, words divided by one space; '' where it has no known letter.

    Letter for letter by the shared alphabet, without regard to the language: good for keys and for comparing roughly.
    """
    latin = alphabet("und", "alphabet.tsv", "latin")
    words = (spelt(word, latin)[0] for word in _words(fold(unicodedata.normalize("NFC", name))))
    plain = (c for c in unicodedata.normalize("NFKD", " ".join(words)) if c.isascii() and (c.isalnum() or c == " "))
    return " ".join("".join(plain).split())


def _words(text: str) -> list[str]:
    kept = (c if c.isalnum() or unicodedata.combining(c) or c in _APOSTROPHES else " " for c in text)
    return [unmixed(word) for word in "".join(kept).split()]


@lru_cache(maxsize=32768)
def display_latin(name: str, language: str) -> str:
    """A name of a text in `language` as English texts would write it; one in plain Latin letters stays as it is.

    Capitals stay where they were; a name all in capitals gets a capital for each word. Raises nothing for a language
    without a table: the shared alphabet then serves.
    """
    letters = _alphabet_of(language)
    pieces: list[str] = []
    word = ""
    for c in unicodedata.normalize("NFC", name) + " ":
        if c.isalpha() or (word and c in _APOSTROPHES):
            word += c
            continue
        if word:
            pieces.append(_shown(unmixed(word), letters))
        pieces.append(c)
        word = ""
    return "".join(pieces)[:-1]


@lru_cache(maxsize=64)
def _alphabet_of(language: str) -> Alphabet:
    if language in pack_codes() and load_pack(language).table("alphabet.tsv", COLUMNS):
        return alphabet(language, "alphabet.tsv", "latin")
    return alphabet("und", f"alphabet_{language}.tsv", "latin")


def _shown(word: str, letters: Alphabet) -> str:
    spelt_out = unicodedata.normalize("NFKD", spelt(word, letters)[0])
    plain = "".join(c for c in spelt_out if not unicodedata.combining(c))
    if plain == fold(word) and word.isascii() and not (len(word) > 1 and word.isupper()):
        return word
    return plain[:1].upper() + plain[1:] if word[:1].isupper() else plain

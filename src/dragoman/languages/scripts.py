"""Scripts and letter case: which script a text uses, İ/i and I/ı, letters that stand in a word of another script."""

import unicodedata
from functools import cache, lru_cache

from .load import load_pack

_CASE = str.maketrans({"İ": "i", "I": "i", "ı": "i"})


def fold(text: str) -> str:
    """The text in lower case for comparing words; İ, I, i and ı all become i.

    As long as the text: each code point becomes exactly one, so offsets in the result are offsets in the text.
    Fold both sides of a comparison: a word list that has ı must be folded too.
    """
    return text.translate(_CASE).lower()


def lower(text: str, dotless: bool) -> str:
    """The text in lower case, code point for code point; `dotless`: the language pairs I with ı (and İ with i)."""
    return text.replace("İ", "i").replace("I", "ı" if dotless else "i").lower()


def capitalised(word: str, dotless: bool) -> str:
    """The word with its first letter, and each letter after a hyphen, in upper case and the others in lower case."""
    return "-".join(_capital(part, dotless) for part in word.split("-"))


def _capital(part: str, dotless: bool) -> str:
    first, rest = part[:1], lower(part[1:], dotless)
    return ("İ" if dotless and first == "i" else first.upper()) + rest


@lru_cache(maxsize=4096)
def script_of(letter: str) -> str | None:
    """The script of a letter (`LATIN`, `CYRILLIC`, `GEORGIAN`, `ARABIC` …); `None` for what is no letter."""
    if not letter.isalpha():
        return None
    return unicodedata.name(letter, "").split(" ", 1)[0] or None


def scripts(text: str) -> dict[str, int]:
    """How many letters of each script a text has, the commonest script first, equal ones by name."""
    counts: dict[str, int] = {}
    for letter in text:
        script = script_of(letter)
        if script:
            counts[script] = counts.get(script, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


@lru_cache(maxsize=65536)
def main_script(text: str) -> str | None:
    """The script that most letters of a text belong to; `None` where it has no letter."""
    return next(iter(scripts(text)), None)


@cache
def _lookalikes() -> dict[str, dict[str, str]]:
    """For each script, the letters of others that look like one of its own, with that letter."""
    pairs: dict[str, dict[str, str]] = {}
    for row in load_pack("und").table("lookalikes.tsv", ("one", "other")):
        one, other = row.cells
        for seen, meant in ((one, other), (other, one)):
            pairs.setdefault(script_of(meant) or "", {})[seen] = meant
    return pairs


def unmixed(word: str) -> str:
    """The word with letters of another script that look like its own replaced; as long as the word.

    A word all in one script comes back unchanged, and so does one whose foreign letters look like none of its own.
    """
    found = scripts(word)
    if len(found) < 2:
        return word
    for script in found:
        table = _lookalikes().get(script, {})
        mended = "".join(table.get(c, c) if script_of(c) not in (None, script) else c for c in word)
        if len(scripts(mended)) == 1:
            return mended
    return word

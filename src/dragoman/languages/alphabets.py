"""Alphabets: tables that say how the letters of a spelling are written in Latin, and how they sound.

A row has `letters`, the letters that must stand `before` and `after` them, their `latin` form and their `sounds`.
`before` is a set of letters, `after` a pattern; in both, V is any vowel letter, C any consonant letter, `^` the start
of the word and `$` its end. An empty `latin` or `sounds` leaves that to a less specific row, `-` is nothing at all.
`sounds` may give several, `|` between them. Longer rows are tried first.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache

from .load import load_pack
from .scripts import fold, script_of

COLUMNS = ("letters", "before", "after", "latin", "sounds")
_CONSONANT = "[^{}^$\\[\\]']"
_MOST = 12
"""How many ways to say one word are kept: the first ways of a table are the likely ones, and the product explodes."""


@dataclass(frozen=True)
class Rule:
    """One row, compiled: where the pattern matches in `^word$`, the letters become one of `gives`."""

    length: int
    pattern: re.Pattern[str]
    gives: tuple[str, ...]


@dataclass(frozen=True)
class Alphabet:
    """The rules of one column by their first letter: the longest first, those with context before those without."""

    name: str
    rules: dict[str, tuple[Rule, ...]] = field(repr=False, hash=False, compare=False)


@cache
def alphabet(pack: str, table: str, column: str) -> Alphabet:
    """The `latin` or the `sounds` of a pack's table, over the shared one; raises DataError where a row is wrong."""
    rows = load_pack(pack).table(table, COLUMNS)
    shared = load_pack("und").table("alphabet.tsv", COLUMNS)
    found: dict[str, list[tuple[tuple[int, int, int], Rule]]] = {}
    which = COLUMNS.index(column)
    bases = {row.cells[0] for row in rows if row.cells[which] and row.cells[1:3] == ("", "")}
    kept = [*rows, *(r for r in shared if r.cells[0] not in bases)]
    for number, row in enumerate(kept):
        letters, before, after = row.cells[:3]
        value = row.cells[which]
        if not value:
            continue
        gives = tuple("" if choice == "-" else choice for choice in value.split("|"))
        pattern = re.compile(_before(before) + re.escape(letters) + _after(after))
        rank = (-len(letters), -bool(before) - bool(after), number)
        found.setdefault(letters[0], []).append((rank, Rule(len(letters), pattern, gives)))
    rules = {first: tuple(rule for _, rule in sorted(ranked, key=lambda r: r[0])) for first, ranked in found.items()}
    return Alphabet(f"{pack}/{table}", rules)


@cache
def _vowels() -> str:
    return str(load_pack("und").rules("names.yml")["vowel_letters"])


def _before(letters: str) -> str:
    if not letters:
        return ""
    if letters == "C":
        return f"(?<={_CONSONANT.format(_vowels())})"
    return "(?<=[" + re.escape(letters.replace("V", _vowels())) + "])"


def _after(pattern: str) -> str:
    if not pattern:
        return ""
    vowel, consonant = f"[{_vowels()}]", _CONSONANT.format(_vowels())
    return "(?=" + pattern.replace("$", r"\$").replace("V", vowel).replace("C", consonant) + ")"


def spelt(word: str, letters: Alphabet) -> tuple[str, ...]:
    """The ways to write or say a word by an alphabet, likely ones first, at most a dozen; the word is folded here.

    A letter that no row has loses its marks (é → e); what still has no row is left out.
    """
    padded = f"^{fold(word)}$"
    ways: tuple[str, ...] = ("",)
    at = 1
    while at < len(padded) - 1:
        length, gives = _at(padded, at, letters)
        if gives != ("",):
            ways = tuple(way + give for way in ways for give in gives)[: _MOST * 4]
        at += length
    return tuple(dict.fromkeys(ways))[:_MOST]


def _at(padded: str, at: int, letters: Alphabet) -> tuple[int, tuple[str, ...]]:
    for rule in letters.rules.get(padded[at], ()):
        if rule.pattern.match(padded, at):
            return rule.length, rule.gives
    bare = unicodedata.normalize("NFD", padded[at])[0]
    if bare != padded[at]:
        plain = f"^{padded[1:at]}{bare}{padded[at + 1 :]}"
        for rule in letters.rules.get(bare, ()):
            if rule.pattern.match(plain, at):
                return rule.length, rule.gives
    return 1, ("",) if script_of(padded[at]) != "LATIN" or not padded[at].isascii() else (padded[at],)

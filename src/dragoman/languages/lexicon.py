"""Finds the entries of a word list in running text, in whatever inflected form they stand."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from .inflect import Inflector, key
from .tokens import Token

T = TypeVar("T")

# How many words a `*` in an entry may stand for.
_LONGEST_GAP = 2
# Marks that may stand between the words of one entry.
_PASSED = "-‐‑–.'’«»\"“”()"
_PIECE = re.compile(r"\*|[^\W_]+~?")


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """An entry found at the tokens from `first` up to, not including, `last`."""

    first: int
    last: int
    value: T


@dataclass(frozen=True, slots=True)
class _Word:
    written: str
    capital: bool
    shouted: bool
    prefix: bool
    alone: bool


@dataclass(frozen=True, slots=True)
class _Entry(Generic[T]):
    words: tuple[_Word | None, ...]
    value: T


class Lexicon(Generic[T]):
    """A word list made ready.

    A word of an entry that is written with a capital matches capitals only, an abbreviation only an abbreviation;
    `word~` matches any word that begins so; `*` stands for up to two words. Entries are indexed by the first three
    letters of their first word, and taken apart only when a text has a word that begins so: most are never needed.
    """

    def __init__(self, entries: Iterable[tuple[str, T]], inflector: Inflector) -> None:
        self._inflector = inflector
        self._index: dict[str, list[_Entry[T]]] = {}
        for form, value in entries:
            words = _words(form)
            if words and words[0] is not None:
                self._index.setdefault(words[0].written[:3], []).append(_Entry(words, value))

    def at(self, tokens: Sequence[Token], first: int) -> Match[T] | None:
        """The longest entry that starts at a token; among equals the one listed first."""
        return max(self.all_at(tokens, first), key=lambda match: match.last, default=None)

    def all_at(self, tokens: Sequence[Token], first: int) -> list[Match[T]]:
        """Every entry that starts at a token."""
        token = tokens[first]
        if not token.is_word:
            return []
        starts = dict.fromkeys((token.folded[:3], *(form.base[:3] for form in token.forms)))
        found = []
        for start in starts:
            for entry in self._index.get(start, ()):
                end = self._end(entry.words, tokens, first)
                if end is not None:
                    found.append(Match(first, end, entry.value))
        return found

    def find(self, tokens: Sequence[Token]) -> list[Match[T]]:
        """The entries in a run of tokens, left to right, the longest at each place, none overlapping."""
        found: list[Match[T]] = []
        place = 0
        while place < len(tokens):
            match = self.at(tokens, place)
            if match:
                found.append(match)
            place = match.last if match else place + 1
        return found

    def _end(self, words: tuple[_Word | None, ...], tokens: Sequence[Token], first: int) -> int | None:
        """The index after the last token of an entry that starts at `first`."""
        place = first
        for index, word in enumerate(words):
            if word is None:
                gaps = (self._end(words[index + 1 :], tokens, place + skip) for skip in range(_LONGEST_GAP + 1))
                return next((end for end in gaps if end is not None), None)
            while index and place < len(tokens) and tokens[place].text in _PASSED:
                place += 1
            if place >= len(tokens) or not self._fits(word, tokens[place]):
                return None
            place += 1
        return place

    def _fits(self, word: _Word, token: Token) -> bool:
        if not token.text[0].isalnum():
            return False
        if word.shouted and not token.text[: len(token.folded)].isupper():
            return False
        if word.capital and not token.capital:
            return False
        if word.prefix:
            return token.folded.startswith(word.written)
        if token.folded == word.written or any(form.base == word.written for form in token.forms):
            return True
        if word.alone or word.written[:2] != token.folded[:2]:
            return False
        # Inside a phrase a word is listed as it stands there ("генеральная прокуратура", "ədliyyə naziri"): its own
        # dictionary form matches as well, since that ending gives way to another.
        bases = {f.base for f in self._inflector.forms(word.written) if f.features <= {"poss"} or "known" in f.features}
        return token.has_base(frozenset(bases))


def _words(form: str) -> tuple[_Word | None, ...]:
    pieces = _PIECE.findall(form)
    words: list[_Word | None] = []
    for piece in pieces:
        if piece == "*":
            words.append(None)
            continue
        bare = piece.rstrip("~")
        shouted = len(bare) > 1 and bare.isupper() and len(bare) <= 8
        words.append(_Word(key(bare), bare[0].isupper(), shouted, piece.endswith("~"), len(pieces) == 1))
    return tuple(words)

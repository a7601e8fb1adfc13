"""Finds the entries of a word list in running text, in whatever inflected form they stand."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from .inflect import Inflector, key
from .tokens import Token

T = TypeVar("T")

# How many words a `*` in an entry may stand for.
_LONGEST_GAP = 2
# Marks that no gap of several `*` goes beyond.
_CLAUSE_END = ",;:"
# Marks that may stand between the words of one entry.
_PASSED = "-‐‑–.'’«»\"“”()"
_HYPHENS = "-‐‑"
# The tokeniser joins an English genitive's ending to its word.
_GENITIVE = re.compile(r"['’]s\b")
_PIECE = re.compile(r"\*|[^\W_]+~?")
# By so many letters of its first word an entry is found.
_START = 3


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """An entry found at the tokens from `first` up to, not including, `last`.

    `grammar`: for each word of the entry the features of the forms by which it matched; none where it stands as listed.
    """

    first: int
    last: int
    value: T
    grammar: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
    written: str
    capital: bool
    shouted: bool
    prefix: bool
    alone: bool
    comma: bool = False


@dataclass(frozen=True, slots=True)
class _Entry(Generic[T]):
    words: tuple[_Word | None, ...]
    value: T


class Lexicon(Generic[T]):
    """A word list made ready.

    A comma of an entry may stand in the text, and need not. A word of an entry that is written with a capital matches
    capitals only, an abbreviation only an abbreviation;
    `word~` matches any word that begins so; `*` stands for up to two words, `* *` for up to four, within a clause.
    Entries are indexed by the first three
    letters of their first word, and taken apart only when a text has a word that begins so: most are never needed.
    """

    def __init__(self, entries: Iterable[tuple[str, T]], inflector: Inflector) -> None:
        self._inflector = inflector
        self._written: dict[str, list[tuple[int, str, T]]] = {}
        # by the first letters and then by the whole first word, which is looked at once for all entries that have it
        self._index: dict[str, dict[_Word, list[tuple[int, _Entry[T]]]]] = {}
        for number, (form, value) in enumerate(entries):
            first = _PIECE.search(_GENITIVE.sub("", form))
            if first is not None and first.group() != "*":
                start = key(first.group().rstrip("~")[:_START])[:_START]
                self._written.setdefault(start, []).append((number, form, value))

    def _starting(self, start: str) -> Mapping[_Word, Sequence[tuple[int, _Entry[T]]]]:
        """The entries that begin with some letters, by their first words."""
        known = self._index.get(start)
        if known is None:
            known = self._index[start] = {}
            for number, form, value in self._written.pop(start, ()):
                words = _words(form)
                if words[0] is not None:
                    known.setdefault(words[0], []).append((number, _Entry(words, value)))
        return known

    def at(self, tokens: Sequence[Token], first: int) -> Match[T] | None:
        """The longest entry that starts at a token; among equals the one listed first."""
        return max(self.all_at(tokens, first), key=lambda match: match.last, default=None)

    def all_at(self, tokens: Sequence[Token], first: int) -> list[Match[T]]:
        """Every entry that starts at a token."""
        token = tokens[first]
        if not token.is_word:
            return []
        starts = dict.fromkeys((token.folded[:_START], *(form.base[:_START] for form in token.forms)))
        found = []
        for place, start in enumerate(starts):
            for word, entries in self._starting(start).items():
                if self._fits(word, token) is None:
                    continue
                for number, entry in entries:
                    ends = self._end(entry.words, tokens, first)
                    if ends is not None:
                        found.append(((place, number), Match(first, ends[0], entry.value, ends[1])))
        found.sort(key=lambda match: match[0])
        return [match for _, match in found]

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

    def _end(
        self, words: tuple[_Word | None, ...], tokens: Sequence[Token], first: int
    ) -> tuple[int, tuple[frozenset[str], ...]] | None:
        """The index after the last token of an entry that starts at `first`, and the grammar of its words."""
        place = first
        grammar: tuple[frozenset[str], ...] = ()
        for index, word in enumerate(words):
            if word is None:
                stars = next(n for n, other in enumerate((*words[index:], "")) if other is not None)
                ends = (i for i in range(place, len(tokens)) if stars > 1 and tokens[i].text in _CLAUSE_END)
                reach = min(_reach(tokens, place, _LONGEST_GAP * stars), next(ends, len(tokens)) - place)
                gaps = (self._end(words[index + stars :], tokens, place + skip) for skip in range(reach + 1))
                rest = next((end for end in gaps if end is not None), None)
                return None if rest is None else (rest[0], (*grammar, *rest[1]))
            while index and place < len(tokens) and tokens[place].text in _PASSED:
                place += 1
            if word.comma and place < len(tokens) and tokens[place].text == ",":
                place += 1
            features = self._fits(word, tokens[place]) if place < len(tokens) else None
            if features is None:
                return None
            grammar = (*grammar, features)
            place += 1
        return place, grammar

    def _fits(self, word: _Word, token: Token) -> frozenset[str] | None:
        """The grammar by which a token is the word of an entry; `None` where it is not."""
        if not token.text[0].isalnum():
            return None
        if word.shouted and not token.text[: len(token.folded)].isupper():
            return None
        if word.capital and not token.capital:
            return None
        if word.prefix:
            return token.features if token.folded.startswith(word.written) else None
        bare = [form.features for form in token.forms if form.base == word.written]
        if bare:
            return _grammar(bare)
        if token.folded == word.written:
            return token.features if any("known" in form.features for form in token.forms) else frozenset()
        if word.alone or word.written[:2] != token.folded[:2]:
            return None
        # Inside a phrase a word is listed as it stands there ("генеральная прокуратура", "ədliyyə naziri"): its own
        # dictionary form matches as well, since that ending gives way to another.
        bases = {f.base for f in self._inflector.forms(word.written) if f.features <= {"poss"} or "known" in f.features}
        shared = [form.features for form in token.forms if form.base in bases]
        return _grammar(shared) if shared else None


def _reach(tokens: Sequence[Token], place: int, words: int) -> int:
    """How many tokens so many words are from a place on; what hyphens join counts as one ("delegation-level")."""
    end = place
    for _ in range(words):
        end += 1
        while _joined(tokens, end):
            end += 2
    return end - place


def _joined(tokens: Sequence[Token], place: int) -> bool:
    """Whether a token is a hyphen with no space about it, and a word follows."""
    if not 0 < place < len(tokens) - 1 or tokens[place].text not in _HYPHENS:
        return False
    return tokens[place - 1].end == tokens[place].start and tokens[place].end == tokens[place + 1].start


def _grammar(forms: Sequence[frozenset[str]]) -> frozenset[str]:
    """What several forms of a word tell; a possessive without a case is a nominative too ("nazirləri": their
    ministers)."""
    nominative = any("poss" in features and not features & _CASES for features in forms)
    return frozenset({"nom"} if nominative else ()).union(*forms)


_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "abl", "at"})


def _words(form: str) -> tuple[_Word | None, ...]:
    bare_form = _GENITIVE.sub("", form)
    pieces = list(_PIECE.finditer(bare_form))
    words: list[_Word | None] = []
    for found in pieces:
        piece = found.group()
        comma = bare_form[: found.start()].rstrip().endswith(",")
        if piece == "*":
            words.append(None)
            continue
        bare = piece.rstrip("~")
        shouted = len(bare) > 1 and bare.isupper() and len(bare) <= 8
        words.append(_Word(key(bare), bare[0].isupper(), shouted, piece.endswith("~"), len(pieces) == 1, comma))
    return tuple(words)

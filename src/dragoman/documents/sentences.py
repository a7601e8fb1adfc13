"""Cuts what is text into sentences; a headline, a list item and a cut-off end are each one of their own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import sentencex

from dragoman.languages.load import load_pack
from dragoman.languages.pack import LanguagePack
from dragoman.model.spans import Span

from .lines import Line, outside, trimmed
from .outlets import site_host

_CLOSED = re.compile(r"[.!?…:;][»”\"’)\]]*$")
_LAST_WORD = re.compile(r"(?:^|[\s(«“\"„'-])((?:[^\W\d_]{1,3}\.)*[^\W\d_][\w-]*)\.$")
_ORDINAL = re.compile(r"(?:^|[\s(«“\"])\d{1,3}\.$")
_INITIAL = re.compile(r"(?:^|[\s(«“\"„.-])[^\W\d_]\.$")
_NUMBER_SIGN = re.compile(r"[\s(]\w{1,4}\.$")
_WRAP_SHARE = 0.55  # of the longest line: how long every line of a wrapped paragraph but the last is
_WRAP_LEAST, _WRAP_MOST = 45, 110  # letters of the longest line of a wrapped paragraph
_WORD = re.compile(r"\w+")
_LOWER_WORD = re.compile(r"[^\W\d_]{3,}\.$")


@dataclass(frozen=True, slots=True)
class _Abbreviations:
    """Words without their last full stop, in lower case: after `never` no sentence ends, after `may_end` it may."""

    never: frozenset[str]
    may_end: frozenset[str]
    before_names: frozenset[str]


@cache
def _abbreviations(pack: LanguagePack) -> _Abbreviations:
    sets = {}
    for key in ("never", "may_end"):
        sources = (load_pack("und").settings, pack.settings)
        sets[key] = frozenset(str(w).lower() for s in sources for w in s.get("abbreviations", {}).get(key, ()))
    names = frozenset(str(word).lower() for word in pack.settings.get("before_names", ()))
    return _Abbreviations(sets["never"], sets["may_end"], names)


def sentence_spans(
    text: str, lines: Sequence[Line], noise: Sequence[Span], dateline: Span | None, pack: LanguagePack
) -> tuple[Span, ...]:
    """The sentences outside the noise, in order, without blanks at their ends; the dateline is one of its own.

    `noise` is sorted and apart. Lines that wrapping made are read as one.
    """
    found: list[Span] = []
    for block in _blocks(text, lines, noise, (dateline.start, dateline.end) if dateline else ()):
        whole = dateline is not None and dateline.covers(block)
        pieces = [(block.start, block.end)] if whole else _split(text, block, pack)
        found += [span for start, end in pieces if (span := trimmed(text, start, end)) and _has_words(text, span)]
    return tuple(found)


def _has_words(text: str, span: Span) -> bool:
    return any(letter.isalnum() for letter in text[span.start : span.end])


def _blocks(text: str, lines: Sequence[Line], noise: Sequence[Span], cuts: Sequence[int]) -> list[Span]:
    """Stretches of text that no line end but one of wrapping lies in."""
    wrapped = _wrapped(text, lines)
    blocks: list[Span] = []
    open_end: int | None = None  # the end of the last block, where the next line may go on
    for index, line in enumerate(lines):
        parts = _cut(outside(line.span, noise), cuts)
        for number, part in enumerate(parts):
            span = trimmed(text, part.start, part.end)
            if span is None:
                continue
            if number == 0 and span.start == line.start and open_end is not None and blocks and index in wrapped:
                blocks[-1] = Span(blocks[-1].start, span.end)
            else:
                blocks.append(span)
            open_end = span.end
        if not parts or trimmed(text, parts[-1].start, parts[-1].end) is None or parts[-1].end < line.end:
            open_end = None
    return blocks


def _cut(parts: Sequence[Span], cuts: Sequence[int]) -> list[Span]:
    """The stretches, parted at each of the places."""
    found = []
    for part in parts:
        start = part.start
        for cut in cuts:
            if start < cut < part.end:
                found.append(Span(start, cut))
                start = cut
        found.append(Span(start, part.end))
    return found


def _wrapped(text: str, lines: Sequence[Line]) -> frozenset[int]:
    """The indexes of the lines that go on with the sentence of the line above."""
    found: set[int] = set()
    for group in _paragraphs(text, lines):
        # the first line may have a date or a mark before it; a full stop may end one short
        longest = max((len(lines[index].text) for index in group[1:]), default=0)
        evenly = (
            len(group) > 2
            and _WRAP_LEAST <= longest <= _WRAP_MOST
            and all(_is_full(lines[index].text, longest) for index in group[:-1])
        )
        for index in group[1:]:
            above, line = lines[index - 1].text, lines[index].text
            if _CLOSED.search(above):
                continue
            goes_on = line[0].islower() or above[-1] in ",-"
            if evenly or goes_on:
                found.add(index)
    return frozenset(found)


def _is_full(line: str, longest: int) -> bool:
    return len(line) >= _WRAP_SHARE * longest or _CLOSED.search(line) is not None


def _paragraphs(text: str, lines: Sequence[Line]) -> list[list[int]]:
    """The indexes of lines that only one line end parts from each other."""
    groups: list[list[int]] = []
    for index, line in enumerate(lines):
        if groups and text.count("\n", lines[index - 1].end, line.start) <= 1:
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def _split(text: str, block: Span, pack: LanguagePack) -> list[tuple[int, int]]:
    """The sentences of a block, each from its first letter to the first of the next."""
    piece = text[block.start : block.end]
    pieces: list[tuple[int, int]] = []
    for found in sentencex.get_sentence_boundaries(pack.code, piece):
        start, end = found["start_index"], found["end_index"]
        if pieces and not _ends(piece[: pieces[-1][1]], piece[pieces[-1][1] :], pieces[-1][0], pack):
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((start, end))
    return [(block.start + start, block.start + end) for start, end in pieces]


def _ends(before: str, after: str, start: int, pack: LanguagePack) -> bool:
    """Whether a sentence ends between two stretches, where one is thought to; it began at `start`."""
    bare, following = before.rstrip(), after.lstrip()
    if not following:
        return True
    if not bare.endswith("."):
        return not following[0].islower() or bare.endswith("\n")
    if _INITIAL.search(bare) and following[0].isupper():
        return _ends_after_letter(bare, pack)
    if following[0].islower():
        return False
    if before == bare and not after[:1].isspace():
        return _parts_glued(bare, following)
    if _ORDINAL.search(bare) and len(bare) - start <= 4:
        return False
    word = _LAST_WORD.search(bare)
    if word is None:
        return True
    known, last = _abbreviations(pack), word.group(1).lower()
    if last in known.before_names and following[0].isupper() and not _after_number(bare, last):
        return False
    if last in known.may_end:
        return following[0].isupper() or following[0] in '«“"„—–'
    return last not in known.never


def _parts_glued(bare: str, following: str) -> bool:
    """Whether a full stop without a blank after it ("work.The head") ends a sentence and lies in no name of a site."""
    first = _WORD.match(following)
    if (
        first is None
        or not _LOWER_WORD.search(bare)
        or not following[:2].istitle()
        or len(following) == len(first.group())
    ):
        return False
    return site_host(bare.split()[-1] + first.group()) is None


def _ends_after_letter(bare: str, pack: LanguagePack) -> bool:
    """Whether a single letter with a full stop ends a sentence ("2024 г.") and begins no name ("А. Б. Иванов")."""
    letter = bare[-2].lower()
    return letter in _abbreviations(pack).may_end and _after_number(bare, letter)


def _after_number(bare: str, word: str) -> bool:
    """Whether a number stands before the abbreviation that the text ends in."""
    return bool(re.search(r"[\dIVXLM]\s*$", bare[: len(bare) - len(word) - 1]))

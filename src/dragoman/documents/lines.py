"""The lines of a text that have something on them, with their places."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.spans import Span

_LINE = re.compile(r"[^\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]+")
# What may stand at either end of a line and belongs to no word of it.
_BLANK = " \t\xa0\ufeff\u200b\u200e\u200f\u2060"


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the blanks at its ends: `text` stands at `start` to `end` (excluded) of the document."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where the line lies."""
        return Span(self.start, self.end)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without blanks and line ends at its ends; `None` where nothing is left."""
    blank = _BLANK + "\n\r"
    while start < end and (text[start] in blank or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in blank or text[end - 1].isspace()):
        end -= 1
    return Span(start, end) if start < end else None


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines that are not blank, in order."""
    found = []
    for match in _LINE.finditer(text):
        span = trimmed(text, match.start(), match.end())
        if span:
            found.append(Line(text[span.start : span.end], span.start, span.end))
    return tuple(found)


def lines_after(lines: Sequence[Line], start: int) -> tuple[Line, ...]:
    """The lines from an offset on; of the line that it lies in, what comes after it."""
    found = []
    for line in lines:
        if line.start >= start:
            found.append(line)
        elif line.end > start:
            rest = line.text[start - line.start :]
            begin = line.end - len(rest.lstrip())
            if begin < line.end:
                found.append(Line(line.text[begin - line.start :], begin, line.end))
    return tuple(found)


def outside(span: Span, marked: Sequence[Span]) -> list[Span]:
    """The stretches of a span that none of the marked ones, sorted by place, covers."""
    left, start = [], span.start
    for mark in marked:
        if mark.end <= start or mark.start >= span.end:
            continue
        if mark.start > start:
            left.append(Span(start, mark.start))
        start = max(start, mark.end)
    if start < span.end:
        left.append(Span(start, span.end))
    return left


def joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans sorted, those that touch or overlap made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)

"""What of a text is no text: share lines, bylines, related links, tickers, date lines; marked, never cut."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.languages.load import load_pack, pack_codes
from dragoman.model.errors import DataError
from dragoman.model.spans import Span

from .lines import Line, joined

# Where a site's furniture is looked for above a headline that is printed twice, in lines from the start.
_HEAD = 12
# A line of links has at most so many words; one that ends like a sentence and is longer is text.
_LINK_WORDS = 18
_SENTENCE_END = re.compile(r"[.!?…][»”\"’)]*$")
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class NoiseRule:
    """One rule of a pack's `noise.yml`; `where` is `lines`, `starts`, `ends` or `rest`."""

    pack: str
    where: str
    id: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    but_not: tuple[str, ...]

    def match(self, line: str) -> re.Match[str] | None:
        """The part of a line (without blanks at its ends) that is noise by this rule."""
        if self.where in ("lines", "rest"):
            return self.pattern.fullmatch(line)
        return self.pattern.match(line) if self.where == "starts" else self.pattern.search(line)


_PLACES = ("lines", "starts", "ends", "rest")


@cache
def noise_rules() -> tuple[NoiseRule, ...]:
    """The rules of all packs: a site's furniture may be in another language than its text."""
    found: list[NoiseRule] = []
    for code in ("und", *pack_codes()):
        rules = load_pack(code).rules("noise.yml")
        if unknown := rules.keys() - set(_PLACES):
            raise DataError(f"{code}/noise.yml", f"unknown keys {sorted(unknown)}")
        for where in _PLACES:
            found += [_rule(code, where, rule) for rule in rules.get(where) or ()]
    return tuple(found)


def _rule(code: str, where: str, rule: Mapping[str, object]) -> NoiseRule:
    written = f"(?:{rule['pattern']})$" if where == "ends" else str(rule["pattern"])
    try:
        pattern = re.compile(written, re.IGNORECASE)
    except re.error as fault:
        raise DataError(f"{code}/noise.yml", f"{rule['id']}: {fault}") from fault
    examples, but_not = rule.get("examples"), rule.get("but_not")
    if not isinstance(examples, list) or not isinstance(but_not, list):
        raise DataError(f"{code}/noise.yml", f"{rule['id']}: no examples, or no counter-examples")
    return NoiseRule(code, where, str(rule["id"]), pattern, tuple(examples), tuple(but_not))


def noise_spans(lines: Sequence[Line], known: Sequence[Span]) -> tuple[Span, ...]:
    """The noise of a text, sorted and apart; `known` is what was found to be none (date lines, the outlet's)."""
    whole = {span.start: span for span in known}
    found: list[Span] = list(known)
    found += _furniture(lines, whole)
    rest = False
    for line in lines:
        if line.start in whole and whole[line.start].end >= line.end:
            continue
        heading = any(rule.match(line.text) for rule in _by("rest"))
        rest = heading or (rest and _is_link(line.text))
        if rest or any(rule.match(line.text) for rule in _by("lines")):
            found.append(line.span)
            continue
        found += _edges(line, whole.get(line.start))
    return joined(found)


def is_noise_line(text: str) -> bool:
    """Whether a whole line is noise by one of the rules."""
    return any(rule.match(text) for rule in (*_by("lines"), *_by("rest")))


@cache
def _by(where: str) -> tuple[NoiseRule, ...]:
    return tuple(rule for rule in noise_rules() if rule.where == where)


def _edges(line: Line, known: Span | None) -> list[Span]:
    """Noise at the start and at the end of a line that has text as well."""
    start = known.end - line.start if known else 0
    while start < len(line.text) and line.text[start].isspace():
        start += 1
    found = []
    for rule in _by("starts"):
        if (match := rule.match(line.text[start:])) and match.end():
            found.append(Span(line.start + start, line.start + start + match.end()))
    for rule in _by("ends"):
        if (match := rule.match(line.text)) and match.start() > start:
            found.append(Span(line.start + match.start(), line.end))
    return found


def _is_link(text: str) -> bool:
    """Whether a line after "related news" can be one of them: short, or without the end of a sentence."""
    return len(_WORDS.findall(text)) <= _LINK_WORDS and not _SENTENCE_END.search(text)


def _furniture(lines: Sequence[Line], whole: Mapping[int, Span]) -> list[Span]:
    """Repeats of a headline, and what stands above and between two prints of it at the top: menus and sections."""
    keys = [" ".join(_WORDS.findall(_bare(line, whole).lower())) for line in lines]
    counts = Counter(key for key in keys if len(key.split()) > 2)
    found: list[Span] = []
    seen: dict[str, int] = {}
    for index, (line, key) in enumerate(zip(lines, keys, strict=True)):
        if counts[key] < 2:
            continue
        first = seen.setdefault(key, index)
        if first == index:
            continue
        found.append(line.span)
        if index < _HEAD and first < _HEAD and not any(_SENTENCE_END.search(other.text) for other in lines[:index]):
            found += [other.span for at, other in enumerate(lines[:index]) if at != first and _bare(other, whole)]
    return found


def _bare(line: Line, whole: Mapping[int, Span]) -> str:
    """A line without what is already known to be no text at its start."""
    known = whole.get(line.start)
    return line.text[known.end - line.start :] if known else line.text

"""The words and numbers of dates: a text cut into tokens, each with the classes that the pack's vocabulary gives it.

The vocabulary is `dates.yml`: `words: {class: {value: [entries]}}` or `{class: [entries]}`. An entry is one or more
words as they are written; `~name` at its end adds the endings of that name, a final `.` may be left out in a text,
and a leading `^` asks for a capital letter, which tells "May" from "may".
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Value = int | str | tuple[int, int | None, int | None] | None
Classes = dict[str, Value]
_Raw = list[tuple[str, re.Match[str]]]

_SAME_LENGTH = str.maketrans("ıё’ʼ`´‘", "iе'''''")  # the Cyrillic letters for ё
_JOINERS = "-‐‑–—'"
_MARK, _WORD = re.compile(r"\S"), re.compile(r"(?:[^\W\d_]|\u0307)+")
_YEAR = r"(?:1[89]|20|21)\d\d"
_TOKEN = re.compile(
    rf"""(?<!\d)(?P<word>(?:[^\W\d_]|\u0307)+)
      | (?<!\d)(?<!\d[.,/])(?P<numeric>
            (?P<y1>{_YEAR})\s?(?P<s1>[-./‐‑–])\s?(?P<m1>0?[1-9]|1[0-2])\s?(?P=s1)\s?(?P<d1>3[01]|[12]\d|0?[1-9])(?!\d|[./]\d)
          | (?P<d2>3[01]|[12]\d|0?[1-9])\s?(?P<s2>[-./‐‑–])\s?(?P<m2>0?[1-9]|1[0-2])\s?(?P=s2)\s?(?P<y2>{_YEAR})
            (?!\d(?!\d:\d\d))
          | (?P<d3>3[01]|[12]\d|0[1-9])\.(?P<m3>0[1-9]|1[0-2])\.(?P<y3>\d\d)(?!\d|[.:,]\d)
          | (?P<y4>{_YEAR})[-‐‑](?P<m4>0[1-9]|1[0-2])(?![-‐‑.,:/]?\d)
          | (?P<m5>0[1-9]|1[0-2])\.(?P<y5>{_YEAR})(?![\d.]))
      | (?P<clock>\d{{1,2}}:\d\d(?::\d\d)?)
      | (?P<glued>{_YEAR}(?=\d\d:\d\d))
      | (?P<decimal>\d+(?:[.,]\d+)+)
      | (?P<number>\d+)
      | (?P<suffix>(?<=\d)[{_JOINERS}]?[^\W\d_]+)
      | (?P<mark>[^\w\s])""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark of a date, at `start` to `end` (excluded); `classes` says what each may mean."""

    start: int
    end: int
    classes: Classes

    @property
    def bare(self) -> bool:
        """Whether it is a word without a value, such as a preposition or a mark."""
        return all(value is None for value in self.classes.values())


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    capital: bool
    classes: Classes


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The phrases of a pack by their first word, longest first, and the suffixes that numbers take."""

    phrases: dict[str, tuple[_Phrase, ...]]
    suffixes: dict[str, Classes]


def fold_dates(text: str) -> str:
    """The text in lower case without what print leaves out (the dots of İ, ё), of the same length."""
    return text.replace("İ", "i").lower().translate(_SAME_LENGTH)


def fold_expression(expression: str) -> str:
    """An expression that is matched with folded text, its letters folded but not its escapes."""
    return expression.translate(_SAME_LENGTH)


def vocabulary(rules: Mapping[str, Any], base: Mapping[str, Any]) -> Vocabulary:
    """The vocabulary of a pack's `dates.yml` over that of the base pack."""
    endings = {**base.get("endings", {}), **rules.get("endings", {})}
    found: dict[tuple[str, ...], tuple[bool, Classes]] = {}
    for source in (base, rules):
        for name, value, entry in _entries(source.get("words", {})):
            capital = entry.startswith("^")
            for written, extra in _written(entry.lstrip("^"), endings):
                words = _cut(fold_dates(written))
                strict, classes = found.setdefault(words, (capital, {}))
                classes[name] = value
                if extra:
                    classes[f"{name}_{extra}"] = value
                found[words] = (strict and capital, classes)
    phrases: dict[str, list[_Phrase]] = {}
    for words, (capital, classes) in found.items():
        phrases.setdefault(words[0], []).append(_Phrase(words, capital, classes))
    suffixes: dict[str, Classes] = {}
    for name, _, entry in _entries(rules.get("suffixes", {})):
        suffixes.setdefault(fold_dates(entry), {})[name] = None
    ordered = {first: tuple(sorted(group, key=lambda p: -len(p.words))) for first, group in phrases.items()}
    return Vocabulary(ordered, suffixes)


def _entries(words: Mapping[str, Any]) -> Iterator[tuple[str, Value, str]]:
    """Class, value and entry of each word listed."""
    for name, listed in words.items():
        if isinstance(listed, dict):
            for value, entries in listed.items():
                for entry in entries:
                    yield name, value, entry
        else:
            for entry in listed:
                yield name, None, entry


def _written(entry: str, endings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every written form of an entry, with the name of the ending's kind where it has one."""
    stem, tilde, name = entry.partition("~")
    if not tilde:
        yield entry, ""
        if entry.endswith(".") and len(entry.rstrip(".")) > 2:
            yield entry[:-1], ""
        return
    for kind, listed in endings[name].items():
        for ending in listed:
            yield stem + ending, "" if kind == "any" else kind


def _cut(text: str) -> tuple[str, ...]:
    return tuple(match.group() for match in _TOKEN.finditer(text))


def tokens(text: str, words: Vocabulary) -> Iterator[list[Token]]:
    """The stretches of a text in which every word, number and mark is one that dates are written with."""
    folded = fold_dates(text)
    raw = _pieces(folded, words)
    stretch: list[Token] = []
    at = 0
    while at < len(raw):
        found, used = _read(raw, at, words, text)
        if stretch and (not found or "\n" in folded[stretch[-1].end : found[0].start]):
            yield stretch
            stretch = []
        stretch += found
        at += used
    if stretch:
        yield stretch


def _pieces(folded: str, words: Vocabulary) -> _Raw:
    """The words, numbers and marks of a folded text; what is glued to a number is no ending unless the pack has it."""
    pieces: _Raw = []
    for match in _TOKEN.finditer(folded):
        kind = match.lastgroup or ""
        if kind != "suffix" or _letters(match) in words.suffixes:
            pieces.append((kind, match))
            continue
        if match.group()[0] in _JOINERS and (mark := _MARK.match(folded, match.start())):
            pieces.append(("mark", mark))
        if word := _WORD.search(folded, match.start(), match.end()):
            pieces.append(("word", word))
    return pieces


def _letters(match: re.Match[str]) -> str:
    return match.group().lstrip(_JOINERS)


def _read(raw: _Raw, at: int, words: Vocabulary, text: str) -> tuple[list[Token], int]:
    """The tokens that start at a piece of the text, none where dates have no such, and how many pieces they take."""
    kind, match = raw[at]
    if kind == "word" or kind == "mark":
        for phrase in words.phrases.get(match.group().replace("\u0307", ""), ()):
            if _stands(phrase, raw, at, text):
                used = len(phrase.words)
                return [Token(match.start(), raw[at + used - 1][1].end(), phrase.classes)], used
        return [], 1
    classes = words.suffixes[_letters(match)] if kind == "suffix" else _number(kind, match)
    return ([Token(match.start(), match.end(), classes)] if classes else []), 1


def _stands(phrase: _Phrase, raw: _Raw, at: int, text: str) -> bool:
    """Whether the phrase stands at a token; its words are parted by at most a line's blanks."""
    if phrase.capital and not text[raw[at][1].start()].isupper():
        return False
    if len(phrase.words) == 1:
        return True
    if at + len(phrase.words) > len(raw):
        return False
    return all(raw[at + n][1].group() == word for n, word in enumerate(phrase.words))


def _number(kind: str, match: re.Match[str]) -> Classes | None:
    """What a number may be; none for clock times, decimals and numbers too great."""
    if kind == "numeric":
        return {"full": _numeric(match)}
    if kind == "glued":
        return {"year": int(match.group())}
    if kind != "number":
        return None
    digits, value = match.group(), int(match.group())
    if len(digits) == 4 and 1800 <= value < 2200:
        return {"year": value}
    if len(digits) > 2:
        return None
    return {"day": value, "number": value} if 1 <= value <= 31 else {"number": value}


def _numeric(match: re.Match[str]) -> tuple[int, int | None, int | None]:
    """Year, month and day of a date in digits."""
    groups = match.groupdict()
    for n in "12345":
        if groups[f"y{n}"] is not None:
            year, day = int(groups[f"y{n}"]), groups.get(f"d{n}")
            return (year + 2000 if year < 100 else year), int(groups[f"m{n}"]), int(day) if day else None
    raise AssertionError("a numeric date has a year")

"""Dates in lines that are about the text: in its own language, else in another that a site's furniture may be in."""

import re
from collections.abc import Mapping
from functools import cache

from dragoman.languages.dates import header_dates, resolve_partial
from dragoman.languages.load import load_pack, pack_codes
from dragoman.languages.pack import LanguagePack
from dragoman.model.mentions import TimeMention
from dragoman.model.spans import Span

# Clock times in every dress: "10:15", "at 10:15 pm", "T10:15:00.000+04:00", "10:15 (UTC+4)".
CLOCKS = re.compile(
    r"(?:(?<=\s)[^\W\d_]{1,4}\s+)?T?\d{1,2}[:.]\d\d(?::\d\d)?(?:[.,]\d{3,6})?(?:Z\b|\s?[+-]\d\d:?\d\d\b|\s?[ap]\.?m\b\.?)?|[(\[](?:UTC|GMT|MSK)[^)\]]*[)\]]|\b(?:UTC|GMT|MSK)\b"
)
# A clock that stands within a date, before its year, or that nothing parts from the date behind it.
_CLOCK_WITHIN = re.compile(
    r"(?<=\d[ ,])\s*\d{1,2}:\d\d(?::\d\d)?(?=\s+(?:19|20)\d\d\b)|\d{1,2}:\d\d(?=\d\d?[./]\d\d?[./]\d{4})"
)
_MONTH_AND_DAY = re.compile(r"[^\W\d_]{3,}\.? \d")
_WORD_AFTER = re.compile(r"(?<=\d{4})[^\W\d_]+")


def header_times(text: str, pack: LanguagePack) -> tuple[TimeMention, ...]:
    """The dates of a line, by the first language that reads any; offsets are those of `text`."""
    if not any(letter.isdigit() for letter in text):
        return ()
    codes = (pack.code, *(code for code in pack_codes() if code != pack.code), "und")
    found: tuple[TimeMention, ...] = ()
    for line in dict.fromkeys((text, _apart(text))):
        for code in codes:
            times = tuple(time for time in header_dates(line, load_pack(code)) if time.precision in ("day", "month"))
            if any(time.interval is not None for time in times):
                return times
            found = found or times
    return (told,) if (told := _elsewhere(text)) is not None else found


# "12. jun 2025", "4 de marzo de 2024": a day, a month in any script, a year.
_DAY_MONTH_YEAR = re.compile(
    r"(?<!\d)(\d{1,2})(?:\.|º|er)?\s+(?:de\s+)?([^\W\d_]{3,14})\.?,?\s+(?:de\s+)?((?:19|20)\d\d)(?!\d)"
)


def _elsewhere(text: str) -> TimeMention | None:
    """The date that a line gives with the month of another language than the program reads."""
    match = _DAY_MONTH_YEAR.search(text)
    month = _months().get(match.group(2).casefold()) if match else None
    if match is None or month is None:
        return None
    days = resolve_partial(f"--{month:02d}-{int(match.group(1)):02d}", int(match.group(3)))
    if days is None:
        return None
    return TimeMention(Span(*match.span()), days, "day", False, "a date line in another language")


@cache
def _months() -> Mapping[str, int]:
    rows = load_pack("und").table("months.tsv", ("month", "name"))
    return {row.cells[1]: int(row.cells[0]) for row in rows}


def _apart(text: str) -> str:
    """A line with blanks for what a page glues to a date or sets into it: letters of a section's name, a clock."""
    for match in reversed(tuple(_CLOCK_WITHIN.finditer(text))):
        text = _blanked(text, match.start(), match.end())
    for match in reversed(tuple(_WORD_AFTER.finditer(text))):
        if match.group()[0].isupper():
            text = _blanked(text, match.start(), match.end())
    for at in range(1, len(text)):
        if text[at].isupper() and text[at - 1].islower() and _MONTH_AND_DAY.match(text, at):
            start = at
            while start and text[start - 1].isalpha():
                start -= 1
            text = _blanked(text, start, at)
    return text


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]

"""Dates in lines that are about the text: in its own language, else in another that a site's furniture may be in."""

from dragoman.languages.dates import header_dates
from dragoman.languages.load import load_pack, pack_codes
from dragoman.languages.pack import LanguagePack
from dragoman.model.mentions import TimeMention


def header_times(text: str, pack: LanguagePack) -> tuple[TimeMention, ...]:
    """The dates of a line, by the first language that reads any; offsets are those of `text`."""
    if not any(letter.isdigit() for letter in text):
        return ()
    for code in (pack.code, *(code for code in pack_codes() if code != pack.code), "und"):
        found = tuple(time for time in header_dates(text, load_pack(code)) if time.precision in ("day", "month"))
        if found:
            return found
    return ()

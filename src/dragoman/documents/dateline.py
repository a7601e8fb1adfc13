"""The dateline of a report ("BAKU, Azerbaijan, April 3 (Trend) —"): its places, date and outlet, piece by piece."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from dragoman.languages.load import load_pack, pack_codes
from dragoman.languages.pack import LanguagePack
from dragoman.model.mentions import TimeMention
from dragoman.model.spans import Span
from dragoman.world.places import city_index, countries, folded

from .cues import naming
from .header import header_times
from .lines import Line
from .outlets import known_outlet, site_host

_LONGEST = 160  # letters in which a dateline ends
_CLOCK = re.compile(
    r"\d{1,2}[:.]\d\d(?::\d\d)?(?!\d)(?:\s*(?:\((?:UTC|GMT|MSK)[^)\n]*\)|(?i:[ap]\.?m\b\.?)|[A-Z]{3,4}\b))?"
)
_BRACKETED = re.compile(r"\(([^()\n]{2,40})\)|/([^/\n]{2,40})/|«([^»\n]{2,40})»|“([^”\n]{2,40})”|\"([^\"\n]{2,40})\"")
_RUN = re.compile(r"[^\W_][\w.’'-]*(?:[ \xa0][^\W_][\w.’'-]*){0,4}")
_GAP = re.compile(r"[\s,;|•·]*")
_STOP = re.compile(r"\s*(?:\.(?!\w)|:(?!\d)|[-–—]+(?=\s|\w|[«“\"])|/(?=\s))\s*")
_DASH = re.compile(r"\s*[-–—]+")
_ENDS = ".,:;-–— "
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Dateline:
    """What the start of a report says of it: `span` is the whole of it, up to the first word of the text."""

    span: Span
    country: str | None
    time: TimeMention | None
    outlet: str | None


@dataclass(frozen=True, slots=True)
class _Parsed:
    """How far a dateline is read: `end` after the last piece, `closed` where a full stop, colon or dash follows it.

    `labelled`: it begins with a word such as "agency" and the outlet's name, which needs no sign after it.
    """

    end: int
    closed: int | None = None
    strong: bool = False
    pieces: int = 0
    country: str | None = None
    time: TimeMention | None = None
    outlet: str | None = None
    labelled: bool = False


def dateline_at(line: Line, start: int, pack: LanguagePack) -> Dateline | None:
    """The dateline that a line begins with, from `start` (an offset of the document); `None` where there is none."""
    text = line.text[: start - line.start + _LONGEST]
    times = header_times(text, pack)
    state = _Parsed(start - line.start)
    best: _Parsed | None = None
    while (ahead := _piece(text, _gap(text, state), state, times, pack)) is not None:
        closing = _STOP.match(text, ahead.end)
        closed = closing.end() if closing else ahead.end if text[ahead.end - 1] in "./" else None
        dated = ahead.country and ahead.time is not None and ahead.time.interval is not None and not ahead.outlet
        if closed is None and dated and text[ahead.end : ahead.end + 1] == ",":
            closed = ahead.end + 1  # "Riyadh, 20 May 2022, the Crown Prince …": a day with its year needs no more
        state = replace(ahead, pieces=state.pieces + 1, closed=closed)
        if closed is not None and state.strong:
            best = state  # a later piece may be the first word of the text: "April 3. Kazakhstan and …"
    whole = state.end >= len(line.text.rstrip(_ENDS))
    if whole and (state.time is not None or state.outlet is not None):
        return Dateline(Span(start, line.end), state.country, state.time, state.outlet)
    if state.labelled:
        return Dateline(Span(start, line.start + state.end), state.country, state.time, state.outlet)
    if best is None or best.closed is None or best.closed >= len(line.text):
        return None
    outlet = best.outlet or (state.outlet if state.outlet and known_outlet(state.outlet) else None)
    return Dateline(Span(start, line.start + best.closed), best.country, best.time, outlet)


def _gap(text: str, state: _Parsed) -> int:
    at = state.closed if state.closed is not None else state.end
    match = _GAP.match(text, at)
    return match.end() if match else at


def _piece(text: str, at: int, state: _Parsed, times: Sequence[TimeMention], pack: LanguagePack) -> _Parsed | None:
    """The next piece: a date, a clock time, a name in brackets, a place, an outlet, or a word that goes with them."""
    time = next((t for t in times if t.span.start == at), None)
    if time is not None and state.time is None:
        return replace(state, end=time.span.end, time=time, strong=True)
    if clock := _CLOCK.match(text, at):
        return replace(state, end=clock.end())
    if bracketed := _BRACKETED.match(text, at):
        name = next(group for group in bracketed.groups() if group is not None).strip()
        if (country := _place(name, pack)) is not None and state.country:
            return replace(state, end=bracketed.end())
        if country is None and state.outlet is None and _like_outlet(name):
            quoted = text[at] in '«“"'
            labelled = quoted and text[:at].strip().casefold() in _fillers()
            strong = state.strong or not quoted or state.pieces > 0
            return replace(state, end=bracketed.end(), outlet=name, strong=strong, labelled=labelled)
        return None
    return _words(text, at, state, pack)


def _words(text: str, at: int, state: _Parsed, pack: LanguagePack) -> _Parsed | None:
    """A place, an outlet or a filler that stands in bare words; the longest reading first."""
    run = _RUN.match(text, at)
    if run is None:
        return None
    words = run.group().replace("\xa0", " ").split(" ")
    for count in range(min(len(words), _MOST_WORDS), 0, -1):
        name = " ".join(words[:count]).rstrip(".-")
        end = at + len(name)
        if name.casefold() in _fillers():
            return replace(state, end=end, strong=state.strong or state.outlet is not None)
        dash = _DASH.match(text, end)
        outlet = known_outlet(name) if name[:1].isupper() or "." in name else None
        if state.outlet is None and (outlet or site_host(name)):
            strong = state.strong or bool(state.pieces or dash or site_host(name))
            return replace(state, end=end, outlet=name, strong=strong)
        if state.time is None or state.country is None:
            country = _place(name, pack)
            if country is None and count == 1 and state.pieces == 0 and len(name) > 2 and name.isupper():
                country = ""  # a place that is on no list; it needs a date or an outlet beside it
            if country is not None:
                strong = state.strong or bool(country and name.isupper() and len(name) > 2)
                return replace(state, end=end, country=state.country or country or None, strong=strong)
        if not (state.outlet is None and state.pieces and state.strong and _like_outlet(name)) or ". " in name:
            continue
        stopped = words[count - 1].endswith(".") and _has_outlet_word(name, pack)
        if stopped or (dash and count == len(words)):
            return replace(state, end=end, outlet=name)
    return None


def _like_outlet(name: str) -> bool:
    """Whether a name could be an outlet's: a few words, the first and the last with a capital, no sentence."""
    words = name.split()
    return 0 < len(words) <= 5 and (words[0][0].isupper() or site_host(name) is not None) and not name[0].isdigit()


def _has_outlet_word(name: str, pack: LanguagePack) -> bool:
    """Whether one of several words is one that outlets' names have."""
    words = name.casefold().split()
    return len(words) > 1 and any(word in naming(pack).words for word in words)


def _place(name: str, pack: LanguagePack) -> str | None:
    """The state that a place's name is of, or in; `None` where it is no place that is known."""
    looked = folded(name)
    if looked in (named := _named(pack)):
        return named[looked]
    city = city_index().get(looked)
    return city.country if city else None


def is_place(name: str, pack: LanguagePack) -> bool:
    """Whether a name is a state's or a city's, in English or in the language of the pack."""
    return _place(name, pack) is not None


@cache
def _named(pack: LanguagePack) -> dict[str, str]:
    """States and cities as the language writes them, by `folded` form."""
    found = {folded(country.name): code for code, country in countries().items()}
    for name in ("places.tsv", "places_cldr.tsv"):
        for row in pack.table(name, ("form", "code", "type")):
            form, code, sort = row.cells
            if sort == "country" and len(code) == 2:
                found.setdefault(folded(form), code)
    for row in pack.table("cities.tsv", ("form", "city", "country")):
        found.setdefault(folded(row.cells[0]), row.cells[2])
    return found


@cache
def _fillers() -> frozenset[str]:
    packs = (load_pack(code) for code in ("und", *pack_codes()))
    return frozenset(
        str(word).casefold() for pack in packs for word in pack.rules("attribution.yml").get("fillers", ())
    )

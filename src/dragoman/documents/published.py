"""When a text came out: by the lines that are about the text, never by the dates of what it tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.languages.dates import find_times, resolve_partial
from dragoman.languages.pack import LanguagePack
from dragoman.model.dates import DateInterval
from dragoman.model.mentions import TimeMention
from dragoman.model.spans import Span

from .dateline import Dateline, dateline_at
from .header import CLOCKS, header_times
from .headline_date import before_headline
from .issues import issue_of
from .labels import Label, labels
from .lines import Line, lines_after
from .noise import is_noise_line

# The mark that collections of news put before a text.
_MARK = re.compile(r"\A[\s\ufeff]*date[ \t:]+(?=(?:19|20)\d\d\b)(?P<date>\d{4}(?:[-./]\d{1,2}){0,2})(?!\d)[ \t]*")
_YEAR = re.compile(r"\A(\d{4})\Z")
_HEAD, _FOOT = 12, 6  # lines from the start, and from the end, among which a date line may stand
_WIDEST = 110  # letters; a longer line is text
_UPDATED = 4  # the rank of a day on which a text was changed
_OTHER_WORDS = 6  # words that a date line may have beside what dates, clocks and labels are made of
_NUMBERS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")
_EDGE = re.compile(r"[\s,;:|•·/()\[\]{}<>«»–—-]*")
# What parts the cells of a masthead.
_GAP = re.compile(r"\s{3,}|\t|\s*[|•·]\s*")
# How many days may lie between a text and the day that tells its year.
_NEAR = 60
_SYMBOLS = re.compile(r"[^\w\s.,:;!?()\[\]{}«»\"'“”„/|•·–—<>+=%&№#@-]+")
_BLANKS = " \t\xa0,;|•·/()[]{}–—-"
# From the dateline on, in letters, the lead is looked at for the year that a dateline leaves out.
_LEAD = 700
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Publication:
    """What the text says of its publication. `span` are the words that say it, `lines` the date lines, no text.

    `text_start` is where the mark of a collection ends (0: there is none).
    """

    interval: DateInterval | None
    reason: str | None
    span: Span | None
    lines: tuple[Span, ...]
    dateline: Dateline | None
    text_start: int


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date that may be the publication's; `rank`: the lower the better."""

    rank: int
    time: TimeMention
    span: Span
    said: str


def publication(text: str, lines: Sequence[Line], pack: LanguagePack) -> Publication:
    """The publication interval of a text, with its reason; no interval where nothing says."""
    mark = _MARK.match(text)
    marked = _marked(mark.group("date")) if mark else None
    start = mark.end() if mark and marked else 0
    body = lines_after(lines, start)
    datelines = [found for line in body[:_HEAD] if (found := dateline_at(line, line.start, pack))]
    dated, date_lines = _dates(body, datelines, pack)
    dateline = next((d for d in datelines if d.time or d.country), None) or next(iter(datelines), None)
    interval, reason, span = _choose(marked, mark.span("date") if mark else (0, 0), dated)
    if interval is None:
        interval, reason, span = _of_the_lead(text, datelines, pack)
    if interval is None:
        interval, reason, span = _near_another(text, dated, pack)
    return Publication(interval, reason, span, tuple(date_lines), dateline, start)


def _marked(date: str) -> DateInterval | None:
    """The days that a collection's mark names: a day, a month or a year in digits."""
    parts = [int(part) for part in re.split(r"[-./]", date)]
    year, month, day = (*parts, 0, 0)[:3]
    return _interval(year, month, day)


def _interval(year: int, month: int, day: int) -> DateInterval | None:
    partial = f"--{month:02d}-{day:02d}" if day else f"--{month:02d}"
    if month:
        return resolve_partial(partial, year)
    first, last = resolve_partial("--01", year), resolve_partial("--12", year)
    return DateInterval(first.earliest, last.latest) if first and last else None


def _dates(body: Sequence[Line], datelines: Sequence[Dateline], pack: LanguagePack) -> tuple[list[_Dated], list[Span]]:
    """Every date that the head or the foot of a text gives for itself, and the lines that are nothing else."""
    dated: list[_Dated] = []
    date_lines: list[Span] = []
    by_start = {dateline.span.start: dateline for dateline in datelines}
    foot = max(_HEAD, len(body) - _FOOT) if len(body) > _HEAD else max(1, len(body) - _FOOT)
    for index, line in enumerate(body):
        in_head, in_foot = index < _HEAD, index >= foot
        dateline = by_start.get(line.start)
        label = labels().at(line.text)
        if dateline and dateline.time:
            whole = dateline.span.end >= line.end
            dated.append(_dated(1 if whole else 2, dateline.time, line, "date line" if whole else "dateline"))
            if whole:
                date_lines.append(line.span)
        elif (in_head or in_foot or label) and (time := _date_line(line, label, pack)):
            rank = (0 if label.kind == "published" else _UPDATED) if label else 3
            dated.append(_dated(rank, time, line, "date line" if in_head else "date line at the end"))
            date_lines.append(line.span)
        elif time := _in_a_credit(line, pack):
            dated.append(_dated(3, time, line, "date at the end"))
        elif in_head and (time := before_headline(line, pack)):
            dated.append(_dated(3, time, line, "date before the headline"))
            date_lines.append(Span(line.start, line.start + time.span.end))
    return dated, date_lines


def _dated(rank: int, time: TimeMention, line: Line, said: str) -> _Dated:
    return _Dated(rank, time, Span(line.start + time.span.start, line.start + time.span.end), said)


def _date_line(line: Line, label: Label | None, pack: LanguagePack) -> TimeMention | None:
    """The date of a line that is about the text: at one of its ends and set off, with few other words beside it."""
    if len(line.text) > _WIDEST:
        return None
    times = header_times(line.text, pack)
    if (cell := _in_a_cell(line.text, times)) is not None:
        return cell
    issue = issue_of(line.text, pack)
    if issue is not None:
        return next((time for time in header_times(issue, pack) if time.interval is not None), None)
    if not times:
        return None
    if label:
        return _labelled(line.text, label, times)
    time = times[0]
    before, after = line.text[: time.span.start], line.text[time.span.end :]
    others = [*_words(before), *_words(after)]
    if time.interval is not None and _is_furniture(before) and _is_furniture(after):
        return time  # a byline, a section or a count of readers with its date
    if len(others) > _OTHER_WORDS or (
        line.text[-1] in ".!?…" and not line.text.endswith(_written(line, time)) and others
    ):
        return None
    alone_before = _EDGE.fullmatch(_unnumbered(before)) is not None
    alone_after = _EDGE.fullmatch(_unnumbered(after).replace(".", " ")) is not None
    set_off = bool(before.rstrip()) and (before.rstrip()[-1] in ",|•·/–—-:)(]›»>" or before[-1].isalpha())
    glued = after[:1].isupper()
    starts = alone_before and (bool(re.match(r"\s*(?:[,|•·/(\[–—-]|\d|T\d)", after)) or glued or alone_after)
    if time.interval is None and not (alone_before and alone_after):
        return None
    return time if starts or (alone_after and set_off) or (alone_before and alone_after) else None


def _in_a_cell(line: str, times: Sequence[TimeMention]) -> TimeMention | None:
    """The only date, with its year, that fills a cell of a masthead ("GULF BULLETIN   09/12/2025   11:04")."""
    dated = [time for time in times if time.interval is not None and time.precision == "day"]
    cells = [0, *(end for gap in _GAP.finditer(line) for end in (gap.start(), gap.end())), len(line)]
    if len(dated) != 1 or len(cells) < 4:
        return None
    time = dated[0]
    for start, end in zip(cells[::2], cells[1::2], strict=True):
        if start <= time.span.start and time.span.end <= end:
            rest = line[start : time.span.start] + " " + line[time.span.end : end]
            rest = labels().without(rest.lstrip())
            return time if len(_words(rest)) <= 1 else None
    return None


# An agency's mark at the end of a text, before its name and the day: "///nCa, 3 March 2023".
_CREDIT = re.compile(r"(?<!:)/{2,3}")
_CREDITED = 3  # words that may stand beside the day there


def _in_a_credit(line: Line, pack: LanguagePack) -> TimeMention | None:
    """The date, with its year, after the mark with which an agency ends a text."""
    marks = list(_CREDIT.finditer(line.text))
    start = marks[-1].end() if marks else len(line.text)
    tail = line.text[start:]
    dated = [t for t in header_times(tail, pack) if t.interval is not None and t.precision == "day"]
    if not dated or len(tail) > _WIDEST:
        return None
    rest = tail[: dated[-1].span.start] + " " + tail[dated[-1].span.end :]
    if len(_words(rest)) > _CREDITED:
        return None
    return replace(dated[-1], span=Span(start + dated[-1].span.start, start + dated[-1].span.end))


def _labelled(line: str, label: Label, times: Sequence[TimeMention]) -> TimeMention | None:
    """The date after a label; `None` where the words beside it make a sentence."""
    bare = line
    for time in reversed(times):
        bare = f"{bare[: time.span.start]} {bare[time.span.end :]}"
    others = _words(labels().without(bare))
    if len(others) > _OTHER_WORDS or (len(others) > 2 and line[-1] in ".!?…"):
        return None
    return next((time for time in times if time.span.end > label.end), None)


def _is_furniture(side: str) -> bool:
    """Whether what stands on one side of a date is nothing, or noise by itself."""
    bare = side.strip(_BLANKS)
    return not _words(bare) or is_noise_line(bare) or is_noise_line(CLOCKS.sub("", bare).strip(_BLANKS))


def _unnumbered(text: str) -> str:
    return _NUMBERS.sub(" ", CLOCKS.sub(" ", _SYMBOLS.sub(" ", text)))


def _words(text: str) -> list[str]:
    return _LETTERS.findall(_unnumbered(text))


def _written(line: Line, time: TimeMention) -> str:
    return line.text[time.span.start : time.span.end]


def _choose(
    marked: DateInterval | None, place: tuple[int, int], dated: Sequence[_Dated]
) -> tuple[DateInterval | None, str | None, Span | None]:
    """The finest interval that the best evidence gives; a date line within the days of the mark goes before it."""
    changed = [f.time.interval for f in dated if f.rank == _UPDATED and f.time.interval]
    # a text is not changed before it comes out: a later day in the head is the site's own
    dated = [f for f in dated if f.rank == _UPDATED or not any(_after(f.time.interval, day) for day in changed)]
    ranked = sorted(dated, key=lambda found: found.rank)
    for found in ranked:
        interval = found.time.interval or _in_year(found.time, marked)
        if interval is None or (marked is not None and not _within(interval, marked)):
            continue
        return interval, found.said, found.span
    if marked is None:
        return None, None, None
    return marked, "date mark", Span(*place)


def _after(one: DateInterval | None, other: DateInterval) -> bool:
    return bool(one and one.earliest and other.latest and one.earliest > other.latest)


def _in_year(time: TimeMention, marked: DateInterval | None) -> DateInterval | None:
    if time.partial is None or marked is None or marked.earliest is None:
        return None
    return resolve_partial(time.partial, marked.earliest.year)


def _within(interval: DateInterval, marked: DateInterval) -> bool:
    """Whether an interval lies in the mark's days."""
    return interval.intersection(marked) == interval


def _of_the_lead(
    text: str, datelines: Sequence[Dateline], pack: LanguagePack
) -> tuple[DateInterval | None, str | None, Span | None]:
    """The day of a dateline without a year, by the lead that names the same day with its year.

    Not where the text speaks of a later year: it may tell what happened on that day of an earlier one.
    """
    for dateline in datelines:
        time = dateline.time
        if time is None or time.partial is None or time.interval is not None or time.precision != "day":
            continue
        lead = text[dateline.span.end : dateline.span.end + _LEAD]
        for found in find_times(lead, pack, None):
            day = found.interval.earliest if found.interval is not None and found.interval.exact else None
            if day is None or resolve_partial(time.partial, day.year) != DateInterval.day(day):
                continue
            if max((int(year) for year in _YEARS.findall(text)), default=day.year) <= day.year + 1:
                return DateInterval.day(day), "dateline, with the year that the text gives", dateline.span
    return None, None, None


def _near_another(
    text: str, dated: Sequence[_Dated], pack: LanguagePack
) -> tuple[DateInterval | None, str | None, Span | None]:
    """The day of a date line without a year, in the year in which it lies near a day that the text names with one."""
    days = [t.interval.earliest for t in find_times(text, pack, None) if t.interval and t.interval.exact]
    for found in sorted(dated, key=lambda one: one.rank):
        if found.time.interval is not None or found.time.partial is None or found.time.precision != "day":
            continue
        if found.said == "dateline":
            continue  # the text goes on in its line, and may tell of that day of another year
        near: set[DateInterval] = set()
        for day in days:
            for year in (day.year - 1, day.year, day.year + 1) if day else ():
                own = resolve_partial(found.time.partial, year)
                if day and own and own.earliest and abs((own.earliest - day).days) <= _NEAR:
                    near.add(own)
        if len(near) == 1:
            return next(iter(near)), "date line, with the year of the days that the text tells of", found.span
    return None, None, None

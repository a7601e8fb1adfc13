"""When an undated text can have been published, from what it says: a known gathering "in November this year", an
anniversary.

Each clue bounds the days of publication; the bounds are intersected. What bounds nothing leaves the day unknown.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from dragoman.languages.dates import find_times
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import find_acts
from dragoman.mentions.found import Found, Sentence
from dragoman.mentions.gatherings import GatheringMention, find_gatherings
from dragoman.mentions.grammar import grammar
from dragoman.model.dates import DateInterval
from dragoman.model.mentions import MentionKind, TimeMention
from dragoman.model.spans import Span
from dragoman.model.vocabulary import Kind
from dragoman.world.gatherings import Gathering, editions

from .anniversaries import anniversaries, named_years
from .clues import FIRST_YEAR, LAST_YEAR, Clue
from .occasions import is_term
from .own_days import own_days
from .status import cues

_DAY = timedelta(days=1)
_YEAR = timedelta(days=365)
# The sentences in which news says what is new.
_LEAD = 3


def infer(found: Found, pack: LanguagePack, home: str | None) -> Clue | None:
    """The intersection of all the bounds that a text gives; `None` where it gives none, or they contradict."""
    lasts = any(sort == "ongoing" for sentence in found.sentences[:_LEAD] for sort, _, _ in cues(sentence, pack))
    clues = [
        clue
        for sentence in found.sentences
        for clue in (
            *_gathering_clues(sentence, found, pack),
            *anniversaries(sentence, found, pack, home),
            *named_years(sentence, found, pack),
            *_ahead_on_a_day(sentence, pack),
            *_term_ahead(sentence, pack),
            *_year_in_a_name(sentence, lasts, pack),
        )
    ]
    if not clues:
        return None
    clues = _agreeing(clues)
    interval = clues[0].interval
    for clue in clues[1:]:
        interval = interval.intersection(clue.interval) or interval
    for bound in own_days(found, interval, pack):
        narrower = interval.intersection(bound.interval)
        if narrower is not None:
            interval, clues = narrower, [*clues, bound]
    reasons = dict.fromkeys(clue.reason for clue in clues)
    spans = dict.fromkeys(span for clue in clues for span in clue.spans)
    return Clue(interval, tuple(spans), "; ".join(reasons))


def _agreeing(clues: Sequence[Clue]) -> list[Clue]:
    """The clues that can all be true, the narrower before the wider."""
    kept: list[Clue] = []
    for clue in sorted(clues, key=lambda c: (c.interval.days or 10**6, c.spans)):
        if all(clue.interval.meets(other.interval) for other in kept):
            kept.append(clue)
    return kept


def _gathering_clues(sentence: Sentence, found: Found, pack: LanguagePack) -> list[Clue]:
    clues = []
    for mention in find_gatherings(sentence, pack):
        known = _known(sentence, mention)
        if not known:
            continue
        span = sentence.span_of(mention.first, mention.last)
        near = _relative_time(sentence, mention, found, pack)
        if near is not None:
            clues.extend(_by_year(near, known, sentence, span, found, pack))
        elif mention.ordinal is not None and _ahead(sentence, mention, pack):
            clues.extend(_ahead_of(known[0], span))
    return clues


def _known(sentence: Sentence, mention: GatheringMention) -> list[Gathering]:
    """The editions that a mention can mean: that of its number, else those of its body in the place that is named."""
    cities = {m.value for m in sentence.of(MentionKind.CITY)}
    found = []
    for body in mention.bodies:
        for edition in editions(body):
            if mention.ordinal is not None and edition.ordinal == mention.ordinal:
                return [edition]
            if mention.ordinal is None and edition.place and edition.place.city in cities:
                found.append(edition)
    return found


def _relative_time(
    sentence: Sentence, mention: GatheringMention, found: Found, pack: LanguagePack
) -> TimeMention | None:
    """The time beside a gathering that leans on the day of publication ("this November", "last September")."""
    probe = DateInterval(date(2001, 1, 1), date(2001, 12, 31))
    text = found.document.text[sentence.span.start : sentence.span.end]
    times = [t for t in find_times(text, pack, probe) if t.relative and t.interval is not None]
    centre = sentence.tokens[mention.head_token].start - sentence.span.start
    return min(times, key=lambda t: abs(t.span.start - centre), default=None)


def _by_year(
    time: TimeMention, known: Sequence[Gathering], sentence: Sentence, span: Span, found: Found, pack: LanguagePack
) -> list[Clue]:
    """The year of publication in which a relative time falls into a known edition's days."""
    text = found.document.text[sentence.span.start : sentence.span.end]
    where = Span(time.span.start + sentence.span.start, time.span.end + sentence.span.start)
    for year in range(FIRST_YEAR, LAST_YEAR):
        whole = DateInterval(date(year, 1, 1), date(year, 12, 31))
        same = next((t for t in find_times(text, pack, whole) if t.span == time.span), None)
        if same is None or same.interval is None:
            continue
        for edition in known:
            if edition.date.meets(same.interval):
                latest = whole.latest
                if (
                    same.interval.earliest
                    and same.interval.earliest.year == year
                    and same.interval.earliest > date(year, 1, 1)
                ):
                    latest = same.interval.earliest - _DAY if _is_ahead(sentence, pack) else latest
                called = found.document.text[where.start : where.end]
                held = f"{edition.name} was in {edition.date.earliest:%B %Y} ({edition.source})"
                reason = f"{held}, which the text calls “{called}”"
                return [Clue(DateInterval(whole.earliest, latest), (span, where), reason)]
    return []


def _is_ahead(sentence: Sentence, pack: LanguagePack) -> bool:
    sorts = {sort for sort, _, _ in cues(sentence, pack)}
    past = any(
        token.features & {"past"} and token.features & {"participle", "pp"} and "future" not in token.features
        for token in sentence.tokens
    )
    return "planned" in sorts or not past


def _ahead(sentence: Sentence, mention: GatheringMention, pack: LanguagePack) -> bool:
    return any(sort == "planned" and abs(place - mention.first) <= 8 for sort, place, _ in cues(sentence, pack))


def _ahead_of(edition: Gathering, span: Span) -> list[Clue]:
    """A numbered edition that lies ahead: after the edition before it, before its own days."""
    before = [
        e
        for e in editions(edition.series)
        if e.date.latest and edition.date.earliest and e.date.latest < edition.date.earliest
    ]
    if not before or edition.date.earliest is None or before[-1].date.latest is None:
        return []
    interval = DateInterval(before[-1].date.latest + _DAY, edition.date.earliest - _DAY)
    return [Clue(interval, (span,), f"{edition.name} ({edition.date.earliest:%B %Y}, {edition.source}) lies ahead")]


def _ahead_on_a_day(sentence: Sentence, pack: LanguagePack) -> list[Clue]:
    """A day with its year that lies ahead: news of what is to come is published within the year before it."""
    clues = []
    planned = [place for sort, place, _ in cues(sentence, pack) if sort == "planned"]
    for time in sentence.times:
        day = time.interval.earliest if time.interval and not time.relative else None
        last = time.interval.latest if time.interval else None
        if day is None or last is None or time.precision not in {"day", "range", "month"}:
            continue
        at = next((i for i, token in enumerate(sentence.tokens) if token.span.overlaps(time.span)), None)
        if at is not None and any(abs(at - place) <= _BESIDE for place in planned):
            clues.append(
                Clue(
                    DateInterval(day - _YEAR, day if time.precision != "month" else last),
                    (time.span,),
                    f"{day:%d %B %Y} lies ahead",
                )
            )
    return clues


def _term_ahead(sentence: Sentence, pack: LanguagePack) -> list[Clue]:
    """A programme "for 2024-2026" that is signed, or to be: in its first year or the one before it."""
    signs = [act for act in find_acts(sentence, pack) if act.frame.kind is Kind.SIGNING]
    dated = any(time.interval and not is_term(sentence, time, grammar(pack)) for time in sentence.times)
    if not signs or dated:
        return []
    terms = [time for time in sentence.times if time.interval and is_term(sentence, time, grammar(pack))]
    return [
        Clue(
            DateInterval(date(first.year - 1, 1, 1), date(first.year, 12, 31)),
            (time.span,),
            f"what is signed for the years from {first.year} is signed then or the year before",
        )
        for time in terms
        if time.interval and (first := time.interval.earliest)
    ]


def _year_in_a_name(sentence: Sentence, lead: bool, pack: LanguagePack) -> list[Clue]:
    """A gathering that goes on, with its year in its name, or in a text whose `lead` tells of what goes on: it is of
    that year."""
    clues = []
    ongoing = [place for sort, place, _ in cues(sentence, pack) if sort == "ongoing"]
    for mention in find_gatherings(sentence, pack):
        beside = lead or any(-_BESIDE <= place - mention.last <= _BESIDE for place in ongoing)
        for token in sentence.tokens[mention.first : mention.last]:
            if beside and token.text.isdigit() and FIRST_YEAR <= int(token.text) <= LAST_YEAR:
                year = int(token.text)
                span = sentence.span_of(mention.first, mention.last)
                whole = DateInterval(date(year, 1, 1), date(year, 12, 31))
                clues.append(Clue(whole, (span,), f"a gathering of {year} goes on"))
    return clues


# How many words lie between a day and the words that say that it lies ahead.
_BESIDE = 4

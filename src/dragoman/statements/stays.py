"""How long a visit lasted: until the last of what is told of it, or until the day of the journey back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.model.dates import STAY_RULE, DateInterval
from dragoman.model.places import Place
from dragoman.model.vocabulary import Kind, Role, Status

from .destinations import destinations_of
from .drafts import Draft, Side, Told
from .durations import around
from .sides import Talk

# What lies further behind an arrival than this is another journey.
_LONGEST = timedelta(days=14)
# What lies so many days before the one told of a visit that is over is of it as well.
_EARLIER = timedelta(days=5)
_WITHIN = (Kind.MEETING, Kind.SIGNING, Kind.CEREMONY)


def stayed(visit: Draft, drafts: Sequence[Draft], published: DateInterval | None) -> Draft:
    """A visit that has its day of arrival alone, with the last day of what it held that the text dates.

    One whose end alone is told had begun by the day of the text, or by the first of what it held.
    """
    if visit.kind is not Kind.VISIT or visit.date is None or visit.status.value is Status.PLANNED:
        return visit
    if visit.date.value.earliest is None and visit.date.value.latest:
        visit = replace(visit, date=_begun(visit, visit.date, visit.date.value.latest, drafts, published))
    if visit.length and visit.date:
        visit = replace(visit, date=around(visit.date, visit.length))
    if visit.date is None:
        return visit
    first, last = visit.date.value.earliest, visit.date.value.latest
    if first is None or last is None or visit.place is None:
        return visit
    spans = visit.date.spans
    for part in drafts:
        day = part.date.value.latest if part.date and part.date.value.exact else None
        if day and part.date and last < day <= first + _LONGEST and _within(visit, part):
            last, spans = day, (*spans, *part.date.spans)
        before = day and visit.date.value.exact and first - _EARLIER <= day < first
        if day and part.date and before and visit.status.value is Status.HELD and _within(visit, part):
            first, spans = day, (*spans, *part.date.spans)  # the day told is that on which it ended
    for other in drafts:
        ends = other.date.value.latest if other.date else None
        together = other.kind is Kind.GATHERING and visit.sentences[0] in other.sentences
        there = other.place is None or other.place.value.country == visit.place.value.country
        if together and there and ends and other.date and last < ends <= first + _LONGEST and visit.date.value.exact:
            last, spans = ends, (*spans, *other.date.spans)
    if (first, last) == (visit.date.value.earliest, visit.date.value.latest):
        return visit
    return replace(
        visit, date=Told(DateInterval(first, last), spans, STAY_RULE + "until the last of what is told of it")
    )


def _begun(
    visit: Draft, end: Told[DateInterval], last: date, drafts: Sequence[Draft], published: DateInterval | None
) -> Told[DateInterval] | None:
    held = [p.date for p in drafts if p.date and p.date.value.exact and p is not visit and _within(visit, p)]
    days = {told.value.earliest: told.spans for told in held if told.value.earliest}
    days = {day: spans for day, spans in days.items() if day and last - _LONGEST <= day <= last}
    if published and published.earliest and published.earliest <= last and published.exact:
        days.setdefault(published.earliest, ())
    if not days:
        return end
    first = min(days)
    return Told(
        DateInterval(first, last),
        (*days[first], *end.spans),
        STAY_RULE + "from the first day that is known until its end",
    )


def _within(visit: Draft, part: Draft) -> bool:
    if part.kind not in _WITHIN or part.status.value is Status.PLANNED or visit.place is None:
        return False
    if part.place is not None and part.place.value.country != visit.place.value.country:
        return False
    return any(guest.same_as(side) for guest in visit.role(Role.GUEST) for side, _ in part.sides)


def returned(act: Act, date: Told[DateInterval] | None, home: Sequence[Told[Place]], talk: Talk) -> list[Draft]:
    """The visit that a journey back ends: of who is at home where it goes, to where they last were.

    Nothing where the text told of no place abroad.
    """
    state = home[0].value.country if home else talk.home
    away = next(
        (
            d
            for d in reversed(talk.drafts)
            if d.kind not in (Kind.CALL, Kind.TRAINING) and d.place and d.place.value.country != state and _of(d, state)
        ),
        None,
    )
    if away is None or state is None:
        return []
    guests = [side for side, _ in away.sides if side.country == state]
    country = away.place.value.country if away.place else None
    there = [d.date for d in talk.drafts if d.date and d.place and d.place.value.country == country]
    begins = min((told.value.earliest for told in there if told.value.earliest), default=None)
    if date is not None and begins is not None:
        spans = (*date.spans, *(span for told in there for span in told.spans))
        date = Told(DateInterval(begins, date.value.latest), spans, STAY_RULE + "until the journey back")
    span = act.sentence.span_of(act.first, act.last)
    sides = tuple((side, Role.GUEST) for side in guests)
    status = Told(Status.HELD, (span,))
    return [Draft(Kind.VISIT, (span,), (act.sentence.index,), sides, status, date, away.place, inherited=True)]


def _of(draft: Draft, state: str | None) -> list[Side]:
    return [side for side, _ in draft.sides if side.country == state]


def is_stop(act: Act, talk: Talk, pack: LanguagePack) -> bool:
    """Whether a journey is to another place of the state where the last visit told is already."""
    visit = next((d for d in reversed(talk.drafts) if d.kind is Kind.VISIT and d.role(Role.GUEST)), None)
    goes = destinations_of(act, grammar(pack), talk.home)
    there = visit.place.value.country if visit and visit.place else None
    return there is not None and bool(goes) and all(place.value.country == there for place in goes)

"""Days on which a guest was there, told by what is no engagement of its own ("on Friday the delegation toured the
port"): a stay takes them in."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from dragoman.mentions.found import Sentence
from dragoman.mentions.party import Party
from dragoman.model.dates import STAY_RULE, DateInterval
from dragoman.model.vocabulary import Kind, Role, Status

from .drafts import Draft, Told
from .sides import Talk, sides_of

# How many sentences behind a visit's last telling still speak of it.
_REACH = 8
# What lies further from an arrival than this is another journey.
_LONGEST = timedelta(days=14)
_COMPANIES = frozenset({"guest", "delegation"})


def with_days_seen(drafts: Sequence[Draft], sentence: Sentence, parties: Sequence[Party], talk: Talk) -> list[Draft]:
    """The drafts, the last visit with the days on which a sentence that tells of nothing else has its guest there."""
    visit = next((d for d in reversed(drafts) if d.kind is Kind.VISIT and d.role(Role.GUEST)), None)
    if visit is None or visit.past or not 0 < sentence.index - max(visit.sentences) <= _REACH:
        return list(drafts)
    if any(sentence.index in draft.sentences for draft in drafts):
        return list(drafts)
    days = [t for t in sentence.times if t.interval is not None and t.interval.exact and t.precision == "day"]
    if not days or not any(_is_guest(party, visit, talk) for party in parties):
        return list(drafts)
    told = tuple(Told(t.interval, (t.span,)) for t in days if t.interval is not None)
    return [replace(draft, seen=(*draft.seen, *told)) if draft is visit else draft for draft in drafts]


def _is_guest(party: Party, visit: Draft, talk: Talk) -> bool:
    if party.relations and "subject" not in party.relations:
        return False
    guests, sides = visit.role(Role.GUEST), sides_of(party, talk)
    alone = party.sort in _COMPANIES and not any(side.person for side in sides)
    return any(
        side.person == guest.person if side.person else alone and side.country == guest.country
        for side in sides
        for guest in guests
    )


def with_stay(visit: Draft, published: DateInterval | None) -> Draft:
    """A visit over the days on which its guest was seen there, before and after those told of it."""
    if visit.kind is not Kind.VISIT or not visit.seen or visit.date is None:
        return visit
    first, last = visit.date.value.earliest, visit.date.value.latest
    if first is None or last is None or last - first > _LONGEST:
        return visit
    start, spans = first, visit.date.spans
    for told in visit.seen:
        day = told.value.earliest
        late = published is not None and published.latest is not None and day is not None and day > published.latest
        if day is None or not start - _LONGEST <= day <= start + _LONGEST:
            continue
        if late and visit.status.value is Status.HELD:
            continue
        if not first <= day <= last:
            first, last, spans = min(first, day), max(last, day), (*spans, *told.spans)
    if spans == visit.date.spans:
        return visit
    return replace(visit, date=Told(DateInterval(first, last), spans, STAY_RULE + "over the days its guest was there"))

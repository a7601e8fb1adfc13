"""What was done on a journey that the same sentence tells of: "martda Bakıya gedib, orada nazirlə görüşüb"."""

from dataclasses import replace
from datetime import timedelta

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.model.dates import DateInterval
from dragoman.model.vocabulary import Kind

from .drafts import Draft

_DONE = (Kind.MEETING, Kind.SIGNING, Kind.CEREMONY)
# A journey so much older than the text is not the one that the text is about.
_LONG_AGO = timedelta(days=14)


def over_there(
    draft: Draft, drafts: list[Draft], act: Act, published: DateInterval | None, pack: LanguagePack
) -> Draft:
    """A draft with the place and the days of the journey told before it in its own sentence, by a word for there or
    where both lie long back; only where the verb comes last and what stands first goes for the rest."""
    rules = grammar(pack)
    if rules.office_right or draft.kind not in _DONE or draft.date is not None or not draft.sides:
        return draft
    here = act.sentence.span_of(act.first, act.last)
    journeys = [
        d
        for d in drafts
        if d.kind is Kind.VISIT and any(act.sentence.span.covers(s) and s.end <= here.start for s in d.acts)
    ]
    if not journeys or journeys[-1].date is None:
        return draft
    journey = journeys[-1]
    said = any(t.folded in rules.there for t in act.sentence.tokens if t.end <= here.start)
    day = journey.date.value.latest if journey.date else None
    old = bool(day and published and published.earliest and day < published.earliest - _LONG_AGO)
    if not (said or old) or (
        draft.place and journey.place and draft.place.value.country != journey.place.value.country
    ):
        return draft
    return replace(draft, date=journey.date, place=draft.place or journey.place, refers=False)

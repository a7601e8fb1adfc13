"""What follows on the same day: "then", "after the ceremony", "later that day"."""

from dataclasses import replace
from functools import cache

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act
from dragoman.mentions.found import Sentence
from dragoman.model.dates import DateInterval
from dragoman.model.vocabulary import Kind, Status

from .drafts import Draft, Told

# How far into a sentence such a word may begin.
_OPENING = 3
_DAILY = (Kind.MEETING, Kind.SIGNING, Kind.CEREMONY)


@cache
def _words(pack: LanguagePack) -> Lexicon[str]:
    rules = pack.rules("grammar.yml")
    return Lexicon(
        ((str(form), sort) for sort in ("then", "same_day") for form in rules.get(sort, ())), inflector(pack)
    )


def on_the_same_day(draft: Draft, drafts: list[Draft], sentence: Sentence, pack: LanguagePack) -> Draft:
    """A draft that a sentence puts after the last one told, with that one's day.

    `then` in `grammar.yml` lists the words that do so, `same_day` those that mean the day of an arrival as well.
    """
    if draft.date is not None or draft.kind not in _DAILY or draft.status.value is Status.PLANNED:
        return draft
    opening = range(min(_OPENING, len(sentence.tokens)))
    match = next((m for place in opening if (m := _words(pack).at(sentence.tokens, place)) is not None), None)
    if match is None or any(t.interval is not None for t in sentence.times):
        return draft
    told = [d for d in reversed(drafts) if d.date is not None and d.status.value is not Status.PLANNED]
    days = [d for d in told if d.kind in (*_DAILY, Kind.CALL) and d.date and d.date.value.exact]
    if match.value == "then":
        # what follows is not of the day of something further back
        days = days if told and days and told[0] is days[0] else []
    last = next(iter(days), None)
    if last is None and match.value == "same_day":
        last = next((d for d in told if d.kind is Kind.VISIT), None)
    day = last.date.value.earliest if last and last.date else None
    if last is None or last.date is None or day is None:
        return draft
    spans = (sentence.span_of(match.first, match.last), *last.date.spans)
    return replace(draft, date=Told(DateInterval(day, day), spans, "told as what followed on that day"))


def with_day_of_all(drafts: list[Draft], told: Draft, act: Act) -> list[Draft]:
    """The drafts, those of several that one sentence speaks of together with its day ("both meetings were today")."""
    plural = "pl" in act.features and act.frame.noun
    if not plural or told.date is None or told.sides or not told.refers:
        return drafts
    return [replace(d, date=told.date) if d.kind is told.kind and d.date is None else d for d in drafts]


@cache
def _edges(pack: LanguagePack) -> Lexicon[str]:
    rules = pack.rules("grammar.yml").get("edges", {})
    return Lexicon(((str(form), str(edge)) for edge, forms in rules.items() for form in forms), inflector(pack))


def at_an_edge(draft: Draft, sentence: Sentence, pack: LanguagePack) -> Draft:
    """A draft that a sentence puts on the first or the last day of what it is part of (`edges` in `grammar.yml`)."""
    if draft.date is not None or draft.kind in (Kind.VISIT, Kind.GATHERING):
        return draft
    found = _edges(pack).find(sentence.tokens)
    if not found:
        return draft
    place = next((i for i, t in enumerate(sentence.tokens) if t.start >= draft.acts[0].start), 0)
    nearest = min(found, key=lambda m: abs(m.first - place))
    return replace(draft, edge=Told(nearest.value, (sentence.span_of(nearest.first, nearest.last),)))

"""What follows on the same day: "then", "after the ceremony", "later that day"."""

from dataclasses import replace
from datetime import timedelta
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
    if draft.date is not None:
        return draft
    if (beside := _a_day_off(drafts, sentence, pack)) is not None:
        return replace(draft, date=beside)
    if draft.kind not in (*_DAILY, Kind.CALL, Kind.MESSAGE):
        return draft
    ahead = draft.status.value is Status.PLANNED
    opening = range(min(_OPENING, len(sentence.tokens)))
    match = next((m for place in opening if (m := _words(pack).at(sentence.tokens, place)) is not None), None)
    if match is None or any(t.interval is not None for t in sentence.times):
        return draft
    told = [d for d in reversed(drafts) if d.date is not None and (d.status.value is Status.PLANNED) == ahead]
    kinds = (*_DAILY, Kind.CALL, Kind.MESSAGE, Kind.GATHERING)
    days = [d for d in told if d.kind in kinds and d.date and d.date.value.exact and _one_day(d.date.value)]
    if match.value == "then":
        # what follows is not of the day of something further back
        days = days if told and days and told[0] is days[0] else []
    last = next(iter(days), None)
    if last is None and match.value == "same_day":
        last = next((d for d in told if _of_few_days(d)), None)
    day = last.date.value.earliest if last and last.date else None
    if last is None or last.date is None or day is None:
        return draft
    spans = (sentence.span_of(match.first, match.last), *last.date.spans)
    return replace(draft, date=Told(DateInterval(day, day), spans, "told as what followed on that day"))


def _one_day(date: DateInterval) -> bool:
    return date.earliest == date.latest


# A journey that a month alone dates has no day that "the same day" could be.
_STAY = timedelta(days=14)


def _of_few_days(draft: Draft) -> bool:
    """Whether "the same day" can be that of a journey, on which it began, or of a gathering of one day."""
    value = draft.date.value if draft.date else None
    if value is None or value.earliest is None or value.latest is None:
        return draft.kind is Kind.VISIT
    if draft.kind is Kind.GATHERING:
        return value.exact and value.earliest == value.latest
    return draft.kind is Kind.VISIT and value.latest - value.earliest <= _STAY


@cache
def _shifts(pack: LanguagePack) -> Lexicon[int]:
    rules = pack.rules("grammar.yml").get("day_off", {})
    return Lexicon(((str(form), int(days)) for days, forms in rules.items() for form in forms), inflector(pack))


def _a_day_off(drafts: list[Draft], sentence: Sentence, pack: LanguagePack) -> Told[DateInterval] | None:
    """The day before or after the last one told, where a sentence says so in words (`day_off` in `grammar.yml`)."""
    found = _shifts(pack).find(sentence.tokens)
    days = [d.date for d in drafts if d.date is not None and d.date.value.exact]
    if not found or not days or any(t.interval is not None for t in sentence.times):
        return None
    last = days[-1]
    if last.value.earliest is None:
        return None
    day = last.value.earliest + timedelta(days=found[0].value)
    spans = (sentence.span_of(found[0].first, found[0].last), *last.spans)
    return Told(DateInterval(day, day), spans, "told as the day beside that one")


@cache
def _all_of(pack: LanguagePack) -> Lexicon[str]:
    """Words before a noun for contacts by which all that were told before are meant ("both", "обе")."""
    return Lexicon(((str(form), "") for form in pack.rules("grammar.yml").get("all_of", ())), inflector(pack))


def with_day_of_all(drafts: list[Draft], told: Draft, act: Act, pack: LanguagePack) -> list[Draft]:
    """The drafts, those of several that one sentence speaks of together with its day ("both meetings were today")."""
    counted = any(m.last == act.first for m in _all_of(pack).find(act.sentence.tokens[: act.first]))
    plural = ("pl" in act.features or counted) and not act.verbal
    if not plural or told.date is None or told.sides or not told.refers:
        return drafts
    return [replace(d, date=told.date) if d.kind is told.kind and d.date is None else d for d in drafts]


@cache
def _several(pack: LanguagePack) -> Lexicon[str]:
    return Lexicon(((str(form), "") for form in pack.rules("grammar.yml").get("several", ())), inflector(pack))


def opens_round(sentence: Sentence, pack: LanguagePack) -> bool:
    """Whether a sentence speaks of several contacts that are told one by one after it ("met a number of ministers")."""
    return bool(_several(pack).find(sentence.tokens))


def with_day_of_round(drafts: list[Draft]) -> list[Draft]:
    """The drafts, the meetings of one person that were told of together before with the day and place told there."""
    rounds = [d for d in drafts if d.round is not None and d.kind is Kind.MEETING]
    return [_of_round(d, rounds) if d.kind is Kind.MEETING else d for d in drafts]


def _of_round(draft: Draft, rounds: list[Draft]) -> Draft:
    whole = next((r for r in rounds if r is not draft and r.persons() & draft.persons() and _after(draft, r)), None)
    if whole is None or whole.status.value is not draft.status.value or draft.past:
        return draft
    return replace(draft, date=draft.date or whole.round, place=draft.place or whole.place)


def _after(draft: Draft, whole: Draft) -> bool:
    return 0 <= min(draft.sentences) - min(whole.sentences) <= _ROUND


# How many sentences behind one that tells of several contacts these are told.
_ROUND = 10


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

"""The city that a report is sent from ("NAIROBI, Oct 28 –"), which is where its own state's officials met somebody."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.inflect import inflector
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import tokenise
from dragoman.mentions.cities import find_cities
from dragoman.mentions.found import Found, Sentence
from dragoman.mentions.grammar import grammar
from dragoman.model.mentions import MentionKind
from dragoman.model.places import Place
from dragoman.model.spans import Span
from dragoman.model.vocabulary import Kind, Status
from dragoman.world.places import city_states, countries

from .drafts import Draft, Told
from .links import holder

# A dateline stands before one of the first sentences, and is no longer than this many letters.
_HEAD, _LONGEST = 4, 70
_MET = (Kind.MEETING, Kind.SIGNING, Kind.CEREMONY)


def sent_from(found: Found, pack: LanguagePack) -> Told[Place] | None:
    """The city of the dateline, where the text has one."""
    text = found.document.text
    for sentence in found.sentences[:_HEAD]:
        if (alone := _alone(sentence)) is not None:
            return alone
        if grammar(pack).bare and (opening := _opening(sentence)) is not None:
            return opening
        start = text.rfind("\n", 0, sentence.span.start) + 1
        if not 0 < sentence.span.start - start <= _LONGEST:
            continue
        tokens = tokenise(text, Span(start, sentence.span.start), inflector(pack))
        named = [c for c in find_cities(tokens, set(), pack) if c.city]
        if tokens and not named and (state := namesake_capital(tokens[0].text)) is not None:
            return Told(state, (tokens[0].span,), "the capital that has its state's name")
        if named:
            city = named[0]
            span = Span(tokens[city.first].start, tokens[city.last - 1].end)
            return Told(Place(city.country, city.city), (span,), "the place that the report is sent from")
    return None


def namesake(code: str | None) -> str | None:
    """The capital of a state that is called as the state is, or nearly so (Kuwait City, Luxembourg, Mexico City)."""
    country = countries().get(code or "")
    name = country.capital if country else None
    return name if country and name and name.startswith(country.name) else None


def namesake_capital(word: str) -> Place | None:
    """The capital that a dateline means by the name of its state ("KUWAIT, Dec 9")."""
    for country in countries().values():
        if country.name.casefold() == word.casefold() and (city := namesake(country.code)):
            return Place(country.code, city)
    return None


def in_city_state(draft: Draft) -> Draft:
    """A draft whose place is a state that is a city, with that city."""
    place = draft.place
    if place is None or place.value.city is not None:
        return draft
    city = city_states().get(place.value.country)
    if city is None:
        return draft
    return replace(draft, place=Told(Place(place.value.country, city), place.spans, "a state that is a city"))


def _alone(sentence: Sentence) -> Told[Place] | None:
    """The city of a dateline that was taken for a sentence: with nothing beside it but a time, a state and marks."""
    first = [m for m in sentence.of(MentionKind.CITY) if m.first == 0 and m.country]
    if not first:
        namesakes = [m for m in sentence.of(MentionKind.STATE) if m.first == 0 and m.country]
        first = [replace(m, value=c) for m in namesakes if (c := namesake(m.country))]
    if not first:
        return None
    states = {i for m in sentence.of(MentionKind.STATE, MentionKind.CITY) for i in range(m.first, m.last)}
    for place, token in enumerate(sentence.tokens):
        dated = any(time.span.overlaps(token.span) for time in sentence.times)
        if token.text[0].isalnum() and not dated and place not in states:
            return None
    value = Place(first[0].country or "", first[0].value)
    return Told(value, (first[0].span,), "the place that the report is sent from")


# How many words and marks a dateline within a sentence has.
_OPENING = 16
_INSIDE = frozenset(",.()[]/:")


def _opening(sentence: Sentence) -> Told[Place] | None:
    """The city of a dateline with which a sentence begins ("OSLO - The President", "Oslo [Norway], May 1 (XY):")."""
    cities = [m for m in sentence.of(MentionKind.CITY) if m.first == 0 and m.country]
    if not cities:
        states = [m for m in sentence.of(MentionKind.STATE) if m.first == 0 and m.country]
        states = states if sentence.tokens[0].shouted else []
        cities = [replace(m, value=c) for m in states if (c := namesake(m.country))]
    if not cities:
        return None
    known = {i for m in sentence.of(MentionKind.STATE, MentionKind.CITY) for i in range(m.first, m.last)}
    depth = 0
    for place in range(cities[0].last, min(_OPENING, len(sentence.tokens) - 1)):
        token, before, after = (sentence.tokens[i] for i in (place, place - 1, place + 1))
        depth += (token.text in "([") - (token.text in ")]")
        apart = before.end < token.start and token.end < after.start
        if token.text in "–—-" and (apart or after.text in "–-") and place + 1 not in known:
            return Told(Place(cities[0].country or "", cities[0].value), (cities[0].span,), _WHENCE)
        if token.text == ":" and token.end < after.start and not depth:
            return Told(Place(cities[0].country or "", cities[0].value), (cities[0].span,), _WHENCE)
        dated = any(time.span.overlaps(token.span) for time in sentence.times)
        if not (depth or dated or place in known or token.text in _INSIDE):
            return None
    return None


_WHENCE = "the place that the report is sent from"


def with_dateline(draft: Draft, sent: Told[Place] | None) -> Draft:
    """A held contact of which no city is told, at the place the report is sent from, where a side is at home."""
    if sent is None or draft.kind not in _MET or draft.status.value is Status.CANCELLED:
        return draft
    if draft.status.value is Status.PLANNED and (draft.place is None or draft.place.value.city is not None):
        return draft
    if sent.value.country not in draft.states():
        return draft
    if draft.place is None or (draft.place.value.city is None and draft.place.value.country == sent.value.country):
        return replace(draft, place=sent)
    return draft


def with_city(visit: Draft, drafts: Sequence[Draft]) -> Draft:
    """A visit of which only the state is told, in the one city in which all that it held took place."""
    if visit.kind is not Kind.VISIT or visit.place is None or visit.place.value.city is not None:
        return visit
    parts = [d.place for d in drafts if d.kind in _MET and d.place and holder(d, drafts) is visit]
    cities = {place.value.city for place in parts if place.value.country == visit.place.value.country}
    if len(cities) != 1 or None in cities:
        return visit
    place = parts[0]
    return replace(
        visit, place=Told(place.value, (*visit.place.spans, *place.spans), "where all that it held took place")
    )

"""The town of a contact of which only the state is told, where the whole text names but one town of that state as a
place where something happens ("in Athens, day two … the general is a guest of Greece")."""

from collections.abc import Sequence, Set
from dataclasses import replace

from dragoman.mentions.found import Found, Sentence
from dragoman.mentions.grammar import Grammar
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.places import Place
from dragoman.model.spans import Span
from dragoman.model.vocabulary import Kind, Status

from .destinations import directs
from .drafts import Draft, Told

_SETTLES = (Kind.VISIT, Kind.MEETING, Kind.SIGNING, Kind.CEREMONY)
_RULE = "the only town of that state which the text names as a place"
_ONLY = "the only town that the text names as a place, in the state of one side"


def with_towns(drafts: Sequence[Draft], found: Found, rules: Grammar) -> list[Draft]:
    """The drafts, those in a state that the text tells one town of in that town."""
    invited = {i for d in drafts if d.kind is Kind.INVITATION for i in d.sentences}
    towns, there = _towns(found, rules, frozenset()), _towns(found, rules, invited, only_in=True)
    return [_at_a_side(draft, there) if draft.place is None else _with_town(draft, towns) for draft in drafts]


def _towns(found: Found, rules: Grammar, but: Set[int], only_in: bool = False) -> dict[str, dict[str, Span]]:
    """By state the towns where the text says that something happens or, unless `only_in`, somebody goes; without the
    sentences of `but`."""
    towns: dict[str, dict[str, Span]] = {}
    for sentence in found.sentences:
        cities = sentence.of(MentionKind.CITY)
        for city in cities:
            # what the last of several is in goes for all ("Ankara və İstanbulda")
            joined = [c for c in cities if c.first == city.last + 1] if _joins(sentence, city, rules) else []
            told = any(directs(sentence, c, rules) for c in (city, *joined))
            goes = only_in and bool(city.features & {"acc"}) and bool(rules.prepositions)
            if city.country and city.value and told and not goes and sentence.index not in but:
                towns.setdefault(city.country, {}).setdefault(city.value, city.span)
    return towns


def _joins(sentence: Sentence, city: Mention, rules: Grammar) -> bool:
    return city.last < len(sentence.tokens) and sentence.tokens[city.last].folded in rules.conjunctions


def _with_town(draft: Draft, towns: dict[str, dict[str, Span]]) -> Draft:
    place = draft.place
    if draft.kind not in _SETTLES or draft.past or place is None or place.value.city is not None:
        return draft
    known = towns.get(place.value.country, {})
    if len(known) != 1:
        return draft
    name, span = next(iter(known.items()))
    return replace(draft, place=Told(Place(place.value.country, name), (*place.spans, span), _RULE))


def _at_a_side(draft: Draft, towns: dict[str, dict[str, Span]]) -> Draft:
    """A contact of which no place is told, in the only town that the text names, where that is a side's own."""
    if draft.kind not in _SETTLES or draft.past or len(towns) != 1 or draft.kind is Kind.VISIT:
        return draft
    if draft.status.value is Status.CANCELLED:
        return draft
    ((country, known),) = towns.items()
    if len(known) != 1 or country not in draft.states():
        return draft
    name, span = next(iter(known.items()))
    return replace(draft, place=Told(Place(country, name), (span,), _ONLY))

"""Travellers of no state told: whoever goes somewhere is not at home there, whatever their state was guessed to be."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act, find_acts
from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party
from dragoman.model.mentions import MentionKind
from dragoman.model.places import Place

from .destinations import destinations_of
from .drafts import Told
from .profiles import Profile

# How many words ("who is leading a delegation, today") may lie between a traveller and the verb of travel.
_REACH = 16


def not_at_home(
    sentences: Sequence[Sentence],
    said: Sequence[Sequence[Party]],
    known: Mapping[str, Profile],
    home: str | None,
    pack: LanguagePack,
) -> Mapping[str, Profile]:
    """The persons of a document, travellers who were guessed to be of the state that they go to without any.

    Only in a language whose verbs stand between who goes and where, and where the state itself is told as where the
    journey goes: to the cities of their own a minister travels as well.
    """
    rules = grammar(pack)
    told = {p.person for parties in said for p in parties if p.person and (p.country or p.own or p.body)}
    away: set[str] = set()
    for sentence, parties in zip(sentences, said, strict=True) if rules.bare else ():
        for act in find_acts(sentence, pack):
            goes = destinations_of(act, rules, home) if _is_journey(act) else []
            who = _traveller(act, parties) if goes else None
            if who is None or who.person is None or who.person in told or who.person not in known:
                continue
            there = goes[0].value.country
            if known[who.person].country == there and _names_state(sentence, act, goes[0]):
                away.add(who.person)
    return {person: _of_no_state(p) if person in away else p for person, p in known.items()} if away else known


def _is_journey(act: Act) -> bool:
    return act.frame.travel and act.verbal and not act.frame.returns


def _traveller(act: Act, parties: Sequence[Party]) -> Party | None:
    """The one person who stands before a verb of travel as its subject."""
    before = [p for p in parties if p.person and not p.relations and 0 <= act.first - p.last <= _REACH]
    return before[-1] if before and len({p.person for p in before}) == 1 else None


def _names_state(sentence: Sentence, act: Act, place: Told[Place]) -> bool:
    """Whether the state itself is named behind a verb of travel, not only a city of it ("on a visit to Kenya")."""
    states = [m for m in sentence.of(MentionKind.STATE) if m.sort == "country" and m.first >= act.first]
    return any(m.country == place.value.country for m in states)


def _of_no_state(profile: Profile) -> Profile:
    offices = tuple(replace(o, country=None) if o.country == profile.country else o for o in profile.offices)
    return replace(profile, country=None, offices=offices)

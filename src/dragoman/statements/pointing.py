"""Where a journey goes that names no place: "he flew there", "he arrived in the country"."""

from collections.abc import Sequence

from dragoman.languages.tokens import Token
from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import Grammar
from dragoman.mentions.offices import MISSIONS
from dragoman.mentions.party import Party
from dragoman.model.mentions import MentionKind
from dragoman.model.places import Place
from dragoman.world.titles import title_organ

from .drafts import Side, Told
from .sides import Talk

# How many words an act and the word that points can lie apart.
_NEAR = 4


def pointed(act: Act, guests: Sequence[Side], talk: Talk, rules: Grammar) -> list[Told[Place]]:
    """The place named before that `there` of the pack's `grammar.yml` means, or the state that is not the guests'
    own."""
    tokens = act.sentence.tokens
    for place in range(max(0, act.first - _NEAR), min(len(tokens), act.last + _NEAR)):
        token = tokens[place]
        if token.folded in rules.there:
            told = next((d.place for d in reversed(talk.drafts) if d.place is not None), None)
            return [Told(told.value, (token.span, *told.spans), "the place that was named before")] if told else []
        if not rules.office_right:
            this = place > 0 and tokens[place - 1].folded in rules.skipped and "own" not in token.features
            state = (_beside(act, guests, place) or _host(guests, talk)) if this and _toward(token, rules) else None
            if state:
                return [Told(Place(state), (token.span,), "the state of those on the other side")]
            continue
        governed = place > 0 and rules.prepositions.get(tokens[place - 1].folded) in {"in", "to"}
        if governed and token.has_base(rules.country_words):
            state = _host(guests, talk)
            return [Told(Place(state), (token.span,), "the state of those on the other side")] if state else []
    return []


def _beside(act: Act, guests: Sequence[Side], place: int) -> str | None:
    """The other state that the sentence itself names before "that country" ("Y-in dəvəti ilə həmin ölkəyə gedib")."""
    own = {side.country for side in guests}
    named = [m for m in act.sentence.of(MentionKind.STATE) if m.last <= place and m.country and m.value != "*"]
    other = [m for m in named if m.country not in own]
    return other[-1].country if other and own else None


def at_an_organ(act: Act, guests: Sequence[Side], parties: Sequence[Party], rules: Grammar) -> list[Told[Place]]:
    """The state of the organ right behind a journey that goes to it ("a visit to the Municipality of Sarajevo")."""
    own = {side.country for side in guests}
    if rules.cases and rules.office_right and not rules.bare:
        return _at_declined_organ(act, guests, parties, rules)
    for party in parties:
        gap = act.sentence.tokens[act.last : party.first]
        small = all(t.folded in rules.articles or t.folded in rules.prepositions for t in gap)
        near = party.first >= act.last and small
        goes = any(rules.prepositions.get(t.folded) == "to" for t in (*act.sentence.tokens[act.first : act.last], *gap))
        if party.sort == "organ" and party.country and party.country not in own and near and goes:
            return [Told(Place(party.country), (party.span,), "the state of the organ that it goes to")]
    return []


# How many words may lie between a verb of travel and "at the ministry of justice of Kenya".
_AT = 6


def _at_declined_organ(act: Act, guests: Sequence[Side], parties: Sequence[Party], rules: Grammar) -> list[Told[Place]]:
    """The same by the organ's case or preposition ("посетил Верховный суд Кении", "побывал в Минюсте Кении"); whoever
    is posted abroad goes on no journey by that."""
    own = {side.country for side in guests}
    if not own or not act.verbal or any(side.title and title_organ(side.title) in MISSIONS for side in guests):
        return []
    bare = act.sentence.tokens[act.first].has_base(rules.bare_destination)
    for party in parties:
        near = max(party.first - act.last, act.first - party.last) <= _AT
        goes = (bare and "object" in party.relations) or party.relations == {"in"}
        if party.sort == "organ" and party.country and party.country not in own and near and goes:
            return [Told(Place(party.country), (party.span,), "the state of the organ that it goes to")]
    return []


def _toward(token: Token, rules: Grammar) -> bool:
    """Whether a word for a state says where somebody goes or is."""
    return token.has_base(rules.country_words) and bool({"dat", "loc"} & token.features)


def attributed(act: Act, rules: Grammar) -> list[Told[Place]]:
    """The places that stand as attributes right before the noun of a journey ("Bakı səfəri", "A və B səfərləri")."""
    if rules.office_right or act.verbal or not {"poss", "acc"} & act.features:
        return []
    found: list[Told[Place]] = []
    end = act.first
    places = act.sentence.of(MentionKind.CITY, MentionKind.STATE)
    while True:
        gap = 0 if not found else 1
        place = next((m for m in places if m.last + gap == end and m.country and not m.features & _CASES), None)
        if place is None or (found and act.sentence.tokens[end - 1].folded not in rules.conjunctions):
            return found
        if place.sort in {"country", "city"}:
            city = place.value if place.kind is MentionKind.CITY else None
            found.insert(0, Told(Place(place.country or "", city), (place.span,)))
        end = place.first


_CASES = frozenset({"gen", "dat", "acc", "ins", "loc", "abl"})


def _host(guests: Sequence[Side], talk: Talk) -> str | None:
    """The state that is not the guests': of whom they faced last, else the outlet's own."""
    own = {side.country for side in guests} or ({talk.speaker.country} if talk.speaker else set())
    last = talk.last_facing()
    others = [side.country for side, _ in last.sides if side.country and side.country not in own] if last else []
    return next(iter(others), talk.home if talk.home not in own else None)

"""Where a journey goes that names no place: "he flew there", "he arrived in the country"."""

from collections.abc import Sequence

from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import Grammar
from dragoman.model.places import Place

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
        governed = place > 0 and rules.prepositions.get(tokens[place - 1].folded) in {"in", "to"}
        if governed and token.has_base(rules.country_words):
            state = _host(guests, talk)
            return [Told(Place(state), (token.span,), "the state of those on the other side")] if state else []
    return []


def _host(guests: Sequence[Side], talk: Talk) -> str | None:
    """The state that is not the guests': of whom they faced last, else the outlet's own."""
    own = {side.country for side in guests} or ({talk.speaker.country} if talk.speaker else set())
    last = talk.last_facing()
    others = [side.country for side, _ in last.sides if side.country and side.country not in own] if last else []
    return next(iter(others), talk.home if talk.home not in own else None)

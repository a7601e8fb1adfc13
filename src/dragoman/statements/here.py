"""What happens "here": in the city that a report is sent from."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.mentions.found import Found
from dragoman.mentions.grammar import Grammar
from dragoman.model.places import Place
from dragoman.model.vocabulary import Kind

from .drafts import Draft, Told

_PLACED = (Kind.MEETING, Kind.SIGNING, Kind.CEREMONY, Kind.GATHERING, Kind.TRAINING)


def with_here(drafts: Sequence[Draft], found: Found, sent: Told[Place] | None, rules: Grammar) -> list[Draft]:
    """The drafts, those of which a sentence says that they are "here" (`here` in `grammar.yml`) in the dateline's city.

    Nothing where the report names no city that it is sent from.
    """
    if sent is None or not rules.here:
        return list(drafts)
    here = {s.index: t.span for s in found.sentences for t in s.tokens if t.folded in rules.here}
    return [_placed(draft, here.keys() & set(draft.sentences), sent) for draft in drafts]


def _placed(draft: Draft, here: set[int], sent: Told[Place]) -> Draft:
    state = draft.place.value.country if draft.place else sent.value.country
    city = draft.place.value.city if draft.place else None
    if not here or city is not None or state != sent.value.country or draft.kind not in _PLACED:
        return draft
    return replace(draft, place=sent)

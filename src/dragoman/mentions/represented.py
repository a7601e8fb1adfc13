"""Who represents which of several states: "Kenyanı konfransda nazir Con Odera, Norveçi isə Anna Berq təmsil edib"."""

from collections.abc import Sequence
from dataclasses import replace

from .found import Sentence
from .grammar import Grammar
from .party import Party


def represented(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, each officer of no state with the state as an object before it, where the verb comes last."""
    objects = [p for p in found if p.sort == "state" and (p.country or p.own) and "acc" in p.features]
    if rules.office_right or not objects or not any(t.has_base(rules.represents) for t in sentence.tokens):
        return list(found)
    result: list[Party] = []
    state: Party | None = None
    for party in found:
        if party in objects:
            state = party
            continue
        free = party.office or party.person or party.sort == "delegation"
        if state is not None and free and not (party.country or party.body or party.own):
            party = replace(party, country=state.country, own=state.own)
            state = None
        result.append(party)
    return result if len(result) < len(found) else list(found)

"""Offices in a row of which the first alone says whose they are: "Kenyanın Prezidenti, Baş naziri və parlamentin sədri
ilə görüşüb" speaks of three officers of one state."""

from collections.abc import Sequence
from dataclasses import replace

from .found import Sentence
from .grammar import Grammar
from .offices import MISSIONS
from .party import Party

# In such a part of a sentence nobody of another state is joined to them.
_TOGETHER = frozenset({"with", "object", "by", "to", "of"})


def with_shared_owner(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, officers of no state in a row with the one of a state before them as of that state.

    Only where whose it is stands first and cases tell relations.
    """
    if rules.office_right or not rules.cases:
        return list(found)
    result: list[Party] = []
    for party in found:
        before = result[-1] if result else None
        if before is not None and _joined(sentence, before, party, rules):
            party = replace(party, country=before.country, own=before.own)
        elif party.office and not (party.country or party.body or party.own):
            party = _of_that(sentence, party, result, rules)
        result.append(party)
    return result


def _joined(sentence: Sentence, before: Party, party: Party, rules: Grammar) -> bool:
    if before.office is None or party.office is None or before.group != party.group:
        return False
    if party.country or party.body or party.own or not (before.country or before.own) or before.body:
        return False
    if before.office.organ in MISSIONS or not party.relations & _TOGETHER or "between" in party.relations:
        return False
    gap = [token.folded for token in sentence.tokens[before.last : party.first]]
    return 0 < len(gap) <= 2 and all(word in rules.conjunctions or word in rules.that_country for word in gap)


def _of_that(sentence: Sentence, party: Party, before: Sequence[Party], rules: Grammar) -> Party:
    """An officer of "the country": the state named last in the sentence."""
    if party.first == 0 or sentence.tokens[party.first - 1].folded not in rules.that_country:
        return party
    both = party.first > 1 and sentence.tokens[party.first - 2].folded in rules.pairs
    if both or party.plural or "plural" in (party.office.features if party.office else ()):
        return party  # "of both countries"
    owner = next((p for p in reversed(before) if p.country), None)
    return replace(party, country=owner.country) if owner else replace(party, there=True)

"""Offices that what they are for parts from the state or body they are of: "ABŞ-nin Sudan üzrə xüsusi nümayəndəsi"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.mentions import Mention, MentionKind

from .found import Sentence
from .grammar import Grammar
from .party import Party

# How many words may lie between the owner of an office and the office.
_REACH = 7
_OWNERS = frozenset({"state", "body", "organ"})
# A clause ends at these: what stands before them owns nothing behind them.
_CLAUSAL = frozenset({"past", "future", "gerund"})


def with_owners(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, an office of nobody with the genitive before it that says whose it is.

    Only where the owner stands before its office and cases tell it; states and bodies between the two (what the office
    is for, where it has its seat) are no parties.
    """
    if rules.office_right or not rules.cases:
        return list(found)
    result: list[Party] = []
    for party in found:
        owner = _owner(sentence, party, result, rules)
        if owner is None:
            result.append(_sent(sentence, party, rules))
            continue
        while result and result[-1].first >= owner.first:
            result.pop()
        span = sentence.span_of(owner.first, party.last)
        organ = owner.organ if owner.country else party.organ
        result.append(
            replace(party, first=owner.first, span=span, country=owner.country, body=owner.body, organ=organ,
                    own=owner.own)
        )  # fmt: skip
    return result


def _sent(sentence: Sentence, party: Party, rules: Grammar) -> Party:
    """A delegation or guests with the state of the place that they come from ("Gürcüstandan nümayəndə heyəti")."""
    if party.sort not in {"delegation", "guest"} or party.country or party.body or party.own or party.person:
        return party
    for place in reversed(list(sentence.of(MentionKind.STATE, MentionKind.CITY, MentionKind.REGION))):
        gap = sentence.tokens[place.last : party.first]
        if place.last > party.first or "abl" not in _case_of(sentence, place, rules):
            continue
        if len(gap) <= _REACH and place.country and not any(t.features & {"past", "future"} for t in gap[:-1]):
            return replace(party, country=place.country)
    return party


def _case_of(sentence: Sentence, place: Mention, rules: Grammar) -> frozenset[str]:
    """What the ending of a place tells, or of the noun for a town right after it ("Ptuy şəhərindən")."""
    after = sentence.tokens[place.last : place.last + 1]
    return after[0].features if after and after[0].has_base(rules.city_words) else place.features


def _owner(sentence: Sentence, party: Party, before: Sequence[Party], rules: Grammar) -> Party | None:
    """The state or body in the genitive that an office without one is of."""
    unit = party.office
    if unit is None or unit.first != party.first or party.country or party.body or party.own:
        return None
    for other in reversed(before):
        gap = sentence.tokens[other.last : party.first]
        if len(gap) > _REACH or other.sort not in _OWNERS or any(t.text in ",;:—–" for t in gap):
            return None
        held = any(t.has_base(rules.holding) and "participle" in t.features for t in gap)
        if held or any(t.folded in rules.conjunctions or t.features & _CLAUSAL for t in gap):
            return None
        if "gen" in other.features and (other.country or other.body or other.own):
            return other
    return None

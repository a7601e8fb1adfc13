"""Holders of one office told in a row, each with the state beside the name: "the ambassadors of Kenya, John Odera, and
Norway, Anna Berg", "the new envoys are John Odera from Kenya and Anna Berg from Norway"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.mentions import MentionKind

from .found import Sentence
from .grammar import Grammar
from .party import Party

_BREAKS = frozenset({",", "(", ")", "[", "]", "–", "—", "-", ";", ":"})
# How many words may lie between a plural office and the first of its holders ("the envoys who presented them are").
_REACH = 8


def from_states(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, where two names or more have "from" and a state behind them, each of these with its state."""
    if not rules.bare:
        return list(found)

    def joined(place: int) -> bool:
        if not 0 < place < len(found) or found[place].sort != "state" or found[place - 1].sort != "person":
            return False
        gap = [t.folded for t in sentence.tokens[found[place - 1].last : found[place].first]]
        direct = bool(gap) and rules.prepositions.get(gap[0]) == "from" and all(w in rules.articles for w in gap[1:])
        return direct and not found[place - 1].country

    places = [place for place in range(len(found)) if joined(place)]
    if len(places) < 2:
        return list(found)
    result: list[Party] = []
    for place, party in enumerate(found):
        if place in places:
            before = result[-1]
            span = sentence.span_of(before.first, party.last)
            result[-1] = replace(before, last=party.last, span=span, country=party.country)
        else:
            result.append(party)
    return result


def roll_after(sentence: Sentence, found: Sequence[Party], place: int, rules: Grammar) -> tuple[int, list[Party]]:
    """The place after the holders of the plural office at `place`, and these; `place` itself where none are told."""
    office = found[place]
    if rules.bare and office.sort == "colleague" and office.person and office.country and office.plural:
        taken, holders = _in_turn(sentence, found, place, rules)
        return (taken, holders) if holders else _one_each(sentence, found, place, rules)
    if not rules.bare or office.title is None:
        return place, []
    if office.sort == "person" and office.country and office.office and "plural" in office.office.features:
        taken, holders = _in_turn(sentence, found, place, rules)
        return (taken, holders) if holders else _shared(sentence, found, place, rules)
    if office.sort == "person" and office.office and "plural" in office.office.features:
        return _shared(sentence, found, place, rules)
    if office.sort != "office" or not office.plural or office.country:
        return place, []
    return _said_to_be(sentence, found, place, rules)


def _in_turn(sentence: Sentence, found: Sequence[Party], place: int, rules: Grammar) -> tuple[int, list[Party]]:
    """ "The ambassadors of A, X, B, Y and C, Z": states and names by turns."""
    holders = [found[place]]
    courtesies = {i for m in sentence.of(MentionKind.HONORIFIC) for i in range(m.first, m.last)}
    state: Party | None = None
    taken, end = place, found[place].last
    for number, party in enumerate(found[place + 1 :], place + 1):
        gap = [sentence.tokens[i] for i in range(end, party.first) if i not in courtesies]
        apart = 0 < len(gap) <= 3 and all(
            t.text in _BREAKS or t.folded in rules.conjunctions or t.folded in rules.articles for t in gap
        )
        if party.first < end:
            continue  # the name within "her counterpart Odera"
        fits = party.sort == "state" if state is None else party.sort == "person" and not party.title
        if not apart or not fits:
            break
        if state is not None:
            span = sentence.span_of(state.first, party.last)
            holders.append(
                replace(party, first=state.first, span=span, country=state.country, title=found[place].title,
                        office=found[place].office, sort=found[place].sort)
            )  # fmt: skip
            taken = number
        state, end = party if state is None else None, party.last
    return (taken + 1, holders) if len(holders) > 1 else (place, [])


def _one_each(sentence: Sentence, found: Sequence[Party], place: int, rules: Grammar) -> tuple[int, list[Party]]:
    """ "Her Kenyan and Ghanaian counterparts, X and Y": as many names as states, one each in their order."""
    office, courtesies = found[place], {i for m in sentence.of(MentionKind.HONORIFIC) for i in range(m.first, m.last)}

    def linked(first: Party, second: Party) -> bool:
        gap = [sentence.tokens[i] for i in range(first.last, second.first) if i not in courtesies]
        return 0 < len(gap) <= 3 and all(t.text in _BREAKS or t.folded in rules.conjunctions for t in gap)

    states: list[Party] = []
    for other in reversed(found[:place]):
        if other.sort != "adjective" or not other.country or not linked(other, states[0] if states else office):
            break
        states.insert(0, other)
    names: list[Party] = []
    taken = place
    for number, party in enumerate(found[place + 1 :], place + 1):
        if party.first < office.last:
            continue  # the name within "her counterparts, Odera"
        if party.sort != "person" or party.title or party.country or not linked(names[-1] if names else office, party):
            break
        names.append(party)
        taken = number
    if not states or len(names) != len(states):
        return place, []
    countries = [*(state.country for state in states), office.country]
    holders = [replace(office, country=countries[0])]
    for country, name in zip(countries[1:], names, strict=True):
        holders.append(replace(name, country=country, title=office.title, office=office.office, sort=office.sort))
    return taken + 1, holders


def _shared(sentence: Sentence, found: Sequence[Party], place: int, rules: Grammar) -> tuple[int, list[Party]]:
    """ "Deputy Ministers of Justice X and Y": further names after a plural office hold it as well."""
    holders = [found[place]]
    for party in found[place + 1 :]:
        gap = sentence.tokens[holders[-1].last : party.first]
        joined = 0 < len(gap) <= 2 and all(t.text in _BREAKS or t.folded in rules.conjunctions for t in gap)
        if party.sort != "person" or party.title or not joined:
            break
        office = found[place]
        country = party.country or office.country
        holders.append(replace(party, title=office.title, country=country, office=office.office))
    return (place + len(holders), holders) if len(holders) > 1 else (place, [])


def _said_to_be(sentence: Sentence, found: Sequence[Party], place: int, rules: Grammar) -> tuple[int, list[Party]]:
    """ "The new envoys are X from A, Y from B": names with their states, behind the office that all of them hold."""
    office = found[place]
    holders: list[Party] = []
    end = office.last
    courtesies = {i for m in sentence.of(MentionKind.HONORIFIC) for i in range(m.first, m.last)}
    for party in found[place + 1 :]:
        gap = [sentence.tokens[i] for i in range(end, party.first) if i not in courtesies]
        if party.sort != "person" or party.title or not party.country:
            break
        listed = 0 < len(gap) <= 3 and all(t.text in _BREAKS or t.folded in rules.conjunctions for t in gap)
        if holders and not listed:
            break
        if not holders and len(gap) > _REACH:
            break
        holders.append(replace(party, title=office.title, office=office.office))
        end = party.last
    if len(holders) < 2:
        return place, []
    return place + 1 + len(holders), holders

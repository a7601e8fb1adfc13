"""States listed before one plural ("A, B və C nazirləri"), and heads of delegations: where whose it is comes first, the
noun stands once, behind the last of them."""

from collections.abc import Sequence
from dataclasses import replace

from .found import Sentence
from .grammar import Grammar
from .offices import GENERIC
from .party import CASES, Party

_SHARED = frozenset({"office", "organ", "delegation"})


def listed_states(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, a plural behind several states as one of each of them; names that follow are its holders.

    Only where the owner stands before what is its own, and cases tell it.
    """
    if rules.office_right or not rules.cases:
        return list(found)
    result: list[Party] = []
    for party in _heads_of_delegations(sentence, found):
        states = _before(sentence, result, party, rules)
        if not states:
            result.append(party)
            continue
        del result[len(result) - len(states) :]
        result += [
            replace(party, first=s.first, last=s.last, span=s.span, country=s.country, own=s.own, plural=False)
            for s in states
        ]
        result.append(replace(party, plural=False))
    return _named(sentence, result, rules)


def _before(sentence: Sentence, result: Sequence[Party], party: Party, rules: Grammar) -> list[Party]:
    """The states right before a plural that nothing but commas and "and" joins to its own."""
    if party.sort not in _SHARED or not (party.country or party.own) or party.person:
        return []
    if not (party.plural or "plural" in party.features):
        return []
    states: list[Party] = []
    following = party
    for other in reversed(result):
        joined = is_joined(sentence, other, following, rules)
        # "A-nın və B-nin səfirləri": each may stand in the form of whose it is
        declined = other.features & CASES - ({"gen"} if _is_owned(sentence, party) else frozenset())
        if other.sort != "state" or not (other.country or other.own) or not joined or declined:
            break
        states.insert(0, other)
        following = other
    return states


def is_joined(sentence: Sentence, first: Party, second: Party, rules: Grammar) -> bool:
    """Whether nothing but a comma or "and" stands between two parties."""
    gap = sentence.tokens[first.last : second.first]
    return 0 < len(gap) <= 2 and all(token.folded in rules.conjunctions for token in gap)


def _is_owned(sentence: Sentence, party: Party) -> bool:
    """Whether the state of a plural stands before it in the form of whose it is."""
    return "gen" in sentence.tokens[party.first].features or "gen" in sentence.tokens[party.first + 1].features


def _heads_of_delegations(sentence: Sentence, found: Sequence[Party]) -> list[Party]:
    """The parties, "the heads of the delegations of A and B" as these delegations."""
    result: list[Party] = []
    for party in found:
        before = result[-1] if result else None
        heads = before is not None and before.sort == "delegation" and party.sort == "office"
        if before and heads and before.last == party.first and party.title in GENERIC and party.plural:
            span = sentence.span_of(before.first, party.last)
            result[-1] = replace(before, last=party.last, span=span, features=party.features, plural=True)
        else:
            result.append(party)
    return result


def _named(sentence: Sentence, found: list[Party], rules: Grammar) -> list[Party]:
    """The parties, holders of one office in several states with the names that follow in their order."""
    result: list[Party] = []
    place = 0
    while place < len(found):
        offices = [found[place]]
        while _same_office(offices, found, place + len(offices)):
            offices.append(found[place + len(offices)])
        end = place + len(offices)
        names = found[end : end + len(offices)]
        if len(offices) > 1 and len(names) == len(offices) and _in_a_row(sentence, offices[-1], names, rules):
            for office, name in zip(offices, names, strict=True):
                result.append(replace(name, title=office.title, country=office.country, own=office.own,
                                      organ=office.organ, office=office.office))  # fmt: skip
            place = end + len(names)
            continue
        result.append(found[place])
        place += 1
    return result


def _same_office(offices: Sequence[Party], found: Sequence[Party], place: int) -> bool:
    if place >= len(found) or offices[0].sort != "office" or found[place].sort != "office":
        return False
    return found[place].title == offices[0].title and found[place].country not in {o.country for o in offices}


def _in_a_row(sentence: Sentence, office: Party, names: Sequence[Party], rules: Grammar) -> bool:
    end = office.last
    for number, name in enumerate(names):
        gap = sentence.tokens[end : name.first]
        joined = all(token.folded in rules.conjunctions or token.text in "–—:-(" for token in gap)
        if name.sort != "person" or name.title or len(gap) > 2 or not joined or (number > 0 and not gap):
            return False
        end = name.last
    return True

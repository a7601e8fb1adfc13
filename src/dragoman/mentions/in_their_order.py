"""Names right behind the plural of an office of several states, in their order: "Keniya və Norveçin nazirləri Con Odera
və Anna Berq"."""

from collections.abc import Sequence
from dataclasses import replace

from .found import Sentence
from .grammar import Grammar
from .listed_states import is_joined
from .party import CASES, Party


def in_their_order(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, each of the names with the state that stands in its place; only where as many names as states do,
    and whose an office is stands before it."""
    if rules.office_right or not rules.cases:
        return list(found)
    result: list[Party] = []
    done: set[int] = set()
    for place, party in enumerate(found):
        if place in done:
            continue
        states = _before(sentence, result, party, rules)
        names = _names(sentence, found, place, len(states) + 1, rules) if states else []
        if not names:
            result.append(party)
            continue
        del result[len(result) - len(states) :]
        owners = [*states, party]
        for owner, name in zip(owners, names, strict=True):
            told = replace(name, country=owner.country, own=owner.own, title=party.title, office=party.office)
            result.append(replace(told, plural=False))
        done |= set(range(place, place + len(names)))
    return result


def _before(sentence: Sentence, result: Sequence[Party], party: Party, rules: Grammar) -> list[Party]:
    """The states right before the plural of an office with a name, joined to its own by commas and "and" alone."""
    if not (party.person and party.office and "plural" in party.office.features and (party.country or party.own)):
        return []
    states: list[Party] = []
    following = party
    for other in reversed(result):
        joined = is_joined(sentence, other, following, rules)
        if other.sort != "state" or not (other.country or other.own) or not joined:
            break
        if other.features & CASES - {"gen", "nom"}:
            break
        states.insert(0, other)
        following = other
    return states


def _names(sentence: Sentence, found: Sequence[Party], place: int, count: int, rules: Grammar) -> list[Party]:
    """So many names in a row from a place on, nothing but commas and "and" between them; none where there are less."""
    names = [found[place]]
    for party in found[place + 1 : place + count]:
        joined = is_joined(sentence, names[-1], party, rules)
        if not party.person or party.country or not joined or party.title not in (None, found[place].title):
            return []
        names.append(party)
    return names if len(names) == count else []

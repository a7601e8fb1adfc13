"""Persons told as some of a group of one state ("Kenyan officials, including the minister Odera and Speaker Njeri"): of
that state.

`including` in a pack's `grammar.yml` are the words that bring them on; only where an adjective of the state stands
before the noun.
"""

from collections.abc import Sequence
from dataclasses import replace

from .found import Sentence
from .grammar import Grammar
from .party import Party

# How many words ("officials and business leaders,") the group has behind the adjective of its state.
_GROUP = 6
_GROUPS = frozenset({"adjective", "state", "delegation"})
_SORTS = frozenset({"person", "office"})


def with_included(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties of a sentence, those of no state that such a word brings on with the state of the group."""
    result = list(found)
    if not rules.bare or not rules.including:
        return result
    tokens = sentence.tokens
    for place, party in enumerate(found):
        if party.sort not in _GROUPS or not party.country:
            continue
        near = range(party.last, min(len(tokens), party.last + _GROUP))
        end = next((i for i in near if tokens[i].folded in rules.including), None)
        nouns = tokens[party.first : end] if end is not None else ()
        if end is None or not any("plural" in t.features for t in nouns) or any(t.text in ".;:" for t in nouns):
            continue
        last = end + 1
        for index in range(place + 1, len(found)):
            member = found[index]
            gap = tokens[last : member.first]
            light = all(t.folded in rules.conjunctions or t.folded in rules.articles or t.capital for t in gap)
            if member.sort not in _SORTS or not light or len(gap) > _GROUP:
                break
            if not member.country and not member.body:
                result[index] = replace(member, country=party.country)
            last = member.last
    return result

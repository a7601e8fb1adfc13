"""Officers of a group of two states: "Azərbaycan–Norveç dostluq qrupunun rəhbəri" is of the state that stands first."""

from collections.abc import Sequence
from dataclasses import replace

from .found import Sentence
from .grammar import Grammar
from .party import Party

_DASHES = frozenset("-–—‐‑")


def with_first_of_pair(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, each officer whose state a dash joins to another before it as of that one; the other is no party."""
    if rules.office_right or rules.bare:
        return list(found)
    result: list[Party] = []
    for party in found:
        before = result[-1] if result else None
        dash = sentence.tokens[party.first - 1].text in _DASHES if party.first else False
        pair = before is not None and before.sort == "state" and before.last == party.first - 1 and dash
        if pair and before is not None and before.country and party.office and party.country:
            result.pop()
            span = sentence.span_of(before.first, party.last)
            party = replace(party, first=before.first, span=span, country=before.country)
        result.append(party)
    return result

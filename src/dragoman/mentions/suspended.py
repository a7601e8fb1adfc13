"""Lists whose case stands at the last name alone: "nazir X əvvəlcə Y, sonra isə Z ilə görüşüb".

Y is as bare as the subject; that another subject stands before the list tells that Y shares what follows Z.
"""

from collections.abc import Sequence
from dataclasses import replace

from .found import Sentence
from .grammar import Grammar
from .party import Party

_SHARED = frozenset({"with", "object"})
_PERSONS = frozenset({"person", "office", "colleague", "guest"})
# How many words ("axşam saatlarında isə") may stand between two of a list, behind its comma.
_GAP = 5


def with_shared_case(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, the bare names of a list with the relation of the last, where somebody else is the subject."""
    if rules.office_right or not rules.cases:
        return list(found)
    result = list(found)
    for place in range(len(result) - 2, 0, -1):
        party, after = result[place], result[place + 1]
        if party.sort != "person" or not party.person or after.sort not in _PERSONS:
            continue
        asked = after.relations & _SHARED
        if not asked or "subject" in after.relations or party.relations - {"subject"}:
            continue
        subject = any(
            p.sort in _PERSONS and p.person != party.person and (not p.relations or "subject" in p.relations)
            for p in result[:place]
        )
        if subject and _joins(sentence, party, after, rules):
            result[place] = replace(party, relations=frozenset(asked), group=after.group)
    return result


def _joins(sentence: Sentence, party: Party, after: Party, rules: Grammar) -> bool:
    """Whether a list goes on from one name to the next: a conjunction or a comma, and no verb."""
    gap = sentence.tokens[party.last : after.first]
    if not gap or len(gap) > _GAP or gap[0].folded not in rules.conjunctions:
        return False
    return not any(t.features & {"past", "future", "present"} for t in gap)

"""Leaders told behind the delegation that a sentence opens with: "Во главе кенийской делегации, прибывшей вчера, –
министр Берг"."""

from collections.abc import Sequence

from .found import Sentence
from .grammar import Grammar
from .party import Party

_DASHES = "–—-"
# How many words lie between "at the head of" and the delegation, between a verb and the leader.
_REACH = 2


def told_behind(sentence: Sentence, delegation: Party, after: Sequence[Party], rules: Grammar) -> Party | None:
    """Whoever stands behind the dash or right behind the verb of a sentence that opens with words for leading (`lead`)
    and the delegation; only where cases tell the parts of a sentence."""
    if not rules.cases or rules.bare or not rules.office_right or delegation.first == 0:
        return None
    opening = rules.lead_after.at(sentence.tokens, 0)
    if opening is None or delegation.first - opening.last > _REACH:
        return None
    for party in after:
        near = sentence.tokens[max(0, party.first - _REACH) : party.first]
        before, verb = near[-1], any(t.features & {"present", "past"} for t in near)
        if party.relations and "subject" not in party.relations:
            continue
        if before.text in _DASHES or (verb and party.first - delegation.last <= _REACH):
            return party
    return None

"""Of whom a delegation is made up: "a delegation of Norwegian parliamentarians", "a group of judges from Kenya"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.world.titles import title_organ

from .found import Sentence
from .grammar import Grammar
from .party import Party

# How many words ("of", "of senior") may stand between a delegation and those it is made up of.
_GAP = 3


def made_up_of(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, a delegation of several holders of an office with their state and their organ in one.

    Only in a language in which they stand right behind it, after one of the words for "of".
    """
    if not (rules.bare and rules.office_right):
        return list(found)
    result: list[Party] = []
    for party in found:
        before = result[-1] if result else None
        if before is not None and _holds(sentence, before, party, rules):
            result[-1] = replace(
                before, last=party.last, span=sentence.span_of(before.first, party.last), country=party.country,
                organ=before.organ or party.organ or (title_organ(party.title) if party.title else None), own=party.own,
            )  # fmt: skip
        else:
            result.append(party)
    return result


def _holds(sentence: Sentence, delegation: Party, members: Party, rules: Grammar) -> bool:
    if delegation.sort != "delegation" or delegation.country or delegation.person:
        return False
    if members.sort != "office" or members.person or not (members.country or members.own):
        return False
    if not (members.plural or "plural" in members.features):
        return False
    words = [token.folded for token in sentence.tokens[delegation.last : members.first]]
    return 0 < len(words) <= _GAP and rules.prepositions.get(words[0]) in {"of", "from"}

"""Groups of officials without a name: "сотрудники МЧС Кении завершили обучение", "представители парламента Перу".

`groups` in the pack's `grammar.yml` are the nouns; whose they are stands after them in the genitive.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.mentions import MentionKind

from .found import Sentence
from .grammar import Grammar
from .holders import is_organ
from .party import Party

# How many words of an organ may lie between the noun and the state.
_REACH = 7
_OWNERS = frozenset({"state", "organ"})


def with_groups(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties of a sentence, a state or organ in the genitive after such a noun made the group that is its.

    Only where cases tell it.
    """
    result = list(found)
    if not rules.groups or rules.bare or not (rules.cases and rules.office_right):
        return result
    offices = {i for m in sentence.of(MentionKind.OFFICE, MentionKind.PERSON) for i in range(m.first, m.last)}
    for place, token in enumerate(sentence.tokens):
        if place in offices or "plural" not in token.features or not token.has_base(rules.groups):
            continue
        owner = next((p for p in result if p.first > place and p.sort in _OWNERS and p.country), None)
        if owner is None or "gen" not in owner.features | _genitive(owner):
            continue
        gap = sentence.tokens[place + 1 : owner.first]
        if len(gap) > _REACH or (gap and not is_organ(sentence.tokens, place + 1, owner.first, rules)):
            continue
        if any(p is not owner and place <= p.first < owner.first for p in result):
            continue
        span = sentence.span_of(place, owner.last)
        noun = frozenset().union(*(form.features for form in token.forms if "noun" in form.features)) or token.features
        group = replace(owner, first=place, span=span, sort="delegation", features=noun, plural=True)
        result = [group if p is owner else p for p in result]
    return result


def _genitive(party: Party) -> frozenset[str]:
    """A name that does not decline stands in every case."""
    return frozenset({"gen"}) if not party.features or "fixed" in party.features else frozenset()

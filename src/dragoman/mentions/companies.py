"""States that only say where a company, a club or a newspaper is from: none of these speaks for a state."""

from collections.abc import Sequence

from dragoman.model.mentions import MentionKind

from .found import Sentence
from .grammar import Grammar
from .party import Party

# How many words of its name may lie between a state and such a noun.
_REACH = 7
_STATES = frozenset({"state", "adjective"})
_OTHERS = (MentionKind.OFFICE, MentionKind.PERSON, MentionKind.ORGAN, MentionKind.BODY, MentionKind.STATE)
_VERBS = frozenset({"past", "future", "gerund", "present"})


def without_companies(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, but the states right before one of `companies` of the pack's `grammar.yml`."""
    if not rules.companies:
        return list(found)
    return [p for p in found if p.sort not in _STATES or p.person or not _has_company(sentence, p, rules)]


def _has_company(sentence: Sentence, state: Party, rules: Grammar) -> bool:
    taken = {i for m in sentence.of(*_OTHERS) for i in range(m.first, m.last)}
    for place in range(state.last, min(state.last + _REACH, len(sentence.tokens))):
        token = sentence.tokens[place]
        if token.has_base(rules.companies):
            return True
        quoted = token.capital or token.text in "«»“”" + '"-'
        if place in taken or token.text in ",;:." or (token.is_word and token.features & _VERBS and not quoted):
            return False
    return False

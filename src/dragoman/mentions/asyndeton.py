"""Lists that commas alone join, where names bear their case at the end ("A-nın B, C ilə görüşləri olub").

A name that stands bare before a comma is the subject, if the sentence has none yet. Where another stands before it, as
the subject or as the one whose talks they are, it begins a list, and the ending of its last goes for all.
"""

from collections.abc import Sequence

from .found import Sentence
from .grammar import Grammar
from .party import Party

_ACTING = frozenset({"person", "office", "pronoun", "delegation"})
_NAMED = frozenset({"person", "colleague"})
_WHOSE = frozenset({"of", "subject"})


def begins_list(
    sentence: Sentence, earlier: Sequence[Party], previous: Party, party: Party, words: Sequence[str], rules: Grammar
) -> bool:
    """Whether a bare name and the one behind its comma are with whom somebody named before them met."""
    if rules.office_right or not rules.cases or list(words) != [","] or not {previous.sort, party.sort} <= _NAMED:
        return False
    if "with" not in party.relations or not previous.relations <= {"subject", "object"}:
        return False
    for other in earlier:
        if other.sort not in _ACTING or not other.relations & _WHOSE or other.last >= previous.first:
            continue
        between = sentence.tokens[other.last : previous.first]
        if not any("participle" in form.features for token in between for form in token.forms):
            return True
    return False

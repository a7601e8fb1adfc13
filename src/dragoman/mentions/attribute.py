"""A preposition that an attribute parts from its noun: "с находящейся в стране с визитом делегацией"."""

from collections.abc import Sequence

from dragoman.languages.tokens import Token

from .grammar import Grammar
from .party import CASES, Party

# How many words an attribute of a participle has before its noun.
_LONGEST = 9


def before_attribute(tokens: Sequence[Token], party: Party, rules: Grammar) -> str | None:
    """What the preposition says before the participle that a party's attribute begins with, in the party's case.

    `None` where no such participle stands before the party in its clause.
    """
    cases = party.features & CASES
    for place in range(party.first - 2, max(0, party.first - _LONGEST), -1):
        token = tokens[place]
        if token.text in ",;:()—–" or ("verb" in token.features and not token.features & {"adj", "noun"}):
            return None
        begins = "participle" in token.features and "short" not in token.features and token.features & cases
        if begins and place > 0 and (relation := rules.prepositions.get(tokens[place - 1].folded)):
            return relation
    return None

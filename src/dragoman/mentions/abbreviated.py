"""What part an abbreviation has that shows no case: behind a noun it says whose that is ("повестка дня ООН")."""

from collections.abc import Sequence

from dragoman.languages.tokens import Token

from .grammar import Grammar
from .party import Party

_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc"})
# A form of so many cases shows none.
_ANY = 5


def behind_noun(tokens: Sequence[Token], party: Party, place: int, rules: Grammar) -> bool:
    """Whether a body that shows no case stands right behind the noun at a place, in a language of cases."""
    if not rules.cases or not rules.office_right or rules.bare or party.sort != "body" or place < 0:
        return False
    shown = len(party.features & _CASES)
    before = next((form.features for form in tokens[place].forms), frozenset())
    return (not shown or shown >= _ANY) and "noun" in before and not tokens[place].capital

"""Whether a name and the capital word behind it are one name of a thing ("Heydər Əliyev Mərkəzi"), or two words.

The noun of such a name has a possessive, and the name before it is bare, where cases stand at the end of names alone.
"""

from collections.abc import Sequence

from dragoman.languages.tokens import Token

from .nominative import NameGrammar

_CASED = frozenset({"gen", "dat", "acc", "loc", "abl"})
# How likely an ending is a case at the least, for a name that has it not to be bare.
_SURE = 0.95
_OBJECTS = frozenset({"acc", "dat"})


def stands_alone(tokens: Sequence[Token], first: int, last: int, after: int, grammar: NameGrammar) -> bool:
    """Whether the name from `first` to `last` is no part of one with the word at `after`.

    Either it begins with an initial and has an ending of its own ("C.Oderanı Sərhəd Xidmətinin rəisi qarşılayıb"), or
    that word has a case and no possessive ("Odera Mərkəzin kitabına yazıb").
    """
    name = tokens[last].text.lower()
    initial = tokens[first + 1].text == "." and len(tokens[first].text) == 1
    if initial and any(e.case in _OBJECTS and e.prior >= _SURE and name.endswith(e.text) for e in grammar.endings):
        return not name.endswith(grammar.typical)
    forms = [form.features for form in tokens[after].forms if form.base in grammar.never]
    return bool(forms) and all(features & _CASED and "poss" not in features for features in forms)


# An ending of the accusative that few names have as their own.
_LONG = 2


def is_object(token: Token, grammar: NameGrammar) -> bool:
    """Whether a name ends as an object does whose own last letter is a vowel ("Sadeqini", "Oderanı")."""
    name = token.text.lower()
    endings = [e.text for e in grammar.endings if e.case == "acc" and len(e.text) == _LONG]
    return name.endswith(tuple(endings) or ("\0",)) and not name.endswith(grammar.typical)

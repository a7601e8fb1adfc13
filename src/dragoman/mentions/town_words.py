"""Words for a town between an office and the town that it is in: "консул Кении в г. Актау Берг"."""

from dragoman.languages.tokens import Token
from dragoman.model.mentions import MentionKind

from .found import Sentence
from .grammar import Grammar

# How many words ("в г.") stand before the name of a town.
_WORDS = 3


def words_for_town(sentence: Sentence, rules: Grammar) -> set[int]:
    """The places of the words for a town between an office and the town that it is in ("консул Кении в г. Актау")."""
    places: set[int] = set()
    if not (rules.cases and rules.office_right) or rules.bare:
        return places
    tokens = sentence.tokens
    for city in sentence.of(MentionKind.CITY):
        first = city.first
        while first > 0 and city.first - first < _WORDS and is_for_town(tokens[first - 1], rules):
            first -= 1
        if 0 < first < city.first and tokens[first - 1].folded in rules.office_after:
            places |= set(range(first - 1, city.first))
    return places


def is_for_town(token: Token, rules: Grammar) -> bool:
    """Whether a token is a word for a town, or the full stop of one that is shortened."""
    return token.has_base(rules.city_words) or token.folded in rules.city_words

"""What stands for a delegation, and what is said of where one goes."""

from collections.abc import Sequence

from dragoman.model.mentions import Mention

from .found import Sentence
from .grammar import Grammar


def stands_for_guests(sentence: Sentence, mention: Mention, rules: Grammar) -> bool:
    """Whether the people of a state, or a group of its officials, are whoever came from it ("чилиец", "словаков повели
    к губернатору", "лаосских парламентариев")."""
    if rules.bare and mention.sort in {"adjective", "demonym"} and "plural" in mention.features:
        return _people(sentence, mention, rules)  # "the Kenyans were received by the speaker"
    if not (rules.cases and rules.office_right) or rules.bare:
        return False
    after = sentence.tokens[mention.last : mention.last + 1]
    grouped = bool(after) and after[0].has_base(rules.groups) and "plural" in after[0].features
    return mention.sort == "demonym" or (mention.sort == "adjective" and grouped)


def _people(sentence: Sentence, mention: Mention, rules: Grammar) -> bool:
    """Whether an adjective of a state in the plural stands alone behind an article, with no noun that it is of."""
    before, after = sentence.tokens[mention.first - 1 : mention.first], sentence.tokens[mention.last : mention.last + 1]
    return bool(before) and before[0].folded in rules.articles and not (after and after[0].capital)


def goes_to(mention: Mention, words: Sequence[str], rules: Grammar) -> bool:
    """Whether what stands behind a delegation is where it goes ("a delegation to Kenya"), not whose it is."""
    sent = rules.bare and mention.value == "delegation"
    return sent and any(rules.prepositions.get(word) == "to" for word in words)

"""Nouns of meeting that somebody stands right behind: they meet, and nothing is convened ("первая встреча Берг и
Одеры")."""

from dragoman.model.mentions import MentionKind

from .found import Sentence
from .gathering_rules import GatheringRules


def of_somebody(sentence: Sentence, last: int, rules: GatheringRules) -> bool:
    """Whether behind a noun of meeting (`facing` in `gatherings.yml`) that ends at a place there is a person, one
    official, or a word with a capital that nothing is known of: a surname."""
    tokens = sentence.tokens
    if last >= len(tokens) or not tokens[last - 1].has_base(rules.facing):
        return False
    behind = [m for m in sentence.mentions if m.first <= last < m.last]
    if any(m.kind is MentionKind.PERSON and m.first == last for m in behind):
        return True
    if any(m.kind is MentionKind.OFFICE and m.first == last and "plural" not in m.features for m in behind):
        return True
    surname = tokens[last].is_word and tokens[last].capital and not tokens[last].shouted
    return rules.right and surname and not behind

"""Gatherings that only an adjective names and that somebody goes to: "Bergendə keçirilən beynəlxalq konfransda iştirak
edib"."""

from dragoman.model.mentions import MentionKind

from .found import Sentence
from .gathering_rules import GatheringRules


def gone_to(sentence: Sentence, first: int, head: int, rules: GatheringRules) -> bool:
    """Whether a noun of `gone_to` stands right behind a wide adjective (or one word between), in a sentence that says
    in which town it is and, after it, that somebody takes part."""
    tokens = sentence.tokens
    if not rules.taking or not tokens[head].has_base(rules.gone_to):
        return False
    wide = any(token.has_base(rules.wide_by) for token in tokens[max(0, first - 2) : first])
    takes = any(token.has_base(rules.taking) for token in tokens[head + 1 :])
    return wide and takes and any(m.country for m in sentence.of(MentionKind.CITY))

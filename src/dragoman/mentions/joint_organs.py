"""Commissions of two states whose session a text names: "the next meeting of the Kenyan-Norwegian intergovernmental
commission", "a session of the joint committee between Kenya and Norway"."""

from dragoman.model.mentions import MentionKind

from .found import Sentence
from .gathering_rules import GatheringRules
from .grammar import Grammar

# How many words ("of the Kenyan-Norwegian joint") lie between the noun of a session and that of the commission.
_LONGEST = 12


def of_two_states(sentence: Sentence, last: int, rules: GatheringRules, words: Grammar) -> int | None:
    """The place after the commission that a session, whose noun ends at `last`, is of; `None` where it is of none, or
    of one that nothing says to be of several states."""
    tokens = sentence.tokens
    if last >= len(tokens) or not rules.convened:
        return None
    declined = bool(words.cases) and words.office_right and not words.bare
    genitive = declined and tokens[last].is_word and "gen" in tokens[last].features
    if not genitive and words.prepositions.get(tokens[last].folded) != "of":
        return None
    far = min(last + _LONGEST, len(tokens))
    noun = next((i for i in range(last, far) if tokens[i].has_base(rules.convened)), None)
    if noun is None or any(t.text in ",;:" for t in tokens[last:noun]):
        return None
    states = [m for m in sentence.of(MentionKind.STATE) if m.first >= last and m.country]
    within = {m.country for m in states if m.last <= noun + 1}
    behind = _between(sentence, noun + 1, rules)
    pair = [m for m in states if noun < m.first <= noun + _PAIR and "gen" in m.features] if declined else []
    behind = max(behind, pair[1].last) if len(pair) > 1 else behind
    several = len(within) > 1 or behind > noun + 1
    several = several or any(
        token.folded in rules.of_several or (declined and token.has_base(rules.of_several))
        for token in tokens[last:noun]
    )
    return max(noun + 1, behind) if several else None


# How many words ("комиссии Кении и Перу") lie between a commission and the second of its states.
_PAIR = 4


def _between(sentence: Sentence, first: int, rules: GatheringRules) -> int:
    """The place after "between A and B" behind a commission, with what it is on before that."""
    tokens = sentence.tokens
    for place in range(first, min(first + _LONGEST, len(tokens))):
        if not (tokens[place].is_word or tokens[place].text in "-–"):
            return first
        if tokens[place].folded in rules.between:
            states = [m for m in sentence.of(MentionKind.STATE) if place < m.first <= place + _LONGEST // 2]
            return states[1].last if len(states) > 1 else first
    return first

"""Time and place inside a clause that stands before its noun ("fevralda Bakıda imzalanmış proqram"): whose they are.

In a language that puts such clauses first, a day or a city right before a participle is the participle's, not that of
the verb at the end of the sentence.
"""

from collections.abc import Sequence

from dragoman.mentions.acts import Act
from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import Grammar
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.spans import Span

from .set_for import is_set, of_taking_office

_PLACES = (MentionKind.CITY, MentionKind.STATE)
# How many words of a name may stand between "held" and the noun of what is held.
_CHAIN = 14
# How many words may stand between an attribute of place ("Cenevrədəki") and its noun.
_BESIDE = 2


def attributes(act: Act, rules: Grammar, told: Sequence[Span]) -> list[Span]:
    """The stretches of time and place that belong to another act, noun or participle than `act`.

    `told` are the acts and gatherings of the sentence. None in a language whose attributes follow their noun.
    """
    if rules.office_right:
        return []
    sentence, found = act.sentence, []
    for place in range(1, len(sentence.tokens) - 1):
        if _is_attribute(sentence, place, rules):
            first, own = _stretch(sentence, place, act, told)
            if first < own and not _owns(act, place, rules, told):
                found.append(sentence.span_of(first, own))
    for time in sentence.times:
        last = next((i for i, t in reversed(list(enumerate(sentence.tokens))) if t.span.overlaps(time.span)), 0)
        adjective = sentence.tokens[last].folded.endswith(rules.time_adjectives)
        if adjective and not 0 <= act.first - last <= _BESIDE:
            found.append(time.span)
    for mention in sentence.of(*_PLACES):
        attribute = "at" in mention.features and not 0 <= act.first - mention.last <= _BESIDE
        if attribute and not _of_a_house(sentence, mention.last, act, told):
            found.append(mention.span)
    return found + of_taking_office(sentence, rules)


# How many words the name of a house may have.
_HOUSE = 5


def _of_a_house(sentence: Sentence, place: int, act: Act, told: Sequence[Span]) -> bool:
    """Whether an attribute of place is that of the house where an act is ("Almatıdakı Ürək Mərkəzində kurs keçib")."""
    for i in range(place, min(act.first, place + _HOUSE)):
        token = sentence.tokens[i]
        if token.text in ",;" or any(span.covers(token.span) for span in told):
            return False
        if "loc" in token.features:
            return True
    return False


def owned(act: Act, rules: Grammar, told: Sequence[Span]) -> list[Span]:
    """The stretches of time and place that say when and where the noun of `act` is held."""
    sentence, found = act.sentence, []
    for place in range(1, len(sentence.tokens) - 1):
        if not rules.office_right and _is_attribute(sentence, place, rules) and _owns(act, place, rules, told):
            first, own = _stretch(sentence, place, act, told)
            if first < own:
                found.append(sentence.span_of(first, own))
    return found


def _is_attribute(sentence: Sentence, place: int, rules: Grammar) -> bool:
    """Whether a token is a participle before its noun."""
    token, following = sentence.tokens[place], sentence.tokens[place + 1]
    if not token.is_word or token.capital or not following.is_word or "participle" not in token.features:
        return False
    if any(m.first <= place < m.last for m in sentence.mentions):
        return False
    return bool(token.features & {"passive", "past", "future"}) or _holds(sentence, place, rules)


def _holds(sentence: Sentence, place: int, rules: Grammar) -> bool:
    """Whether a participle says that its noun is held; it may be of two words ("baş tutan")."""
    before = sentence.tokens[place - 1].folded
    bases = sentence.tokens[place].bases()
    return bool(rules.holding & (bases | {f"{before} {base}" for base in bases}))


def _stretch(sentence: Sentence, place: int, act: Act, told: Sequence[Span]) -> tuple[int, int]:
    """The times and places right before a participle: from a token up to, not including, another."""
    own = place
    for span in told:
        if span.covers(sentence.tokens[place].span):
            own = next(i for i, t in enumerate(sentence.tokens) if t.span.overlaps(span))
    filler = own == place and own > 0 and not _is_where_or_when(sentence, own - 1)
    own -= bool(filler and sentence.tokens[own - 1].is_word)
    first = own
    while first > 0 and _is_where_or_when(sentence, first - 1):
        first -= 1
    return first, own


def _is_where_or_when(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    if any(time.span.overlaps(token.span) for time in sentence.times):
        return True
    return any(m.first <= place < m.last for m in sentence.of(*_PLACES))


def _owns(act: Act, place: int, rules: Grammar, told: Sequence[Span]) -> bool:
    """Whether a participle is an act's own, or says of its noun that it is held."""
    sentence = act.sentence
    here = sentence.span_of(act.first, act.last)
    participle = sentence.tokens[place].span
    if here.covers(participle) or is_set(act, place, rules):
        return True
    if any(span.covers(participle) for span in told) or not _holds(sentence, place, rules):
        return False
    if act.verbal and "future" in sentence.tokens[place].features and "past" in act.features:
        return False  # what is still to be held is not what was done
    following = min((span for span in told if span.start >= participle.end), default=None)
    return following is not None and following.overlaps(here) and act.first - place <= _CHAIN


def is_attribute_of_place(mention: Mention) -> bool:
    """Whether a place stands as an attribute of the noun after it."""
    return mention.kind is MentionKind.CITY and "at" in mention.features

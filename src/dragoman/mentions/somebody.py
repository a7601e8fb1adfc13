"""Verbs that are a contact only with somebody right behind them: "hosted his Kenyan colleague", but not "hosted the
forum"."""

from dragoman.languages.pack import LanguagePack
from dragoman.model.mentions import MentionKind

from .found import Sentence
from .grammar import grammar

# How many words ("on Monday the visiting Kenyan") may lie between the verb and whoever it is done to.
_REACH = 5
_PERSONS = (MentionKind.OFFICE, MentionKind.PERSON, MentionKind.REFERENCE)


def somebody_behind(sentence: Sentence, last: int, pack: LanguagePack) -> bool:
    """Whether one person, or a word for one, stands behind a verb that ends at `last`, with light words between."""
    rules, tokens = grammar(pack), sentence.tokens
    ahead = [m for m in sentence.of(*_PERSONS) if 0 <= m.first - last <= _REACH]
    person = min(ahead, key=lambda m: m.first, default=None)
    if person is None or (person.kind is MentionKind.OFFICE and "plural" in person.features):
        return False
    named = sentence.of(MentionKind.STATE, MentionKind.HONORIFIC)
    light = {i for m in named for i in range(m.first, m.last)}
    light |= {i for i, t in enumerate(tokens) if any(time.span.covers(t.span) for time in sentence.times)}
    return all(i in light or tokens[i].folded in rules.articles for i in range(last, person.first))

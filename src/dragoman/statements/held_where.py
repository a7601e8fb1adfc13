"""The time of a gathering in which something was done, where the verb comes last ("martda, forumda memorandum
imzalamışdılar"): it is that of the act as well."""

from collections.abc import Sequence

from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import Grammar
from dragoman.model.mentions import TimeMention
from dragoman.model.spans import Span


def times_of_where(act: Act, known: Sequence[TimeMention], rivals: Sequence[Span], rules: Grammar) -> list[TimeMention]:
    """The one time of a sentence, before the one other thing in it: a noun whose case says where the act was."""
    if rules.office_right or not rules.cases or not act.verbal or len(known) != 1:
        return []
    here = act.sentence.span_of(act.first, act.last)
    others = [rival for rival in rivals if not rival.overlaps(here)]
    if len(others) != 1 or not known[0].span.start < others[0].end <= here.start:
        return []
    last = [t for t in act.sentence.tokens if others[0].covers(t.span)][-1:]
    verbal = any("participle" in t.features for t in last)
    return list(known) if last and "loc" in last[0].features and not verbal else []

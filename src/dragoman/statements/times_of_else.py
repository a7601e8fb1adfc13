"""Times that stand near an act and are of something else: what a paper lays down, what began before, a title's."""

from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import Grammar
from dragoman.model.spans import Span

# Quotation marks, and how many letters a title between them has at the most: what is longer is speech.
_MARKS, _TITLE = '"“”«»', 120
# How many words ("During the official talks in Oslo") an opening that only says when may have, and where its noun is.
_OPENING, _HEAD = 9, 3


def of_else(act: Act, time: Span, rules: Grammar) -> bool:
    """Whether a time behind an act is not the act's, in a language whose verbs stand before their objects."""
    if not rules.bare:
        return False
    return _of_paper(act, time, rules) or _since(act, time, rules) or _titled(act, time) or _opened(act, time, rules)


def _of_paper(act: Act, time: Span, rules: Grammar) -> bool:
    """Whether a time stands in what a document is said to lay down ("signed a plan which is to be done by May")."""
    if not act.frame.document or not act.verbal:
        return False
    between = [t for t in act.sentence.tokens[act.last :] if t.end <= time.start]
    place = next((i for i, t in enumerate(between) if t.folded in rules.relatives), None)
    return place is not None and place > 0 and between[place - 1].text != ","


def _since(act: Act, time: Span, rules: Grammar) -> bool:
    """Whether a time is that of what an act came after ("met for the first time since his appointment in May")."""
    between = [t for t in act.sentence.tokens[act.last :] if t.end <= time.start]
    return not act.frame.travel and any(t.folded in rules.since for t in between[:-1])


def _titled(act: Act, time: Span) -> bool:
    """Whether a time stands in a title in quotation marks, and the act outside of it."""
    tokens = act.sentence.tokens
    here = act.sentence.span_of(act.first, act.last)
    marks = [t.start for t in tokens if t.text in _MARKS]
    pairs = [(a, b) for a, b in zip(marks[::2], marks[1::2], strict=False) if b - a <= _TITLE]
    return any(a < time.start < b and not a < here.start < b for a, b in pairs)


def _opened(act: Act, time: Span, rules: Grammar) -> bool:
    """Whether a noun only says when what its sentence tells was ("During the talks, Berg thanked Kenya for the aid of
    May"), so that a time behind its comma is not its."""
    tokens = act.sentence.tokens
    if act.verbal or not act.frame.refers or act.first > _HEAD or tokens[0].text in _MARKS:
        return False
    comma = next((i for i in range(act.last, min(len(tokens), act.last + _OPENING)) if tokens[i].text == ","), None)
    if comma is None or any(t.features & {"past", "present"} for t in tokens[act.last : comma]):
        return False
    opener = tokens[comma + 1] if comma + 1 < len(tokens) else None
    goes_on = opener is not None and (opener.features & {"pp", "participle"} or opener.has_base(rules.relatives))
    return not goes_on and time.start > tokens[comma].start

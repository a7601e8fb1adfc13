"""Officials whose organ and state follow between commas: "Anna Berg, Joint Secretary (Africa), Ministry of Foreign
Affairs, Kenya"."""

from collections.abc import Sequence
from dataclasses import replace

from .found import Sentence
from .grammar import Grammar
from .party import Party

# How many words (a field in brackets, a second office) may lie between the office and the organ.
_REACH = 9


def with_comma_owner(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties of a sentence, a person of office and no state as one with the organ and the state behind commas."""
    result = list(found)
    if not rules.bare:
        return result
    tokens = sentence.tokens
    for organ in [p for p in found if p.sort == "organ" and not p.country]:
        place = result.index(organ)
        before = next((p for p in reversed(result[:place]) if p.sort == "person"), None)
        state = result[place + 1] if place + 1 < len(result) else None
        if before is None or state is None or state.sort != "state" or not state.country:
            continue
        between = [p for p in result[result.index(before) + 1 : place] if p.sort != "office" or p.country]
        gap = tokens[before.last : organ.first]
        joint = [t.text for t in tokens[organ.last : state.first] if t.folded not in rules.articles]
        if between or not before.title or before.country or before.body or joint != [","]:
            continue
        if not gap or len(gap) > _REACH or gap[-1].text != "," or any(t.folded in rules.had_by for t in gap):
            continue
        span = sentence.span_of(before.first, state.last)
        whole = replace(before, last=state.last, span=span, country=state.country)
        inside = [p for p in result if before.last <= p.first and p.last <= state.last and p is not before]
        result = [whole if p is before else p for p in result if p not in inside]
    return result

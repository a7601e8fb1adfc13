"""Several offices of one holder told in a row: "Prince X, the Crown Prince and Prime Minister", "the Crown Prince,
Deputy Prime Minister and Minister of Defence of Norway, Prince X"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.mentions import MentionKind

from .found import Sentence
from .grammar import Grammar
from .party import Party

# Titles that somebody is born to, beside which another tells what they hold.
_BORN = frozenset({"prince", "princess", None})


def with_styles(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, offices in a row as one, and that one with the name right before or behind it."""
    if not rules.bare:
        return list(found)
    courtesies = {i for m in sentence.of(MentionKind.HONORIFIC) for i in range(m.first, m.last + 1)}
    result: list[Party] = []
    for party in _joined(sentence, found, rules):
        before = result[-1] if result else None
        gap = _gap(sentence, before, party, courtesies) if before is not None else []
        if before is not None and gap == [","] and _is_style(before) and _is_named(party):
            result[-1] = _one(sentence, before, party, party)
        elif before is not None and gap in ([","], [",", "the"]) and _is_named(before) and _is_style(party):
            closed = sentence.tokens[party.last : party.last + 1]
            if not closed or closed[0].folded != "and":
                result[-1] = _one(sentence, before, party, before, party)
                continue
            result.append(party)
        else:
            result.append(party)
    return result


def _joined(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, offices without a holder that follow each other with no article of their own as one of two."""
    result: list[Party] = []
    for party in found:
        before = result[-1] if result else None
        gap = [t.folded for t in sentence.tokens[before.last : party.first]] if before is not None else []
        row = before is not None and gap in ([","], ["and"], [",", "and"]) and _alone(before) and _alone(party)
        if before is not None and row and before.title in rules.doubled and not before.country:
            span = sentence.span_of(before.first, party.last)
            twice = replace(before, last=party.last, span=span, country=party.country, office=party.office)
            result[-1] = replace(twice, joint=True)
            continue
        result.append(party)
    return result


def _alone(party: Party) -> bool:
    return party.sort == "office" and not party.plural and not party.body


def _is_style(party: Party) -> bool:
    return _alone(party) and party.joint


def _is_named(party: Party) -> bool:
    return party.sort == "person" and party.title in _BORN and not (party.country or party.body)


def _gap(sentence: Sentence, before: Party, party: Party, courtesies: set[int]) -> list[str]:
    return [sentence.tokens[i].folded for i in range(before.last, party.first) if i not in courtesies]


def _one(sentence: Sentence, first: Party, second: Party, person: Party, style: Party | None = None) -> Party:
    office = style or first
    span = sentence.span_of(first.first, second.last)
    return replace(
        person, first=first.first, last=second.last, span=span, title=office.title, country=office.country,
        office=office.office,
    )  # fmt: skip

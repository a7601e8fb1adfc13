"""Two offices of one person that stand before the name: "TÜRKPA-nın vitse-prezidenti, ədliyyə naziri Anna Berq"."""

from collections.abc import Sequence
from dataclasses import replace

from .found import Sentence
from .grammar import Grammar
from .party import Party


def with_two_offices(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, an office and the holder of another that a comma alone joins as one person.

    Only where offices stand before names and cases tell relations; in a list the last has a word before it.
    """
    if rules.office_right or not rules.cases:
        return list(found)
    result: list[Party] = []
    for party in found:
        before = result[-1] if result else None
        if before is not None and _one(sentence, before, party, rules):
            if before.body and not (party.body or party.country):
                # "the body's Secretary General, Ambassador X": the second is a rank of whoever holds the first
                party = replace(party, title=before.title, body=before.body, organ=before.organ, office=before.office)
            result[-1] = replace(
                party, first=before.first, span=sentence.span_of(before.first, party.last),
                country=party.country or before.country, own=party.own or before.own,
            )  # fmt: skip
        else:
            result.append(party)
    return result


def _one(sentence: Sentence, office: Party, person: Party, rules: Grammar) -> bool:
    if office.sort != "office" or office.plural or not person.person or not person.title or person.office is None:
        return False
    if person.office.first != person.first or (office.country and person.country and office.country != person.country):
        return False
    gap = sentence.tokens[office.last : person.first]
    after = sentence.tokens[person.last : person.last + 1]
    before = sentence.tokens[office.first - 1] if office.first else None
    listed = (after and after[0].folded in rules.conjunctions and after[0].is_word) or (
        before is not None and (before.text == "," or before.folded in rules.conjunctions)
    )
    return [token.text for token in gap] == [","] and not listed and office.title != person.title

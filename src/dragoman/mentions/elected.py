"""Offices that somebody is congratulated on: "поздравил Анну Берг с избранием на пост президента Кении"."""

from collections.abc import Sequence
from dataclasses import replace

from .found import Sentence
from .grammar import Grammar
from .party import Party

# How many words ("в связи с его избранием на пост") lie between a name and the office.
_LONGEST = 7


def with_elected(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, a name of no office with the one that it is told to have taken (`elected` of `grammar.yml`)."""
    result: list[Party] = []
    for party in found:
        before = result[-1] if result else None
        if before is None or not _taken(sentence, before, party, rules):
            result.append(party)
            continue
        result[-1] = replace(
            before, title=party.title, country=party.country, body=party.body, organ=party.organ, office=party.office
        )
    return result


def _taken(sentence: Sentence, person: Party, office: Party, rules: Grammar) -> bool:
    if person.sort != "person" or person.title or person.country or office.sort != "office" or office.plural:
        return False
    if not (office.country or office.body):
        return False
    gap = sentence.tokens[person.last : office.first]
    return 1 < len(gap) <= _LONGEST and all(
        token.has_base(rules.elected) or token.folded in rules.elected for token in gap
    )

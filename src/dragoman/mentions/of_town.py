"""Officers of a town whose state no other word tells: "Ankara şəhərinin baş prokuroru Emre Kaya"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.mentions import MentionKind

from .found import Sentence
from .grammar import Grammar
from .party import Party


def with_towns_told(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, each officer of no state behind a town and a word for one as of the state that the town is in, and
    behind a part of a state in the form of whose it is as of that state."""
    if rules.office_right or rules.bare:
        return list(found)
    result: list[Party] = []
    for party in found:
        if party.office and not (party.country or party.body or party.own):
            parts = [m for m in sentence.of(MentionKind.REGION) if m.last == party.first and "gen" in m.features]
            party = replace(party, country=parts[0].country) if parts and parts[0].country else party
        word = sentence.tokens[party.first - 1] if party.first > 1 and party.office else None
        if word is not None and word.has_base(rules.city_words) and not (party.country or party.body or party.own):
            towns = [m for m in sentence.of(MentionKind.CITY) if m.last == party.first - 1 and m.country]
            if towns:
                before = result[-1] if result else None
                same = before is not None and before.sort == "state" and before.country == towns[0].country
                if before is not None and same and before.last == towns[0].first:
                    result.pop()
                party = replace(party, country=towns[0].country)
        result.append(party)
    return result

"""For which state somebody signs or attends, where the word for it stands behind the state: "Norveç tərəfindən nazir
Anna Berq, Keniya tərəfindən Con Odera imzalayıb"."""

from collections.abc import Sequence
from dataclasses import replace

from .found import Sentence
from .grammar import Grammar
from .party import Party

# How many words of an office may lie between the side and whoever stands for it.
_REACH = 9
_SIDES = frozenset({"state", "organ", "body"})


def with_behalf(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, each officer right behind a state and a word of `behalf` as one of that state, which is left out."""
    if rules.office_right or rules.bare:
        return list(found)
    result = list(found)
    tokens = sentence.tokens
    for party in found:
        match = rules.behalf.at(tokens, party.last) if party.last < len(tokens) else None
        if party.sort not in _SIDES or match is None:
            continue
        who = next((p for p in found if p.first >= match.last and (p.person or p.sort == "office")), None)
        if who is None or who.first - match.last > _REACH or (who.country and who.country != party.country):
            continue
        between = tokens[match.last : who.first]
        if any(t.features & {"participle", "past", "future", "gerund"} and not t.capital for t in between):
            continue  # "Azərbaycan tərəfindən təqdim olunan layihəni nazir …"
        told = who if who.country or party.country is None else replace(who, country=party.country)
        result = [replace(told, behalf=True) if p is who else p for p in result if p is not party]
    return result

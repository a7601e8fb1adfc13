"""Holders of one office of several towns: "the mayors of Cork and Bergen, Anna Berg and John Odera", or the names
first."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.mentions import Mention, MentionKind

from .found import Sentence
from .grammar import Grammar
from .party import Party

_OPENS = frozenset({",", "–", "—", "(", "-", ":"})


def with_towns_each(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, a plural office of no state behind which towns are listed as one for each town; as many names beside
    it are the holders, in the order of the towns. Only where what an office is of stands behind it, with no case."""
    if not rules.bare:
        return list(found)
    for place, office in enumerate(found):
        towns = _towns(sentence, office, rules) if office.sort == "office" and office.plural else []
        if len(towns) < 2 or office.country or office.body or office.own:
            continue
        inside = [p for p in found[place + 1 :] if p.last <= towns[-1].last]
        behind = _names(sentence, found[place + 1 + len(inside) :], towns[-1].last, len(towns), rules)
        before = [] if behind else _names_before(sentence, found[:place], office.first, len(towns), rules)
        names = behind or before
        each: list[Party] = []
        for number, town in enumerate(towns):
            span = sentence.span_of(town.first, town.last) if number else sentence.span_of(office.first, town.last)
            first = town.first if number else office.first
            of_town = replace(office, first=first, last=town.last, span=span, country=town.country, plural=False)
            if names:
                name = names[number]
                held = replace(office.office, country=town.country) if office.office else None
                of_town = replace(name, title=office.title, country=town.country, organ=office.organ, office=held)
            each.append(of_town)
        kept = [p for p in found if p is not office and p not in inside and p not in names]
        return sorted([*kept, *each], key=lambda p: (p.first, p.last))
    return list(found)


def _towns(sentence: Sentence, office: Party, rules: Grammar) -> list[Mention]:
    """The towns behind an office, from its "of" on, nothing but commas and "and" between them."""
    towns: list[Mention] = []
    for city in sentence.of(MentionKind.CITY):
        if city.first < office.last or not city.country:
            continue
        gap = [t.folded for t in sentence.tokens[towns[-1].last if towns else office.last : city.first]]
        joined = (
            all(w in rules.conjunctions for w in gap)
            if towns
            else rules.prepositions.get(gap[0] if gap else "") == "of"
        )
        if not gap or len(gap) > 2 or not joined:
            break
        towns.append(city)
    return towns


def _names(sentence: Sentence, found: Sequence[Party], end: int, count: int, rules: Grammar) -> list[Party]:
    """So many names in a row behind a word, a comma before the first; none where there are less, or more."""
    names: list[Party] = []
    for party in found:
        gap = sentence.tokens[end : party.first]
        fits = all(t.text in _OPENS for t in gap) if not names else _joined(sentence, end, party.first, rules)
        if party.sort != "person" or party.title or len(gap) > 2 or not fits:
            break
        names.append(party)
        end = party.last
    return names if len(names) == count else []


def _names_before(sentence: Sentence, found: Sequence[Party], start: int, count: int, rules: Grammar) -> list[Party]:
    """So many names in a row before an office, a comma behind the last."""
    names: list[Party] = []
    for party in reversed(found):
        gap = sentence.tokens[party.last : start]
        light = bool(gap) and gap[0].text in _OPENS and all(t.folded in rules.articles for t in gap[1:])
        fits = light if not names else _joined(sentence, party.last, start, rules)
        if party.sort != "person" or party.title or not fits:
            break
        names.insert(0, party)
        start = party.first
    return names if len(names) == count else []


def _joined(sentence: Sentence, end: int, start: int, rules: Grammar) -> bool:
    gap = sentence.tokens[end:start]
    return 0 < len(gap) <= 2 and all(token.folded in rules.conjunctions for token in gap)

"""One plural office told once for several holders: "the Secretaries of Security, Anna Berg; of the Interior, John
Odera; and of the Navy, Admiral Li". Each "of" that goes on after a name is the office again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.spans import Span

from .grammar import Grammar, grammar

# What parts one holder from the next.
_APART = frozenset({";", ","})
# How many words the name, the rank and the courtesies of one holder may have between two parts of the office.
_REACH = 9
_OF = "of"


def with_plural_portfolios(tokens: Sequence[Token], mentions: Sequence[Mention], pack: LanguagePack) -> list[Mention]:
    """The mentions, with an office for each further part of a plural one: the same head, of what is told there."""
    rules = grammar(pack)
    if not rules.bare or not rules.office_right:
        return list(mentions)
    result = list(mentions)
    for mention in mentions:
        if mention.kind is MentionKind.OFFICE and _several(tokens, mention):
            for place in _parts(tokens, mention.last, result, rules):
                result.append(_again(tokens, mention, place, result, pack))
    kept = [m for m in result if not any(n is not m and n.first <= m.first and m.last <= n.last for n in result)]
    return sorted(kept, key=lambda m: m.first)


def _several(tokens: Sequence[Token], mention: Mention) -> bool:
    return "plural" in mention.features or "plural" in tokens[mention.first].features


def _parts(tokens: Sequence[Token], last: int, among: Sequence[Mention], rules: Grammar) -> list[int]:
    """The places of "of" that stand behind a break, and the name of a holder before it."""
    offices = {m.first for m in among if m.kind is MentionKind.OFFICE}
    found: list[int] = []
    place = reached = last
    while place + 1 < len(tokens) and place - reached <= _REACH and place not in offices:
        named = any(token.capital for token in tokens[reached:place])
        behind = place + 1
        if tokens[place].text in _APART and named:
            behind += tokens[behind].folded in rules.conjunctions
            if behind + 1 < len(tokens) and rules.prepositions.get(tokens[behind].folded) == _OF:
                found.append(behind)
                reached = place = behind + 1
                while place < len(tokens) and tokens[place].text not in _APART:
                    place += 1
                reached = place
                continue
        place += 1
    return found


def _again(
    tokens: Sequence[Token], office: Mention, place: int, among: Sequence[Mention], pack: LanguagePack
) -> Mention:
    """The office at a further "of": with the capitals behind it in its title, or of the organ that is named there."""
    rules = grammar(pack)
    first = place + 1
    while first < len(tokens) and tokens[first].folded in rules.articles:
        first += 1
    organ = any(m.first == first and m.kind in (MentionKind.ORGAN, MentionKind.BODY) for m in among)
    last = first
    while last < len(tokens) and (tokens[last].capital or tokens[last].folded in rules.conjunctions - _APART):
        last += 1
    head = office.value.split(f" {_OF} ")[0]
    # "the Chiefs of Staff of the Army, …, and of the Navy": what an office is of stands behind it
    owned = office.last < len(tokens) and rules.prepositions.get(tokens[office.last].folded) == _OF
    if last == first or owned or (organ and head == office.value):
        span = tokens[place].span
        return replace(office, first=place, last=place + 1, span=span, features=frozenset())
    words = " ".join(token.text.casefold() for token in tokens[first:last])
    known = _titles(pack)
    title = known.get(f"{head} {_OF} {words}") or known.get(f"{head} {_OF} the {words}") or f"{head} {_OF} {words}"
    span = Span(tokens[place].start, tokens[last - 1].end)
    return replace(office, first=place, last=last, span=span, value=title, features=frozenset())


@cache
def _titles(pack: LanguagePack) -> Mapping[str, str]:
    """The titles of the pack's table, by the words they are written in."""
    return {key(row.cells[0]): row.cells[1] for row in pack.table("titles.tsv", ("form", "title"))}

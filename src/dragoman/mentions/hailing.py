"""Where a person of no office comes from, by the state beside the name: "Mr Odera of Kenya", "Norway's Ms Berg"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.mentions import MentionKind

from .found import Sentence
from .grammar import Grammar
from .party import Party


def with_origin(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, a person of no office and no state with the one that "of" or a possessive joins to the name."""
    if not rules.bare:
        return list(found)
    courtesies = {i for m in sentence.of(MentionKind.HONORIFIC) for i in range(m.first, m.last + 1)}
    result: list[Party] = []
    for party in found:
        before = result[-1] if result else None
        if before is not None and _is_unknown(before) and _of(sentence, before, party, rules):
            last = party.last
            result[-1] = replace(before, last=last, span=sentence.span_of(before.first, last), country=party.country)
            continue
        bracketed = _in_brackets(sentence, before, party) if before is not None else None
        if before is not None and bracketed is not None:
            span = sentence.span_of(before.first, bracketed)
            result[-1] = replace(before, last=bracketed, span=span, country=party.country)
            continue
        if before is not None and (told := _represents(sentence, before, party, rules)):
            result[-1] = told
            continue
        if before is not None and _goes_on(sentence, before, party, rules):
            span = sentence.span_of(before.first, party.last)
            title = party.title if before.title in _BORN else before.title
            result[-1] = replace(before, last=party.last, span=span, title=title, country=party.country)
            continue
        if before is not None and _is_unknown(party) and before.sort == "state" and before.country:
            gap = [i for i in range(before.last, party.first) if i not in courtesies]
            if not gap and "gen" in before.features:
                first = before.first
                party = replace(party, first=first, span=sentence.span_of(first, party.last), country=before.country)
                result.pop()
        result.append(party)
    return result


def _is_unknown(party: Party) -> bool:
    return party.sort == "person" and not (party.title or party.country or party.body)


def _of(sentence: Sentence, person: Party, state: Party, rules: Grammar) -> bool:
    """Whether "of" and nothing else but an article stands between a person and a state."""
    if state.sort != "state" or not state.country or "gen" in state.features:
        return False
    gap = [t.folded for t in sentence.tokens[person.last : state.first]]
    return bool(gap) and rules.prepositions.get(gap[0]) == "of" and all(w in rules.articles for w in gap[1:])


# Titles that somebody has beside an office.
_BORN = frozenset({"prince", "princess"})


def _goes_on(sentence: Sentence, person: Party, office: Party, rules: Grammar) -> bool:
    """Whether an office after a comma is another of a person whose first one names no state ("Prince X, Minister of
    Foreign Affairs of Y")."""
    if not person.person or person.title not in (rules.doubled | _BORN) or person.country or person.body:
        return False
    if office.sort != "office" or office.plural or not office.country:
        return False
    gap = [t.text for t in sentence.tokens[person.last : office.first]]
    return len(gap) <= 2 and bool(gap) and gap[0] == "," and all(w.casefold() in rules.articles for w in gap[1:])


def _in_brackets(sentence: Sentence, person: Party, state: Party) -> int | None:
    """The place after the brackets in which a state, and nothing else, stands behind a name ("Anna Berg (Norway)")."""
    tokens = sentence.tokens
    if not person.person or person.country or person.body:
        return None
    if state.sort != "state" or not state.country or state.first != person.last + 1 or state.last >= len(tokens):
        return None
    return state.last + 1 if tokens[person.last].text in "([" and tokens[state.last].text in ")]" else None


def _represents(sentence: Sentence, before: Party, party: Party, rules: Grammar) -> Party | None:
    """Whoever is said to represent a state ("Ambassador X represents Y", "Y is represented by X"), with it."""
    gap = sentence.tokens[before.last : party.first]
    if not 0 < len(gap) <= _SAID or not any(token.has_base(rules.represents) for token in gap):
        return None
    behind = gap[-1].folded in rules.articles or gap[-1].has_base(rules.represents)
    if before.person and not before.country and party.sort == "state" and party.country and behind:
        return replace(before, country=party.country)
    by = rules.prepositions.get(gap[-1].folded) == "by"
    if party.person and not party.country and before.sort == "state" and before.country and by:
        return replace(party, country=before.country)
    return None


# How many words ("is represented by") lie between a state and who represents it.
_SAID = 3

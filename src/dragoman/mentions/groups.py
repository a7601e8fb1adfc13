"""Parties that "and" or a comma joins: what is said of one of them goes for all."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dragoman.model.mentions import MentionKind

from .asyndeton import begins_list
from .found import Sentence
from .grammar import Grammar
from .holders import is_organ
from .party import CASES, Party

# What refers back stands for itself: no list goes through it.
_ANAPHORS = frozenset({"sides", "they"})


def grouped(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """Numbers the parties that are joined by "and" or a comma; what is said of the first (or last) goes for all."""
    groups: list[list[Party]] = []
    # "Mr A, Ms B and Dr C": a courtesy parts nobody
    titles = sentence.of(MentionKind.HONORIFIC) if rules.bare or not rules.office_right else ()
    courtesies = {i for m in titles for i in range(m.first, m.last)}
    courtesies |= {i + 1 for i in courtesies if sentence.tokens[i + 1 : i + 2] and sentence.tokens[i + 1].text == "."}
    for party in found:
        previous = groups[-1][-1] if groups else None
        gap = range(previous.last, party.first) if previous else range(0)
        words = [sentence.tokens[i].folded for i in gap if i not in courtesies]
        if rules.bare and words and words[0] in _CLOSES:
            words = words[1:]  # "the ministers of A [X] and B [Y]"
        joined = previous is not None and 0 < len(words) <= _JOINING and any(w in rules.conjunctions for w in words)
        light = rules.conjunctions | rules.articles | (frozenset() if rules.office_right else rules.skipped)
        # the name of an organ that no table knows may stand before the office of it
        named = not rules.bare and not rules.office_right and party.office is not None
        organ = {sentence.tokens[i].folded for i in gap if named and sentence.tokens[i].capital}
        joined = joined and all(w in light or w in organ for w in words)
        joined = joined or (previous is not None and _over_owner(sentence, previous, party, rules))
        if previous is not None and previous.sort == party.sort == "person" and _over_clause(words, rules):
            joined = True
        if previous is not None and rules.cases and rules.office_right:
            # "with the ambassador of A, the head of state": what is joined stands in one case
            cases, before = party.features & CASES, previous.features & CASES
            joined = joined and not (cases and before and not cases & before)
        if previous is not None and rules.cases and not rules.office_right and _of_own_case(previous, party):
            joined = False  # "X-dan da Y-yə": each has an ending of its own
        if previous is not None and rules.cases and not rules.office_right and party.sort in {"body", "organ", "state"}:
            # "X və FAO-nun nümayəndəsi Y ilə": whose office follows is no member of the list
            owner = "of" in party.relations and "of" not in previous.relations
            joined = joined and not (owner and previous.sort == "person")
        if party.relative or (previous is not None and previous.relative):
            joined = False
        if previous is not None and previous.sort == "pronoun" and words == [","] and not rules.office_right:
            joined = False  # "O, Con Oderanı dəvət edib": the comma only tells "he" from "that"
        if (
            previous is not None
            and all(w == "," for w in words)
            and (previous.sort == "state") != (party.sort == "state")
            and not (rules.bare and {previous.sort, party.sort} <= {"state", "body"})
        ):
            joined = False  # "to Kenya, the minister": what stands after the comma is of another kind
        if party.sort in _ANAPHORS or (previous is not None and previous.sort in _ANAPHORS):
            joined = False
        if previous and joined and not rules.office_right and any(word.isalpha() for word in words):
            apart: frozenset[str] = frozenset()  # the ending or the word after the last goes for all
        else:
            apart = party.relations & {"with", "between"} - (previous.relations if previous else frozenset())
            if previous is not None and apart and begins_list(sentence, found, previous, party, words, rules):
                apart = frozenset()
        if joined and not apart:
            groups[-1].append(party)
        else:
            groups.append([party])
    if rules.bare and not sentence.headline:
        groups = [part for members in groups for part in _listed(sentence, members, rules)]
    result = []
    for number, members in enumerate(groups):
        shared = members[0].relations if members[0].relations - {"subject", "object"} else members[-1].relations
        # the ending of the last of several goes for all where a name has its case at its end alone
        last = frozenset() if rules.office_right else members[-1].relations - {"subject", "object"}
        for party in members:
            relations = party.relations or shared
            if last and not party.relations - {"subject", "object"}:
                relations = last
            if len(members) > 1 and shared - {"subject", "object", "of"}:
                relations = shared
            result.append(replace(party, group=number, relations=relations))
    return result


def _listed(sentence: Sentence, members: list[Party], rules: Grammar) -> list[list[Party]]:
    """A list has a word before its last; names that commas alone join are none ("invited by A, the minister B")."""
    for before, after in pairwise(members):
        gap = sentence.tokens[before.last : after.first]
        if any(t.is_word and t.folded in rules.conjunctions and t.folded not in rules.articles for t in gap):
            return [members]
    return [[party] for party in members]


# Relations that the ending of a name alone tells, and that the members of a list share.
_PLAIN = frozenset({"to", "from"})


def _of_own_case(previous: Party, party: Party) -> bool:
    """Whether one of two is whence and the other whither, so that they are no list."""
    before, after = previous.relations & _PLAIN, party.relations & _PLAIN
    return len(before) == len(after) == 1 and before != after


_CLOSES = frozenset({")", "]"})
# How many words ("as well as the", "together with his") may join two parties.
_JOINING = 5


def _over_owner(sentence: Sentence, previous: Party, party: Party, rules: Grammar) -> bool:
    """Whether what an office without a name is of parts it from the next of a list ("с президентом страны, главой
    комитета по труду и послом")."""
    declined = rules.cases and rules.office_right and not rules.bare
    if not declined or previous.sort != "office" or party.sort not in {"office", "person"}:
        return False
    tokens = sentence.tokens
    for end in range(party.first - 1, previous.last, -1):
        if tokens[end].folded not in rules.conjunctions and tokens[end].folded not in rules.articles:
            return False
        owner = tokens[previous.last : end]
        if all(token.folded in rules.skipped for token in owner) or is_organ(tokens, previous.last, end, rules):
            return True
    return False


# How many words the clause after a name in a list may have ("Anna Berg, who chairs the council, and …").
_CLAUSE = 9


def _over_clause(words: Sequence[str], rules: Grammar) -> bool:
    """Whether a list goes on after a relative clause about one of its names."""
    if not 3 < len(words) <= _CLAUSE + 3 or words[0] != "," or words[1] not in rules.relatives:
        return False
    end = next((i for i in range(2, len(words)) if words[i] == ","), None)
    return end is not None and all(w in rules.conjunctions or w in rules.articles for w in words[end:])

"""Whose office it is that one sentence tells and whose name the next: "The minister of defence of Kenya has arrived.
General John Odera will meet …"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import grammar
from dragoman.mentions.offices import GENERIC
from dragoman.mentions.parties import Party
from dragoman.model.mentions import MentionKind

# How many sentences may lie between the two, and how short a sentence with a verb of its own is.
_NEAR, _SHORT = 2, 5
_FINITE = frozenset({"past", "present", "future"})
_SPOKESMEN = ("spokes", "press")


def with_later_names(
    sentences: Sequence[Sentence], said: Sequence[Sequence[Party]], pack: LanguagePack
) -> list[Sequence[Party]]:
    """The parties of each sentence, the one person of whom nothing is told with the one office of no known holder.

    Only where cases tell who acts: both are the subject of a sentence, close to each other.
    """
    rules = grammar(pack)
    result = list(said)
    if rules.bare or not (rules.cases and rules.office_right):
        return result
    everybody = [party for parties in said for party in parties if party.person]
    known = {p.person for p in everybody if p.title or p.country or p.body or p.own}
    held: set[tuple[str | None, str | None]] = {(p.title, p.country) for p in everybody if p.title}
    acting = [
        (index, party)
        for index, parties in enumerate(said)
        for party in parties
        if party.sort == "person" and party.person not in known and _acts(sentences[index], party)
    ]
    if len({party.person for _, party in acting}) != 1:
        return result
    free = [
        (index, party)
        for index, parties in enumerate(said)
        for party in parties
        if party.sort == "office" and _is_one(party, held) and _acts(sentences[index], party)
    ]
    for index, person in acting:
        near = [office for place, office in free if 0 < abs(place - index) <= _NEAR]
        if len({(o.title, o.country) for o in near}) == 1:
            told = replace(person, title=near[0].title, country=near[0].country, body=near[0].body)
            result[index] = [told if party is person else party for party in result[index]]
            return result
    return result


def _is_one(office: Party, held: set[tuple[str | None, str | None]]) -> bool:
    """Whether an office has one holder, of a state that is told, who is named nowhere beside it."""
    title = office.title or ""
    if office.plural or not (office.country or office.body) or title in GENERIC:
        return False
    return (title, office.country) not in held and not any(word in title for word in _SPOKESMEN)


def _acts(sentence: Sentence, party: Party) -> bool:
    """Whether a party is the subject of a whole sentence, with no word beside it that says what else it is."""
    if sentence.headline or "subject" not in (party.relations or {"subject"}):
        return False
    words = [token for token in sentence.tokens if token.is_word]
    if len(words) < _SHORT or not any(_is_finite(token) for token in words):
        return False
    if party.sort == "office":
        return party.relations == frozenset({"subject"})
    courtesies = {i for m in sentence.of(MentionKind.HONORIFIC) for i in range(m.first, m.last)}
    before, after = sentence.tokens[: party.first], sentence.tokens[party.last :]
    described = bool(before) and party.first - 1 not in courtesies and _is_noun(before[-1])
    return not described and not (after and after[0].text == ",")


def _is_noun(token: Token) -> bool:
    first = next((form.features for form in token.forms), frozenset())
    return {"noun", "nom"} <= first


def _is_finite(token: Token) -> bool:
    first = next((form.features for form in token.forms), frozenset())
    return "verb" in first and bool(first & _FINITE)

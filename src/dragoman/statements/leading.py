"""Whose state those are of who lead or accompany a delegation that was told before ("Heyətə şəhərin meri başçılıq
edir"): the delegation's."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party

# The mark of whoever leads the delegation that was told before.
TOLD = "told"
# How many sentences lie between a delegation and whoever leads it.
_REACH = 2
# … and between it and "the delegation", of which the same sentence says who leads it.
_LEADS = 4


def of_delegations(
    sentences: Sequence[Sentence], said: Sequence[Sequence[Party]], pack: LanguagePack
) -> list[Sequence[Party]]:
    """The parties of each sentence, those who lead a delegation with the state that it was said to be of."""
    verbs = grammar(pack).leading
    result: list[Sequence[Party]] = []
    state: str | None = None
    told = 0
    for sentence, parties in zip(sentences, said, strict=True):
        named = next((p for p in parties if p.sort == "delegation" and p.country), None)
        if named is not None:
            state, told = named.country, sentence.index
        elif state and sentence.index - told <= _LEADS and any(p.leads and p.person for p in parties):
            # "Led by its chairman, Anna Berg, the delegation met …"
            parties = [
                replace(p, country=state, features=p.features | {TOLD}) if p.leads and _is_open(p) else p
                for p in parties
            ]
        elif state and verbs and sentence.index - told <= _REACH and _leads(sentence, parties, verbs):
            parties = [
                replace(p, country=p.country or state, leads=True) if p in _leaders(parties) and _of(p, state) else p
                for p in parties
            ]
        result.append(parties)
    return result


def _leads(sentence: Sentence, parties: Sequence[Party], verbs: frozenset[str]) -> bool:
    """Whether a sentence says who leads "the delegation"."""
    led = any(p.sort == "delegation" and "to" in p.relations and not p.person for p in parties)
    return led and any(token.has_base(verbs) for token in sentence.tokens)


def _leaders(parties: Sequence[Party]) -> list[Party]:
    """The persons of whom a sentence about a delegation says that they lead it, or are with it."""
    return [p for p in parties if p.sort == "person" and not p.relations - {"subject"}]


def _of(party: Party, state: str) -> bool:
    """Whether somebody can be of the state that sent a delegation."""
    return party.country == state or not (party.country or party.body or party.own)


def _is_open(party: Party) -> bool:
    """Whether nothing tells of what state a leader is, and the delegation is the one that was told before."""
    named = party.country or party.body or party.own
    return bool(party.person) and not named and "indef" not in party.features

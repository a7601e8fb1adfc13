"""Whose offices are, where another party of the sentence tells: hosts of a visit, and one plural for two holders."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.model.mentions import MentionKind

from .found import Sentence
from .grammar import grammar
from .party import Party

# How many words lie at most between a destination and the word that makes a time of the visit ("səfəri zamanı").
_NEAR = 4
_HOSTED = frozenset({"with", "by", "object", "to"})


def told_by_others(sentence: Sentence, found: Sequence[Party], pack: LanguagePack) -> list[Party]:
    """The parties, with the states and offices that their neighbours give them."""
    return _hosted(sentence, _shared(found), pack)


def _shared(found: Sequence[Party]) -> list[Party]:
    """Names that are joined after a plural office all hold it ("baş prokurorları A və B")."""
    result: list[Party] = []
    for party in found:
        before = result[-1] if result else None
        joined = before is not None and before.group == party.group and before.sort == party.sort == "person"
        if before and joined and before.office and not party.title and "plural" in before.office.features:
            party = replace(party, title=before.title, organ=before.organ, body=before.body, office=before.office)
        if before and joined and before.country and not party.country and before.organ and party.organ == before.organ:
            party = replace(party, country=before.country)  # of the same court or parliament
        result.append(party)
    return result


def _hosted(sentence: Sentence, found: Sequence[Party], pack: LanguagePack) -> list[Party]:
    """ "On his visit to Uzbekistan the secretary general met with Minister of Justice X": X is Uzbekistan's."""
    if grammar(pack).office_right:
        return list(found)
    host = _destination(sentence, pack)
    if host is None:
        return list(found)
    place, country = host
    hosted = [
        p
        for p in found
        if p.first > place and p.title and p.relations & _HOSTED and "subject" not in p.relations
        if not (p.country or p.body or p.own)
    ]
    return [replace(p, country=country) if p in hosted else p for p in found]


def _destination(sentence: Sentence, pack: LanguagePack) -> tuple[int, str] | None:
    """Where the words that make a visit a time stand, and the state that it goes to."""
    words = frozenset(key(str(w)) for w in pack.rules("gatherings.yml").get("adjunct", {}).get("after", ()))
    for place, token in enumerate(sentence.tokens):
        if token.folded in words:
            for mention in sentence.of(MentionKind.STATE, MentionKind.CITY):
                if 0 < place - mention.last <= _NEAR and "dat" in mention.features and mention.country:
                    return place, mention.country
    return None

"""Officers of "the country" that the sentences before speak of ("ölkənin xarici işlər naziri deyib")."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party
from dragoman.model.mentions import MentionKind


def of_that_country(
    sentences: Sequence[Sentence], said: Sequence[Sequence[Party]], pack: LanguagePack
) -> list[Sequence[Party]]:
    """The parties of each sentence, officers of "the country" with the state of a city beside them, else with that of
    whoever acts in the sentence before."""
    if not grammar(pack).that_country:
        return list(said)
    result: list[Sequence[Party]] = []
    last: str | None = None
    for sentence, parties in zip(sentences, said, strict=True):
        cities = [m.country for m in sentence.of(MentionKind.CITY) if m.country]
        state = cities[0] if cities else last
        if state and any(p.there and not p.country for p in parties):
            parties = [replace(p, country=state, there=False) if p.there and not p.country else p for p in parties]
        result.append(parties)
        acting = [p for p in parties if p.country and p.title and not p.relations - {"subject", "object"}]
        named = [m.country for m in sentence.of(MentionKind.STATE) if m.country]
        last = acting[0].country if acting else next(iter([*named, *cities]), last)
    return result

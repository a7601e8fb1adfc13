"""The state whose mission or ministry stands by itself at the head of a text ("Embassy of Kenya"): the text is its."""

from collections.abc import Sequence

from dragoman.languages.inflect import inflector
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import tokenise
from dragoman.mentions.found import Found
from dragoman.mentions.party import Party
from dragoman.model.mentions import MentionKind
from dragoman.model.spans import Span

# How many lines a head may have, and how many words may stand beside the organ or the state in its line.
_LINES, _BESIDE = 3, 4


def city_of_outlet(found: Found, pack: LanguagePack) -> str | None:
    """The state of the city that an outlet has in its name and that its text speaks of ("Nairobi Courier"), in
    whatever form ("Naxçıvanın səsi")."""
    outlet = found.document.outlet or ""
    named = tokenise(outlet, Span(0, len(outlet)), inflector(pack))
    words = set(outlet.casefold().split()) | {t.folded for t in named}
    bases = frozenset(base for token in named if token.capital for base in token.bases())
    text = found.document.text
    for sentence in found.sentences:
        for city in sentence.of(MentionKind.CITY):
            if city.country is None:
                continue
            written = set(text[city.span.start : city.span.end].casefold().split())
            declined = city.last - city.first == 1 and bool(sentence.tokens[city.first].bases() & bases)
            if words and (written <= words or declined):
                return city.country
    return None


def letterhead(found: Found, said: Sequence[Sequence[Party]]) -> str | None:
    """The state of the mission that the first lines of a document name and nothing else."""
    for sentence, parties in list(zip(found.sentences, said, strict=True))[:_LINES]:
        if not sentence.headline or len(parties) != 1:
            continue
        (party,) = parties
        words = sum(token.is_word for token in sentence.tokens)
        inside = sum(token.is_word for token in sentence.tokens[party.first : party.last])
        acts = any(token.features & {"verb"} and token.features & {"past", "future"} for token in sentence.tokens)
        if party.sort == "organ" and party.country and not acts and words - inside <= _BESIDE and party.first <= 1:
            return party.country
    return None

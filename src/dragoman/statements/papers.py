"""What is signed: the document nearest to the act, by which two signings of one text are told apart, and its name."""

from functools import cache

from dragoman.languages.inflect import inflector, key
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act

from .drafts import Told

# How many words lie between the act and its document.
_REACH = 8


def paper_of(act: Act, pack: LanguagePack) -> str | None:
    """The noun of a document (`papers` of the pack's `grammar.yml`) beside a signing, in its dictionary form."""
    papers = frozenset(key(str(word)) for word in pack.rules("grammar.yml").get("papers", ()))
    found = []
    for place, token in enumerate(act.sentence.tokens):
        gap = max(place - act.last, act.first - place - 1, 0)
        named = sorted(token.bases() & papers)
        if named and gap <= _REACH and not act.first <= place < act.last:
            found.append((gap, place, named[0]))
    return min(found)[2] if found else None


@cache
def _names(pack: LanguagePack) -> Lexicon[str]:
    rules = pack.rules("papers.yml").get("names", {})
    return Lexicon(((str(form), str(name)) for name, forms in rules.items() for form in forms), inflector(pack))


def name_of_paper(act: Act, pack: LanguagePack) -> Told[str] | None:
    """The English name of the document that an act signs ("Memorandum of understanding"), from the pack's `papers.yml`.

    The nearest to the act; of equals the one that says more, then the first.
    """
    found = []
    for match in _names(pack).find(act.sentence.tokens):
        gap = max(match.first - act.last, act.first - match.last, 0)
        if gap <= _REACH:
            found.append((gap, match.first - match.last, match.first, match))
    if not found:
        return None
    match = min(found, key=lambda item: item[:3])[3]
    return Told(match.value, (act.sentence.span_of(match.first, match.last),))

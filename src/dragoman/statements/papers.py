"""What is signed: the noun of the document nearest to the act, by which two signings of one text are told apart."""

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act

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

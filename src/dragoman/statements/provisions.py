"""The sentences that tell what a signed document is about: "under the pact …", "it provides for …"."""

from collections.abc import Sequence

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Found, Sentence
from dragoman.model.vocabulary import Kind

from .drafts import Draft

_APART = (Kind.MEETING, Kind.CALL, Kind.SIGNING)
# A document is spoken of among the first words of a sentence, and in the next sentences at most.
_OPENING = 5
_NEXT = 3


def on_the_paper(draft: Draft, drafts: Sequence[Draft], found: Found, pack: LanguagePack) -> set[int]:
    """The sentences after a signing that begin with its document (`documents`), or with a word
    for it (`it`), until they stop or another engagement is told."""
    papers = frozenset(key(str(word)) for word in pack.rules("agenda.yml").get("documents", ()))
    pronouns = frozenset(key(str(word)) for word in pack.rules("agenda.yml").get("it", ()))
    told = {s for d in drafts if d is not draft and d.kind in _APART for s in d.sentences}
    last = max(draft.sentences)
    reached: set[int] = set()
    for sentence in found.sentences:
        if not last < sentence.index <= last + _NEXT:
            continue
        if sentence.index in told:
            break
        if _opens(sentence, papers) or (sentence.index == last + 1 and _opens(sentence, pronouns, 2)):
            reached.add(sentence.index)
    return reached


def _opens(sentence: Sentence, words: frozenset[str], within: int = _OPENING) -> bool:
    return any(token.has_base(words) for token in sentence.tokens[:within])

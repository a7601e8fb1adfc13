"""What a sentence puts beside a gathering that was named before it ("on the fringes of the forum she is to meet …")."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.mentions.gatherings import is_head
from dragoman.mentions.grammar import grammar
from dragoman.model.vocabulary import Kind

from .drafts import Draft

# How many sentences after it was last spoken of a gathering is still meant, and how many words ("of the two-day") lie
# between a word for beside and the noun.
_REACH, _WORDS = 3, 8


def on_the_margins(drafts: Sequence[Draft], sentence: Sentence, pack: LanguagePack) -> list[Draft]:
    """The drafts, the last gathering among them spoken of again by a sentence that tells of what is beside it."""
    words = frozenset(key(str(word)) for word in pack.rules("gatherings.yml").get("beside", ()))
    last = next((d for d in reversed(drafts) if d.kind is Kind.GATHERING), None)
    if not words or last is None or not 0 < sentence.index - max(last.sentences) <= _REACH:
        return list(drafts)
    tokens = sentence.tokens
    for place, token in enumerate(tokens):
        behind = range(place + 1, min(place + 1 + _WORDS, len(tokens)))
        if grammar(pack).cases and not grammar(pack).office_right:
            behind = range(max(0, place - 1), place)  # "konfrans çərçivəsində": the word stands behind the noun
        if token.folded in words and any(is_head(tokens, after, pack) for after in behind):
            told = replace(last, sentences=tuple(sorted({*last.sentences, sentence.index})))
            return [told if draft is last else draft for draft in drafts]
    return list(drafts)

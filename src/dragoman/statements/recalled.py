"""Sentences that recall what came before ("It may be recalled that …"): what follows was not talked about."""

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence


def recalls(sentence: Sentence, pack: LanguagePack) -> bool:
    """Whether a sentence begins with words by which news goes back to what was before (`recalled`)."""
    phrases = tuple(f"{phrase} " for phrase in pack.rules("grammar.yml").get("recalled", ()))
    words = [token.text.casefold() for token in sentence.tokens[:_OPENING] if token.text[:1].isalnum()]
    return bool(phrases) and f"{' '.join(words)} ".startswith(phrases)


# How many words the longest of such openings has, with room for signs between them.
_OPENING = 10

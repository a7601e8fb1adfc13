"""What was discussed: the topics that the sentences of an engagement show, each with its words."""

from collections.abc import Sequence

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.mentions.knowledge import topics as topic_words

from .drafts import Told


def topics_of(sentences: Sequence[Sentence], pack: LanguagePack) -> list[Told[str]]:
    """The topics that some sentences show, in the order of their words, each once."""
    found: dict[str, Told[str]] = {}
    for sentence in sentences:
        for place in range(len(sentence.tokens)):
            for match in topic_words(pack).all_at(sentence.tokens, place):
                found.setdefault(match.value, Told(match.value, (sentence.span_of(match.first, match.last),)))
    return list(found.values())

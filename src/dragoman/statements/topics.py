"""What was discussed: the topics that the sentences of an engagement show, each with its words."""

from collections.abc import Callable, Sequence
from functools import cache

from dragoman.languages.inflect import inflector, key
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.mentions.knowledge import topics as topic_words
from dragoman.model.mentions import MentionKind
from dragoman.model.spans import Span
from dragoman.world.bodies import BodyType, bodies

from .drafts import Told

# The name of a body or an office speaks of what it is for, not of what was talked about.
_NAMES = (MentionKind.BODY, MentionKind.ORGAN, MentionKind.OFFICE, MentionKind.PERSON)


def _series(body: str) -> bool:
    """Whether a body is a series of gatherings, whose name does say what is talked about there."""
    return bodies()[body].type is BodyType.SERIES


def on_the_agenda(sentences: Sequence[Sentence], last: int, pack: LanguagePack) -> list[Sentence]:
    """The sentence right after one that names a gathering, where it tells what is to be talked about there
    (`agenda`)."""
    words = frozenset(key(str(word)) for word in pack.rules("gatherings.yml").get("agenda", ()))
    return [s for s in sentences if s.index == last + 1 and any(token.has_base(words) for token in s.tokens)]


@cache
def _none(pack: LanguagePack) -> Lexicon[str]:
    """Phrases with a word of a topic that show none (`no_topic`)."""
    return Lexicon(((str(form), "") for form in pack.rules("agenda.yml").get("no_topic", ())), inflector(pack))


def _any(_sentence: Sentence, _span: Span) -> bool:
    return True


def topics_of(
    sentences: Sequence[Sentence], pack: LanguagePack, counts: Callable[[Sentence, Span], bool] = _any
) -> list[Told[str]]:
    """The topics that some sentences show, in the order of their words, each once; of words that count alone."""
    found: dict[str, Told[str]] = {}
    for sentence in sentences:
        names = [m for m in sentence.of(*_NAMES) if not (m.kind is MentionKind.BODY and _series(m.value))]
        named = {i for m in names for i in range(m.first, m.last)}
        named |= {i for match in _none(pack).find(sentence.tokens) for i in range(match.first, match.last)}
        for place in range(len(sentence.tokens)):
            if place in named:
                continue
            matches = topic_words(pack).all_at(sentence.tokens, place)
            longest = max((match.last for match in matches), default=0)
            for match in (match for match in matches if match.last == longest):
                if not counts(sentence, sentence.span_of(match.first, match.last)):
                    continue
                found.setdefault(match.value, Told(match.value, (sentence.span_of(match.first, match.last),)))
    return list(found.values())

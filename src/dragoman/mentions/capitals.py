"""A capital that is called by its state: "in the Rwandan capital", "в столице Нигерии" names a city."""

from collections.abc import Sequence

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.spans import Span
from dragoman.world.places import countries


def with_capitals(tokens: Sequence[Token], mentions: Sequence[Mention], pack: LanguagePack) -> list[Mention]:
    """The mentions of a sentence, a state beside a word for a capital (`capital` in `grammar.yml`) made that city."""
    words = frozenset(key(str(word)) for word in pack.rules("grammar.yml").get("capital", ()))
    result = list(mentions)
    if not words:
        return result
    covered = {i for m in mentions for i in range(m.first, m.last)}
    for place, token in enumerate(tokens):
        if place in covered or not token.has_base(words):
            continue
        state = next((m for m in result if m.kind is MentionKind.STATE and _beside(m, place)), None)
        capital = countries()[state.country].capital if state and state.country else None
        if state is None or capital is None or any(_named(m, place, state) for m in result):
            continue
        first, last = min(state.first, place), max(state.last, place + 1)
        span = Span(tokens[first].start, tokens[last - 1].end)
        city = Mention(MentionKind.CITY, span, first, last, capital, state.country, "city", token.features)
        result = [city if m is state else m for m in result]
    return result


def _beside(state: Mention, place: int) -> bool:
    """Whether a state's adjective stands right before a word, or its name in the genitive right after it."""
    if state.sort == "adjective":
        return state.last == place
    return state.first == place + 1 and ("gen" in state.features or not state.features)


def _named(mention: Mention, place: int, state: Mention) -> bool:
    """Whether the city is named right after: then that name tells it."""
    return mention.kind is MentionKind.CITY and mention.first in {place + 1, state.last, state.last + 1}

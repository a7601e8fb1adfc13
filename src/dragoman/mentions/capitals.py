"""A capital that is called by its state: "in the Rwandan capital", "в столице Нигерии" names a city."""

from collections.abc import Sequence

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.spans import Span
from dragoman.world.places import countries

from .grammar import grammar


def with_capitals(tokens: Sequence[Token], mentions: Sequence[Mention], pack: LanguagePack) -> list[Mention]:
    """The mentions of a sentence, a state beside a word for a capital (`capital` in `grammar.yml`) made that city."""
    words = frozenset(key(str(word)) for word in pack.rules("grammar.yml").get("capital", ()))
    after = frozenset(w for w, relation in grammar(pack).prepositions.items() if relation == "of")
    result = list(mentions)
    if not words:
        return result
    covered = {i for m in mentions for i in range(m.first, m.last)}
    for place, token in enumerate(tokens):
        if place in covered or not token.has_base(words):
            continue
        states = [m for m in result if m.kind is MentionKind.STATE]
        # where whose it is comes first, what stands behind belongs to something else ("paytaxtda Özbəkistanın naziri")
        states = states if grammar(pack).office_right else [m for m in states if m.last <= place]
        state = next((m for m in states if _beside(m, place, tokens, after)), None)
        capital = countries()[state.country].capital if state and state.country else None
        if state is None or capital is None or any(_named(m, place, state) for m in result):
            continue
        first, last = min(state.first, place), max(state.last, place + 1)
        span = Span(tokens[first].start, tokens[last - 1].end)
        city = Mention(MentionKind.CITY, span, first, last, capital, state.country, "city", token.features)
        result = [city if m is state else m for m in result]
    return result


def _beside(state: Mention, place: int, tokens: Sequence[Token], after: frozenset[str]) -> bool:
    """Whether a state stands right before a word ("the Rwandan capital", "Qətərin paytaxtı"), or its name in the
    genitive or after a word for "of" right behind it."""
    if state.last == place:
        return state.sort == "adjective" or (not after and ("gen" in state.features or not state.features))
    if state.first == place + 1:
        return "gen" in state.features or not state.features
    return state.first == place + 2 and tokens[place + 1].folded in after


def _named(mention: Mention, place: int, state: Mention) -> bool:
    """Whether the city is named right after: then that name tells it."""
    return mention.kind is MentionKind.CITY and mention.first in {place + 1, state.last, state.last + 1}

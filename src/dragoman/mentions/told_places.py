"""Towns and parts of states that no table knows, where the text itself says of what state they are ("Gürcüstanın
Laqodexi şəhəri"): from then on the bare name is the place ("Laqodexinin meri")."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.romanise import display_latin
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.spans import Span

# How many words such a name has at most.
_LONGEST = 3
_PLACES = (MentionKind.CITY, MentionKind.REGION)


@dataclass(frozen=True, slots=True)
class ToldPlace:
    """A place of a document: its words, the name to show (empty for a part of a state), its state, and the sort of its
    mentions."""

    words: tuple[str, ...]
    name: str
    country: str
    sort: str = "city"


def told_places(
    sentences: Iterable[tuple[Sequence[Token], Sequence[Mention]]], pack: LanguagePack
) -> tuple[ToldPlace, ...]:
    """The places that a document puts between a state, in the form of whose it is, and a noun for a town or a part of
    a state (`told_places` in the pack's `grammar.yml`)."""
    rules: Mapping[str, Sequence[str]] = pack.rules("grammar.yml").get("told_places", {})
    towns, parts = (frozenset(key(str(w)) for w in rules.get(sort, ())) for sort in ("towns", "parts"))
    found: dict[tuple[str, ...], ToldPlace] = {}
    if not towns | parts:
        return ()
    for tokens, mentions in sentences:
        for state in mentions:
            if state.kind is not MentionKind.STATE or not state.country or "gen" not in state.features:
                continue
            end = state.last
            while end < len(tokens) and end - state.last < _LONGEST and _named(tokens[end], towns | parts):
                end += 1
            if end == state.last or end >= len(tokens) or not tokens[end].has_base(towns | parts):
                continue
            words = tuple(token.folded for token in tokens[state.last : end])
            known = [m for m in mentions if m.first < end and state.last < m.last]
            if any(m.kind not in _PLACES or m.country == state.country for m in known):
                continue
            written = " ".join(token.text for token in tokens[state.last : end])
            town = tokens[end].has_base(towns)
            found.setdefault(words, ToldPlace(words, display_latin(written, pack.code) if town else "", state.country))
    return tuple(found.values())


def _named(token: Token, nouns: frozenset[str]) -> bool:
    return token.is_word and token.capital and not token.shouted and not token.has_base(nouns)


def with_told_places(tokens: Sequence[Token], mentions: Sequence[Mention], told: Sequence[ToldPlace]) -> list[Mention]:
    """The mentions of a sentence, with the places that the document tells, instead of namesakes in other states."""
    result = list(mentions)
    for place in told:
        for first in range(len(tokens) - len(place.words) + 1):
            last = first + len(place.words)
            if not _is(tokens[first:last], place.words):
                continue
            inside = [m for m in result if m.first < last and first < m.last]
            if any(m.kind not in _PLACES for m in inside):
                continue
            features = frozenset().union(
                *(f.features for f in tokens[last - 1].forms if f.base == place.words[-1] and "adj" not in f.features)
            )
            kind = MentionKind.CITY if place.name else MentionKind.REGION
            span = Span(tokens[first].start, tokens[last - 1].end)
            same = next((m for m in inside if (m.first, m.last) == (first, last)), None)
            mention = Mention(kind, span, first, last, place.name, place.country, place.sort, features)
            result = [m for m in result if m not in inside]
            result.append(replace(mention, features=same.features) if same else mention)
    return sorted(result, key=lambda m: m.first) if told else result


def _is(tokens: Sequence[Token], words: Sequence[str]) -> bool:
    """Whether these are the words of a place, the last in whatever form."""
    if not all(token.is_word and token.capital for token in tokens):
        return False
    return all(t.folded == w for t, w in zip(tokens[:-1], words[:-1], strict=True)) and words[-1] in tokens[-1].bases()

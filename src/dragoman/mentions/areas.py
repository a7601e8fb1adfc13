"""Parts of states that no table knows, by the noun that says so ("губернатор Пензенской области"), and attributes made
of cities beside offices and organs ("пензенский губернатор", "дубайская полиция")."""

from collections.abc import Mapping, Sequence
from functools import cache

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.spans import Span

from .cities import city_named

_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc"})
# An attribute of a smaller town is as likely one of something else.
_LARGE = 20_000
# What is beside such an attribute makes it say whose somebody is.
_OWNED = (MentionKind.OFFICE, MentionKind.ORGAN)


def with_areas(tokens: Sequence[Token], mentions: Sequence[Mention], pack: LanguagePack) -> list[Mention]:
    """The mentions of a sentence, with the parts of states and the attributes of cities that no table has.

    `areas` in the pack's `grammar.yml` are the nouns, `city_adjectives` how attributes are made of the names of cities.
    """
    rules = pack.rules("grammar.yml")
    nouns = frozenset(key(str(word)) for word in rules.get("areas", ()))
    endings = rules.get("city_adjectives", {})
    if not nouns:
        return list(mentions)
    covered = {i for m in mentions for i in range(m.first, m.last)}
    result = list(mentions)
    for place, token in enumerate(tokens):
        first = _begin(tokens, place, covered) if token.has_base(nouns) and place not in covered else place
        if first < place:
            country = next((c for t in tokens[first:place] if (c := _country(t, endings, pack))), None)
            state = next((m for m in mentions if m.kind is MentionKind.STATE and m.first == place + 1), None)
            country = state.country if state and "gen" in state.features else country
            span = Span(tokens[first].start, token.end)
            result.append(
                Mention(MentionKind.REGION, span, first, place + 1, "", country, "area", token.features - {"plural"})
            )
        elif token.has_base(nouns) and place not in covered and not token.capital:
            named = tokens[place + 1] if place + 1 < len(tokens) else None
            if named is not None and named.capital and place + 1 not in covered and "given" not in named.features:
                span = Span(token.start, named.end)
                kept = token.features - {"plural"}
                result.append(Mention(MentionKind.REGION, span, place, place + 2, "", None, "area", kept))
    starts = {m.first for m in mentions if m.kind in _OWNED or (m.kind is MentionKind.REFERENCE and m.value in _GUESTS)}
    for place, token in enumerate(tokens):
        beside = place + 1 in starts and place not in covered and (not token.capital or place == 0)
        if beside and "adj" in token.features and (country := _country(token, endings, pack)):
            result.append(
                Mention(MentionKind.STATE, token.span, place, place + 1, country, country, "adjective", token.features)
            )
    return sorted(result, key=lambda m: m.first)


_GUESTS = frozenset({"delegation", "guest", "colleague"})


def _begin(tokens: Sequence[Token], place: int, covered: set[int]) -> int:
    """Where the name of an area begins: with the attributes that have a capital, several of them joined by a small
    word or a hyphen."""
    cases = tokens[place].features & _CASES
    first = at = place
    while at > 0 and at - 1 not in covered:
        token = tokens[at - 1]
        joins = at < place and (token.text in ",-–‑" or (token.is_word and len(token.text) == 1 and not token.capital))
        named = token.capital and "adj" in token.features and bool(token.features & cases)
        if not named and not joins and not (at < place and token.capital and tokens[at].text in "-–‑"):
            break
        at -= 1
        first = at if named else first
    return first


def _country(token: Token, endings: Mapping[str, Sequence[str]], pack: LanguagePack) -> str | None:
    """The state of the city that an attribute is made of."""
    for base in sorted(token.bases()):
        if (country := _of_city(base, tuple((k, tuple(v)) for k, v in endings.items()), pack)) is not None:
            return country
    return None


@cache
def _of_city(base: str, endings: tuple[tuple[str, tuple[str, ...]], ...], pack: LanguagePack) -> str | None:
    for ending, puts in endings:
        if not base.endswith(ending) or len(base) - len(ending) < 2:
            continue
        for put in puts:
            city = city_named(base[: -len(ending)] + put, pack)
            if city is not None and city[2] >= _LARGE:
                return city[1]
    return None

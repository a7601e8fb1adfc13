"""Places that no table knows, where a language that marks no case says of what state they are: "the Kenyan port of
Lamu", "in Mo, Norway", "in Embu in central Kenya"."""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind
from dragoman.world.titles import title_organ

from .grammar import Grammar, grammar
from .nominative import name_grammar
from .told_places import ToldPlace

_LONGEST = 3
_PLACES = (MentionKind.CITY, MentionKind.REGION)


def told_in_prose(
    sentences: Iterable[tuple[Sequence[Token], Sequence[Mention]]], pack: LanguagePack
) -> tuple[ToldPlace, ...]:
    """The places of a document that its text puts into a state, by a noun for a town or a part of a state
    (`told_places` in the pack's `grammar.yml`) or by the name of the state right behind them."""
    rules = grammar(pack)
    told: Mapping[str, Sequence[str]] = pack.rules("grammar.yml").get("told_places", {})
    towns, parts = (frozenset(key(str(w)) for w in told.get(sort, ())) for sort in ("towns", "parts"))
    if not rules.bare or not towns | parts:
        return ()
    found: dict[tuple[str, ...], ToldPlace] = {}
    for tokens, mentions in sentences:
        for state in mentions:
            if state.kind is not MentionKind.STATE or not state.country:
                continue
            noun = _noun_behind(tokens, state, towns | parts)
            if noun is not None:
                first = noun + 2
                last = _name(tokens, mentions, first, state.country, pack)
                town = tokens[noun].has_base(towns)
            elif state.sort == "country":
                first, last = _name_before(tokens, mentions, state, rules, pack)
                town = True
            else:
                continue
            if first < last:
                words = tuple(token.folded for token in tokens[first:last])
                written = " ".join(token.text for token in tokens[first:last])
                sort = "city" if town else "area"
                found.setdefault(words, ToldPlace(words, written if town else "", state.country, sort))
    return tuple(found.values())


def _noun_behind(tokens: Sequence[Token], state: Mention, nouns: frozenset[str]) -> int | None:
    """The noun between an adjective of a state, or a state in the form of whose it is, and "of" and a name."""
    place = state.last
    if state.sort == "country":
        if tokens[place : place + 1] and tokens[place].text in "'’":
            place += 1
        if not (tokens[place : place + 1] and tokens[place].folded == "s" and place > state.last):
            return None
        place += 1
    for noun in range(place, min(place + _LONGEST, len(tokens) - 2)):
        if not tokens[noun].is_word or tokens[noun].capital:
            return None
        if tokens[noun].has_base(nouns) and tokens[noun + 1].folded == "of":
            return noun
    return None


def _name(tokens: Sequence[Token], mentions: Sequence[Mention], first: int, country: str, pack: LanguagePack) -> int:
    """Where a name that begins at a word ends; where it begins if none does, or it is of that state by a table."""
    last = first
    while last < len(tokens) and last - first < _LONGEST and _named(tokens[last]):
        last += 1
    while last > first and tokens[last - 1].folded in name_grammar(pack).never:
        last -= 1
    return last if _free(mentions, first, last, country) else first


def _name_before(
    tokens: Sequence[Token], mentions: Sequence[Mention], state: Mention, rules: Grammar, pack: LanguagePack
) -> tuple[int, int]:
    """The name after "in" that a comma or "in" (and "central", "the north of") joins to a state."""
    last = state.first
    while last > 0 and (tokens[last - 1].folded in rules.articles or tokens[last - 1].folded in rules.city_words):
        last -= 1
    if last < 3 or state.country is None:
        return 0, 0
    joined = tokens[last - 1].text == "," or rules.prepositions.get(tokens[last - 1].folded) == "in"
    last -= 1
    first = last
    while first > 0 and last - first < _LONGEST and _named(tokens[first - 1]):
        first -= 1
    if tokens[last - 1].folded in name_grammar(pack).never:
        return 0, 0
    relation = rules.prepositions.get(tokens[first - 1].folded) if first > 0 else None
    where = relation == "in" or (relation == "of" and _is_local(mentions, first - 1))
    if not joined or not where or not _free(mentions, first, last, state.country):
        return 0, 0
    return first, last


_LOCAL = frozenset({"municipality", "regional_administration"})


def _is_local(mentions: Sequence[Mention], place: int) -> bool:
    """Whether the head of a town or a part of a state ends before a word ("the Mayor of Mo in Norway")."""
    offices = [m for m in mentions if m.kind is MentionKind.OFFICE and m.last == place]
    return any(title_organ(m.value) in _LOCAL for m in offices)


def _named(token: Token) -> bool:
    return token.is_word and token.capital and not token.shouted


def _free(mentions: Sequence[Mention], first: int, last: int, country: str) -> bool:
    """Whether no table has another thing by these words, nor the place in that state already."""
    inside = [m for m in mentions if m.first < last and first < m.last]
    return first < last and not any(m.kind not in _PLACES or m.country == country for m in inside)

"""Places that are part of a person's name: Tran Hoa Lan, Chad Obiora, Santiago Fuentes."""

from collections.abc import Mapping, Sequence

from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind
from dragoman.world.places import capital

from .grammar import grammar as word_grammar
from .nominative import NameGrammar, is_never, name_grammar

_PLACES = (MentionKind.CITY, MentionKind.STATE, MentionKind.REGION)
_TITLES = (MentionKind.OFFICE, MentionKind.HONORIFIC)


def without_name_parts(tokens: Sequence[Token], mentions: Sequence[Mention], pack: LanguagePack) -> list[Mention]:
    """The mentions of a sentence, but those places that stand within a name that an office or a courtesy title backs.

    Only where the pack says `places_in_names`: in a language that puts a place right after a name it is no part of it.
    A place that a particle of names is joined to ("əl-Bağdadi") is a name's part everywhere.
    """
    grammar = name_grammar(pack)
    mentions = [m for m in mentions if m.kind not in _PLACES or not _joined_on(tokens, m, grammar)]
    taken = {i for m in mentions for i in range(m.first, m.last)}
    mentions = [m for m in mentions if not _is_surname(tokens, m, taken)]
    mentions = [m for m in mentions if not (grammar.agree and _after_given(tokens, m, taken))]
    if not pack.rules("persons.yml").get("places_in_names"):
        if not grammar.adjoin:
            return mentions
        mentions = [m for m in mentions if not _begins_name(tokens, m, mentions, grammar)]
        return [m for m in mentions if not _closes_name(tokens, m, mentions, grammar)]
    covered = {i for m in mentions for i in range(m.first, m.last)}
    small = word_grammar(pack).prepositions
    return [m for m in mentions if m.kind not in _PLACES or not _in_name(tokens, m, mentions, covered, grammar, small)]


def _after_given(tokens: Sequence[Token], place: Mention, taken: set[int]) -> bool:
    """Whether what could be a city stands right behind a given name that the dictionary knows ("Ирина Назарова")."""
    if place.kind is not MentionKind.CITY or place.sort != "city" or place.last - place.first > 1 or not place.first:
        return False
    before = tokens[place.first - 1]
    given = any(form.features >= {"known", "given"} for form in before.forms[:2])
    return before.capital and given and place.first - 1 not in taken


def _begins_name(tokens: Sequence[Token], place: Mention, mentions: Sequence[Mention], grammar: NameGrammar) -> bool:
    """Whether a city without an ending stands between an office and a name word ("Prezident Milan Stoyadinoviç")."""
    if place.sort != "city" or place.features or place.last >= len(tokens):
        return False
    following = tokens[place.last]
    free = not any(m.first <= place.last < m.last for m in mentions)
    office = any(m.kind is MentionKind.OFFICE and m.last == place.first for m in mentions)
    return office and free and _is_name(following, grammar)


def _closes_name(tokens: Sequence[Token], place: Mention, mentions: Sequence[Mention], grammar: NameGrammar) -> bool:
    """Whether what could be a city in some case is a surname: right behind a given name that an office backs, where
    the next word asks for another case ("naziri Qabor Tereki ilə": no city in the accusative)."""
    before = place.first - 1
    if place.kind is not MentionKind.CITY or place.sort != "city" or not place.features or before < 1:
        return False
    if any(m.first <= before < m.last for m in mentions) or not _is_name(tokens[before], grammar):
        return False
    if not any(m.kind in _TITLES and m.last == before for m in mentions) or place.last >= len(tokens):
        return False
    asked = grammar.postpositions.get(tokens[place.last].folded, frozenset())
    return bool(asked) and not any(case.rstrip("?") in place.features for case in asked)


def _joined_on(tokens: Sequence[Token], place: Mention, grammar: NameGrammar) -> bool:
    before = place.first - 2
    return before >= 0 and tokens[place.first].glued and tokens[before].folded in grammar.particles


def _is_surname(tokens: Sequence[Token], place: Mention, covered: set[int]) -> bool:
    """Whether a city stands right after what a dictionary knows for a given name: "Пабло Ривас"."""
    before = place.first - 1
    if (
        place.kind is not MentionKind.CITY
        or place.sort != "city"
        or place.last - place.first > 1
        or before < 0
        or before in covered
    ):
        return False
    given = {frozenset(form.features & _CASES) for form in tokens[before].forms if form.features >= {"given", "known"}}
    return tokens[before].capital and any(
        not cases or not place.features & _CASES or cases & place.features for cases in given
    )


_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc"})


def _in_name(
    tokens: Sequence[Token],
    place: Mention,
    mentions: Sequence[Mention],
    covered: set[int],
    grammar: NameGrammar,
    small: Mapping[str, str],
) -> bool:
    if place.sort not in {"city", "country"} or any(t.shouted for t in tokens[place.first : place.last]):
        return False
    if "gen" in place.features:
        return False
    if grammar.hyphened and place.first > 0 and "gen" in tokens[place.first - 1].features:
        return False  # "Berg's Vanuatu trip"
    before = _names_before(tokens, place.first, covered, grammar)
    after = _names_after(tokens, place.last, covered, grammar)
    if before == place.first and _of_office(tokens, before, mentions, small, grammar):
        return False
    titled = any(m.kind in _TITLES and m.last == before for m in mentions)
    titled = titled or _behind_owner(tokens, before, mentions, small, grammar)
    titled = titled or (before >= 2 and tokens[before - 1].text == "," and any(
        m.kind is MentionKind.OFFICE and m.last == before - 1 for m in mentions
    ))  # fmt: skip
    if before < place.first and tokens[before].folded not in grammar.openers:
        return True  # a name is not followed by a place without a word or a comma between
    if before < place.first or after > place.last:
        if titled:
            return True
        if before == place.first and _given_name(tokens, place, after, grammar, small):
            return True
        comma = after < len(tokens) and tokens[after].text == ","
        return (
            comma
            and after > place.last
            and any(m.kind is MentionKind.OFFICE and m.first == after + 1 for m in mentions)
        )
    return False


# Relations in which a person stands rather than a place.
_BESIDE = ("with", "by", "between")
# How many words of a name may follow one that is a city's as well.
_NAME = 3


def _given_name(
    tokens: Sequence[Token], place: Mention, after: int, grammar: NameGrammar, small: Mapping[str, str]
) -> bool:
    """Whether a lesser city stands where a given name would: right before name words, after nothing that a place
    follows ("with Mary Odera", not "in Mary Anna Odera said", nor "the Mary Trade Centre")."""
    if place.sort != "city" or place.last - place.first > 1 or not 0 < after - place.last <= _NAME:
        return False
    if place.country and capital(place.country) == place.value:
        return False
    before = tokens[place.first - 1].folded if place.first else ""
    return small.get(before, _BESIDE[0]) in _BESIDE and not (after < len(tokens) and tokens[after].capital)


def _behind_owner(
    tokens: Sequence[Token], place: int, mentions: Sequence[Mention], small: Mapping[str, str], grammar: NameGrammar
) -> bool:
    """Whether an office and what it is of stand right before a place ("Secretary General of the Council (CTS) Baghdad
    Odera")."""
    owners = {m.last: m for m in mentions if m.kind in _OWNERS}
    offices = {m.last for m in mentions if m.kind is MentionKind.OFFICE}
    start, light = place, {"(", *grammar.articles, *small}
    while place > 0:
        if place in offices:
            return place < start
        if place in owners:
            place = owners[place].first
        elif tokens[place - 1].text == ")" or (place < start and tokens[place - 1].folded in light):
            place -= 1
        else:
            return False
    return False


_OWNERS = (MentionKind.STATE, MentionKind.BODY, MentionKind.ORGAN)


def _of_office(
    tokens: Sequence[Token], place: int, mentions: Sequence[Mention], small: Mapping[str, str], grammar: NameGrammar
) -> bool:
    """Whether a preposition joins what begins at a place to an office, which is of it or held there ("ambassador of
    Kenya", "high commissioner to Kenya")."""
    before = place - 1
    while before > 0 and tokens[before].folded in grammar.articles:
        before -= 1
    if before <= 0 or tokens[before].folded not in small:
        return False
    return any(m.kind is MentionKind.OFFICE and m.last in (before, before + 1) for m in mentions)


def _is_name(token: Token, grammar: NameGrammar) -> bool:
    return token.is_word and token.capital and not token.shouted and not is_never(token, grammar)


def _names_before(tokens: Sequence[Token], place: int, covered: set[int], grammar: NameGrammar) -> int:
    """Where the run of name words begins that ends right before `place`; `place` where there is none."""
    while place > 0 and place - 1 not in covered and _is_name(tokens[place - 1], grammar):
        place -= 1
    return place


def _names_after(tokens: Sequence[Token], place: int, covered: set[int], grammar: NameGrammar) -> int:
    while place < len(tokens) and place not in covered and _is_name(tokens[place], grammar):
        place += 1
    return place

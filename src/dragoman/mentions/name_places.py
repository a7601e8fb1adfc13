"""Places that are part of a person's name: Tran Hoa Lan, Chad Obiora, Santiago Fuentes."""

from collections.abc import Sequence

from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind

from .nominative import NameGrammar, name_grammar

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
    if not pack.rules("persons.yml").get("places_in_names"):
        if not grammar.adjoin:
            return mentions
        mentions = [m for m in mentions if not _begins_name(tokens, m, mentions, grammar)]
        return [m for m in mentions if not _closes_name(tokens, m, mentions, grammar)]
    covered = {i for m in mentions for i in range(m.first, m.last)}
    return [m for m in mentions if m.kind not in _PLACES or not _in_name(tokens, m, mentions, covered, grammar)]


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
    tokens: Sequence[Token], place: Mention, mentions: Sequence[Mention], covered: set[int], grammar: NameGrammar
) -> bool:
    if place.sort not in {"city", "country"} or any(t.shouted for t in tokens[place.first : place.last]):
        return False
    if "gen" in place.features:
        return False
    before = _names_before(tokens, place.first, covered, grammar)
    after = _names_after(tokens, place.last, covered, grammar)
    titled = any(m.kind in _TITLES and m.last == before for m in mentions)
    titled = titled or (before >= 2 and tokens[before - 1].text == "," and any(
        m.kind is MentionKind.OFFICE and m.last == before - 1 for m in mentions
    ))  # fmt: skip
    if before < place.first and tokens[before].folded not in grammar.openers:
        return True  # a name is not followed by a place without a word or a comma between
    if before < place.first or after > place.last:
        if titled:
            return True
        comma = after < len(tokens) and tokens[after].text == ","
        return (
            comma
            and after > place.last
            and any(m.kind is MentionKind.OFFICE and m.first == after + 1 for m in mentions)
        )
    return False


def _is_name(token: Token, grammar: NameGrammar) -> bool:
    return (
        token.is_word
        and token.capital
        and not token.shouted
        and token.folded not in grammar.never
        and not token.has_base(grammar.never)
    )


def _names_before(tokens: Sequence[Token], place: int, covered: set[int], grammar: NameGrammar) -> int:
    """Where the run of name words begins that ends right before `place`; `place` where there is none."""
    while place > 0 and place - 1 not in covered and _is_name(tokens[place - 1], grammar):
        place -= 1
    return place


def _names_after(tokens: Sequence[Token], place: int, covered: set[int], grammar: NameGrammar) -> int:
    while place < len(tokens) and place not in covered and _is_name(tokens[place], grammar):
        place += 1
    return place

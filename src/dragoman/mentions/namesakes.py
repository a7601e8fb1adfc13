"""Places and peoples that are names of somebody: "naziri Cudit Mensfildlə", "prezidenti Liliana Rusu", "C.Mensfild".

For languages whose names stand side by side with places; `adjoin` in the pack's `persons.yml` says so.
"""

from collections.abc import Iterable, Sequence

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind
from dragoman.world.places import capital

from .cities import city_named
from .nominative import NameGrammar, is_never, is_womans, name_grammar

# A town of fewer people is less likely meant than somebody of its name, right beside an office.
_SMALL, _TINY = 300_000, 60_000
_BACKS = (MentionKind.OFFICE, MentionKind.HONORIFIC, MentionKind.REFERENCE)
_WHERE = frozenset({"loc", "dat", "abl"})


def without_namesakes(
    tokens: Sequence[Token], mentions: Sequence[Mention], pack: LanguagePack, family: frozenset[str] = frozenset()
) -> list[Mention]:
    """The mentions of a sentence, but those places and peoples that are words of a name that an office backs, and
    peoples that are called as a family of the document is."""
    grammar = name_grammar(pack)
    if not grammar.adjoin:
        return list(mentions)
    kept = [m for m in mentions if not _is_name(tokens, m, mentions, pack, grammar)]
    return [m for m in kept if not (family and _is_people(tokens, m) and tokens[m.first].bases() & family)]


def family_names(sentences: Iterable[tuple[Sequence[Token], Sequence[Mention]]], pack: LanguagePack) -> frozenset[str]:
    """The surnames of a document that look like a people's name ("prezidenti Liliana Rusu", then "Rusu" alone)."""
    found: set[str] = set()
    for tokens, mentions in sentences:
        kept = without_namesakes(tokens, mentions, pack)
        found |= {tokens[m.first].folded for m in mentions if m not in kept and _is_people(tokens, m)}
    return frozenset(found)


def _is_people(tokens: Sequence[Token], mention: Mention) -> bool:
    single = mention.last - mention.first == 1 and tokens[mention.first].capital
    return single and mention.kind is MentionKind.STATE and mention.sort in {"adjective", "demonym"}


def _is_name(
    tokens: Sequence[Token], place: Mention, mentions: Sequence[Mention], pack: LanguagePack, grammar: NameGrammar
) -> bool:
    city = place.kind is MentionKind.CITY and place.sort == "city"
    people = place.kind is MentionKind.STATE and place.sort in {"adjective", "demonym"}
    if place.last - place.first > 1 or not (city or people) or not tokens[place.first].capital:
        return False
    at = place.first
    if at > 1 and tokens[at - 1].text == "." and len(tokens[at - 2].text) == 1 and tokens[at - 2].capital:
        return tokens[at - 1].start == tokens[at - 2].end and tokens[at].start == tokens[at - 1].end
    before = at - 1
    taken = {i for m in mentions for i in range(m.first, m.last)}
    given = before > 0 and before not in taken and _is_word_of_name(tokens[before], grammar)
    if given and any(m.kind in _BACKS and m.last == before for m in mentions):
        if people:
            return True
        size = _people(place, tokens[at], pack)
        if place.features & _WHERE:
            return size < _TINY
        return bool(place.features & {"ins", "gen", "acc"}) or size < _SMALL
    follows = place.last < len(tokens) and place.last not in taken and _is_word_of_name(tokens[place.last], grammar)
    behind = at
    while style := next((m for m in mentions if m.kind is MentionKind.HONORIFIC and m.last == behind), None):
        behind = style.first  # "prezidenti Zati-aliləri Marsela İbanyes"
    backed = any(m.kind is MentionKind.OFFICE and m.last == behind and "plural" not in m.features for m in mentions)
    if city and follows and backed and "loc" not in place.features:
        # where somebody goes hardly stands between an office and another name ("prezidenti Marsela İbanyesə")
        size = _people(place, tokens[at], pack)
        return is_womans(tokens[at].text, grammar) or size < _TINY or ("dat" in place.features and size < 10 * _SMALL)
    return False


def _is_word_of_name(token: Token, grammar: NameGrammar) -> bool:
    never = is_never(token, grammar)
    return (
        token.is_word and token.capital and not token.shouted and not never and key(token.text) not in grammar.openers
    )


def _people(place: Mention, token: Token, pack: LanguagePack) -> int:
    """How many live in a city; no fewer than in a large one where it is a capital."""
    if place.country and capital(place.country) == place.value:
        return 10 * _SMALL
    sizes = [
        found[2] for base in sorted(token.bases()) if (found := city_named(base, pack)) and found[1] == place.country
    ]
    return max(sizes, default=0)

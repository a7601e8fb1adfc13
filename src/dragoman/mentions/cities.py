"""Cities and provinces in running text: capitals that a table of the world or of the language knows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.languages.inflect import Form
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.world.places import city_index, folded

_LONGEST = 4


@dataclass(frozen=True, slots=True)
class CityFound:
    """Tokens `first` to `last` (excluded) name a city of a country; `city` is `None` for a province.

    `features`: what the ending of its last word tells, when it is taken for a form of this name.
    """

    first: int
    last: int
    city: str | None
    country: str
    features: frozenset[str]


@cache
def _own(pack: LanguagePack) -> Mapping[str, tuple[str | None, str]]:
    rows = pack.table("cities.tsv", ("form", "city", "country"))
    return {folded(row.cells[0]): (row.cells[1] or None, row.cells[2]) for row in rows}


def find_cities(
    tokens: Sequence[Token], taken: set[int], pack: LanguagePack, states: frozenset[int] = frozenset()
) -> list[CityFound]:
    """The cities of a sentence, outside the tokens that are `taken`; the longest name at each place.

    Words of `states` can be part of a longer name ("Kuwait City", "Santiago de Cuba"), but are no city by themselves.
    """
    found, place = [], 0
    while place < len(tokens):
        match = _at(tokens, place, taken, pack) if tokens[place].capital and place not in states else None
        if states and tokens[place].capital and (place in states or match):
            longer = _at(tokens, place, taken - states, pack)
            beyond = longer and not set(range(longer.first, longer.last)) <= states
            match = longer if beyond and longer and longer.last - longer.first > 1 else match
        if match:
            found.append(match)
        place = match.last if match else place + 1
    return found


def _at(tokens: Sequence[Token], first: int, taken: set[int], pack: LanguagePack) -> CityFound | None:
    best: CityFound | None = None
    written = lemmas = ""
    for last in range(first, min(len(tokens), first + 2 * _LONGEST)):
        token = tokens[last]
        if last in taken or not (token.is_word or token.text in "-‐‑.'’"):
            break
        gap = " " if last > first and tokens[last - 1].end < token.start else ""
        written, lemmas = written + gap, lemmas + gap
        if token.is_word and (token.capital or last > first):
            named = [
                (base, name)
                for base in _bases(token)
                if (name := city_named(written + base, pack) or city_named(lemmas + base, pack)) is not None
            ]
            if named:
                # "Dohada" is Doha's locative before it is the dative of a smaller Dohad
                base, (city, country, _) = max(named, key=lambda n: (n[0] == token.folded, n[1][2]))
                best = CityFound(first, last + 1, city, country, _grammar(token, base))
        written += token.text[: len(token.folded)] if token.is_word else token.text
        # the adjective in a name is declined with it ("в Нижнем Новгороде")
        lemmas += next(
            (f.base for f in token.forms if "adj" in f.features), token.folded if token.is_word else token.text
        )
        if gap and not token.capital and token.is_word and len(token.text) > 3:
            break
    return best


def _bases(token: Token) -> list[str]:
    """The written form first, then the forms that lose an ending that names take."""
    return list(dict.fromkeys([token.folded, *(f.base for f in token.forms if _of_names(f))]))


def _grammar(token: Token, base: str) -> frozenset[str]:
    return frozenset().union(*(f.features for f in token.forms if f.base == base and _of_names(f)))


def _of_names(form: Form) -> bool:
    """Whether a form can be a name's: no verb's, and no adjective's but that of place ("Londondakı")."""
    return not form.features & _NOT_OF_NAMES and ("adj" not in form.features or "at" in form.features)


_NOT_OF_NAMES = frozenset(
    {"past", "future", "present", "participle", "gerund", "verb", "infinitive", "pp", "ing", "plural"}
)


# More people than any city has: what a language lists itself goes before the table of the world.
_LISTED = 10**9


def city_named(name: str, pack: LanguagePack) -> tuple[str | None, str, int] | None:
    """The city, its country and how many live there; `None` where no table has the name."""
    looked = folded(name)
    if (own := _own(pack).get(looked)) is not None:
        return (*own, _LISTED)
    city = (
        city_index().get(looked)
        or city_index().get(looked.replace(" ", "-"))
        or city_index().get(looked.replace("-", " "))
    )
    return (city.name, city.country, city.population) if city else None

"""States and cities of the world, by code and by English name; what languages call them lies in their packs."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from dragoman.model.errors import DataError

from .load import world_table


@dataclass(frozen=True, slots=True)
class Country:
    """`code` is ISO 3166-1 alpha-2 (XK for Kosovo), `name` the English short name, `capital` the name of a `City`."""

    code: str
    name: str
    capital: str | None


@dataclass(frozen=True, slots=True)
class City:
    """`name` is English, `country` a code, `population` in people (0: unknown); `names` are other spellings."""

    name: str
    country: str
    population: int
    names: tuple[str, ...]


@cache
def countries() -> Mapping[str, Country]:
    """Every country by its code; raises DataError where a code stands twice or is no code."""
    found: dict[str, Country] = {}
    for row in world_table("countries.tsv", ("code", "name", "capital")):
        code, name, capital = row.cells
        if code in found or len(code) != 2 or not code.isupper() or not name:
            raise DataError(f"countries.tsv:{row.line}", f"{code!r} stands twice, or is no country code with a name")
        found[code] = Country(code, name, capital or None)
    return MappingProxyType(found)


@cache
def city_states() -> Mapping[str, str]:
    """The city of each state that is one; raises DataError where a state or its city is unknown."""
    found: dict[str, str] = {}
    for row in world_table("city_states.tsv", ("country", "city")):
        code, city = row.cells
        if code not in countries() or capital(code) != city:
            raise DataError(f"city_states.tsv:{row.line}", f"{city!r} is not the capital of {code!r}")
        found[code] = city
    return MappingProxyType(found)


@cache
def cities() -> tuple[City, ...]:
    """Every city, in the table's order (country, then name); raises DataError where the population is no number."""
    found: list[City] = []
    for row in world_table("cities.tsv", ("city", "country", "population", "names")):
        name, country, population, names = row.cells
        if not population.isdigit():
            raise DataError(f"cities.tsv:{row.line}", f"population {population!r}")
        found.append(City(name, country, int(population), tuple(names.split("|")) if names else ()))
    return tuple(found)


@cache
def city_index() -> Mapping[str, City]:
    """Each city by the `folded` form of its name and of its other spellings.

    A spelling that several cities share leads to one of them. The table settles which (`scripts/make_cities.py`);
    where it still lists two, a name goes before another spelling, then more people before fewer, then the first listed.
    """
    index: dict[str, City] = {}
    ranked = sorted(cities(), key=lambda city: -city.population)
    for city in ranked:
        index.setdefault(folded(city.name), city)
    for city in ranked:
        for name in city.names:
            index.setdefault(folded(name), city)
    return MappingProxyType(index)


def capital(code: str) -> str | None:
    """The English name of a country's capital; `None` where it has none, or the code is unknown."""
    country = countries().get(code)
    return country.capital if country else None


def folded(name: str) -> str:
    """A name as the index has it: without regard to case, the two letters i as one, one form of apostrophe.

    The result may be longer or shorter than the name: it is for looking up, never for offsets.
    """
    return name.translate(_ALIKE).casefold()


# İ and ı are letters of Azerbaijani and Turkish, not of English, whose texts write the same names with I and i.
_ALIKE = str.maketrans({"İ": "i", "I": "i", "ı": "i", "’": "'", "ʼ": "'", "‘": "'", "`": "'", "ё": "е", "Ё": "е"})

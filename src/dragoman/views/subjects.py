"""What a reader may ask about, by any of its names: a country, a person, a body."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from dragoman.languages.load import load_pack, pack_codes
from dragoman.model.engagements import Engagement
from dragoman.model.entities import Person
from dragoman.model.vocabulary import Judgement
from dragoman.resolution.names import compare_names
from dragoman.world.places import countries, folded

_PLACE_TABLES = ("places.tsv", "places_cldr.tsv")
_PLACE_COLUMNS = ("form", "code", "type")
_IS_NAME = "country"


@cache
def country_names() -> Mapping[str, str]:
    """The code of every country, by the folded form of its code and of its names in every language there is."""
    found = {folded(code): code for code in countries()}
    for country in countries().values():
        found.setdefault(folded(country.name), country.code)
    for language in pack_codes():
        pack = load_pack(language)
        for table in _PLACE_TABLES:
            for row in pack.table(table, _PLACE_COLUMNS):
                form, code, sort = row.cells
                if sort == _IS_NAME and code in countries():
                    found.setdefault(folded(form), code)
    return MappingProxyType(found)


def country_code(name: str) -> str | None:
    """The code of a country by its code or name; `None` where nothing is called so."""
    return country_names().get(folded(" ".join(name.split())))


def country_name(code: str) -> str:
    """The English name of a country; the code itself where it is unknown."""
    country = countries().get(code)
    return country.name if country else code


def people_named(people: Iterable[Person], name: str) -> tuple[Person, ...]:
    """Those whom a spelling or an id can mean, by id.

    They are spelt so; else it can be their name; else these words are in it.
    """
    listed = tuple(people)
    wanted = folded(" ".join(name.split()))
    words = set(wanted.replace("-", " ").replace(".", " ").split())
    exact = [person for person in listed if wanted == folded(person.id) or wanted in map(folded, _names(person))]
    if exact:
        return tuple(exact)
    same = [person for person in listed if any(_same(name, spelling) for spelling in _names(person))]
    if same:
        return tuple(same)
    return tuple(person for person in listed if any(words and words <= _words(spelling) for spelling in _names(person)))


def bodies_named(engagements: Iterable[Engagement], name: str) -> tuple[str, ...]:
    """The bodies that take part somewhere and that a name can mean, sorted: that are called so, else have its words."""
    bodies = sorted({part.organisation for found in engagements for part in found.participants if part.organisation})
    wanted = folded(" ".join(name.split()))
    exact = tuple(body for body in bodies if folded(body) == wanted)
    return exact or tuple(body for body in bodies if _words(name) and _words(name) <= _words(body))


def _names(person: Person) -> tuple[str, ...]:
    return (person.name, *person.names)


def _same(one: str, other: str) -> bool:
    return compare_names(one, other).judgement is Judgement.SAME


def _words(name: str) -> set[str]:
    return set(folded(name).replace("-", " ").replace(".", " ").split())

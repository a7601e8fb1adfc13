"""Lints a language pack: unknown files, forms that are listed twice, acts whose examples do not match."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from dragoman.model.errors import DataError
from dragoman.model.spans import Span
from dragoman.world.bodies import bodies
from dragoman.world.places import countries
from dragoman.world.titles import organs, title
from dragoman.world.topics import topics

from .inflect import inflector
from .lexicon import Lexicon
from .pack import LanguagePack
from .tokens import tokenise

# What a pack may hold: tables with their columns, and rule files.
TABLES: Mapping[str, tuple[str, ...]] = {
    "titles.tsv": ("form", "title"),
    "portfolios.tsv": ("form", "portfolio"),
    "modifiers.tsv": ("form", "modifier", "side"),
    "organs.tsv": ("form", "organ"),
    "bodies.tsv": ("form", "body"),
    "honorifics.tsv": ("form", "kind"),
    "places.tsv": ("form", "code", "type"),
    "places_cldr.tsv": ("form", "code", "type"),
    "cities.tsv": ("form", "city", "country"),
    "topics.tsv": ("form", "topic"),
}
RULES = (
    "pack.yml",
    "endings.yml",
    "persons.yml",
    "names.yml",
    "grammar.yml",
    "contacts.yml",
    "agenda.yml",
    "gatherings.yml",
    "references.yml",
    "status.yml",
    "dates.yml",
    "noise.yml",
    "attribution.yml",
    "clues.yml",
    "papers.yml",
)


def check_pack(pack: LanguagePack) -> tuple[str, ...]:
    """Every fault of a pack, each with the file that it is in; none where the pack is sound."""
    return tuple(_faults(pack))


def _faults(pack: LanguagePack) -> Iterator[str]:
    if not pack.settings.get("name"):
        yield f"{pack.code}/pack.yml: no name"
    known = {*TABLES, *RULES}
    for entry in sorted(pack.folder.iterdir(), key=lambda e: e.name):
        if entry.name not in known and not entry.name.startswith("alphabet"):
            yield f"{pack.code}/{entry.name}: no such file is read"
    for name, columns in TABLES.items():
        try:
            rows = pack.table(name, columns)
        except DataError as fault:
            yield str(fault)
            continue
        seen: dict[str, str] = {}
        for row in rows:
            meaning = row.cells[1]
            if seen.setdefault(row.cells[0], meaning) != meaning:
                yield f"{pack.code}/{name}:{row.line}: {row.cells[0]!r} means {seen[row.cells[0]]!r} and {meaning!r}"
    for name in RULES:
        try:
            pack.rules(name)
        except DataError as fault:
            yield str(fault)
    yield from _meanings(pack)
    yield from _acts(pack)


def _meanings(pack: LanguagePack) -> Iterator[str]:
    """What a form means must be in the tables of the world."""
    known: Mapping[str, Callable[[str], bool]] = {
        "titles.tsv": lambda meaning: title(meaning) is not None,  # composed ones too ("deputy minister of justice")
        "organs.tsv": organs().__contains__,
        "bodies.tsv": bodies().__contains__,
        "topics.tsv": topics().__contains__,
        "places.tsv": (countries().keys() | {"*", "-"}).__contains__,
    }
    for name, has in known.items():
        for row in pack.table(name, TABLES[name]):
            if not has(row.cells[1]):
                yield f"{pack.code}/{name}:{row.line}: {row.cells[0]!r} means {row.cells[1]!r}, which no table has"


def _acts(pack: LanguagePack) -> Iterator[str]:
    """Each act's examples must have one of its forms in them, and its counter-examples none."""
    for spec in pack.rules("contacts.yml").get("acts", ()):
        lexicon = Lexicon(((form, spec["id"]) for form in spec.get("forms", ())), inflector(pack))
        for wanted, key in ((True, "examples"), (False, "but_not")):
            for example in spec.get(key, ()):
                if bool(_found(lexicon, example, pack)) is not wanted:
                    fault = "does not match" if wanted else "matches"
                    yield f"{pack.code}/contacts.yml: {spec['id']}: {fault} {example!r}"


def _found(lexicon: Lexicon[Any], example: str, pack: LanguagePack) -> bool:
    tokens = tokenise(example, Span(0, len(example)), inflector(pack))
    return bool(lexicon.find(tokens))

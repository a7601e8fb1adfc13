"""Lints a language pack: unknown files, forms that are listed twice, acts whose examples do not match."""

from collections.abc import Iterator, Mapping
from typing import Any

from dragoman.model.errors import DataError
from dragoman.model.spans import Span

from .inflect import inflector
from .lexicon import Lexicon
from .pack import LanguagePack
from .tokens import tokenise

# What a pack may hold: tables with their columns, and rule files.
TABLES: Mapping[str, tuple[str, ...]] = {
    "titles.tsv": ("form", "title"),
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
    "gatherings.yml",
    "references.yml",
    "status.yml",
    "dates.yml",
    "noise.yml",
    "attribution.yml",
    "clues.yml",
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
    yield from _acts(pack)


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

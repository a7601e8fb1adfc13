"""What a pack knows by name, made ready for finding: offices, organs, bodies, states, cities, topics, references."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.model.mentions import MentionKind


@dataclass(frozen=True, slots=True)
class Entry:
    """What a written form means; see `Mention` for the fields."""

    kind: MentionKind
    value: str
    country: str | None
    sort: str


_PLACE_COLUMNS = ("form", "code", "type")


@cache
def names(pack: LanguagePack) -> Lexicon[Entry]:
    """Everything that has a name in this language, but persons and cities."""
    return Lexicon(_entries(pack), inflector(pack))


@cache
def topics(pack: LanguagePack) -> Lexicon[str]:
    """The words that show what was discussed → topic."""
    rows = pack.table("topics.tsv", ("form", "topic"))
    return Lexicon(((row.cells[0], row.cells[1]) for row in rows), inflector(pack))


def _entries(pack: LanguagePack) -> Iterator[tuple[str, Entry]]:
    for row in pack.table("titles.tsv", ("form", "title")):
        yield row.cells[0], Entry(MentionKind.OFFICE, row.cells[1], None, "title")
    for row in pack.table("modifiers.tsv", ("form", "modifier", "side")):
        form, modifier, side = row.cells
        yield form, Entry(MentionKind.OFFICE, modifier, None, f"modifier-{side}")
    for row in pack.table("organs.tsv", ("form", "organ")):
        yield row.cells[0], Entry(MentionKind.ORGAN, row.cells[1], None, "organ")
    for row in pack.table("bodies.tsv", ("form", "body")):
        yield row.cells[0], Entry(MentionKind.BODY, row.cells[1], None, "body")
    for row in pack.table("honorifics.tsv", ("form", "kind")):
        yield row.cells[0], Entry(MentionKind.HONORIFIC, row.cells[0], None, row.cells[1])
    for name in ("places.tsv", "places_cldr.tsv"):
        for row in pack.table(name, _PLACE_COLUMNS):
            form, code, sort = row.cells
            kind = MentionKind.REGION if sort == "region" else MentionKind.STATE
            yield form, Entry(kind, code, None if code in "*-" else code, sort)
    for sort, forms in pack.rules("references.yml").get("references", {}).items():
        for form in forms:
            yield form, Entry(MentionKind.REFERENCE, sort, None, sort)

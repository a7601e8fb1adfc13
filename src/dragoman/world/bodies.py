"""International bodies: organisations, their organs, and series of gatherings; and how a language writes them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from dragoman.model.errors import DataError
from dragoman.model.places import Place

from .load import Row, world_table
from .places import countries

TABLE = "bodies.tsv"
_SEATS = "body_seats.tsv"
FORM_COLUMNS = ("form", "body")
_COLUMNS = ("body", "name", "acronym", "type", "source")
_IDENTITY = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_WORD = re.compile(r"[^\W_]+")


class BodyType(StrEnum):
    """What a body is."""

    ORGANISATION = "organisation"
    ORGAN = "organ"
    SERIES = "series"


@dataclass(frozen=True, slots=True)
class InternationalBody:
    """A body that is of no one state: full English name, acronym where it has one, and its own site as the source."""

    id: str
    name: str
    acronym: str | None
    type: BodyType
    source: str


@dataclass(frozen=True, slots=True)
class BodyForm:
    """A name or an acronym as a language writes it, in the nominative, and the id of the body."""

    form: str
    body: str


@cache
def bodies() -> Mapping[str, InternationalBody]:
    """Every body by its id, in the table's order; raises DataError where a row is incomplete or comes twice."""
    found: dict[str, InternationalBody] = {}
    names: set[str] = set()
    for row in world_table(TABLE, _COLUMNS):
        identity, name, acronym, sort, source = row.cells
        where = f"{TABLE}:{row.line}"
        if not _IDENTITY.fullmatch(identity) or not name or not source:
            raise DataError(where, f"{identity!r}: not in snake case, or without a name or a source")
        if identity in found or name in names:
            raise DataError(where, f"{identity!r} or its name stands here twice")
        if sort not in tuple(BodyType):
            raise DataError(where, f"{sort!r} is no type of body")
        names.add(name)
        found[identity] = InternationalBody(identity, name, acronym or None, BodyType(sort), source)
    return MappingProxyType(found)


@cache
def body_forms(where: str, rows: tuple[Row, ...]) -> tuple[BodyForm, ...]:
    """The forms in the rows of a pack's `bodies.tsv` (columns `FORM_COLUMNS`), in the table's order.

    `where` names the table in errors. Raises DataError where a body is unknown or the same words come twice.
    """
    known = bodies()
    seen: set[tuple[str, ...]] = set()
    forms: list[BodyForm] = []
    for row in rows:
        form, body = row.cells
        words = tuple(_WORD.findall(form.casefold()))
        if body not in known:
            raise DataError(f"{where}:{row.line}", f"no such body: {body!r}")
        if not words or words in seen:
            raise DataError(f"{where}:{row.line}", f"{form!r} has no words, or stands here twice")
        seen.add(words)
        forms.append(BodyForm(form, body))
    return tuple(forms)


@cache
def body_seats() -> Mapping[str, Place]:
    """The city where a body has its headquarters, by the body's id; raises DataError where a row fits no table."""
    found: dict[str, Place] = {}
    for row in world_table(_SEATS, ("body", "city", "country")):
        body, city, country = row.cells
        if body not in bodies() or body in found or country not in countries() or not city:
            raise DataError(f"{_SEATS}:{row.line}", f"{body!r}: no such body, or twice, or in no city of a country")
        found[body] = Place(country, city)
    return MappingProxyType(found)

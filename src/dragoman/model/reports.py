"""One document's account: of a person, and of an engagement."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from .dates import DateInterval
from .places import Place
from .spans import Evidence
from .statements import Office, Part
from .vocabulary import Kind, Salience, Status

T = TypeVar("T", covariant=True)


@dataclass(frozen=True, slots=True)
class Cited(Generic[T]):
    """A value, the words it rests on, and the rule by which it was derived (`None`: it stands in the words)."""

    value: T
    evidence: tuple[Evidence, ...]
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """One person as one document has them: nominative spellings, longest first, and the offices it gives them."""

    id: str
    document: str
    language: str
    outlet: str | None
    seen: DateInterval | None
    names: tuple[Cited[str], ...]
    offices: tuple[Cited[Office], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One document's version of one engagement. `parts` name persons by `Actor.id`; `part_of` and `answers` are
    report ids."""

    id: str
    document: str
    language: str
    outlet: str | None
    published: DateInterval | None
    kind: Kind
    status: Cited[Status]
    salience: Salience
    name: Cited[str] | None
    date: Cited[DateInterval] | None
    place: Cited[Place] | None
    parts: tuple[Cited[Part], ...]
    topics: tuple[Cited[str], ...]
    part_of: Cited[str] | None
    answers: Cited[str] | None
    evidence: tuple[Evidence, ...]

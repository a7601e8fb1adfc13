"""One event in the world: all its reports, with who says what and who says otherwise."""

from dataclasses import dataclass

from .dates import DateInterval
from .places import Place
from .spans import Evidence
from .vocabulary import Kind, Role, Salience, Status


@dataclass(frozen=True, slots=True)
class Participation:
    """A person (by `Person.id`), a body, or a state alone, with the office held on that day and the state stood for."""

    person: str | None
    name: str | None
    office: str | None
    organisation: str | None
    country: str | None
    role: Role
    reports: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A value that some reports give a field, written for people; `reports` are those that give it."""

    value: str
    reports: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """Every version of one field that was reported; the first is the one shown. `conflict`: they cannot all be true."""

    name: str
    versions: tuple[Version, ...]
    conflict: bool


@dataclass(frozen=True, slots=True)
class Engagement:
    """`id` is the id of its smallest report; `part_of` and `answers` are engagement ids; `fields` keep every
    version."""

    id: str
    kind: Kind
    status: Status
    salience: Salience
    name: str | None
    date: DateInterval | None
    place: Place | None
    participants: tuple[Participation, ...]
    topics: tuple[str, ...]
    part_of: str | None
    answers: str | None
    reports: tuple[str, ...]
    fields: tuple[Field, ...]
    reasons: tuple[str, ...]

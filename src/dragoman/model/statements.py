"""The smallest fact, with the words it rests on inside it."""

from dataclasses import dataclass

from .dates import DateInterval
from .places import Place
from .spans import Evidence
from .vocabulary import Kind, Predicate, Role, Salience, Status


@dataclass(frozen=True, slots=True)
class Office:
    """A function: its title in lower-case English, the state and the body it is of (each `None` where unknown)."""

    title: str
    country: str | None
    body: str | None


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody's part in an engagement: a person of this document (by local id), else an organisation, else a state
    alone."""

    person: str | None
    organisation: str | None
    country: str | None
    role: Role


Value = str | DateInterval | Place | Office | Part | Kind | Status | Salience


@dataclass(frozen=True, slots=True)
class Statement:
    """`subject` is the local id of a person or an event of the document (`DOC#p1`, `DOC#e1`), or the document's id.

    `evidence` is never empty; where the value does not stand in the words themselves, `rule` names how it was derived.
    """

    subject: str
    predicate: Predicate
    value: Value
    evidence: tuple[Evidence, ...]
    rule: str | None
    reader: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader found in one document; `note` says why nothing was, where it was not read."""

    document: str
    reader: str
    statements: tuple[Statement, ...]
    note: str | None = None

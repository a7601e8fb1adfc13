"""Somebody under all spellings, and the offices they were seen in."""

from dataclasses import dataclass

from .dates import DateInterval
from .spans import Evidence
from .statements import Office


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person seen in an office: the intervals of the first and the last document that say so (`None`: undated)."""

    office: Office
    first_seen: DateInterval | None
    last_seen: DateInterval | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """`name` is the one to show, an English transliteration first; `names` are all nominative spellings, it included.

    `actors` are the local ids of the documents' accounts that were judged to be this person; `reasons` why.
    """

    id: str
    name: str
    names: tuple[str, ...]
    tenures: tuple[Tenure, ...]
    actors: tuple[str, ...]
    reasons: tuple[str, ...]

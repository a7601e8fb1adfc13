"""What a text names, and where."""

from dataclasses import dataclass
from enum import StrEnum

from .dates import DateInterval
from .spans import Span


class MentionKind(StrEnum):
    """What sort of thing a mention names."""

    PERSON = "person"
    OFFICE = "office"
    ORGAN = "organ"
    BODY = "body"
    STATE = "state"
    CITY = "city"
    REGION = "region"
    HONORIFIC = "honorific"
    REFERENCE = "reference"
    ACT = "act"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch that names something: `first` to `last` (excluded) are token indexes in its sentence.

    `value` is what it means: a title, the id of an organ, body, topic or frame, a country's code, a city's English
    name,
    the words of a person's name; `sort` tells kinds of one kind apart (a state's name, adjective or people).
    `features` is the grammar of the word that carries it.
    """

    kind: MentionKind
    span: Span
    first: int
    last: int
    value: str
    country: str | None
    sort: str
    features: frozenset[str]


@dataclass(frozen=True, slots=True)
class TimeMention:
    """`interval` is `None` where the text alone does not say (no year, and no publication day to lean on).

    `precision` is one of day, range, week, month, season, quarter, half, year; `relative` tells whether the
    value leans on the publication day; `reason` says how in plain words. `partial` keeps what is known
    where the year is not (`--10-04`, `--11`).
    """

    span: Span
    interval: DateInterval | None
    precision: str
    relative: bool
    reason: str
    partial: str | None = None

"""What a store of the register can do: three small interfaces, and the records that pass through them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from dragoman.model.dates import DateInterval
from dragoman.model.documents import Article, Document
from dragoman.model.engagements import Engagement
from dragoman.model.entities import Person
from dragoman.model.reports import Actor, Report
from dragoman.model.statements import Reading, Statement
from dragoman.model.vocabulary import Judgement


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document as the register lists it; what is known of it is `None` until it has been understood.

    `note` says why nothing was read from it, where nothing was (a language without a pack).
    """

    id: str
    source: str
    sha256: str
    language: str | None
    outlet: str | None
    outlet_country: str | None
    published: DateInterval | None
    published_reason: str | None
    attributed_to: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Quarantined:
    """An input that a stage could not take, and why, in one line; `document` is its id where its text is stored."""

    source: str
    document: str | None
    stage: str
    reason: str


@dataclass(frozen=True, slots=True)
class Understanding:
    """What became of the document of this id, with this version of the knowledge.

    `document` and `reading` are `None` where a stage failed before them; `failure` says which, and why.
    """

    id: str
    version: str
    document: Document | None
    reading: Reading | None
    actors: tuple[Actor, ...]
    reports: tuple[Report, ...]
    failure: Quarantined | None


@dataclass(frozen=True, slots=True)
class Changes:
    """How many records a write added, altered and took away."""

    new: int
    changed: int
    gone: int

    @property
    def any(self) -> bool:
        """Whether anything was written."""
        return bool(self.new or self.changed or self.gone)


@dataclass(frozen=True, slots=True)
class Derived:
    """What a new computation of people and engagements changed."""

    people: Changes
    engagements: Changes


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person ruled on two records (`subject`: people or engagements); ISO 8601 time in UTC, as given."""

    subject: str
    first: str
    second: str
    judgement: Judgement
    author: str
    made: str


class View(Protocol):
    """The register to be read; every tuple is sorted by id, and is what one moment held."""

    def documents(self) -> tuple[DocumentEntry, ...]:
        """Every document that was stored."""

    def text(self, document: str) -> str:
        """The text of a document as it was read; raises KeyError where there is none of that id."""

    def statements(self, document: str) -> tuple[Statement, ...]:
        """The statements of a document, in the reader's order."""

    def quarantine(self) -> tuple[Quarantined, ...]:
        """What could not be read, by source."""

    def actors(self) -> tuple[Actor, ...]:
        """Every document's accounts of people."""

    def reports(self, ids: Collection[str] | None = None) -> tuple[Report, ...]:
        """Every document's accounts of engagements, or those of these ids that exist."""

    def report_documents(self) -> Mapping[str, str]:
        """The document of every report, by the report's id."""

    def people(self) -> tuple[Person, ...]:
        """Everybody."""

    def engagements(self, ids: Collection[str] | None = None) -> tuple[Engagement, ...]:
        """Every engagement, or those of these ids that exist."""

    def engagement_ids(self, prefix: str) -> tuple[str, ...]:
        """The ids of the engagements of which an id, or that of a report, is `prefix`; else of those it begins."""


class Writer(Protocol):
    """The register to be written, by one process at a time; each call is kept whole or not at all."""

    def store(self, article: Article) -> bool:
        """Keeps a text before anything is made of it; whether it is new. `article.id` is the stem of its source."""

    def settle(self) -> int:
        """Gives every stored text its id (see `identity.document_ids`) and drops the readings of ids that changed.

        Returns how many ids were given or changed.
        """

    def pending(self, version: str) -> tuple[str, ...]:
        """The ids of the documents that are in quarantine or not understood with this version, sorted."""

    def article(self, document: str) -> Article:
        """A stored text under its id; raises KeyError where there is none."""

    def keep(self, understood: Understanding) -> None:
        """Puts what was understood of a document, and its failure, in the place of what had been.

        A failure that is there already writes nothing. Raises UnreadableInput where its records have ids that
        another document's have.
        """

    def quarantine(self, failed: Quarantined) -> None:
        """Notes an input whose text could not be stored."""

    def release(self, source: str) -> None:
        """Takes an input whose text could be stored after all out of quarantine."""

    def mark(self, version: str) -> str:
        """What people and engagements computed from the present contents with this version are marked with."""

    def derived(self) -> str | None:
        """The mark of the people and engagements that are kept."""

    def derive(self, people: Collection[Person], engagements: Collection[Engagement], mark: str) -> Derived:
        """Makes these the people and the engagements of the register, and writes the rows that differ."""

    def view(self) -> View:
        """The register as this writer sees it."""


class Decisions(Protocol):
    """What people ruled: append-only."""

    def decide(self, decision: Decision) -> None:
        """Adds a ruling; a later one on the same two records overrides it."""

    def decisions(self) -> tuple[Decision, ...]:
        """Every ruling in the order made."""

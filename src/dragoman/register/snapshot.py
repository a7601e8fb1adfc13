"""Part of a register as a register: the documents of a moment, and what was computed from them alone."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dragoman.model.engagements import Engagement
from dragoman.model.entities import Person
from dragoman.model.reports import Actor, Report
from dragoman.model.statements import Statement

from .store import DocumentEntry, Quarantined, View


@dataclass(frozen=True)
class Snapshot:
    """A `View` of fewer documents than `base` has; each tuple is sorted by id."""

    base: View
    entries: tuple[DocumentEntry, ...]
    accounts: tuple[Actor, ...]
    versions: tuple[Report, ...]
    persons: tuple[Person, ...]
    events: tuple[Engagement, ...]

    def documents(self) -> tuple[DocumentEntry, ...]:
        """See `View`."""
        return self.entries

    def text(self, document: str) -> str:
        """See `View`."""
        self._known(document)
        return self.base.text(document)

    def statements(self, document: str) -> tuple[Statement, ...]:
        """See `View`."""
        return self.base.statements(document) if document in {entry.id for entry in self.entries} else ()

    def quarantine(self) -> tuple[Quarantined, ...]:
        """See `View`; an input without a text is of no known day, and stands in no snapshot."""
        known = {entry.id for entry in self.entries}
        return tuple(failed for failed in self.base.quarantine() if failed.document in known)

    def actors(self) -> tuple[Actor, ...]:
        """See `View`."""
        return self.accounts

    def reports(self, ids: Collection[str] | None = None) -> tuple[Report, ...]:
        """See `View`."""
        wanted = None if ids is None else set(ids)
        return tuple(report for report in self.versions if wanted is None or report.id in wanted)

    def report_documents(self) -> Mapping[str, str]:
        """See `View`."""
        return {report.id: report.document for report in self.versions}

    def people(self) -> tuple[Person, ...]:
        """See `View`."""
        return self.persons

    def engagements(self, ids: Collection[str] | None = None) -> tuple[Engagement, ...]:
        """See `View`."""
        wanted = None if ids is None else set(ids)
        return tuple(event for event in self.events if wanted is None or event.id in wanted)

    def engagement_ids(self, prefix: str) -> tuple[str, ...]:
        """See `View`."""
        exact = [event.id for event in self.events if prefix == event.id or prefix in event.reports]
        if exact:
            return tuple(exact)
        return tuple(
            event.id for event in self.events if any(id.startswith(prefix) for id in (event.id, *event.reports))
        )

    def _known(self, document: str) -> None:
        if document not in {entry.id for entry in self.entries}:
            raise KeyError(document)

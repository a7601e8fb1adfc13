"""One engagement by outlet: what each document says, says otherwise, is silent on, and leaves out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.dates import DateInterval
from dragoman.model.engagements import Engagement, Field, Version
from dragoman.model.reports import Report
from dragoman.register.store import View

from .citing import Citations, Source, citations
from .detail import engagement_id
from .listing import Listed, Naming, attendee, in_time, listed
from .standing import newest_day

# Fields with a value for each of several things: their rows are one a value, not one a field.
_MANY = ("participants", "topics")


class Stand(StrEnum):
    """How a document stands to the value shown."""

    SAID = "said"
    OTHERWISE = "otherwise"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Column:
    """A document that reports the engagement."""

    document: str
    outlet: str | None
    language: str | None
    published: DateInterval | None


@dataclass(frozen=True, slots=True)
class Cell:
    """What one document says on a row; `values` are its own words for it, several where it says several things."""

    stand: Stand
    values: tuple[str, ...]
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ComparedField:
    """A row: a field with one value, or one of the values of a field with many. Cells follow the columns."""

    field: str
    shown: str
    conflict: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a document lacks that the others have: on this engagement, and other engagements that they tell of."""

    document: str
    participants: tuple[str, ...]
    topics: tuple[str, ...]
    engagements: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The matrix of fields and documents, and what each document leaves out."""

    engagement: Listed
    columns: tuple[Column, ...]
    rows: tuple[ComparedField, ...]
    left_out: tuple[LeftOut, ...]
    sources: tuple[Source, ...]


def comparison(view: View, identity: str) -> Comparison:
    """An engagement by document, the first published first; raises UsageError as `engagement_id` does."""
    key = engagement_id(view, identity)
    events = view.engagements()
    event = next(event for event in events if event.id == key)
    naming, cited = Naming.of(view), citations(view)
    columns = _columns(view.reports(event.reports), view)
    own = {report: document for report, document in naming.documents.items() if report in event.reports}
    documents = [column.document for column in columns]
    rows = [*_rows(event, documents, own, cited), *_participant_rows(event, documents, own, naming, cited)]
    return Comparison(
        engagement=listed(event, naming, newest_day(view)),
        columns=columns,
        rows=tuple(rows),
        left_out=tuple(_left_out(document, documents, rows, (event, events), naming) for document in documents),
        sources=cited.sources(),
    )


def _columns(reports: Iterable[Report], view: View) -> tuple[Column, ...]:
    wanted = {report.document for report in reports}
    columns = (
        Column(entry.id, entry.outlet, entry.language, entry.published)
        for entry in view.documents()
        if entry.id in wanted
    )
    return tuple(sorted(columns, key=lambda column: in_time(column.published, column.document)))


def _rows(
    event: Engagement, documents: Sequence[str], own: Mapping[str, str], cited: Citations
) -> Iterable[ComparedField]:
    for field in event.fields:
        if field.name == "participants":
            continue
        if field.name in _MANY:
            for version in field.versions:
                cells = tuple(_cell(document, version, (version,), own, cited) for document in documents)
                yield ComparedField(field.name, version.value, field.conflict, cells)
        else:
            yield _single(field, documents, own, cited)


def _single(field: Field, documents: Sequence[str], own: Mapping[str, str], cited: Citations) -> ComparedField:
    shown = field.versions[0]
    cells = tuple(_cell(document, shown, field.versions, own, cited) for document in documents)
    return ComparedField(field.name, shown.value, field.conflict, cells)


def _cell(document: str, shown: Version, versions: Sequence[Version], own: Mapping[str, str], cited: Citations) -> Cell:
    said = [version for version in versions if any(own.get(report) == document for report in version.reports)]
    if not said:
        return Cell(Stand.SILENT, (), ())
    # A report has one version of such a field: one that has two is listed with what was put together from several.
    together = any(set(shown.reports) & set(version.reports) for version in versions if version is not shown)
    mine = [version for version in said if version is not shown or not together] or said
    words = [words for version in mine for words in version.evidence if words.document == document]
    stand = Stand.SAID if shown in mine else Stand.OTHERWISE
    return Cell(stand, tuple(version.value for version in mine), cited.cite(words))


def _participant_rows(
    event: Engagement, documents: Sequence[str], own: Mapping[str, str], naming: Naming, cited: Citations
) -> Iterable[ComparedField]:
    conflict = any(field.conflict for field in event.fields if field.name == "participants")
    for part in event.participants:
        who = attendee(part, naming.people)
        cells = []
        for document in documents:
            words = [words for words in part.evidence if words.document == document]
            named = any(own.get(report) == document for report in part.reports)
            cells.append(
                Cell(Stand.SAID, (who.role.value,), cited.cite(words)) if named else Cell(Stand.SILENT, (), ())
            )
        yield ComparedField("participants", who.name, conflict, tuple(cells))


def _left_out(
    document: str,
    documents: Sequence[str],
    rows: Sequence[ComparedField],
    told: tuple[Engagement, Sequence[Engagement]],
    naming: Naming,
) -> LeftOut:
    place = documents.index(document)

    def silent(name: str) -> tuple[str, ...]:
        mine = (row for row in rows if row.field == name and row.cells[place].stand is Stand.SILENT)
        return tuple(row.shown for row in mine if any(cell.stand is not Stand.SILENT for cell in row.cells))

    event, events = told
    others = []
    for other in events:
        tell = {naming.documents.get(report) for report in other.reports}
        if other.id != event.id and document not in tell and tell & set(documents):
            others.append(listed(other, naming, None))
    found = sorted(others, key=lambda item: in_time(item.date, item.id))
    return LeftOut(document, silent("participants"), silent("topics"), tuple(found))

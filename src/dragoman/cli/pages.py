"""One thing in full, for a terminal: an engagement, a comparison, the findings, a person, a brief."""

from dragoman.views.brief import Brief, days_text
from dragoman.views.comparison import Cell, Comparison, Stand
from dragoman.views.detail import Detail
from dragoman.views.dossier import Dossier
from dragoman.views.findings import Findings, Open, SeenInOffice
from dragoman.views.listing import Listed

from .output import heading, is_narrow, say, table
from .tables import (
    ENGAGEMENT_COLUMNS,
    ENGAGEMENT_LEAD,
    attendee_text,
    cited,
    engagement_cells,
    engagement_table,
    source_table,
    topics_text,
    value_text,
)


def detail_page(found: Detail) -> None:
    """An engagement with every version of every field."""
    item = found.engagement
    heading(f"{item.kind} {item.id}" + (f": {item.name}" if item.name else ""))
    rows = []
    for field in found.fields:
        for number, version in enumerate(field.versions):
            name = field.name + (" !" if field.conflict else "") if number == 0 else ""
            value = value_text(field.name, version.value)
            rows.append((name, value, version.rule or "", cited(version.sources)))
    table("Fields", ("field", "value", "by rule", "sources"), rows, lead=2)
    parts = [(attendee_text(p.attendee), p.attendee.organisation or "", cited(p.sources)) for p in found.participants]
    table("Participants", ("who", "organisation", "sources"), parts)
    reports = [
        (r.outlet or "", r.language, days_text(r.published), r.document, r.report, cited(r.sources))
        for r in found.reports
    ]
    table("Reports", ("outlet", "language", "published", "document", "report", "sources"), reports, lead=3)
    links = [("part of", found.part_of)] if found.part_of else []
    links += [("has part", part) for part in found.parts]
    links += [("answers", found.answers)] if found.answers else []
    links += [("answered by", other) for other in found.answered_by]
    tied = [(name, *engagement_cells(other)) for name, other in links]
    table("Links", ("", *ENGAGEMENT_COLUMNS), tied, 1 + ENGAGEMENT_LEAD)
    if found.reasons:
        heading("Why these reports are of one engagement")
        for reason in found.reasons:
            say(f"  {value_text('topics', reason)}")
    source_table(found.sources)


def comparison_page(found: Comparison) -> None:
    """The matrix of fields and documents, and what each leaves out."""
    item = found.engagement
    heading(", ".join(part for part in (f"{item.kind} {item.id}", days_text(item.date)) if part))
    named = [(column.outlet or "", column.document, days_text(column.published)) for column in found.columns]
    columns = ["\n".join(filter(None, parts)) for parts in named]
    if is_narrow() or len(columns) > _MOST_COLUMNS:
        # The names of the documents stand once, above: there is no room for them beside every value.
        columns = [f"({number})" for number in range(1, len(named) + 1)]
        reports = [(column, *parts) for column, parts in zip(columns, named, strict=True)]
        table("Documents", ("", "outlet", "document", "published"), reports, lead=2)
    rows = [
        (
            row.field + (" !" if row.conflict else ""),
            value_text(row.field, row.shown),
            *(_cell(row.field, cell) for cell in row.cells),
        )
        for row in found.rows
    ]
    table(None, ("field", "shown", *columns), rows, lead=2)
    left_out = [
        (
            left.document,
            "; ".join(left.participants),
            topics_text(left.topics),
            "; ".join(map(_short, left.engagements)),
        )
        for left in found.left_out
    ]
    table("Left out", ("document", "participants", "topics", "other engagements"), left_out)
    source_table(found.sources)


def findings_page(found: Findings) -> None:
    """Everything that is open or contradicted."""
    heading(f"As of {found.day or 'no known day'}")
    rows = [
        (
            d.engagement.id,
            _short(d.engagement),
            d.field,
            " | ".join(f"{v.value} {cited(v.sources)}" for v in d.versions),
        )
        for d in found.disagreements
    ]
    table("Contradictions", ("engagement", "", "field", "versions"), rows, lead=3)
    clashes = [
        (f"{clash.title}, {clash.body or clash.country}", _holder(clash.first), _holder(clash.second))
        for clash in found.clashes
    ]
    table("Offices with two holders", ("office", "one", "other"), clashes)
    changes = [
        (f"{change.title}, {change.body or change.country}", _holder(change.first), _holder(change.second))
        for change in found.changes
    ]
    table("Two names in one office within a year", ("office", "later", "earlier"), changes)
    for title, items in (
        ("Invitations without an answer", found.unanswered),
        ("Invitations answered", found.answered),
        ("Planned, past their day, unconfirmed", found.unconfirmed),
    ):
        table(title, ("engagement", "", "answered by", "sources"), [_open(item) for item in items], 2)
    quarantine = [(q.source, q.document or "", q.stage, q.reason) for q in found.quarantine]
    table("Quarantine", ("source", "document", "stage", "reason"), quarantine)
    table("Not read", ("language", "documents"), [(language, str(count)) for language, count in found.not_read])
    source_table(found.sources)


def dossier_page(found: Dossier) -> None:
    """A person."""
    heading(f"{found.name} ({found.id})")
    say(f"spellings: {', '.join(found.names)}")
    offices = [
        (o.title, o.body or o.country or "", days_text(o.first_seen), days_text(o.last_seen), cited(o.sources))
        for o in found.offices
    ]
    table("Offices", ("title", "of", "first seen", "last seen", "sources"), offices)
    engagement_table("Engagements", found.engagements)
    if found.reasons:
        heading("Why these spellings are one person")
        for reason in found.reasons:
            say(f"  {reason}")
    source_table(found.sources)


def brief_page(found: Brief) -> None:
    """A subject on one page."""
    heading(f"{found.subject.name} ({found.subject.kind}), as of {found.day or 'no known day'}")
    for section in found.sections:
        rows = [(*line.cells, cited(line.sources), line.engagement or "") for line in section.lines]
        title, lead = _TITLES.get(section.id, (section.id, 1))
        table(title, (*section.columns, "sources", "id"), rows, lead)
    source_table(found.sources)


# Documents side by side; more of them than this leave none of them room.
_MOST_COLUMNS = 4
# What a section is called, and how many of its columns open a line's block where a terminal is narrow.
_TITLES = {
    "contacts": ("Last contacts", 3),
    "counterparts": ("Who was met", 3),
    "topics": ("Topics", 1),
    "invitations": ("Open invitations", 2),
    "planned": ("Planned", 3),
    "offices": ("Office-holders", 2),
    "disputed": ("Disputed: not to be stated as a fact", 2),
}
_STANDS = {Stand.SAID: "said", Stand.OTHERWISE: "otherwise", Stand.SILENT: "–"}


def _cell(field: str, cell: Cell) -> str:
    if cell.stand is Stand.SILENT:
        return _STANDS[cell.stand]
    values = "; ".join(value_text(field, value) for value in cell.values)
    return f"{_STANDS[cell.stand]}: {values} {cited(cell.sources)}".rstrip()


def _short(item: Listed) -> str:
    who = ", ".join(dict.fromkeys(one.name for one in item.attendees))
    return " ".join(
        part for part in (days_text(item.date), item.kind.value, item.name or "", f"({who})" if who else "") if part
    )


def _holder(seen: SeenInOffice) -> str:
    return f"{seen.name}: {days_text(seen.first_seen)} … {days_text(seen.last_seen)} {cited(seen.sources)}"


def _open(item: Open) -> tuple[str, ...]:
    answers = "; ".join(f"{_short(answer)} {answer.id}" for answer in item.answers)
    return (item.engagement.id, _short(item.engagement), answers, cited(item.sources))

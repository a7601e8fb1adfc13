"""One engagement in full: every field with its versions, the words they rest on, and what it is tied to."""

from dataclasses import dataclass
from datetime import date

from dragoman.model.dates import DateInterval
from dragoman.model.engagements import Engagement
from dragoman.model.errors import UsageError
from dragoman.register.store import View

from .citing import Citations, Source, citations
from .listing import Attendee, Listed, Naming, attendee, listed
from .standing import newest_day

# How many candidates an ambiguous id names before it says how many more there are.
_NAMED = 8


@dataclass(frozen=True, slots=True)
class Said:
    """A version of a field: its value, who says so (report ids), and the numbers of the sources."""

    value: str
    reports: tuple[str, ...]
    rule: str | None
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FieldDetail:
    """A field with every version of it, the one shown first."""

    name: str
    conflict: bool
    versions: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody's part, with the reports that have it and their words."""

    attendee: Attendee
    reports: tuple[str, ...]
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """A report: its id, the document, and its words."""

    report: str
    document: str
    outlet: str | None
    language: str
    published: DateInterval | None
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """An engagement and everything that is known about it; `sources` are the quotes by number."""

    engagement: Listed
    fields: tuple[FieldDetail, ...]
    participants: tuple[Part, ...]
    reports: tuple[Account, ...]
    part_of: Listed | None
    parts: tuple[Listed, ...]
    answers: Listed | None
    answered_by: tuple[Listed, ...]
    reasons: tuple[str, ...]
    sources: tuple[Source, ...]


def engagement_id(view: View, identity: str) -> str:
    """The engagement that an id, a report's id or the start of one leads to; raises UsageError unless it is one."""
    found = view.engagement_ids(identity) if identity else ()
    if not found:
        raise UsageError(f"no engagement has the id {identity!r}")
    if len(found) > 1:
        more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
        raise UsageError(f"{identity!r} can be: {', '.join(found[:_NAMED])}{more}")
    return found[0]


def detail(view: View, identity: str, day: date | None = None) -> Detail:
    """An engagement in full, seen from a day or the newest in the register; raises UsageError as `engagement_id`."""
    key = engagement_id(view, identity)
    naming, cited, seen = Naming.of(view), citations(view), day or newest_day(view)
    events = {event.id: event for event in view.engagements()}
    event = events[key]

    def tied(id: str | None) -> Listed | None:
        return listed(events[id], naming, seen) if id in events else None

    return Detail(
        engagement=listed(event, naming, seen),
        reports=_accounts(view, event, cited),
        fields=_fields(event, cited),
        participants=_participants(event, naming, cited),
        part_of=tied(event.part_of),
        parts=tuple(listed(other, naming, seen) for other in events.values() if other.part_of == key),
        answers=tied(event.answers),
        answered_by=tuple(listed(other, naming, seen) for other in events.values() if other.answers == key),
        reasons=event.reasons,
        sources=cited.sources(),
    )


def _accounts(view: View, event: Engagement, cited: Citations) -> tuple[Account, ...]:
    return tuple(
        Account(
            report=report.id,
            document=report.document,
            outlet=report.outlet,
            language=report.language,
            published=report.published,
            sources=cited.cite_all(report.evidence),
        )
        for report in view.reports(event.reports)
    )


def _fields(event: Engagement, cited: Citations) -> tuple[FieldDetail, ...]:
    return tuple(
        FieldDetail(
            field.name,
            field.conflict,
            tuple(
                Said(version.value, version.reports, version.rule, cited.cite_all(version.evidence))
                for version in field.versions
            ),
        )
        for field in event.fields
    )


def _participants(event: Engagement, naming: Naming, cited: Citations) -> tuple[Part, ...]:
    return tuple(
        Part(attendee(part, naming.people), part.reports, cited.cite_all(part.evidence)) for part in event.participants
    )

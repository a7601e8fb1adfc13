"""What a register cannot vouch for: contradictions, open invitations, plans without news, what was not read."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dragoman.model.dates import DateInterval
from dragoman.model.engagements import Engagement
from dragoman.model.vocabulary import Kind, Status
from dragoman.register.store import Quarantined, View

from .citing import Citations, Source, citations
from .detail import Said
from .holders import Holder, OfficeHolders, changes, clashes, offices, published_by
from .listing import Listed, Naming, in_time, listed
from .standing import Standing, newest_day, standing

Pairs = Callable[[OfficeHolders], tuple[tuple[Holder, Holder], ...]]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field on which the reports of an engagement contradict each other, with every version."""

    engagement: Listed
    field: str
    versions: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class SeenInOffice:
    """Somebody seen in an office, with the first and the last interval and the sources."""

    person: str
    name: str
    first_seen: DateInterval | None
    last_seen: DateInterval | None
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OfficeClash:
    """Two who were seen in an office for one, at the same time or one soon after the other."""

    title: str
    country: str | None
    body: str | None
    first: SeenInOffice
    second: SeenInOffice


@dataclass(frozen=True, slots=True)
class Open:
    """An engagement that waits for something, with its sources; `answers` are the engagements that answer it."""

    engagement: Listed
    answers: tuple[Listed, ...]
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found as of a day (`None`: nothing is dated); `changes` are two names in one office within a year;
    `not_read` are languages with numbers of documents."""

    day: date | None
    disagreements: tuple[Disagreement, ...]
    clashes: tuple[OfficeClash, ...]
    changes: tuple[OfficeClash, ...]
    unanswered: tuple[Open, ...]
    answered: tuple[Open, ...]
    unconfirmed: tuple[Open, ...]
    quarantine: tuple[Quarantined, ...]
    not_read: tuple[tuple[str, int], ...]
    sources: tuple[Source, ...]


def findings(view: View, day: date | None = None) -> Findings:
    """What stands open or contradicted in a register, seen from a day or the newest in it."""
    seen, naming, cited = day or newest_day(view), Naming.of(view), citations(view)
    events = sorted(view.engagements(), key=lambda event: in_time(event.date, event.id))
    evidence = {report.id: report.evidence for report in view.reports()}

    def opened(event: Engagement, answers: tuple[Engagement, ...] = ()) -> Open:
        words = [words for report in event.reports for words in evidence.get(report, ())]
        return Open(listed(event, naming, seen), tuple(listed(a, naming, seen) for a in answers), cited.cite(words))

    invitations = [event for event in events if event.kind is Kind.INVITATION and event.status is not Status.CANCELLED]
    replies = {event.id: tuple(other for other in events if other.answers == event.id) for event in invitations}
    overdue = [event for event in events if seen and standing(event, seen) is Standing.UNCONFIRMED]
    return Findings(
        day=seen,
        disagreements=tuple(d for event in events for d in disagreements(event, listed(event, naming, seen), cited)),
        clashes=office_pairs(view, cited, clashes),
        changes=office_pairs(view, cited, changes),
        unanswered=tuple(opened(event) for event in invitations if not replies[event.id]),
        answered=tuple(opened(event, replies[event.id]) for event in invitations if replies[event.id]),
        unconfirmed=tuple(opened(event) for event in overdue),
        quarantine=view.quarantine(),
        not_read=not_read(view),
        sources=cited.sources(),
    )


def disagreements(event: Engagement, shown: Listed, cited: Citations) -> tuple[Disagreement, ...]:
    """The contradicted fields of an engagement, with every version and who says it."""
    return tuple(
        Disagreement(
            shown,
            field.name,
            tuple(Said(v.value, v.reports, v.rule, cited.cite(v.evidence)) for v in field.versions),
        )
        for field in event.fields
        if field.conflict
    )


def office_pairs(view: View, cited: Citations, pairs: Pairs) -> tuple[OfficeClash, ...]:
    """The offices for one of which two holders clash, or follow each other, as `pairs` finds."""
    return tuple(
        OfficeClash(office.title, office.country, office.body, _seen(first, cited), _seen(second, cited))
        for office in offices(view.people(), published_by(view))
        for first, second in pairs(office)
    )


def not_read(view: View) -> tuple[tuple[str, int], ...]:
    """The languages of documents that were stored but not read, with how many there are."""
    return tuple(sorted(Counter(entry.language for entry in view.documents() if entry.note and entry.language).items()))


def _seen(holder: Holder, cited: Citations) -> SeenInOffice:
    return SeenInOffice(holder.person, holder.name, holder.first_seen, holder.last_seen, cited.cite(holder.evidence))

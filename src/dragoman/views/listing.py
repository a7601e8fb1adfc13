"""Engagements in order of time, those that fit the filters."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dragoman.model.dates import DateInterval
from dragoman.model.engagements import Engagement, Participation
from dragoman.model.entities import Person
from dragoman.model.errors import UsageError
from dragoman.model.places import Place
from dragoman.model.vocabulary import Kind, Role, Salience, Status
from dragoman.register.store import View
from dragoman.world.places import folded

from .standing import Standing, newest_day, standing
from .subjects import bodies_named, country_code, country_name, people_named


@dataclass(frozen=True, slots=True)
class Filters:
    """What to show; `None` is anything. Names are taken in any spelling, days are included."""

    country: str | None = None
    person: str | None = None
    body: str | None = None
    kind: Kind | None = None
    status: Status | None = None
    outlet: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Attendee:
    """Who takes part: a person by the name to show, a body, or a state; `person` is the person's id."""

    name: str
    person: str | None
    office: str | None
    organisation: str | None
    country: str | None
    role: Role


@dataclass(frozen=True, slots=True)
class Listed:
    """An engagement in a list; `conflicts` are the fields on which its reports contradict each other."""

    id: str
    kind: Kind
    status: Status
    salience: Salience
    standing: Standing | None
    name: str | None
    date: DateInterval | None
    place: Place | None
    attendees: tuple[Attendee, ...]
    topics: tuple[str, ...]
    part_of: str | None
    answers: str | None
    documents: tuple[str, ...]
    outlets: tuple[str, ...]
    conflicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """What a list needs beside the engagements: the people by id, each report's document, each document's outlet."""

    people: Mapping[str, Person]
    documents: Mapping[str, str]
    outlets: Mapping[str, str | None]

    @classmethod
    def of(cls, view: View) -> "Naming":
        """The naming of a register."""
        outlets = {entry.id: entry.outlet for entry in view.documents()}
        return cls({person.id: person for person in view.people()}, view.report_documents(), outlets)


def listing(view: View, filters: Filters, day: date | None = None) -> tuple[Listed, ...]:
    """The engagements that fit, the earliest first, undated ones last; seen from a day, or the newest in the register.

    Raises UsageError where a country, person, body or outlet is asked for that the register does not know.
    """
    naming = Naming.of(view)
    seen = day or newest_day(view)
    found = [listed(event, naming, seen) for event in fitting(view.engagements(), filters, naming)]
    return tuple(sorted(found, key=lambda item: in_time(item.date, item.id)))


def fitting(engagements: Iterable[Engagement], filters: Filters, naming: Naming) -> tuple[Engagement, ...]:
    """The engagements that fit the filters; raises UsageError as `listing` does."""
    events = tuple(engagements)
    if filters.country is not None:
        code = country_code(filters.country)
        if code is None:
            raise UsageError(f"no country is called {filters.country!r}")
        events = tuple(event for event in events if any(part.country == code for part in event.participants))
    if filters.person is not None:
        ids = {person.id for person in people_named(naming.people.values(), filters.person)}
        if not ids:
            raise UsageError(f"nobody in the register is called {filters.person!r}")
        events = tuple(event for event in events if any(part.person in ids for part in event.participants))
    if filters.body is not None:
        bodies = set(bodies_named(events, filters.body))
        if not bodies:
            raise UsageError(f"no body in the register is called {filters.body!r}")
        events = tuple(event for event in events if any(part.organisation in bodies for part in event.participants))
    if filters.outlet is not None:
        outlets = {outlet for outlet in naming.outlets.values() if outlet}
        wanted = {outlet for outlet in outlets if folded(outlet) == folded(filters.outlet)}
        if not wanted:
            raise UsageError(
                f"no document is from {filters.outlet!r}; there are: {', '.join(sorted(outlets)) or 'none'}"
            )
        events = tuple(event for event in events if wanted & set(_outlets(event, naming)))
    return tuple(event for event in events if _fits(event, filters))


def listed(event: Engagement, naming: Naming, day: date | None) -> Listed:
    """An engagement as a list has it."""
    return Listed(
        id=event.id,
        kind=event.kind,
        status=event.status,
        salience=event.salience,
        standing=standing(event, day) if day else None,
        name=event.name,
        date=event.date,
        place=event.place,
        attendees=tuple(attendee(part, naming.people) for part in event.participants),
        topics=event.topics,
        part_of=event.part_of,
        answers=event.answers,
        documents=_documents(event, naming),
        outlets=_outlets(event, naming),
        conflicts=tuple(field.name for field in event.fields if field.conflict),
    )


def attendee(part: Participation, people: Mapping[str, Person]) -> Attendee:
    """Who takes part, by the name to show."""
    person = people.get(part.person or "")
    state = country_name(part.country) if part.country else None
    name = (person.name if person else None) or part.name or part.organisation or state or "?"
    return Attendee(name, part.person, part.office, part.organisation, part.country, part.role)


def in_time(days: DateInterval | None, identity: str) -> tuple[date, date, str]:
    """A key that sorts by first and last day, and undated things last."""
    first = (days.earliest or days.latest if days else None) or date.max
    last = (days.latest or days.earliest if days else None) or date.max
    return first, last, identity


def _documents(event: Engagement, naming: Naming) -> tuple[str, ...]:
    return tuple(sorted({naming.documents[report] for report in event.reports if report in naming.documents}))


def _outlets(event: Engagement, naming: Naming) -> tuple[str, ...]:
    return tuple(sorted({outlet for outlet in map(naming.outlets.get, _documents(event, naming)) if outlet}))


def _fits(event: Engagement, filters: Filters) -> bool:
    if filters.kind not in (None, event.kind) or filters.status not in (None, event.status):
        return False
    if filters.since is None and filters.until is None:
        return True
    if filters.since and filters.until and filters.since > filters.until:
        return False
    return event.date is not None and event.date.meets(DateInterval(filters.since, filters.until))

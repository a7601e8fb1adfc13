"""One person: every spelling, the offices with who said so first and last, and the engagements."""

from dataclasses import dataclass
from datetime import date

from dragoman.model.dates import DateInterval
from dragoman.model.entities import Person
from dragoman.register.store import View

from .citing import Citations, Source, citations
from .holders import Published, published_by, seen_in
from .listing import Listed, Naming, in_time, listed
from .standing import newest_day
from .subjects import people_named


@dataclass(frozen=True, slots=True)
class Held:
    """An office somebody was seen in, with the intervals of the first and the last document that say so."""

    title: str
    country: str | None
    body: str | None
    first_seen: DateInterval | None
    last_seen: DateInterval | None
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """A person under all spellings; `engagements` in order of time."""

    id: str
    name: str
    names: tuple[str, ...]
    offices: tuple[Held, ...]
    engagements: tuple[Listed, ...]
    reasons: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person in a list, with the office last seen and the number of engagements."""

    id: str
    name: str
    names: tuple[str, ...]
    office: str | None
    country: str | None
    engagements: int


def people_lines(view: View) -> tuple[PersonLine, ...]:
    """Everybody, by the name to show."""
    counts: dict[str, int] = {}
    for event in view.engagements():
        for person in sorted({part.person for part in event.participants if part.person}):
            counts[person] = counts.get(person, 0) + 1
    lines = (_line(person, counts.get(person.id, 0)) for person in view.people())
    return tuple(sorted(lines, key=lambda line: (line.name, line.id)))


def dossiers(view: View, name: str, day: date | None = None) -> tuple[Dossier, ...]:
    """The dossier of everybody whom a spelling or an id can mean, by id.

    Engagements are seen from a day, or the newest in the register.
    """
    naming, seen = Naming.of(view), day or newest_day(view)
    events = view.engagements()
    found, published = [], published_by(view)
    for person in people_named(naming.people.values(), name):
        cited = citations(view)
        own = [event for event in events if any(part.person == person.id for part in event.participants)]
        shown = sorted((listed(event, naming, seen) for event in own), key=lambda item: in_time(item.date, item.id))
        offices = offices_held(person, published, cited)
        found.append(
            Dossier(person.id, person.name, person.names, offices, tuple(shown), person.reasons, cited.sources())
        )
    return tuple(found)


def offices_held(person: Person, published: Published, cited: Citations) -> tuple[Held, ...]:
    """The offices somebody was seen in, the first seen first."""
    held = (
        Held(
            tenure.office.title,
            tenure.office.country,
            tenure.office.body,
            *seen_in(tenure, published),
            cited.cite(tenure.evidence),
        )
        for tenure in person.tenures
    )
    return tuple(sorted(held, key=lambda office: in_time(office.first_seen, office.title)))


def _line(person: Person, engagements: int) -> PersonLine:
    dated = [tenure for tenure in person.tenures if tenure.last_seen]
    last = max(dated, key=lambda tenure: in_time(tenure.last_seen, tenure.office.title), default=None)
    office = (last or next(iter(person.tenures), None)) if person.tenures else None
    title, country = (office.office.title, office.office.country) if office else (None, None)
    return PersonLine(person.id, person.name, person.names, title, country, engagements)

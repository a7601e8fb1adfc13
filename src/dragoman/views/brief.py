"""A country, a person or a body on one page: lines of values, each with its numbered sources."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dragoman.model.dates import DateInterval
from dragoman.model.engagements import Engagement
from dragoman.model.spans import Evidence
from dragoman.model.vocabulary import Kind
from dragoman.register.store import View

from .citing import Citations, Source, citations
from .findings import disagreements
from .holders import Holder, OfficeHolders, clashes, offices, published_by
from .listing import Naming, attendee, in_time, listed
from .standing import Standing, newest_day, standing
from .subject import Subject, SubjectKind, find_subject

# One page: the newest contacts, the most frequent counterparts.
_LATEST = 10


@dataclass(frozen=True, slots=True)
class Line:
    """The values of a line under the columns of its section; `engagement` is the id of what it is about."""

    cells: tuple[str, ...]
    sources: tuple[int, ...]
    engagement: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of one sort; an empty section stays, for that nothing is known is worth knowing."""

    id: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """What the register has on a subject, seen from a day (`None`: no document is dated)."""

    subject: Subject
    day: date | None
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class _Matter:
    """What the sections are made from: the subject's engagements, the newest first, and the words for each."""

    subject: Subject
    day: date | None
    events: tuple[Engagement, ...]
    replies: Mapping[str, tuple[Engagement, ...]]
    words: Mapping[str, tuple[Evidence, ...]]
    naming: Naming
    cited: Citations

    def cite(self, *events: Engagement) -> tuple[int, ...]:
        """The numbers of the words that report these."""
        return self.cited.cite(words for event in events for id in event.reports for words in self.words.get(id, ()))

    def stands(self, event: Engagement) -> Standing | None:
        """How an engagement stands on the day of the brief."""
        return standing(event, self.day) if self.day else None

    def other_side(self, event: Engagement) -> str:
        """Who takes part on the other side, in the order of the register; a state once, where it is named alone."""
        names = (attendee(part, self.naming.people).name for part in self.subject.others(event))
        return ", ".join(dict.fromkeys(names))


def brief(view: View, name: str, day: date | None = None) -> Brief:
    """The brief on a country, person or body under any name, as of a day or of the newest in the register.

    Raises UsageError where the name means nothing, or several things.
    """
    subject = find_subject(view, name)
    seen, every = day or newest_day(view), view.engagements()
    own = [event for event in every if any(subject.own(part) for part in event.participants)]
    matter = _Matter(
        subject=subject,
        day=seen,
        events=tuple(sorted(own, key=lambda event: in_time(event.date, event.id), reverse=True)),
        replies={event.id: tuple(other for other in every if other.answers == event.id) for event in own},
        words={report.id: report.evidence for report in view.reports([id for event in own for id in event.reports])},
        naming=Naming.of(view),
        cited=citations(view),
    )
    sections = (
        Section("contacts", ("date", "kind", "counterpart", "place", "topics"), _contacts(matter)),
        Section("counterparts", ("counterpart", "office", "state", "contacts", "last"), _counterparts(matter)),
        Section("topics", ("topic", "contacts", "last"), _topics(matter)),
        Section("invitations", ("date", "invitation", "from and to", "answer"), _invitations(matter)),
        Section("planned", ("date", "kind", "counterpart", "place", "standing"), _planned(matter)),
        Section("offices", ("office", "holder", "seen", "before"), _offices(matter, view)),
        Section("disputed", ("what", "field", "versions"), _disputed(matter, view)),
    )
    return Brief(subject, seen, sections, matter.cited.sources())


def days_text(days: DateInterval | None) -> str:
    """An interval for people: a day, two days with a dash, an open end as dots; nothing where it is unknown."""
    if days is None or (days.earliest is None and days.latest is None):
        return ""
    if days.exact:
        return str(days.earliest)
    return f"{days.earliest or '…'} – {days.latest or '…'}"


def place_text(event: Engagement) -> str:
    """A place for people: the city and the code of the state."""
    if event.place is None:
        return ""
    return f"{event.place.city}, {event.place.country}" if event.place.city else event.place.country


def _past(matter: _Matter) -> list[Engagement]:
    return [event for event in matter.events if matter.stands(event) in (Standing.PAST, Standing.ONGOING)]


def _contacts(matter: _Matter) -> tuple[Line, ...]:
    return tuple(
        Line(
            (
                days_text(event.date),
                " ".join((event.kind, event.name)) if event.name else event.kind.value,
                matter.other_side(event),
                place_text(event),
                ", ".join(event.topics).replace("_", " "),
            ),
            matter.cite(event),
            event.id,
        )
        for event in _past(matter)[:_LATEST]
    )


def _counterparts(matter: _Matter) -> tuple[Line, ...]:
    """Who was met on the other side, the most often met first; the office is the one at the last contact."""
    met: defaultdict[tuple[str, str], list[Engagement]] = defaultdict(list)
    shown: dict[tuple[str, str], tuple[str, str, str]] = {}
    named: dict[tuple[str, str], tuple[Evidence, ...]] = {}
    for event in _past(matter):
        for part in matter.subject.others(event):
            who = attendee(part, matter.naming.people)
            key = (part.person or who.name, part.country or "")
            shown.setdefault(key, (who.name, part.office or "", part.country or ""))
            named.setdefault(key, part.evidence)
            if event not in met[key]:
                met[key].append(event)
    ranked = sorted(met, key=lambda key: (-len(met[key]), shown[key]))
    lines = []
    for key in ranked[: 2 * _LATEST]:
        last = met[key][0]
        sources = sorted({*matter.cite(last), *matter.cited.cite(named[key])})
        lines.append(Line((*shown[key], str(len(met[key])), days_text(last.date)), tuple(sources), last.id))
    return tuple(lines)


def _topics(matter: _Matter) -> tuple[Line, ...]:
    found: defaultdict[str, list[tuple[Engagement, tuple[Evidence, ...]]]] = defaultdict(list)
    for event in _past(matter):
        spoken = {v.value: v.evidence for field in event.fields if field.name == "topics" for v in field.versions}
        for topic in event.topics:
            found[topic].append((event, spoken.get(topic, ())))
    ranked = sorted(found, key=lambda topic: (-len(found[topic]), topic))
    lines = []
    for topic in ranked:
        events = [event for event, _ in found[topic]]
        words = [words for _, evidence in found[topic] for words in evidence]
        sources = matter.cited.cite(words) if words else matter.cite(*events)
        lines.append(Line((topic.replace("_", " "), str(len(events)), days_text(events[0].date)), sources))
    return tuple(lines)


def _invitations(matter: _Matter) -> tuple[Line, ...]:
    """Invitations that nothing known answers, or that are answered by what has not taken place yet."""
    lines = []
    for event in matter.events:
        if event.kind is not Kind.INVITATION or matter.stands(event) is Standing.CANCELLED:
            continue
        replies = matter.replies[event.id]
        if any(matter.stands(reply) in (Standing.PAST, Standing.ONGOING) for reply in replies):
            continue
        roles = (f"{attendee(p, matter.naming.people).name} ({p.role})" for p in event.participants)
        answer = ", ".join(f"{reply.kind} {days_text(reply.date)}".strip() for reply in replies)
        cells = (days_text(event.date), event.name or place_text(event), ", ".join(dict.fromkeys(roles)), answer)
        lines.append(Line(cells, matter.cite(event, *replies), event.id))
    return tuple(lines)


def _planned(matter: _Matter) -> tuple[Line, ...]:
    """What lies ahead, the next first, then what was planned for days that are over and never heard of again."""
    wanted = (Standing.AHEAD, Standing.UNCONFIRMED)
    events = [e for e in matter.events if matter.stands(e) in wanted and e.kind is not Kind.INVITATION]
    events.sort(key=lambda e: (wanted.index(matter.stands(e) or Standing.AHEAD), in_time(e.date, e.id)))
    return tuple(
        Line(
            (
                days_text(event.date),
                " ".join((event.kind, event.name)) if event.name else event.kind.value,
                matter.other_side(event),
                place_text(event),
                str(matter.stands(event)),
            ),
            matter.cite(event),
            event.id,
        )
        for event in events
    )


def _offices(matter: _Matter, view: View) -> tuple[Line, ...]:
    """Who was seen last in each office of the subject, and who before; for a person, the offices that they held."""
    lines = []
    for office in offices(view.people(), published_by(view)):
        if not _concerns(matter.subject)(office):
            continue
        of = office.body or office.country or ""
        for holder in _shown(office, matter.subject):
            at = office.holders.index(holder)
            before = office.holders[at + 1 : at + 2] if office.single else ()
            cells = (
                f"{office.title}, {of}" if of else office.title,
                holder.name,
                _seen(holder.first_seen, holder.last_seen),
                ", ".join(f"{other.name} ({_seen(other.first_seen, other.last_seen)})" for other in before),
            )
            words = [words for cited in (holder, *before) for words in cited.evidence]
            lines.append(Line(cells, matter.cited.cite(words)))
    return tuple(lines)


def _shown(office: OfficeHolders, subject: Subject) -> tuple[Holder, ...]:
    """Of a person's office, that person; else the last seen, or where several may hold it, everybody."""
    if subject.kind is SubjectKind.PERSON:
        return tuple(holder for holder in office.holders if holder.person == subject.key)
    return office.holders[:1] if office.single else office.holders


def _concerns(subject: Subject) -> Callable[[OfficeHolders], bool]:
    match subject.kind:
        case SubjectKind.COUNTRY:
            return lambda office: office.country == subject.key
        case SubjectKind.PERSON:
            return lambda office: any(holder.person == subject.key for holder in office.holders)
        case SubjectKind.BODY:
            return lambda office: office.body == subject.key


def _disputed(matter: _Matter, view: View) -> tuple[Line, ...]:
    """What is not to be stated as a fact: contradicted fields, and offices for one with two holders."""
    lines = []
    for event in matter.events:
        for found in disagreements(event, listed(event, matter.naming, matter.day), matter.cited):
            sources = tuple(sorted({number for version in found.versions for number in version.sources}))
            what = f"{event.kind} {days_text(event.date)}".strip()
            lines.append(Line((what, found.field, _or(v.value for v in found.versions)), sources, event.id))
    for office in filter(_concerns(matter.subject), offices(view.people(), published_by(view))):
        for pair in clashes(office):
            words = [words for holder in pair for words in holder.evidence]
            versions = _or(f"{holder.name} ({_seen(holder.first_seen, holder.last_seen)})" for holder in pair)
            of = office.body or office.country or ""
            lines.append(Line((f"{office.title}, {of}", "holder", versions), matter.cited.cite(words)))
    return tuple(lines)


def _seen(first: DateInterval | None, last: DateInterval | None) -> str:
    start, end = days_text(first), days_text(last)
    return start if start == end or not end else f"{start} … {end}"


def _or(values: Iterable[str]) -> str:
    return " | ".join(values)

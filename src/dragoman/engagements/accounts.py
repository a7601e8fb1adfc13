"""What of a report is compared with other reports: sides, persons, days, place, name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dragoman.model.dates import DateInterval
from dragoman.model.entities import Person
from dragoman.model.places import Place
from dragoman.model.reports import Report
from dragoman.model.statements import Part
from dragoman.model.vocabulary import Kind, Role, Status

from .dates import told
from .designations import Designation, designation
from .name_knowledge import stems

Groups = Mapping[str, frozenset[str]]

# Who gives and who takes is part of what these are; in the others roles are told loosely, and only the states count.
DIRECTED = {Kind.INVITATION, Kind.MESSAGE}


@dataclass(frozen=True, slots=True)
class Account:
    """A report as it is compared.

    `sides` are states (codes), international bodies or persons who stand for none; `persons` and `bodies` are those
    named of each side, `offices` and `titles` the bodies that the persons are of and what they are there. Of a directed
    kind a side is told together with its end (`from AZ`, `to GE`). `convening` are the international bodies (ids) that
    take part in a gathering. `date` is what the report says, `bounds` what its status and its publication add.
    `answered` are the accounts of the same document that answer this invitation, `occasion` the one that this was part
    of. `twins` are the reports, this one the smallest of them, that say all of this alike, each in one of the
    `documents`.
    """

    report: Report
    sides: frozenset[str]
    guests: frozenset[str]
    persons: Groups
    bodies: Groups
    offices: Groups
    titles: Groups
    surnames: Mapping[str, str]
    date: DateInterval | None
    bounds: DateInterval
    place: Place | None
    name: Designation | None
    convening: frozenset[str]
    topics: frozenset[str]
    documents: frozenset[str]
    twins: tuple[str, ...]
    answered: tuple["Account", ...] = ()
    occasion: "Account | None" = None

    @property
    def id(self) -> str:
        """The id of the report."""
        return self.report.id


def accounts_of(reports: Sequence[Report], people: Sequence[Person]) -> dict[str, Account]:
    """The account of each report, by report id, in the order of the ids."""
    person_of = {actor: person for person in people for actor in person.actors}
    plain = {report.id: _account(report, person_of) for report in sorted(reports, key=lambda r: r.id)}
    answers: defaultdict[str, list[Account]] = defaultdict(list)
    for item in plain.values():
        if item.report.answers is not None:
            answers[item.report.answers.value].append(item)
    return {key: _tied(item, answers[key], plain) for key, item in plain.items()}


def without_twins(accounts: Mapping[str, Account]) -> dict[str, Account]:
    """The accounts, with one for all that name a gathering and its days alike: hundreds may mention it in passing."""
    alike: defaultdict[tuple[object, ...], list[Account]] = defaultdict(list)
    seen: Counter[tuple[object, ...]] = Counter()
    for item in accounts.values():
        said: tuple[object, ...] = (item.id,)
        if item.report.kind is Kind.GATHERING and item.name and item.date and not (item.answered or item.occasion):
            said = (
                item.name,
                item.date,
                item.place,
                item.sides,
                *(tuple(g.items()) for g in (item.persons, item.bodies)),
            )
        # Two of one document are two, however alike.
        seen[item.report.document, *said] += 1
        alike[seen[item.report.document, *said], *said].append(item)
    found = (
        replace(items[0], twins=tuple(i.id for i in items), documents=_documents(items)) for items in alike.values()
    )
    return {item.id: item for item in found}


def _documents(items: Iterable[Account]) -> frozenset[str]:
    return frozenset(item.report.document for item in items)


def body_key(name: str) -> str:
    """A body's name for comparing: small letters, single spaces."""
    return " ".join(name.casefold().split())


def _tied(item: Account, answers: Sequence[Account], known: Mapping[str, Account]) -> Account:
    occasion = known.get(item.report.part_of.value) if item.report.part_of else None
    return replace(item, answered=tuple(answers), occasion=occasion)


def _account(report: Report, person_of: Mapping[str, Person]) -> Account:
    parts = [(part.value, person_of.get(part.value.person or "")) for part in report.parts]
    sides: defaultdict[str, set[str]] = defaultdict(set)
    bodies: defaultdict[str, set[str]] = defaultdict(set)
    offices: defaultdict[str, set[str]] = defaultdict(set)
    titles: defaultdict[str, set[str]] = defaultdict(set)
    for part, person in parts:
        side = _side(report.kind, part, person)
        sides[side] |= {person.id} if person else set()
        bodies[side] |= {body_key(part.organisation)} if part.organisation else set()
        offices[side] |= {body_key(t.office.body) for t in person.tenures if t.office.body} if person else set()
        titles[side] |= {t.office.title for t in person.tenures} if person else set()
    guests = {
        _side(report.kind, p, person) for p, person in parts if p.role is not Role.HOST and p.role is not Role.ORGANISER
    }
    return Account(
        report=report,
        sides=frozenset(sides),
        guests=frozenset(guests),
        persons={side: frozenset(ids) for side, ids in sides.items()},
        bodies={side: frozenset(names) for side, names in bodies.items()},
        offices={side: frozenset(names) for side, names in offices.items()},
        titles={side: frozenset(names) for side, names in titles.items()},
        surnames={p.id: p.name.split()[-1].casefold() for _, p in parts if p and _short(p.names)},
        date=told(report),
        bounds=bounds(report),
        place=report.place.value if report.place else None,
        name=designation(report.name.value, report.language) if report.name else None,
        convening=_convening(report),
        topics=frozenset(topic.value for topic in report.topics),
        documents=frozenset({report.document}),
        twins=(report.id,),
    )


def _convening(report: Report) -> frozenset[str]:
    named = (part.value.organisation for part in report.parts if report.kind is Kind.GATHERING)
    return frozenset().union(*(designation(name, report.language).bodies for name in named if name))


def bounds(report: Report) -> DateInterval:
    """The days that a report allows: its own date, else up to its publication if held, from then on if planned."""
    date_told = told(report)
    if date_told is not None:
        return date_told
    first: date | None = report.published.earliest if report.published else None
    last: date | None = report.published.latest if report.published else None
    if report.status.value in (Status.PLANNED, Status.CANCELLED):
        return DateInterval(first if report.status.value is Status.PLANNED else None, None)
    return DateInterval(None, last)


def _side(kind: Kind, part: Part, person: Person | None) -> str:
    """The state, else the international body, else the person; of a directed kind with its end."""
    bodies = sorted({t.office.body for t in person.tenures if t.office.body and not t.office.country}) if person else []
    state = part.country or (state_of(person) if person else None)
    side = state or body_key(part.organisation or next(iter(bodies), "")) or (person.id if person else "")
    if kind in DIRECTED:
        giving = part.role in (Role.INVITER, Role.SENDER, Role.HOST)
        return f"{'from' if giving else 'to'} {side}"
    return side


def of_body(title: str, body: str) -> bool:
    """Whether most words of an office's title are in a body's name: the minister of justice, and the Ministry of it."""
    words = stems(title)
    return bool(words) and len(words & stems(body)) > len(words) / 2


def state_of(person: Person) -> str | None:
    """The state that most of what is said of somebody's offices names; none where that is no state, or half."""
    said: Counter[str | None] = Counter()
    for tenure in person.tenures:
        said[tenure.office.country] += len(tenure.evidence)
    return next((state for state, count in said.items() if state and count > said.total() / 2), None)


def _short(names: Iterable[str]) -> bool:
    """Whether only the surname of somebody is known."""
    return all(len(name.replace(".", ". ").split()) < 2 for name in names)

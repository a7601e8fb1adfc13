"""Who takes part in an engagement, over all its reports."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.model.dates import DateInterval
from dragoman.model.engagements import Participation
from dragoman.model.entities import Person, Tenure
from dragoman.model.reports import Actor, Cited, Report
from dragoman.model.spans import Evidence
from dragoman.model.statements import Part
from dragoman.model.vocabulary import Role

from .accounts import body_key, state_of
from .dates import gap_between

# An office seen that many days before or after is taken to be held still, where a report does not repeat it.
OFFICE_LASTS = 180
# A loose role gives way to a telling one that as many reports give.
LOOSE = {Role.PARTICIPANT}
ROLES = tuple(Role)


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who: people by the local ids of their actors, and the actors by id."""

    people: Mapping[str, Person]
    actors: Mapping[str, Actor]

    @classmethod
    def of(cls, people: Iterable[Person], actors: Iterable[Actor]) -> "Cast":
        """The cast of these people and actors."""
        return cls({a: p for p in people for a in p.actors}, {actor.id: actor for actor in actors})


Told = tuple[Report, Cited[Part]]


def participants_of(reports: Sequence[Report], when: DateInterval | None, cast: Cast) -> tuple[Participation, ...]:
    """Each person, body and state once, with role, state and office; in the order of roles, states and names.

    A body of a state goes without saying where a person of that state has that role, and a state where anybody is.
    """
    told: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
    for report in sorted(reports, key=lambda r: r.id):
        for part in report.parts:
            told[_key(part.value, cast)].append((report, part))
    found = [_participation(key[0], parts, when, cast) for key, parts in sorted(told.items())]
    persons = [p for p in found if p.person]
    bodies = [p for p in found if not p.person and p.organisation and not any(_stands_for(q, p) for q in persons)]
    named = persons + bodies
    states = [p for p in found if not p.person and not p.organisation and not any(_of_state(q, p) for q in named)]
    return tuple(sorted(named + states, key=_order))


def _key(part: Part, cast: Cast) -> tuple[str, str]:
    """What makes two parts one: the person; else the body and its state; else the state and its role."""
    person = cast.people.get(part.person or "")
    if person:
        return "person", person.id
    if part.organisation:
        return "body", f"{body_key(part.organisation)} {part.country or ''}"
    return "state", f"{part.country or ''} {part.role}"


def _participation(sort: str, told: Sequence[Told], when: DateInterval | None, cast: Cast) -> Participation:
    parts = [part.value for _, part in told]
    countries = Counter(part.country for part in parts if part.country)
    country = min(countries, key=lambda c: (-countries[c], c), default=None)
    bodies = Counter(part.organisation for part in parts if part.organisation)
    organisation = min(bodies, key=lambda b: (-bodies[b], -len(b), b), default=None)
    evidence = {words for _, part in told for words in part.evidence}
    office: str | None = None
    person = cast.people[parts[0].person or ""] if sort == "person" else None
    if person:
        office, body, more = office_of(person, told, when, cast)
        evidence |= more
        if country is None and organisation is None:
            country = state_of(person)
            evidence |= {t.evidence[0] for t in person.tenures if country and t.office.country == country}
        if country is None:
            organisation = organisation or body
    return Participation(
        person=person.id if person else None,
        name=person.name if person else None,
        office=office,
        organisation=organisation,
        country=country,
        role=_role(part.role for part in parts),
        reports=tuple(sorted({report.id for report, _ in told})),
        evidence=tuple(sorted(evidence)),
    )


def office_of(
    person: Person, told: Iterable[Told], when: DateInterval | None, cast: Cast
) -> tuple[str | None, str | None, set[Evidence]]:
    """The office that most of the documents give, its body, and the words; else the one held around that day."""
    said: defaultdict[tuple[str, str | None], set[Evidence]] = defaultdict(set)
    votes: Counter[tuple[str, str | None]] = Counter()
    for local in {part.value.person or "" for _, part in told}:
        for rank, office in enumerate(cast.actors[local].offices if local in cast.actors else ()):
            said[office.value.title, office.value.body].update(office.evidence)
            # The office told first is the one in which somebody acts; the others are said of them besides.
            votes[office.value.title, office.value.body] += 2 if rank == 0 else 1
    if votes:
        title, body = min(votes, key=lambda vote: (-votes[vote], vote[1] is None, vote[0], vote[1] or ""))
        return title, body, said[title, body]
    held = [tenure for tenure in person.tenures if _held(tenure, when)]
    if len({tenure.office.title for tenure in held}) == 1:
        return held[0].office.title, held[0].office.body, set(held[0].evidence[:1])
    return None, None, set()


def _held(tenure: Tenure, when: DateInterval | None) -> bool:
    """Whether the office was seen around that day; where days are unknown nothing speaks against it."""
    if when is None or tenure.first_seen is None or tenure.last_seen is None:
        return True
    last = tenure.last_seen.latest
    seen = DateInterval(tenure.first_seen.earliest, max(last, tenure.first_seen.earliest or date.min) if last else None)
    return gap_between(when, seen) <= OFFICE_LASTS


def _role(roles: Iterable[Role]) -> Role:
    counts = Counter(roles)
    return min(counts, key=lambda role: (-counts[role], role in LOOSE, ROLES.index(role)))


def _stands_for(person: Participation, body: Participation) -> bool:
    """Whether a person makes a body needless: one of its state, or of the international body, in its role."""
    if body.country:
        return person.country == body.country and _alike(person.role, body.role)
    named = body_key(person.organisation or "") == body_key(body.organisation or "")
    return person.country is None and named and _alike(person.role, body.role)


def _of_state(other: Participation, state: Participation) -> bool:
    return other.country == state.country


def _alike(first: Role, second: Role) -> bool:
    return first is second or first in LOOSE or second in LOOSE


def _order(p: Participation) -> tuple[int, str, str, str]:
    return ROLES.index(p.role), p.country or "", p.person or "", p.organisation or ""

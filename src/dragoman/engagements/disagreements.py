"""Every version of every field, with the reports and words that give it, and whether they contradict each other."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.model.dates import DateInterval
from dragoman.model.engagements import Field, Version
from dragoman.model.places import Place
from dragoman.model.reports import Cited, Report
from dragoman.model.spans import Evidence
from dragoman.model.statements import Part
from dragoman.model.vocabulary import Status
from dragoman.world.titles import same_office

from .participants import Cast, office_of


@dataclass(frozen=True, slots=True)
class Shown:
    """The values that an engagement shows, written for people (`None`: unknown)."""

    kind: str
    status: str
    date: str | None
    place: str | None
    name: str | None


Saying = tuple[str, Report, tuple[Evidence, ...], str | None]


def fields_of(reports: Sequence[Report], shown: Shown, date_conflict: bool, cast: Cast) -> tuple[Field, ...]:
    """The fields that any report fills, each with its versions: the one shown first, then by number of reports."""
    statuses = {r.status.value for r in reports}
    places = {r.place.value for r in reports if r.place}
    listed = (
        _field("kind", ((r.kind.value, r, r.evidence, None) for r in reports), shown.kind, False),
        _field("status", _sayings(reports, lambda r: r.status, str), shown.status, _undone(statuses)),
        _field("date", _sayings(reports, lambda r: r.date, date_text), shown.date, date_conflict),
        _field("place", _sayings(reports, lambda r: r.place, place_text), shown.place, _apart(places)),
        _field("name", _sayings(reports, lambda r: r.name, str), shown.name, False),
        _participants(reports, cast),
        _field("topics", ((t.value, r, t.evidence, t.rule) for r in reports for t in r.topics), None, False),
    )
    return tuple(field for field in listed if field.versions)


def date_text(interval: DateInterval) -> str:
    """An interval as people write it: a day, `first to last`, `until last`, `from first`."""
    first, last = interval.earliest, interval.latest
    if first is None or last is None:
        return f"until {last}" if last else f"from {first}" if first else "unknown"
    return str(first) if first == last else f"{first} to {last}"


def place_text(place: Place) -> str:
    """A place as people write it: the city and the state's code."""
    return f"{place.city}, {place.country}" if place.city else place.country


def _sayings(
    reports: Iterable[Report], field: Callable[[Report], Cited[object] | None], text: Callable[..., str]
) -> Iterable[Saying]:
    for report in reports:
        cited = field(report)
        if cited is not None:
            yield text(cited.value), report, cited.evidence, cited.rule


def _field(name: str, sayings: Iterable[Saying], shown: str | None, conflict: bool) -> Field:
    by_value: defaultdict[str, list[Saying]] = defaultdict(list)
    for saying in sayings:
        by_value[saying[0]].append(saying)
    versions = [_version(value, said) for value, said in by_value.items()]
    ranked = sorted(versions, key=lambda v: (v.value != shown, -len(v.reports), v.value))
    if shown is not None and ranked and ranked[0].value != shown:
        # What is shown was put together from several versions, and rests on all of them.
        ids = tuple(sorted({report for v in versions for report in v.reports}))
        words = tuple(sorted({e for v in versions for e in v.evidence}))
        ranked.insert(0, Version(shown, ids, words, "what the reports have in common"))
    return Field(name, tuple(ranked), conflict)


def _version(value: str, said: Iterable[Saying]) -> Version:
    listed = list(said)
    rules = {rule for _, _, _, rule in listed}
    return Version(
        value=value,
        reports=tuple(sorted({report.id for _, report, _, _ in listed})),
        evidence=tuple(sorted({words for _, _, evidence, _ in listed for words in evidence})),
        # Where one report has the value in so many words, the others' rules do not matter.
        rule=None if None in rules else min(rule for rule in rules if rule is not None),
    )


def _participants(reports: Iterable[Report], cast: Cast) -> Field:
    """A version for each way in which somebody is said to take part; two offices of one person are a conflict, and so
    are two holders of one office whom no report names together. Two titles that can be words for one office are none.
    """
    sayings: list[Saying] = []
    offices: defaultdict[str, set[str]] = defaultdict(set)
    holders: defaultdict[tuple[str, str | None], set[frozenset[str]]] = defaultdict(set)
    listed: list[str] = []
    for report in reports:
        named: defaultdict[tuple[str, str | None], set[str]] = defaultdict(set)
        for part in report.parts:
            person = cast.people.get(part.value.person or "")
            actor = cast.actors.get(part.value.person or "")
            office: str | None = None
            if person and actor and actor.offices:
                office = office_of(person, [(report, part)], None, cast)[0]
                offices[person.id] |= {office} if office else set()
                named[_listed_as(office or "", listed), part.value.country].add(person.id)
            who = person.name if person else None
            sayings.append((part_text(part.value, who, office), report, part.evidence, part.rule))
        for held, persons in named.items():
            holders[held].add(frozenset(persons))
    rivals = any(not frozenset.intersection(*told) for (title, _), told in holders.items() if title)
    return _field("participants", sayings, None, rivals or any(map(_several, offices.values())))


def _listed_as(title: str, listed: list[str]) -> str:
    """The first of the titles met so far that can be words for the same office; a new one is added to them."""
    known = next((other for other in listed if other == title or same_office(other, title)), None)
    if known is None:
        listed.append(title)
    return title if known is None else known


def _several(titles: Iterable[str]) -> bool:
    """Whether two of the titles cannot be words for one office."""
    return any(not same_office(*pair) for pair in combinations(sorted(titles), 2))


def part_text(part: Part, name: str | None, office: str | None) -> str:
    """A part as people write it: who, in which office, for which state, as what."""
    who = ", ".join(text for text in (name or part.organisation, office) if text)
    state = f" ({part.country})" if who and part.country else part.country or ""
    return f"{who}{state}, {part.role}"


def _undone(statuses: set[Status]) -> bool:
    """Whether one report has it cancelled and another held; a plan that was carried out is no contradiction."""
    return Status.CANCELLED in statuses and bool(statuses & {Status.HELD, Status.ONGOING})


def _apart(places: set[Place]) -> bool:
    """Whether two places cannot both be; a state without a city is only coarser."""
    cities = {(place.country, place.city) for place in places if place.city}
    return len({place.country for place in places}) > 1 or len(cities) > 1

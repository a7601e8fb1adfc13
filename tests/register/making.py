"""Records made by hand, and stages that read a toy notation: for tests of what comes after reading.

A toy text has a head `language;outlet;day` and one engagement a line:
`kind;status;day;CC[/City];person=office=CC=role,…;topic,…`. A line `boom` makes reading fail, `break` preparing.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from dragoman.model.dates import DateInterval
from dragoman.model.documents import Article, Document
from dragoman.model.engagements import Engagement, Field, Participation, Version
from dragoman.model.entities import Person, Tenure
from dragoman.model.errors import UnreadableInput
from dragoman.model.places import Place
from dragoman.model.reports import Actor, Cited, Report
from dragoman.model.spans import Evidence, Span
from dragoman.model.statements import Office, Part, Reading, Statement
from dragoman.model.vocabulary import Kind, Predicate, Role, Salience, Status
from dragoman.pipeline.plan import Plan, Stage, Verb


def article(stem: str, text: str, source: str | None = None) -> Article:
    return Article(stem, text, source or f"{stem}.txt", hashlib.sha256(text.encode()).hexdigest())


def read_article(path: Path) -> Article:
    raw = path.read_bytes()
    if b"\0" in raw:
        raise UnreadableInput("binary data")
    return Article(path.stem, raw.decode(), str(path), hashlib.sha256(raw).hexdigest())


def prepare(item: Article) -> Document:
    if "break" in item.text:
        raise RuntimeError("cannot\nprepare")
    head = item.text.splitlines()[0]
    language, outlet, day = head.split(";")
    return Document(
        id=item.id,
        text=item.text,
        language=language,
        outlet=outlet or None,
        outlet_country=None,
        published=DateInterval.day(date.fromisoformat(day)) if day else None,
        published_reason="head" if day else None,
        attributed_to=None,
        noise=(Span(0, len(head)),),
        sentences=(),
        source=item.source,
        sha256=item.sha256,
    )


def read(document: Document) -> Reading:
    if "boom" in document.text:
        raise KeyError("boom")
    if document.language == "xx":
        return Reading(document.id, "toy/1", (), "no pack for xx")
    statements = []
    for number, (start, line) in enumerate(_lines(document.text)):
        evidence = (document.evidence(Span(start, start + len(line))),)
        subject = f"{document.id}#e{number}"
        statements.append(Statement(subject, Predicate.NAME, line, evidence, None, "toy/1"))
        statements.append(Statement(subject, Predicate.KIND, Kind(line.split(";")[0]), evidence, None, "toy/1"))
    return Reading(document.id, "toy/1", tuple(statements))


def bundle(reading: Reading, document: Document) -> tuple[tuple[Actor, ...], tuple[Report, ...]]:
    actors: dict[str, Actor] = {}
    reports = []
    for statement in reading.statements:
        if statement.predicate is Predicate.NAME:
            reports.append(_report(statement, document, actors))
    return tuple(actors.values()), tuple(reports)


def resolve(actors: Sequence[Actor]) -> tuple[Person, ...]:
    groups: defaultdict[str, list[Actor]] = defaultdict(list)
    for actor in sorted(actors, key=lambda a: a.id):
        groups[actor.names[0].value].append(actor)
    people = []
    for name, group in groups.items():
        tenures: defaultdict[Office, list[tuple[Actor, Cited[Office]]]] = defaultdict(list)
        for actor in group:
            for office in actor.offices:
                tenures[office.value].append((actor, office))
        held = tuple(_tenure(office, seen) for office, seen in tenures.items())
        key = name.lower().replace(" ", "-")
        people.append(Person(key, name, (name,), held, tuple(a.id for a in group), ("names equal",)))
    return tuple(sorted(people, key=lambda p: p.id))


def merge(reports: Sequence[Report], people: Sequence[Person], actors: Sequence[Actor]) -> tuple[Engagement, ...]:
    groups: defaultdict[tuple[object, ...], list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda r: r.id):
        states = tuple(sorted({p.value.country or "" for p in report.parts}))
        groups[report.kind, states].append(report)
    names = {actor: person for person in people for actor in person.actors}
    return tuple(sorted((_engagement(group, names) for group in groups.values()), key=lambda e: e.id))


def plan(version: str = "1", **stages: Callable[..., object]) -> Plan:
    """The toy plan; a stage given by name takes the place of the toy one."""
    run = {"prepare": prepare, "read": read, "bundle": bundle, "resolve": resolve, "merge": merge, **stages}
    made = {name: Stage(name, function, Verb.EACH, "toy") for name, function in run.items()}
    return Plan(version, **made)  # type: ignore[arg-type]


def _lines(text: str) -> list[tuple[int, str]]:
    found, start = [], 0
    for number, line in enumerate(text.split("\n")):
        if number and line:
            found.append((start, line))
        start += len(line) + 1
    return found


def _report(statement: Statement, document: Document, actors: dict[str, Actor]) -> Report:
    assert isinstance(statement.value, str)
    kind, status, day, place, parts, topics = statement.value.split(";")
    words = statement.evidence
    made = []
    for text in filter(None, parts.split(",")):
        name, office, country, role = text.split("=")
        key = f"{document.id}#{name.lower().replace(' ', '-')}" if name else None
        if key and key not in actors:
            offices = (Cited(Office(office, country, None), words),) if office else ()
            seen = document.published
            names = (Cited(name, words),)
            actors[key] = Actor(key, document.id, document.language, document.outlet, seen, names, offices)
        made.append(Cited(Part(key, None, country or None, Role(role)), words))
    country, _, city = place.partition("/")
    return Report(
        id=statement.subject,
        document=document.id,
        language=document.language,
        outlet=document.outlet,
        published=document.published,
        kind=Kind(kind),
        status=Cited(Status(status), words),
        salience=Salience.MAIN,
        name=None,
        date=Cited(DateInterval.day(date.fromisoformat(day)), words, "toy") if day else None,
        place=Cited(Place(country, city or None), words) if country else None,
        parts=tuple(made),
        topics=tuple(Cited(topic, words) for topic in filter(None, topics.split(","))),
        part_of=None,
        answers=None,
        evidence=words,
    )


def _tenure(office: Office, seen: list[tuple[Actor, Cited[Office]]]) -> Tenure:
    dated = sorted((a.seen for a, _ in seen if a.seen), key=lambda days: str(days.earliest))
    words = tuple(sorted({e for _, cited in seen for e in cited.evidence}))
    return Tenure(office, dated[0] if dated else None, dated[-1] if dated else None, words)


def _field(name: str, sayings: list[tuple[str, Report, tuple[Evidence, ...]]]) -> Field:
    by_value: defaultdict[str, list[tuple[Report, tuple[Evidence, ...]]]] = defaultdict(list)
    for value, report, words in sayings:
        by_value[value].append((report, words))
    versions = tuple(
        Version(value, tuple(r.id for r, _ in said), tuple(sorted({e for _, words in said for e in words})))
        for value, said in by_value.items()
    )
    return Field(name, versions, conflict=name == "date" and len(versions) > 1)


def _engagement(group: list[Report], names: dict[str, Person]) -> Engagement:
    first = group[0]
    dated = [r for r in group if r.date]
    seats: defaultdict[tuple[str | None, str | None, Role], list[tuple[Report, Cited[Part]]]] = defaultdict(list)
    for report in group:
        for part in report.parts:
            person = names[part.value.person].id if part.value.person else None
            seats[person, part.value.country, part.value.role].append((report, part))
    participants = tuple(
        Participation(
            person=person,
            name=None,
            office=None,
            organisation=None,
            country=country,
            role=role,
            reports=tuple(sorted({r.id for r, _ in said})),
            evidence=tuple(sorted({e for _, part in said for e in part.evidence})),
        )
        for (person, country, role), said in seats.items()
    )
    topics = [(topic.value, r, topic.evidence) for r in group for topic in r.topics]
    newest = max(group, key=lambda r: str(r.published.latest if r.published else ""))
    return Engagement(
        id=first.id,
        kind=first.kind,
        status=newest.status.value,
        salience=first.salience,
        name=None,
        date=dated[0].date.value if dated and dated[0].date else None,
        place=first.place.value if first.place else None,
        participants=participants,
        topics=tuple(sorted({value for value, _, _ in topics})),
        part_of=None,
        answers=None,
        reports=tuple(r.id for r in group),
        fields=(
            _field("date", [(str(r.date.value.earliest), r, r.date.evidence) for r in dated if r.date]),
            _field("topics", topics),
        ),
        reasons=("same kind and states",) if len(group) > 1 else (),
    )

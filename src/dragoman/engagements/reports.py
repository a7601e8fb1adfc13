"""Bundles one document's statements: those about one person to an actor, those about one event to a report."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from dragoman.model.dates import DateInterval
from dragoman.model.documents import Document
from dragoman.model.identity import digest
from dragoman.model.places import Place
from dragoman.model.reports import Actor, Cited, Report
from dragoman.model.spans import Evidence
from dragoman.model.statements import Office, Part, Reading, Statement
from dragoman.model.vocabulary import Kind, Predicate, Salience, Status

T = TypeVar("T")

Facts = Mapping[Predicate, Sequence[Statement]]


def bundle(reading: Reading, document: Document) -> tuple[tuple[Actor, ...], tuple[Report, ...]]:
    """The people and the engagements that a reading states, each sorted by id.

    A subject with a KIND is an engagement, one with a NAMED is a person; statements of others, and of other documents,
    are left out. An actor's id is its local id; a report's id is made from its document, its kind and the place of the
    words that tell of it, so that reading the document again gives the same.
    """
    subjects = _by_subject(statement for statement in reading.statements if reading.document == document.id)
    document = replace(document, published=document.published or _published(subjects.get(document.id)))
    actors = {s: _actor(s, facts, document) for s, facts in subjects.items() if facts[Predicate.NAMED]}
    events = {s: facts for s, facts in subjects.items() if facts[Predicate.KIND]}
    ids = _report_ids(events, document)
    reports = [_report(ids[subject], facts, document, actors, ids) for subject, facts in events.items()]
    return tuple(sorted(actors.values(), key=lambda a: a.id)), tuple(sorted(reports, key=lambda r: r.id))


def _by_subject(statements: Iterable[Statement]) -> dict[str, Facts]:
    subjects: defaultdict[str, defaultdict[Predicate, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for statement in statements:
        subjects[statement.subject][statement.predicate].append(statement)
    return dict(subjects)


def _published(facts: Facts | None) -> DateInterval | None:
    """The publication interval that the reader worked out of a text which carries none."""
    stated = _first(facts[Predicate.PUBLISHED], DateInterval) if facts else None
    return stated.value if stated else None


def _actor(subject: str, facts: Facts, document: Document) -> Actor:
    names = _cited(facts[Predicate.NAMED], str)
    return Actor(
        id=subject,
        document=document.id,
        language=document.language,
        outlet=document.outlet,
        seen=document.published,
        names=tuple(sorted(names, key=lambda name: (-len(name.value), name.value))),
        offices=_cited(facts[Predicate.HOLDS_OFFICE], Office),
    )


def _report(
    report_id: str, facts: Facts, document: Document, actors: Mapping[str, Actor], ids: Mapping[str, str]
) -> Report:
    kind = facts[Predicate.KIND][0]
    status = _first(facts[Predicate.STATUS], Status)
    salience = _first(facts[Predicate.SALIENCE], Salience)
    return Report(
        id=report_id,
        document=document.id,
        language=document.language,
        outlet=document.outlet,
        published=document.published,
        kind=Kind(str(kind.value)),
        status=status or Cited(Status.HELD, kind.evidence, "told as a fact, and nothing says otherwise"),
        salience=salience.value if salience else Salience.MAIN,
        name=_first(facts[Predicate.NAME], str),
        date=_first(facts[Predicate.DATE], DateInterval),
        place=_first(facts[Predicate.PLACE], Place),
        parts=_parts(facts, actors),
        topics=tuple(sorted(_cited(facts[Predicate.TOPIC], str), key=lambda topic: topic.value)),
        part_of=_link(facts[Predicate.PART_OF], ids, report_id),
        answers=_link(facts[Predicate.ANSWERS], ids, report_id),
        evidence=tuple(dict.fromkeys(words for statement in facts[Predicate.KIND] for words in statement.evidence)),
    )


def _parts(facts: Facts, actors: Mapping[str, Actor]) -> tuple[Cited[Part], ...]:
    """The parts taken; somebody whom the document never names stands as the state or body alone."""
    parts = _cited(facts[Predicate.PARTICIPANT], Part)
    known = [
        replace(part, value=replace(part.value, person=None)) if part.value.person not in actors else part
        for part in parts
    ]
    return tuple(part for part in known if part.value.person or part.value.organisation or part.value.country)


def _link(statements: Sequence[Statement], ids: Mapping[str, str], own: str) -> Cited[str] | None:
    """The first link to another engagement of this document, told by report id."""
    links = (Cited(ids[str(s.value)], s.evidence, s.rule) for s in statements if str(s.value) in ids)
    return next((link for link in links if link.value != own), None)


def _cited(statements: Iterable[Statement], sort: type[T]) -> tuple[Cited[T], ...]:
    """Each value once, in the order in which they are stated, with all the words that it rests on."""
    found: dict[Any, Cited[Any]] = {}
    for statement in statements:
        value = statement.value
        if isinstance(value, sort):
            first = found.get(value)
            words = (*(first.evidence if first else ()), *statement.evidence)
            rule = first.rule if first else statement.rule
            found[value] = Cited(value, tuple(dict.fromkeys(words)), rule)
    return tuple(found.values())


def _first(statements: Iterable[Statement], sort: type[T]) -> Cited[Any] | None:
    return next(iter(_cited(statements, sort)), None)


def _report_ids(events: Mapping[str, Facts], document: Document) -> dict[str, str]:
    """An id for each event; where one word tells of several (a tour of three states), place and sides part them."""
    places = {subject: _told(facts) for subject, facts in events.items()}
    by_place: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for subject in events:
        by_place[places[subject]].append(subject)
    ids: dict[str, str] = {}
    for told, subjects in by_place.items():
        for number, subject in enumerate(sorted(subjects, key=lambda s: (_content(events[s]), s))):
            ids[subject] = digest(
                document.id, *told, *(() if len(subjects) == 1 else (_content(events[subject]), str(number)))
            )
    return ids


def _told(facts: Facts) -> tuple[str, ...]:
    words: Evidence = facts[Predicate.KIND][0].evidence[0]
    return str(facts[Predicate.KIND][0].value), str(words.start), str(words.end)


def _content(facts: Facts) -> str:
    """Where an event was and who took part, as one string to tell it from others told by the same words."""
    stated = [s for predicate in (Predicate.PLACE, Predicate.PARTICIPANT, Predicate.DATE) for s in facts[predicate]]
    return "|".join(sorted(f"{s.predicate} {s.value!r}" for s in stated))

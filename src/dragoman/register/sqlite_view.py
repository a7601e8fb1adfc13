"""Reads the register from SQLite: rows → records of the model."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from dragoman.model.dates import DateInterval
from dragoman.model.engagements import Engagement, Field, Participation, Version
from dragoman.model.entities import Person, Tenure
from dragoman.model.places import Place
from dragoman.model.reports import Actor, Report
from dragoman.model.spans import Evidence
from dragoman.model.statements import Office, Statement
from dragoman.model.vocabulary import Kind, Predicate, Role, Salience, Status

from .rows import load_evidence, load_value, loads, loads_all, loads_optional
from .store import DocumentEntry, Quarantined

_Row = tuple[str, ...]
# How many ids go into one query: SQLite takes some 32,000 parameters, older ones 999.
_BATCH = 500


class SqliteView:
    """A `View` over an open connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def documents(self) -> tuple[DocumentEntry, ...]:
        """See `View`."""
        rows = self._connection.execute(
            "SELECT id, source, sha256, language, outlet, outlet_country, published, published_reason, attributed_to,"
            " note FROM documents LEFT JOIN readings ON document = id WHERE id IS NOT NULL ORDER BY id"
        )
        return tuple(
            DocumentEntry(id, source, sha256, language, outlet, country, _interval(published), reason, attributed, note)
            for id, source, sha256, language, outlet, country, published, reason, attributed, note in rows
        )

    def text(self, document: str) -> str:
        """See `View`."""
        row = self._connection.execute("SELECT text FROM documents WHERE id = ?", (document,)).fetchone()
        if row is None:
            raise KeyError(document)
        return str(row[0])

    def statements(self, document: str) -> tuple[Statement, ...]:
        """See `View`."""
        rows = self._connection.execute(
            "SELECT subject, predicate, value, evidence, rule, reader FROM statements WHERE document = ?"
            " ORDER BY position",
            (document,),
        )
        return tuple(
            Statement(subject, Predicate(predicate), load_value(value), load_evidence(cited, document), rule, reader)
            for subject, predicate, value, cited, rule, reader in rows
        )

    def quarantine(self) -> tuple[Quarantined, ...]:
        """See `View`."""
        rows = self._connection.execute(
            "SELECT source, document, stage, reason FROM quarantine ORDER BY source, coalesce(document, ''), stage"
        )
        return tuple(Quarantined(*row) for row in rows)

    def actors(self) -> tuple[Actor, ...]:
        """See `View`."""
        return tuple(loads(Actor, row[0]) for row in self._connection.execute("SELECT record FROM actors ORDER BY id"))

    def reports(self, ids: Collection[str] | None = None) -> tuple[Report, ...]:
        """See `View`."""
        rows = self._rows("SELECT record FROM reports WHERE {} ORDER BY id", "id", ids)
        return tuple(sorted((loads(Report, row[0]) for row in rows), key=lambda report: report.id))

    def report_documents(self) -> Mapping[str, str]:
        """See `View`."""
        return dict(self._connection.execute("SELECT id, document FROM reports ORDER BY id"))

    def people(self) -> tuple[Person, ...]:
        """See `View`."""
        names, tenures = defaultdict[str, list[str]](list), defaultdict[str, list[Tenure]](list)
        for person, name in self._connection.execute("SELECT person, name FROM person_names ORDER BY person, position"):
            names[person].append(name)
        rows = self._connection.execute(
            "SELECT person, title, country, body, first_seen, last_seen, evidence FROM tenures"
            " ORDER BY person, position"
        )
        for person, title, country, body, first, last, evidence in rows:
            seen = (loads_optional(DateInterval, first), loads_optional(DateInterval, last))
            tenures[person].append(Tenure(Office(title, country, body), *seen, loads_all(Evidence, evidence)))
        people = self._connection.execute("SELECT id, name, actors, reasons FROM people ORDER BY id")
        return tuple(
            Person(id, name, tuple(names[id]), tuple(tenures[id]), _strings(actors), _strings(reasons))
            for id, name, actors, reasons in people
        )

    def engagements(self, ids: Collection[str] | None = None) -> tuple[Engagement, ...]:
        """See `View`."""
        participants, reports = self._participants(ids), self._report_ids(ids)
        fields = self._fields(ids)
        rows = self._rows(
            "SELECT id, kind, status, salience, name, date, country, city, topics, part_of, answers, reasons"
            " FROM engagements WHERE {} ORDER BY id",
            "id",
            ids,
        )
        found = (
            Engagement(
                id=id,
                kind=Kind(kind),
                status=Status(status),
                salience=Salience(salience),
                name=name,
                date=loads_optional(DateInterval, day),
                place=None if country is None else Place(country, city),
                participants=tuple(participants[id]),
                topics=_strings(topics),
                part_of=part_of,
                answers=answers,
                reports=tuple(reports[id]),
                fields=tuple(fields[id]),
                reasons=_strings(reasons),
            )
            for id, kind, status, salience, name, day, country, city, topics, part_of, answers, reasons in rows
        )
        return tuple(sorted(found, key=lambda engagement: engagement.id))

    def engagement_ids(self, prefix: str) -> tuple[str, ...]:
        """See `View`."""
        exact = "SELECT engagement FROM report_ids WHERE report = ?1 UNION SELECT id FROM engagements WHERE id = ?1"
        starts = (
            "SELECT engagement FROM report_ids WHERE substr(report, 1, length(?1)) = ?1"
            " UNION SELECT id FROM engagements WHERE substr(id, 1, length(?1)) = ?1"
        )
        for query in (exact, starts):
            found = tuple(sorted(row[0] for row in self._connection.execute(query, (prefix,))))
            if found:
                return found
        return ()

    def _participants(self, ids: Collection[str] | None) -> dict[str, list[Participation]]:
        found = defaultdict[str, list[Participation]](list)
        rows = self._rows(
            "SELECT engagement, person, name, office, organisation, country, role, reports, evidence"
            " FROM participations WHERE {} ORDER BY engagement, position",
            "engagement",
            ids,
        )
        for engagement, person, name, office, organisation, country, role, reports, evidence in rows:
            cited = (_strings(reports), loads_all(Evidence, evidence))
            found[engagement].append(Participation(person, name, office, organisation, country, Role(role), *cited))
        return found

    def _report_ids(self, ids: Collection[str] | None) -> dict[str, list[str]]:
        found = defaultdict[str, list[str]](list)
        query = "SELECT engagement, report FROM report_ids WHERE {} ORDER BY engagement, position"
        for engagement, report in self._rows(query, "engagement", ids):
            found[engagement].append(report)
        return found

    def _fields(self, ids: Collection[str] | None) -> dict[str, list[Field]]:
        versions = defaultdict[tuple[str, str], list[Version]](list)
        query = (
            "SELECT engagement, field, value, reports, evidence, rule FROM versions WHERE {} ORDER BY 1, 2, position"
        )
        for engagement, field, value, reports, evidence, rule in self._rows(query, "engagement", ids):
            version = Version(value, _strings(reports), loads_all(Evidence, evidence), rule)
            versions[engagement, field].append(version)
        found = defaultdict[str, list[Field]](list)
        query = "SELECT engagement, position, name, conflict FROM fields WHERE {} ORDER BY engagement, position"
        for engagement, position, name, conflict in self._rows(query, "engagement", ids):
            found[engagement].append(Field(name, tuple(versions[engagement, position]), bool(conflict)))
        return found

    def _rows(self, query: str, column: str, ids: Collection[str] | None) -> Iterator[_Row]:
        """The rows of a query whose `{}` is to be a condition: that `column` is one of `ids` (`None`: any)."""
        if ids is None:
            yield from self._connection.execute(query.format("1"))
            return
        for batch in _batches(sorted(set(ids))):
            marks = ", ".join("?" * len(batch))
            yield from self._connection.execute(query.format(f"{column} IN ({marks})"), batch)


def _batches(items: list[str]) -> Iterable[list[str]]:
    return (items[start : start + _BATCH] for start in range(0, len(items), _BATCH))


def _interval(text: str | None) -> DateInterval | None:
    return None if text is None else loads_optional(DateInterval, text)


def _strings(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))

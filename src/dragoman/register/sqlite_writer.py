"""Writes the register to SQLite: records of the model → rows, each call in a transaction of its own."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

from dragoman.model.documents import Article
from dragoman.model.engagements import Engagement
from dragoman.model.entities import Person
from dragoman.model.errors import UnreadableInput
from dragoman.model.vocabulary import Judgement

from .identity import document_ids
from .rows import dump_evidence, dump_value, dumps
from .sqlite_view import SqliteView
from .store import Changes, Decision, Derived, Quarantined, Understanding

T = TypeVar("T")


class SqliteWriter:
    """A `Writer`, and the `Decisions`, over an open connection in autocommit mode."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def store(self, article: Article) -> bool:
        """See `Writer`."""
        with self._transaction():
            key = (article.id, article.sha256)
            kept = "SELECT source FROM documents WHERE stem = ? AND sha256 = ?"
            row = self._connection.execute(kept, key).fetchone()
            if row is None:
                values = (*key, article.source, article.text)
                self._run("INSERT INTO documents (stem, sha256, source, text) VALUES (?, ?, ?, ?)", *values)
            elif article.source < row[0]:
                # One text that lies in two places: the same one is named whichever was read first.
                self._run("UPDATE documents SET source = ? WHERE stem = ? AND sha256 = ?", article.source, *key)
        return row is None

    def settle(self) -> int:
        """See `Writer`."""
        with self._transaction():
            rows = self._connection.execute("SELECT stem, sha256, id FROM documents").fetchall()
            ids = document_ids([(stem, sha256) for stem, sha256, _ in rows])
            changed = [(stem, sha256, old) for stem, sha256, old in rows if ids[stem, sha256] != old]
            for stem, sha256, old in changed:
                if old is not None:
                    self._drop(old)
                self._run("UPDATE documents SET id = NULL WHERE stem = ? AND sha256 = ?", stem, sha256)
            for stem, sha256, _ in changed:
                new = ids[stem, sha256]
                self._run("UPDATE documents SET id = ? WHERE stem = ? AND sha256 = ?", new, stem, sha256)
            if changed:
                self._advance()
        return len(changed)

    def pending(self, version: str) -> tuple[str, ...]:
        """See `Writer`."""
        rows = self._connection.execute(
            "SELECT id FROM documents LEFT JOIN readings ON document = id WHERE id IS NOT NULL"
            " AND (version IS NOT ? OR id IN (SELECT document FROM quarantine)) ORDER BY id",
            (version,),
        )
        return tuple(row[0] for row in rows)

    def article(self, document: str) -> Article:
        """See `Writer`."""
        query = "SELECT id, text, source, sha256 FROM documents WHERE id = ?"
        row = self._connection.execute(query, (document,)).fetchone()
        if row is None:
            raise KeyError(document)
        return Article(*row)

    def keep(self, understood: Understanding) -> None:
        """See `Writer`."""
        try:
            with self._transaction():
                if not self._failed_before(understood):
                    self._drop(understood.id)
                    self._add(understood)
                    self._advance()
        except sqlite3.IntegrityError as fault:
            raise UnreadableInput(f"its records have the ids of others: {fault}") from fault

    def quarantine(self, failed: Quarantined) -> None:
        """See `Writer`."""
        with self._transaction():
            if failed not in self.view().quarantine():
                self.release_rows(failed.source)
                self._run("INSERT INTO quarantine VALUES (?, ?, ?, ?)", *_columns(failed))

    def release(self, source: str) -> None:
        """See `Writer`."""
        with self._transaction():
            self.release_rows(source)

    def release_rows(self, source: str) -> None:
        """Takes an input without a text out of quarantine, within the transaction of the caller."""
        self._run("DELETE FROM quarantine WHERE source = ? AND document IS NULL", source)

    def mark(self, version: str) -> str:
        """See `Writer`."""
        return f"{self._state('generation') or 0} {version}"

    def derived(self) -> str | None:
        """See `Writer`."""
        return self._state("derived")

    def derive(self, people: Collection[Person], engagements: Collection[Engagement], mark: str) -> Derived:
        """See `Writer`."""
        with self._transaction():
            old_people = {person.id: person for person in self.view().people()}
            new_people = {person.id: person for person in people}
            for person_id in _differing(old_people, new_people):
                self._run("DELETE FROM people WHERE id = ?", person_id)
                if person_id in new_people:
                    self._add_person(new_people[person_id])
            old = {engagement.id: engagement for engagement in self.view().engagements()}
            new = {engagement.id: engagement for engagement in engagements}
            differing = _differing(old, new)
            # All are taken out before any is put in: a report may have gone from one to another.
            for engagement_id in differing:
                self._run("DELETE FROM engagements WHERE id = ?", engagement_id)
            for engagement_id in differing:
                if engagement_id in new:
                    self._add_engagement(new[engagement_id])
            if self._state("derived") != mark:
                self._set_state("derived", mark)
        return Derived(_changes(old_people, new_people), _changes(old, new))

    def view(self) -> SqliteView:
        """See `Writer`."""
        return SqliteView(self._connection)

    def decide(self, decision: Decision) -> None:
        """See `Decisions`."""
        with self._transaction():
            self._run(
                "INSERT INTO decisions (subject, first, second, judgement, author, made) VALUES (?, ?, ?, ?, ?, ?)",
                *(decision.subject, decision.first, decision.second, decision.judgement.value),
                *(decision.author, decision.made),
            )

    def decisions(self) -> tuple[Decision, ...]:
        """See `Decisions`."""
        query = "SELECT subject, first, second, judgement, author, made FROM decisions ORDER BY number"
        rows = self._connection.execute(query)
        return tuple(
            Decision(subject, first, second, Judgement(judgement), author, made)
            for subject, first, second, judgement, author, made in rows
        )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise

    def _run(self, query: str, *values: str | int | None) -> None:
        self._connection.execute(query, values)

    def _state(self, name: str) -> str | None:
        row = self._connection.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def _set_state(self, name: str, value: str) -> None:
        self._run(
            "INSERT INTO state VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value
        )

    def _advance(self) -> None:
        """What was derived is out of date from here on."""
        self._set_state("generation", str(int(self._state("generation") or 0) + 1))

    def _drop(self, document: str) -> None:
        self._run("DELETE FROM readings WHERE document = ?", document)
        self._run("DELETE FROM quarantine WHERE document = ?", document)

    def _failed_before(self, understood: Understanding) -> bool:
        if understood.failure is None or understood.failure not in self.view().quarantine():
            return False
        query = "SELECT version FROM readings WHERE document = ?"
        row = self._connection.execute(query, (understood.id,)).fetchone()
        version = None if row is None else row[0]
        return bool(version == (understood.version if understood.document else None))

    def _add(self, understood: Understanding) -> None:
        if understood.failure:
            self._run("INSERT INTO quarantine VALUES (?, ?, ?, ?)", *_columns(understood.failure))
        document, reading = understood.document, understood.reading
        reader, note = (reading.reader, reading.note) if reading else (None, None)
        if document is None:
            return
        self._run(
            "INSERT INTO readings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(document.id, understood.version, reader, note),
            *(document.language, document.outlet, document.outlet_country, dumps(document.published)),
            *(document.published_reason, document.attributed_to, dumps(document.noise), dumps(document.sentences)),
        )
        for position, statement in enumerate(reading.statements if reading else ()):
            self._run(
                "INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                *(document.id, position, statement.subject, statement.predicate.value, dump_value(statement.value)),
                *(dump_evidence(statement.evidence, document.id), statement.rule, statement.reader),
            )
        for actor in understood.actors:
            self._run("INSERT INTO actors VALUES (?, ?, ?)", actor.id, document.id, dumps(actor))
        for report in understood.reports:
            self._run("INSERT INTO reports VALUES (?, ?, ?)", report.id, document.id, dumps(report))

    def _add_person(self, person: Person) -> None:
        values = (person.id, person.name, dumps(person.actors), dumps(person.reasons))
        self._run("INSERT INTO people VALUES (?, ?, ?, ?)", *values)
        for position, name in enumerate(person.names):
            self._run("INSERT INTO person_names VALUES (?, ?, ?)", person.id, position, name)
        for position, tenure in enumerate(person.tenures):
            office = tenure.office
            seen = (dumps(tenure.first_seen), dumps(tenure.last_seen), dumps(tenure.evidence))
            held = (person.id, position, office.title, office.country, office.body)
            self._run("INSERT INTO tenures VALUES (?, ?, ?, ?, ?, ?, ?, ?)", *held, *seen)

    def _add_engagement(self, found: Engagement) -> None:
        place = (found.place.country, found.place.city) if found.place else (None, None)
        self._run(
            "INSERT INTO engagements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(found.id, found.kind.value, found.status.value, found.salience.value, found.name, dumps(found.date)),
            *(*place, dumps(found.topics), found.part_of, found.answers, dumps(found.reasons)),
        )
        for position, part in enumerate(found.participants):
            self._run(
                "INSERT INTO participations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                *(found.id, position, part.person, part.name, part.office, part.organisation, part.country),
                *(part.role.value, dumps(part.reports), dumps(part.evidence)),
            )
        for number, field in enumerate(found.fields):
            self._run("INSERT INTO fields VALUES (?, ?, ?, ?)", found.id, number, field.name, int(field.conflict))
            for position, version in enumerate(field.versions):
                cited = (version.value, dumps(version.reports), dumps(version.evidence), version.rule)
                self._run("INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?, ?)", found.id, number, position, *cited)
        for position, report in enumerate(found.reports):
            self._run("INSERT INTO report_ids VALUES (?, ?, ?)", report, found.id, position)


def _columns(failed: Quarantined) -> tuple[str | None, ...]:
    return (failed.source, failed.document, failed.stage, failed.reason)


def _differing(old: Mapping[str, T], new: Mapping[str, T]) -> list[str]:
    return [key for key in sorted({*old, *new}) if old.get(key) != new.get(key)]


def _changes(old: Mapping[str, T], new: Mapping[str, T]) -> Changes:
    changed = sum(old[key] != new[key] for key in old if key in new)
    return Changes(len(new.keys() - old.keys()), changed, len(old.keys() - new.keys()))

"""Brings a database to the newest schema: applies each `migrations/NNNN_*.sql` that it has not had, in order."""

import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from dragoman.model.errors import DataError

# "DRGM" in ASCII, in the header of the file: tells a register from any other SQLite database.
APPLICATION_ID = 0x4452474D

_RECORD = "CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)"


@cache
def migrations() -> tuple[tuple[int, str, str], ...]:
    """Number, name and SQL of every step, in order; raises DataError where the numbers are not 1, 2, 3 …"""
    folder = files("dragoman.register") / "migrations"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    steps = tuple((int(name.split("_")[0]), name, (folder / name).read_text("utf-8")) for name in names)
    if [number for number, _, _ in steps] != list(range(1, len(steps) + 1)):
        raise DataError("register/migrations", f"steps are not numbered one by one: {', '.join(names)}")
    return steps


def newest() -> int:
    """The number of the schema that this package writes and reads."""
    return len(migrations())


def schema(connection: sqlite3.Connection) -> int | None:
    """The number of a register's schema; 0 where the database is empty, `None` where it is something else's."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application == APPLICATION_ID:
        (number,) = connection.execute("SELECT coalesce(max(number), 0) FROM migrations").fetchone()
        return int(number)
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return 0 if not application and not tables else None


def migrate(connection: sqlite3.Connection) -> None:
    """Applies the steps that are missing, each whole or not at all; within no transaction, in autocommit mode."""
    for number, name, sql in migrations():
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Asked within the transaction: another process may have applied this step meanwhile.
            if (schema(connection) or 0) < number:
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(_RECORD)
                for statement in _statements(sql):
                    connection.execute(statement)
                connection.execute("INSERT INTO migrations VALUES (?, ?)", (number, name))
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise


def _statements(sql: str) -> Iterator[str]:
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""

"""The embedded store: one SQLite file, opened to be read or to be written."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dragoman.model.errors import UsageError

from .migrate import migrate, newest, schema
from .sqlite_view import SqliteView
from .sqlite_writer import SqliteWriter

# How long one process waits for another to finish a transaction, in seconds; the longest computes all engagements.
_PATIENCE = 30.0


@contextmanager
def open_view(path: Path) -> Iterator[SqliteView]:
    """A register to be read, as it is at this moment; raises UsageError where that cannot be."""
    if not path.exists():
        raise UsageError(f"there is no register at {path}; make one with `dragoman read SOURCE --register {path}`")
    with _told(path):
        connection = _connect_to_read(path)
        try:
            _check(path, schema(connection), exact=True)
            connection.execute("BEGIN")
            yield SqliteView(connection)
        finally:
            connection.close()


@contextmanager
def open_writer(path: Path) -> Iterator[SqliteWriter]:
    """A register to be written, made where there is none; raises UsageError where that cannot be."""
    if path.is_dir():
        raise UsageError(f"{path} is a folder, not a register")
    if not path.parent.is_dir():
        raise UsageError(f"{path} cannot be made: there is no folder {path.parent}")
    with _told(path):
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        try:
            _check(path, schema(connection), exact=False)
            connection.execute("PRAGMA journal_mode = WAL")
            # In WAL mode a commit that a power cut undoes leaves the file whole; the next run does its work again.
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            migrate(connection)
            yield SqliteWriter(connection)
        finally:
            connection.close()


def _connect_to_read(path: Path) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode=ro"
    connection = sqlite3.connect(address, timeout=_PATIENCE, isolation_level=None, uri=True, check_same_thread=False)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as fault:
        connection.close()
        if _code(fault) not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY) or path.is_dir():
            raise
        # A file in WAL mode in a folder that cannot be written: nobody can be writing to it either.
        connection = sqlite3.connect(f"{address}&immutable=1", isolation_level=None, uri=True, check_same_thread=False)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return connection


def _check(path: Path, found: int | None, exact: bool) -> None:
    if found is None:
        raise UsageError(f"{path} is no register of Dragoman")
    if found > newest():
        raise UsageError(f"{path} was written by a newer Dragoman (schema {found}, this one knows {newest()})")
    if exact and found == 0:
        raise UsageError(f"the register at {path} is empty; fill it with `dragoman read SOURCE --register {path}`")
    if exact and found < newest():
        raise UsageError(f"{path} was written by an older Dragoman; `dragoman read` brings it up to date")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Says in one line what a database cannot do."""
    try:
        yield
    except sqlite3.Error as fault:
        code = _code(fault)
        if code == sqlite3.SQLITE_NOTADB:
            line = f"{path} is no register of Dragoman"
        elif code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            line = f"{path} is in use by another process; try again when it has finished"
        elif code == sqlite3.SQLITE_READONLY:
            line = f"{path} cannot be written: it is read-only"
        elif code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
            line = f"{path} cannot be opened"
        elif code == sqlite3.SQLITE_CORRUPT:
            line = f"{path} is damaged: {fault}"
        elif code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
            line = f"{path} cannot be read or written: {fault}"
        else:
            raise
        raise UsageError(line) from fault


def _code(fault: sqlite3.Error) -> int:
    # The low byte is the error, the rest its variety.
    return (getattr(fault, "sqlite_errorcode", 0) or 0) & 0xFF

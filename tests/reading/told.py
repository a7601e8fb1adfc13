"""A text and the engagements that must be read from it, and how what was read is held against them."""

import re
from dataclasses import dataclass

from dragoman.documents.prepare import prepare
from dragoman.model.documents import Article
from dragoman.model.identity import digest
from dragoman.model.statements import Office, Part, Statement
from dragoman.model.vocabulary import Predicate
from dragoman.readers.rules import read


@dataclass(frozen=True, slots=True)
class Wanted:
    """An engagement: its kind, status, and the states (or bodies) of its sides; persons who must be among them."""

    kind: str
    status: str
    states: str
    persons: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A text and everything that it tells; `offices` are "Name = title" that must be known of the persons."""

    name: str
    text: str
    wanted: tuple[Wanted, ...]
    offices: tuple[str, ...] = ()


def _read(written: str) -> tuple[Statement, ...]:
    text = re.sub(r"(?<!\n)\n(?!\n)", " ", written)  # a single line end only keeps the lines here short
    article = Article(digest(text), text, "test", digest(text))
    return read(prepare(article)).statements


def _engagements(statements: tuple[Statement, ...]) -> list[tuple[str, str, str, frozenset[str]]]:
    """Kind, status, states or bodies, and persons of each engagement."""
    named: dict[str, str] = {}
    for statement in statements:
        if statement.predicate is Predicate.NAMED:
            named.setdefault(statement.subject, str(statement.value))
    found = []
    for event in dict.fromkeys(s.subject for s in statements if s.predicate is Predicate.KIND):
        own = [s for s in statements if s.subject == event]
        parts = [s.value for s in own if s.predicate is Predicate.PARTICIPANT and isinstance(s.value, Part)]
        values = {s.predicate: str(s.value) for s in own if s.predicate in (Predicate.KIND, Predicate.STATUS)}
        visit = values[Predicate.KIND] in ("visit", "ceremony")
        away = [p for p in parts if str(p.role) == "guest"] if visit else parts
        states = " ".join(sorted({p.country or p.organisation or "?" for p in away}))
        persons = frozenset(named[p.person] for p in parts if p.person and p.person in named)
        found.append((values[Predicate.KIND], values[Predicate.STATUS], states, persons))
    return found


def _fits(wanted: Wanted, found: tuple[str, str, str, frozenset[str]]) -> bool:
    kind, status, states, persons = found
    names = {name.strip() for name in wanted.persons.split(",")} - {""}
    return (kind, status) == (wanted.kind, wanted.status) and wanted.states in ("*", states) and names <= persons


def check(case: Text) -> None:
    """Fails where an engagement of the text is not read, or one too many is."""
    statements = _read(case.text)
    left = _engagements(statements)
    for wanted in case.wanted:
        match = next((found for found in left if _fits(wanted, found)), None)
        assert match is not None, f"not read: {wanted}; left {left}"
        left.remove(match)
    assert not left, f"read too much: {left}"
    named = {s.subject: str(s.value) for s in reversed(statements) if s.predicate is Predicate.NAMED}
    offices = {
        f"{named[s.subject]} = {s.value.title}"
        for s in statements
        if s.predicate is Predicate.HOLDS_OFFICE and isinstance(s.value, Office)
    }
    assert set(case.offices) <= offices

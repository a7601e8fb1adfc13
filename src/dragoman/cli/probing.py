"""`dragoman dates`, `names`: what the machine makes of lines of text and of pairs of names."""

import json
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from dragoman.model.dates import DateInterval
from dragoman.model.errors import UsageError

from .output import say, write_line

T = TypeVar("T")
Lines = Annotated[Path, typer.Argument(metavar="FILE", help="JSON Lines; `-` is standard input.")]


def add_to(app: typer.Typer) -> None:
    """Adds the verbs of this file."""
    app.command("dates")(dates)
    app.command("names")(names)


def dates(file: Lines) -> None:
    """Find the dates in lines of text, to try the reading of them.

    Reads JSON Lines with "id", "language", "published" (a day, an interval or null) and "text". A line in a language
    without a pack has no dates; that it had not is said at the end.
    """
    from dragoman.languages.dates import find_times
    from dragoman.languages.load import load_pack, pack_codes

    def checked(line: dict[str, Any]) -> tuple[str, str, DateInterval | None, str]:
        published = _published(line.get("published"))
        return _string(line, "id"), _string(line, "language"), published, _string(line, "text")

    unread = Counter[str]()
    for key, language, published, text in _lines(file, checked):
        found = [
            {
                "start": time.span.start,
                "end": time.span.end,
                "quote": text[time.span.start : time.span.end],
                "earliest": time.interval.earliest,
                "latest": time.interval.latest,
                "reason": time.reason,
            }
            for time in (find_times(text, load_pack(language), published) if language in pack_codes() else ())
            if time.interval is not None
        ]
        unread[language] += language not in pack_codes()
        write_line({"id": key, "dates": found})
    for language, lines in sorted(unread.items()):
        if lines:
            say(f"dragoman: {lines} lines are in {language}, a language without a pack", error=True)


def names(file: Lines) -> None:
    """Judge whether two names can be one person's, line by line.

    Reads JSON Lines with "id", "a" and "b".
    """
    from dragoman.resolution.names import compare_names

    def checked(line: dict[str, Any]) -> tuple[str, str, str]:
        return _string(line, "id"), _string(line, "a"), _string(line, "b")

    for key, a, b in _lines(file, checked):
        found = compare_names(a, b)
        write_line({"id": key, "judgement": found.judgement, "score": found.score, "reasons": found.reasons})


def _lines(file: Path, checked: Callable[[dict[str, Any]], T]) -> list[T]:
    """What the lines of a file hold; raises UsageError with the number of the first that does not fit."""
    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as fault:
        raise UsageError(f"cannot read {file}: {fault.strerror or fault}") from fault
    found = []
    # Lines end with a line feed alone: JSON may hold other signs that Python takes for the end of a line.
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            parsed = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
            if not isinstance(parsed, dict):
                raise ValueError("it is no JSON object")
            found.append(checked(parsed))
        except (ValueError, RecursionError) as fault:
            reason = "it is no JSON" if isinstance(fault, json.JSONDecodeError) else str(fault)
            raise UsageError(f"{file}: line {number}: {reason}") from fault
    return found


def _string(line: dict[str, Any], key: str) -> str:
    value = line.get(key)
    if not isinstance(value, str):
        raise ValueError(f"{key!r} is missing" if value is None else f"{key!r} is no text")
    return value


def _published(value: object) -> DateInterval | None:
    """A day, or an interval as exports have it; `None` where it is not known."""
    if value is None:
        return None
    if isinstance(value, str):
        return DateInterval.day(_day(value))
    if isinstance(value, dict):
        ends = [value.get(end) for end in ("earliest", "latest")]
        first, last = (None if end is None else _day(end) for end in ends)
        return DateInterval(first, last)
    raise ValueError("'published' is no day")


def _day(value: object) -> date:
    if not isinstance(value, str):
        raise ValueError("'published' is no day")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"'published' is no day: {value!r}") from None

"""Options that several verbs share, and how their values are read."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.model.errors import UsageError

if TYPE_CHECKING:
    from dragoman.register.store import View

DEFAULT_REGISTER = Path("register.db")

Register = Annotated[Path, typer.Option("--register", metavar="FILE", help="The register.")]
AsJson = Annotated[bool, typer.Option("--json", help="JSON instead of a table.")]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="As if only what was published up to this day had been read."),
]


def day(text: str | None) -> date | None:
    """A day as ISO 8601 writes it; raises UsageError where it is none."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(f"{text!r} is no day; write it like 2024-05-18") from None


@contextmanager
def opened(register: Path, as_of: date | None = None) -> Iterator["View"]:
    """A register to be read, as it is or as it would have been on a day; raises UsageError where that cannot be."""
    from dragoman.register.sqlite import open_view

    with open_view(register) as view:
        if as_of is None:
            yield view
            return
        from dragoman.pipeline.retrospect import as_of as snapshot
        from dragoman.pipeline.stages import rules_plan

        yield snapshot(view, rules_plan(), as_of)

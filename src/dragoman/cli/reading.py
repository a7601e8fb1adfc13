"""`dragoman read`: texts → register."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.model.errors import UnreadableInput, UsageError

from .options import DEFAULT_REGISTER, AsJson, Register
from .output import say, write_json

if TYPE_CHECKING:
    from dragoman.pipeline.update import Progress, Summary
    from dragoman.register.store import Changes

# So many failures are named one by one; the register keeps all of them.
_NAMED = 20


def add_to(app: typer.Typer) -> None:
    """Adds the verbs of this file."""
    app.command("read")(read)


def read(
    sources: Annotated[list[Path], typer.Argument(metavar="SOURCE", help="Text files, or folders of them.")],
    register: Register = DEFAULT_REGISTER,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to read with; the register comes out the same.")] = 1,
    as_json: AsJson = False,
) -> None:
    """Read articles into the register.

    What was read before and has not changed is left as it is; what cannot be read is set aside with the reason.
    """
    from dragoman.documents.sources import find_sources, read_article
    from dragoman.pipeline.engine import engine
    from dragoman.pipeline.stages import rules_plan
    from dragoman.pipeline.update import run, store
    from dragoman.register.sqlite import open_writer

    found = find_sources(sources)
    if len(found) == 1:
        try:
            read_article(found[0])
        except (UnreadableInput, OSError, UnicodeError) as fault:
            raise UsageError(f"{found[0]}: {fault}") from fault
    with open_writer(register) as writer, _progress() as tell:
        stored = store(writer, read_article, found, tell)
        summary = run(writer, rules_plan(), stored, engine(jobs), tell)
    if as_json:
        write_json(summary)
    else:
        _tell(summary)


def _tell(summary: "Summary") -> None:
    again = f", read again {summary.reread}" if summary.reread else ""
    bad = len(summary.quarantined)
    say(f"documents: read {summary.read}{again}, unchanged {summary.unchanged}, quarantined {bad}")
    for failure in summary.quarantined[:_NAMED]:
        say(f"  quarantined {failure.source}: {failure.reason} ({failure.stage})")
    if bad > _NAMED:
        say(f"  and {bad - _NAMED} more; `dragoman check` lists them all")
    for language, count in summary.not_read:
        say(f"  not read: {count} in {language}, a language without a pack")
    say(f"engagements: {_changes(summary.derived.engagements)}")
    say(f"people: {_changes(summary.derived.people)}")


def _changes(changes: "Changes") -> str:
    gone = f", gone {changes.gone}" if changes.gone else ""
    return f"new {changes.new}, changed {changes.changed}{gone}"


@contextmanager
def _progress() -> Iterator["Progress"]:
    """A bar on stderr where that is a terminal, else nothing."""
    if not sys.stderr.isatty():
        yield lambda what, done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        tasks = {}

        def tell(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(what, total=total)
            bar.update(tasks[what], completed=done)

        yield tell

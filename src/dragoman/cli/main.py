"""The command `dragoman`: its verbs, and how it fails.

The modules of the verbs import the stages and the views inside their functions: `dragoman --help` is to answer at once,
and a verb is to load no more than it needs. This is the one place where imports stand inside functions.
"""

import io
import sys
from typing import Annotated

import typer

from dragoman import __version__
from dragoman.model.errors import DragomanError

from . import briefing, exporting, languages, looking, probing, reading

# Plain help and plain errors: rich would cost a quarter of the start.
app = typer.Typer(
    name="dragoman",
    help="Reads news of official contacts between states, and keeps the register of who met whom, with the words.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for group in (reading, looking, briefing, exporting, probing):
    group.add_to(app)
app.add_typer(languages.app, name="languages")


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"dragoman {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show it.")] = False,
) -> None:
    pass


def main() -> None:
    """Runs the command line; ends the process with 2 where what was asked for cannot be, in one line on stderr."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that cannot show a letter shows its code.
            stream.reconfigure(errors="backslashreplace")
    try:
        app(prog_name="dragoman")
    except DragomanError as fault:
        from .output import clean

        typer.echo(f"dragoman: {clean(str(fault))}", err=True)
        raise SystemExit(2) from None

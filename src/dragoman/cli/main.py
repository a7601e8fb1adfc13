"""The command `dragoman`: its verbs, and how it fails.

The modules of the verbs import the stages and the views inside their functions: `dragoman --help` is to answer at once,
and a verb is to load no more than it needs. This is the one place where imports stand inside functions.
"""

import io
import sys
from typing import Annotated, NoReturn

import typer

from dragoman import __version__
from dragoman.model.errors import DragomanError

from . import briefing, exporting, languages, looking, probing, reading

# Plain help and plain errors: rich would cost a quarter of the start.
app = typer.Typer(
    name="dragoman",
    help="Reads news of official contacts between states, and keeps the register of who met whom, with the words.",
    invoke_without_command=True,
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
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show it.")] = False,
) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main() -> None:
    """Runs the command line, and ends the process.

    The status is 2 where what was asked for cannot be, or is not understood: one line on stderr says why.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that cannot show a letter shows its code.
            stream.reconfigure(errors="backslashreplace")
    try:
        status = app(prog_name="dragoman", standalone_mode=False)
    except DragomanError as fault:
        _refuse(str(fault))
    except Exception as fault:
        # Whatever the parser of the command line raises tells it so; its classes are of no public module.
        told = getattr(fault, "format_message", None)
        if told is None:
            raise
        _refuse(str(told()).replace("Value error, ", ""))
    raise SystemExit(status if isinstance(status, int) else 0)


def _refuse(fault: str) -> NoReturn:
    from .output import clean

    typer.echo(f"dragoman: {clean(fault).strip()}", err=True)
    raise SystemExit(2) from None

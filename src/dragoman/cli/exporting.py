"""`dragoman export`: the register in a format for others."""

from pathlib import Path
from typing import Annotated

import typer

from dragoman.model.errors import UsageError

from .options import DEFAULT_REGISTER, AsOf, Register, day, opened
from .output import say


def add_to(app: typer.Typer) -> None:
    """Adds the verbs of this file."""
    app.command("export")(export)


def export(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to write into; made where missing.")],
    format: Annotated[str, typer.Option("--format", help="The format.")] = "jsonl",
    as_of: AsOf = None,
    register: Register = DEFAULT_REGISTER,
) -> None:
    """Export the register for other programs."""
    from dragoman.exports.export import find_export

    found = find_export(format)
    with opened(register, day(as_of)) as view:
        try:
            out.mkdir(parents=True, exist_ok=True)
            paths = found.write(view, out)
        except OSError as fault:
            raise UsageError(f"cannot write into {out}: {fault.strerror or fault}") from fault
    for path in paths:
        say(str(path))

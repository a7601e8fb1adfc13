"""What a terminal is given: text without tricks, tables, or JSON."""

import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from dragoman.register.rows import json_line, plain

if TYPE_CHECKING:
    from rich.console import Console

# Where the output is no terminal a table may be this wide: it is cut by nothing, and folds little.
_FILE_WIDTH = 160
# Columns whose cells are short, and of no use in pieces.
_WHOLE = ("id", "date", "published", "last", "engagement")
# Control characters, and those that turn the direction of text or are not seen.
_HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")


def clean(text: str) -> str:
    """Text of a document as it may be shown: in one line, with nothing that steers a terminal or turns text around."""
    kept = (" " if char.isspace() else "" if unicodedata.category(char) in _HIDDEN else char for char in text)
    return "".join(kept)


def say(line: str, error: bool = False) -> None:
    """One line for the user, cleaned."""
    (sys.stderr if error else sys.stdout).write(clean(line) + "\n")


def write_json(value: object) -> None:
    """A record, or a tuple of them, as indented JSON; letters as they are."""
    sys.stdout.write(json.dumps(plain(value), ensure_ascii=False, indent=2) + "\n")


def write_line(value: Any) -> None:
    """A record as one line of JSON."""
    sys.stdout.write(json_line(value) + "\n")


def table(title: str | None, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table for people; a title alone, with a dash, where there are no rows. Cells are text, never markup."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    cells = [[Text(clean(cell)) for cell in row] for row in rows]
    if title and not cells:
        say(f"{title}: –")
        return
    shown = Table(
        title=Text(clean(title), style="bold") if title else None,
        title_justify="left",
        box=SIMPLE_HEAD,
        pad_edge=False,
    )
    for column in columns:
        shown.add_column(Text(column), overflow="fold", no_wrap=column in _WHOLE)
    for row in cells:
        shown.add_row(*row)
    console().print(shown)


def heading(text: str) -> None:
    """A line that opens something."""
    from rich.text import Text

    console().print(Text(clean(text), style="bold"), soft_wrap=True)


def console() -> "Console":
    """The terminal, or whatever the output goes to."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else _FILE_WIDTH
    return Console(width=width, markup=False, highlight=False, emoji=False)

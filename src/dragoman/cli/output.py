"""What a terminal is given: text without tricks, tables, or JSON."""

import json
import os
import re
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from dragoman.register.rows import json_line, plain

if TYPE_CHECKING:
    from rich.console import Console

# Where the output is no terminal a table may be this wide: it is cut by nothing, and folds little.
_FILE_WIDTH = 160
# A terminal narrower than this has no room to fold the cells of a wide table: its rows become blocks of lines.
_TABLE_WIDTH = 120
_LEAST_WIDTH = 40
# Columns whose cells are short, and of no use in pieces.
_WHOLE = ("id", "date", "published", "last", "engagement")
# Control characters, and those that turn the direction of text or are not seen.
_HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
# The same among what JSON leaves as it is, but for the line feeds of its indentation.
_UNSEEN = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    r"\ud800-\udfff\ufeff\ufff9-\ufffb\U000110bd\U000e0000-\U000e007f]"
)


def clean(text: str) -> str:
    """Text of a document as it may be shown: in one line, with nothing that steers a terminal or turns text around."""
    kept = (" " if char.isspace() else "" if unicodedata.category(char) in _HIDDEN else char for char in text)
    return "".join(kept)


def say(line: str, error: bool = False) -> None:
    """One line for the user, cleaned."""
    (sys.stderr if error else sys.stdout).write(clean(line) + "\n")


def write_json(value: object) -> None:
    """A record, or a tuple of them, as indented JSON; letters as they are, what is not seen by its code."""
    sys.stdout.write(_escaped(json.dumps(plain(value), ensure_ascii=False, indent=2)) + "\n")


def write_line(value: Any) -> None:
    """A record as one line of JSON."""
    sys.stdout.write(_escaped(json_line(value)) + "\n")


def _escaped(line: str) -> str:
    return _UNSEEN.sub(lambda match: json.dumps(match.group())[1:-1], line)


def width() -> int:
    """The columns there are: `COLUMNS` where it is set, else the terminal's, else those of a file."""
    wanted = os.environ.get("COLUMNS", "")
    if wanted.isdigit() and int(wanted):
        return max(_LEAST_WIDTH, int(wanted))
    return max(_LEAST_WIDTH, shutil.get_terminal_size().columns) if sys.stdout.isatty() else _FILE_WIDTH


def is_narrow() -> bool:
    """Whether a table that does not fit is shown as blocks of lines."""
    return width() < _TABLE_WIDTH


def table(title: str | None, columns: Sequence[str], rows: Iterable[Sequence[str]], lead: int = 1) -> None:
    """A table for people, without the columns that are empty in all rows; a title alone, with a dash, without rows.

    Where a narrow terminal has no room for it, each row is a block of lines that its first `lead` columns open.
    Cells are text, never markup.
    """
    shown = [tuple(clean(cell) for cell in row) for row in rows]
    if not shown:
        if title:
            say(f"{title}: –")
        return
    kept = [at for at in range(len(columns)) if any(row[at] for row in shown)]
    names = ["\n".join(map(clean, columns[at].split("\n"))) for at in kept]
    cells = [[row[at] for at in kept] for row in shown]
    if is_narrow() and _natural_width(names, cells) > width():
        _blocks(title, names, cells, sum(at < lead for at in kept))
    else:
        _table(title, names, cells)


def _natural_width(names: Sequence[str], cells: Sequence[Sequence[str]]) -> int:
    """How wide a table is of which nothing is folded."""
    from rich.cells import cell_len

    widths = [max(map(cell_len, (*name.split("\n"), *column))) for name, *column in zip(names, *cells, strict=True)]
    return sum(widths) + 3 * len(widths)


def _table(title: str | None, names: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    shown = Table(
        title=Text(clean(title), style="bold") if title else None,
        title_justify="left",
        box=SIMPLE_HEAD,
        pad_edge=False,
    )
    for name in names:
        shown.add_column(Text(name), overflow="fold", no_wrap=name in _WHOLE)
    for row in cells:
        shown.add_row(*map(Text, row))
    console().print(shown)


def _blocks(title: str | None, names: Sequence[str], cells: Sequence[Sequence[str]], lead: int) -> None:
    """Each row as the line of its leading cells, and below it, indented, the others, each with its column's name."""
    if title:
        heading(title)
    room = width()
    for row in cells:
        lines: list[str] = []
        for name, cell in zip(names[lead:], row[lead:], strict=True):
            piece = ": ".join(part for part in (name.replace("\n", ", "), cell) if part) if cell else ""
            if piece and lines and len(lines[-1]) + len(piece) + 5 <= room:
                lines[-1] += f" · {piece}"
            elif piece:
                lines.append(piece)
        opening = " · ".join(filter(None, row[:lead]))
        for line in textwrap.wrap(opening, room, subsequent_indent="    ", break_on_hyphens=False):
            heading(line)
        for line in lines:
            folded = textwrap.wrap(line, room, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)
            for part in folded:
                say(part)
    say("")


def heading(text: str) -> None:
    """A line that opens something."""
    from rich.text import Text

    console().print(Text(clean(text), style="bold"), soft_wrap=True)


def console() -> "Console":
    """The terminal, or whatever the output goes to."""
    from rich.console import Console

    return Console(width=width(), markup=False, highlight=False, emoji=False)

"""Reads the package's own tables, and says file and line where one is wrong."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from dragoman.model.errors import DataError


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its cells in the header's order, and its line number, counted from 1."""

    line: int
    cells: tuple[str, ...]


def read_table(path: Traversable, columns: tuple[str, ...]) -> tuple[Row, ...]:
    """The rows of a tab-separated table whose first line names `columns`; `#` lines and empty lines are comments.

    Trailing empty cells may be left out. Raises DataError with file and line where a row does not fit.
    """
    rows: list[Row] = []
    header: tuple[str, ...] | None = None
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(cell.strip() for cell in line.split("\t"))
        if header is None:
            header = cells
            if header != columns:
                raise DataError(f"{path.name}:{number}", f"columns {header}, expected {columns}")
            continue
        if len(cells) > len(columns) or not cells[0]:
            raise DataError(
                f"{path.name}:{number}", f"{len(cells)} cells, expected {len(columns)} with the first filled"
            )
        rows.append(Row(number, cells + ("",) * (len(columns) - len(cells))))
    if header is None:
        raise DataError(path.name, "no header line")
    return tuple(rows)


@cache
def world_table(name: str, columns: tuple[str, ...]) -> tuple[Row, ...]:
    """A table of `world/data`, read once."""
    return read_table(files("dragoman.world") / "data" / name, columns)

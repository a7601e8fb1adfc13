"""What the register itself is written in."""

from .load import world_table


def register_language() -> str:
    """The code of the language of the register's titles, bodies and, where a document has them, names."""
    rows = world_table("register.tsv", ("key", "value"))
    return next(row.cells[1] for row in rows if row.cells[0] == "language")

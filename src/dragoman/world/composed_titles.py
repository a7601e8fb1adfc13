"""Titles that no table has whole: ministers of several portfolios ("minister of climate crisis and civil protection")
and officials for one ("cabinet secretary for health")."""

import re
from collections.abc import Sequence
from functools import cache

from dragoman.model.errors import DataError

from .load import world_table

MINISTER = "minister of "
_FOR = " for "
_JOIN = re.compile(r", and |, | and ")


def minister_of(portfolios: Sequence[str]) -> str:
    """The title of whoever has these portfolios, each named once, in their order."""
    parts = list(dict.fromkeys(part for portfolio in portfolios for part in _JOIN.split(portfolio)))
    head, last = parts[:-1], parts[-1]
    return MINISTER + (f"{', '.join(head)} and {last}" if head else last)


def portfolios_of(title: str) -> list[str]:
    """What a minister is for, part by part; nothing where the title is none of a minister's."""
    return _JOIN.split(title.removeprefix(MINISTER)) if title.startswith(MINISTER) else []


def without_remit(title: str) -> str | None:
    """The office of an official who is told to be for something; `None` where the title tells no such thing."""
    office, joint, remit = title.partition(_FOR)
    return office if joint and remit and office in with_remits() else None


def for_remit(office: str, portfolios: Sequence[str]) -> str:
    """The title of an official who is for these portfolios."""
    return office + _FOR + minister_of(portfolios).removeprefix(MINISTER)


@cache
def with_remits() -> frozenset[str]:
    """The offices whose title is not whole without what they are for; raises DataError where one is repeated."""
    rows = world_table("title_remits.tsv", ("title",))
    found = frozenset(row.cells[0] for row in rows)
    if len(found) != len(rows):
        raise DataError("title_remits.tsv", "a title stands here twice")
    return found

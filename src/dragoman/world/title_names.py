"""What an office is called in English by the state that has it ("minister of interior", "minister of home affairs")."""

from collections.abc import Mapping
from functools import cache

from dragoman.model.errors import DataError

from .load import world_table
from .places import countries
from .titles import parted, titles

_ELSE = "*"


def named_by_state(title: str, country: str | None) -> str:
    """A title, listed or composed, in the words that its state uses; unchanged where no row tells."""
    if country is None:
        return title
    modifiers, base = parted(title)
    known = _names().get(base, {})
    return " ".join([*modifiers, known.get(country) or known.get(_ELSE) or base])


@cache
def _names() -> Mapping[str, Mapping[str, str]]:
    """Title → state → its name; raises DataError where a row names what is unknown, or a state twice."""
    found: dict[str, dict[str, str]] = {}
    for row in world_table("title_names.tsv", ("title", "states", "name")):
        title, states, name = row.cells
        known = found.setdefault(title, {})
        codes = states.split()
        wrong = [code for code in codes if code in known or (code != _ELSE and code not in countries())]
        if wrong or not codes or title not in titles() or name not in titles():
            raise DataError(f"title_names.tsv:{row.line}", f"{title!r}, {wrong}, {name!r}: unknown, or here twice")
        known.update(dict.fromkeys(codes, name))
    return found

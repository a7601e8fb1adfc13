"""What the organs of states deal with, and so what two of one trade agree on or talk of."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from dragoman.model.errors import DataError

from .load import world_table
from .topics import topics

TABLE = "trades.tsv"
_MEETS = {"yes": True, "no": False}


@cache
def _trades() -> Mapping[str, tuple[str, bool]]:
    """A word of an organ's id → its topic, and whether it follows from talks; raises DataError where a row is wrong."""
    found: dict[str, tuple[str, bool]] = {}
    for row in world_table(TABLE, ("word", "topic", "meets")):
        word, topic, meets = row.cells
        if word in found or topic not in topics() or meets not in _MEETS:
            raise DataError(f"{TABLE}:{row.line}", f"{word}: repeated, or with an unknown topic")
        found[word] = (topic, _MEETS[meets])
    return MappingProxyType(found)


def trades_of(organ: str, talks: bool) -> frozenset[str]:
    """The topics of an organ, by its id or its English name; with `talks` those alone that follow from a meeting."""
    words = organ.casefold().replace("_", " ").replace("'", " ").split()
    known = (_trades().get(word.removesuffix(",")) for word in words)
    return frozenset(topic for topic, meets in (pair for pair in known if pair) if meets or not talks)

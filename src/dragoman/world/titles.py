"""Titles of offices and the organs of state: who ranks where, who heads what, what an organ is called in English."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from dragoman.model.errors import DataError

from .composed_titles import MINISTER, portfolios_of, without_remit
from .load import world_table
from .places import countries

# What an organ's name ends in, for the state it is of.
_OF_STATE = " of {country}"


class Scope(StrEnum):
    """Whether an office is one of states, of international bodies, or of both."""

    STATE = "state"
    INTERNATIONAL = "international"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Title:
    """`name` as exported; `rank` from 1 (head of state) to 9 (staff); `organ`: what it heads or belongs to (id)."""

    name: str
    rank: int
    organ: str | None
    scope: Scope


@dataclass(frozen=True, slots=True)
class Organ:
    """`name` is English, ends in ` of {country}`; `head` is the title of whoever heads it (`None`: nobody alone)."""

    id: str
    name: str
    head: str | None


@cache
def titles() -> Mapping[str, Title]:
    """Every title by its name; raises DataError where a row is incomplete, repeated, or names an unknown organ."""
    found: dict[str, Title] = {}
    for row in world_table("titles.tsv", ("title", "rank", "organ", "scope")):
        name, rank, organ, scope = row.cells
        where = f"titles.tsv:{row.line}"
        if name in found:
            raise DataError(where, f"{name!r} stands here twice")
        if rank not in _RANKS or scope not in {s.value for s in Scope} or (organ and organ not in organs()):
            raise DataError(where, f"{name!r}: rank {rank!r}, organ {organ!r}, scope {scope!r}")
        found[name] = Title(name, int(rank), organ or None, Scope(scope))
    return MappingProxyType(found)


@cache
def organs() -> Mapping[str, Organ]:
    """Every organ by its id; raises DataError where one is repeated or its name does not end in ` of {country}`."""
    found: dict[str, Organ] = {}
    for row in world_table("organs.tsv", ("organ", "name", "head")):
        identity, name, head = row.cells
        if identity in found or not name.endswith(_OF_STATE):
            raise DataError(
                f"organs.tsv:{row.line}", f"{identity}: repeated, or {name!r} does not end in {_OF_STATE!r}"
            )
        found[identity] = Organ(identity, name, head or None)
    return MappingProxyType(found)


@cache
def title_modifiers() -> Mapping[str, int]:
    """What may stand before a title ("deputy", "acting") → how many ranks lower it is then; raises DataError."""
    found: dict[str, int] = {}
    for row in world_table("title_modifiers.tsv", ("modifier", "lower")):
        modifier, lower = row.cells
        if modifier in found or not lower.isdigit():
            raise DataError(
                f"title_modifiers.tsv:{row.line}", f"{modifier!r} stands here twice, or {lower!r} is no number"
            )
        found[modifier] = int(lower)
    return MappingProxyType(found)


def parted(title: str) -> tuple[tuple[str, ...], str]:
    """The modifiers of a composed title, in order, and the listed title that is left.

    "acting deputy minister of justice" → (("acting", "deputy"), "minister of justice"). What is left may be no
    listed title; a listed title is never taken apart.
    """
    modifiers: list[str] = []
    words = title.split()
    while words and " ".join(words) not in titles():
        length = next((n for n in (3, 2, 1) if len(words) > n and " ".join(words[:n]) in title_modifiers()), None)
        if length is None:
            break
        modifiers.append(" ".join(words[:length]))
        words = words[length:]
    return tuple(modifiers), " ".join(words)


def title(name: str) -> Title | None:
    """A title, listed or composed ("deputy prosecutor general": same organ, a lower rank); `None`: unknown."""
    modifiers, base = parted(name)
    listed = titles().get(base) or _composed(base)
    if listed is None or not modifiers:
        return listed
    rank = listed.rank + sum(title_modifiers()[modifier] for modifier in modifiers)
    return Title(name, min(rank, _LOWEST), listed.organ, listed.scope)


def _composed(base: str) -> Title | None:
    """A title of several portfolios, or with a remit, as the first of the listed titles that it is made of."""
    office = without_remit(base)
    if office is not None:
        return replace(titles()[office], name=base) if office in titles() else None
    found = [titles()[MINISTER + part] for part in portfolios_of(base) if MINISTER + part in titles()]
    return replace(found[0], name=base) if found else None


def title_organ(name: str) -> str | None:
    """The id of the organ that an office heads or belongs to; `None` where it has none, or the title is unknown."""
    known = title(name)
    return known.organ if known else None


def title_rank(name: str) -> int:
    """The rank of a title, listed or composed: 1 is a head of state; an unknown title ranks with staff."""
    known = title(name)
    return known.rank if known else _LOWEST


def same_office(first: str, second: str) -> bool:
    """Whether two titles can be words for one office of one state.

    They are equal, or kin ("minister of interior", "minister of internal affairs") with the same modifiers: a deputy
    is never the head.
    """
    (ours, one), (theirs, other) = parted(first), parted(second)
    return ours == theirs and (_kin().get(one, one) == _kin().get(other, other) or _overlap(one, other))


def _overlap(one: str, other: str) -> bool:
    """Whether two titles, one of which at least no table has whole, have an office or a portfolio in common."""
    if one in titles() and other in titles():
        return False
    ours, theirs = _made_of(one), _made_of(other)
    return bool(ours & theirs)


def _made_of(name: str) -> frozenset[str]:
    parts = [without_remit(name) or name, *(MINISTER + part for part in portfolios_of(name))]
    return frozenset(_kin().get(part, part) for part in parts)


@cache
def _kin() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for row in world_table("title_kin.tsv", ("title", "kin")):
        name, kin = row.cells
        if name in found or name == kin or name not in titles() or kin not in titles():
            raise DataError(f"title_kin.tsv:{row.line}", f"{name!r} like {kin!r}: unknown, or here twice")
        found[name] = kin
    return MappingProxyType(found)


def organ_head(organ: str) -> str | None:
    """The title of whoever heads an organ; `None` where nobody does, or the organ is unknown."""
    known = organs().get(organ)
    return known.head if known else None


def organ_name(organ: str, country: str | None) -> str | None:
    """What an organ of a state is called in English; without a state its bare name; `None` where the organ is unknown.

    A state's own name for it goes first: `parliament` is the "Milli Majlis of Azerbaijan", and the "Grand National
    Assembly of Türkiye".
    """
    known = organs().get(organ)
    if known is None:
        return None
    state = _state_name(country) if country else None
    if state is None:
        return known.name.removesuffix(_OF_STATE)
    own = _own_names().get((organ, country or ""))
    return own or known.name.format(country=state)


def _state_name(code: str) -> str | None:
    """A state's name as it stands after "of"."""
    country = countries().get(code)
    if country is None:
        return None
    return f"the {country.name}" if code in _articled() else country.name


@cache
def _own_names() -> Mapping[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for row in world_table("organ_names.tsv", ("organ", "country", "name")):
        organ, country, name = row.cells
        if organ not in organs() or country not in countries() or not name or (organ, country) in found:
            raise DataError(f"organ_names.tsv:{row.line}", f"{organ} of {country}: unknown, unnamed, or here twice")
        found[organ, country] = name
    return MappingProxyType(found)


@cache
def _articled() -> frozenset[str]:
    return frozenset(row.cells[0] for row in world_table("articles.tsv", ("code",)))


_RANKS = frozenset("123456789")
_LOWEST = 9

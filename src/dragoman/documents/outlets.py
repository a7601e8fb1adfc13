"""The outlets that are known by name: one file each in `outlets/`, with their names and hosts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

import yaml

from dragoman.languages.load import load_pack
from dragoman.languages.scripts import fold
from dragoman.model.errors import DataError

_KEYS = frozenset(("name", "names", "hosts", "languages", "country", "often_cited"))


@dataclass(frozen=True, slots=True)
class Outlet:
    """`name` as exported; `names` are others; `often_cited`: that a text names it does not make the text its own."""

    name: str
    names: tuple[str, ...]
    hosts: tuple[str, ...]
    languages: tuple[str, ...]
    country: str | None
    often_cited: bool


@cache
def outlets() -> tuple[Outlet, ...]:
    """Every outlet on file, by file name; raises DataError where a file does not say what it must."""
    folder = files("dragoman.documents") / "outlets"
    found = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".yml")), key=lambda entry: entry.name)
    return tuple(_read(entry) for entry in found)


def _read(path: Traversable) -> Outlet:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        rules = yaml.load(path.read_text("utf-8"), Loader=loader)
    except yaml.YAMLError as fault:
        raise DataError(f"outlets/{path.name}", " ".join(str(fault).split())) from fault
    if not isinstance(rules, dict) or "name" not in rules or rules.keys() - _KEYS:
        raise DataError(f"outlets/{path.name}", "no name, or keys that are not known")
    lists = {key: tuple(str(value) for value in rules.get(key, ())) for key in ("names", "hosts", "languages")}
    return Outlet(
        name=str(rules["name"]),
        country=rules.get("country") or None,
        often_cited=bool(rules.get("often_cited")),
        **lists,
    )


@cache
def outlet_index() -> Mapping[str, Outlet]:
    """Each outlet by its names and hosts, folded."""
    index: dict[str, Outlet] = {}
    for outlet in outlets():
        for name in (outlet.name, *outlet.names, *outlet.hosts):
            index.setdefault(fold(name), outlet)
    return MappingProxyType(index)


def bare_name(name: str) -> str:
    """A name without quotes, an article, and the words at its ends that say what sort of outlet it is."""
    words = name.strip(_QUOTES).removeprefix("www.").split()
    while len(words) > 1 and fold(words[0].strip(_QUOTES)) in _sorts():
        words = words[1:]
    while len(words) > 1 and fold(words[-1].strip(_QUOTES)) in _sorts():
        words = words[:-1]
    return " ".join(words).strip(_QUOTES)


@cache
def _sorts() -> frozenset[str]:
    rules = load_pack("und").rules("attribution.yml")
    return frozenset(fold(str(word)) for key in ("articles", "sorts") for word in rules.get(key, ()))


@cache
def articles() -> frozenset[str]:
    """Words before an outlet's name that are no part of it, folded."""
    return frozenset(fold(str(word)) for word in load_pack("und").rules("attribution.yml").get("articles", ()))


def known_outlet(name: str) -> Outlet | None:
    """The outlet that a name or a host is one of; `None` where it is on no file."""
    index = outlet_index()
    found = index.get(fold(name.strip(_QUOTES))) or index.get(fold(bare_name(name)))
    if found is None and (host := site_host(name)) is not None:
        found = index.get(host)
    return found


def site_host(name: str) -> str | None:
    """The host in the name of a site, in lower case ("Metbuat.az" → "metbuat.az"); `None` where it is no such name."""
    host = name.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").split("/", 1)[0]
    stem, dot, domain = host.rpartition(".")
    return host if dot and stem and domain in domains() and " " not in host else None


@cache
def domains() -> Mapping[str, str | None]:
    """The top-level domains that names of sites end in, each with the state it is of (`None`: of no state)."""
    listed = load_pack("und").rules("attribution.yml").get("domains", {})
    return MappingProxyType({str(domain): str(code) if code else None for domain, code in listed.items()})


def outlet_country(name: str) -> str | None:
    """The state of an outlet: as on file, else by the domain in its name; `None` where neither tells."""
    outlet = known_outlet(name)
    if outlet is not None:
        return outlet.country
    host = site_host(name)
    return domains()[host.rpartition(".")[2]] if host else None


_QUOTES = "«»\"“”„'‘’ ,.:;()/|"

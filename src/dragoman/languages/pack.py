"""A language pack: the typed, read-only view of one folder of data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from dragoman.model.errors import DataError
from dragoman.world.load import Row, read_table


@dataclass(frozen=True)
class LanguagePack:
    """One language: its code, and its folder's tables (`*.tsv`) and rules (`*.yml`), each read when first asked for.

    What a file says is the business of the module that reads it; a pack only opens it.
    """

    code: str
    folder: Traversable = field(repr=False, hash=False, compare=False)

    def table(self, name: str, columns: tuple[str, ...]) -> tuple[Row, ...]:
        """The rows of a table of this pack; none where the pack does not have it."""
        return _table(self, name, columns)

    def rules(self, name: str) -> Mapping[str, Any]:
        """The mapping in a YAML file of this pack; empty where the pack does not have it."""
        return _rules(self, name)

    @property
    def settings(self) -> Mapping[str, Any]:
        """`pack.yml`: name, scripts, frequent words, abbreviations, order of words."""
        return self.rules("pack.yml")


@cache
def _table(pack: LanguagePack, name: str, columns: tuple[str, ...]) -> tuple[Row, ...]:
    path = pack.folder / name
    return read_table(path, columns) if path.is_file() else ()


@cache
def _rules(pack: LanguagePack, name: str) -> Mapping[str, Any]:
    path = pack.folder / name
    if not path.is_file():
        return {}
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        read = yaml.load(path.read_text("utf-8"), Loader=loader)
    except yaml.YAMLError as fault:
        raise DataError(f"{pack.code}/{name}", " ".join(str(fault).split())) from fault
    if not isinstance(read, dict):
        raise DataError(f"{pack.code}/{name}", "not a mapping")
    return read

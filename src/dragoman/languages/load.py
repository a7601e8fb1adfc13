"""Finds the language packs: every folder of `packs` that has a `pack.yml`, whatever they are."""

from functools import cache
from importlib.resources import files

from dragoman.model.errors import DataError

from .pack import LanguagePack


@cache
def pack_codes() -> tuple[str, ...]:
    """The codes of the languages that can be read, sorted."""
    folder = files("dragoman.languages") / "packs"
    found = (entry for entry in folder.iterdir() if entry.is_dir() and (entry / "pack.yml").is_file())
    return tuple(sorted(entry.name for entry in found if entry.name != "und"))


@cache
def load_pack(code: str) -> LanguagePack:
    """The pack of a language; raises DataError where there is none."""
    if code != "und" and code not in pack_codes():
        raise DataError(code, "no such language pack")
    return LanguagePack(code, files("dragoman.languages") / "packs" / code)

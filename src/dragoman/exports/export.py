"""What an export is, and which there are: every module beside this one that has an `EXPORT`."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.resources import files
from pathlib import Path

from dragoman.model.errors import UsageError
from dragoman.register.store import View


@dataclass(frozen=True, slots=True)
class Export:
    """A format: `write(view, folder)` writes its files into a folder that exists, and returns their paths."""

    name: str
    title: str
    media_type: str
    write: Callable[[View, Path], tuple[Path, ...]]


def format_names() -> tuple[str, ...]:
    """The names of the formats, sorted: those of the modules beside this one."""
    names = (entry.name for entry in files("dragoman.exports").iterdir())
    modules = (name.removesuffix(".py") for name in names if name.endswith(".py"))
    return tuple(sorted(name for name in modules if name not in ("__init__", "export")))


def find_export(name: str) -> Export:
    """The format of a name; raises UsageError where there is none."""
    if name not in format_names():
        raise UsageError(f"there is no export format {name!r}; there are: {', '.join(format_names())}")
    export = import_module(f"dragoman.exports.{name}").EXPORT
    assert isinstance(export, Export)
    return export

"""The version of the knowledge and the rules: another one means that every document is to be read again."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from dragoman import __version__
from dragoman.model.identity import digest

# The rooms that decide what a document says; what keeps and shows it is left out.
_ROOMS = (
    "documents",
    "engagements",
    "languages",
    "linking",
    "mentions",
    "model",
    "readers",
    "resolution",
    "statements",
    "world",
)
_ENDINGS = (".py", ".tsv", ".yml", ".yaml")


@cache
def knowledge_version() -> str:
    """The package's version, and a digest of every table and rule that reading uses: the same on any machine."""
    package = files("dragoman")
    parts = [part for room in _ROOMS for part in _contents(package / room, room)]
    return f"{__version__}+{digest(*parts, length=12)}"


def _contents(folder: Traversable, name: str) -> Iterator[str]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from _contents(entry, path)
        elif entry.name.endswith(_ENDINGS):
            yield from (path, entry.read_text("utf-8"))

"""Reads texts into a register in this process, and exports it: what the command line does, without its start."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from dragoman.documents.sources import find_sources, read_article
from dragoman.exports.jsonl import write
from dragoman.pipeline.stages import rules_plan
from dragoman.pipeline.update import update
from dragoman.register.sqlite import open_view, open_writer

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = Path(__file__).resolve().parent / "golden"
ARTICLES = find_sources([ROOT / "examples" / "articles"])


def made(folder: Path, runs: Iterable[Sequence[Path]]) -> Path:
    """A register in the folder, into which each run has read its articles in the order given."""
    register = folder / "register.db"
    for articles in runs:
        with open_writer(register) as writer:
            update(writer, rules_plan(), read_article, articles)
    return register


def exported(register: Path, folder: Path) -> dict[str, bytes]:
    """The files of the export by name; they are written below the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with open_view(register) as view:
        return {path.name: path.read_bytes() for path in write(view, folder)}

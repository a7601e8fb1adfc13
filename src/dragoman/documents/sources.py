"""Articles from files and folders of text."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from dragoman.model.documents import Article
from dragoman.model.errors import UnreadableInput, UsageError

_LARGEST = 1_000_000  # bytes; a longer file is no article but a book, an archive or a mistake
_PATTERN = "*.txt"


def find_sources(paths: Sequence[Path]) -> list[Path]:
    """The files to read: those named, and every `.txt` below a folder named; sorted, each once.

    Raises UsageError where a path does not exist, or where there is nothing to read.
    """
    found: set[Path] = set()
    for path in paths:
        if path.is_dir():
            found.update(entry for entry in path.rglob(_PATTERN) if entry.is_file())
        elif path.exists():
            found.add(path)
        else:
            raise UsageError(f"{path}: no such file or folder")
    if not found:
        named = ", ".join(str(path) for path in paths) or "no path was given"
        raise UsageError(f"nothing to read ({named}): name a text file, or a folder with {_PATTERN} files")
    return sorted(found)


def read_article(path: Path) -> Article:
    """The article in a file: its text with every line end as `\\n`, the hash over the bytes as they are.

    Raises UnreadableInput with a plain reason where the file is no text that can be read.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise UnreadableInput(f"larger than {_LARGEST // 1_000_000} MB, which no article is")
        raw = path.read_bytes()
    except OSError as fault:
        raise UnreadableInput(f"cannot be read: {fault.strerror or fault}") from fault
    return Article(path.stem, _text(raw), str(path), hashlib.sha256(raw).hexdigest())


def _text(raw: bytes) -> str:
    """Bytes → text, as `Path.read_text("utf-8")` gives it: offsets count its code points."""
    if b"\0" in raw:
        raise UnreadableInput("binary data (NUL bytes), not text")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise UnreadableInput(f"not UTF-8 text (byte {fault.start})") from fault
    if not text.removeprefix("\ufeff").strip():
        raise UnreadableInput("empty")
    return text.replace("\r\n", "\n").replace("\r", "\n")

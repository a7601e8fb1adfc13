"""Articles from files and folders of text."""

import codecs
import hashlib
import stat
from collections.abc import Sequence
from pathlib import Path

from dragoman.model.documents import Article
from dragoman.model.errors import UnreadableInput, UsageError

_LARGEST = 1_000_000  # bytes; a longer file is no article but a book, an archive or a mistake
_PATTERN = "*.txt"


def find_sources(paths: Sequence[Path]) -> list[Path]:
    """The files to read: those named, and every `.txt` below a folder named; sorted, each once.

    What is called so and is no file (a link to nowhere, a folder) is among them: reading it says what is wrong.
    Raises UsageError where a path does not exist, or where there is nothing to read.
    """
    found: set[Path] = set()
    for path in paths:
        if path.is_dir():
            found.update(path.rglob(_PATTERN))
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
        known = path.stat()
        if stat.S_ISDIR(known.st_mode):
            raise UnreadableInput("cannot be read: it is a folder")
        if not stat.S_ISREG(known.st_mode):
            # A pipe or a device: opening it could wait for ever.
            raise UnreadableInput("cannot be read: it is no ordinary file")
        if known.st_size > _LARGEST:
            raise UnreadableInput(f"larger than {_LARGEST // 1_000_000} MB, which no article is")
        raw = path.read_bytes()
    except OSError as fault:
        raise UnreadableInput(f"cannot be read: {fault.strerror or fault}") from fault
    return Article(_name(path.stem), _text(raw), _name(str(path)), hashlib.sha256(raw).hexdigest())


def _name(written: str) -> str:
    """A file's name as text: bytes of it that are no UTF-8 by their codes."""
    return written.encode("utf-8", "backslashreplace").decode("utf-8")


def _text(raw: bytes) -> str:
    """Bytes → text, as `Path.read_text("utf-8")` gives it: offsets count its code points."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UnreadableInput("UTF-16 text, not UTF-8")
    if b"\0" in raw:
        raise UnreadableInput("binary data (NUL bytes), not text")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise UnreadableInput(f"not UTF-8 text (byte {fault.start})") from fault
    if not text.removeprefix("\ufeff").strip():
        raise UnreadableInput("empty")
    return text.replace("\r\n", "\n").replace("\r", "\n")

"""What every reader is: a name with a version, and Document → Reading."""

from typing import Protocol

from dragoman.model.documents import Document
from dragoman.model.statements import Reading


class Reader(Protocol):
    """Reads one document at a time and knows no other; its name changes when its readings can."""

    name: str

    def read(self, document: Document) -> Reading:
        """What the reader found."""

"""Where in which document something stands, and the words there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text: `start` included, `end` excluded, in code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A span of one document with the quote that lies there; made by `Document.evidence` alone."""

    document: str
    start: int
    end: int
    quote: str

    @property
    def span(self) -> Span:
        """The place without the words."""
        return Span(self.start, self.end)

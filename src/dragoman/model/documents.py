"""One published item: the text as read, and what is known of it."""

from dataclasses import dataclass, field

from .dates import DateInterval
from .spans import Evidence, Span


@dataclass(frozen=True, slots=True)
class Article:
    """What came in: the text exactly as read with UTF-8 (line ends kept), its id and where it lay."""

    id: str
    text: str = field(repr=False)
    source: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Document:
    """An article of which language, outlet, day and layout are known.

    `published` is the publication interval (`None`: nothing says), `published_reason` how it was found.
    `noise` are spans that are no text (bylines, share lines), `sentences` those that are, in order;
    a sentence may be a headline. Both are marked over `text`, which is never altered.
    """

    id: str
    text: str = field(repr=False)
    language: str
    outlet: str | None
    outlet_country: str | None
    published: DateInterval | None
    published_reason: str | None
    attributed_to: str | None
    noise: tuple[Span, ...]
    sentences: tuple[Span, ...]
    source: str
    sha256: str

    def evidence(self, span: Span) -> Evidence:
        """The words at a span, as evidence; raises ValueError where the span is empty or outside the text."""
        if not 0 <= span.start < span.end <= len(self.text):
            raise ValueError(f"{self.id}: no words at {span.start}..{span.end}")
        return Evidence(self.id, span.start, span.end, self.text[span.start : span.end])

"""The sources of a view: which document says it, in which words, under one number each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dragoman.model.dates import DateInterval
from dragoman.model.spans import Evidence
from dragoman.register.store import DocumentEntry, View


@dataclass(frozen=True, slots=True)
class Source:
    """A stretch of a document that a line rests on; `number` is what the line cites it by."""

    number: int
    outlet: str | None
    published: DateInterval | None
    language: str | None
    document: str
    start: int
    end: int
    quote: str


@dataclass(slots=True)
class Citations:
    """Numbers sources in the order in which they are first cited."""

    documents: Mapping[str, DocumentEntry]
    numbers: dict[Evidence, int] = field(default_factory=dict)

    def cite(self, evidence: Iterable[Evidence]) -> tuple[int, ...]:
        """The numbers of these words, one stretch a document: the first that stands there; ascending."""
        first: dict[str, Evidence] = {}
        for cited in sorted(set(evidence)):
            first.setdefault(cited.document, cited)
        return self.cite_all(first.values())

    def cite_all(self, evidence: Iterable[Evidence]) -> tuple[int, ...]:
        """The numbers of these words, every stretch; ascending."""
        return tuple(sorted({self.numbers.setdefault(cited, len(self.numbers) + 1) for cited in sorted(set(evidence))}))

    def sources(self) -> tuple[Source, ...]:
        """Everything cited so far, by number."""
        return tuple(self._source(number, cited) for cited, number in self.numbers.items())

    def _source(self, number: int, cited: Evidence) -> Source:
        entry = self.documents.get(cited.document)
        known = (entry.outlet, entry.published, entry.language) if entry else (None, None, None)
        return Source(number, *known, cited.document, cited.start, cited.end, cited.quote)


def citations(view: View) -> Citations:
    """A fresh numbering for one view of a register."""
    return Citations({entry.id: entry for entry in view.documents()})

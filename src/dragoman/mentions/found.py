"""What finding leaves behind: a sentence with its mentions, a document with its persons."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.languages.tokens import Token
from dragoman.model.documents import Document
from dragoman.model.mentions import Mention, MentionKind, TimeMention
from dragoman.model.spans import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence taken apart. `headline`: it stands above the text, most often without a full stop."""

    index: int
    span: Span
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    times: tuple[TimeMention, ...]
    headline: bool

    def of(self, *kinds: MentionKind) -> tuple[Mention, ...]:
        """The mentions of some kinds, in order."""
        return tuple(m for m in self.mentions if m.kind in kinds)

    def span_of(self, first: int, last: int) -> Span:
        """The stretch from token `first` up to, not including, token `last`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)


@dataclass(frozen=True, slots=True)
class Spelling:
    """A nominative spelling of a person and where the document has it (in whatever case)."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class LocalPerson:
    """One person of one document. `spellings`: full ones first; `mentions` are (sentence, first token) of each
    mention."""

    id: str
    spellings: tuple[Spelling, ...]
    mentions: tuple[tuple[int, int], ...]
    confirmed: bool

    @property
    def name(self) -> str:
        """The fullest spelling."""
        return self.spellings[0].name


@dataclass(frozen=True, slots=True)
class Found:
    """A document with everything that it names. A person mention's `value` is the id of its LocalPerson."""

    document: Document
    sentences: tuple[Sentence, ...]
    people: Mapping[str, LocalPerson]

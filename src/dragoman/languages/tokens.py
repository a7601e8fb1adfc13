"""Words, numbers and marks of a text with their places, each with the dictionary forms that it may be a form of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.spans import Span

from .inflect import Form, Inflector, key

# A word is letters (with marks and digits inside, as in COP29); hyphens and apostrophes part words, so that
# "Prosecutor-General" and "prosecutor general" are the same two words and "XİN-dən" shows its ending.
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:\u0307\w*)?|\d+|[^\w\s]|_")
_JOINERS = "-‐‑–'’`ʼ´"


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark. `forms` are empty for marks; `glued` tells that nothing stands before it but a
    joiner."""

    text: str
    start: int
    end: int
    folded: str
    forms: tuple[Form, ...]
    glued: bool = False

    @property
    def span(self) -> Span:
        """Where the token lies in the document."""
        return Span(self.start, self.end)

    @property
    def is_word(self) -> bool:
        """Whether it starts with a letter."""
        return self.text[0].isalpha()

    @property
    def capital(self) -> bool:
        """Whether it starts with an upper-case letter."""
        return self.text[0].isupper()

    @property
    def shouted(self) -> bool:
        """Whether it is all capitals, two letters or more: an abbreviation, or a word of a shouted headline."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def features(self) -> frozenset[str]:
        """Every grammatical feature that one of its forms has."""
        return frozenset().union(*(form.features for form in self.forms)) if self.forms else frozenset()

    def bases(self) -> frozenset[str]:
        """The dictionary forms it may be a form of, folded; the written form is one of them."""
        return frozenset(form.base for form in self.forms)

    def has_base(self, words: frozenset[str]) -> bool:
        """Whether one of its dictionary forms is among `words`."""
        return any(form.base in words for form in self.forms)


def tokenise(text: str, span: Span, inflector: Inflector) -> tuple[Token, ...]:
    """The tokens of a stretch of text; an ending that stands apart ("XİN-dən", "Italy's") is joined to its word."""
    tokens: list[Token] = []
    for match in _WORD.finditer(text, span.start, span.end):
        word, start, end = match.group(), match.start(), match.end()
        joined = len(tokens) > 1 and tokens[-1].text in _JOINERS and tokens[-1].end == start
        joined = joined and tokens[-2].end == tokens[-1].start and tokens[-2].text[-1].isalnum()
        if joined and word[0].isalpha() and (features := inflector.suffix(key(word))) is not None:
            tokens.pop()
            tokens.append(_with_ending(text, tokens.pop(), end, features))
            continue
        folded = key(word)
        forms = inflector.forms(folded) if word[0].isalpha() else ()
        tokens.append(Token(word, start, end, folded, forms, joined))
    return tuple(tokens)


def _with_ending(text: str, word: Token, end: int, features: frozenset[str]) -> Token:
    """The word with the ending that stood apart: its own forms, each with the ending's features."""
    bare = word.forms or (Form(word.folded, frozenset()),)
    forms = tuple(
        Form(form.base, form.features | features) for form in bare if form.base == word.folded or not form.features
    )
    return Token(text[word.start : word.end], word.start, end, word.folded, forms or bare, word.glued)


def between(tokens: Sequence[Token], first: int, last: int) -> tuple[Token, ...]:
    """The tokens from index `first` up to, not including, `last`."""
    return tuple(tokens[first:last])

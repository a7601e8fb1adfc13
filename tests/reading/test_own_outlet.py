"""The outlet of a text is nobody's name."""

import pytest

from dragoman.languages.load import load_pack
from dragoman.mentions.find import find
from dragoman.model.documents import Document
from dragoman.model.mentions import MentionKind
from dragoman.model.spans import Span


def _people(text: str, code: str, outlet: str | None) -> set[str]:
    span = (Span(0, len(text)),)
    document = Document("d", text, code, outlet, None, None, None, None, (), span, "d.txt", "0")
    found = find(document, load_pack(code), None)
    return {
        text[m.span.start : m.span.end]
        for sentence in found.sentences
        for m in sentence.mentions
        if m.kind is MentionKind.PERSON
    }


@pytest.mark.parametrize(
    ("code", "text", "outlet"),
    [
        ("en", "Minister of Justice Rauf Səmədli met his colleague, Oxus Gazette has learned.", "Oxus Gazette"),
        ("az", "Nazirlikdən Şimal Postuna bildirilib ki, ədliyyə naziri Rauf Səmədli gəlib.", "Şimal Postu"),
    ],
)
def test_an_outlet_is_no_person(code: str, text: str, outlet: str) -> None:
    assert _people(text, code, outlet) == {"Rauf Səmədli"}


def test_somebody_in_an_office_may_be_called_like_an_outlet() -> None:
    assert _people("Minister of Justice Anna Dawn met his colleague.", "en", "Anna Dawn") == {"Anna Dawn"}

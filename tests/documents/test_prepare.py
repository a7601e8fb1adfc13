"""The whole room: an article becomes a document whose marks lie in its text."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from dragoman.documents.prepare import prepare
from dragoman.documents.sources import read_article
from dragoman.model.documents import Article, Document

_SHARED = Path(__file__).resolve().parents[3] / "shared"
_SETS = {
    "seeds": _SHARED / "seeds",
    "dev": _SHARED / "evaluation" / "dev" / "documents",
    "dev-news": _SHARED / "evaluation" / "dev-news" / "documents",
}


def _document(text: str) -> Document:
    return prepare(Article("a", text, "a.txt", "0"))


def _hold(document: Document) -> None:
    """Marks are in order, apart, inside the text, and sentences carry no blanks at their ends."""
    for spans in (document.noise, document.sentences):
        assert all(0 <= span.start < span.end <= len(document.text) for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))
    for sentence in document.sentences:
        words = document.text[sentence.start : sentence.end]
        assert words == words.strip()
        assert not any(sentence.overlaps(noise) for noise in document.noise)


def test_a_report_becomes_a_document() -> None:
    text = (
        " date 2024-05 OSLO, Norway, May 3. The Minister of Justice has met his colleague, the ministry told Trend."
        "\n\nThey talked.\n\nFollow us on X @fjord\n"
    )
    document = _document(text)
    _hold(document)
    assert (document.language, document.outlet, document.outlet_country) == ("en", "Trend", "AZ")
    assert (
        document.published is not None and str(document.published.earliest) == "2024-05-03" and document.published.exact
    )
    assert document.published_reason == "dateline"
    assert [text[s.start : s.end] for s in document.sentences][0::2] == ["OSLO, Norway, May 3.", "They talked."]
    assert [text[s.start : s.end] for s in document.noise] == ["date 2024-05", "Follow us on X @fjord"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "---",
        "2024",
        "date 2024-13-45 x",
        "date 2024-02-31 The minister left.",
        "…" * 50,
        "a" * 5000,
        "\u200b\ufeff The minister left.",
        "(((((",
        "A.B.C.D. " * 40,
        "{organ} said {the Ministry of Justice} told",
        "Міністр закордонних справ прибув до Відня.\n\n12.05.2024",
        "وزير الخارجية في باكو\n\n3 May 2024",
    ],
)
def test_odd_texts_do_no_harm(text: str) -> None:
    _hold(_document(text))


def test_a_language_without_a_pack_is_named_and_marked() -> None:
    document = _document("12.05.2024\n\nМіністр закордонних справ прибув до Відня. Він зустрівся з колегою.")
    assert document.language == "uk"
    assert document.published is not None and str(document.published.earliest) == "2024-05-12"
    assert len(document.sentences) == 2


@pytest.mark.skipif(not _SHARED.is_dir(), reason="the evaluation sets are not beside the repository")
@pytest.mark.parametrize("name", _SETS)
def test_gold_documents(name: str) -> None:
    gold = json.loads((_SHARED / "evaluation" / name / "gold.json").read_text("utf-8"))["documents"]
    right = 0
    for key, expected in gold.items():
        document = prepare(read_article(_SETS[name] / f"{key}.txt"))
        _hold(document)
        assert document.language == expected["language"], key
        right += document.outlet == expected["outlet"]
        days = expected["published"]
        if document.published is not None and days and days["earliest"] == days["latest"] and document.published.exact:
            assert str(document.published.earliest) == days["earliest"], key
    assert right >= 0.7 * len(gold)

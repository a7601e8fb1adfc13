"""Sentences: where they end, where they do not, and that they are what the text has."""

import pytest

from dragoman.documents.lines import lines_of
from dragoman.documents.sentences import sentence_spans
from dragoman.languages.load import load_pack
from dragoman.model.spans import Span


def _sentences(text: str, code: str, noise: tuple[Span, ...] = (), dateline: Span | None = None) -> list[str]:
    spans = sentence_spans(text, lines_of(text), noise, dateline, load_pack(code))
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("code", "sentences"),
    [
        ("ru", ["Гостя принял К. Б. Алиев.", "В г. Баку с 5 по 6 мая 2024 г. прошла встреча.", "Ю. Чайка прибыл."]),
        ("ru", ["Встреча прошла 23 сентября т.г. в г. Астане.", "Это было в 2018 г. в Баку.", "Стороны довольны."]),
        ("en", ["Mr. Smith met H.E. Toga on Jan. 28.", "The U.S. Embassy was told at 5 p.m. on Monday.", "He left."]),
        ("en", ["He met Amb. Jones of St. Lucia.", "G. Tsikhelashvili asked his host to come.", "They agreed."]),
        ("az", ["K. Əliyev və Ə.Nəsirzadə görüşüb.", "Şuranın 3. toplantısı keçirilib.", "Y.Tunç razıdır."]),
        ("az", ["Demiryol.Az xəbəri alıb.", "Görüşdə 1news.az-ın müxbiri olub."]),
    ],
)
def test_full_stops_that_end_and_do_not(code: str, sentences: list[str]) -> None:
    assert _sentences(" ".join(sentences), code) == sentences


def test_lines_of_a_wrapped_paragraph_are_one() -> None:
    text = (
        "Two ministers meet\n\nThe foreign minister of Norway has come to the town of Bergen\n"
        "Hansen in order to meet with his colleague, who had been there since\nMonday. They talked.\n"
    )
    assert _sentences(text, "en") == [
        "Two ministers meet",
        text[20 : text.index("Monday.") + 7],
        "They talked.",
    ]


def test_a_wrapped_text_may_begin_with_a_longer_line_and_end_a_sentence_on_a_short_one() -> None:
    text = (
        "OSLO, Oct 13 (Fjord Wire): The Chief of Staff of the Army of Norway, General Nils Berg, arrived on a "
        "two-day visit\nto Bergen and called on the Chief of the Coast Guard, General\nHenrik Hansen. They talked.\n"
        "Earlier on arrival he laid a wreath.\n"
    )
    assert len(_sentences(text, "en")) == len(_sentences(text.replace("\n", " "), "en"))


def test_a_headline_right_above_the_text_is_its_own() -> None:
    text = "Министры подписали меморандум\nИтогом встречи стало подписание меморандума."
    assert _sentences(text, "ru") == text.split("\n")


def test_noise_and_dateline_are_kept_apart() -> None:
    text = "OSLO, May 3 – The minister left. Read more in News"
    noise = (Span(text.index(" Read"), len(text)),)
    assert _sentences(text, "en", noise, Span(0, 14)) == ["OSLO, May 3 –", "The minister left."]


def test_a_missing_blank_and_a_cut_off_end() -> None:
    text = "Была проделана огромная работа.Руководитель ведомства заявил, что сотрудн"
    assert _sentences(text, "ru") == ["Была проделана огромная работа.", "Руководитель ведомства заявил, что сотрудн"]


def test_nothing_but_marks_is_no_sentence() -> None:
    assert _sentences("---\n•\n", "en") == []
    assert _sentences("", "en") == []

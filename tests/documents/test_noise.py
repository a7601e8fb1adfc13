"""What is no text is marked, and text is not."""

import pytest

from dragoman.documents.lines import lines_of, outside
from dragoman.documents.noise import NoiseRule, noise_rules, noise_spans
from dragoman.model.spans import Span


def _noise(text: str) -> list[str]:
    return [text[span.start : span.end].strip() for span in noise_spans(lines_of(text), ())]


@pytest.mark.parametrize("rule", noise_rules(), ids=lambda rule: f"{rule.pack}-{rule.where}-{rule.id}")
def test_examples_and_counter_examples(rule: NoiseRule) -> None:
    assert rule.examples and rule.but_not
    for example in rule.examples:
        assert rule.match(example), example
    for example in rule.but_not:
        assert not rule.match(example), example


def test_ids_of_rules_are_unique() -> None:
    names = [(rule.pack, rule.where, rule.id) for rule in noise_rules()]
    assert len(names) == len(set(names))


def test_lines_around_a_text_are_marked_and_the_text_is_not() -> None:
    text = (
        "USD 86.45\nTwo ministers sign a treaty\nJane Smith Read more\n\nThe ministers signed a treaty in Oslo.\n\n"
        "---\nShare this story\nFollow us on X @fjord\n"
    )
    assert _noise(text) == ["USD 86.45", "Jane Smith Read more", "---", "Share this story", "Follow us on X @fjord"]


def test_links_after_a_heading_are_noise_until_a_sentence_comes() -> None:
    text = "The talks are over.\nRelated news\nHow it all began\nWhat comes now\nThe ministers will meet again in May."
    assert _noise(text) == ["Related news", "How it all began", "What comes now"]


def test_a_headline_printed_twice_is_kept_once_and_the_menu_above_it_is_noise() -> None:
    text = (
        "Song Contest Weather Travel Money\nMinisters meet in Oslo\nForeign policy\nMinisters meet in Oslo\n\nThey met."
    )
    lines = lines_of(text)
    left = [text[s.start : s.end].strip() for s in outside(Span(0, len(text)), noise_spans(lines, ()))]
    assert [piece for piece in left if piece] == ["Ministers meet in Oslo", "They met."]


def test_marks_at_the_end_of_a_headline() -> None:
    assert _noise("Nazir hərbi hissəyə baş çəkib - FOTO") == ["- FOTO"]
    assert _noise("Министр принял посла (ВИДЕО)") == ["(ВИДЕО)"]
    assert _noise("Министр обороны посетил ОТГ (ШОС)") == []

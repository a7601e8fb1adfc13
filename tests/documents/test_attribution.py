"""Whose word a report passes on."""

import pytest

from dragoman.documents.attribution import attribution, own_country, source_rules
from dragoman.languages.load import load_pack, pack_codes
from dragoman.model.spans import Span


def _source(text: str, code: str, country: str | None = None) -> str | None:
    sentences, start = [], 0
    for piece in text.split("\n"):
        sentences.append(Span(start, start + len(piece)))
        start += len(piece) + 1
    return attribution(text, sentences, country, load_pack(code))


@pytest.mark.parametrize(
    ("code", "text", "country", "body"),
    [
        (
            "en",
            "The guest came, the Prosecutor's Office told Trend.",
            "AZ",
            "Prosecutor General's Office of Azerbaijan",
        ),
        ("en", "They signed, the Ministry of Justice said in a statement.", "QA", "Ministry of Justice of Qatar"),
        ("en", "They signed, the Georgian Justice Ministry said.", None, "Ministry of Justice of Georgia"),
        ("en", "Trend reports, citing the Ministry of Defence.", "AZ", "Ministry of Defence of Azerbaijan"),
        (
            "en",
            "The Minister of Justice came.\nFjord Daily reports via the ministry.",
            "NO",
            "Ministry of Justice of Norway",
        ),
        (
            "az",
            "Baş Prokurorluqdan Nümunə.az-a verilən məlumata görə, heyət gəlib.",
            None,
            "Prosecutor General's Office of Azerbaijan",
        ),
        ("az", "Ədliyyə Nazirliyindən bildirilib ki, heyət gəlib.", None, "Ministry of Justice of Azerbaijan"),
        (
            "az",
            "Nümunə.az Müdafiə Nazirliyinə istinadən bildirir ki, heyət gəlib.",
            None,
            "Ministry of Defence of Azerbaijan",
        ),
        (
            "ru",
            "Делегация прибыла, сообщила пресс-служба Генеральной прокуратуры.",
            "AZ",
            "Prosecutor General's Office of Azerbaijan",
        ),
        ("ru", "В МИД Азербайджана сообщили, что стороны довольны.", None, "Ministry of Foreign Affairs of Azerbaijan"),
        (
            "ru",
            "Делегация прибыла, сообщили «Вестнику» в Генпрокуратуре РК.",
            None,
            "Prosecutor General's Office of Kazakhstan",
        ),
    ],
)
def test_a_source_is_named(code: str, text: str, country: str | None, body: str) -> None:
    assert _source(text, code, country) == body


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The sides met at the Ministry of Justice of Qatar."),
        ("en", "They signed, the Ministry of Justice said in a statement."),
        ("az", "Ədliyyə Nazirliyində görüş keçirilib."),
        ("ru", "Встреча прошла в Генпрокуратуре Казахстана."),
    ],
)
def test_no_source_or_none_that_is_sure(code: str, text: str) -> None:
    assert _source(text, code) is None


def test_own_state_is_whose_office_is_named_first() -> None:
    text = "Генеральный прокурор Казахстана принял делегацию Кении, прибывшую в нашу страну."
    assert own_country(text, [Span(0, len(text))], load_pack("ru")) == "KZ"
    quoted = "Генеральный прокурор Казахстана принял гостя: «Наша страна рада», сказал тот."
    assert own_country(quoted, [Span(0, len(quoted))], load_pack("ru")) is None


@pytest.mark.parametrize("code", pack_codes())
def test_examples_of_phrases(code: str) -> None:
    rules = source_rules(load_pack(code))
    assert rules
    for rule in rules:
        assert rule.examples and rule.but_not, rule.id
        for example in rule.examples:
            assert rule.pattern.search(example), (rule.id, example)
        for example in rule.but_not:
            assert not rule.pattern.search(example), (rule.id, example)

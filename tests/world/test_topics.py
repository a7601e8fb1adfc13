"""The closed list of topics, and the packs' words for them."""

from pathlib import Path

import pytest

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.load import load_pack, pack_codes
from dragoman.languages.tokens import tokenise
from dragoman.model.errors import DataError
from dragoman.model.spans import Span
from dragoman.world.load import Row
from dragoman.world.topics import FORM_COLUMNS, TopicForm, topic_forms, topics

GUIDELINES = Path(__file__).parents[3] / "shared" / "evaluation" / "GUIDELINES.md"


def found(code: str, text: str) -> set[str]:
    pack = load_pack(code)
    lexicon = Lexicon(((row.cells[0], row.cells[1]) for row in pack.table("topics.tsv", FORM_COLUMNS)), inflector(pack))
    return {match.value for match in lexicon.find(tokenise(text, Span(0, len(text)), inflector(pack)))}


@pytest.mark.skipif(not GUIDELINES.is_file(), reason="the guidelines are not beside the repository")
def test_the_list_is_the_closed_one() -> None:
    section = GUIDELINES.read_text("utf-8").split("## Topics", 1)[1].split("##", 1)[0]
    assert list(topics()) == [word for line in section.splitlines()[1:] for word in line.split()]


def test_topics_have_a_name_in_every_pack() -> None:
    for topic in topics().values():
        assert {code for code, _ in topic.names} >= set(pack_codes())
    assert topics()["asset_recovery"].name("ru") == "возвращение активов"
    assert topics()["asset_recovery"].name("xx") == "asset recovery"


@pytest.mark.parametrize("code", pack_codes())
def test_every_topic_has_many_forms_in_every_pack(code: str) -> None:
    forms = topic_forms(f"{code}/topics.tsv", load_pack(code).table("topics.tsv", FORM_COLUMNS))
    counts = {topic: sum(form.topic == topic for form in forms) for topic in topics()}
    assert min(counts.values()) >= 4, counts


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ((Row(2, ("peace", "war")),), "xx:2: no such topic: 'war'"),
        ((Row(2, ("e-court", "digitalisation")), Row(3, ("E court", "justice_reform"))), "xx:3: 'E court' stands"),
        ((Row(2, ("exchange *", "education")),), "xx:2: 'exchange \\*': a gap"),
    ],
)
def test_bad_forms_are_refused_with_their_line(rows: tuple[Row, ...], fault: str) -> None:
    with pytest.raises(DataError, match=fault):
        topic_forms("xx", rows)


def test_a_form_is_its_words() -> None:
    assert topic_forms("xx", (Row(2, ("surrender of * persons", "extradition")),)) == (
        TopicForm(("surrender", "of", "*", "persons"), "extradition"),
    )


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "en",
            "They discussed requests for mutual legal assistance, the extradition of fugitives and money laundering.",
            {"mutual_legal_assistance", "extradition", "money_laundering"},
        ),
        ("en", "Ministers weighed tourism, direct flights and renewable energy.", {"tourism", "transport", "energy"}),
        ("en", "It told them to fight transnational organised crime.", {"transnational_crime", "organised_crime"}),
        ("en", "The sides agreed that it was late.", set()),
        (
            "ru",
            "Обсуждались цифровизация судов, обмен опытом и борьба с торговлей людьми.",
            {"digitalisation", "experience_exchange", "human_trafficking"},
        ),
        ("ru", "Речь шла о двусторонних отношениях и территориальной целостности.",
         {"bilateral_relations", "territorial_integrity"}),
        (
            "az",
            "Tərəflər cinayət işləri üzrə hüquqi yardımı, ekstradisiyanı və kibercinayətkarlığı müzakirə ediblər.",
            {"mutual_legal_assistance", "extradition", "cybercrime"},
        ),
        ("az", "Görüşdə miqrantların vəziyyəti və insan alverindən danışılıb.", {"migration", "human_trafficking"}),
    ],
)  # fmt: skip
def test_what_was_discussed_shows(code: str, text: str, expected: set[str]) -> None:
    assert found(code, text) == expected

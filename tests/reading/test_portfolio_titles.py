"""Titles of ministers put together from portfolios, where no table has them whole."""

import pytest

from dragoman.languages.inflect import inflector
from dragoman.languages.load import load_pack
from dragoman.languages.tokens import tokenise
from dragoman.mentions.find import _named
from dragoman.model.mentions import MentionKind
from dragoman.model.spans import Span
from dragoman.world.titles import same_office, title


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("az", "iqlim böhranı və mülki müdafiə naziri", "minister of climate crisis and civil protection"),
        ("ru", "министром образования, науки, культуры и спорта", "minister of education, science, culture and sport"),
        ("ru", "министры обороны и иностранных дел", "minister of defence"),
        ("en", "Minister of Health and Family Welfare", "minister of health and family welfare"),
        ("en", "Health Cabinet Secretary", "cabinet secretary for health"),
        ("en", "Director of Public Security", "director of public security"),
    ],
)  # fmt: skip
def test_title(code: str, text: str, expected: str) -> None:
    pack = load_pack(code)
    tokens = tokenise(text, Span(0, len(text)), inflector(pack))
    assert [m.value for m in _named(tokens, (), pack) if m.kind is MentionKind.OFFICE] == [expected]


def test_rank_and_kin_of_a_composed_title() -> None:
    composed = title("deputy minister of environment and agriculture")
    assert composed is not None
    assert composed.rank == 4
    assert same_office("minister of agriculture", "minister of environment and agriculture")
    assert not same_office("minister of defence", "minister of environment and agriculture")

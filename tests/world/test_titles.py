import pytest

from dragoman.world.places import countries
from dragoman.world.titles import (
    Scope,
    organ_head,
    organ_name,
    organs,
    parted,
    same_office,
    title,
    title_modifiers,
    title_organ,
    title_rank,
    titles,
)


def test_titles_are_lower_case_words_with_a_rank() -> None:
    assert len(titles()) >= 250
    for known in titles().values():
        assert known.name == known.name.lower() and "  " not in known.name
        assert 1 <= known.rank <= 9 and isinstance(known.scope, Scope)


def test_every_head_of_an_organ_is_a_title_and_belongs_to_an_organ_with_that_head() -> None:
    for organ in organs().values():
        if organ.head is not None:
            assert organ.head in titles(), organ
    for known in titles().values():
        assert known.organ is None or known.organ in organs()


@pytest.mark.parametrize(
    "portfolio", ["justice", "foreign affairs", "internal affairs", "defence", "health", "economy"]
)
def test_a_minister_heads_the_ministry(portfolio: str) -> None:
    organ = title_organ(f"minister of {portfolio}")
    assert organ is not None
    assert organ_head(organ) == f"minister of {portfolio}"
    assert organ_name(organ, "PK") == f"Ministry of {portfolio.title()} of Pakistan"


@pytest.mark.parametrize(
    ("composed", "modifiers", "base"),
    [
        ("acting deputy minister of justice", ("acting", "deputy"), "minister of justice"),
        ("first deputy prosecutor general", (), "first deputy prosecutor general"),
        ("first deputy minister of health", ("first deputy",), "minister of health"),
        ("deputy assistant attorney general", ("deputy assistant",), "attorney general"),
        ("deputy chief of mission", (), "deputy chief of mission"),
        ("keeper of the lighthouse", (), "keeper of the lighthouse"),
        ("deputy", (), "deputy"),
    ],
)
def test_composed_titles_come_apart(composed: str, modifiers: tuple[str, ...], base: str) -> None:
    assert parted(composed) == (modifiers, base)


def test_a_deputy_has_the_organ_of_the_head_and_a_lower_rank() -> None:
    deputy, head = title("deputy minister of defence"), title("minister of defence")
    assert deputy and head
    assert deputy.organ == head.organ == "ministry_of_defence"
    assert deputy.rank > head.rank > title_rank("president")
    assert title_rank("acting minister of defence") == head.rank
    assert title("keeper of the lighthouse") is None and title_rank("keeper of the lighthouse") == 9


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("minister of interior", "minister of internal affairs", True),
        ("deputy minister of interior", "deputy minister of internal affairs", True),
        ("deputy minister of interior", "minister of internal affairs", False),
        ("secretary of state", "minister of foreign affairs", True),
        ("attorney general", "prosecutor general", True),
        ("attorney general", "minister of justice", False),
        ("president", "prime minister", False),
        ("speaker of the senate", "speaker of parliament", False),
    ],
)
def test_words_for_one_office(first: str, second: str, same: bool) -> None:
    assert same_office(first, second) is same
    assert same_office(second, first) is same


@pytest.mark.parametrize(
    ("organ", "country", "name"),
    [
        ("prosecutor_general_office", "KZ", "Prosecutor General's Office of Kazakhstan"),
        ("supreme_court", "AZ", "Supreme Court of Azerbaijan"),
        ("supreme_public_prosecutor_office", "CZ", "Supreme Public Prosecutor's Office of the Czech Republic"),
        ("ministry_of_interior", "AE", "Ministry of Interior of the United Arab Emirates"),
        ("parliament", "AZ", "Milli Majlis of Azerbaijan"),
        ("parliament", "GE", "Parliament of Georgia"),
        ("ministry_of_foreign_affairs", "GB", "Foreign, Commonwealth and Development Office"),
        ("ministry_of_justice", None, "Ministry of Justice"),
        ("ministry_of_silly_walks", "GB", None),
    ],
)
def test_names_of_organs(organ: str, country: str | None, name: str | None) -> None:
    assert organ_name(organ, country) == name


def test_every_organ_has_a_name_in_every_state() -> None:
    for organ in organs():
        for code in countries():
            name = organ_name(organ, code)
            assert name and "{" not in name


def test_modifiers_never_raise_the_rank() -> None:
    assert title_modifiers()["deputy"] > 0 == title_modifiers()["acting"]

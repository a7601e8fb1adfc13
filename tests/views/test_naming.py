from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.entities import Person, Tenure
from dragoman.model.spans import Evidence
from dragoman.model.statements import Office
from dragoman.views.holders import clashes, offices, seen_in
from dragoman.views.subjects import country_code, people_named

PEOPLE = tuple(
    Person(name.lower().replace(" ", "-"), name, (name, *others), (), (), ())
    for name, *others in (
        ("Kamran Aliyev", "Kamran Əliyev"),
        ("Ilham Aliyev",),
        ("Mehriban Aliyeva",),
        ("Berik Asylov", "Берик Асылов"),
    )
)
JUNE = {f"d{day}": DateInterval.day(date(2024, 6, day)) for day in range(1, 31)}
MONTH = {"month": DateInterval(date(2024, 6, 1), date(2024, 6, 30))}


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("kamran aliyev", ["kamran-aliyev"]),
        ("Камран Алиев", ["kamran-aliyev"]),
        ("berik-asylov", ["berik-asylov"]),
        ("Aliyev", ["kamran-aliyev", "ilham-aliyev"]),
        ("Nobody", []),
        ("", []),
    ],
)
def test_people_are_found_by_any_spelling(name: str, ids: list[str]) -> None:
    assert [person.id for person in people_named(PEOPLE, name)] == ids


@pytest.mark.parametrize(
    ("name", "code"),
    [("az", "AZ"), ("Qazaxıstan", "KZ"), ("Иран", "IR"), ("  United   Kingdom", "GB"), ("Narnia", None)],
)
def test_countries_are_found_by_code_and_in_every_language(name: str, code: str | None) -> None:
    assert country_code(name) == code


def held(person: str, *documents: str, title: str = "president", country: str | None = "AZ") -> Person:
    words = tuple(Evidence(document, 0, 1, "x") for document in documents)
    return Person(person, person, (person,), (Tenure(Office(title, country, None), None, None, words),), (), ())


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (("d1", "d9"), ("d5",), True),
        (("d1", "d9"), ("d5", "d20"), True),
        (("d1", "d5"), ("d5", "d9"), False),
        (("d1", "d5"), ("d6", "d9"), False),
        (("d5",), ("d5",), True),
        (("d1", "d9"), ("month",), False),
        (("d1", "d9"), ("undated",), False),
    ],
)
def test_two_holders_of_an_office_for_one(one: tuple[str, ...], other: tuple[str, ...], clash: bool) -> None:
    (office,) = offices((held("a", *one), held("b", *other)), JUNE | MONTH)
    assert bool(clashes(office)) is clash


def test_a_deputy_is_one_of_several_and_a_state_has_its_own() -> None:
    deputies = [held(name, "d1", "d9", title="deputy prosecutor general") for name in "ab"]
    abroad = [held("a", "d1", "d9"), held("b", "d1", "d9", country="KZ"), held("c", "d1", "d9", country=None)]
    assert [pair for office in offices((*deputies, *abroad), JUNE) for pair in clashes(office)] == []


def test_exact_days_go_before_a_document_of_no_exact_day() -> None:
    tenure = held("a", "month", "d3", "d20").tenures[0]
    assert seen_in(tenure, JUNE | MONTH) == (JUNE["d3"], JUNE["d20"])
    assert seen_in(held("a", "month").tenures[0], MONTH) == (MONTH["month"], MONTH["month"])
    assert seen_in(held("a", "undated").tenures[0], {}) == (None, None)

from datetime import date

import pytest

from dragoman.model.errors import UsageError
from dragoman.model.vocabulary import Kind, Status
from dragoman.register.store import View
from dragoman.views.listing import Filters, listing
from dragoman.views.standing import Standing, newest_day


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), ["a1#e0", "a1#e1", "c1#e1", "c1#e0", "d1#e0", "d2#e0", "d3#e0"]),
        (Filters(country="Qazaxıstan"), ["a1#e0", "a1#e1"]),
        (Filters(country="Грузия"), ["c1#e1"]),
        (Filters(country="ge"), ["c1#e1"]),
        (Filters(person="Али Алиев", kind=Kind.CALL), ["c1#e1"]),
        (Filters(status=Status.PLANNED), ["c1#e0"]),
        (Filters(outlet="beta"), ["a1#e0", "d2#e0", "d3#e0"]),
        (Filters(since=date(2024, 6, 10), until=date(2024, 6, 19)), ["c1#e0", "d1#e0"]),
        (Filters(since=date(2024, 6, 19), until=date(2024, 6, 10)), []),
    ],
)
def test_filters(view: View, filters: Filters, expected: list[str]) -> None:
    assert [item.id for item in listing(view, filters)] == expected


@pytest.mark.parametrize(
    "filters", [Filters(country="Narnia"), Filters(person="Qqq"), Filters(outlet="Q"), Filters(body="Q")]
)
def test_what_is_not_known_is_an_error(view: View, filters: Filters) -> None:
    with pytest.raises(UsageError):
        listing(view, filters)


def test_standing_depends_on_the_day_alone(view: View) -> None:
    assert newest_day(view) == date(2024, 6, 25)
    planned = {day: listing(view, Filters(status=Status.PLANNED), day)[0].standing for day in map(_june, (9, 10, 11))}
    assert list(planned.values()) == [Standing.AHEAD, Standing.AHEAD, Standing.UNCONFIRMED]


def test_a_list_tells_outlets_people_and_contradictions(view: View) -> None:
    item = listing(view, Filters(kind=Kind.MEETING))[0]
    assert (item.outlets, item.documents, item.conflicts) == (("Alpha", "Beta"), ("a1", "b1"), ("date",))
    assert [(one.name, one.country) for one in item.attendees] == [("Ali Aliyev", "AZ"), ("Berik Asylov", "KZ")]
    assert [one.name for one in listing(view, Filters(country="TR"))[0].attendees] == ["Vali Valiyev", "Türkiye"]


def _june(day: int) -> date:
    return date(2024, 6, day)

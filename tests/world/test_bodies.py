"""The tables of bodies, gatherings and relations, and the packs' names of bodies."""

from datetime import date

import pytest

from dragoman.languages.load import load_pack, pack_codes
from dragoman.model.dates import DateInterval
from dragoman.model.errors import DataError
from dragoman.world.bodies import FORM_COLUMNS, BodyType, bodies, body_forms, body_seats
from dragoman.world.gatherings import editions, gatherings
from dragoman.world.load import Row
from dragoman.world.places import cities, countries
from dragoman.world.relations import established, relations


def forms(code: str) -> dict[str, str]:
    rows = load_pack(code).table("bodies.tsv", FORM_COLUMNS)
    return {entry.form: entry.body for entry in body_forms(f"{code}/bodies.tsv", rows)}


def test_bodies_of_every_type_are_known_by_id() -> None:
    assert len(bodies()) >= 160
    assert bodies()["ots"].name == "Organization of Turkic States"
    assert bodies()["ots"].acronym == "OTS"
    assert bodies()["un_security_council"].type is BodyType.ORGAN
    assert bodies()["cop"].type is BodyType.SERIES
    assert {body.type for body in bodies().values()} == set(BodyType)


def test_acronyms_are_not_names() -> None:
    assert not [body.id for body in bodies().values() if body.acronym == ""]


@pytest.mark.parametrize("code", pack_codes())
def test_every_body_has_a_form_in_every_pack(code: str) -> None:
    assert set(forms(code).values()) == set(bodies())


@pytest.mark.parametrize(
    ("code", "form", "body"),
    [
        ("az", "TDT", "ots"),
        ("az", "Türk Dövlətləri Təşkilatı", "ots"),
        ("az", "Beynəlxalq Prokurorlar Assosiasiyası", "iap"),
        ("az", "ATƏT", "osce"),
        ("en", "Turkic Council", "ots"),
        ("en", "Shanghai Cooperation Organization", "sco"),
        ("en", "COP29", "cop"),
        ("ru", "МАП", "iap"),
        ("ru", "Межпарламентский союз", "ipu"),
        ("ru", "БДИПЧ", "odihr"),
    ],
)
def test_a_form_names_its_body(code: str, form: str, body: str) -> None:
    assert forms(code)[form] == body


def test_an_acronym_of_two_bodies_stands_for_none() -> None:
    assert "İƏT" not in forms("az")
    assert "ВЭФ" not in forms("ru")


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ((Row(2, ("UN", "no_such_body")),), "xx:2: no such body: 'no_such_body'"),
        ((Row(2, ("UN-Women", "un_women")), Row(3, ("UN women", "united_nations"))), "xx:3: 'UN women' has no words"),
        ((Row(2, ("+", "united_nations")),), "xx:2: '\\+' has no words"),
    ],
)
def test_bad_forms_are_refused_with_their_line(rows: tuple[Row, ...], fault: str) -> None:
    with pytest.raises(DataError, match=fault):
        body_forms("xx", rows)


def test_gatherings_have_days_places_and_series() -> None:
    cop = {edition.ordinal: edition for edition in editions("cop")}
    assert cop[29].name == "COP29"
    assert cop[29].date == DateInterval(date(2024, 11, 11), date(2024, 11, 24))
    assert cop[29].place is not None
    assert (cop[29].place.country, cop[29].place.city) == ("AZ", "Baku")
    assert editions("no_such_series") == ()


def test_gatherings_are_short_and_in_known_countries() -> None:
    for gathering in gatherings():
        assert gathering.date.days is not None, gathering.name
        assert gathering.date.days <= 31, gathering.name
        assert gathering.place is None or gathering.place.country in countries(), gathering.name


def test_numbered_editions_follow_each_other_in_time() -> None:
    for series in {gathering.series for gathering in gatherings()}:
        numbers = [edition.ordinal for edition in editions(series) if edition.ordinal is not None]
        assert numbers == sorted(set(numbers)), series


def test_relations_are_symmetric_and_as_wide_as_what_is_known() -> None:
    assert established("TR", "AZ") == established("AZ", "TR") == DateInterval.day(date(1992, 1, 14))
    assert established("KE", "AZ") == DateInterval(date(2004, 1, 1), date(2004, 12, 31))
    assert established("KZ", "US") == DateInterval(date(1991, 12, 1), date(1991, 12, 31))
    assert established("AZ", "AM") is None


def test_relations_are_between_known_states() -> None:
    assert len(relations()) >= 150
    assert {code for pair in relations() for code in pair} <= set(countries())


def test_every_seat_of_a_body_is_a_city_that_the_table_knows() -> None:
    known = {(city.name, city.country) for city in cities()}
    assert body_seats()["au_commission"].city == "Addis Ababa"
    assert [body for body, place in body_seats().items() if (place.city, place.country) not in known] == []

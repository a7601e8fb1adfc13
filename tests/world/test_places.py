"""States, capitals and cities: complete, unambiguous, quick to look up."""

import pytest

from dragoman.world.places import capital, cities, city_index, countries, folded


def test_every_member_of_the_united_nations_is_there() -> None:
    assert len(countries()) >= 197
    assert {"AZ", "TR", "RU", "PS", "VA", "XK", "TW", "SS", "TL", "ME"} <= set(countries())


@pytest.mark.parametrize(
    ("code", "name", "seat"),
    [
        ("AZ", "Azerbaijan", "Baku"),
        ("TR", "Türkiye", "Ankara"),
        ("KZ", "Kazakhstan", "Astana"),
        ("KG", "Kyrgyzstan", "Bishkek"),
        ("UZ", "Uzbekistan", "Tashkent"),
        ("TM", "Turkmenistan", "Ashgabat"),
        ("UA", "Ukraine", "Kyiv"),
        ("MD", "Moldova", "Chisinau"),
        ("GB", "United Kingdom", "London"),
        ("US", "United States", "Washington"),
        ("CZ", "Czech Republic", "Prague"),
        ("KR", "South Korea", "Seoul"),
        ("NL", "Netherlands", "Amsterdam"),
        ("MV", "Maldives", "Malé"),
        ("VA", "Vatican City", "Vatican City"),
    ],
)
def test_names_and_capitals(code: str, name: str, seat: str) -> None:
    assert countries()[code].name == name
    assert capital(code) == seat


def test_a_land_without_a_capital_and_an_unknown_code() -> None:
    assert capital("EH") is None
    assert capital("ZZ") is None


def test_every_capital_is_a_city_and_its_name_leads_to_it() -> None:
    known = {(city.name, city.country) for city in cities()}
    for country in countries().values():
        if country.capital:
            assert (country.capital, country.code) in known
            assert city_index()[folded(country.capital)].country == country.code


def test_every_city_is_in_a_known_country_and_stands_once() -> None:
    assert {city.country for city in cities()} <= set(countries())
    assert len({(city.name, city.country) for city in cities()}) == len(cities())


def test_no_spelling_is_shared() -> None:
    spellings = [folded(name) for city in cities() for name in (city.name, *city.names)]
    assert len(spellings) == len(set(spellings)) == len(city_index())


@pytest.mark.parametrize(
    ("spelling", "city", "code"),
    [
        ("Baku", "Baku", "AZ"),
        ("Bakı", "Baku", "AZ"),
        ("БАКУ", "Baku", "AZ"),
        ("Fuzuli", "Fuzuli", "AZ"),
        ("Khankendi", "Khankendi", "AZ"),
        ("Sumqayıt", "Sumgait", "AZ"),
        ("İstanbul", "Istanbul", "TR"),
        ("Istanbul", "Istanbul", "TR"),
        ("Стамбул", "Istanbul", "TR"),
        ("Trabzon", "Trabzon", "TR"),
        ("Вашингтон", "Washington", "US"),
        ("Vaşinqton", "Washington", "US"),
        ("Strasbourg", "Strasbourg", "FR"),
        ("Страсбург", "Strasbourg", "FR"),
        ("Saint Petersburg", "Saint Petersburg", "RU"),
        ("Tripoli", "Tripoli", "LY"),
        ("Birmingham", "Birmingham", "GB"),
        ("Valencia", "Valencia", "ES"),
        ("San José", "San Jose", "CR"),
        ("Nuku’alofa", "Nuku'alofa", "TO"),
    ],
)
def test_spellings_lead_to_the_city_that_news_means(spelling: str, city: str, code: str) -> None:
    found = city_index()[folded(spelling)]
    assert (found.name, found.country) == (city, code)


@pytest.mark.parametrize(
    "word", ["Man", "Come", "Reading", "Ordu", "Kitab", "Центральный", "Казах", "Kazakh", "Куба", "Anar"]
)
def test_words_names_and_states_are_no_cities(word: str) -> None:
    assert folded(word) not in city_index()


def test_the_table_stays_small() -> None:
    assert 8_000 < len(cities()) < 15_000
    assert 20_000 < len(city_index()) < 60_000

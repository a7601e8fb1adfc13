"""A weekday looks back or ahead with the verb of its clause."""

from datetime import date

import pytest

from dragoman.languages.dates import find_times
from dragoman.languages.load import load_pack
from dragoman.model.dates import DateInterval

_THURSDAY = date(2024, 6, 13)
_BACK, _AHEAD = date(2024, 6, 11), date(2024, 6, 18)

_PAST = [
    ("en", "The two sides on Tuesday signed a protocol."),
    ("en", "Talks broke off on Tuesday."),
    ("en", "The visit, which began on Tuesday, will last a week."),
    ("en", "The ministry confirmed on Tuesday that the envoy will come in July."),
    ("en", "The deal struck on Tuesday covers gas."),
    ("ru", "Соглашение, подписанное во вторник, касается газа."),
    ("ru", "Об этом во вторник заявил министр."),
    ("ru", "Во вторник завершился форум."),
    ("az", "Çərşənbə axşamı Bakıda görüş baş tutdu."),
    ("az", "Çərşənbə axşamı keçirilmiş görüş bir saat çəkib."),
    ("az", "Nazir çərşənbə axşamı bildirib ki, heyət gələcək."),
]
_FUTURE = [
    ("en", "The forum begins on Tuesday and ends a day later."),
    ("en", "The minister is to travel to Baku on Tuesday for talks."),
    ("en", "The talks, to be held on Tuesday, will cover trade."),
    ("en", "He will, his office said, arrive on Tuesday."),
    ("ru", "Делегация посетит во вторник Гянджу."),
    ("ru", "Начало переговоров запланировано на вторник."),
    ("ru", "Он вылетает в Париж во вторник."),
    ("az", "Görüş çərşənbə axşamı nəzərdə tutulub."),
    ("az", "Səfər çərşənbə axşamı baş tutmalıdır."),
    ("az", "O, çərşənbə axşamı Parisə yola düşür."),
    ("az", "Görüşün çərşənbə axşamı olacağı bildirilib."),
]


@pytest.mark.parametrize(
    ("code", "text", "day"), [(*case, _BACK) for case in _PAST] + [(*case, _AHEAD) for case in _FUTURE]
)
def test_a_weekday_follows_the_tense_of_its_clause(code: str, text: str, day: date) -> None:
    found = find_times(text, load_pack(code), DateInterval.day(_THURSDAY))
    assert found[0].interval == DateInterval.day(day)


def test_a_plan_of_a_day_just_gone_by_is_not_put_off_by_a_year() -> None:
    (found,) = find_times("The visit was planned for 10 June.", load_pack("en"), DateInterval.day(_THURSDAY))
    assert found.interval == DateInterval.day(date(2024, 6, 10))

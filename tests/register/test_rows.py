import json
from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.places import Place
from dragoman.model.reports import Actor, Cited, Report
from dragoman.model.spans import Evidence
from dragoman.model.statements import Office, Part, Value
from dragoman.model.vocabulary import Kind, Role, Salience, Status
from dragoman.register.rows import dump_value, dumps, json_line, load_value, loads, loads_all, loads_optional

WORDS = (Evidence("d", 3, 9, "Bakı «»"),)
DAYS = DateInterval(date(2024, 4, 1), None)


@pytest.mark.parametrize(
    "value",
    [
        "text",
        "held",
        "2024-04-01",
        DAYS,
        DateInterval(None, None),
        Place("AZ"),
        Place("AZ", "Baku"),
        Office("president", None, "body"),
        Part(None, None, "AZ", Role.HOST),
        Kind.VISIT,
        Status.HELD,
        Salience.MAIN,
    ],
)
def test_the_value_of_a_statement_comes_back_as_it_was(value: Value) -> None:
    back = load_value(dump_value(value))
    assert back == value
    assert type(back) is type(value)


def test_reports_and_actors_come_back_as_they_were() -> None:
    report = Report(
        id="d#e1",
        document="d",
        language="az",
        outlet=None,
        published=DAYS,
        kind=Kind.VISIT,
        status=Cited(Status.PLANNED, WORDS, "tense"),
        salience=Salience.BACKGROUND,
        name=None,
        date=Cited(DateInterval(None, date(2024, 5, 1)), WORDS),
        place=Cited(Place("AZ", "Baku"), WORDS),
        parts=(Cited(Part("d#p1", None, None, Role.GUEST), WORDS),),
        topics=(Cited("energy", ()),),
        part_of=Cited("d#e2", WORDS),
        answers=None,
        evidence=WORDS,
    )
    actor = Actor("d#p1", "d", "az", "O", None, (Cited("A", WORDS),), (Cited(Office("president", "AZ", None), WORDS),))
    assert loads(Report, dumps(report)) == report
    assert loads(Actor, dumps(actor)) == actor


def test_nothing_and_lists() -> None:
    assert loads_optional(DateInterval, dumps(None)) is None
    assert loads_all(Evidence, dumps(WORDS)) == WORDS


def test_what_has_no_json_is_refused() -> None:
    with pytest.raises(TypeError, match="no JSON for a set"):
        dumps({1})


def test_a_line_is_one_line_for_everybody() -> None:
    line = json_line({"quote": "a\u2028b\x85c\nd"})
    assert line.splitlines() == [line]
    assert json.loads(line) == {"quote": "a\u2028b\x85c\nd"}

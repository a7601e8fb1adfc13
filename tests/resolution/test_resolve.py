"""People out of the accounts of several documents."""

from datetime import date
from itertools import count

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.reports import Actor, Cited
from dragoman.model.spans import Evidence
from dragoman.model.statements import Office
from dragoman.resolution.compare import Form, form_of
from dragoman.resolution.offices import compare_offices, finer
from dragoman.resolution.resolve import resolve

NUMBERS = count(1)
CHIEF = Office("prosecutor general", "AZ", None)


def actor(name, *offices, language="en", document=None, seen=None):
    """An account of one person in a document of its own."""
    document = document or f"d{next(NUMBERS):03}"
    words = (Evidence(document, 0, len(name), name),)
    day = DateInterval.day(seen) if seen else None
    names = tuple(Cited(spelling, words) for spelling in name.split(" / "))
    return Actor(f"{document}#{name}", document, language, None, day, names, tuple(Cited(o, words) for o in offices))


def groups(actors):
    """The people as sets of the names of their actors' ids."""
    return {frozenset(a.partition("#")[2] for a in person.actors) for person in resolve(actors)}


def test_one_person_in_three_languages():
    actors = [
        actor("Kamran Əliyev", CHIEF, language="az"),
        actor("Кямран Алиев", CHIEF, language="ru"),
        actor("Kamran Aliyev", CHIEF),
    ]
    (person,) = resolve(actors)
    assert (person.id, person.name) == ("kamran-aliyev", "Kamran Aliyev")
    assert set(person.names) == {"Kamran Aliyev", "Kamran Əliyev", "Кямран Алиев"}
    assert person.reasons


def test_a_name_of_no_english_document_is_shown_in_latin_letters():
    (person,) = resolve([actor("Марат Сеитов", language="ru")])
    assert person.name.isascii() and person.name.startswith("Marat S")
    assert "Марат Сеитов" in person.names


def test_sorting_and_order_do_not_matter():
    actors = [actor("Murad Hasanli"), actor("M. Hasanli", CHIEF), actor("Murad Hasanli", CHIEF), actor("Rana Hasanli")]
    assert resolve(actors) == resolve(actors[::-1])
    assert [p.id for p in resolve(actors)] == sorted(p.id for p in resolve(actors))


def test_homonyms_of_two_states_stay_apart_with_a_reason():
    found = resolve([actor("Farid Karimov", CHIEF), actor("Farid Karimov", Office("ambassador", "UZ", None))])
    assert [person.id for person in found] == ["farid-karimov", "farid-karimov-2"]
    assert all("in office of" in " ".join(person.reasons) for person in found)


def test_a_new_office_in_the_same_state_is_the_same_person():
    found = resolve([actor("Farid Karimov", CHIEF), actor("Farid Karimov", Office("minister of justice", "AZ", None))])
    assert len(found) == 1
    assert {tenure.office.title for tenure in found[0].tenures} == {"prosecutor general", "minister of justice"}


def test_relatives_are_two():
    assert len(resolve([actor("Ilham Mirzoyev"), actor("Kamran Mirzoyev"), actor("Sabina Mirzoyeva")])) == 3


def test_initials_join_the_only_person_they_fit():
    assert groups([actor("Murad Hasanli", CHIEF), actor("M. Hasanli")]) == {frozenset({"Murad Hasanli", "M. Hasanli"})}


def test_initials_that_fit_two_need_the_office():
    other = Office("minister of justice", "AZ", None)
    two = [actor("Murad Hasanli", CHIEF), actor("Malik Hasanli", other)]
    assert frozenset({"M. Hasanli"}) in groups([*two, actor("M. Hasanli")])
    assert frozenset({"M. Hasanli", "Malik Hasanli"}) in groups([*two, actor("M. Hasanli", other)])


def test_a_bare_surname_bridges_nobody():
    two = [actor("Murad Hasanli", CHIEF), actor("Malik Hasanli", CHIEF)]
    found = groups([*two, actor("Hasanli", CHIEF)])
    assert frozenset({"Murad Hasanli"}) in found and frozenset({"Malik Hasanli"}) in found


def test_a_bare_surname_joins_by_office():
    assert groups([actor("Murad Hasanli", CHIEF), actor("Hasanli", CHIEF)]) == {frozenset({"Murad Hasanli", "Hasanli"})}
    assert len(groups([actor("Murad Hasanli", CHIEF), actor("Hasanli")])) == 2


def test_tenures_are_dated_by_the_documents_that_name_them():
    first, last = date(2024, 4, 3), date(2024, 10, 2)
    body = Office(CHIEF.title, CHIEF.country, "Prosecutor General's Office of Azerbaijan")
    actors = [
        actor("Murad Hasanli", body, seen=last),
        actor("Murad Hasanli", CHIEF, seen=first),
        actor("Murad Hasanli", CHIEF),
    ]
    (tenure,) = resolve(actors)[0].tenures
    assert tenure.office == body
    assert (tenure.first_seen, tenure.last_seen) == (DateInterval.day(first), DateInterval.day(last))
    assert len(tenure.evidence) == 3


@pytest.mark.parametrize(
    ("spelling", "form"),
    [("Kamran Aliyev", Form.FULL), ("K. Aliyev", Form.INITIALS), ("K.Əliyev", Form.INITIALS), ("Aliyev", Form.SURNAME)],
)
def test_forms_of_names(spelling, form):
    assert form_of(spelling) is form


def test_offices_contradict_by_state_alone():
    assert compare_offices([CHIEF], [Office("ombudsman", "AZ", None)]).contradiction is None
    assert compare_offices([CHIEF], [Office("secretary general", None, "OTS")]).contradiction is None
    assert "AZ" in str(compare_offices([CHIEF], [Office("prosecutor general", "GE", None)]).contradiction)


def test_an_office_told_in_part_stands_for_the_only_fuller_one():
    full, other = Office("ambassador", "AZ", "Embassy in Rome"), Office("ambassador", "AZ", "Embassy in Oslo")
    part = Office("ambassador", "AZ", None)
    assert finer([full, part])[part] == full
    assert finer([full, other, part])[part] == part


HUNGARIAN, HUNGARIAN_TOO = Office("prosecutor general", "HU", None), Office("chief prosecutor", "HU", None)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Gabor Siladin", HUNGARIAN, "az"), ("Габор Силадьи", HUNGARIAN_TOO, "ru")),
        (
            ("Berik Asılova", Office("minister of justice", "KZ", None), "az"),
            ("Берик Асылов", Office("minister of justice", "KZ", None), "ru"),
        ),
        (("Rauf Səmədl", CHIEF, "az"), ("Rauf Səmədli", CHIEF, "az")),
        (("Viktor Petrenkov", CHIEF, "en"), ("Viktor Petrenkav", CHIEF, "en")),
    ],
)
def test_a_letter_or_an_ending_apart_in_one_office(first, second):
    pair = [actor(name, office, language=language) for name, office, language in (first, second)]
    (person,) = resolve(pair)
    assert resolve(pair[::-1]) == (person,)
    assert person.reasons


@pytest.mark.parametrize(
    "other",
    [
        ("Габор Силадьи", Office("prosecutor general", "RS", None)),
        ("Габор Силадьи", Office("minister of justice", "HU", None)),
        ("Игорь Силадьи", HUNGARIAN),
        ("Габор Надь", HUNGARIAN),
    ],
)
def test_nearly_alike_is_not_enough_without_office_state_and_given_name(other):
    name, office = other
    assert len(resolve([actor("Gabor Siladin", HUNGARIAN), actor(name, office, language="ru")])) == 2


def test_nearly_alike_in_an_office_with_several_holders_or_beside_a_rival_is_two():
    deputy = Office("deputy prosecutor general", "HU", None)
    assert len(resolve([actor("Gabor Siladin", deputy), actor("Габор Силадьи", deputy, language="ru")])) == 2
    rival = [actor("Gabor Siladin", HUNGARIAN, document="d"), actor("Peter Polt", HUNGARIAN, document="d")]
    assert len(resolve([*rival, actor("Габор Силадьи", HUNGARIAN, language="ru")])) == 3


def test_the_spelling_of_most_documents_is_shown():
    (person,) = resolve(
        [actor("Gabor Siladin", HUNGARIAN), actor("Gabor Siladi", HUNGARIAN), actor("Gabor Siladi", HUNGARIAN, CHIEF)]
    )
    assert person.name == "Gabor Siladi"

"""Which reports are of one engagement, and what it then says."""

from random import Random

import pytest

from dragoman.model.vocabulary import Role, Salience, Status

DAY, NEXT, MONTH_LATER = "2024-03-10", "2024-03-11", "2024-04-10"


def together(news):
    """Whether the reports told so far are one engagement."""
    return len(news.merged()) == 1


def test_a_meeting_in_two_outlets_is_one(news):
    news.tell("a", date=DAY, place="AZ/Baku", topics="trade")
    news.tell("b", date="2024-03-04..2024-03-10", place="AZ", topics="climate", salience="background")
    (met,) = news.merged()
    assert met.id == min(met.reports) and len(met.reports) == 2
    assert str(met.date.earliest) == DAY and met.date.exact
    assert (met.place.country, met.place.city) == ("AZ", "Baku")
    assert met.topics == ("climate", "trade") and met.salience is Salience.MAIN
    assert met.reasons


@pytest.mark.parametrize(
    "other",
    [
        {"date": MONTH_LATER},
        {"kind": "call", "date": DAY},
        {"parts": "AZ:Murad host, TR:Yilmaz guest", "date": DAY},
        {"parts": "AZ:Murad host, GE:Tamar guest", "date": DAY},
        {"parts": "AZ:=Supreme Court host, GE:=Supreme Court guest", "date": "2024-03-08..2024-03-14"},
        {"place": "GE/Tbilisi", "date": "2024-03-08..2024-03-12"},
        {"date": None, "published": None},
    ],
)
def test_another_engagement(news, other):
    news.tell("a", date=DAY, place="AZ/Baku")
    news.tell("b", **other)
    assert not together(news)


def test_two_meetings_of_one_document_never_join(news):
    news.tell("a", date=DAY)
    news.tell("a", date=DAY)
    assert len(news.merged()) == 2


def test_a_third_report_does_not_bridge_two_meetings_of_one_document(news):
    news.tell("a", date=DAY, topics="trade", place="AZ/Baku")
    news.tell("a", date=DAY, topics="climate")
    news.tell("b", date=DAY, topics="trade", place="AZ/Baku")
    sizes = sorted(len(e.reports) for e in news.merged())
    assert sizes == [1, 2]


def test_a_vague_report_that_fits_two_is_joined_to_neither(news):
    news.tell("a", date=DAY, place="AZ/Baku")
    news.tell("b", date="2024-06-10", place="AZ/Baku")
    news.tell("c", date="2024-01-01..2024-12-31", place="AZ/Baku")
    found = news.merged()
    assert len(found) == 3
    assert any("equally well" in reason for e in found for reason in e.reasons)


def test_an_undated_retelling_needs_persons_and_place(news):
    news.tell("a", place="AZ/Baku", date=DAY)
    news.tell("b", place="AZ")
    assert together(news)
    news.tell("c", parts="AZ: host, GE: guest", place="AZ")
    assert len(news.merged()) == 2


def test_a_plan_becomes_what_was_held(news):
    news.tell(
        "a", "visit", "GE:Giorgi guest", status="planned", date="2024-06-01..2024-06-30", place="AZ", published=DAY
    )
    news.tell("b", "visit", "GE:Giorgi guest, AZ:Murad host", date="2024-06-17..2024-06-19", place="AZ/Baku")
    (visit,) = news.merged()
    assert visit.status is Status.HELD
    assert (str(visit.date.earliest), str(visit.date.latest)) == ("2024-06-17", "2024-06-19")


def test_a_plan_called_off_is_cancelled(news):
    news.tell("a", status="planned", date="2024-03-20", published=DAY)
    news.tell("b", status="cancelled", date="2024-03-20", published="2024-03-12")
    assert [e.status for e in news.merged()] == [Status.CANCELLED]


def test_the_plan_repeated_late_does_not_undo_what_was_seen(news):
    news.tell("a", status="held", date=DAY, published=DAY)
    news.tell("b", status="planned", date=DAY, published=NEXT)
    assert [e.status for e in news.merged()] == [Status.HELD]


def test_an_error_of_a_day_is_a_conflict_and_both_stand(news):
    for document, day in (("a", DAY), ("b", DAY), ("c", NEXT)):
        news.tell(document, date=day, place="AZ/Baku", published="2024-03-12")
    (met,) = news.merged()
    (field,) = [f for f in met.fields if f.name == "date"]
    assert field.conflict and [v.value for v in field.versions] == [DAY, NEXT]
    assert str(met.date.earliest) == DAY
    assert [len(v.reports) for v in field.versions] == [2, 1]


def test_the_same_persons_on_the_same_day_in_two_places_is_a_conflict(news):
    for document, place in (("a", "AZ/Baku"), ("b", "GE/Tbilisi"), ("c", "AZ")):
        news.tell(document, date=DAY, place=place)
    (met,) = news.merged()
    field = next(f for f in met.fields if f.name == "place")
    assert field.conflict and field.versions[0].value == "Baku, AZ"


def test_a_coarser_date_is_no_conflict(news):
    news.tell("a", date=DAY)
    news.tell("b", date="2024-03-08..2024-03-12")
    (field,) = [f for f in news.merged()[0].fields if f.name == "date"]
    assert not field.conflict and field.versions[0].value == DAY


def test_the_days_of_a_visit_that_a_report_states_are_kept(news):
    visit = {"kind": "visit", "parts": "GE:Giorgi guest", "place": "AZ/Baku"}
    news.tell("a", **visit, date="2024-03-09..2024-03-11")
    news.tell("b", **visit, date=DAY, status="ongoing")
    news.tell("c", **visit, date="2024-03-05..2024-03-11", rule="seven days")
    (found,) = news.merged()
    assert (str(found.date.earliest), str(found.date.latest)) == ("2024-03-09", "2024-03-11")


def test_two_titles_that_can_be_words_for_one_office_are_no_conflict(news):
    news.tell("a", date=DAY, offices={"Giorgi": "minister of interior"})
    news.tell("b", date=DAY, offices={"Giorgi": "minister of internal affairs"})
    (met,) = news.merged()
    field = next(field for field in met.fields if field.name == "participants")
    assert not field.conflict and any("minister of internal affairs" in version.value for version in field.versions)


def test_an_office_told_otherwise_is_a_conflict(news):
    news.tell("a", date=DAY, offices={"Giorgi": "minister of justice"})
    news.tell("b", date=DAY, offices={"Giorgi": "prosecutor general"})
    (met,) = news.merged()
    assert next(f for f in met.fields if f.name == "participants").conflict
    assert next(p.office for p in met.participants if p.person == "giorgi") in (
        "minister of justice",
        "prosecutor general",
    )


def test_a_body_goes_without_saying_beside_its_person(news):
    news.tell("a", date=DAY, place="AZ/Baku")
    news.tell("b", date=DAY, place="AZ/Baku", parts="AZ:Murad host, GE:=Prosecution Service guest, GE: guest")
    (met,) = news.merged()
    assert [(p.person, p.role) for p in met.participants] == [("murad", Role.HOST), ("giorgi", Role.GUEST)]
    assert met.participants[0].reports == met.reports


def gathering(news, document, name, **told):
    told = {"date": "2024-05-22..2024-05-24", "place": "CN/Qingdao", "parts": "", **told}
    news.tell(document, "gathering", name=name, **told)


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("19th Meeting of the Supreme Courts", "19th Meeting of Supreme Courts of the SCO", True),
        ("19th Meeting of the Supreme Courts", "20th Meeting of the Supreme Courts", False),
        ("XIX Meeting of the Supreme Courts", "19th Meeting of the Supreme Courts", True),
        ("COP29", "29th session of the Conference of the Parties (COP29)", True),
        ("Forum of Justice Ministers", "Congress of Customs Officers", False),
        ("IDEF 2025 fair", "IDEF 2023 fair", False),
        ("Summit of the Organization of Turkic States", "OTS summit", True),
    ],
)
def test_gatherings_by_number_and_name(news, first, second, one):
    gathering(news, "a", first)
    gathering(news, "b", second)
    assert together(news) is one


def test_a_named_gathering_needs_no_day(news):
    gathering(news, "a", "COP29", date="2024-11-01..2024-11-30", place="AZ/Baku", status="planned", published=DAY)
    gathering(news, "b", "COP29", date=None, place=None)
    assert together(news)


def test_two_delegations_at_one_gathering(news):
    gathering(news, "a", "19th Meeting of the Supreme Courts", parts="KZ:Marat participant, CN:Zhang host")
    gathering(news, "b", "19th Meeting of the Supreme Courts", parts="AZ:Inam participant, CN:Li participant")
    (met,) = news.merged()
    assert {p.country for p in met.participants} == {"KZ", "CN", "AZ"}


def test_invitations_go_one_way(news):
    news.tell("a", "invitation", "AZ:Murad inviter, GE:Giorgi invitee", date=DAY)
    news.tell("b", "invitation", "GE:Giorgi inviter, AZ:Murad invitee", date=DAY)
    assert not together(news)


def test_invitations_that_two_visits_answered_are_two(news):
    for document, day in (("a", DAY), ("b", "2024-09-10")):
        own = news.tell(
            document, "invitation", "AZ:Murad inviter, GE:Giorgi invitee", date=f"..{day}", salience="background"
        )
        news.tell(document, "visit", "AZ:Murad host, GE:Giorgi guest", date=day, place="AZ", answers=own)
    assert len(news.merged()) == 4


def test_an_invitation_given_and_told_again(news):
    news.tell("a", "invitation", "GE:Giorgi inviter, AZ:Murad invitee", date=DAY)
    news.tell("b", "invitation", "GE:Giorgi inviter, AZ:Murad invitee", date="..2024-06-17", salience="background")
    assert together(news)


def test_the_result_is_a_function_of_the_set(news):
    for document, day in (("a", DAY), ("b", NEXT), ("c", MONTH_LATER), ("d", DAY)):
        visit = news.tell(document, "visit", "GE:Giorgi guest", date=day, place="AZ/Baku")
        news.tell(document, date=day, place="AZ/Baku", part_of=visit)
    expected = news.merged()
    for seed in range(5):
        Random(seed).shuffle(news.reports)
        assert news.merged() == expected
    assert [e.id for e in expected] == sorted(e.id for e in expected)
    assert sorted(r for e in expected for r in e.reports) == sorted(r.id for r in news.reports)


def test_a_name_that_one_outlet_has_wrong_is_a_conflict(news):
    office = {"Giorgi": "minister of justice", "Irakli": "minister of justice"}
    news.tell("a", date=DAY, place="AZ/Baku", offices=office)
    news.tell("b", date=DAY, place="AZ/Baku", offices=office, parts="AZ:Murad host, GE:Irakli guest")
    (met,) = news.merged()
    assert next(f for f in met.fields if f.name == "participants").conflict
    assert {p.person for p in met.participants} == {"murad", "giorgi", "irakli"}


def test_a_body_and_its_head_are_one_side(news):
    news.tell("a", date=DAY, place="AZ/Baku", offices={"Giorgi": "minister of justice"})
    news.tell("b", date="2024-03-05..2024-03-11", parts="AZ:Murad host, GE:=Ministry of Justice of Georgia guest")
    news.tell("c", date="2024-03-05..2024-03-11", parts="AZ:Murad host, GE:=Ministry of Defence of Georgia guest")
    assert sorted(len(e.reports) for e in news.merged()) == [1, 2]


def test_what_was_held_was_not_held_after_it_was_told(news):
    news.tell("a", date="2024-01-01..2024-12-31", published="2024-02-01", place="AZ/Baku", topics="trade")
    news.tell("b", date=DAY, place="AZ/Baku", topics="trade")
    assert not together(news)


def test_many_mentions_of_one_gathering_are_one_and_those_of_one_document_are_not(news):
    for document in "abcdef":
        gathering(news, document, "COP29", place="AZ")
    gathering(news, "f", "COP29", place="AZ")
    assert sorted(len(e.reports) for e in news.merged()) == [1, 6]


def test_a_background_invitation_retold_in_a_document_of_which_only_the_month_is_known(news):
    invited = {"kind": "invitation", "parts": "AZ:Murad inviter, KZ:Berik invitee", "salience": "background"}
    news.tell("a", **invited, date="..2024-04-03", published="2024-04-03")
    news.tell("b", **invited, date="..2024-04-30", published="2024-04-01..2024-04-30")
    news.tell("c", **invited, date="..2024-10-10", published="2024-10-10")
    assert sorted(len(e.reports) for e in news.merged()) == [1, 2]


def test_the_arrival_and_the_departure_are_of_one_visit(news):
    visit = {"kind": "visit", "parts": "GE:Giorgi guest", "place": "AZ"}
    news.tell("a", **visit, date="2024-03-10")
    news.tell("b", **visit, date="2024-03-12")
    news.tell("c", **visit, date="2024-03-20")
    stay, other = sorted(news.merged(), key=lambda e: e.date.earliest)
    assert (str(stay.date.earliest), str(stay.date.latest)) == ("2024-03-10", "2024-03-12")
    assert not next(f for f in stay.fields if f.name == "date").conflict
    assert len(other.reports) == 1

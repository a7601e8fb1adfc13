"""What readers really produce: other names of a gathering, things told twice, plans that change, links that err."""

from itertools import permutations

import pytest

from dragoman.engagements.designations import compare_designations, designation
from dragoman.engagements.merge import merge
from dragoman.model.vocabulary import Status

DAY, NEXT = "2024-03-14", "2024-03-15"
OCTOBER = "2024-10-01..2024-10-31"


def sizes(news):
    """How many reports each engagement has, in order; the same in whatever order the reports come."""
    actors = list(news.actors.values())
    found = news.merged()
    assert all(merge(list(r), [], actors) for r in list(permutations(news.reports))[:2])
    return sorted(len(e.reports) for e in found)


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Summit of the SCO", "Summit of the Shanghai Cooperation Organisation", True),
        ("Summit of the SCO", "Summit of the CIS", False),
        (
            "conference of Justice Ministers of the OTS member states",
            "Conference of the ministers of justice of the OTS",
            True,
        ),
        (
            "Council of Foreign Ministers of the OTS",
            "Foreign Ministers' Council of Organization of Turkic States",
            True,
        ),
        ("Meeting of Ministers of Justice of the SCO", "Meeting of Ministers of Defence of the SCO", False),
        ("Meeting of Ministers of Justice of the SCO", "19th Meeting of Justice Ministers", True),
        ("joint legal committee", "Joint Legal Committee of Two States", True),
        ("Joint Session", "Joint Session of Boards of Two Agencies", False),
    ],
)
def test_names_of_a_gathering_of_which_the_month_and_the_city_are_known(news, first, second, one):
    for document, name in (("a", first), ("b", second)):
        news.tell(document, "gathering", "", name=name, date=OCTOBER, place="AZ/Baku", status="planned", published=DAY)
    assert sizes(news) == ([2] if one else [1, 1])


def test_an_organiser_stands_for_the_body_in_the_name(news):
    news.tell(
        "a", "gathering", ":=Organization of Turkic States organiser", name="Meeting of prosecutors", date=OCTOBER
    )
    news.tell("b", "gathering", "", name="OTS meeting of prosecutors", date=OCTOBER)
    assert sizes(news) == [2]


def test_one_day_and_three_words_are_enough_without_a_place(news):
    news.tell("a", "gathering", "KZ:Askar participant", name="Joint Board Session of Prosecutor's Offices", date=DAY)
    news.tell("b", "gathering", "", name="Joint Session of the Board of Two Agencies", date=DAY, place="KZ/Shymkent")
    assert sizes(news) == [2]


def test_a_body_in_full_is_the_body_by_its_acronym():
    full, short = (designation(name, "en") for name in ("Forum of the European Union", "EU Forum"))
    assert full.bodies == short.bodies != frozenset()
    assert full.words == short.words == {"forum"}
    assert compare_designations(full, short, strict=True)[0].points > 0


def test_a_meeting_told_twice_in_one_document_is_no_rival_to_itself(news):
    news.tell("a", date=DAY, place="AZ/Baku", topics="trade")
    news.tell("a", date=DAY, place="AZ", salience="background")
    news.tell("b", date=DAY, place="AZ/Baku")
    news.tell("c", date=DAY, place="AZ/Baku", topics="climate")
    assert sizes(news) == [1, 3]


def test_a_link_to_another_meeting_of_that_day_does_not_part_one_signing(news):
    parts = "QA:Khalid signatory, RW:Jean signatory"
    talks = news.tell("a", parts="QA:Ahmad host, RW:Jean guest", date=DAY)
    news.tell("a", "signing", parts, date=DAY, part_of=talks)
    news.tell("b", "signing", parts, date=DAY, part_of=news.tell("b", parts="QA:Khalid host, RW:Jean guest", date=DAY))
    assert sizes(news) == [1, 1, 2]


def test_what_is_called_off_is_what_was_planned_even_elsewhere(news):
    days = f"{DAY}..{NEXT}"
    news.tell("a", date=days, place="HU/Szeged", status="planned", published="2024-03-01")
    news.tell("b", date=days, place="HU/Budapest", status="cancelled", published="2024-03-12")
    (met,) = news.merged()
    assert met.status is Status.CANCELLED


@pytest.mark.parametrize(
    ("planned", "published", "held", "one"),
    [
        ("2024-03-11", "2024-03-08", "2024-03-14", True),
        ("2024-03-11..2024-03-17", "2024-03-08", "2024-03-14", True),
        ("2024-03-11", "2024-03-08", "2024-03-25", False),
        ("2024-03-20", "2024-03-14", "2024-03-14", False),
    ],
)
def test_a_plan_for_the_week_in_which_it_was_held(news, planned, published, held, one):
    news.tell("a", date=planned, place="AZ/Baku", status="planned", published=published)
    news.tell("b", date=held, place="AZ/Baku")
    assert sizes(news) == ([2] if one else [1, 1])


@pytest.mark.parametrize(
    ("told", "one"), [("2024-02-01..2024-02-29", True), ("..2024-03-10", True), ("..2025-02-20", False)]
)
def test_an_invitation_of_a_month_or_before_a_visit(news, told, one):
    news.tell("a", "invitation", "GE:Giorgi inviter, AZ:Murad invitee", date="2024-02-12")
    news.tell("b", "invitation", "GE:Giorgi inviter, AZ: invitee", date=told)
    assert sizes(news) == ([2] if one else [1, 1])

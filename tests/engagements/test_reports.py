"""One document's statements, bundled."""

from dataclasses import replace
from datetime import date

from dragoman.engagements.reports import bundle
from dragoman.model.dates import DateInterval
from dragoman.model.documents import Document
from dragoman.model.places import Place
from dragoman.model.spans import Span
from dragoman.model.statements import Office, Part, Reading, Statement
from dragoman.model.vocabulary import Kind, Predicate, Role, Salience, Status

TEXT = "Prosecutor General Murad Hasanli (M. Hasanli) toured Albania and Bulgaria, and met Giorgi in Baku."
DAY = DateInterval.day(date(2024, 3, 10))
DOCUMENT = Document("d", TEXT, "en", "Outlet", None, DAY, "date line", None, (), (), "d.txt", "0")


def say(subject, predicate, value, words, rule=None):
    start = TEXT.index(words)
    evidence = (DOCUMENT.evidence(Span(start, start + len(words))),)
    return Statement(f"d#{subject}", predicate, value, evidence, rule, "test")


STATEMENTS = (
    say("p1", Predicate.NAMED, "M. Hasanli", "M. Hasanli"),
    say("p1", Predicate.NAMED, "Murad Hasanli", "Murad Hasanli"),
    say("p1", Predicate.HOLDS_OFFICE, Office("prosecutor general", "AZ", None), "Prosecutor General"),
    say("e1", Predicate.KIND, Kind.VISIT, "toured"),
    say("e1", Predicate.PLACE, Place("AL"), "Albania"),
    say("e1", Predicate.PARTICIPANT, Part("d#p1", None, "AZ", Role.GUEST), "Murad Hasanli"),
    say("e2", Predicate.KIND, Kind.VISIT, "toured"),
    say("e2", Predicate.PLACE, Place("BG"), "Bulgaria"),
    say("e3", Predicate.KIND, Kind.MEETING, "met"),
    say("e3", Predicate.STATUS, Status.PLANNED, "met"),
    say("e3", Predicate.SALIENCE, Salience.BACKGROUND, "met"),
    say("e3", Predicate.DATE, DAY, "met", "seven days"),
    say("e3", Predicate.PARTICIPANT, Part("d#p9", None, "GE", Role.GUEST), "Giorgi"),
    say("e3", Predicate.TOPIC, "trade", "met"),
    say("e3", Predicate.TOPIC, "trade", "Baku"),
    say("e3", Predicate.PART_OF, "d#e1", "Baku"),
)


def bundled(statements=STATEMENTS):
    actors, reports = bundle(Reading("d", "test", tuple(statements)), DOCUMENT)
    return actors, {(r.kind, r.place.value.country if r.place else None): r for r in reports}


def test_an_actor_has_its_spellings_longest_first():
    (actor,), _ = bundled()
    assert actor.id == "d#p1" and actor.seen == DAY
    assert [name.value for name in actor.names] == ["Murad Hasanli", "M. Hasanli"]
    assert actor.offices[0].value.title == "prosecutor general"


def test_a_report_has_its_values_with_their_words():
    _, reports = bundled()
    meeting = reports[Kind.MEETING, None]
    assert (meeting.status.value, meeting.salience) == (Status.PLANNED, Salience.BACKGROUND)
    assert (meeting.date.value, meeting.date.rule) == (DAY, "seven days")
    assert [(t.value, [e.quote for e in t.evidence]) for t in meeting.topics] == [("trade", ["met", "Baku"])]
    assert meeting.evidence[0].quote == "met"


def test_links_are_told_by_report_id():
    _, reports = bundled()
    assert reports[Kind.MEETING, None].part_of.value == reports[Kind.VISIT, "AL"].id


def test_somebody_never_named_stands_as_the_state():
    _, reports = bundled()
    (part,) = reports[Kind.MEETING, None].parts
    assert part.value == Part(None, None, "GE", Role.GUEST)


def test_events_of_one_word_have_ids_of_their_own():
    _, reports = bundled()
    assert len({r.id for r in reports.values()}) == 3


def test_ids_do_not_depend_on_the_order_or_numbering():
    _, reports = bundled()
    renamed = [
        Statement(s.subject.replace("e", "f"), s.predicate, s.value, s.evidence, s.rule, s.reader)
        for s in STATEMENTS[::-1]
    ]
    _, again = bundled(renamed)
    assert {key: r.id for key, r in reports.items()} == {key: r.id for key, r in again.items()}


def test_the_publication_that_the_reader_worked_out_serves_where_the_document_has_none():
    undated = replace(DOCUMENT, published=None)
    stated = Statement("d", Predicate.PUBLISHED, DAY, STATEMENTS[0].evidence, "anniversary", "test")
    actors, reports = bundle(Reading("d", "test", (stated, *STATEMENTS)), undated)
    assert {a.seen for a in actors} == {r.published for r in reports} == {DAY}

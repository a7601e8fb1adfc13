"""What is part of what, and what answers what."""

DAY = "2024-10-02"


def by_report(news):
    return {report: e for e in news.merged() for report in e.reports}


def test_links_of_documents_are_lifted_to_engagements(news):
    visit = news.tell("b", "visit", "GE:Giorgi guest", date=DAY, place="AZ/Baku")
    meeting = news.tell("b", date=DAY, place="AZ/Baku", part_of=visit)
    alone = news.tell("a", date=DAY, place="AZ/Baku")
    found = by_report(news)
    assert found[meeting] == found[alone]
    assert found[alone].part_of == found[visit].id


def test_of_two_targets_the_finer_is_kept(news):
    ids = {}
    for document, finer in (("a", True), ("b", False)):
        visit = news.tell(document, "visit", "GE:Giorgi guest", date=DAY, place="AZ/Baku")
        meeting = news.tell(document, date=DAY, place="AZ/Baku", part_of=visit)
        signing = "AZ:Murad signatory, GE:Giorgi signatory"
        ids[document] = news.tell(document, "signing", signing, date=DAY, part_of=meeting if finer else visit), meeting
    found = by_report(news)
    assert found[ids["a"][0]] == found[ids["b"][0]]
    assert found[ids["a"][0]].part_of == found[ids["a"][1]].id


def test_a_meeting_finds_the_visit_of_another_document(news):
    visit = news.tell("a", "visit", "GE:Giorgi guest", date="2024-10-01..2024-10-03", place="AZ")
    meeting = news.tell("b", parts="AZ:Elchin host, GE:Giorgi guest", date=DAY, place="AZ/Baku")
    elsewhere = news.tell("c", parts="AZ:Elchin host, GE:Giorgi guest", date="2024-11-02", place="AZ/Baku")
    found = by_report(news)
    assert found[meeting].part_of == found[visit].id
    assert any("part of" in reason for reason in found[meeting].reasons)
    assert found[elsewhere].part_of is None


def test_circles_are_cut(news):
    news.tell("a", date=DAY, id="a1", part_of="a2")
    news.tell("a", "signing", "AZ:Murad signatory, GE:Giorgi signatory", date=DAY, id="a2", part_of="a1")
    found = by_report(news)
    assert (found["a1"].part_of, found["a2"].part_of) == ("a2", None)


def invitation(news, document, day, parts="AZ:Murad inviter, KZ:Berik invitee", **told):
    return news.tell(document, "invitation", parts, date=day, **told)


def visit(news, document, day, parts="KZ:Berik guest, AZ:Murad host", place="AZ", **told):
    return news.tell(document, "visit", parts, date=day, place=place, **told)


def test_a_visit_answers_the_nearest_earlier_invitation(news):
    invitation(news, "a", "2024-01-10")
    near = invitation(news, "b", "2024-04-03")
    invitation(news, "c", "2024-12-01")
    came = visit(news, "d", DAY)
    found = by_report(news)
    assert found[came].answers == found[near].id
    assert any(reason.startswith(f"answers {near}") for reason in found[came].reasons)


def test_the_successor_in_the_office_answers_it(news):
    office = {"Berik": "prosecutor general", "Timur": "prosecutor general"}
    asked = invitation(news, "a", "2024-04-03", offices=office)
    came = visit(news, "b", DAY, "KZ:Timur guest, AZ:Murad host", offices=office)
    assert by_report(news)[came].answers == asked


def test_what_is_no_answer(news):
    asked = invitation(news, "a", "2024-04-03")
    elsewhere = visit(news, "b", DAY, place="GE", parts="KZ:Berik guest")
    somebody = visit(news, "c", DAY, "KZ:Olzhas guest")
    late = visit(news, "d", "2026-04-03")
    before = visit(news, "e", "2024-03-01")
    found = by_report(news)
    assert {found[v].answers for v in (elsewhere, somebody, late, before)} == {None}
    assert found[asked].answers is None


def test_one_invitation_has_one_answer(news):
    invitation(news, "a", "2024-04-03")
    first, second = visit(news, "b", "2024-06-01"), visit(news, "c", "2024-09-01")
    found = by_report(news)
    assert (bool(found[first].answers), found[second].answers) == (True, None)


def test_the_invitation_of_the_own_document_comes_first(news):
    invitation(news, "a", "2024-04-03")
    own = invitation(news, "b", f"..{DAY}", parts="AZ:Elchin inviter, KZ:Berik invitee")
    came = visit(news, "b", DAY, answers=own)
    assert by_report(news)[came].answers == own

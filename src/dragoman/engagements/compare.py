"""Whether two reports are of one engagement: document, sides, persons, days, place, name, topics."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from dragoman.linking.features import Feature, Finding, against, findings
from dragoman.model.vocabulary import Kind, Status

from .accounts import Account, of_body
from .dates import MONTH, NARROW, STAY, closeness
from .days import OPEN_TO_MANY, certain, days, one_day
from .designations import DISTINCTIVE, compare_designations

# Both sides agree (2) and the day does (2.5), or both persons do (4) with the place or a topic where days say little.
ENOUGH = 4.25
# Two fits closer than this are equally good: a topic or a country in common does not tell two meetings apart.
MARGIN = 0.75

SIDE = 1.0
PERSON = 2.0
GUEST = 1.0  # a visit is its guest's; hosts go without saying
PEOPLE = 2  # persons of more sides than these add nothing
UNNAMED_SIDE = -1.5  # one report leaves out the counterpart: it could be another
SAME_CITY = 1.0
SAME_COUNTRY = 0.5
DESTINATION = 1.0  # for a visit, the state visited is what the counterpart is for a meeting
SHARED_TOPIC = 0.5
SHARED_BODY = 1.0
OTHER_BODY = -2.0
OTHER_NAME = -1.5  # the same counterpart and day, and the same office or nearly the same name: one has it wrong
MISSPELT = 0.85
SAME_OCCASION = 1.0
OTHER_OCCASION = -1.0  # the same persons on the same day: one report places it beside another meeting of that day
OTHER_CITY = -1.5
OTHER_COUNTRY = -2.5

# Kinds of which everybody who takes part is of one of a few sides, so that another side is another engagement.
SIDED = {Kind.MEETING, Kind.CALL, Kind.SIGNING, Kind.INVITATION, Kind.MESSAGE}


def compare(first: Account, second: Account) -> tuple[Finding, ...]:
    """What speaks for and against two reports being of one engagement; nothing after the first that rules it out."""
    return findings(first, second, FEATURES)


def _documents(first: Account, second: Account) -> Iterator[Finding]:
    if first.report.kind is not second.report.kind:
        yield against("of two kinds")
    if first.documents & second.documents:
        yield against("told apart in one document")


def _sides(first: Account, second: Account) -> Iterator[Finding]:
    kind = first.report.kind
    ours, theirs = (first.guests, second.guests) if kind is Kind.VISIT else (first.sides, second.sides)
    shared = ours & theirs
    if kind not in OPEN_TO_MANY and ours and theirs and not shared:
        yield against(f"sides differ: {_listed(ours)}; {_listed(theirs)}")
    if kind in SIDED and ours - theirs and theirs - ours and len(shared) < PEOPLE:
        yield against(f"sides differ: {_listed(ours)}; {_listed(theirs)}")
    if shared:
        yield Finding(SIDE * min(len(shared), PEOPLE), f"same sides: {_listed(shared)}")
    if kind in SIDED and (len(ours) < 2 or len(theirs) < 2) and ours != theirs:
        yield Finding(UNNAMED_SIDE, "one does not name the other side")


def _persons(first: Account, second: Account) -> Iterator[Finding]:
    sides = sorted(first.sides & second.sides)
    met = [side for side in sides if first.persons[side] & second.persons[side]]
    for side in sides:
        if side not in met and _contradict(first, second, side):
            others = f"other persons for {side}: {_listed(first.persons[side])}; {_listed(second.persons[side])}"
            misnamed = met and one_day(first, second) and _misnamed(first, second, side)
            yield Finding(OTHER_NAME, f"{others}, likely the same") if misnamed else against(others)
        if not first.persons[side] or not second.persons[side]:
            yield from _bodies(first, second, side)
    if met:
        names = frozenset().union(*(first.persons[side] & second.persons[side] for side in met))
        yield Finding(PERSON * min(len(met), PEOPLE), f"same persons: {_listed(names)}")
        if first.report.kind is Kind.VISIT and any(side in first.guests & second.guests for side in met):
            yield Finding(GUEST, "the same guest")


def _bodies(first: Account, second: Account, side: str) -> Iterator[Finding]:
    """What is said of a side of which the two share no person: the same body, or one and somebody of another."""
    ours, theirs = (item.bodies[side] or item.offices[side] for item in (first, second))
    named = ours & theirs or _titled(first, second, side) or _titled(second, first, side)
    if named:
        yield Finding(SHARED_BODY, f"same body: {_listed(named)}")
    elif first.report.kind in SIDED and ((ours and (theirs or second.titles[side])) or (theirs and first.titles[side])):
        yield Finding(OTHER_BODY, f"other bodies for {side}: {_listed(ours | theirs)}")


def _titled(first: Account, second: Account, side: str) -> frozenset[str]:
    """The bodies that one names and of which the other has somebody, by title."""
    if first.persons[side]:
        return frozenset()
    return frozenset(b for b in first.bodies[side] if any(of_body(title, b) for title in second.titles[side]))


def _contradict(first: Account, second: Account, side: str) -> bool:
    """Whether both name persons of a side and none in common; delegations to a gathering are named in part."""
    ours, theirs = first.persons[side], second.persons[side]
    if first.report.kind in OPEN_TO_MANY or not ours or not theirs:
        return False
    if first.report.kind is Kind.VISIT and side not in first.guests & second.guests:
        return False  # each outlet names another of those who received the guest
    surnames = {**first.surnames, **second.surnames}
    short = any(person in surnames for person in ours | theirs)
    return not (short and {_last(p, surnames) for p in ours} & {_last(p, surnames) for p in theirs})


def _misnamed(first: Account, second: Account, side: str) -> bool:
    """Whether the persons of a side hold one office, or have names that one slip of the pen makes one."""
    pairs = [(a, b) for a in first.persons[side] for b in second.persons[side]]
    alike = any(SequenceMatcher(None, min(pair), max(pair)).ratio() >= MISSPELT for pair in pairs)
    return alike or bool(first.titles[side] & second.titles[side])


def _last(person: str, surnames: dict[str, str]) -> str:
    """The surname of somebody known by it alone, else the last word of the id."""
    return surnames.get(person, person.rstrip("0123456789").rstrip("-").rpartition("-")[2])


def _answers(first: Account, second: Account) -> Iterator[Finding]:
    """Invitations that are answered with two visits are two."""
    pairs = [(a, b) for a in first.answered for b in second.answered if a.report.document != b.report.document]
    found = [findings(a, b, OWN) for a, b in pairs if a.report.kind is b.report.kind]
    if found and all(any(finding.veto for finding in listed) for listed in found):
        yield against("answered with two visits")
    elif any(sum(finding.points for finding in listed) >= ENOUGH for listed in found):
        yield Finding(PERSON, "answered with one visit")


def _places(first: Account, second: Account) -> Iterator[Finding]:
    if first.place is None or second.place is None:
        return
    if first.place.country != second.place.country:
        places = f"{first.place.country}, {second.place.country}"
        told = first.report.kind is not Kind.VISIT and _one_time(first, second) and certain(first, second)
        yield Finding(OTHER_COUNTRY, f"places told differ: {places}") if told else against(f"places differ: {places}")
        return
    if first.place.city and second.place.city and first.place.city != second.place.city:
        if first.report.kind is Kind.VISIT:  # a delegation sees several cities
            yield Finding(DESTINATION, f"same state visited: {first.place.country}")
        elif _one_time(first, second) and certain(first, second):
            yield Finding(OTHER_CITY, f"places told differ: {first.place.city}, {second.place.city}")
        else:
            yield against(f"places differ: {first.place.city}, {second.place.city}")
        return
    if first.report.kind is Kind.VISIT:
        yield Finding(DESTINATION, f"same state visited: {first.place.country}")
    if first.place.city and second.place.city:
        yield Finding(SAME_CITY, f"same city: {first.place.city}")
    else:
        yield Finding(SAME_COUNTRY, f"same country: {first.place.country}")


def _one_time(first: Account, second: Account) -> bool:
    """Whether both tell the same few days, or one calls off what the other plans for days that meet these."""
    if _days_told_alike(first, second):
        return True
    statuses = {first.report.status.value, second.report.status.value}
    close = closeness(first.date, second.date)
    called_off = statuses == {Status.PLANNED, Status.CANCELLED}
    return called_off and close is not None and not close.gap and (close.width or MONTH) <= NARROW


def _names(first: Account, second: Account) -> Iterator[Finding]:
    if first.name is not None and second.name is not None:
        bodies = [frozenset().union(*item.bodies.values()) for item in (first, second)]
        strict = _known_by_name(first, second)
        related = bool(bodies[0] & bodies[1])
        yield from compare_designations(first.name, second.name, strict, related, convened=_convened(first, second))


def _convened(first: Account, second: Account) -> bool:
    """Whether one international body is named in both gatherings, or takes part in them."""
    if first.report.kind is not Kind.GATHERING:
        return False
    told = [item.convening | (item.name.bodies if item.name else frozenset()) for item in (first, second)]
    return bool(told[0] & told[1])


def _days_told_alike(first: Account, second: Account) -> bool:
    """Whether both tell the same few days."""
    return first.date is not None and first.date == second.date and (first.date.days or NARROW) <= STAY


def _known_by_name(first: Account, second: Account) -> bool:
    """Whether another name is another thing: always of gatherings and ceremonies, of papers where both say much."""
    if first.report.kind is Kind.SIGNING:
        return all(item.name is not None and len(item.name.words) >= DISTINCTIVE for item in (first, second))
    return first.report.kind in (Kind.GATHERING, Kind.CEREMONY)


def _occasions(first: Account, second: Account) -> Iterator[Finding]:
    """What was on the sidelines of two visits is two; of one visit, likely one."""
    ours, theirs = first.occasion, second.occasion
    if ours is None or theirs is None or ours.report.kind is not theirs.report.kind:
        return
    found = findings(ours, theirs, OWN)
    if any(finding.veto for finding in found):
        apart = f"on two occasions: {found[-1].reason}"
        told = certain(first, second) and _days_told_alike(first, second)
        yield Finding(OTHER_OCCASION, apart) if told else against(apart)
    elif sum(finding.points for finding in found) >= ENOUGH:
        yield Finding(SAME_OCCASION, "on one occasion")


def _topics(first: Account, second: Account) -> Iterator[Finding]:
    shared = first.topics & second.topics
    if shared:
        yield Finding(SHARED_TOPIC, f"same topics: {_listed(shared)}")


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(words))


# What two reports say of themselves, then what the reports beside them add.
OWN: tuple[Feature[Account], ...] = (_documents, _sides, _persons, days, _places, _names, _topics)
FEATURES: tuple[Feature[Account], ...] = (*OWN, _answers, _occasions)

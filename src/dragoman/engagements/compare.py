"""Whether two reports are of one engagement: document, sides, persons, days, place, name, topics."""

from collections.abc import Iterable, Iterator

from dragoman.linking.features import Feature, Finding, against, findings
from dragoman.model.dates import DateInterval
from dragoman.model.vocabulary import Kind

from .accounts import Account, of_body
from .dates import MONTH, NARROW, closeness, gap_between
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
SAME_DAYS = 2.5
SAME_WEEK = 1.5
WITHIN_MONTH = -1.0
WIDE = -2.0
NEAR_UNKNOWN = -1.25  # one tells no day, but it was published around the day that the other tells
NEAR_UNDATED = 0.75  # a gathering told in one week, without a day: likely the same one
# Outlets err by a day; two meetings of the same persons on two days are seldom told by one outlet each.
DAY_APART = -1.0
SAME_CITY = 1.0
SAME_COUNTRY = 0.5
DESTINATION = 1.0  # for a visit, the state visited is what the counterpart is for a meeting
SHARED_TOPIC = 0.5
SHARED_BODY = 1.0
OTHER_BODY = -2.0
OTHER_NAME = -1.5  # the same counterpart, day and office: one outlet has the name wrong
SAME_OCCASION = 1.0
OTHER_CITY = -1.5
OTHER_COUNTRY = -2.5

# Kinds of which everybody who takes part is of one of a few sides, so that another side is another engagement.
SIDED = {Kind.MEETING, Kind.CALL, Kind.SIGNING, Kind.INVITATION, Kind.MESSAGE}
OPEN_TO_MANY = {Kind.GATHERING}
# A series of gatherings contradicts itself on a day more widely than a meeting of two.
SLIP = {Kind.GATHERING: 3}
# An invitation told without a day ("at the invitation of") was given at some time in the year or so before.
INVITATION_LASTS = 400
RETOLD = 14


def compare(first: Account, second: Account) -> tuple[Finding, ...]:
    """What speaks for and against two reports being of one engagement; nothing after the first that rules it out."""
    return findings(first, second, FEATURES)


def _documents(first: Account, second: Account) -> Iterator[Finding]:
    if first.report.kind is not second.report.kind:
        yield against("of two kinds")
    if first.report.document == second.report.document:
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
            misnamed = met and _one_day(first, second) and first.titles[side] & second.titles[side]
            yield Finding(OTHER_NAME, f"{others}, in one office") if misnamed else against(others)
        if side not in met:
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
    elif ours and theirs and first.report.kind in SIDED:
        yield Finding(OTHER_BODY, f"other bodies for {side}: {_listed(ours)}; {_listed(theirs)}")


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


def _last(person: str, surnames: dict[str, str]) -> str:
    """The surname of somebody known by it alone, else the last word of the id."""
    return surnames.get(person, person.rstrip("0123456789").rstrip("-").rpartition("-")[2])


def _days(first: Account, second: Account) -> Iterator[Finding]:
    if first.report.kind is Kind.INVITATION and (_open(first.date) or _open(second.date)):
        yield _open_invitations(first, second)
        return
    close = closeness(first.date, second.date)
    if close is None:
        gap = gap_between(first.bounds, second.bounds)
        yield against("days cannot meet") if gap else _unknown_days(first, second)
    elif close.gap:
        exact = close.width == 1 or _named_alike(first, second)
        near = exact and close.gap <= SLIP.get(first.report.kind, 1) and _certain(first, second)
        yield Finding(DAY_APART, "the days told differ") if near else against("days do not meet")
    elif close.width is None or close.width > MONTH:
        yield Finding(_wide(first), "days are told loosely")
    elif close.width > NARROW:
        yield Finding(WITHIN_MONTH * (0.5 if first.report.kind in OPEN_TO_MANY else 1), "days meet within a month")
    else:
        yield Finding(SAME_DAYS, "same days") if close.equal else Finding(SAME_WEEK, "days meet")


def _unknown_days(first: Account, second: Account) -> Finding:
    """A day that one does not tell: what is told at the time when the other places it is likely the same."""
    many = first.report.kind in OPEN_TO_MANY
    if first.date is None and second.date is None:
        one_status = first.report.status.value is second.report.status.value
        if one_status and _near(first.report.published, second.report.published, NARROW):
            return Finding(NEAR_UNDATED if many else NEAR_UNKNOWN, "told in the same week without a day")
        return Finding(_wide(first), "days are not known")
    dated, undated = (first, second) if second.date is None else (second, first)
    close = not many and _near(dated.date, undated.report.published, MONTH)
    return Finding(NEAR_UNKNOWN if close else _wide(first), "a day is not known")


def _near(first: DateInterval | None, second: DateInterval | None, days: int) -> bool:
    """Whether two intervals, neither of them long or open, lie within so many days of each other."""
    if first is None or second is None:
        return False
    return all((i.days or MONTH + 1) <= MONTH for i in (first, second)) and gap_between(first, second) <= days


def _wide(item: Account) -> float:
    # A gathering is known by its name and number more than by its days.
    return WIDE / 4 if item.report.kind in OPEN_TO_MANY else WIDE


def _open(interval: DateInterval | None) -> bool:
    return interval is None or interval.earliest is None


def _open_invitations(first: Account, second: Account) -> Finding:
    """Invitations of which one is told as background: what they were answered with decides, else how near they lie."""
    ends = [item.bounds.latest for item in (first, second)]
    apart = abs((ends[0] - ends[1]).days) if ends[0] and ends[1] else None
    if not _open(first.date) or not _open(second.date):
        given, told = (first, second) if not _open(first.date) else (second, first)
        start, limit = given.bounds.earliest, told.bounds.latest
        if start and limit and not 0 <= (limit - start).days <= INVITATION_LASTS:
            return against("given too late or too early for that invitation")
        return Finding(-0.5, "an invitation given before")
    if apart is not None and apart > INVITATION_LASTS:
        return against("invitations of other years")
    near = apart is not None and apart <= RETOLD
    return Finding(SIDE, "told at one time") if near else Finding(WIDE, "told at other times")


def _answers(first: Account, second: Account) -> Iterator[Finding]:
    """Invitations that are answered with two visits are two."""
    pairs = [(a, b) for a in first.answered for b in second.answered if a.report.document != b.report.document]
    found = [findings(a, b, OWN) for a, b in pairs if a.report.kind is b.report.kind]
    if found and all(any(finding.veto for finding in listed) for listed in found):
        yield against("answered with two visits")
    elif any(sum(finding.points for finding in listed) >= ENOUGH for listed in found):
        yield Finding(PERSON, "answered with one visit")


def _certain(first: Account, second: Account) -> bool:
    """Whether two reports agree on so much that a day between them is an error: all persons, or the name and place."""
    same = first.sides == second.sides and len(first.sides) > 1
    persons = same and all(first.persons[side] & second.persons[side] for side in first.sides)
    return persons or _named_alike(first, second)


def _named_alike(first: Account, second: Account) -> bool:
    if first.name is None or second.name is None or first.report.kind not in OPEN_TO_MANY:
        return False
    points = [finding.points for finding in compare_designations(first.name, second.name, strict=True)]
    return max(points, default=0) > 0 and first.place == second.place and first.place is not None


def _places(first: Account, second: Account) -> Iterator[Finding]:
    if first.place is None or second.place is None:
        return
    if first.place.country != second.place.country:
        places = f"{first.place.country}, {second.place.country}"
        told = first.report.kind is not Kind.VISIT and _one_day(first, second) and _certain(first, second)
        yield Finding(OTHER_COUNTRY, f"places told differ: {places}") if told else against(f"places differ: {places}")
        return
    if first.place.city and second.place.city and first.place.city != second.place.city:
        if first.report.kind is Kind.VISIT:  # a delegation sees several cities
            yield Finding(DESTINATION, f"same state visited: {first.place.country}")
        elif _one_day(first, second) and _certain(first, second):
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


def _one_day(first: Account, second: Account) -> bool:
    return first.date is not None and first.date.exact and first.date == second.date


def _names(first: Account, second: Account) -> Iterator[Finding]:
    if first.name is not None and second.name is not None:
        bodies = [frozenset().union(*item.bodies.values()) for item in (first, second)]
        strict = _known_by_name(first, second)
        yield from compare_designations(first.name, second.name, strict, related=bool(bodies[0] & bodies[1]))


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
        yield against(f"on two occasions: {found[-1].reason}")
    elif sum(finding.points for finding in found) >= ENOUGH:
        yield Finding(SAME_OCCASION, "on one occasion")


def _topics(first: Account, second: Account) -> Iterator[Finding]:
    shared = first.topics & second.topics
    if shared:
        yield Finding(SHARED_TOPIC, f"same topics: {_listed(shared)}")


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(words))


# What two reports say of themselves, then what the reports beside them add.
OWN: tuple[Feature[Account], ...] = (_documents, _sides, _persons, _days, _places, _names, _topics)
FEATURES: tuple[Feature[Account], ...] = (*OWN, _answers, _occasions)

"""Whether the days that two reports tell can be those of one engagement, and how much that says."""

from collections.abc import Iterator

from dragoman.linking.features import Finding, against
from dragoman.model.dates import DateInterval
from dragoman.model.vocabulary import Kind, Status

from .accounts import Account
from .dates import MONTH, NARROW, STAY, WEEK, closeness, gap_between
from .designations import compare_designations

SAME_DAYS = 2.5
SAME_WEEK = 1.5
WITHIN_MONTH = -1.0
WIDE = -2.0
NEAR_UNKNOWN = -1.25  # one tells no day, but it was published around the day that the other tells
NEAR_UNDATED = 0.75  # a gathering told in one week, without a day: likely the same one
# Outlets err by a day; two meetings of the same persons on two days are seldom told by one outlet each.
DAY_APART = -1.0

# What is known by its name and number more than by its days or by who is named of those present.
OPEN_TO_MANY = {Kind.GATHERING}
LIGHTER = 0.25
# Outlets differ on the day of a gathering more widely than on that of a meeting of two; a visit takes days.
SLIP = {Kind.GATHERING: 3, Kind.VISIT: STAY}

# An invitation told without a day ("at the invitation of") was given at some time in the year or so before.
INVITATION_LASTS = 400
RETOLD = 14
TOLD_TOGETHER = 1.0
TOLD_LATER = -0.5
# One inviter seldom invites one guest twice in a month, or within a season of the visit that is made at the invitation.
ONE_MONTH = 0.25
SEASON = 92


def days(first: Account, second: Account) -> Iterator[Finding]:
    """Points by how narrowly the days meet, a veto where they cannot; an error of a day is allowed for."""
    if first.report.kind is Kind.INVITATION and (_open(first.date) or _open(second.date)):
        yield _open_invitations(first, second)
        return
    close = closeness(first.date, second.date)
    if close is None:
        gap = gap_between(first.bounds, second.bounds)
        yield against("days cannot meet") if gap else _unknown_days(first, second)
    elif close.gap:
        exact = (close.width or NARROW) <= SLIP.get(first.report.kind, 1) or _named_alike(first, second)
        near = exact and close.gap <= SLIP.get(first.report.kind, 1) and certain(first, second)
        if not near and _carried_out(first, second):
            yield Finding(DAY_APART, "planned for another day of that week")
            return
        yield Finding(DAY_APART, "the days told differ") if near else against("days do not meet")
    elif close.width is None or close.width > MONTH:
        yield Finding(_weight(first, WIDE), "days are told loosely")
    elif close.width > NARROW:
        directed = first.report.kind is Kind.INVITATION
        yield Finding(ONE_MONTH if directed else _weight(first, WITHIN_MONTH), "days meet within a month")
    else:
        # A week told by two is no agreement on a day: undated news of one day has it.
        same = close.equal and close.width < WEEK
        yield Finding(SAME_DAYS, "same days") if same else Finding(SAME_WEEK, "days meet")


def one_day(first: Account, second: Account) -> bool:
    """Whether both tell the same single day."""
    return first.date is not None and first.date.exact and first.date == second.date


def _carried_out(first: Account, second: Account) -> bool:
    """Whether one plans, and the other reports or calls off, something of the same persons on days of one week.

    The plan was published before the day that the other tells: it is no plan for the next time.
    """
    planned = [item for item in (first, second) if item.report.status.value is Status.PLANNED]
    if len(planned) != 1 or not certain(first, second) or first.date is None or second.date is None:
        return False
    plan, other = (first, second) if planned[0] is first else (second, first)
    ends = (first.date.earliest, second.date.earliest, first.date.latest, second.date.latest)
    said = plan.report.published
    day = other.date.latest if other.date else None
    if said is None or said.latest is None or day is None or None in ends:
        return False
    known = [end for end in ends if end is not None]
    return said.latest < day and (max(known) - min(known)).days < WEEK


def certain(first: Account, second: Account) -> bool:
    """Whether two agree on so much that a day between them is an error: all persons, or name and place, or journey."""
    same = first.sides == second.sides and len(first.sides) > 1
    persons = same and all(first.persons[side] & second.persons[side] for side in first.sides)
    return persons or _named_alike(first, second) or _one_journey(first, second) or _one_rite(first, second)


def _one_journey(first: Account, second: Account) -> bool:
    """Whether the same guest goes to the same state."""
    if first.report.kind is not Kind.VISIT or first.place is None or second.place is None:
        return False
    guests = first.guests & second.guests
    met = any(first.persons[side] & second.persons[side] for side in guests)
    return met and first.place.country == second.place.country


def _one_rite(first: Account, second: Account) -> bool:
    """Whether the same persons are at a ceremony in the same city; the side that receives them goes without saying."""
    if first.report.kind is not Kind.CEREMONY or first.place is None or first.place != second.place:
        return False
    shared = first.sides & second.sides
    return bool(first.place.city) and any(first.persons[side] & second.persons[side] for side in shared)


def _named_alike(first: Account, second: Account) -> bool:
    if first.name is None or second.name is None or first.report.kind not in OPEN_TO_MANY:
        return False
    points = [finding.points for finding in compare_designations(first.name, second.name, strict=True)]
    return max(points, default=0) > 0 and first.place == second.place and first.place is not None


def _unknown_days(first: Account, second: Account) -> Finding:
    """A day that one does not tell: what is told at the time when the other places it is likely the same."""
    many = first.report.kind in OPEN_TO_MANY
    if first.date is None and second.date is None:
        one_status = first.report.status.value is second.report.status.value
        if one_status and _near(first.report.published, second.report.published, NARROW):
            return Finding(NEAR_UNDATED if many else NEAR_UNKNOWN, "told in the same week without a day")
        return Finding(_weight(first, WIDE), "days are not known")
    dated, undated = (first, second) if second.date is None else (second, first)
    close = not many and _near(dated.date, undated.report.published, MONTH)
    return Finding(NEAR_UNKNOWN if close else _weight(first, WIDE), "a day is not known")


def _near(first: DateInterval | None, second: DateInterval | None, gap: int) -> bool:
    """Whether two intervals, neither of them long or open, lie at most so many days apart."""
    if first is None or second is None:
        return False
    return all((i.days or MONTH + 1) <= MONTH for i in (first, second)) and gap_between(first, second) <= gap


def _weight(item: Account, points: float) -> float:
    return points * LIGHTER if item.report.kind in OPEN_TO_MANY else points


def _open(interval: DateInterval | None) -> bool:
    return interval is None or interval.earliest is None


def _open_invitations(first: Account, second: Account) -> Finding:
    """Invitations of which one is told as background: how near they lie, and which was given first."""
    ends = [item.bounds.latest for item in (first, second)]
    apart = abs((ends[0] - ends[1]).days) if ends[0] and ends[1] else None
    if not _open(first.date) or not _open(second.date):
        given, told = (first, second) if not _open(first.date) else (second, first)
        start, limit = given.bounds.earliest, told.bounds.latest
        if start and limit and not 0 <= (limit - start).days <= INVITATION_LASTS:
            return against("given too late or too early for that invitation")
        lately = start is not None and limit is not None and (limit - start).days <= SEASON
        return Finding(ONE_MONTH if lately else TOLD_LATER, "an invitation given before")
    if apart is not None and apart > INVITATION_LASTS:
        return against("invitations of other years")
    near = (apart is not None and apart <= RETOLD) or _near(first.report.published, second.report.published, RETOLD)
    return Finding(TOLD_TOGETHER, "told at one time") if near else Finding(WIDE, "told at other times")

"""Ties between engagements: what is part of what, and which visit answers which invitation."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from dragoman.model.engagements import Engagement, Participation
from dragoman.model.places import Place
from dragoman.model.reports import Cited, Report
from dragoman.model.vocabulary import Kind, Role, Status

from .dates import EXTENT, NARROW, STAY, gap_between
from .designations import compare_designations, designation

# An invitation is taken up within that time or not at all.
ANSWERED_WITHIN = timedelta(days=548)
# The person invited comes; or the successor in the office; or somebody else of the body that was invited.
IN_PERSON = 1.0
SUCCESSOR = 0.75
SAME_BODY = 0.5
INVITER_KNOWN = 0.25
ENOUGH = 0.5

# What happens on the sidelines of a visit or a gathering; an invitation or a message names its occasion itself.
SIDELINES = {Kind.MEETING, Kind.SIGNING, Kind.CEREMONY}
OCCASIONS = {Kind.VISIT, Kind.GATHERING}


@dataclass(frozen=True, slots=True)
class Tie:
    """A link to another engagement, how well it fits, and why."""

    target: str
    score: float
    reason: str


def linked(engagements: Sequence[Engagement], reports: Mapping[str, Report]) -> tuple[Engagement, ...]:
    """The engagements with `part_of` and `answers`, by id: what their documents say, then what fits across them."""
    home = {report: e.id for e in engagements for report in e.reports}
    parents = {e.id: _lifted([reports[r].part_of for r in e.reports], e.id, home) for e in engagements}
    part_of = {child: _finest(targets, parents) for child, targets in parents.items()}
    answers = {
        e.id: min(_lifted([reports[r].answers for r in e.reports], e.id, home), default=None) for e in engagements
    }
    for visit, invitation in answers.items():
        # What a visit answers was given before it, and was no part of it.
        if invitation is not None and visit in _above(invitation, part_of):
            part_of[invitation] = None
    told = [replace(e, part_of=part_of[e.id], answers=answers[e.id]) for e in sorted(engagements, key=lambda e: e.id)]
    occasions = _by_person(e for e in told if e.kind in OCCASIONS)
    placed = _without_circles([_on_sidelines(e, occasions) for e in told])
    return tuple(_answering(placed))


def _lifted(links: Iterable[Cited[str] | None], own: str, home: Mapping[str, str]) -> tuple[str, ...]:
    """The engagements that most reports link to; several where they are equally many."""
    votes = Counter(home[link.value] for link in links if link is not None and home.get(link.value, own) != own)
    most = max(votes.values(), default=0)
    return tuple(sorted(target for target, count in votes.items() if count == most))


def _finest(targets: Sequence[str], part_of: Mapping[str, Sequence[str]]) -> str | None:
    """Of several, the one that is itself part of another of them, else the smallest."""
    within = [target for target in targets if any(parent in targets for parent in part_of.get(target, ()))]
    return min(within or targets, default=None)


def _documents(engagement: Engagement) -> set[str]:
    """The documents that report an engagement."""
    return {words.document for field in engagement.fields for v in field.versions for words in v.evidence}


def _above(start: str, part_of: Mapping[str, str | None]) -> set[str]:
    """What an engagement is part of, and what that is part of, and so on."""
    found: set[str] = set()
    at = part_of.get(start)
    while at is not None and at not in found:
        found.add(at)
        at = part_of.get(at)
    return found


def _without_circles(engagements: Sequence[Engagement]) -> list[Engagement]:
    """The engagements without the links that make one part of itself; the largest id of a circle gives way."""
    part_of = {e.id: e.part_of for e in engagements}
    for start in sorted(part_of, reverse=True):
        if start in _above(start, part_of):
            part_of[start] = None
    return [replace(e, part_of=part_of[e.id]) for e in engagements]


def _by_person(engagements: Iterable[Engagement]) -> dict[str, list[Engagement]]:
    found: defaultdict[str, list[Engagement]] = defaultdict(list)
    for engagement in engagements:
        for person in sorted({p.person for p in engagement.participants if p.person}):
            found[person].append(engagement)
    return dict(found)


def _on_sidelines(event: Engagement, occasions: Mapping[str, Sequence[Engagement]]) -> Engagement:
    """The event as part of the only visit or gathering, of another document, that it can have been part of."""
    if event.part_of is not None or event.kind not in SIDELINES or event.status is Status.CANCELLED:
        return event
    present = {p.person for p in event.participants if p.person}
    hosts = {other.id for person in present for other in occasions.get(person, ()) if _within(event, other)}
    if len(hosts) != 1:
        return event
    (host,) = hosts
    reason = f"part of {host}: the same persons, the same place, and within its days"
    return replace(event, part_of=host, reasons=(*event.reasons, reason))


def _within(event: Engagement, occasion: Engagement) -> bool:
    if event.date is None or occasion.date is None or occasion.place is None:
        return False
    short = (occasion.date.days or EXTENT + 1) <= EXTENT
    # News without a day is dated to a week, which need not lie within the visit as long as it meets it.
    slack = STAY if occasion.kind is Kind.VISIT else 0
    inside = gap_between(occasion.date, event.date) <= slack and (event.date.days or NARROW + 1) <= NARROW
    where = _at(event, occasion.place, occasion.kind)
    visitors = {p.person for p in occasion.participants if p.person and p.role is not Role.HOST}
    present = {p.person for p in event.participants if p.person}
    needed = visitors & present if occasion.kind is Kind.VISIT else visitors >= present and present
    return inside and short and where and bool(needed)


def _at(event: Engagement, place: Place, kind: Kind) -> bool:
    """Whether an event was at the place of a gathering, or in the state of a visit: there, or with somebody of it."""
    if event.place is None:
        return kind is Kind.VISIT and any(p.country == place.country for p in event.participants)
    return event.place.country == place.country and (kind is Kind.VISIT or event.place.city == place.city)


def _answering(engagements: Sequence[Engagement]) -> list[Engagement]:
    """The engagements, each visit or gathering with the nearest earlier invitation that it fits best."""
    taken = {e.answers for e in engagements if e.answers}
    to: defaultdict[str | None, list[Engagement]] = defaultdict(list)
    for invitation in (e for e in engagements if e.kind is Kind.INVITATION and e.id not in taken):
        for state in {p.country for p in invitation.participants if p.role is Role.INVITEE}:
            to[state].append(invitation)
    ties = {e.id: _invitation(e, to) for e in engagements if e.kind in OCCASIONS and e.answers is None}
    # One invitation has one answer: the best, of equals the earliest visit.
    rivals: defaultdict[str, list[tuple[float, str, str]]] = defaultdict(list)
    for event in engagements:
        tie = ties.get(event.id)
        if tie:
            rivals[tie.target].append((-tie.score, str(event.date.earliest if event.date else ""), event.id))
    chosen = {min(events)[2] for events in rivals.values()}
    return [_tied(e, ties[e.id]) if e.id in chosen else e for e in engagements]


def _tied(event: Engagement, tie: Tie | None) -> Engagement:
    return replace(event, answers=tie.target, reasons=(*event.reasons, tie.reason)) if tie else event


def _invitation(event: Engagement, to: Mapping[str | None, Sequence[Engagement]]) -> Tie | None:
    """The best and nearest of the invitations to a state that takes part, of other documents than its own."""
    states = {p.country for p in event.participants}
    fits = [(invitation, _fit(event, invitation)) for state in states for invitation in to.get(state, ())]
    fits = [(invitation, tie) for invitation, tie in fits if not _documents(event) & _documents(invitation)]
    ties = [(tie.score, str(_given(invitation)), tie) for invitation, tie in fits if tie and tie.score >= ENOUGH]
    return max(ties, key=lambda t: (t[0], t[1], t[2].target))[2] if ties else None


def _given(invitation: Engagement) -> object:
    return invitation.date.latest if invitation.date else None


def _fit(event: Engagement, invitation: Engagement) -> Tie | None:
    """How well a visit or a gathering answers an invitation of another occasion; `None` where it cannot."""
    inviters = [p for p in invitation.participants if p.role is Role.INVITER]
    invitees = [p for p in invitation.participants if p.role is Role.INVITEE]
    target = invitation.place.country if invitation.place else None
    destinations = {target} if target else {p.country for p in inviters if p.country}
    if not event.place or event.place.country not in destinations or not _earlier(invitation, event):
        return None
    guests = [p for p in event.participants if p.role in (Role.GUEST, Role.PARTICIPANT)]
    hosts = [p for p in event.participants if p.role in (Role.HOST, Role.ORGANISER)]
    known = bool({p.person for p in hosts if p.person} & {p.person for p in inviters if p.person})
    if event.kind is Kind.GATHERING and not _invited_to(invitation, event):
        return None
    score, who = max((_same_guest(guest, invitee) for guest in guests for invitee in invitees), default=(0.0, ""))
    if event.kind is Kind.GATHERING and score < IN_PERSON:
        return None
    if known:
        score, who = score + INVITER_KNOWN if score else 0.0, f"{who}, received by who had invited"
    return Tie(invitation.id, score, f"answers {invitation.id}: {who}")


def _invited_to(invitation: Engagement, gathering: Engagement) -> bool:
    """Whether an invitation names a gathering as what it invites to."""
    if invitation.name is None or gathering.name is None:
        return False
    first, second = designation(invitation.name, ""), designation(gathering.name, "")
    return any(finding.points > 0 for finding in compare_designations(first, second, strict=True))


def _earlier(invitation: Engagement, event: Engagement) -> bool:
    """Whether the invitation was given before the event began, and not too long before."""
    given = invitation.date.latest if invitation.date else None
    start = event.date.earliest if event.date else None
    return given is not None and start is not None and given < start <= given + ANSWERED_WITHIN


def _same_guest(guest: Participation, invitee: Participation) -> tuple[float, str]:
    """How far the guest is the one invited, and how."""
    if guest.person and guest.person == invitee.person:
        return IN_PERSON, f"{guest.name} had been invited"
    if guest.country is None or guest.country != invitee.country:
        return 0.0, ""
    if guest.office and guest.office == invitee.office:
        return SUCCESSOR, f"the {guest.office} had been invited"
    if guest.organisation and guest.organisation == invitee.organisation:
        return SAME_BODY, f"{guest.organisation} had been invited"
    return 0.0, ""

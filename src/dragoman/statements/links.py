"""Which engagement of a document is part of which, and which answers which."""

from collections.abc import Sequence
from datetime import timedelta

from dragoman.model.vocabulary import Kind, Role, Status

from .drafts import Draft, Side

# What can hold what, the closest first.
_HOLDERS = {
    Kind.MEETING: (Kind.VISIT, Kind.GATHERING),
    Kind.SIGNING: (Kind.MEETING, Kind.CALL, Kind.GATHERING, Kind.VISIT),
    Kind.INVITATION: (Kind.MEETING, Kind.CALL, Kind.MESSAGE, Kind.VISIT),
    Kind.CEREMONY: (Kind.VISIT, Kind.MEETING, Kind.GATHERING),
    Kind.MESSAGE: (Kind.GATHERING,),
    Kind.GATHERING: (Kind.VISIT,),
}


def holder(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The engagement that a draft is part of: of the kinds that can hold it, one whose sides, place and days agree."""
    if draft.past:
        return None
    if draft.kind is Kind.MEETING:
        # "the meeting was held within the assembly": what one sentence says of both comes before what is said of the
        # visit
        framed = [
            d
            for d in drafts
            if d.kind is Kind.GATHERING
            and set(d.sentences) & set(draft.sentences)
            and _holds(d, draft)
            and not _long_over(d, draft, drafts)
        ]
        if framed:
            return framed[-1]
    if draft.kind is Kind.INVITATION:
        if any(d.kind is Kind.VISIT and answered(d, drafts) is draft for d in drafts):
            return None  # it was given before the visit that answers it
        # what a letter says that a text begins with is part of the letter, whatever it recalls beside it
        letters = [d for d in drafts if d.kind is Kind.MESSAGE and min(d.sentences) <= _opening(drafts)]
        if letters and _holds(letters[0], draft):
            return letters[0]
        spoken = [d for d in drafts if d.kind in (Kind.MEETING, Kind.CALL) and d.acts[0] <= draft.acts[0]]
        if spoken and spoken[-1].kind is Kind.CALL and _holds(spoken[-1], draft):
            return spoken[-1]  # of a meeting that is recalled after the call it is no part
    if draft.kind is Kind.MESSAGE and (talks := [d for d in drafts if _conveyed(draft, d)]):
        return talks[-1]
    for kind in _HOLDERS.get(draft.kind, ()):
        held = [d for d in drafts if d.kind is kind and d is not draft and _holds(d, draft)]
        candidates = sorted(held, key=lambda d: d.acts[0])
        if candidates and kind is Kind.VISIT and draft.kind is Kind.MEETING and _only_after(candidates, draft, drafts):
            continue
        if candidates and kind is Kind.VISIT:
            # of journeys of several people that of whoever takes part
            candidates = [d for d in candidates if d.persons() & draft.persons()] or candidates
            # of a journey through several states the visit to that of the other side
            return next((d for d in candidates if d.place and d.place.value.country in draft.states()), candidates[0])
        if candidates:
            before = [d for d in candidates if d.acts[0] <= draft.acts[0]]
            return (before or candidates)[-1]
    return None


def _conveyed(message: Draft, talks: Draft) -> bool:
    """Whether a caller brought a message of somebody else of his state to whoever received him."""
    beside = any(0 <= min(message.sentences) - place <= 1 for place in talks.sentences)
    if talks.kind is not Kind.MEETING or not beside or message.past:
        return False
    senders, hosts = message.role(Role.SENDER), talks.role(Role.HOST)
    received = any(r.same_as(host) for r in message.role(Role.RECIPIENT) for host in hosts)
    brought = {guest.of for guest in talks.role(Role.GUEST) if not any(guest.same_as(s) for s in senders)}
    return received and any(sender.of in brought for sender in senders)


def _opening(drafts: Sequence[Draft]) -> int:
    """The sentence with the first engagement of a text."""
    return min((min(d.sentences) for d in drafts), default=0)


# How long before the meetings that a text dates a gathering is one that they only speak of.
_OVER = timedelta(days=60)


def _long_over(event: Draft, meeting: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a gathering was long before what the text tells, so that a meeting of no day told was not at it ("they
    spoke of the results of last year's summit")."""
    end = event.date.value.latest if event.date else None
    days = [d.date.value.earliest for d in drafts if d.kind is Kind.MEETING and d.date and d.date.value.exact]
    return meeting.date is None and end is not None and any(day is not None and day - end > _OVER for day in days)


def _only_after(visits: Sequence[Draft], meeting: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether the visits are told after a meeting that a gathering told before it holds."""
    if any(visit.acts[0] <= meeting.acts[0] for visit in visits):
        return False
    return any(d.kind is Kind.GATHERING and d.acts[0] <= meeting.acts[0] and _holds(d, meeting) for d in drafts)


# A headline, the first sentences, and what stands above them.
_LEAD = 3


def _holds(outer: Draft, inner: Draft) -> bool:
    if outer.status.value is Status.CANCELLED and inner.status.value is not Status.CANCELLED:
        return False
    if outer.date and inner.date and not outer.date.value.meets(inner.date.value):
        return False
    ahead = inner.kind is Kind.SIGNING and inner.status.value is Status.PLANNED
    if ahead and outer.kind is Kind.MEETING and outer.status.value is Status.HELD:
        return False  # what is still to be signed is no part of talks that are over
    if (outer.status.value is Status.PLANNED) != (
        inner.status.value is Status.PLANNED
    ) and inner.status.value is not Status.PLANNED:
        return False
    if outer.kind is Kind.VISIT:
        guests = list(outer.role(Role.GUEST))
        if inner.place and outer.place and inner.place.value.country != outer.place.value.country:
            return False
        if inner.kind is Kind.GATHERING:
            # "As part of the visit, a meeting of … took place": the visit is referred to where the gathering is named.
            # A session of the two states alone, of those days, is a part of it anyway.
            visited = outer.place.value.country if outer.place else None
            both = any(inner.states() == {side.country, visited} for side in guests)
            before = outer.acts[0] < inner.acts[0]
            return (both and before) or bool(set(inner.sentences) & set(outer.sentences[1:]))
        return any(s.same_as(o) or s.of == o.of for s in guests for o, _ in inner.sides)
    if outer.kind is Kind.GATHERING:
        same_place = (
            outer.place is None or inner.place is None or inner.place.value.country == outer.place.value.country
        )
        together = set(outer.sentences) & set(inner.sentences) or outer.persons() & inner.persons()
        if _told_later(outer, inner):
            return False
        # a text that begins with a gathering tells of what is around it
        opens = (
            min(outer.sentences) <= _LEAD and outer.acts[0] < inner.acts[0] and outer.status.value is not Status.PLANNED
        )
        return same_place and bool(together or (opens and inner.kind is Kind.MEETING))
    if inner.kind is Kind.CEREMONY:
        return outer.kind is Kind.MEETING and bool(outer.states() & inner.states())
    return len(outer.states() & inner.states()) >= min(2, len(inner.states())) and bool(inner.states())


# A gathering takes days; what is dated to more is dated to the month or the year in which it was.
_DAYS = 14


def _told_later(event: Draft, meeting: Draft) -> bool:
    """Whether a gathering that is over, dated to a month or more, is only recalled behind a meeting of no day told."""
    length = event.date.value.days if event.date else None
    behind = min(event.sentences) > max(meeting.sentences) and event.status.value is Status.HELD
    return behind and meeting.date is None and length is not None and length > _DAYS


def answered(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The invitation of this document that brought a visit about, or a gathering where no visit did.

    It is one told as what came before ("at the invitation of"), to the guest, or to a side of the guest's state whose
    person is not named.
    """
    if draft.kind not in (Kind.VISIT, Kind.GATHERING):
        return None
    role = Role.GUEST if draft.kind is Kind.VISIT else Role.PARTICIPANT
    for other in drafts:
        if other.kind is not Kind.INVITATION or not (other.past or _came_at(draft, other)):
            continue
        if any(_came(side, invitee) for side in draft.role(role) for invitee in other.role(Role.INVITEE)):
            if draft.kind is Kind.GATHERING and any(
                d.kind is Kind.VISIT and answered(d, drafts) is other for d in drafts
            ):
                return None
            return other
    return None


def _came_at(visit: Draft, invitation: Draft) -> bool:
    """Whether a visit that was paid, told beside an invitation, went to the state of whoever gave it."""
    states = {side.country for side in invitation.role(Role.INVITER)}
    beside = abs(min(visit.sentences) - min(invitation.sentences)) <= 1
    over = visit.kind is Kind.VISIT and visit.status.value in (Status.HELD, Status.ONGOING)
    return beside and over and visit.place is not None and visit.place.value.country in states


def _came(side: Side, invitee: Side) -> bool:
    return side.same_as(invitee) or (side.of == invitee.of and not (side.person and invitee.person))

"""The days that follow for an engagement of which no day is told: from what it is part of, or what is part of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from dragoman.model.dates import DateInterval
from dragoman.model.spans import Span
from dragoman.model.vocabulary import Kind, Role, Status

from .drafts import Draft, Told
from .durations import around
from .links import holder
from .occasions import by_rule


def with_date(draft: Draft, drafts: Sequence[Draft], published: DateInterval | None, last: bool) -> Draft:
    """A draft with the days that follow for it: from what it is part of, what is part of it, or at `last` the rule."""
    if draft.date is not None:
        return draft
    if draft.kind is Kind.INVITATION and draft.past:
        if not last:
            return draft
        return replace(draft, date=_before(draft, drafts, published))
    outer = holder(draft, drafts)
    if (
        outer is not None
        and outer.date is not None
        and (days := _days_within(draft, outer, outer.date.value, published))
    ):
        return replace(draft, date=Told(days, outer.date.spans, f"the days of the {outer.kind} that it is part of"))
    if draft.kind is Kind.GATHERING and (day := _day_at(draft, drafts)) is not None:
        return replace(draft, date=day)
    if draft.kind in (Kind.VISIT, Kind.MEETING) and draft.status.value is not Status.PLANNED:
        parts = [
            d
            for d in drafts
            if d is not draft and d.date is not None and holder(d, drafts) is draft and d.kind is not Kind.INVITATION
        ]
        told = [d.date for d in parts if d.date is not None and d.date.value.earliest and d.date.value.latest]
        told = _of_one_stay(told) if draft.kind is Kind.VISIT else told
        if draft.kind is Kind.MEETING and not (len(told) == 1 and told[0].value.exact):
            told = []
        if told:
            start, end = (
                min(d.value.earliest for d in told if d.value.earliest),
                max(d.value.latest for d in told if d.value.latest),
            )
            spans = tuple(dict.fromkeys(span for d in told for span in d.spans))
            whole = Told(DateInterval(start, end), spans, "the days of what is told of it")
            return replace(draft, date=around(whole, draft.length) if draft.length else whole)
    return replace(draft, date=by_rule(draft.status.value, published, draft.acts[0])) if last else draft


def _day_at(event: Draft, drafts: Sequence[Draft]) -> Told[DateInterval] | None:
    """The day of a meeting of which its sentence says that it was at the gathering ("they met on 11 May at the …")."""
    here = [d for d in drafts if d.kind is Kind.MEETING and d.date and set(d.sentences) & set(event.sentences)]
    days = [d.date for d in here if d.date and d.status.value is event.status.value and holder(d, drafts) is event]
    told = [day for day in days if day.value.exact and not day.rule]
    return replace(told[0], rule="the day of a meeting at it") if len(told) == 1 else None


# What lies further behind the last of what is told of a visit belongs to another one.
_STAY = timedelta(days=14)


def _of_one_stay(told: Sequence[Told[DateInterval]]) -> list[Told[DateInterval]]:
    last = max((t.value.latest for t in told if t.value.latest), default=None)
    return [t for t in told if last and t.value.earliest and last - t.value.earliest <= _STAY]


def _days_within(draft: Draft, outer: Draft, days: DateInterval, published: DateInterval | None) -> DateInterval | None:
    """The days of what a draft is part of, up to the day of the text for what it tells as over; of its first or last
    day where the text says so."""
    if draft.edge is not None:
        edge = days.earliest if draft.edge.value == "first" else days.latest
        return DateInterval(edge, edge) if edge else None
    over = draft.status.value is Status.HELD and outer.status.value is Status.ONGOING
    if over and published and published.latest and draft.kind is not Kind.VISIT:
        return days.intersection(DateInterval(None, published.latest))
    return days if outer.status.value is draft.status.value or days.exact else None


def _before(draft: Draft, drafts: Sequence[Draft], published: DateInterval | None) -> Told[DateInterval] | None:
    """An invitation that a visit answers was made by the day the visit began, at the latest on the day of the text."""
    ends = [published.latest] if published and published.latest else []
    spans: tuple[Span, ...] = draft.acts
    for other in drafts:
        if (
            other.kind is Kind.VISIT
            and other.date
            and other.date.value.earliest
            and "no day given" not in (other.date.rule or "")
        ) and _answers(other, draft):
            ends.append(other.date.value.earliest)
            spans = (*spans, *other.date.spans)
    return Told(DateInterval(None, min(ends)), spans, "made before the visit that answers it") if ends else None


def _answers(visit: Draft, invitation: Draft) -> bool:
    """Whether a visit is that of the invited, to the state of who invited them."""
    hosts = {side.country for side in invitation.role(Role.INVITER) if side.country}
    if hosts and visit.place is not None and visit.place.value.country not in hosts:
        return False
    return any(g.same_as(i) for g in visit.role(Role.GUEST) for i in invitation.role(Role.INVITEE))

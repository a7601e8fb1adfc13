"""Acts of one document that tell of one engagement: a headline and its sentence, "during the meeting", "the visit"."""

import re
from dataclasses import replace

from dragoman.languages.inflect import key
from dragoman.model.dates import STAY_RULE, DateInterval
from dragoman.model.vocabulary import Kind, Role, Status

from .drafts import Draft, Side, Told
from .once_before import was_before
from .put_off import never_made
from .signatories import names_signatories, signed_by
from .status import PUT_OFF

_ORDER = {Status.CANCELLED: 3, Status.HELD: 2, Status.ONGOING: 1, Status.PLANNED: 0}


def add(drafts: list[Draft], new: Draft) -> list[Draft]:
    """The drafts with a new one: joined to the one that it tells of again, else at the end."""
    if new.kind is Kind.MEETING and new.refers:
        facing = [d for d in drafts if d.kind in (Kind.MEETING, Kind.CALL)]
        elsewhere = new.place is not None or new.status.value in (Status.PLANNED, Status.CANCELLED)
        if facing and facing[-1].kind is Kind.CALL and not elsewhere and _sides_agree(facing[-1], new):
            new = replace(new, kind=Kind.CALL)
    if new.kind is Kind.CALL:
        # a headline that they spoke is of the call that the text goes on to tell of
        headline = [d for d in drafts if d.sentences == (0,) and d.kind is Kind.MEETING and not d.place and not d.date]
        spoke = [d for d in drafts if (d.spoke or d in headline) and d.states() == new.states()]
        drafts = [replace(d, kind=Kind.CALL, spoke=False) if d in spoke else d for d in drafts]
    home = _told_before(drafts, new)
    if home is None:
        return [*drafts, new]
    # what was spoken of last stands last: "the meeting" and "they" mean that
    return [*(old for old in drafts if old is not home), joined(home, new)]


def _told_before(drafts: list[Draft], new: Draft) -> Draft | None:
    same_kind = [d for d in drafts if d.kind is new.kind and _can_be_one(d, new)]
    if not same_kind:
        return None
    if new.list:
        same_kind = [d for d in same_kind if new.persons() & d.persons() == new.persons() or not d.list]
    if new.kind is Kind.GATHERING:
        return same_kind[-1]
    named = [d for d in same_kind if new.sides and _covers(d, new) and _told_again(d, new)]
    if named:
        return named[-1]
    if new.refers and same_kind:
        return same_kind[-1]
    return None


def _told_again(old: Draft, new: Draft) -> bool:
    """Whether a draft with persons of its own can be one that names none of them: a headline or lead, told in full
    later."""
    if new.refers or new.persons() & old.persons() or not new.persons():
        return True
    return not old.persons() and min(old.sentences) <= _LEAD


# A headline and the first sentence: what they tell in brief is told in full below.
_LEAD = 1


def _same_gathering(old: Draft, new: Draft) -> bool:
    """The same edition of a series, or names that say the same in other words and do not contradict."""
    a, b = (old.what or "").split("#"), (new.what or "").split("#")
    if a[-1] and b[-1] and len(a) == len(b) == 2 and a[-1].isdigit() and b[-1].isdigit():
        return a == b or (a[-1] == b[-1] and _words(old) == _words(new))
    if old.date and new.date and not old.date.value.meets(new.date.value):
        return False
    if old.place and new.place and old.place.value.country != new.place.value.country:
        return False
    bodies = [{s.organisation for s, _ in d.sides if s.organisation and not s.country} for d in (old, new)]
    if bodies[0] and bodies[1] and not bodies[0] & bodies[1]:
        return False
    if old.what == new.what and (old.what or "").split("#")[-1]:
        return True
    first, second = _words(old), _words(new)
    numbered = [len(parts) == 2 and parts[1].isdigit() for parts in (a, b)]
    # a headline leaves the number out, and tells in the present or the past what goes on
    brief = min(old.sentences) <= _LEAD and Status.PLANNED not in (old.status.value, new.status.value)
    differ = {old.status.value, new.status.value} not in ({Status.HELD, Status.ONGOING}, {old.status.value})
    if numbered[0] != numbered[1] and differ and not brief:
        return False
    shared = first & second
    return len(shared) > 1 and len(shared) / min(len(first), len(second)) >= _ALIKE


# How much of the shorter of two names the longer one must have for both to be one gathering's.
_ALIKE = 0.6


def _words(draft: Draft) -> frozenset[str]:
    words = re.findall(r"\w+", key(draft.name.value if draft.name else ""))
    return frozenset(word[:6] for word in words if len(word) > 3)


def _covers(old: Draft, new: Draft) -> bool:
    """Whether one of two drafts names all the states and persons that the other does."""
    a, b = old.states(), new.states()
    return a <= b or b <= a


def _can_be_one(old: Draft, new: Draft) -> bool:
    """Whether nothing that two drafts say keeps them apart."""
    if old.kind is Kind.GATHERING:
        return _same_gathering(old, new)
    formless = old.kind is Kind.MEETING and not (old.what and new.what)
    # another document, and of another day: one of the two alone is dated
    formless = formless or (
        old.kind is Kind.SIGNING and not (old.what and new.what and bool(old.date) != bool(new.date))
    )
    if (old.what != new.what and not formless) or (old.past != new.past and not _of_last(old, new)):
        return False
    if old.date and new.date and not old.date.value.meets(new.date.value) and not never_made(old, new):
        return False
    # A journey that has begun may be told with its plan.
    begun = old.kind is Kind.VISIT and new.refers and old.status.value is Status.ONGOING and _covers(old, new)
    planned = [draft.status.value is Status.PLANNED for draft in (old, new)]
    off = Status.CANCELLED in (old.status.value, new.status.value)  # what was called off was planned before
    if planned[0] != planned[1] and old.date and new.date and not (begun or off):
        return False
    taught = old.kind is Kind.TRAINING and old.status.value is Status.HELD and not new.refers
    if taught and new.status.value is Status.PLANNED:
        return False  # a course that is over, and the next
    if was_before(old, new):
        return False
    papers = new.kind is Kind.SIGNING and old.what != new.what and bool(new.date or (old.what and new.what))
    if planned[0] != planned[1] and papers and not off:
        return False  # one was signed, another is to be
    if old.place and new.place:
        if old.place.value.country != new.place.value.country:
            return False
        if old.place.value.city and new.place.value.city and old.place.value.city != new.place.value.city:
            return False
    if names_signatories(old, new):
        return True
    if new.sides and old.sides and not (_sides_agree(old, new) and _roles_agree(old, new)):
        return False
    return not (old.sentences == new.sentences and old.list and new.list and _named(old) != _named(new))


def _named(draft: Draft) -> set[tuple[str | None, str | None, str | None]]:
    return {(side.person, side.organisation, side.country) for side, _ in draft.sides}


def _sides_agree(old: Draft, new: Draft) -> bool:
    """No state stands for itself by two different persons, and the states of one are among those of the other."""
    if not (old.states() <= new.states() or new.states() <= old.states()):
        return False
    for side, _ in new.sides:
        rivals = [o for o, _ in old.sides if o.of == side.of and o.person and side.person]
        if rivals and side.person not in {o.person for o in rivals}:
            return False
    return True


def _roles_agree(old: Draft, new: Draft) -> bool:
    """Whether nobody who invites or writes in one of two drafts is invited or written to in the other."""
    if old.kind not in (Kind.INVITATION, Kind.MESSAGE) or new.inherited or _of_last(old, new):
        return True
    return not any(
        side.of is not None and side.of == other.of and role is not told and {role, told} <= _ONE_WAY
        for side, role in old.sides
        for other, told in new.sides
    )


_ONE_WAY = frozenset({Role.INVITER, Role.INVITEE, Role.SENDER, Role.RECIPIENT})


def _of_last(old: Draft, new: Draft) -> bool:
    """Whether "the invitation" that a text names without its sides is one that it has told before."""
    named = bool(new.persons()) and new.persons() == old.persons()  # "the guest accepted the invitation"
    return old.kind is Kind.INVITATION and new.refers and (new.inherited or named) and not old.past


def joined(old: Draft, new: Draft) -> Draft:
    """One draft of two that tell of the same: what either knows, the earlier before the later."""
    old = signed_by(old, new) if names_signatories(old, new) else old
    sides: list[tuple[Side, object]] = list(old.sides)
    for side, role in new.sides:
        if any(side.same_as(other) for other, _ in old.sides):
            continue
        side = _told_apart(side, old)
        weaker = [s for s in sides if s[0].of == side.of and not s[0].person and side.person]
        sides = [s for s in sides if s not in weaker]
        if side.person or not any(o.of == side.of for o, _ in sides):
            sides.append((side, role))
    status = (
        new.status
        if _ORDER[new.status.value] > _ORDER[old.status.value] and new.status.value is Status.CANCELLED
        else old.status
    )
    # a mere word for the visit does not say that it is over
    said = len(new.status.spans) > 1 or not new.refers
    said = said and not (new.status.value is Status.HELD and _excursion(old, new))
    # a visit of which the text says first that it has ended does not go on when its beginning is told
    ended = old.status.value is Status.HELD and len(old.status.spans) > 1 and new.refers
    if old.kind is Kind.VISIT and {old.status.value, new.status.value} == {Status.HELD, Status.ONGOING} and said:
        status = old.status if ended else new.status
    if _headline_of_plan(old, new):
        status = new.status
    date = _narrower(old, new)
    place = old.place if old.place and (old.place.value.city or not new.place) else new.place or old.place
    if old.kind is Kind.VISIT and old.place and _excursion(old, new):
        place = old.place
    return replace(
        old,
        acts=(*old.acts, *new.acts),
        sentences=tuple(sorted({*old.sentences, *new.sentences})),
        sides=tuple(sides),  # type: ignore[arg-type]
        status=status,
        date=date,
        place=place,
        name=_fuller(old, new).name or new.name,
        what=_fuller(old, new).what,
        refers=old.refers and new.refers,
        weak=old.weak and new.weak,
        spoke=old.spoke and (new.spoke or new.refers),
        list=old.list or new.list,
        length=old.length or new.length,
        seen=(*old.seen, *new.seen),
        round=old.round or new.round,
    )


def _headline_of_plan(old: Draft, new: Draft) -> bool:
    """Whether a headline tells in the present of a journey that its text says is ahead ("speaker goes to Tbilisi")."""
    first = old.kind is Kind.VISIT and max(old.sentences) == 0 and old.date is None
    brief = old.status.value is Status.ONGOING or new.status.rule == PUT_OFF  # "puts off his visit"
    return first and brief and new.status.value is Status.PLANNED and new.date is not None


def _fuller(old: Draft, new: Draft) -> Draft:
    """Of two tellings of a gathering the one with its number, where a headline leaves that out."""
    numbered = [(draft.what or "").rpartition("#")[2].isdigit() for draft in (old, new)]
    both = old.kind is Kind.GATHERING and new.name is not None and min(old.sentences) <= _LEAD
    return new if both and numbered == [False, True] else old


# A stay is told in days; a longer interval is a month or a year in which it was.
_LONG_STAY = 14


def _excursion(old: Draft, new: Draft) -> bool:
    """Whether another telling of a visit is of one of its stops: one still ahead, or one with a day of its own."""
    ahead = new.status.value is Status.PLANNED and old.status.value is not Status.PLANNED
    return ahead or bool(
        new.date and new.date.value.exact and old.date != new.date and min(old.sentences) < min(new.sentences)
    )


def _told_apart(side: Side, old: Draft) -> Side:
    """A person of no known state is whom the other telling knows by the state alone ("his Armenian colleague")."""
    if side.of is not None or not side.person:
        return side
    states = [other.country for other, _ in old.sides if not other.person and not other.organisation and other.country]
    return replace(side, country=states[0]) if len(states) == 1 else side


def _stay(start: Told[DateInterval], end: Told[DateInterval]) -> Told[DateInterval] | None:
    """The days of a visit of which one telling has the day that it began, another its end alone ("until Friday")."""
    first, last = start.value.earliest, end.value.latest
    if first is None or last is None or end.value.earliest is not None or last < first:
        return None
    return Told(
        DateInterval(first, last), (*start.spans, *end.spans), STAY_RULE + "from the day that it began until its end"
    )


def _goes_on(old: Draft, new: Draft) -> Told[DateInterval] | None:
    """The days of a visit that goes on, of which a day still ahead is told: until then at the least."""
    ahead = new.status.value is Status.PLANNED and old.status.value is Status.ONGOING
    if old.kind is not Kind.VISIT or not ahead or new.date is None or new.date.value.latest is None:
        return None
    first = old.date.value.earliest if old.date else None
    if old.date is not None and (first is None or not 0 <= (new.date.value.latest - first).days <= _LONG_STAY):
        return None
    spans = (*(old.date.spans if old.date else ()), *new.date.spans)
    return Told(
        DateInterval(first, new.date.value.latest), spans, STAY_RULE + "it goes on, until a day that lies ahead"
    )


def _narrower(old: Draft, new: Draft) -> Told[DateInterval] | None:
    if not _headline_of_plan(old, new) and (stay := _goes_on(old, new)) is not None:
        return stay
    if old.date is None or new.date is None:
        return old.date or new.date
    a, b = old.date.value.days, new.date.value.days
    if old.kind is Kind.VISIT and (stay := _stay(old.date, new.date) or _stay(new.date, old.date)):
        return stay
    if old.kind is Kind.VISIT and a and b and min(a, b) == 1 < max(a, b) <= _LONG_STAY:
        # days of a stay, against the day on which it began or something happened in it
        return old.date if a > b else new.date
    return new.date if b is not None and (a is None or b < a) else old.date

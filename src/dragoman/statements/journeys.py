"""Visits: who travels together, and through which of the days told they have travelled so far."""

from collections.abc import Sequence

from dragoman.mentions.acts import Act
from dragoman.model.dates import STAY_RULE, DateInterval
from dragoman.model.places import Place
from dragoman.model.vocabulary import Kind, Role, Status

from .drafts import Draft, Side, Told, distinct
from .profiles import is_accredited


def so_far(
    date: Told[DateInterval] | None, status: Status, published: DateInterval | None, length: Told[int] | None
) -> Told[DateInterval] | None:
    """The days of a visit that goes on: from the day told to that of the text; a day still ahead is another's, or of
    the same visit where that takes so many."""
    if date is None or status is not Status.ONGOING or published is None or published.latest is None:
        return date
    first, last = date.value.earliest, date.value.latest
    if first and first > published.latest:
        more = (last - published.latest).days if last and published.exact else 0
        if length is None or not 0 < more < length.value:
            return None
        return Told(
            DateInterval(published.latest, last), date.spans, STAY_RULE + "from the day of the text to the day told"
        )
    if date.value.exact and last and last < published.latest and published.exact:
        return Told(
            DateInterval(first, published.latest),
            date.spans,
            STAY_RULE + "from the day that it began to the day of the text",
        )
    return date


def stationed(guests: Sequence[Side], place: Told[Place] | None, home: str | None) -> bool:
    """Whether those who travel are envoys to the outlet's own state, who see another part of it."""
    if not guests or place is None or place.value.country != home:
        return False
    return all(is_accredited(side.title) and side.country != home for side in guests)


def by_state(guests: Sequence[Side]) -> list[list[Side]]:
    """The guests of each state apart: the presidents of two states who come to a third make two visits."""
    states = list(dict.fromkeys(side.country for side in guests))
    if len(states) < 2 or None in states:
        return [list(guests)]
    return [[side for side in guests if side.country == state] for state in states]


def visit(
    act: Act,
    guests: Sequence[Side],
    place: Told[Place] | None,
    date: Told[DateInterval] | None,
    status: Told[Status],
) -> Draft:
    """The visit of those guests who are not at home where it goes."""
    travellers = [side for side in guests if place is None or side.country != place.value.country]
    sides = distinct([(side, Role.GUEST) for side in travellers])
    return Draft(
        Kind.VISIT,
        (act.sentence.span_of(act.first, act.last),),
        (act.sentence.index,),
        tuple(sides),
        status,
        date,
        place,
        refers=act.frame.refers or place is None or not sides,
    )

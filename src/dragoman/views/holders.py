"""Who was seen in which office, one after the other, and where two cannot both have been."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

from dragoman.model.dates import DateInterval
from dragoman.model.entities import Person, Tenure
from dragoman.model.spans import Evidence
from dragoman.register.store import View
from dragoman.world.titles import organ_head, parted, same_office, title_organ, title_rank


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody seen in an office, with the intervals of the first and the last document that say so."""

    person: str
    name: str
    first_seen: DateInterval | None
    last_seen: DateInterval | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class OfficeHolders:
    """An office of a state, or of a body of none; `single`: for one holder at a time. The last seen comes first."""

    title: str
    country: str | None
    body: str | None
    single: bool
    holders: tuple[Holder, ...]


_HEAD_OF_STATE = 1
Published = Mapping[str, DateInterval | None]


def published_by(view: View) -> Published:
    """When each document was published, by its id."""
    return {entry.id: entry.published for entry in view.documents()}


def seen_in(tenure: Tenure, published: Published) -> tuple[DateInterval | None, DateInterval | None]:
    """When somebody was seen in an office first and last: by the end of the first interval, from the start of the last.

    A document of no exact day is the first only where none is dated to its last day or before, and so the last.
    """
    dated = {days for words in tenure.evidence if (days := published.get(words.document)) is not None}
    if not dated:
        return tenure.first_seen, tenure.last_seen
    first = min(dated, key=lambda days: (days.latest or date.max, days.earliest or date.min))
    last = max(dated, key=lambda days: (days.earliest or date.min, days.latest or date.max))
    return first, last


def offices(people: Iterable[Person], published: Published) -> tuple[OfficeHolders, ...]:
    """Every office that anybody was seen in, by state or body and title."""
    groups: defaultdict[tuple[str, str, str], list[tuple[str | None, Holder]]] = defaultdict(list)
    titles: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for person in people:
        for tenure in person.tenures:
            office = tenure.office
            holder = Holder(person.id, person.name, *seen_in(tenure, published), tenure.evidence)
            # A document may leave the body out where the title and the state say which it is.
            body = "" if office.country and _heads(office.title) else office.body or ""
            title = _listed_as(office.title, titles[office.country or ""])
            groups[office.country or "", title, body].append((office.body, holder))
    found = []
    for (country, title, _), held in sorted(groups.items()):
        named = min((name for name, _ in held if name), default=None)
        holders = sorted(_joined(holder for _, holder in held), key=_last_first)
        found.append(OfficeHolders(title, country or None, named, _single(title), tuple(holders)))
    return tuple(found)


def clashes(office: OfficeHolders) -> tuple[tuple[Holder, Holder], ...]:
    """Pairs of holders of an office for one who were seen in it in overlapping or interleaved time, for certain."""
    if not office.single or not (office.country or office.body):
        return ()
    return tuple(pair for pair in combinations(office.holders, 2) if _overlap(*pair))


def changes(office: OfficeHolders) -> tuple[tuple[Holder, Holder], ...]:
    """Pairs of holders of an office for one who were seen in it one after the other within a year, the later first.

    That the one followed the other is likely and stands in no text: nothing says when, or who was between them.
    """
    if not office.single or not (office.country or office.body):
        return ()
    certain = [(span, holder) for holder in office.holders if (span := _certain(holder)) is not None]
    certain.sort(key=lambda pair: (pair[0], pair[1].name), reverse=True)
    return tuple(
        (later, earlier)
        for ((start, _), later), ((_, end), earlier) in pairwise(certain)
        if not _overlap(later, earlier) and 0 <= (start - end).days <= _YEAR
    )


_YEAR = 366


def _listed_as(title: str, known: dict[str, str]) -> str:
    """The title under which an office of a state is listed: words for one office go together, under those met first."""
    if title not in known:
        known[title] = next((listed for other, listed in known.items() if same_office(other, title)), title)
    return known[title]


def _heads(title: str) -> bool:
    """Whether a title is that of the head of an organ, with no modifier: a deputy may be one of several."""
    organ = title_organ(title)
    return organ is not None and not parted(title)[0] and organ_head(organ) == title


def _single(title: str) -> bool:
    """Whether an office has one holder at a time: a head of an organ, or of a state."""
    return _heads(title) or (title_rank(title) == _HEAD_OF_STATE and not parted(title)[0])


def _joined(holders: Iterable[Holder]) -> Iterable[Holder]:
    """One holder for each person: seen under two titles for one office, they held one office."""
    by_person: dict[str, Holder] = {}
    for holder in holders:
        known = by_person.get(holder.person)
        if known:
            first = min((known.first_seen, holder.first_seen), key=lambda days: (days and days.latest) or date.max)
            last = max((known.last_seen, holder.last_seen), key=lambda days: (days and days.earliest) or date.min)
            evidence = tuple(sorted({*known.evidence, *holder.evidence}))
            holder = Holder(holder.person, holder.name, first, last, evidence)
        by_person[holder.person] = holder
    return by_person.values()


def _overlap(one: Holder, other: Holder) -> bool:
    spans = [_certain(one), _certain(other)]
    if spans[0] is None or spans[1] is None:
        return False
    (start, end), (begin, finish) = spans[0], spans[1]
    if start > finish or begin > end:
        return False
    # One seen last on the day on which the other is seen first: a handover, unless both were seen on that day alone.
    alone = start == end == begin == finish
    return alone or not (end == begin or finish == start)


def _certain(holder: Holder) -> tuple[date, date] | None:
    """The days from and to which somebody certainly was in office; `None` where nothing dated says so."""
    first, last = holder.first_seen, holder.last_seen
    if not first or not last or first.latest is None or last.earliest is None or first.latest > last.earliest:
        return None
    return first.latest, last.earliest


def _last_first(holder: Holder) -> tuple[int, str, str]:
    return -_end(holder.last_seen).toordinal(), holder.name, holder.person


def _end(days: DateInterval | None) -> date:
    return (days.latest or days.earliest if days else None) or date.min

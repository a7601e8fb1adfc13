"""The values that an engagement shows, out of those that its reports give."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from dragoman.model.places import Place
from dragoman.model.reports import Report
from dragoman.model.vocabulary import Salience, Status
from dragoman.world.register import register_language

from .dates import published_first

# Of reports of one day, the one that saw more; a cancellation is the last word.
PROGRESS = (Status.PLANNED, Status.ONGOING, Status.HELD, Status.CANCELLED)


def status_of(reports: Iterable[Report]) -> Status:
    """What the report published last says; but a plan that is repeated late does not undo what was seen to happen.

    A report counts from the first day on which it can have been published.
    """
    ranked = sorted(reports, key=lambda r: (_published(r), PROGRESS.index(r.status.value), r.id))
    newest = ranked[-1].status.value
    if newest is not Status.PLANNED:
        return newest
    seen = [r.status.value for r in ranked if r.status.value in (Status.ONGOING, Status.HELD)]
    return seen[-1] if seen else newest


def salience_of(reports: Iterable[Report]) -> Salience:
    """Main where any document is about it."""
    return Salience.MAIN if any(r.salience is Salience.MAIN for r in reports) else Salience.BACKGROUND


def place_of(reports: Sequence[Report]) -> Place | None:
    """The state, then the city in it, that most reports give; of equals the ones published first."""
    places = [r.place.value for r in sorted(reports, key=published_first) if r.place]
    if not places:
        return None
    country = first_of_most(place.country for place in places)
    cities = [place.city for place in places if place.country == country and place.city]
    return Place(country, first_of_most(cities) if cities else None)


def name_of(reports: Iterable[Report]) -> str | None:
    """A name in the register's language before others, then the longest."""
    spoken = register_language()
    names = {(r.language != spoken, -len(r.name.value), r.name.value) for r in reports if r.name}
    return min(names)[2] if names else None


def topics_of(reports: Iterable[Report]) -> tuple[str, ...]:
    """Every topic that a report gives."""
    return tuple(sorted({topic.value for r in reports for topic in r.topics}))


def first_of_most(values: Iterable[str]) -> str:
    """The commonest value, of equals the first; raises ValueError where there is none."""
    counts = Counter(values)
    return max(counts, key=lambda value: counts[value])


def _published(report: Report) -> date:
    return (report.published.earliest if report.published else None) or date.min

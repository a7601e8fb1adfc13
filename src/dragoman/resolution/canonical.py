"""Picks the names to show, makes readable ids, and dates the tenures."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from dragoman.languages.romanise import display_latin
from dragoman.model.dates import DateInterval
from dragoman.model.entities import Person, Tenure
from dragoman.model.reports import Actor
from dragoman.model.spans import Evidence
from dragoman.model.statements import Office
from dragoman.world.register import register_language

from .compare import form_of
from .offices import finer


def people_of(groups: Iterable[tuple[Sequence[Actor], tuple[str, ...]]]) -> tuple[Person, ...]:
    """One person for each group of actors with its reasons, sorted by id; ids are readable and unique."""
    named = sorted(
        ((shown_name(actors), tuple(sorted(a.id for a in actors)), actors, why) for actors, why in groups),
        key=lambda n: n[:2],
    )
    taken: Counter[str] = Counter()
    people: list[Person] = []
    for name, ids, actors, why in named:
        slug = slug_of(name)
        taken[slug] += 1
        number = taken[slug]
        spellings = {spelling.value for actor in actors for spelling in actor.names} | {name}
        people.append(
            Person(
                id=slug if number == 1 else f"{slug}-{number}",
                name=name,
                names=tuple(sorted(spellings, key=lambda s: (s != name, -len(s), s))),
                tenures=tenures(actors),
                actors=ids,
                reasons=why,
            )
        )
    return tuple(sorted(people, key=lambda person: person.id))


def shown_name(actors: Iterable[Actor]) -> str:
    """A spelling of the register's language where a document has one, else one in Latin letters.

    The fullest form wins, then the spelling of most documents, then the one with more words, then the one that stands
    more often, then the longest.
    """
    spoken = register_language()
    votes: defaultdict[tuple[int, bool, str], set[str]] = defaultdict(set)
    stands: Counter[tuple[int, bool, str]] = Counter()
    for actor in actors:
        native = actor.language == spoken
        for spelling in actor.names:
            shown = spelling.value if native else display_latin(spelling.value, actor.language)
            votes[form_of(spelling.value), native, shown].add(actor.document)
            stands[form_of(spelling.value), native, shown] += len(spelling.evidence)

    def rank(vote: tuple[int, bool, str]) -> tuple[int | bool | str, ...]:
        form, native, name = vote
        return -form, not native, -len(votes[vote]), -len(name.split()), -stands[vote], -len(name), name

    return min(votes, key=rank)[2]


def slug_of(name: str) -> str:
    """Small plain letters and hyphens; `person` where the name has no Latin letter."""
    plain = unicodedata.normalize("NFKD", name.lower())
    return "-".join(re.findall("[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))) or "person"


def tenures(actors: Sequence[Actor]) -> tuple[Tenure, ...]:
    """Each office with the intervals of its first and last documents; those told in part are filled in."""
    cited = [(actor, office) for actor in actors for office in actor.offices]
    full = finer(office.value for _, office in cited)
    seen: defaultdict[Office, set[DateInterval]] = defaultdict(set)
    evidence: defaultdict[Office, set[Evidence]] = defaultdict(set)
    for actor, office in cited:
        evidence[full[office.value]].update(office.evidence)
        if actor.seen is not None:
            seen[full[office.value]].add(actor.seen)
    found = [
        Tenure(
            office=office,
            first_seen=min(seen[office], key=_start, default=None),
            last_seen=max(seen[office], key=_end, default=None),
            evidence=tuple(sorted(words)),
        )
        for office, words in evidence.items()
    ]
    return tuple(
        sorted(found, key=lambda t: (_day(t.first_seen), t.office.title, t.office.country or "", t.office.body or ""))
    )


def _day(interval: DateInterval | None) -> date:
    return (interval.earliest if interval else None) or date.max


def _start(interval: DateInterval) -> tuple[date, date]:
    return interval.earliest or date.min, interval.latest or date.max


def _end(interval: DateInterval) -> tuple[date, date]:
    return interval.latest or date.max, interval.earliest or date.min

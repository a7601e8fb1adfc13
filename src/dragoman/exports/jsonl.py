"""JSON Lines: engagements, documents and people, one a line, sorted by id."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from dragoman.model.dates import DateInterval
from dragoman.model.engagements import Engagement, Participation
from dragoman.model.entities import Person, Tenure
from dragoman.model.reports import Report
from dragoman.register.rows import json_line
from dragoman.register.store import DocumentEntry, View
from dragoman.views.holders import Published, published_by, seen_in
from dragoman.world.places import countries

from .export import Export

Line = Mapping[str, Any]


def write(view: View, folder: Path) -> tuple[Path, ...]:
    """Writes the three files; the same register gives the same bytes."""
    people = {person.id: person for person in view.people()}
    reports = {report.id: report for report in view.reports()}
    published = published_by(view)
    files: dict[str, Iterable[Line]] = {
        "engagements.jsonl": (engagement_line(found, people, reports) for found in view.engagements()),
        "documents.jsonl": (document_line(entry) for entry in view.documents()),
        "people.jsonl": (person_line(person, published) for person in people.values()),
    }
    paths = []
    for name, lines in files.items():
        path = folder / name
        with path.open("w", encoding="utf-8", newline="\n") as out:
            out.writelines(json_line(line) + "\n" for line in lines)
        paths.append(path)
    return tuple(paths)


def engagement_line(found: Engagement, people: Mapping[str, Person], reports: Mapping[str, Report]) -> Line:
    """An engagement; `reports` has an entry for every stretch of text that one of its reports rests on."""
    cited = {evidence for report in found.reports if report in reports for evidence in reports[report].evidence}
    return {
        "id": found.id,
        "kind": found.kind.value,
        "status": found.status.value,
        "salience": found.salience.value,
        "name": found.name,
        "date": interval(found.date),
        "place": None if found.place is None else {"country": found.place.country, "city": found.place.city},
        "participants": [participant(part, people) for part in found.participants],
        "topics": list(found.topics),
        "part_of": found.part_of,
        "answers": found.answers,
        "reports": [
            {"document": item.document, "start": item.start, "end": item.end, "quote": item.quote}
            for item in sorted(cited)
        ],
    }


def participant(part: Participation, people: Mapping[str, Person]) -> Line:
    """A person under the name to show and their other spellings, or a body or a state under its name."""
    person = people.get(part.person) if part.person else None
    country = countries().get(part.country or "")
    if person or part.person:
        name = person.name if person else part.name
        names = [other for other in person.names if other != name] if person else []
        kind = "person"
    else:
        name = part.organisation or part.name or (country.name if country else part.country)
        names, kind = [], "body"
    return {
        "name": name,
        "names": names,
        "kind": kind,
        "office": part.office,
        "country": part.country,
        "organisation": part.organisation,
        "role": part.role.value,
    }


def document_line(entry: DocumentEntry) -> Line:
    """A document; what is not known of it is null, of its publication either end."""
    return {
        "id": entry.id,
        "language": entry.language,
        "outlet": entry.outlet,
        "published": _ends(entry.published),
        "attributed_to": entry.attributed_to,
    }


def person_line(person: Person, published: Published) -> Line:
    """A person, with the offices they were seen in."""
    return {
        "id": person.id,
        "name": person.name,
        "names": [name for name in person.names if name != person.name],
        "offices": [_office(tenure, published) for tenure in person.tenures],
    }


def interval(days: DateInterval | None) -> Line | None:
    """An interval with both its ends; null where neither is known."""
    if days is None or (days.earliest is None and days.latest is None):
        return None
    return _ends(days)


def _ends(days: DateInterval | None) -> Line:
    return {
        "earliest": days.earliest.isoformat() if days and days.earliest else None,
        "latest": days.latest.isoformat() if days and days.latest else None,
    }


def _office(tenure: Tenure, published: Published) -> Line:
    # The first day by which it was certainly said, and the last: a document of no exact day counts by its end.
    first, last = seen_in(tenure, published)
    first_day = (first.latest or first.earliest) if first else None
    last_day = (last.earliest or last.latest) if last else None
    if first_day and last_day:
        last_day = max(first_day, last_day)
    return {
        "title": tenure.office.title,
        "country": tenure.office.country,
        "body": tenure.office.body,
        "first_seen": first_day.isoformat() if first_day else None,
        "last_seen": last_day.isoformat() if last_day else None,
    }


EXPORT = Export("jsonl", "JSON Lines", "application/x-ndjson", write)

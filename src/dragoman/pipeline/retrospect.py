"""The register as it would be if only the documents published up to a day had been read."""

from datetime import date

from dragoman.register.snapshot import Snapshot
from dragoman.register.store import View

from .plan import Plan


def as_of(view: View, plan: Plan, day: date) -> Snapshot:
    """The register of the documents that were certainly published by the end of a day; undated ones are left out."""
    entries = tuple(
        entry
        for entry in view.documents()
        if entry.published is not None and entry.published.latest is not None and entry.published.latest <= day
    )
    known = {entry.id for entry in entries}
    actors = tuple(actor for actor in view.actors() if actor.document in known)
    reports = tuple(report for report in view.reports() if report.document in known)
    people = plan.resolve.run(actors)
    engagements = plan.merge.run(reports, people, actors)
    return Snapshot(
        base=view,
        entries=entries,
        accounts=actors,
        versions=reports,
        persons=tuple(sorted(people, key=lambda person: person.id)),
        events=tuple(sorted(engagements, key=lambda engagement: engagement.id)),
    )

"""Reports → engagements: compares, groups, and puts together what each group says."""

from collections.abc import Mapping, Sequence

from dragoman.linking.blocks import candidate_pairs
from dragoman.linking.clusters import Pair, clusters, reasons_of
from dragoman.linking.decide import Verdict, decide
from dragoman.model.engagements import Engagement
from dragoman.model.entities import Person
from dragoman.model.reports import Actor, Report

from .accounts import Account, accounts_of, without_twins
from .compare import ENOUGH, MARGIN, compare
from .dates import dating
from .disagreements import Shown, date_text, fields_of, place_text
from .keys import report_keys
from .links import linked
from .participants import Cast, participants_of
from .repeats import repeats
from .values import name_of, place_of, salience_of, status_of, topics_of


def merge(reports: Sequence[Report], people: Sequence[Person], actors: Sequence[Actor]) -> tuple[Engagement, ...]:
    """The engagements that the reports tell of, sorted by id: a function of the sets given, whatever their order.

    Each report is in one engagement, whose id is that of its smallest report. `people` are those that `actors` were
    resolved to; a person whom nobody resolved stands as the state or body of the part.
    """
    by_id = {report.id: report for report in sorted(reports, key=lambda r: r.id)}
    accounts = without_twins(accounts_of(tuple(by_id.values()), people))
    groups = _grouped(accounts)
    cast = Cast.of(people, actors)
    engagements = [_engagement([by_id[member] for member in group], reasons, cast) for group, reasons in groups.items()]
    return linked(engagements, by_id)


def _grouped(accounts: Mapping[str, Account]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The groups of report ids, and why each is one."""
    known: dict[Pair, Verdict] = {}

    def judge(first: str, second: str) -> Verdict:
        pair = (first, second) if first < second else (second, first)
        if pair not in known:
            known[pair] = decide(compare(accounts[pair[0]], accounts[pair[1]]), ENOUGH)
        return known[pair]

    pairs = candidate_pairs({key: report_keys(item) for key, item in accounts.items()})
    verdicts = {pair: judge(*pair) for pair in pairs}
    groups, doubts = clusters(accounts, verdicts, judge, MARGIN, repeats(accounts.values()))
    reasons = reasons_of(groups, verdicts, doubts)
    return {
        tuple(sorted(twin for member in group for twin in accounts[member].twins)): reasons[group] for group in groups
    }


def _engagement(reports: Sequence[Report], reasons: tuple[str, ...], cast: Cast) -> Engagement:
    dated = dating(reports)
    place, name, status = place_of(reports), name_of(reports), status_of(reports)
    shown = Shown(
        kind=reports[0].kind.value,
        status=status.value,
        date=date_text(dated.date) if dated.date else None,
        place=place_text(place) if place else None,
        name=name,
    )
    return Engagement(
        id=reports[0].id,
        kind=reports[0].kind,
        status=status,
        salience=salience_of(reports),
        name=name,
        date=dated.date,
        place=place,
        participants=participants_of(reports, dated.date, cast),
        topics=topics_of(reports),
        part_of=None,
        answers=None,
        reports=tuple(report.id for report in reports),
        fields=fields_of(reports, shown, dated.conflict, cast),
        reasons=reasons,
    )

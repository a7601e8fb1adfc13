"""Verdicts on pairs → groups: connected components that no negative verdict crosses."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from .decide import Verdict

Pair = tuple[str, str]
Judge = Callable[[str, str], Verdict]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A thing that fits two others, which are not one, about equally well, and was therefore tied to neither."""

    item: str
    fits: tuple[str, str]


def clusters(
    ids: Iterable[str],
    verdicts: Mapping[Pair, Verdict],
    judge: Judge,
    margin: float,
    later: frozenset[str] = frozenset(),
) -> tuple[tuple[tuple[str, ...], ...], tuple[Doubt, ...]]:
    """The groups, each sorted, sorted by their first id; and what was in doubt.

    `verdicts` are those of the candidate pairs (smaller id first); `judge` gives the verdict on any other pair, and is
    asked before two groups join. Scores closer than `margin` count as equal. The best pairs join first, by score then
    id, so that the result does not depend on the order of the input. Things in `later` are no rivals to others, and
    join after them.
    """
    same = {pair: verdict for pair, verdict in verdicts.items() if verdict.same}
    doubts = _doubts(same, judge, margin, later)
    undecided = {(doubt.item, other) for doubt in doubts for other in doubt.fits}
    groups = {item: [item] for item in sorted(ids)}
    for first, second in sorted(same, key=lambda pair: (not later.isdisjoint(pair), -same[pair].score, pair)):
        if (first, second) in undecided or (second, first) in undecided or groups[first] is groups[second]:
            continue
        if any(judge(*sorted((a, b))).different for a in groups[first] for b in groups[second]):
            continue
        joined = sorted(groups[first] + groups[second])
        for item in joined:
            groups[item] = joined
    found = {tuple(group) for group in groups.values()}
    return tuple(sorted(found)), doubts


def _doubts(same: Mapping[Pair, Verdict], judge: Judge, margin: float, later: frozenset[str]) -> tuple[Doubt, ...]:
    """For each thing, the two best of those it fits that are not one with each other, where they fit equally well."""
    fits: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for (first, second), verdict in same.items():
        for item, other in ((first, second), (second, first)):
            if other not in later:
                fits[item].append((-verdict.score, other))
    doubts: list[Doubt] = []
    for item, others in sorted(fits.items()):
        ranked = sorted(others)
        best, chosen = ranked[0]
        for score, other in ranked[1:]:
            if score - best >= margin:
                break
            if judge(*sorted((chosen, other))).different:
                doubts.append(Doubt(item, (chosen, other)))
    return tuple(doubts)


def reasons_of(
    groups: Iterable[tuple[str, ...]], verdicts: Mapping[Pair, Verdict], doubts: Iterable[Doubt]
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Why each group is one, each reason once; and what of it was in doubt and therefore left out of others."""
    home = {member: group for group in groups for member in group}
    found: dict[tuple[str, ...], dict[str, None]] = {group: {} for group in home.values()}
    for (first, second), verdict in sorted(verdicts.items(), key=lambda item: item[0]):
        if verdict.same and home[first] is home[second]:
            found[home[first]].update(dict.fromkeys(verdict.reasons))
    for doubt in doubts:
        if not set(doubt.fits).intersection(home[doubt.item]):
            fits = " and ".join(doubt.fits)
            found[home[doubt.item]][f"fits {fits} equally well, and was joined to neither"] = None
    return {group: tuple(reasons) for group, reasons in found.items()}

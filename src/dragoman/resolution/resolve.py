"""Actors → people: full names first, then initials, then bare surnames, so that a short name bridges nobody."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.linking.blocks import candidate_pairs
from dragoman.linking.clusters import Pair, clusters, reasons_of
from dragoman.linking.decide import Verdict, decide
from dragoman.model.entities import Person
from dragoman.model.reports import Actor

from .canonical import people_of
from .compare import ENOUGH, Account, Form, accounts_of, compare
from .keys import given_keys, name_keys
from .offices import compare_offices

# Two fits closer than this are equally good: what spelling alone can add stays below it.
MARGIN = 0.15

Judge = Callable[[str, str], Verdict]


@dataclass(frozen=True, slots=True)
class Group:
    """The ids of accounts that are one person, and why."""

    members: tuple[str, ...]
    reasons: tuple[str, ...]


def resolve(actors: Sequence[Actor]) -> tuple[Person, ...]:
    """The people behind the actors, sorted by id: a function of the set of actors, whatever their order.

    An actor without a name is nobody and is left out.
    """
    by_id = {actor.id: actor for actor in sorted(actors, key=lambda actor: actor.id)}
    accounts = accounts_of(by_id.values())
    pairs = candidate_pairs(_keys(tuple(accounts.values())))
    judge = _judge(accounts)
    groups: tuple[Group, ...] = ()
    for form in (Form.FULL, Form.INITIALS, Form.SURNAME):
        mine = {item.id for item in accounts.values() if item.form is form}
        groups = _joined(groups, mine, pairs, accounts, judge)
    groups = _with_homonyms(groups, pairs, accounts, judge)
    members = [sorted(actor for member in group.members for actor in accounts[member].actors) for group in groups]
    return people_of(([by_id[m] for m in ids], group.reasons) for ids, group in zip(members, groups, strict=True))


def _keys(accounts: Sequence[Account]) -> dict[str, frozenset[str]]:
    """Each account's keys; where surnames stand alone, the others have a key for each word that can be one of these."""
    alone = {key for item in accounts if item.form is Form.SURNAME for key in _name_keys(item.spellings)}
    keys: dict[str, frozenset[str]] = {}
    for item in accounts:
        words = {word for spelling in item.spellings for word in spelling.split()} if alone else set()
        keys[item.id] = _name_keys(item.spellings) | (_name_keys(words) & alone) | _office_keys(item)
    return keys


def _office_keys(item: Account) -> frozenset[str]:
    """Keys for names that are nearly alike: the state of an office that has one holder, and the given name."""
    given = frozenset(key for name in item.spellings for key in given_keys(name))
    return frozenset(f"{key}@{country}" for _, country in item.sole for key in given)


def _name_keys(names: Iterable[str]) -> frozenset[str]:
    return frozenset(key for name in names for key in name_keys(name))


def _judge(accounts: Mapping[str, Account]) -> Judge:
    """The verdict on a pair of ids in either order, worked out once."""
    known: dict[Pair, Verdict] = {}

    def judge(first: str, second: str) -> Verdict:
        pair = (first, second) if first < second else (second, first)
        if pair not in known:
            known[pair] = decide(compare(accounts[pair[0]], accounts[pair[1]]), ENOUGH)
        return known[pair]

    return judge


def _joined(
    groups: tuple[Group, ...], mine: set[str], pairs: Iterable[Pair], accounts: Mapping[str, Account], judge: Judge
) -> tuple[Group, ...]:
    """The groups with `mine` attached to the one that each fits, and the rest of `mine` grouped among themselves."""
    fits = _fits(groups, mine, pairs)
    attached: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for item in sorted(mine):
        choice = _choice(accounts[item], [(n, groups[n]) for n in fits[item]], accounts, judge)
        if choice is not None:
            attached[choice[0]].append((item, choice[1]))
    left = mine - {item for found in attached.values() for item, _ in found}
    verdicts = {pair: judge(*pair) for pair in pairs if pair[0] in left and pair[1] in left}
    found, doubts = clusters(left, verdicts, judge, MARGIN)
    grown = [_grown(group, attached[n]) for n, group in enumerate(groups)]
    return (*grown, *(Group(members, why) for members, why in reasons_of(found, verdicts, doubts).items()))


def _fits(groups: tuple[Group, ...], mine: set[str], pairs: Iterable[Pair]) -> dict[str, list[int]]:
    """For each of `mine`, the groups that it shares a name key with."""
    place = {member: n for n, group in enumerate(groups) for member in group.members}
    fits: dict[str, set[int]] = {item: set() for item in mine}
    for pair in pairs:
        for item, other in (pair, pair[::-1]):
            if item in mine and other in place:
                fits[item].add(place[other])
    return {item: sorted(found) for item, found in fits.items()}


def _choice(
    item: Account, fits: Sequence[tuple[int, Group]], accounts: Mapping[str, Account], judge: Judge
) -> tuple[int, str] | None:
    """The one group that an account with a short name belongs to, and why; none where several fit as well."""
    scored: list[tuple[float, int]] = []
    for number, group in fits:
        verdicts = [judge(item.id, member) for member in group.members]
        if not any(verdict.different for verdict in verdicts):
            scored.append((max(verdict.score for verdict in verdicts), number))
    ranked = sorted(scored, key=lambda fit: (-fit[0], fit[1]))
    if not ranked:
        return None
    (best, number), others = ranked[0], ranked[1:]
    if best >= ENOUGH and all(best - score >= MARGIN for score, _ in others):
        return number, f"{item.spellings[0]}: the name fits, and so does the office"
    group = dict(fits)[number]
    if not others and _may_join(item, [accounts[member] for member in group.members]):
        return number, f"{item.spellings[0]}: the only person that the name fits"
    return None


def _may_join(item: Account, members: Iterable[Account]) -> bool:
    """Whether being the only fit is enough: for initials unless states are known to differ, else if one is shared."""
    offices = {office for member in members for office in member.offices}
    shared = compare_offices(item.offices, offices).state is not None
    if item.form is Form.SURNAME:
        return shared
    return shared or not any(office.country for office in item.offices) or not any(office.country for office in offices)


def _grown(group: Group, added: Sequence[tuple[str, str]]) -> Group:
    members = tuple(sorted((*group.members, *(item for item, _ in added))))
    return Group(members, tuple(dict.fromkeys((*group.reasons, *sorted(reason for _, reason in added)))))


def _with_homonyms(
    groups: tuple[Group, ...], pairs: Iterable[Pair], accounts: Mapping[str, Account], judge: Judge
) -> tuple[Group, ...]:
    """The groups, each with why others of its name are somebody else."""
    place = {member: n for n, group in enumerate(groups) for member in group.members}
    apart: defaultdict[int, set[str]] = defaultdict(set)
    for first, second in pairs:
        verdict = judge(first, second)
        # Where the names themselves differ, there is nothing to explain.
        if verdict.different and place[first] != place[second] and not verdict.reasons[0].startswith("names differ"):
            for item, other in ((first, second), (second, first)):
                apart[place[item]].add(f"another {accounts[other].spellings[0]}: {verdict.reasons[0]}")
    return tuple(replace(g, reasons=(*g.reasons, *sorted(apart[n]))) for n, g in enumerate(groups))

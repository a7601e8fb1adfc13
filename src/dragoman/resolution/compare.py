"""Whether two accounts of people are of one person: names first, then offices, then the document they stand in."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from dragoman.linking.features import Finding, against
from dragoman.model.reports import Actor
from dragoman.model.statements import Office
from dragoman.model.vocabulary import Judgement
from dragoman.world.titles import same_office

from .names import NameComparison, compare_names
from .near_names import Nearness, nearness, single
from .offices import OfficeAgreement, compare_offices

# A full name that agrees is enough alone; initials and bare surnames need the office, or to fit nobody else.
ENOUGH = 1.0
FULL_NAMES = 1.0
WITH_INITIALS = 0.6
SURNAME_ALONE = 0.4
NEAR_NAMES = 1.0
NAMES_UNSURE = 0.4
SAME_OFFICE = 0.6
SAME_BODY = 0.3
SAME_STATE = 0.1
# Two sets of spellings are compared pair by pair; the name's own score settles which of several fits is best.
NAME_SCORE = 0.2


class Form(IntEnum):
    """How much of a name the fullest spelling gives."""

    SURNAME = 0
    INITIALS = 1
    FULL = 2


@dataclass(frozen=True, slots=True)
class Account:
    """What of actors is compared; those with the same spellings and offices are one account: nothing tells them apart.

    `id` is the smallest of `actors`; `documents` are those that they stand in. `sole` are the offices with one holder
    in a state (title and its code) that nobody else holds in any of these.
    """

    id: str
    actors: tuple[str, ...]
    documents: frozenset[str]
    spellings: tuple[str, ...]
    offices: frozenset[Office]
    sole: frozenset[tuple[str, str]]
    form: Form


def accounts_of(actors: Iterable[Actor]) -> dict[str, Account]:
    """The accounts by id, in the order of the ids; an actor without a name is left out."""
    alike: defaultdict[tuple[tuple[str, ...], frozenset[Office]], list[Actor]] = defaultdict(list)
    listed = sorted(actors, key=lambda actor: actor.id)
    sole = _sole(listed)
    for actor in listed:
        spellings = tuple(sorted({name.value for name in actor.names}))
        if spellings:
            alike[spellings, frozenset(office.value for office in actor.offices)].append(actor)
    accounts = [
        Account(
            id=same[0].id,
            actors=tuple(actor.id for actor in same),
            documents=frozenset(actor.document for actor in same),
            spellings=spellings,
            offices=offices,
            sole=frozenset.intersection(*(sole[actor.id] for actor in same)),
            form=max(form_of(spelling) for spelling in spellings),
        )
        for (spellings, offices), same in alike.items()
    ]
    return {account.id: account for account in sorted(accounts, key=lambda account: account.id)}


def _sole(actors: Iterable[Actor]) -> dict[str, frozenset[tuple[str, str]]]:
    """For each actor the offices with one holder that it alone has in its document."""
    held: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for actor in actors:
        for office in {(o.value.title, o.value.country) for o in actor.offices}:
            if office[1] and single(office[0]):
                held[actor.document, office[1]].append((office[0], actor.id))
    found: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for (_, country), holders in held.items():
        for title, actor_id in holders:
            if not any(other != actor_id and same_office(title, also) for also, other in holders):
                found[actor_id].add((title, country))
    return {actor.id: frozenset(found[actor.id]) for actor in actors}


@cache
def form_of(spelling: str) -> Form:
    """Surname alone, initials with a surname, or a full name."""
    words = [word for word in spelling.replace(".", ". ").split() if any(c.isalpha() for c in word)]
    if len(words) < 2:
        return Form.SURNAME
    whole = [word for word in words if not word.endswith(".") and len(word) > 1]
    return Form.FULL if len(whole) > 1 else Form.INITIALS


def compare(first: Account, second: Account) -> tuple[Finding, ...]:
    """What speaks for and against the two being one person."""
    names = best_names(first.spellings, second.spellings)
    if names.judgement is Judgement.DIFFERENT:
        near = _nearness(first, second)
        if near is Nearness.NEAR:
            return (
                Finding(NEAR_NAMES, "the same office, the given name equal, the surnames a letter or an ending apart"),
            )
        if near is Nearness.AKIN:
            return (Finding(0.0, "the same office and given name, and surnames that begin alike"),)
        return (against(f"names differ: {first.spellings[0]}, {second.spellings[0]}"),)
    offices = compare_offices(first.offices, second.offices)
    full = min(first.form, second.form) is Form.FULL and names.judgement is Judgement.SAME
    # Two states whose ministers share a full name are rarer than a report that takes one state for the other.
    if offices.contradiction and not (full and offices.titled):
        return (against(f"{offices.contradiction}, though the names agree"),)
    if first.documents & second.documents and first.offices and second.offices and not offices.office:
        return (against("one document tells them apart by office"),)
    return (*_on_names(first, second, names), *_on_offices(offices))


def _nearness(first: Account, second: Account) -> Nearness:
    """How near full names are of two who hold an office that has one holder, and of whom no document names both."""
    shared = any(a[1] == b[1] and same_office(a[0], b[0]) for a in first.sole for b in second.sole)
    if not shared or first.documents & second.documents:
        return Nearness.FAR
    full = [[name for name in item.spellings if form_of(name) is Form.FULL] for item in (first, second)]
    return max((nearness(*sorted((a, b))) for a in full[0] for b in full[1]), default=Nearness.FAR)


def best_names(first: Iterable[str], second: Iterable[str]) -> NameComparison:
    """The best comparison between any two spellings: same before unsure before different, then the higher score.

    Where two full spellings differ, a shorter one that fits both cannot make them one.
    """
    pairs = [(_comparison(*sorted((a, b))), form_of(a), form_of(b)) for a in sorted(first) for b in sorted(second)]
    full = [comparison for comparison, a, b in pairs if a is Form.FULL and b is Form.FULL]
    compared = full or [comparison for comparison, _, _ in pairs]
    return max(compared, key=lambda found: (_RANKS[found.judgement], found.score))


_RANKS = {Judgement.SAME: 2, Judgement.UNSURE: 1, Judgement.DIFFERENT: 0}


@cache
def _comparison(first: str, second: str) -> NameComparison:
    return compare_names(first, second)


def _on_names(first: Account, second: Account, names: NameComparison) -> Iterable[Finding]:
    form = min(first.form, second.form)
    spelled = f"{first.spellings[0]} = {second.spellings[0]}"
    if names.judgement is Judgement.UNSURE:
        yield Finding(NAMES_UNSURE, f"names may agree: {spelled}")
    elif form is Form.FULL:
        yield Finding(FULL_NAMES, f"names agree: {spelled}")
    elif form is Form.INITIALS:
        yield Finding(WITH_INITIALS, f"initials agree: {spelled}")
    else:
        yield Finding(SURNAME_ALONE, f"surnames agree: {spelled}")
    yield Finding(NAME_SCORE * names.score, f"names are alike to {names.score:.2f}")


def _on_offices(offices: OfficeAgreement) -> Iterable[Finding]:
    if offices.office:
        yield Finding(SAME_OFFICE, f"both {offices.office}")
    elif offices.body:
        yield Finding(SAME_BODY, f"both of {offices.body}")
    if offices.state:
        yield Finding(SAME_STATE, f"both of {offices.state}")

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

from .names import NameComparison, compare_names
from .offices import OfficeAgreement, compare_offices

# A full name that agrees is enough alone; initials and bare surnames need the office, or to fit nobody else.
ENOUGH = 1.0
FULL_NAMES = 1.0
WITH_INITIALS = 0.6
SURNAME_ALONE = 0.4
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

    `id` is the smallest of `actors`; `documents` are those that they stand in.
    """

    id: str
    actors: tuple[str, ...]
    documents: frozenset[str]
    spellings: tuple[str, ...]
    offices: frozenset[Office]
    form: Form


def accounts_of(actors: Iterable[Actor]) -> dict[str, Account]:
    """The accounts by id, in the order of the ids; an actor without a name is left out."""
    alike: defaultdict[tuple[tuple[str, ...], frozenset[Office]], list[Actor]] = defaultdict(list)
    for actor in sorted(actors, key=lambda actor: actor.id):
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
            form=max(form_of(spelling) for spelling in spellings),
        )
        for (spellings, offices), same in alike.items()
    ]
    return {account.id: account for account in sorted(accounts, key=lambda account: account.id)}


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
        return (against(f"names differ: {first.spellings[0]}, {second.spellings[0]}"),)
    offices = compare_offices(first.offices, second.offices)
    full = min(first.form, second.form) is Form.FULL and names.judgement is Judgement.SAME
    # Two states whose ministers share a full name are rarer than a report that takes one state for the other.
    if offices.contradiction and not (full and offices.titled):
        return (against(f"{offices.contradiction}, though the names agree"),)
    if first.documents & second.documents and first.offices and second.offices and not offices.office:
        return (against("one document tells them apart by office"),)
    return (*_on_names(first, second, names), *_on_offices(offices))


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

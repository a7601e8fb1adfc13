"""Compares the offices that two accounts give: title, state, body."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.statements import Office


@dataclass(frozen=True, slots=True)
class OfficeAgreement:
    """What two sets of offices have in common, written for people (`None`: nothing); `contradiction` says why not.

    `titled`: whether a title of the one can be one of the other, whatever the states.
    """

    office: str | None
    body: str | None
    state: str | None
    contradiction: str | None
    titled: bool


def compare_offices(first: Iterable[Office], second: Iterable[Office]) -> OfficeAgreement:
    """The best agreement between any two of the offices.

    Only states contradict: people change offices within a state, and hold several; none stands for two states. An
    office of an international body has no state and contradicts nothing.
    """
    ours, theirs = set(first), set(second)
    pairs = [(a, b) for a in ours for b in theirs]
    shared = {
        a.title for a, b in pairs if a.title == b.title and _agree(a.country, b.country) and _agree(a.body, b.body)
    }
    bodies = {a.body for a, b in pairs if a.body is not None and a.body == b.body}
    states, other_states = {o.country for o in ours if o.country}, {o.country for o in theirs if o.country}
    both = states & other_states
    titled = any(_alike(a.title, b.title) for a, b in pairs)
    apart = bool(states and other_states) and not both and not shared
    return OfficeAgreement(
        office=min(shared, default=None),
        body=min(bodies, default=None),
        state=min(both, default=None),
        contradiction=f"in office of {_listed(states)} and of {_listed(other_states)}" if apart else None,
        titled=titled,
    )


def finer(offices: Iterable[Office]) -> dict[Office, Office]:
    """For each office the fullest that it can stand for: itself, or the only one that adds what it leaves out."""
    known = sorted(set(offices), key=_order)
    full: dict[Office, Office] = {}
    for office in known:
        fuller = [o for o in known if o != office and o.title == office.title and _completes(o, office)]
        best = [o for o in fuller if not any(_completes(p, o) and p != o for p in fuller)]
        full[office] = best[0] if len(best) == 1 else office
    return full


def _agree(first: str | None, second: str | None) -> bool:
    return first is None or second is None or first == second


def _alike(first: str, second: str) -> bool:
    """Whether two titles can be one, told in more or fewer words."""
    words, others = set(first.split()), set(second.split())
    return words <= others or others <= words


def _completes(fuller: Office, office: Office) -> bool:
    """Whether every part that `office` states is so in `fuller`, which states more."""
    country = office.country is None or office.country == fuller.country
    body = office.body is None or office.body == fuller.body
    return country and body and fuller != office


def _order(office: Office) -> tuple[str, str, str]:
    return office.title, office.country or "", office.body or ""


def _listed(states: set[str]) -> str:
    return ", ".join(sorted(states))

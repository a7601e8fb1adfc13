"""What a stage is, and the plan that a run follows: functions as data, for any engine to spread."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, ParamSpec, Protocol, TypeVar

from dragoman.model.documents import Article, Document
from dragoman.model.engagements import Engagement
from dragoman.model.entities import Person
from dragoman.model.reports import Actor, Report
from dragoman.model.statements import Reading

P = ParamSpec("P")
A = TypeVar("A")
B = TypeVar("B")
R = TypeVar("R", covariant=True)


class Verb(StrEnum):
    """How a stage may be spread: over items that know nothing of each other, or over groups of them."""

    EACH = "each"
    GROUPED = "grouped"


@dataclass(frozen=True, slots=True)
class Stage(Generic[P, R]):
    """A pure function on the nouns, importable by name, and what its work is spread over."""

    name: str
    run: Callable[P, R]
    verb: Verb
    over: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The stages in the order of the flow; `version` names the knowledge and the rules that they work with."""

    version: str
    prepare: Stage[[Article], Document]
    read: Stage[[Document], Reading]
    bundle: Stage[[Reading, Document], tuple[tuple[Actor, ...], tuple[Report, ...]]]
    resolve: Stage[[Sequence[Actor]], tuple[Person, ...]]
    merge: Stage[[Sequence[Report], Sequence[Person], Sequence[Actor]], tuple[Engagement, ...]]


class Each(Protocol):
    """An engine's first verb: a function on every item, results in their order; `map` is the engine of one process."""

    def __call__(self, function: Callable[[A], B], items: Iterable[A], /) -> Iterator[B]:
        """The result for each item, in order."""

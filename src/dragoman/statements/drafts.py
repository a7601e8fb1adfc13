"""An engagement on the way to its statements: what one act, or several, tell of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dragoman.model.dates import DateInterval
from dragoman.model.places import Place
from dragoman.model.spans import Span
from dragoman.model.vocabulary import Kind, Role, Status

T = TypeVar("T", covariant=True)


@dataclass(frozen=True, slots=True)
class Side:
    """Somebody who takes part: a person (local id), else an organisation, else a state alone; `span` is where it
    says so."""

    person: str | None
    organisation: str | None
    country: str | None
    title: str | None
    span: Span

    @property
    def of(self) -> str | None:
        """What it stands for: its state, or the international body that it is or speaks for."""
        return self.country or self.organisation

    def same_as(self, other: "Side") -> bool:
        """Whether both are the same person, or the same body or state where no person is known."""
        if self.person or other.person:
            return self.person == other.person
        return (self.organisation, self.country) == (other.organisation, other.country)


@dataclass(frozen=True, slots=True)
class Told(Generic[T]):
    """A value, where the text says it, and the rule by which it follows where it does not stand there in words."""

    value: T
    spans: tuple[Span, ...]
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """`sides` come with their roles; `acts` are the words that tell of it, `sentences` those that speak of it.

    `refers`: it may refer back to one told before; `what` tells ceremonies and gatherings of one document apart.
    `weak`: words spoken in any contact, which are an engagement of their own only where there is no other.
    `spoke`: told by words alone that can be of a meeting and of a call ("he spoke with the minister").
    `length`: how many days it takes, and `edge`: whether it was on the "first" or "last" of the days of what it is part
    of, where the text says so. `company`: persons who were there beside the two who speak. `seen`: further
    days on which a visit's guest was there. `round`: the day that its sentence gives several contacts at once.
    """

    kind: Kind
    acts: tuple[Span, ...]
    sentences: tuple[int, ...]
    sides: tuple[tuple[Side, Role], ...]
    status: Told[Status]
    date: Told[DateInterval] | None = None
    place: Told[Place] | None = None
    name: Told[str] | None = None
    what: str | None = None
    refers: bool = False
    list: bool = False
    past: bool = False
    inherited: bool = False
    weak: bool = False
    spoke: bool = False
    length: Told[int] | None = None
    edge: Told[str] | None = None
    company: frozenset[str] = frozenset()
    seen: tuple[Told[DateInterval], ...] = ()
    round: Told[DateInterval] | None = None

    def persons(self) -> frozenset[str]:
        """The local ids of the persons who take part."""
        return frozenset(side.person for side, _ in self.sides if side.person)

    def states(self) -> frozenset[str]:
        """The states and international bodies that take part."""
        return frozenset(side.of for side, _ in self.sides if side.of)

    def role(self, role: Role) -> tuple[Side, ...]:
        """The sides in a role."""
        return tuple(side for side, has in self.sides if has is role)


def distinct(sides: Sequence[tuple[Side, Role]]) -> list[tuple[Side, Role]]:
    """Each side once; a state or body alone gives way to a person who stands for it."""
    kept: list[tuple[Side, Role]] = []
    for side, role in sides:
        if any(side.same_as(other) for other, _ in kept):
            continue
        kept.append((side, role))
    spoken_for = {side.of for side, _ in kept if side.person}
    return [(side, role) for side, role in kept if side.person or side.of not in spoken_for]

"""Small named comparisons, each giving points and the reason in plain words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Finding:
    """What one comparison found: points for (positive) or against (negative), why, and whether it settles it."""

    points: float
    reason: str
    veto: bool = False


Feature = Callable[[T, T], Iterable[Finding]]


def against(reason: str) -> Finding:
    """A finding that the two cannot be one."""
    return Finding(0.0, reason, veto=True)


def findings(first: T, second: T, features: Iterable[Feature[T]]) -> tuple[Finding, ...]:
    """What the comparisons found, in their order; nothing after the first that rules sameness out."""
    found: list[Finding] = []
    for feature in features:
        for finding in feature(first, second):
            found.append(finding)
            if finding.veto:
                return tuple(found)
    return tuple(found)

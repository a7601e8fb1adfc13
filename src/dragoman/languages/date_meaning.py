"""What a date comes to mean, and how the slots that say so are read."""

from dataclasses import dataclass

from dragoman.model.dates import DateInterval

from .date_shapes import Slots

PAST, PRESENT, FUTURE = "past", "present", "future"
THIRDS: dict[str, tuple[int, int | None]] = {"early": (1, 10), "mid": (11, 20), "late": (21, None)}


@dataclass(frozen=True, slots=True)
class Meaning:
    """The days meant (`None` where that leans on a publication day that is missing), their precision, and why."""

    interval: DateInterval | None
    precision: str
    relative: bool
    reason: str
    partial: str | None = None


def number(given: Slots, slot: str, missing: int = 0) -> int:
    """The whole number in a slot; `missing` where the slot is empty."""
    value = given.get(slot)
    return value if isinstance(value, int) else missing

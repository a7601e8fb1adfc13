"""Dates are intervals of days, either end of which may be unknown."""

from dataclasses import dataclass
from datetime import date

# How a rule begins that gives the days of a stay from what a text says of its beginning, its end or its length.
STAY_RULE = "days of a stay: "


@dataclass(frozen=True, slots=True)
class DateInterval:
    """The days from `earliest` to `latest`, both included; `None` is an unknown end."""

    earliest: date | None
    latest: date | None

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"an interval cannot end ({self.latest}) before it starts ({self.earliest})")

    @classmethod
    def day(cls, day: date) -> "DateInterval":
        """The interval of one day."""
        return cls(day, day)

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def days(self) -> int | None:
        """How many days it has; `None` where an end is unknown."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def meets(self, other: "DateInterval") -> bool:
        """Whether a day can lie in both; an unknown end meets anything."""
        return not (
            (self.latest is not None and other.earliest is not None and self.latest < other.earliest)
            or (other.latest is not None and self.earliest is not None and other.latest < self.earliest)
        )

    def intersection(self, other: "DateInterval") -> "DateInterval | None":
        """The days in both; `None` where there are none."""
        if not self.meets(other):
            return None
        starts = [d for d in (self.earliest, other.earliest) if d is not None]
        ends = [d for d in (self.latest, other.latest) if d is not None]
        return DateInterval(max(starts, default=None), min(ends, default=None))

"""A place: a country by its code, and a city by its English name where one is known."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """`country` is ISO 3166-1 alpha-2."""

    country: str
    city: str | None = None

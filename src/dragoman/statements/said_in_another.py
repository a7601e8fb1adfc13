"""Congratulations and greetings that are spoken where both meet, and are no message of their own."""

from collections.abc import Sequence

from dragoman.model.vocabulary import Kind

from .drafts import Draft


def said_in_another(draft: Draft, kept: Sequence[Draft]) -> bool:
    """Whether those who write to each other speak with each other as well."""
    others = [other for other in kept if other is not draft and _speaks(other)]
    return any(draft.states() <= other.states() or draft.persons() & other.persons() for other in others)


def _speaks(draft: Draft) -> bool:
    """Whether those who take part speak with each other."""
    return draft.kind in (Kind.MEETING, Kind.CALL, Kind.VISIT)

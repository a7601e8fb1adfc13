"""What those who sign or talk are there for: a memorandum of two ministries of justice is about legal cooperation."""

from dragoman.model.vocabulary import Kind, Status
from dragoman.world.titles import title_organ
from dragoman.world.trades import trades_of

from .drafts import Draft, Side, Told


def trades(draft: Draft) -> list[Told[str]]:
    """The topics that are the trade of all that a signing, or a meeting that was held, tells who takes part for."""
    meets = draft.kind is Kind.MEETING and draft.status.value is not Status.PLANNED
    if not (meets or draft.kind is Kind.SIGNING):
        return []
    found = [(side, _organ(side)) for side, _ in draft.sides]
    known = [(side, organ) for side, organ in found if organ]
    if len({side.of for side, _ in known}) < 2:
        return []
    shared = frozenset.intersection(*(trades_of(organ, meets) for _, organ in known))
    return [Told(topic, tuple(side.span for side, _ in known), "the trade of both sides") for topic in sorted(shared)]


def _organ(side: Side) -> str | None:
    """The organ that a side is of; embassies, which see to everything, and bodies of no state are left out."""
    if side.title:
        organ = title_organ(side.title)
        return None if organ in _ENVOYS else organ
    return side.organisation


_ENVOYS = frozenset(("embassy", "consulate", "consulate_general", "permanent_mission"))

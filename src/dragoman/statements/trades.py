"""What those who sign or talk are there for: a memorandum of two ministries of justice is about legal cooperation."""

from collections.abc import Sequence

from dragoman.mentions.found import Sentence
from dragoman.model.mentions import MentionKind
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


def trades_of_name(gathering: Draft, sentences: Sequence[Sentence]) -> list[Told[str]]:
    """The topics that are the portfolio of the officials whose gathering a name says it is ("ministers of health")."""
    found: dict[str, Told[str]] = {}
    for sentence in sentences:
        for office in sentence.of(MentionKind.OFFICE, MentionKind.ORGAN):
            if any(act.covers(office.span) for act in gathering.acts):
                organ = title_organ(office.value) if office.kind is MentionKind.OFFICE else office.value
                for topic in trades_of(organ or "", True):
                    found.setdefault(topic, Told(topic, (office.span,), "the trade of those who met"))
    return [found[topic] for topic in sorted(found)]


def _organ(side: Side) -> str | None:
    """The organ that a side is of; embassies, which see to everything, and bodies of no state are left out."""
    if side.title:
        organ = title_organ(side.title)
        return None if organ in _ENVOYS else organ
    return side.organisation


_ENVOYS = frozenset(("embassy", "consulate", "consulate_general", "permanent_mission"))

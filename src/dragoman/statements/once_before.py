"""Whether what is told as over is another than what a text has told as ahead or called off ("the two last met in
March")."""

from dragoman.model.vocabulary import Kind, Status

from .drafts import Draft

# A headline and the first sentence tell in brief what is told in full below.
_LEAD = 1


def was_before(old: Draft, new: Draft) -> bool:
    """Whether a draft that is over cannot be an earlier one that is not: it has a day and sides of its own, or other
    signatories."""
    if new.status.value is not Status.HELD:
        return False
    ahead = old.status.value is Status.PLANNED and min(old.sentences) > _LEAD
    if not ahead and old.status.value is not Status.CANCELLED:
        return False
    if ahead and new.kind is Kind.SIGNING and old.sides and new.persons() and not new.persons() & old.persons():
        return True
    own = new.date is not None and not new.inherited and len(new.states()) > 1
    return own and new.kind is Kind.MEETING and old.date is None

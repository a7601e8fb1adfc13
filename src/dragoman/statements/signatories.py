"""Who signed what a sentence before said was signed: "Memorandum imzalanıb. Sənədi A və B imzalayıblar"."""

from dataclasses import replace

from dragoman.model.vocabulary import Kind

from .drafts import Draft

# How many sentences later the signatories may be named.
_REACH = 2


def names_signatories(old: Draft, new: Draft) -> bool:
    """Whether a draft names the persons who signed what an earlier one told, whose persons are those of the talk."""
    if old.kind is not Kind.SIGNING or new.kind is not Kind.SIGNING or not old.inherited or not new.persons():
        return False
    if old.status.value is not new.status.value or not 0 < min(new.sentences) - max(old.sentences) <= _REACH:
        return False
    if new.date and old.date and not new.date.value.meets(old.date.value):
        return False
    return new.name is None and new.states() <= old.states()


def signed_by(old: Draft, new: Draft) -> Draft:
    """The earlier draft with those who signed in place of the others of their states."""
    kept = [pair for pair in old.sides if pair[0].of not in new.states()]
    return replace(old, sides=(*new.sides, *kept), inherited=bool(kept))

"""Whether a text is about other states alone, where the language of its outlet alone tells whose it would be."""

from collections.abc import Sequence

from dragoman.mentions.found import Found
from dragoman.mentions.parties import Party
from dragoman.model.mentions import MentionKind
from dragoman.world.titles import title_organ


def about_others(found: Found, said: Sequence[Sequence[Party]], home: str | None, spoken: Sequence[str]) -> bool:
    """Whether a text names no word for the outlet's own state, another one more than once, and begins with an officer
    of that: then officers without a state are not of the outlet's own."""
    if any(m.value == "*" for s in found.sentences for m in s.of(MentionKind.STATE)) or home in spoken:
        return False
    if not any(spoken.count(state) > 1 for state in set(spoken)):
        return False
    officers = (p for parties in said for p in parties if p.title or p.sort == "organ")
    first = next((p for p in officers if p.sort == "organ" or p.body or title_organ(p.title or "")), None)
    return first is not None and bool(first.country or first.body)

"""Other editions of a gathering: "the next, fourth forum", "первая такая встреча" are of the row named before."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.mentions.found import Sentence
from dragoman.mentions.gatherings import GatheringMention
from dragoman.model.vocabulary import Kind, Role

from .chain_names import ordinal_word
from .drafts import Draft, Told

# How many words such a mention has at the most: its number, "such" or "next", its noun.
_BARE = 4
_NUMBER = re.compile(r"^\d+(?:st|nd|rd|th)\s+")


def as_edition(draft: Draft, mention: GatheringMention, sentence: Sentence, drafts: Sequence[Draft]) -> Draft:
    """A gathering that its number and its noun alone name, with the name of the one before that has the same noun."""
    words = [token for token in sentence.tokens[mention.first : mention.last] if token.is_word]
    if mention.ordinal is None or mention.bodies or mention.quoted or len(words) > _BARE or draft.name is None:
        return draft
    row = next((d for d in reversed(drafts) if d.kind is Kind.GATHERING and _is_row(d, mention)), None)
    if row is None or row.name is None:
        return draft
    name = _NUMBER.sub("", row.name.value)
    number = ordinal_word(mention.ordinal)
    if row.name.value.startswith(f"{number} "):
        return draft  # the same one again
    what = f"{(row.what or '').partition('#')[0]}#{mention.ordinal}"
    organisers = tuple((side, role) for side, role in row.sides if role is Role.ORGANISER)
    told = Told(f"{number} {name}", (*draft.name.spans, *row.name.spans), "another of the row that is named before")
    return replace(draft, name=told, what=what, sides=(*draft.sides, *organisers))


def _is_row(draft: Draft, mention: GatheringMention) -> bool:
    """Whether a gathering is of the same noun, and has more of a name than that."""
    name = _NUMBER.sub("", draft.name.value) if draft.name else ""
    return mention.head in name and len(name.split()) > len(mention.head.split()) + 1

"""The state whose mission or ministry stands by itself at the head of a text ("Embassy of Kenya"): the text is its."""

from collections.abc import Sequence

from dragoman.mentions.found import Found
from dragoman.mentions.party import Party
from dragoman.model.mentions import MentionKind

# How many lines a head may have, and how many words may stand beside the organ or the state in its line.
_LINES, _BESIDE = 3, 4


def city_of_outlet(found: Found) -> str | None:
    """The state of the city that an outlet has in its name and that its text speaks of ("Nairobi Courier")."""
    named = set((found.document.outlet or "").casefold().split())
    if not named:
        return None
    text = found.document.text
    cities = [m for s in found.sentences for m in s.of(MentionKind.CITY) if m.country]
    within = [m for m in cities if set(text[m.span.start : m.span.end].casefold().split()) <= named]
    return within[0].country if within else None


def letterhead(found: Found, said: Sequence[Sequence[Party]]) -> str | None:
    """The state of the mission that the first lines of a document name and nothing else."""
    for sentence, parties in list(zip(found.sentences, said, strict=True))[:_LINES]:
        if not sentence.headline or len(parties) != 1:
            continue
        (party,) = parties
        words = sum(token.is_word for token in sentence.tokens)
        inside = sum(token.is_word for token in sentence.tokens[party.first : party.last])
        acts = any(token.features & {"verb"} and token.features & {"past", "future"} for token in sentence.tokens)
        if party.sort == "organ" and party.country and not acts and words - inside <= _BESIDE and party.first <= 1:
            return party.country
    return None

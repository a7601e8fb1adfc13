"""The state whose mission or ministry stands by itself at the head of a text ("Embassy of Kenya"): the text is its."""

from collections.abc import Sequence

from dragoman.mentions.found import Found
from dragoman.mentions.party import Party

# How many lines a head may have, and how many words may stand beside the organ or the state in its line.
_LINES, _BESIDE = 3, 4


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

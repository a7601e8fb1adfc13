"""Terms of a parliament ("the 16th National Assembly", "the 118th Congress"), which are no events."""

from dragoman.model.mentions import MentionKind

from .found import Sentence


def is_legislature(sentence: Sentence, head: int, start: int) -> bool:
    """Whether a noun of gathering is the last word of an organ's own name, with something before it.

    A name of one word is one only at the end of what is said ("the 19th Congress of the Party" is an event).
    """
    organs = [m for m in sentence.of(MentionKind.ORGAN) if m.last == head + 1 and start < m.first]
    return any(m.last - m.first > 1 or m.last == len(sentence.tokens) for m in organs)

"""What stands in brackets behind an office and is its name in another language, or short for it: "the police chief
(Kapolri), General Anna Berg"."""

from dragoman.model.mentions import Mention, MentionKind

from .found import Sentence

# How many words (a comma, a rank) lie between the bracket and the holder's name.
_TO_NAME = 4


def is_other_title(sentence: Sentence, person: Mention) -> bool:
    """Whether what was taken for a person is one word in brackets behind an office, before the name of its holder."""
    tokens, first, last = sentence.tokens, person.first, person.last
    if last - first != 1 or first < 1 or last >= len(tokens):
        return False
    if tokens[first - 1].text != "(" or tokens[last].text != ")":
        return False
    if not any(m.last == first - 1 for m in sentence.of(MentionKind.OFFICE)):
        return False
    return any(0 < m.first - last <= _TO_NAME for m in sentence.of(MentionKind.PERSON))

"""What a participle between commas tells beside the main thing: "Накануне министр, прибывший в среду, был принят"."""

from collections.abc import Sequence

from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import Grammar
from dragoman.model.spans import Span


def enclosed(sentence: Sentence, told: Sequence[Span], rules: Grammar) -> list[Span]:
    """The stretches between two commas that begin with a participle which tells of something itself.

    A time inside is that participle's, and one outside is not. Only where cases show what a participle is.
    """
    found: list[Span] = []
    if rules.bare or not (rules.cases and rules.office_right):
        return found
    tokens = sentence.tokens
    dated = {i for i, t in enumerate(tokens) if any(time.span.overlaps(t.span) for time in sentence.times)}
    for place, token in enumerate(tokens[:-1]):
        opener = tokens[place + 1]
        participle = "participle" in opener.features and not opener.features & {"short"}
        if token.text != "," or not participle or not any(span.overlaps(opener.span) for span in told):
            continue
        end = next((i for i in range(place + 2, len(tokens)) if tokens[i].text == "," and i not in dated), None)
        if end is not None:
            found.append(Span(opener.start, tokens[end - 1].end))
    return found

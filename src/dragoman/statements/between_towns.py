"""Towns that sign with each other: "соглашение между Пензой и Ташкентом" is between the states of both."""

from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.model.mentions import Mention, MentionKind

from .drafts import Side
from .scene import Scene

# How many words may lie between the act and the first of the towns, and between the towns.
_REACH, _APART = 12, 6


def between_towns(act: Act, scene: Scene) -> list[Side]:
    """The states of the towns between which a document is said to be; nothing where all are of one state."""
    rules, tokens = grammar(scene.pack), act.sentence.tokens
    if not act.frame.document:
        return []
    cities = [m for m in act.sentence.of(MentionKind.CITY) if m.country]

    def opens(city: Mention) -> bool:
        before = [t.folded for t in tokens[max(0, city.first - 3) : city.first]]
        return any(rules.prepositions.get(word) == "between" for word in before)

    first = next((m for m in cities if opens(m) and max(m.first - act.last, act.first - m.last) <= _REACH), None)
    if first is None:
        return []
    joined = [first]
    for city in cities[cities.index(first) + 1 :]:
        gap = tokens[joined[-1].last : city.first]
        if len(gap) <= _APART and any(t.folded in rules.conjunctions for t in gap):
            joined.append(city)
    sides = [Side(None, None, m.country, None, m.span) for m in joined]
    return sides if len({side.country for side in sides}) > 1 else []

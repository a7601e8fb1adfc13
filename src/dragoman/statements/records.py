"""A journey told again as the first or only one of its kind ("She is the first Kenyan minister to visit the country
since 2003"): nothing new, and its time is that of another.

`firsts` in a pack's `grammar.yml` are the words.
"""

from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.model.vocabulary import Kind

from .scene import Scene

# How many words ("Kenyan head of government") may lie between such a word and the verb.
_REACH = 9


def is_record(act: Act, scene: Scene) -> bool:
    """Whether a text that has told of a journey says only what number it is of its kind."""
    rules = grammar(scene.pack)
    if not rules.bare or not act.verbal or not act.frame.travel or "infinitive" not in act.features:
        return False
    before = act.sentence.tokens[max(0, act.first - _REACH) : act.first]
    told = any(d.kind is Kind.VISIT for d in scene.talk.drafts)
    governed = bool(before) and rules.prepositions.get(before[-1].folded) == "to"
    return told and governed and any(token.folded in rules.firsts for token in before)

"""Two who are named side by side as the subject of one verb ("Berg and her Kenyan colleague agreed to …")."""

from dragoman.mentions.acts import Act

from .scene import Scene
from .sides import sides_of

# Words that refer back to both sides say nothing new of who met.
_NAMED = frozenset({"person", "office", "colleague", "pronoun"})
# How many words the verb may stand behind them.
_REACH = 4


def _between(act: Act, last: int) -> int:
    """How many words stand before an act, an insertion between two commas aside ("A and B, as neighbours, agreed")."""
    tokens = act.sentence.tokens
    commas = [i for i in range(last, act.first) if tokens[i].text == ","]
    inserted = len(commas) > 1 and commas[0] == last
    return act.first - (commas[-1] if inserted else last)


def paired(act: Act, scene: Scene) -> bool:
    """Whether an act has a joint subject of two states or bodies, each named by who stands for it."""
    before = [p for p in scene.parties if p.sort in _NAMED and p.last <= act.first and not p.relations]
    if not before or act.passive or _between(act, before[-1].last) > _REACH:
        return False
    group = [p for p in before if p.group == before[-1].group]
    return len(group) > 1 and len({side.of for party in group for side in sides_of(party, scene.talk)}) > 1

"""Who acts in a verb of one who speaks of themselves ("«Sabah Bakıya gedəcəyəm», – nazir deyib").

Such a verb has the feature `speaking` of the pack's `endings.yml`. Whoever is named behind the closing quotation mark
as the subject speaks; where nobody is, whoever was spoken of last does.
"""

from dragoman.mentions.acts import Act

from .drafts import Side
from .scene import Scene
from .sides import sides_of

_CLOSING = frozenset('"”»“’')
_SPEAKERS = frozenset({"person", "office"})


def speaks_of_self(act: Act) -> bool:
    """Whether the verb of an act has the ending of the first person."""
    return act.verbal and "speaking" in act.features and not act.passive


def whose_words(act: Act, scene: Scene) -> list[Side]:
    """Whoever speaks in the words that an act stands in; nobody where nothing tells."""
    tokens = act.sentence.tokens
    end = next((i for i in range(act.last, len(tokens)) if tokens[i].text in _CLOSING), None)
    behind = [p for p in scene.parties if end is not None and p.first > end and p.sort in _SPEAKERS]
    for party in behind:
        sides = sides_of(party, scene.talk) if not party.relations - {"subject", "object"} else ()
        if len(sides) == 1 and sides[0].person:
            return list(sides)
    return [scene.talk.speaker] if scene.talk.speaker else []

"""Where a journey goes by the airport at which it ends ("arrived at the Berg International Airport, Bergen")."""

from functools import cache

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act
from dragoman.model.mentions import MentionKind
from dragoman.model.places import Place

from .drafts import Told

# How many words the name of an airport has, and how many marks lie between it and its city.
_NAME, _BESIDE = 9, 2


@cache
def _airports(pack: LanguagePack) -> frozenset[str]:
    return frozenset(key(str(word)) for word in pack.rules("grammar.yml").get("airports", ()))


def by_airport(act: Act, pack: LanguagePack) -> list[Told[Place]]:
    """The city whose airport a journey reaches: that in the airport's name, or right behind it."""
    tokens, words = act.sentence.tokens, _airports(pack)
    far = min(len(tokens), act.last + _NAME)
    place = next((i for i in range(act.last, far) if tokens[i].has_base(words)), None) if words else None
    if place is None or any(tokens[i].text in ",;" for i in range(act.last, place)):
        return []
    cities = [m for m in act.sentence.of(MentionKind.CITY) if m.country]
    near = [m for m in cities if act.last <= m.first < place or 0 < m.first - place <= _BESIDE + 1]
    return [Told(Place(m.country or "", m.value), (m.span,)) for m in near[-1:]]

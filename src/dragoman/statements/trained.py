"""Who learns and who teaches, where cases tell: "Moldova hakimləri üçün", "akademiyada", "nazirlik tərəfindən"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.inflect import key
from dragoman.mentions.acts import Act
from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Role
from dragoman.world.titles import organ_name

from .drafts import Side
from .scene import Scene
from .sides import sides_of

_GROUPS = frozenset({"adjective", "state", "organ", "office", "delegation", "body"})
_LEARNING = frozenset({"for", "of", "subject", "to"})


def trained(act: Act, scene: Scene) -> list[tuple[Side, Role]]:
    """The states and organs of the groups before a training; `trainees` in `grammar.yml` are nouns for such groups."""
    found: list[tuple[Side, Role]] = []
    for party in scene.parties:
        if party.sort not in _GROUPS or party.person or party.first >= act.last:
            continue
        role = _role(party)
        for side in _sides(party, scene) if role else ():
            if side.of and role and all(side.of != other.of for other, _ in found):
                found.append((side, role))
    home = scene.talk.home
    if home and (place := _own_group(act, scene)) is not None and all(side.of != home for side, _ in found):
        span = act.sentence.tokens[place].span
        found.append((Side(None, None, home, None, span), Role.PARTICIPANT))
    return found


def _role(party: Party) -> Role | None:
    if "by" in party.relations:
        return Role.ORGANISER
    if "in" in party.relations:
        return Role.HOST if party.sort == "organ" else None
    return Role.PARTICIPANT if not party.relations or party.relations & _LEARNING else None


def _sides(party: Party, scene: Scene) -> Sequence[Side]:
    country = party.country or (scene.talk.home if party.own or party.sort == "organ" else None)
    if party.sort in {"adjective", "office", "organ"} and country:
        name = organ_name(party.organ, country) if party.organ else None
        return (Side(None, name, country, None, party.span),)
    return tuple(replace(side, span=party.span) for side in sides_of(party, scene.talk))


def _own_group(act: Act, scene: Scene) -> int | None:
    """A noun for those who learn that says "ours" ("15 kursantımız")."""
    nouns = frozenset(key(str(word)) for word in scene.pack.rules("grammar.yml").get("trainees", ()))
    tokens = act.sentence.tokens
    return next((i for i in range(act.first) if "own" in tokens[i].features and tokens[i].has_base(nouns)), None)

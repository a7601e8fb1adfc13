"""Who learns and who teaches: a training names both by the states of groups without a name ("ten Kenyan judges")."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Kind, Role
from dragoman.world.titles import organ_name

from .drafts import Side
from .scene import Scene
from .sides import sides_of
from .trained import trained

# How many words may lie between the act and the group before it ("Ten Kenyan river police officers will be trained"),
# and those behind it ("by instructors from the Kenyan academy").
_BEFORE, _AFTER = 14, 12
_GROUPS = frozenset({"adjective", "state", "organ", "office", "delegation", "body", "person"})
# What stands before the group that learns, and before the one that teaches.
_TAUGHT = frozenset({"of", "for", "to", "from"})
_TEACHING = frozenset({"by", "with", "from"})


def trainees(act: Act, scene: Scene, known: Sequence[Side]) -> list[tuple[Side, Role]]:
    """The states and bodies of the groups beside a training, where the act alone finds less than two of them.

    Only in a language whose parties stand by position; elsewhere cases tell the sides of the act.
    """
    if act.frame.kind is not Kind.TRAINING:
        return []
    if not grammar(scene.pack).bare:
        left = not grammar(scene.pack).office_right
        told = trained(act, scene) if left else []
        return [(side, role) for side, role in told if all(side.of != other.of for other in known)]
    found: list[tuple[Side, Role]] = []
    roles: dict[int, Role] = {}
    for party in scene.parties:
        role = _role(party, act) or (roles.get(party.group) if party.first >= act.last else None)
        if role is None:
            continue
        roles.setdefault(party.group, role)  # what is said of the first of a list goes for all
        for side in _groups(party, scene):
            if side.of and all(side.of != other.of for other in known) and all(side.of != o.of for o, _ in found):
                found.append((side, role))
    return found


def _role(party: Party, act: Act) -> Role | None:
    if party.sort not in _GROUPS:
        return None
    if party.last <= act.first:
        near = act.first - party.last <= _BEFORE and not party.relations - {"subject", "of", "for", "from"}
        return Role.PARTICIPANT if near else None
    gap = party.first - act.last
    if gap < 0 or gap > _AFTER:
        return None
    if party.relations & _TEACHING - {"from"} or (party.relations & {"from"} and act.verbal):
        return Role.ORGANISER
    return Role.PARTICIPANT if party.relations & _TAUGHT and gap <= _AFTER // 2 else None


def _groups(party: Party, scene: Scene) -> tuple[Side, ...]:
    if party.sort == "adjective" and party.country:
        return (Side(None, None, party.country, None, party.span),)
    if party.sort == "office" and party.country:
        # "investigators of Kenya": nobody who holds an office, a group of its organ or of the state
        name = organ_name(party.organ, party.country) if party.organ else None
        return (Side(None, name, party.country, None, party.span),)
    return tuple(replace(side, span=party.span) for side in sides_of(party, scene.talk))

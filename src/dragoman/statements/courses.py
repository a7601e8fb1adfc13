"""Who learns and who teaches where cases tell the parts of a sentence: groups without a name, by their states.

"Пять офицеров из Кении начнут обучение в норвежской академии": the state that somebody is from or of learns, the one
in whose school it is teaches.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party
from dragoman.model.mentions import MentionKind
from dragoman.model.vocabulary import Kind, Role
from dragoman.world.titles import organ_name

from .drafts import Side
from .scene import Scene
from .sides import sides_of
from .status import cues, near

# How many words may lie between the act and a group.
_REACH = 14
_GROUPS = frozenset({"adjective", "state", "organ", "delegation", "body"})
_TEACHING = frozenset({"in", "by"})
_LEARNING = frozenset({"subject", "of", "for", "from", "object"})


def learners(act: Act, scene: Scene) -> list[tuple[Side, Role]]:
    """The groups beside a training with their roles, whoever learns first; nothing where none learns."""
    rules = grammar(scene.pack)
    if act.frame.kind is not Kind.TRAINING or rules.bare or not (rules.cases and rules.office_right):
        return []
    found: list[tuple[Side, Role]] = []
    for party in scene.parties:
        gap = max(party.first - act.last, act.first - party.last, 0)
        if party.sort not in _GROUPS or gap > _REACH:
            continue
        role = Role.ORGANISER if party.relations & _TEACHING else Role.PARTICIPANT
        if role is Role.ORGANISER and party.sort == "state":
            continue  # no school, but the state where it is
        if role is Role.PARTICIPANT and not party.relations & _LEARNING:
            continue
        found += [(side, role) for side in _side(party, scene) if all(side.of != other.of for other, _ in found)]
    found += [(s, Role.PARTICIPANT) for s in _from_cities(act, scene) if all(s.of != o.of for o, _ in found)]
    return sorted(found, key=lambda f: f[1] is Role.ORGANISER) if any(r is Role.PARTICIPANT for _, r in found) else []


def _side(party: Party, scene: Scene) -> Sequence[Side]:
    if party.sort in {"adjective", "delegation"}:
        name = organ_name(party.organ, party.country) if party.organ and party.country else None
        return (Side(None, name, party.country, None, party.span),) if party.country else ()
    return [replace(side, span=party.span) for side in sides_of(party, scene.talk)]


def _from_cities(act: Act, scene: Scene) -> list[Side]:
    """The states of the cities that somebody is from ("врачи из Момбасы")."""
    rules, tokens = grammar(scene.pack), act.sentence.tokens
    cities = [m for m in act.sentence.of(MentionKind.CITY) if m.first and m.country]
    return [
        Side(None, None, m.country, None, m.span)
        for m in cities
        if rules.prepositions.get(tokens[m.first - 1].folded) == "from"
    ]


def is_told(act: Act, scene: Scene) -> bool:
    """Whether an act that needs a time (`dated` in `contacts.yml`) has one in its sentence, is planned, or is the noun
    of a verb of being held."""
    if not act.frame.dated or act.sentence.times:
        return True
    if any(sort == "planned" and near(act.sentence, act, place) for sort, place, _ in cues(act.sentence, scene.pack)):
        return True
    holding = grammar(scene.pack).holding
    return not act.verbal and any(
        token.has_base(holding) and "verb" in next((f.features for f in token.forms), frozenset())
        for token in act.sentence.tokens
    )

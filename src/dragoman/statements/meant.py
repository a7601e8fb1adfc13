"""Whom a word that stands for somebody means by what else its own sentence says, and by who was named right before."""

from dataclasses import replace

from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party

from .drafts import Side
from .scene import Scene
from .sides import sides_of, without

_ACTING = frozenset({"subject", "by"})
# Whoever is spoken to ("уважаемый господин Президент").
_ADDRESSED = frozenset({"object", "to"})
# The parts of a sentence in which a pronoun is somebody else than its subject.
_FACED = frozenset({"with", "object", "to"})


def meant(party: Party, scene: Scene) -> tuple[Side, ...]:
    """Whom a pronoun or a colleague means after a person who acts in the sentence, and whom "the two" do after two."""
    if party.sort == "sides":
        named = [s for p in scene.parties if p.person and p.last <= party.first for s in sides_of(p, scene.talk)]
        return tuple(named) if len(named) == 2 and len({side.of for side in named}) == 2 else ()
    if party.sort == "office" and party.plural and not (party.country or party.body or party.own):
        return _both_named(party, scene)
    if party.sort == "office" and party.relations == _ADDRESSED and scene.talk.speaker:
        return sides_of(party, without(scene.talk, [scene.talk.speaker]))  # nobody speaks to themselves
    if party.sort != "pronoun" and (party.sort != "colleague" or party.person or not party.country):
        return ()
    acting = [
        p for p in scene.parties if p.person and p.last <= party.first and (not p.relations or p.relations & _ACTING)
    ]
    acts = sides_of(acting[-1], scene.talk) if acting else ()
    if acts and party.sort == "pronoun" and (faced := _faced(party, acting[-1], scene)):
        return faced
    if acts and party.sort == "colleague":
        # of the office of whoever acts in this sentence, not of who did before
        return sides_of(party, replace(scene.talk, speaker=acts[0])) if acts[0].country != party.country else ()
    return acts or (_other(party, scene) if party.sort == "pronoun" else ())


def _faced(party: Party, acting: Party, scene: Scene) -> tuple[Side, ...]:
    """Whom a pronoun in an oblique case means where its sentence names somebody beside who acts ("Berq Oderaya
    göndərdiyi məktubda onu dəvət edib"): that one."""
    if grammar(scene.pack).bare or not party.relations & _FACED or party.relations & _ACTING:
        return ()
    beside = [p for p in scene.parties if p.person and p.last <= party.first and p.relations & _FACED]
    beside = [p for p in beside if not p.relations & _ACTING and p.person != acting.person]
    return sides_of(beside[-1], scene.talk) if beside else ()


def _other(party: Party, scene: Scene) -> tuple[Side, ...]:
    """Whom a pronoun means that is no subject where whoever was spoken of last is the subject: the last of another
    state who was named in the sentence before."""
    speaker = scene.talk.speaker
    if speaker is None or not party.relations & _FACED:
        return ()
    subjects = [p for p in scene.parties if p.relations == frozenset({"subject"}) and p is not party]
    acts = any(side.person == speaker.person for p in subjects for side in sides_of(p, scene.talk))
    others = [side for side in scene.talk.named if side.of and side.of != speaker.of]
    return (others[-1],) if acts and others else ()


def _both_named(party: Party, scene: Scene) -> tuple[Side, ...]:
    """Whom a plural office means ("between the ministers") after two of different states in its own sentence."""
    before = [p for p in scene.parties if p.last <= party.first and (p.person or p.sort == "colleague")]
    named = [side for p in before for side in meant(p, scene) or sides_of(p, scene.talk)]
    return tuple(named) if len(named) == 2 and len({side.of for side in named}) == 2 else ()

"""Contacts that a sentence merely mentions: what somebody recalls, and talks with colleagues whom nobody names."""

from collections.abc import Sequence

from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.mentions.offices import MISSIONS
from dragoman.model.vocabulary import Kind

from .drafts import Side
from .scene import Scene

_CASED = frozenset({"acc", "gen", "dat", "abl"})
# How many words ("səfərini Türkiyəyə etməsinin") may lie between a noun and the noun made of its verb.
_VERB = 4


def only_recalled(act: Act, scene: Scene) -> bool:
    """Whether the noun of an act is the object of a verb of recalling, or its verb itself a noun, with no time beside
    it ("nazir X-in Bakıya səfərini xatırladıb", "ilk səfərini Bakıya etməsinin önəmi")."""
    rules, tokens = grammar(scene.pack), act.sentence.tokens
    if not rules.office_right and any(f.features >= {"abl", "verbal_noun"} for f in tokens[act.last - 1].forms):
        return True  # "glad to meet": what somebody feels about it
    if rules.office_right or act.verbal or act.frame.kind not in (Kind.VISIT, Kind.MEETING) or act.sentence.times:
        return False
    forms = [form.features for form in tokens[act.last - 1].forms]
    if not any("poss" in features and features & _CASED for features in forms):
        return False
    recalls = any(t.has_base(rules.recalling) for t in tokens[act.last : act.last + 2])
    following = tokens[act.last : act.last + _VERB]
    of_verbs = [form.features for t in following for form in t.forms if "verbal_noun" in form.features]
    made_noun = any("poss" in features and features & _CASED for features in of_verbs)
    return recalls or (made_noun and any(features >= {"poss", "acc"} for features in forms))


def with_nobody_named(act: Act, scene: Scene) -> bool:
    """Whether the only ones with whom somebody is to talk are colleagues of no name ("həmkarları ilə görüşlər")."""
    if act.frame.kind is Kind.CALL and act.verbal and act.passive and grammar(scene.pack).bare:
        # "who came without being called": whom somebody calls without anybody told is no one's counterpart
        return not any("by" in p.relations and p.first >= act.last for p in scene.parties)
    if grammar(scene.pack).office_right or act.frame.kind is not Kind.MEETING:
        return False
    near = [p for p in scene.parties if "with" in p.relations and p.last <= act.first]
    return bool(near) and all(p.sort == "colleague" and not p.person and "plural" in p.features for p in near)


def at_own_mission(act: Act, guests: Sequence[Side], scene: Scene) -> bool:
    """Whether guests are received at a mission of their own state ("guests from Oslo were received at the Embassy of
    Norway"), and nobody says by whom."""
    if act.frame.kind is not Kind.MEETING or not act.passive or not grammar(scene.pack).bare:
        return False
    behind = [p for p in scene.parties if p.first >= act.last]
    if any("by" in p.relations for p in behind):
        return False
    states = {guest.of for guest in guests}
    return any(p.organ in MISSIONS and "in" in p.relations and states == {p.country} for p in behind)

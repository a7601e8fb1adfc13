"""When and where an organ meets whose meeting was named before: "the commission is to meet in Nairobi next week", after
"the next meeting of the joint commission".

`convened` in a pack's `gatherings.yml` has the nouns for such organs, `referring` what stands before one named before.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.inflect import key
from dragoman.mentions.acts import Act
from dragoman.mentions.found import Sentence
from dragoman.mentions.gathering_rules import gathering_rules
from dragoman.mentions.grammar import grammar
from dragoman.model.vocabulary import Kind

from .destinations import place_of
from .drafts import Draft
from .occasions import time_of
from .scene import Scene

# How many words ("is, as announced, to") lie between an organ and the verb by which it meets.
_TO_VERB = 6


def meets_again(sentence: Sentence, scene: Scene, drafts: Sequence[Draft]) -> tuple[list[Act], list[Draft]]:
    """The acts that are left of a sentence, and the drafts, the gathering of an organ that is said to meet with the
    day and the place that this gives it. Only where no case tells the subject."""
    acts, told = list(scene.acts), list(drafts)
    if not grammar(scene.pack).bare:
        return acts, told
    for act in scene.acts:
        place = _organ(act, scene)
        words = {sentence.tokens[place].folded} if place is not None else set()
        named = [d for d in told if d.kind is Kind.GATHERING and d.name and words & _words(d.name.value)]
        if place is None or not named:
            continue
        rules, asides = grammar(scene.pack), scene.asides(act)
        date, where = time_of(act, rules, scene.rivals, asides), place_of(act, rules, scene.convened, asides)
        last = named[-1]
        whole = replace(last, date=last.date or date, place=last.place or where)
        whole = replace(whole, sentences=tuple(sorted({*last.sentences, sentence.index})))
        told = [whole if d is last else d for d in told]
        acts.remove(act)
    return acts, told


def _organ(act: Act, scene: Scene) -> int | None:
    """The place of the organ, named before, that a verb of meeting has for its subject."""
    if act.frame.kind is not Kind.MEETING or not act.verbal or act.passive:
        return None
    tokens, rules = act.sentence.tokens, gathering_rules(scene.pack)
    before = frozenset(key(str(w)) for w in scene.pack.rules("gatherings.yml").get("referring", {}).get("before", ()))
    for place in range(act.first - 1, max(0, act.first - _TO_VERB) - 1, -1):
        if not tokens[place].has_base(rules.convened):
            continue
        points = any(t.folded in before for t in tokens[max(0, place - 2) : place])
        crossed = any(place <= p.first < act.first for p in scene.parties)
        faced = any("with" in p.relations and p.first >= act.last for p in scene.parties)
        return place if points and not crossed and not faced else None
    return None


def _words(name: str) -> set[str]:
    return {key(word) for word in name.split()}

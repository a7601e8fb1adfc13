"""Talks told by the two states before their noun: "the third round of Kenya-Norway consultations was held"."""

from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.vocabulary import Kind

from .drafts import Side
from .scene import Scene

# How many words ("Bilateral Political") may lie between the states and the noun.
_REACH = 5
_HYPHENS = "-‐‑–—/"


def paired_states(act: Act, scene: Scene) -> list[Side]:
    """Both states before a noun of meeting that a sentence says was held; nothing where there are no two."""
    rules, tokens = grammar(scene.pack), act.sentence.tokens
    if not rules.bare or act.verbal or act.frame.kind is not Kind.MEETING:
        return []
    states = [m for m in act.sentence.of(MentionKind.STATE) if m.country and m.last <= act.first]
    if len(states) < 2 or not _joined(act, states[-2], states[-1]):
        return []
    between = tokens[states[-1].last : act.first]
    if len(between) > _REACH or any(not t.is_word or t.folded in rules.prepositions for t in between):
        return []
    held = any(t.has_base(rules.holding | rules.ending | rules.occurring) for t in tokens[act.last :])
    pair = (states[-2], states[-1])
    return [Side(None, None, m.country, None, m.span) for m in pair] if held and _two(pair) else []


def _joined(act: Act, first: Mention, second: Mention) -> bool:
    """Whether a hyphen alone joins two states."""
    gap = act.sentence.tokens[first.last : second.first]
    return len(gap) == 1 and gap[0].text in _HYPHENS


def _two(pair: tuple[Mention, Mention]) -> bool:
    return pair[0].country != pair[1].country

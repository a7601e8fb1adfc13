"""Whose a topic is in a sentence that tells of several conversations: "he met Berg on trade, and Odera on visas"."""

from collections.abc import Sequence

from dragoman.mentions.found import Sentence
from dragoman.model.spans import Span
from dragoman.model.vocabulary import Kind

from .drafts import Draft

_TALKS = (Kind.MEETING, Kind.CALL)
_BREAKS = frozenset(";,")


def share(draft: Draft, drafts: Sequence[Draft], sentence: Sentence, topic: Span) -> bool:
    """Whether what a span of a sentence shows was talked about in this conversation rather than in another that the
    same sentence tells of."""
    if draft.kind not in _TALKS:
        return True
    told = [d for d in drafts if d.kind in _TALKS and sentence.index in d.sentences]
    if len(told) < 2 or draft not in told:
        return True
    anchors = sorted((span, i) for i, d in enumerate(told) for span in _own(d, told, sentence))
    mine = next(i for i, d in enumerate(told) if d is draft)
    if len({i for _, i in anchors}) < 2 or all(i != mine for _, i in anchors):
        return True
    return mine in _owners(anchors, sentence, topic)


def _own(draft: Draft, told: Sequence[Draft], sentence: Sentence) -> list[Span]:
    """Where a sentence names what only one of its conversations has: the act, or the counterpart."""
    others = [d for d in told if d is not draft]
    acts = [act for act in draft.acts if not any(act in d.acts for d in others)]
    sides = [
        side.span
        for side, _ in draft.sides
        if not any(side.same_as(o) or side.span == o.span for d in others for o, _ in d.sides)
    ]
    return [span for span in (*acts, *sides) if sentence.span.covers(span)]


def _owners(anchors: Sequence[tuple[Span, int]], sentence: Sentence, topic: Span) -> set[int]:
    before = [(span, i) for span, i in anchors if span.start <= topic.start]
    after = [(span, i) for span, i in anchors if span.start > topic.start]
    if not before:
        return {after[0][1]}
    if after and _broken(sentence, before[-1][0], topic) and not _broken(sentence, topic, after[0][0]):
        return {after[0][1]}
    return {before[-1][1]}


def _broken(sentence: Sentence, first: Span, second: Span) -> bool:
    return any(t.text in _BREAKS for t in sentence.tokens if first.end <= t.start < second.start)

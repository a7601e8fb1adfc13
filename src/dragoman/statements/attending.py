"""Verbs of taking part beside a noun for the meeting told last ("görüşdə səfir də iştirak edib"): whoever takes part
was at that meeting, and no gathering or meeting of its own is told."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Kind

from .drafts import Draft
from .sides import Talk, sides_of

# How many sentences after it was last spoken of a meeting is still the one that somebody attended.
_REACH = 4
_WHERE = frozenset({"loc", "dat"})


def attending(
    acts: Sequence[Act], parties: Sequence[Party], drafts: Sequence[Draft], talk: Talk, pack: LanguagePack
) -> list[Act]:
    """The acts of a sentence, a verb of taking part in the meeting told last as one that joins somebody to it.

    Only where the place of the noun shows what somebody takes part in, and the verb comes last.
    """
    taking = next((a for a in acts if a.frame.gathering and a.verbal), None)
    noun = next((a for a in acts if a.frame.kind is Kind.MEETING and a.frame.refers and a.features & _WHERE), None)
    if grammar(pack).office_right or taking is None or noun is None or noun.last > taking.first or len(acts) > 2:
        return list(acts)
    last = next((d for d in reversed(drafts) if d.kind in (Kind.MEETING, Kind.CALL) and len(d.states()) > 1), None)
    if last is None or noun.sentence.index - max(last.sentences) > _REACH:
        return list(acts)
    subjects = [p for p in parties if p.person and p.last <= taking.first and not p.relations - {"subject"}]
    states = {side.of for party in subjects for side in sides_of(party, talk)}
    if not subjects or not states <= last.states() | {None}:
        return list(acts)
    frame = replace(taking.frame, kind=Kind.MEETING, gathering=False, joins=True, refers=True)
    return [replace(taking, frame=frame) if act is taking else act for act in acts if act is not noun]

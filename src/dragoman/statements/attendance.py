"""What later sentences say of a gathering that they call an event: its days and place, and who came.

"Mayın 22-24-də keçirilmiş tədbirdə … iştirak edib" speaks of the conference named before.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act
from dragoman.mentions.found import Sentence
from dragoman.mentions.gatherings import GatheringMention
from dragoman.model.vocabulary import Kind, Role

from .contacts import Scene
from .drafts import Draft, Side
from .gatherings import spoken_of, takers_of


def attended(sentence: Sentence, scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts; the last gathering has what a sentence that names none says of "the event"."""
    event = _event(sentence, scene.acts, scene.pack)
    last = next((d for d in reversed(drafts) if d.kind is Kind.GATHERING), None)
    if event is None or last is None:
        return list(drafts)
    date, place = spoken_of(sentence, event, scene)
    sides = list(last.sides)
    for side in takers_of(sentence, event, scene):
        if not any(side.same_as(other) or _stands_for(other, side) for other, _ in sides):
            sides.append((side, Role.PARTICIPANT))
    told = replace(last, sides=tuple(sides), date=last.date or date, place=last.place or place)
    if told == last:
        return list(drafts)
    told = replace(told, sentences=tuple(sorted({*last.sentences, sentence.index})))
    return [told if d is last else d for d in drafts]


def _stands_for(other: Side, side: Side) -> bool:
    """Whether a person who takes part already stands for a state or body that is named alone."""
    return side.person is None and other.of == side.of


def _event(sentence: Sentence, acts: Sequence[Act], pack: LanguagePack) -> GatheringMention | None:
    """The word for an event where somebody takes part; `again` in `gatherings.yml` lists such words."""
    words = frozenset(key(str(w)) for w in pack.rules("gatherings.yml").get("again", ()))
    if not any(act.frame.gathering for act in acts):
        return None
    for place, token in enumerate(sentence.tokens):
        if token.has_base(words):
            return GatheringMention(
                place, place + 1, place, "", None, False, (), False, None, token.features
            )  # fmt: skip
    return None

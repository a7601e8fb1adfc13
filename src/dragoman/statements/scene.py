"""What an act is read against."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party
from dragoman.model.dates import DateInterval
from dragoman.model.spans import Span

from .occasions import insertions
from .sides import Talk


@dataclass(frozen=True, slots=True)
class Scene:
    """What an act is read against: the acts and parties of its sentence, the talk so far, the day of publication."""

    acts: Sequence[Act]
    parties: Sequence[Party]
    rivals: Sequence[Span]
    convened: Sequence[Span]
    talk: Talk
    published: DateInterval | None
    pack: LanguagePack

    def asides(self, act: Act) -> list[Span]:
        """The insertions of the sentence that speak of something else than an act."""
        return insertions(act, grammar(self.pack), self.rivals)

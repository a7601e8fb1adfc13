"""The gatherings that a sentence tells of, without parts of them that it names."""

from collections.abc import Sequence

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.mentions.gatherings import GatheringMention
from dragoman.mentions.grammar import grammar


def without_parts(named: Sequence[GatheringMention], sentence: Sentence, pack: LanguagePack) -> list[GatheringMention]:
    """The gatherings of a sentence, without one that is a part of the next by its name ("the opening week of the 80th
    session of …")."""
    of = {word for word, relation in grammar(pack).prepositions.items() if relation == "of"}

    def part(one: GatheringMention) -> bool:
        between = next((sentence.tokens[one.last : o.first] for o in named if 0 < o.first - one.last <= _PART), ())
        return bool(between) and between[0].folded in of and one.ordinal is None and not one.bodies

    return [one for one in named if not part(one)]


# How many words ("of the") lie between a part of a gathering and the gathering.
_PART = 2

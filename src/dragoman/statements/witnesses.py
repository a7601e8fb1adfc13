"""Who was at a signing or an opening, as a sentence behind it says ("mərasimi nazir də izləyib")."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Kind, Role

from .drafts import Draft
from .sides import Talk, sides_of

_WATCHED = (Kind.SIGNING, Kind.CEREMONY)
# How many sentences after a signing its ceremony can be spoken of without a word for what was signed.
_REACH = 2
# How far from the start of its sentence the ceremony stands.
_OPENING = 4


def with_witnesses(
    drafts: Sequence[Draft], sentence: Sentence, parties: Sequence[Party], talk: Talk, pack: LanguagePack
) -> list[Draft]:
    """The drafts, the last with the persons who watched it: of its states at a signing, of any at a ceremony.

    `witnessing` in the pack's `grammar.yml` has the nouns of the ceremony and the verbs of being there; only where
    verbs come last, so that the persons stand between the two.
    """
    words = pack.rules("grammar.yml").get("witnessing", {})
    last = drafts[-1] if drafts else None
    if grammar(pack).office_right or not words or last is None or last.kind not in _WATCHED:
        return list(drafts)
    nouns, verbs = (frozenset(key(str(word)) for word in words.get(name, ())) for name in ("nouns", "verbs"))
    tokens = sentence.tokens
    start = next((i for i, token in enumerate(tokens[:_OPENING]) if token.has_base(nouns)), None)
    end = next((i for i in reversed(range(len(tokens))) if tokens[i].has_base(verbs)), None)
    if start is None or end is None or not 0 <= sentence.index - max(last.sentences) <= _REACH:
        return list(drafts)
    sides = list(last.sides)
    for party in parties:
        if not party.person or party.first <= start or party.last > end or party.relations - {"subject"}:
            continue
        for side in sides_of(party, talk):
            theirs = last.kind is Kind.CEREMONY or side.of in last.states()
            if theirs and not any(side.same_as(other) for other, _ in sides):
                sides.append((side, Role.PARTICIPANT))
    return [*drafts[:-1], replace(last, sides=tuple(sides))]

"""Under whom, or with whom, a gathering was held: "iclas A və B-nin sədrliyi ilə keçirilib", "X-in iştirakı ilə"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.mentions.gatherings import is_head
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Kind, Role

from .drafts import Draft, Side, distinct
from .sides import Talk, sides_of

# How many sentences after it was last spoken of a gathering is still meant by its noun.
_REACH = 4


def with_chairs(
    drafts: Sequence[Draft], sentence: Sentence, parties: Sequence[Party], talk: Talk, pack: LanguagePack
) -> list[Draft]:
    """The drafts, the last gathering with those who, as a sentence that speaks of one says, chaired it or were there.

    `chairing` in the pack's `gatherings.yml` are the words right behind them; only where these stand behind.
    """
    words = frozenset(key(str(word)) for word in pack.rules("gatherings.yml").get("chairing", ()))
    last = next((d for d in reversed(drafts) if d.kind is Kind.GATHERING), None)
    if grammar(pack).office_right or not words or last is None or sentence.index - max(last.sentences) > _REACH:
        return list(drafts)
    speaks = sentence.index in last.sentences or any(
        is_head(sentence.tokens, place, pack) for place in range(len(sentence.tokens))
    )
    chairs = [
        p for p in parties if "of" in p.relations
        and any(token.has_base(words) for token in sentence.tokens[p.last : p.last + 2])
    ]  # fmt: skip
    groups = {p.group for p in chairs}
    sides: list[Side] = [s for p in parties if p.group in groups for s in sides_of(p, talk) if s.of]
    if not speaks or not sides:
        return list(drafts)
    both = distinct([*last.sides, *((side, Role.PARTICIPANT) for side in sides)])
    told = replace(last, sides=tuple(both), sentences=tuple(sorted({*last.sentences, sentence.index})))
    return [told if d is last else d for d in drafts]


def with_members(
    drafts: Sequence[Draft], sentence: Sentence, parties: Sequence[Party], talk: Talk, pack: LanguagePack
) -> list[Draft]:
    """The drafts, the last visit with those of whom a sentence says that they belong to the delegation (`members` in
    the pack's `grammar.yml`)."""
    words = frozenset(key(str(word)) for word in pack.rules("grammar.yml").get("members", ()))
    last = next((d for d in reversed(drafts) if d.kind is Kind.VISIT and d.role(Role.GUEST)), None)
    led = any(p.sort == "delegation" and not p.person for p in parties)
    if not words or last is None or not led or not any(token.has_base(words) for token in sentence.tokens):
        return list(drafts)
    states = {side.country for side in last.role(Role.GUEST)}
    named = [s for p in parties if p.person and not p.relations - {"subject"} for s in sides_of(p, talk)]
    more = [s for s in named if s.country in states and not any(s.same_as(other) for other, _ in last.sides)]
    told = replace(last, sides=(*last.sides, *((side, Role.GUEST) for side in more)))
    return [told if d is last else d for d in drafts]

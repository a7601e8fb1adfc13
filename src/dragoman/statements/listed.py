"""Those who take part in a gathering, told in a list, a line for each, behind words that bring it on ("Taking part
are:", "The participants:")."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import find_acts
from dragoman.mentions.found import Sentence
from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Kind, Role

from .drafts import Draft, distinct
from .sides import Talk, sides_of

# How many words a line that brings on a list has at most.
_SHORT = 16
# How many words beside the person a line of a list has at most.
_BESIDE = 12


def listed_lines(sentences: Sequence[Sentence], said: Sequence[Sequence[Party]], pack: LanguagePack) -> frozenset[int]:
    """The places of the lines that stand in such a list (`listing` in the pack's `gatherings.yml`: words by which a
    line with a colon brings one on)."""
    found: set[int] = set()
    listing = False
    for place, (sentence, parties) in enumerate(zip(sentences, said, strict=True)):
        if _brings_on(sentence, parties, pack):
            listing = True
        elif listing and _is_line(sentence, parties, pack):
            found.add(place)
        else:
            listing = False
    return frozenset(found)


@cache
def _words(pack: LanguagePack) -> Lexicon[str]:
    return Lexicon(
        ((str(form), "listing") for form in pack.rules("gatherings.yml").get("listing", ())), inflector(pack)
    )


def _brings_on(sentence: Sentence, parties: Sequence[Party], pack: LanguagePack) -> bool:
    tokens = sentence.tokens
    if not tokens or tokens[-1].text != ":" or len(tokens) > _SHORT or any(p.person for p in parties):
        return False
    taking = any(act.frame.gathering or act.frame.joins for act in find_acts(sentence, pack))
    return taking or bool(_words(pack).find(tokens))


def _is_line(sentence: Sentence, parties: Sequence[Party], pack: LanguagePack) -> bool:
    """Whether a line tells of one person of office and of nothing that they do."""
    named = [p for p in parties if p.person]
    if not named or not (named[0].title or named[0].country) or find_acts(sentence, pack):
        return False
    inside = {i for p in parties for i in range(p.first, p.last)}
    return sum(t.is_word and i not in inside for i, t in enumerate(sentence.tokens)) <= _BESIDE


def with_listed(drafts: Sequence[Draft], parties: Sequence[Party], talk: Talk) -> list[Draft]:
    """The drafts, the gathering told last with whoever a line of its list names."""
    last = next((d for d in reversed(drafts) if d.kind is Kind.GATHERING), None)
    if last is None:
        return list(drafts)
    named = [s for p in parties if p.person and (p.title or p.country) for s in sides_of(p, talk) if s.of]
    both = distinct([*last.sides, *((side, Role.PARTICIPANT) for side in named)])
    return [replace(last, sides=tuple(both)) if d is last else d for d in drafts]

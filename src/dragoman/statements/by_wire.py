"""Talks that are a call by what the sentence says of how they were held ("had talks with her colleague by phone")."""

from collections.abc import Sequence
from functools import cache

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.model.vocabulary import Kind

# How many words may lie between the act and what says how it was held.
_REACH = 30


@cache
def _words(pack: LanguagePack) -> Lexicon[str]:
    return Lexicon(((str(form), "call") for form in pack.rules("contacts.yml").get("by_wire", ())), inflector(pack))


def kind_of(act: Act, others: Sequence[Act], pack: LanguagePack) -> Kind:
    """The kind of an act's engagement: a call, where a meeting's own clause says so (`by_wire` in `contacts.yml`)."""
    if act.frame.kind is not Kind.MEETING:
        return act.frame.kind
    tokens = act.sentence.tokens
    rivals = [o.first for o in others if o.first >= act.last and o.frame.kind is not Kind.CALL]
    end = min([len(tokens), act.last + _REACH, *rivals])
    end = next((i for i in range(act.last, end) if tokens[i].text in ";:"), end)
    start = act.first + 1
    if grammar(pack).cases and grammar(pack).office_right:
        # where words stand in any order, it may as well stand before ("по телефону с ним говорила министр")
        start = max([0, *(other.last for other in others if other.last <= act.first)])
        start = next((i + 1 for i in range(act.first - 1, start - 1, -1) if tokens[i].text in ";:"), start)
    found = any(_words(pack).at(tokens, place) is not None for place in range(start, end))
    return Kind.CALL if found else Kind.MEETING

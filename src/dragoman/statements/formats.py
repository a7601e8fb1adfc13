"""In which form two sides talked: one to one, or with their delegations. The same two may do both in one visit."""

from functools import cache

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act

# How many words before or after its act a form is told.
_NEAR = 4


@cache
def _formats(pack: LanguagePack) -> Lexicon[str]:
    rules = pack.rules("contacts.yml").get("formats", {})
    return Lexicon(((form, name) for name, forms in rules.items() for form in forms), inflector(pack))


def format_of(act: Act, pack: LanguagePack) -> str | None:
    """The form that the words beside an act give it; `None` where they tell none."""
    tokens = act.sentence.tokens
    for place in range(max(0, act.first - _NEAR), min(len(tokens), act.last + _NEAR)):
        match = _formats(pack).at(tokens, place)
        if match is not None:
            return match.value
    return None

"""Where a text says in a sentence of its own that something happened: "The statement was signed by A and B. It was done
at the meeting of ministers of the Eight." Whoever did it took part in that gathering."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.model.vocabulary import Kind, Role

from .drafts import Draft, distinct

_DONE = (Kind.SIGNING, Kind.MEETING)


def happened_there(drafts: Sequence[Draft], sentence: Sentence, pack: LanguagePack) -> list[Draft]:
    """The drafts, the gathering of a sentence with the persons of what was told right before it, where the sentence
    says that it happened there (`happened` in `gatherings.yml`)."""
    event = next((d for d in reversed(drafts) if d.kind is Kind.GATHERING and sentence.index in d.sentences), None)
    before = [d for d in drafts if d.kind in _DONE and max(d.sentences) == sentence.index - 1 and d.persons()]
    if event is None or not before or not _happened(pack).find(sentence.tokens):
        return list(drafts)
    there = [(side, Role.PARTICIPANT) for side, _ in before[-1].sides if side.person]
    told = replace(event, sides=tuple(distinct([*event.sides, *there])), status=before[-1].status)
    return [told if draft is event else draft for draft in drafts]


@cache
def _happened(pack: LanguagePack) -> Lexicon[str]:
    forms = pack.rules("gatherings.yml").get("happened", ())
    return Lexicon(((str(form), "") for form in forms), inflector(pack))

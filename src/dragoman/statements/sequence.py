"""What follows on the same day: "then", "after the ceremony", "later that day"."""

from dataclasses import replace
from functools import cache

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.model.vocabulary import Kind, Status

from .drafts import Draft, Told

# How far into a sentence such a word may begin.
_OPENING = 3
_DAILY = (Kind.MEETING, Kind.SIGNING, Kind.CEREMONY)


@cache
def _words(pack: LanguagePack) -> Lexicon[str]:
    return Lexicon(((form, "then") for form in pack.rules("grammar.yml").get("then", ())), inflector(pack))


def on_the_same_day(draft: Draft, drafts: list[Draft], sentence: Sentence, pack: LanguagePack) -> Draft:
    """A draft that a sentence puts after the last one told, with that one's day.

    `then` in `grammar.yml` lists the words that do so.
    """
    if draft.date is not None or draft.kind not in _DAILY or draft.status.value is Status.PLANNED:
        return draft
    last = next((d for d in reversed(drafts) if d.kind in _DAILY), None)
    if last is None or last.date is None or not last.date.value.exact or last.status.value is Status.PLANNED:
        return draft
    opening = range(min(_OPENING, len(sentence.tokens)))
    match = next((m for place in opening if (m := _words(pack).at(sentence.tokens, place)) is not None), None)
    if match is None or any(t.interval is not None for t in sentence.times):
        return draft
    spans = (sentence.span_of(match.first, match.last), *last.date.spans)
    return replace(draft, date=Told(last.date.value, spans, "told as what followed on that day"))

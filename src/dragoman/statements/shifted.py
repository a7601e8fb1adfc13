"""What was put off by so many days ("has been put off for a week"): it is planned for the day that follows for it.

`shifts` in a pack's `grammar.yml` are the words, by the number of days.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.model.dates import DateInterval
from dragoman.model.vocabulary import Kind, Status

from .drafts import Draft, Told

_KINDS = (Kind.GATHERING, Kind.VISIT, Kind.MEETING)


@cache
def _words(pack: LanguagePack) -> Lexicon[int]:
    shifts = pack.rules("grammar.yml").get("shifts", {})
    return Lexicon(((str(form), int(days)) for days, forms in shifts.items() for form in forms), inflector(pack))


def shifted(drafts: Sequence[Draft], sentence: Sentence, pack: LanguagePack) -> list[Draft]:
    """The drafts, the last one that was called off on the day that follows where its sentence says by how much."""
    words = _words(pack).find(sentence.tokens)
    last = next((d for d in reversed(drafts) if d.status.value is Status.CANCELLED and d.kind in _KINDS), None)
    if not words or last is None or last.date is None or sentence.index not in last.sentences:
        return list(drafts)
    days = last.date.value
    if not days.exact or days.earliest is None or days.latest is None:
        return list(drafts)
    by, where = timedelta(days=words[0].value), sentence.span_of(words[0].first, words[0].last)
    moved = DateInterval(days.earliest + by, days.latest + by)
    told = replace(
        last,
        date=Told(moved, (*last.date.spans, where), "put off by so many days"),
        status=Told(Status.PLANNED, (*last.status.spans, where), "moved to other days"),
    )
    return [told if draft is last else draft for draft in drafts]

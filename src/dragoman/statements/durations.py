"""How many days something takes: a three-day visit, a two-day forum that ended on Friday."""

from datetime import timedelta
from functools import cache

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act
from dragoman.model.dates import DateInterval

from .drafts import Told
from .status import cues, near

# How many words a duration and the act that it is said of may lie apart.
_REACH = 6


@cache
def _lengths(pack: LanguagePack) -> Lexicon[int]:
    rules = pack.rules("grammar.yml").get("durations", {})
    return Lexicon(((str(form), int(days)) for days, forms in rules.items() for form in forms), inflector(pack))


def over_days(act: Act, date: Told[DateInterval] | None, pack: LanguagePack) -> Told[DateInterval] | None:
    """The days of an act that takes some, where one of them is told: its last where it ended, else its first."""
    if date is None or not date.value.exact or date.value.earliest is None:
        return date
    lengths = _lengths(pack).find(act.sentence.tokens)
    found = [m for m in lengths if max(m.first - act.last, act.first - m.last) <= _REACH]
    if not found:
        return date
    ends = any(sort == "ended" and near(act.sentence, act, place) for sort, place, _ in cues(act.sentence, pack))
    length = min(found, key=lambda m: max(m.first - act.last, act.first - m.last, 0))
    more = timedelta(days=length.value - 1)
    day = date.value.earliest
    days = DateInterval(day - more, day) if ends else DateInterval(day, day + more)
    spans = (*date.spans, act.sentence.span_of(length.first, length.last))
    return Told(days, spans, f"{length.value} days that {'end' if ends else 'begin'} on the day told")

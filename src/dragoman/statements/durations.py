"""How many days something takes: a three-day visit, a two-day forum that ended on Friday.

`durations` in a pack's `grammar.yml` has `numbers`, by their value, and `forms` around a number ("{n}-day").
"""

from collections.abc import Sequence
from datetime import timedelta
from functools import cache

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.model.dates import STAY_RULE, DateInterval
from dragoman.model.spans import Span

from .drafts import Told
from .status import cues, near

# How many words a duration and the act that it is said of may lie apart.
_REACH = 6


@cache
def _lengths(pack: LanguagePack) -> Lexicon[int]:
    rules = pack.rules("grammar.yml").get("durations", {})
    forms = [str(form) for form in rules.get("forms", ())]
    numbers = [(str(word), int(days)) for days, words in rules.get("numbers", {}).items() for word in words]
    return Lexicon(((form.replace("{n}", word), days) for word, days in numbers for form in forms), inflector(pack))


def length_of(act: Act, pack: LanguagePack) -> Told[int] | None:
    """How many days an act takes, by the words nearest to it that say so."""
    lengths = _lengths(pack).find(act.sentence.tokens)
    found = [m for m in lengths if max(m.first - act.last, act.first - m.last) <= _REACH]
    if not found:
        return None
    nearest = min(found, key=lambda m: max(m.first - act.last, act.first - m.last, 0))
    return Told(nearest.value, (act.sentence.span_of(nearest.first, nearest.last),))


def own_length(act: Act, acts: Sequence[Act], pack: LanguagePack) -> Told[int] | None:
    """How many days an act takes, unless another journey of its sentence stands nearer to the words that say so."""
    length = length_of(act, pack)
    if length is None:
        return None
    gaps = {id(a): _gap(a.sentence.span_of(a.first, a.last), length.spans[0]) for a in acts if a.frame.travel}
    own = _gap(act.sentence.span_of(act.first, act.last), length.spans[0])
    return length if all(own <= gap for gap in gaps.values()) else None


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def over_days(
    act: Act, date: Told[DateInterval] | None, length: Told[int] | None, pack: LanguagePack
) -> Told[DateInterval] | None:
    """The days of an act of some length, where one of them is told: its last where it ended, else its first."""
    if date is None or not date.value.exact or date.value.earliest is None:
        return date
    if length is None:
        return date
    ending = grammar(pack).ending
    ends = any(sort == "ended" and near(act.sentence, act, place) for sort, place, _ in cues(act.sentence, pack))
    ends = ends or any(t.has_base(ending) and near(act.sentence, act, i) for i, t in enumerate(act.sentence.tokens))
    more = timedelta(days=length.value - 1)
    day = date.value.earliest
    days = DateInterval(day - more, day) if ends else DateInterval(day, day + more)
    return Told(
        days,
        (*date.spans, *length.spans),
        f"{STAY_RULE}{length.value} that {'end' if ends else 'begin'} on the day told",
    )


def around(days: Told[DateInterval], length: Told[int]) -> Told[DateInterval]:
    """The days in which something of a known length lies that takes in some days: none where they are as many."""
    first, last = days.value.earliest, days.value.latest
    if first is None or last is None or (last - first).days + 1 >= length.value:
        return days
    more = timedelta(days=length.value - 1)
    return Told(
        DateInterval(last - more, first + more),
        tuple(dict.fromkeys((*days.spans, *length.spans))),
        f"{STAY_RULE}{length.value}, of which some are told",
    )

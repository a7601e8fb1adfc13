"""When and where a gathering is, told after its name by its noun alone ("The forum is being held in Doha on 28–29
November").

`referring` in a pack's `gatherings.yml` has the nouns and the small words before one; `holding` in `grammar.yml` the
verbs that say when or where something takes place.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.mentions.gatherings import is_head
from dragoman.mentions.grammar import grammar
from dragoman.model.dates import DateInterval
from dragoman.model.mentions import MentionKind, TimeMention
from dragoman.model.places import Place
from dragoman.model.vocabulary import Kind

from .destinations import locates
from .drafts import Draft, Told

# How many sentences after a gathering was last told its noun alone still means it.
_REACH = 3
# How many words may stand before the noun at the beginning of its sentence.
_OPENING = 2
_PRECISE = ("day", "range")


def retold(drafts: Sequence[Draft], sentence: Sentence, pack: LanguagePack) -> list[Draft]:
    """The drafts, the last gathering with the days and the place that a sentence about it gives, where it has none."""
    last = next((d for d in reversed(drafts) if d.kind is Kind.GATHERING), None)
    if last is None or (last.date is not None and last.place is not None):
        return list(drafts)
    apart = sentence.index - max(last.sentences)
    days = [t for t in sentence.times if t.interval is not None and t.precision in _PRECISE]
    if not 0 < apart <= _REACH or not (_about(sentence, pack) or (apart == 1 and days and _goes_on(sentence, pack))):
        return list(drafts)
    date = last.date or (_days(days) if days else None)
    rules = grammar(pack)
    towns = [m for m in sentence.of(MentionKind.CITY) if m.country and locates(sentence, m, rules)]
    place = last.place
    if towns and (place is None or (place.value.city is None and place.value.country == towns[0].country)):
        place = Told(Place(towns[0].country or "", towns[0].value), (towns[0].span,))
    return [replace(last, date=date, place=place) if draft is last else draft for draft in drafts]


def _about(sentence: Sentence, pack: LanguagePack) -> bool:
    """Whether a sentence begins with a noun for a gathering and says that it takes place."""
    tokens = sentence.tokens
    start = next((place for place in range(min(_OPENING, len(tokens))) if is_head(tokens, place, pack)), None)
    if start is None or (start and not _points(sentence, pack)):
        return False
    cases = tokens[start].features & {"gen", "dat", "acc", "ins", "loc", "abl"}
    subject = not cases or "nom" in tokens[start].features
    return subject and any(token.has_base(grammar(pack).holding) for token in tokens[start + 1 :])


def _goes_on(sentence: Sentence, pack: LanguagePack) -> bool:
    """Whether a sentence right after it speaks of a gathering, by a pronoun or, where no article stands before a noun
    (`bare`), by the noun as its subject."""
    rules = pack.rules("gatherings.yml").get("referring", {})
    tokens = sentence.tokens
    head = next((place for place in range(len(tokens)) if is_head(tokens, place, pack)), None)
    named = head is not None and "nom" in tokens[head].features
    return bool(rules.get("bare")) and (named or tokens[0].folded in rules.get("pronouns", ()))


def _points(sentence: Sentence, pack: LanguagePack) -> bool:
    before = pack.rules("gatherings.yml").get("referring", {}).get("before", ())
    return sentence.tokens[0].folded in before


def _days(times: Sequence[TimeMention]) -> Told[DateInterval]:
    first = min((t.interval.earliest for t in times if t.interval and t.interval.earliest), default=None)
    last = max((t.interval.latest for t in times if t.interval and t.interval.latest), default=None)
    return Told(DateInterval(first, last), tuple(t.span for t in times))

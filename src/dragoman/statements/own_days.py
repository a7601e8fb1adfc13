"""What an undated text tells without a year, once its year is known: it follows the days that it tells as past, and
comes before those that it tells as ahead."""

from datetime import timedelta

from dragoman.languages.dates import resolve_partial
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import find_acts
from dragoman.mentions.found import Found, Sentence
from dragoman.model.dates import DateInterval
from dragoman.model.mentions import TimeMention
from dragoman.model.vocabulary import Kind

from .anniversaries import of_another_year
from .clues import Clue
from .status import cues

_WEEK = timedelta(days=6)
_DAY = timedelta(days=1)
# The sentences in which news says what is new.
_LEAD = 3
# The words that a dateline has at most.
_DATELINE = 8
_SINGLE = {"day", "month", "range"}


def own_days(found: Found, interval: DateInterval, pack: LanguagePack) -> list[Clue]:
    """The bounds that days and months without a year give, within `interval`; news follows its day within the week."""
    bounds: list[Clue] = []
    for place, sentence in enumerate(found.sentences):
        past = any(t.features & {"past"} and "future" not in t.features for t in sentence.tokens)
        sorts = {sort for sort, _, _ in cues(sentence, pack)}
        ahead = not past and ("planned" in sorts or any("future" in t.features for t in sentence.tokens))
        if of_another_year(sentence, found, pack):
            continue
        for time in sentence.times:
            days = _in_year(time, interval)
            if days is None or days.earliest is None or days.latest is None:
                continue
            alone = place == 0 or len(sentence.tokens) <= _DATELINE
            if time.precision == "day" and alone and place <= _LEAD and not past:
                return [Clue(days, (time.span,), "the day in the dateline, in the year that the text tells of")]
            if ahead or sorts & {"planned", "cancelled"} or _invites(sentence, pack):
                if time.precision == "month" and ahead:
                    bounds.append(Clue(DateInterval(None, days.earliest - _DAY), (time.span,), "before a month ahead"))
                continue
            if time.precision == "range" and "ongoing" in sorts:
                return [Clue(days, (time.span,), "in the days of what goes on")]
            if not (past or place == 0):
                continue
            if time.precision == "day" and place < _LEAD:
                week = DateInterval(days.earliest, days.earliest + _WEEK)
                return [Clue(week, (time.span,), "news of a day without a year: published within the week from it")]
            if time.precision == "month":
                after = DateInterval(days.latest + _DAY, None)
                bounds.append(Clue(after, (time.span,), "published after a month that it tells of as past"))
            elif time.precision == "range" and not any("future" in t.features for t in sentence.tokens):
                bounds.append(Clue(DateInterval(days.latest, None), (time.span,), "published after days told as past"))
    return bounds


def _invites(sentence: Sentence, pack: LanguagePack) -> bool:
    """Whether somebody is invited there: the days are those of what it is to."""
    return any(act.frame.kind is Kind.INVITATION for act in find_acts(sentence, pack))


def _in_year(time: TimeMention, interval: DateInterval) -> DateInterval | None:
    """The days of a time without a year in the only year of an interval that has them."""
    if time.interval is not None or not time.partial or time.precision not in _SINGLE:
        return None
    if interval.earliest is None or interval.latest is None:
        return None
    years = range(interval.earliest.year, interval.latest.year + 1)
    days = [d for year in years if (d := resolve_partial(time.partial, year)) and d.meets(interval)]
    return days[0] if len(days) == 1 else None

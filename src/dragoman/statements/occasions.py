"""When: the time that a sentence gives an act."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import pairwise

from dragoman.mentions.acts import Act
from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import Grammar
from dragoman.model.dates import DateInterval
from dragoman.model.mentions import TimeMention
from dragoman.model.spans import Span
from dragoman.model.vocabulary import Status

from .attributes import attributes
from .drafts import Told
from .enclosed import enclosed
from .held_where import times_of_where
from .times_of_else import of_else

_WEEK = timedelta(days=6)


def time_of(act: Act, rules: Grammar, rivals: Iterable[Span], insertions: Sequence[Span]) -> Told[DateInterval] | None:
    """The time of an act: of those in its sentence the nearest that belongs to no other.

    A time belongs to the nearest of the acts and gatherings of its sentence (`rivals`), and one in an insertion
    ("the council, founded in Baku in 2021, met") to what the insertion says.
    """
    here = act.sentence.span_of(act.first, act.last)
    rivals = list(rivals)
    insertions = [*insertions, *enclosed(act.sentence, rivals, rules)]
    known = [t for t in act.sentence.times if t.interval is not None and not is_term(act.sentence, t, rules)]
    own = [
        t
        for t in known
        if not any(
            far(act, rival, t.span, rules) < far(act, here, t.span, rules)
            for rival in rivals
            if not rival.overlaps(here)
            and not _aside(rival, t.span, insertions)
            and not _next_clause(act, rival, t.span, rules)
        )
        and not any(i.overlaps(t.span) and not i.overlaps(here) for i in insertions)
        and not of_else(act, t.span, rules)
    ]
    if act.frame.travel and not own:
        # several days are a stay's, whatever else is told of them beside it
        own = [t for t in known if t.precision == "range" and not any(i.overlaps(t.span) for i in insertions)]
    if not own and (begin := _when(act, rules)):
        # "met him in 2023, when he went to Kenya": of the time of what stands before
        own = [t for t in known if t.span.end <= begin and not any(i.overlaps(t.span) for i in insertions)]
    own = own or times_of_where(act, [t for t in known if not of_else(act, t.span, rules)], rivals, rules)
    return _told(min(own, key=lambda t: _distance(here, t.span))) if own else None


def _when(act: Act, rules: Grammar) -> int:
    """Where the clause of an act begins, if a word begins it by which it was at the time of the clause before; 0 where
    none does."""
    tokens = act.sentence.tokens
    comma = next((i for i in range(act.first - 1, 0, -1) if tokens[i].text == ","), None)
    opener = tokens[comma + 1] if comma is not None and comma + 1 < act.first else None
    return opener.start if opener is not None and opener.folded in rules.when else 0


# How many words ("и там же") lie between a time and the verb of the next clause.
_AND = 3


def _next_clause(act: Act, rival: Span, time: Span, rules: Grammar) -> bool:
    """Whether a rival stands in the clause after that of an act and its time ("talks are set for Monday and should end
    with the signing of …"): "and", then a modal verb, part the two."""
    if not act.sentence.span_of(act.first, act.last).end <= time.start < rival.start:
        return False
    tokens = [t for t in act.sentence.tokens if time.end <= t.start < rival.start]
    if rules.cases and rules.office_right and not rules.bare:
        # "прилетел в Киев в мае и беседовал с …": the time stands before "and", and is the first verb's as well
        return act.verbal and 0 < len(tokens) <= _AND and tokens[0].is_word and tokens[0].folded in rules.conjunctions
    if not rules.bare:
        return False
    return any(a.folded in rules.conjunctions and b.has_base(rules.modals) for a, b in pairwise(tokens))


def _aside(rival: Span, time: Span, insertions: Sequence[Span]) -> bool:
    """Whether a rival stands in an insertion that the time stands outside of: then the time is not its."""
    return any(i.overlaps(rival) and not i.overlaps(time) for i in insertions)


def lasting(
    date: Told[DateInterval] | None, act: Act, published: DateInterval | None, rules: Grammar
) -> Told[DateInterval] | None:
    """The time of a stay: "until Friday" is its end alone, where it had begun by the day of the text."""
    if date is None or published is None or published.earliest is None or date.value.latest is None:
        return date
    first = next((i for i, t in enumerate(act.sentence.tokens) if t.span.overlaps(date.spans[0])), 0)
    ends = any(t.has_base(rules.ending) and "future" in t.features for t in act.sentence.tokens)
    # the time may have the word in itself ("до субботы")
    ends = ends or any(t.folded in rules.until for t in act.sentence.tokens[max(0, first - 1) : first + 1])
    ends = ends or any(t.features & {"until"} for t in act.sentence.tokens if t.span.overlaps(date.spans[-1]))
    if any(t.precision == "range" and t.span == date.spans[0] for t in act.sentence.times):
        return date  # it has a beginning of its own
    if not ends or published.earliest > date.value.latest:
        return date
    return Told(DateInterval(None, date.value.latest), date.spans)


# How many words of a name may lie between an act and a relative clause that is about it.
_NEAR = 3


def insertions(act: Act, rules: Grammar, told: Sequence[Span]) -> list[Span]:
    """The stretches between commas that begin with a participle or a relative word and speak of something else than
    an act.

    A relative clause right after the act speaks of it, and so does one that says when it is held. A verb that tells
    of something itself (`told`: the acts and gatherings of the sentence) opens no insertion.
    """
    found = []
    sentence, tokens = act.sentence, act.sentence.tokens
    dated = {i for i, t in enumerate(tokens) if any(time.span.overlaps(t.span) for time in sentence.times)}
    for place, token in enumerate(tokens[:-1]):
        opener = tokens[place + 1]
        relative = opener.has_base(rules.relatives)
        if token.text != "," or not opener.is_word or not (opener.features & {"pp", "participle"} or relative):
            continue
        if any(span.overlaps(opener.span) for span in told):
            continue
        if (
            opener.features & {"verb"}
            or opener.has_base(rules.holding)
            or (relative and any(t.has_base(rules.holding | rules.ending) for t in tokens[place + 2 : place + 4]))
            or (relative and 0 <= place - act.last <= _NEAR)
        ):
            continue
        end = next((i for i in range(place + 2, len(tokens)) if tokens[i].text in ",;" and i not in dated), len(tokens))
        found.append(Span(opener.start, tokens[end - 1].end))
    return [*found, *attributes(act, rules, told)]


# What a document is for lasts years; a day, a month or a season beside such a word is when something happened.
_TERM = 300


def is_term(sentence: Sentence, time: TimeMention, rules: Grammar) -> bool:
    """Whether years are what a document is for ("a programme for 2025-2026"), not when something was."""
    days = time.interval.days if time.interval else None
    if days is None or days < _TERM:
        return False
    inside = [i for i, token in enumerate(sentence.tokens) if token.span.overlaps(time.span)]
    if not inside:
        return False
    before = [t.folded for t in sentence.tokens[max(0, inside[0] - 1) : inside[0] + 1]]
    after = [t.folded for t in sentence.tokens[inside[-1] : inside[-1] + 3]]
    return any(w in rules.term_before for w in before) or any(w in rules.term_after for w in after)


def _told(time: TimeMention) -> Told[DateInterval]:
    assert time.interval is not None
    return Told(time.interval, (time.span,), time.reason if time.relative else None)


# How many letters a comma between an act and a time counts for: what lies beyond one belongs to something else.
_COMMA = 30


# Where the verb comes last, what tells its time and place comes before it: a time behind an act is hardly that act's.
_BEHIND = 60


def far(act: Act, place: Span, time: Span, rules: Grammar) -> int:
    """How far, in letters, a time lies from a place of an act's sentence; commas between count for more."""
    first, last = min(place.end, time.end), max(place.start, time.start)
    commas = sum(first <= token.start < last and token.text in ",;" for token in act.sentence.tokens)
    behind = not rules.office_right and time.start >= place.end
    return _distance(place, time) + _COMMA * commas + _BEHIND * behind


def _distance(a: Span, b: Span) -> int:
    return max(b.start - a.end, a.start - b.end, 0)


# The rule for what has no day of its own in a text that is not dated to a day.
UNDATED = "no day given: the days on which the text can have been published"


def by_rule(status: Status, published: DateInterval | None, span: Span) -> Told[DateInterval] | None:
    """The date of an engagement for which the text gives none: the week that ends on the day of publication.

    A document that is dated only to a month or a year gives that. Nothing is said of what is planned or cancelled.
    """
    if published is None or status in (Status.PLANNED, Status.CANCELLED):
        return None
    if published.exact and published.latest is not None:
        week = DateInterval(published.latest - _WEEK, published.latest)
        return Told(week, (span,), "no day given: the seven days that end on the day of publication")
    return Told(published, (span,), UNDATED)

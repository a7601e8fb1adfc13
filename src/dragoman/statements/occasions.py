"""When and where: the time and the place that a sentence gives an act."""

from collections.abc import Iterable
from datetime import timedelta

from dragoman.mentions.acts import Act
from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import Grammar
from dragoman.model.dates import DateInterval
from dragoman.model.mentions import Mention, MentionKind, TimeMention
from dragoman.model.places import Place
from dragoman.model.spans import Span
from dragoman.model.vocabulary import Status

from .drafts import Told

_WEEK = timedelta(days=6)


def time_of(act: Act, others: Iterable[Act]) -> Told[DateInterval] | None:
    """The time of an act: the nearest in its sentence that no other act stands nearer to."""
    here = act.sentence.span_of(act.first, act.last)
    rivals = [o.sentence.span_of(o.first, o.last) for o in others if o is not act]
    known = [t for t in act.sentence.times if t.interval is not None]
    ranked = sorted(known, key=lambda t: _distance(here, t.span))
    for time in ranked:
        if len(known) < 2 or not any(_distance(rival, time.span) < _distance(here, time.span) for rival in rivals):
            return _told(time)
    return _told(ranked[0]) if ranked else None


def _told(time: TimeMention) -> Told[DateInterval]:
    assert time.interval is not None
    return Told(time.interval, (time.span,), time.reason if time.relative else None)


def _distance(a: Span, b: Span) -> int:
    return max(b.start - a.end, a.start - b.end, 0)


def by_rule(status: Status, published: DateInterval | None, span: Span) -> Told[DateInterval] | None:
    """The date of an engagement for which the text gives none: the week that ends on the day of publication.

    A document that is dated only to a month or a year gives that. Nothing is said of what is planned or cancelled.
    """
    if published is None or status in (Status.PLANNED, Status.CANCELLED):
        return None
    if published.exact and published.latest is not None:
        week = DateInterval(published.latest - _WEEK, published.latest)
        return Told(week, (span,), "no day given: the seven days that end on the day of publication")
    return Told(published, (span,), "no day given: the days on which the text can have been published")


def place_of(act: Act, rules: Grammar, home_city: Place | None) -> Told[Place] | None:
    """The place that a sentence gives an act: a city in the right case or after the right word, else a state so."""
    cities = [m for m in act.sentence.of(MentionKind.CITY) if _locates(act.sentence, m, rules)]
    if cities:
        city = min(cities, key=lambda m: _gap(act, m))
        return Told(Place(city.country or "", city.value), (city.span,)) if city.country else None
    states = [
        m for m in act.sentence.of(MentionKind.STATE)
        if m.country and m.sort == "country" and _locates(act.sentence, m, rules)
    ]  # fmt: skip
    if states:
        state = min(states, key=lambda m: _gap(act, m))
        return Told(Place(state.country or ""), (state.span,)) if state.country else None
    return None


def destination_of(act: Act, rules: Grammar, home: str | None) -> Told[Place] | None:
    """Where a visit goes: the place that stands in the direction or the location of its act, nearest first."""
    places = []
    for mention in act.sentence.of(MentionKind.CITY, MentionKind.STATE, MentionKind.REGION):
        country = home if mention.value == "*" else mention.country
        if country and mention.sort in {"country", "city", "own"} and _directs(act.sentence, mention, rules):
            places.append((_gap(act, mention), mention, country))
    if not places:
        return None
    _, nearest, country = min(places, key=lambda p: (p[0], p[1].first))
    city = next(
        (m for _, m, c in sorted(places, key=lambda p: p[0]) if m.kind is MentionKind.CITY and c == country), None
    )
    spans = (nearest.span, city.span) if city and city is not nearest else (nearest.span,)
    return Told(Place(country, city.value if city else None), spans)


def _gap(act: Act, mention: Mention) -> int:
    return max(mention.first - act.last, act.first - mention.last, 0)


def _marks(sentence: Sentence, mention: Mention, rules: Grammar) -> set[str]:
    place = mention.first - 1
    while place >= 0 and (
        sentence.tokens[place].folded in rules.articles or sentence.tokens[place].folded in rules.city_words
    ):
        place -= 1
    marks = set()
    if place >= 0 and (relation := rules.prepositions.get(sentence.tokens[place].folded)):
        marks.add(relation)
    if not rules.prepositions:
        marks |= {rules.cases[f] for f in mention.features if f in rules.cases}
        after = mention.last
        while after < len(sentence.tokens) and sentence.tokens[after].has_base(rules.city_words):
            marks |= {rules.cases[f] for f in sentence.tokens[after].features if f in rules.cases}
            after += 1
    return marks


def _locates(sentence: Sentence, mention: Mention, rules: Grammar) -> bool:
    return "in" in _marks(sentence, mention, rules)


def _directs(sentence: Sentence, mention: Mention, rules: Grammar) -> bool:
    return bool(_marks(sentence, mention, rules) & {"in", "to"}) or bool(
        rules.bare_destination and _follows_verb(sentence, mention, rules)
    )


def _follows_verb(sentence: Sentence, mention: Mention, rules: Grammar) -> bool:
    place = mention.first - 1
    while place >= 0 and sentence.tokens[place].folded in rules.articles:
        place -= 1
    return place >= 0 and sentence.tokens[place].has_base(rules.bare_destination)

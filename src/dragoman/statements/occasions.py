"""When and where: the time and the place that a sentence gives an act."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import pairwise

from dragoman.mentions.acts import Act
from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import Grammar
from dragoman.model.dates import DateInterval
from dragoman.model.mentions import Mention, MentionKind, TimeMention
from dragoman.model.places import Place
from dragoman.model.spans import Span
from dragoman.model.vocabulary import Status

from .attributes import attributes, is_attribute_of_place
from .drafts import Told

_WEEK = timedelta(days=6)


def time_of(act: Act, rules: Grammar, rivals: Iterable[Span], insertions: Sequence[Span]) -> Told[DateInterval] | None:
    """The time of an act: of those in its sentence the nearest that belongs to no other.

    A time belongs to the nearest of the acts and gatherings of its sentence (`rivals`), and one in an insertion
    ("the council, founded in Baku in 2021, met") to what the insertion says.
    """
    here = act.sentence.span_of(act.first, act.last)
    known = [t for t in act.sentence.times if t.interval is not None and not is_term(act.sentence, t, rules)]
    own = [
        t
        for t in known
        if not any(
            _far(act, rival, t.span, rules) < _far(act, here, t.span, rules)
            for rival in rivals
            if not rival.overlaps(here)
            and not _aside(rival, t.span, insertions)
            and not _next_clause(act, rival, t.span, rules)
        )
        and not any(i.overlaps(t.span) and not i.overlaps(here) for i in insertions)
    ]
    if act.frame.travel and not own:
        # several days are a stay's, whatever else is told of them beside it
        own = [t for t in known if t.precision == "range" and not any(i.overlaps(t.span) for i in insertions)]
    return _told(min(own, key=lambda t: _distance(here, t.span))) if own else None


def _next_clause(act: Act, rival: Span, time: Span, rules: Grammar) -> bool:
    """Whether a rival stands in the clause after that of an act and its time ("talks are set for Monday and should end
    with the signing of …"): "and", then a modal verb, part the two."""
    if not rules.bare or not act.sentence.span_of(act.first, act.last).end <= time.start < rival.start:
        return False
    tokens = [t for t in act.sentence.tokens if time.end <= t.start < rival.start]
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
    ends = ends or any(t.folded in rules.until for t in act.sentence.tokens[max(0, first - 1) : first])
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


def _far(act: Act, place: Span, time: Span, rules: Grammar) -> int:
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


def place_of(
    act: Act, rules: Grammar, rivals: Sequence[Span], aside: Sequence[Span], home: str | None = None
) -> Told[Place] | None:
    """The place that a sentence gives an act: a city in the right case or after the right word, else a state so.

    A place that stands nearer to another gathering of the sentence (`rivals`) is that one's, and one in an insertion
    (`aside`) most likely belongs to what that speaks of. `home`: the state that "our country" is.
    """
    here = act.sentence.span_of(act.first, act.last)

    def own(mention: Mention) -> bool:
        others = (rival for rival in rivals if not rival.overlaps(here))
        return not any(_far(act, rival, mention.span, rules) < _far(act, here, mention.span, rules) for rival in others)

    aside = [i for i in aside if not i.overlaps(here)]
    # what stands beyond a semicolon is told of something else
    parts = [t.start for t in act.sentence.tokens if t.text == ";"]
    aside += [Span(p, act.sentence.span.end) for p in parts if p >= here.end]
    aside += [Span(act.sentence.span.start, p) for p in parts if act.sentence.span.start < p < here.start]
    located = [m for m in act.sentence.of(MentionKind.CITY, MentionKind.STATE) if _locates(act.sentence, m, rules)]
    located = [m for m in located if not any(i.overlaps(m.span) for i in aside)] or (
        [] if act.frame.gathering else located
    )
    cities = [m for m in located if m.kind is MentionKind.CITY and m.country and own(m)]
    if cities:
        city = min(cities, key=lambda m: (_gap(act, m), m.first < act.first))
        return Told(Place(city.country or "", city.value), (city.span,))
    states = [(m, home if m.value == "*" else m.country) for m in located if m.kind is MentionKind.STATE and own(m)]
    states = [(m, country) for m, country in states if country and m.sort in {"country", "own"}]
    if states:
        state, country = min(states, key=lambda s: _gap(act, s[0]))
        return Told(Place(country or ""), (state.span,))
    return None


def destinations_of(act: Act, rules: Grammar, home: str | None) -> list[Told[Place]]:
    """Where a visit goes: the place that stands in the direction or the location of its act, nearest first.

    Several, where states or cities of several states are joined there ("to Albania, Bulgaria and Romania").
    """
    places: list[tuple[Mention, str]] = []
    for mention in act.sentence.of(MentionKind.CITY, MentionKind.STATE, MentionKind.REGION):
        country = home if mention.value == "*" else mention.country
        if country and mention.sort in {"country", "city", "own"}:
            joined = bool(places) and _joined(act.sentence, places[-1][0], mention, rules)
            joined = joined or _right_after(act, mention, rules)
            if joined or _directs(act.sentence, mention, rules):
                places.append((mention, country))
    if not places:
        return []
    nearest = min(places, key=lambda p: (_gap(act, p[0]), p[0].first))
    chosen = [nearest]
    for place in places[places.index(nearest) + 1 :]:
        if _joined(act.sentence, chosen[-1][0], place[0], rules):
            chosen.append(place)
    if not rules.office_right:
        # the ending of the last of several goes for all ("Rusiya, Ermənistan və Gürcüstana səfər edəcək")
        for mention in reversed(act.sentence.of(MentionKind.STATE)):
            if mention.country and mention.sort == "country" and _joined(act.sentence, mention, chosen[0][0], rules):
                chosen.insert(0, (mention, mention.country))
    by_country: dict[str, list[Mention]] = {}
    for mention, country in chosen:
        by_country.setdefault(country, []).append(mention)
    for mention, country in places:
        near = any(
            0 <= max(mention.first - m.last, m.first - mention.last) <= _APART for m in by_country.get(country, ())
        )
        if near and mention not in by_country[country]:
            by_country[country].append(mention)
    found = []
    for country, mentions in by_country.items():
        city = next((m for m in mentions if m.kind is MentionKind.CITY), None)
        spans = (mentions[0].span, city.span) if city and city is not mentions[0] else (mentions[0].span,)
        found.append(Told(Place(country, city.value if city else None), spans))
    return found


# How many words a city and its state can lie apart ("to Uzbekistan, where he was in Khiva" is another place).
_APART = 3


def _right_after(act: Act, mention: Mention, rules: Grammar) -> bool:
    """Whether a place follows the verb of a journey at once ("left for Kenya")."""
    between = act.sentence.tokens[act.last : mention.first]
    return rules.bare and act.verbal and mention.first >= act.last and all(t.folded in rules.articles for t in between)


def _joined(sentence: Sentence, first: Mention, second: Mention, rules: Grammar) -> bool:
    between = sentence.tokens[first.last : second.first]
    return 0 < len(between) <= 2 and all(token.folded in rules.conjunctions for token in between)


def _gap(act: Act, mention: Mention) -> int:
    return max(mention.first - act.last, act.first - mention.last, 0)


def _marks(sentence: Sentence, mention: Mention, rules: Grammar) -> set[str]:
    place = mention.first - 1
    described = {i for m in sentence.of(MentionKind.STATE) if m.sort == "adjective" for i in range(m.first, m.last)}
    while place >= 0 and (
        sentence.tokens[place].folded in rules.articles
        or sentence.tokens[place].folded in rules.city_words
        or (place in described and not rules.bare)
    ):
        place -= 1
    marks = set()
    if place >= 0 and (relation := rules.prepositions.get(sentence.tokens[place].folded)):
        marks.add(relation)
    if not rules.prepositions:
        marks |= {rules.cases[f] for f in mention.features if f in rules.cases}
        if is_attribute_of_place(mention):
            marks.add("in")
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

"""Where: the place that a sentence gives an act, and those that a journey goes to."""

from collections.abc import Sequence

from dragoman.mentions.acts import Act
from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import Grammar
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.places import Place
from dragoman.model.spans import Span

from .attributes import is_attribute_of_place
from .drafts import Told
from .occasions import far


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
        return not any(far(act, rival, mention.span, rules) < far(act, here, mention.span, rules) for rival in others)

    aside = [i for i in aside if not i.overlaps(here)]
    # what stands beyond a semicolon is told of something else
    parts = [t.start for t in act.sentence.tokens if t.text == ";"]
    aside += [Span(p, act.sentence.span.end) for p in parts if p >= here.end]
    aside += [Span(act.sentence.span.start, p) for p in parts if act.sentence.span.start < p < here.start]
    located = [m for m in act.sentence.of(MentionKind.CITY, MentionKind.STATE) if locates(act.sentence, m, rules)]
    # behind a colon stands what was talked about ("…: речь шла о заводах в Кении")
    colon = next((t.start for t in act.sentence.tokens if t.text == ":" and t.start >= here.end), None)
    located = [m for m in located if colon is None or m.span.start < colon]
    located = [m for m in located if not any(i.overlaps(m.span) for i in aside)]
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
            if joined or directs(act.sentence, mention, rules):
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


def locates(sentence: Sentence, mention: Mention, rules: Grammar) -> bool:
    """Whether a place stands where something happens ("in Athens")."""
    return "in" in _marks(sentence, mention, rules)


def directs(sentence: Sentence, mention: Mention, rules: Grammar) -> bool:
    """Whether a place stands where somebody is or goes ("in Athens", "to Athens")."""
    return bool(_marks(sentence, mention, rules) & {"in", "to"}) or bool(
        rules.bare_destination and _follows_verb(sentence, mention, rules)
    )


def _follows_verb(sentence: Sentence, mention: Mention, rules: Grammar) -> bool:
    place = mention.first - 1
    while place >= 0 and sentence.tokens[place].folded in rules.articles:
        place -= 1
    if place >= 0 and sentence.tokens[place].has_base(rules.bare_destination):
        return True
    return bool(rules.cases) and rules.office_right and not rules.bare and _is_object(sentence, mention, rules)


# How many words ("15 мая с официальным визитом") lie between a verb and the place that is its object.
_OBJECT = 9


def _is_object(sentence: Sentence, mention: Mention, rules: Grammar) -> bool:
    """Whether a place in the accusative has the verb on either side of it, with nothing in between but when it was and
    what kind of journey ("посетит 15 мая с официальным визитом Кению", "Кению с визитом посетит")."""
    if "acc" not in mention.features:
        return False
    tokens = sentence.tokens
    before = [tokens[mention.first - 1]] if mention.first else []
    if before and rules.prepositions.get(before[0].folded):
        return False

    def light(i: int) -> bool:
        dated = any(t.span.overlaps(tokens[i].span) for t in sentence.times)
        return dated or "ins" in tokens[i].features or rules.prepositions.get(tokens[i].folded) == "with"

    for places in (range(mention.first - 1, -1, -1), range(mention.last, len(tokens))):
        for i in places[:_OBJECT]:
            if tokens[i].has_base(rules.bare_destination):
                return True
            if not light(i):
                break
    return False

"""Places that are told by a house: the seat of a state organ, a memorial at which wreaths are laid."""

from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import Grammar
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.places import Place
from dragoman.model.vocabulary import Kind
from dragoman.world.places import capital
from dragoman.world.titles import organ_name

from .drafts import Side, Told

# How many words may stand between a memorial and what is done at it ("abidəsi önünə əklil").
_NEAR = 6


def memorial(act: Act) -> Told[Place] | None:
    """The city of the memorial that an act of tribute names, in whatever case it stands."""
    if act.frame.what != "wreath-laying":
        return None
    length = act.last - act.first
    cities = [m for m in act.sentence.of(MentionKind.CITY) if m.country]
    near = [m for m in cities if -_NEAR <= m.last - act.first <= length]
    return Told(Place(near[-1].country or "", near[-1].value), (near[-1].span,)) if near else None


def seat(act: Act, rules: Grammar, home: str | None) -> Told[Place] | None:
    """The capital, where an act takes place at an organ of the outlet's own state ("Baş Prokurorluqda görüş olub").

    Only where a case says that it is there, and no other state stands before the organ.
    """
    if rules.office_right and rules.cases and not rules.bare:
        return _house(act, rules)
    if home is None or rules.office_right or (city := capital(home)) is None:
        return None
    for mention in act.sentence.of(MentionKind.ORGAN):
        # "Keniya Ali Məhkəməsinin Baş Prokurorluğunda": through the organ that it is of
        starts = {mention.first} | {m.first for m in act.sentence.of(MentionKind.ORGAN) if m.last == mention.first}
        states = [m for m in act.sentence.of(MentionKind.STATE) if m.last in starts]
        foreign = any(m.country not in (None, home) for m in states)
        if mention.features & _CASES == {"loc"} and mention.last <= act.first and not foreign:
            return Told(Place(home, city), (mention.span,), "at an organ of the state, whose seat is in the capital")
    return None


# How many words ("10 мая состоялась") lie between a house and what is held in it.
_INDOORS = 8


def housed(act: Act, rules: Grammar) -> list[Side]:
    """The organ in whose house talks are held of which only the other side is told ("в Верховном суде Кении прошла
    встреча с послом Перу")."""
    if act.verbal or not (rules.cases and rules.office_right) or rules.bare:
        return []
    found = _indoors(act, rules)
    if found is None or found[1].country is None:
        return []
    organ, state = found
    return [Side(None, organ_name(organ.value, state.country), state.country, None, organ.span)]


def _house(act: Act, rules: Grammar) -> Told[Place] | None:
    """The same by a preposition, for an organ with its state behind it ("в Верховном суде Кении прошла встреча")."""
    found = _indoors(act, rules)
    country = found[1].country if found else None
    city = capital(country) if country else None
    if found is None or country is None or city is None:
        return None
    where = act.sentence.span_of(found[0].first, found[1].last)
    return Told(Place(country, city), (where,), "at an organ of a state, in its capital")


def _indoors(act: Act, rules: Grammar) -> tuple[Mention, Mention] | None:
    """The organ that an act takes place at, with its state."""
    if act.frame.kind not in (Kind.MEETING, Kind.SIGNING):
        return None
    tokens = act.sentence.tokens
    for mention in act.sentence.of(MentionKind.ORGAN):
        states = [m for m in act.sentence.of(MentionKind.STATE) if m.first == mention.last and m.country]
        before = tokens[mention.first - 1].folded if mention.first else ""
        inside = rules.prepositions.get(before) == "in" and "loc" in mention.features
        gap = max(act.first - (states[0].last if states else 0), mention.first - act.last)
        if states and inside and gap <= _INDOORS:
            return mention, states[0]
    return None


_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "abl"})


# How many words ("a study visit of officials of the Ministry of Justice to") may lie between a course and where it is.
_FAR = 14


def away(act: Act, rules: Grammar) -> Told[Place] | None:
    """Where a study visit goes ("a study visit of Kenyan judges to Norway")."""
    if act.frame.kind is not Kind.TRAINING or act.verbal or not rules.bare:
        return None
    for mention in act.sentence.of(MentionKind.STATE, MentionKind.CITY):
        before = act.sentence.tokens[mention.first - 1].folded if mention.first else ""
        behind = 0 <= mention.first - act.last <= _FAR and rules.prepositions.get(before) == "to"
        if behind and mention.country and mention.sort in {"country", "city"}:
            city = mention.value if mention.kind is MentionKind.CITY else None
            return Told(Place(mention.country, city), (mention.span,))
    return None

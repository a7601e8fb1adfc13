"""Whose an office is where words that no table knows stand between: "Pakistan's National Health Services Minister",
"Uruqvayın heyvandarlıq və balıqçılıq naziri", "министр животноводства и рыболовства Уругвая"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind

from .found import Sentence
from .grammar import Grammar
from .holders import is_of_organ, is_organ

# How many words of a portfolio or an organ that no table knows may lie between an office and whose it is.
_LONGEST = 9
_OWNERS = (MentionKind.STATE, MentionKind.BODY)
_NOT_INSIDE = frozenset({"verb", "gerund", "short", "past", "future", "participle", "pp"})


def owner_before(sentence: Sentence, names: Sequence[Mention], first: int, rules: Grammar) -> list[Mention]:
    """The state or body in the form of whose it is before an office that begins at a word, or nothing."""
    for mention in reversed(names):
        if mention.last > first:
            continue
        words = sentence.tokens[mention.last : first]
        if mention.kind is MentionKind.OFFICE or len(words) > _LONGEST:
            return []
        if mention.kind not in _OWNERS or not words:
            continue
        possessive = "gen" in mention.features and mention.value != "*"
        if rules.bare:
            possessive = possessive or words[0].text in "'’" or mention.sort == "adjective"
            inside = [w for w in words if w.is_word and w.folded != "s"]
            fits = bool(inside) and all(w.capital or w.folded in rules.conjunctions for w in inside)
        elif rules.office_right:
            return []
        else:
            fits = all(_is_inside(w, rules) or _of_name(w) for w in words)
            # "Qırğızıstan Milli Təhlükəsizlik Dövlət Komitəsinin sədri": an organ goes on with capitals
            capitals = all(w.capital and _of_name(w) for w in words) and mention.sort == "country"
            possessive = possessive or (capitals and not mention.features and mention.value != "*")
        persons = sentence.of(MentionKind.PERSON)
        crossed = any(mention.last <= p.first < first for p in persons)
        if possessive and fits and not crossed:
            return [mention]
        if mention.kind is MentionKind.STATE and "gen" in mention.features:
            return []
    return []


def _of_name(token: Token) -> bool:
    """Whether a word can be part of the name of an organ: with a capital, and in no case that says where."""
    where = token.features & {"loc", "abl", "dat"} and not token.features & {"gen", "poss"}
    return token.is_word and token.capital and not where


def _is_inside(token: Token, rules: Grammar) -> bool:
    """Whether a word can be part of a portfolio: no verb, no name, no pronoun."""
    if token.text in ",-–" or token.folded in rules.conjunctions:
        return True
    return token.is_word and not token.capital and not token.features & _NOT_INSIDE


def city_beside(sentence: Sentence, first: int, last: int, rules: Grammar) -> Mention | None:
    """The city that an office of no state is of: right behind it, or right before it where whose it is comes first."""
    for city in sentence.of(MentionKind.CITY, MentionKind.REGION):
        declined = bool(rules.cases) and not rules.bare
        if not city.country or (city.kind is MentionKind.REGION and rules.office_right and not declined):
            continue
        behind = [t.folded for t in sentence.tokens[last : city.first]] if city.first >= last else None
        if behind is not None and rules.office_right and len(behind) <= 2:
            of_it = all(word in rules.office_after for word in behind) and (behind or not rules.bare)
            # "делегация мэрии Кутаиси": what it is of is itself of the city
            gap = sentence.tokens[last : city.first]
            of_it = of_it or (not rules.bare and bool(rules.cases) and all(is_of_organ(t, rules) for t in gap))
            if of_it and not (city.features and city.features <= {"loc", "ins", "dat", "known", "noun"}):
                return city
        before = city.last == first and (not rules.office_right or rules.bare)
        if before and not city.features & {"loc", "dat"}:
            return city
    return None


def town_behind(sentence: Sentence, last: int, rules: Grammar) -> Mention | None:
    """The town that "from" joins to a word for somebody."""
    for city in sentence.of(MentionKind.CITY):
        joined = city.first == last + 1 and rules.prepositions.get(sentence.tokens[last].folded) == "from"
        if joined and city.country:
            return city
    return None


def owner_of_place(sentence: Sentence, last: int, rules: Grammar) -> list[Mention]:
    """The state of the place, told by a noun alone, that an office is of ("the mayor of the Norwegian port"), with the
    noun and the name after it."""
    tokens = sentence.tokens
    for state in sentence.of(MentionKind.STATE):
        gap = tokens[last : state.first] if state.first > last else ()
        if not 1 < len(gap) <= _TO_PLACE or gap[0].folded not in rules.office_after or not rules.bare:
            continue
        if gap[1].folded not in rules.articles or any(not t.is_word or t.capital for t in gap):
            continue
        nouns = range(state.last, min(state.last + 3, len(tokens)))
        noun = next((i for i in nouns if tokens[i].has_base(rules.place_nouns)), -1)
        if noun < 0 or not all(_plain(t) for t in tokens[state.last : noun]):
            continue
        end = noun + 1
        if tokens[end : end + 1] and tokens[end].folded in rules.office_after:
            place = next((m for m in sentence.of(MentionKind.CITY, MentionKind.REGION) if m.first == end + 1), None)
            end = place.last if place else end
        return [replace(state, last=end, span=sentence.span_of(state.first, end))]
    return []


# How many words ("of the northern") lie between an office and the adjective of the state that its place is in.
_TO_PLACE = 4


def _plain(token: Token) -> bool:
    return token.is_word and not token.capital


def owner_behind(sentence: Sentence, names: Sequence[Mention], last: int, rules: Grammar) -> list[Mention]:
    """The state after the genitives of a portfolio or an organ that no table knows, with the organ before it."""
    following = [m for m in names if m.first >= last][:2]
    if not following or following[0].kind not in (*_OWNERS, MentionKind.ORGAN):
        return []
    words = sentence.tokens[last : following[0].first]
    begun = bool(words) and "gen" in words[0].features and "given" not in words[0].features
    listed = (begun or any(token.text == "," for token in words)) and any(t.folded in rules.organ_inside for t in words)
    whole = listed and is_organ(sentence.tokens, last, following[0].first, rules)
    if not 0 < len(words) <= _LONGEST or not (whole or all(is_of_organ(token, rules) for token in words)):
        return []
    first = following[0]
    if first.kind is MentionKind.ORGAN:
        state = following[1] if len(following) > 1 and following[1].first == first.last else None
        # a committee of the senate is not the senate: its state alone
        return [state] if state is not None and state.kind is MentionKind.STATE else []
    if first.kind is MentionKind.STATE and first.sort != "country":
        return []
    return [first] if "gen" in first.features or not first.features or "fixed" in first.features else []

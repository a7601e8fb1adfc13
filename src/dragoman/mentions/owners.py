"""Whose an office is where words that no table knows stand between: "Pakistan's National Health Services Minister",
"Uruqvayın heyvandarlıq və balıqçılıq naziri", "министр животноводства и рыболовства Уругвая"."""

from collections.abc import Sequence

from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind

from .found import Sentence
from .grammar import Grammar
from .holders import is_of_organ

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
            fits = all(_is_inside(w, rules) for w in words)
        persons = sentence.of(MentionKind.PERSON)
        crossed = any(mention.last <= p.first < first for p in persons)
        if possessive and fits and not crossed:
            return [mention]
        if mention.kind is MentionKind.STATE and "gen" in mention.features:
            return []
    return []


def _is_inside(token: Token, rules: Grammar) -> bool:
    """Whether a word can be part of a portfolio: no verb, no name, no pronoun."""
    if token.text in ",-–" or token.folded in rules.conjunctions:
        return True
    return token.is_word and not token.capital and not token.features & _NOT_INSIDE


def city_beside(sentence: Sentence, first: int, last: int, rules: Grammar) -> Mention | None:
    """The city that an office of no state is of: right behind it, or right before it where whose it is comes first."""
    for city in sentence.of(MentionKind.CITY, MentionKind.REGION):
        if not city.country or (city.kind is MentionKind.REGION and rules.office_right):
            continue
        behind = [t.folded for t in sentence.tokens[last : city.first]] if city.first >= last else None
        if behind is not None and rules.office_right and len(behind) <= 2:
            of_it = all(word in rules.office_after for word in behind) and (behind or not rules.bare)
            if of_it and not (city.features and city.features <= {"loc", "ins", "dat", "known", "noun"}):
                return city
        before = city.last == first and (not rules.office_right or rules.bare)
        if before and not city.features & {"loc", "dat"}:
            return city
    return None


def owner_behind(sentence: Sentence, names: Sequence[Mention], last: int, rules: Grammar) -> list[Mention]:
    """The state after the genitives of a portfolio or an organ that no table knows, with the organ before it."""
    following = [m for m in names if m.first >= last][:2]
    if not following or following[0].kind not in (*_OWNERS, MentionKind.ORGAN):
        return []
    words = sentence.tokens[last : following[0].first]
    if not 0 < len(words) <= _LONGEST or not all(is_of_organ(token, rules) for token in words):
        return []
    first = following[0]
    if first.kind is MentionKind.ORGAN:
        state = following[1] if len(following) > 1 and following[1].first == first.last else None
        # a committee of the senate is not the senate: its state alone
        return [state] if state is not None and state.kind is MentionKind.STATE else []
    if first.kind is MentionKind.STATE and first.sort != "country":
        return []
    return [first] if "gen" in first.features or not first.features or "fixed" in first.features else []

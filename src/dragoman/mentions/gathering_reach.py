"""How far the name of a gathering reaches around its noun, in a language that says whose it is after it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind

from .found import Sentence
from .gathering_rules import GatheringRules

_LONGEST_NAME = 20
_ROMAN = re.compile(r"^[IVX]+$")


def back(tokens: Sequence[Token], first: int, rules: GatheringRules) -> int:
    """The place where the name begins of which the noun stands at `first`: its adjectives and its number."""
    start = first
    while start > 0 and first - start < 8:
        token = tokens[start - 1]
        adjective = token.has_base(rules.before) or token.folded in rules.before
        if rules.not_before and "adj" in token.features and not token.has_base(rules.not_before):
            adjective = _agrees(token, tokens[first])
        ordinal = token.folded in rules.endings or token.text.isdigit() or token.has_base(frozenset(rules.ordinals))
        ordinal = (
            ordinal
            or bool(_ROMAN.match(token.text))
            or any(token.folded[:-2].isdigit() and token.folded.endswith(e) for e in rules.endings)
        )
        if not (
            adjective
            or ordinal
            or (token.is_word and token.capital and start - 1 > 0)
            or (token.text in '-–»"' and start - 1 > 0 and tokens[start - 2].is_word)
            or (token.text in "'’" and start - 1 > 0 and tokens[start - 2].capital and tokens[start].capital)
        ):
            break
        start -= 1
    while start < first and (tokens[start].text in '-–»"' or tokens[start].folded in rules.inside):
        start += 1
    return start


def _agrees(token: Token, noun: Token) -> bool:
    """Whether an adjective can be of a noun: in one of its cases ("решения, принятые сессией" is not a session)."""
    cases, of_noun = token.features & _CASES, noun.features & _CASES
    return not cases or not of_noun or bool(cases & of_noun)


def _hyphen(tokens: Sequence[Token], place: int) -> bool:
    """Whether a hyphen at a place joins two words with a capital."""
    before, after = tokens[place - 1], tokens[place + 1 : place + 2]
    joined = before.end == tokens[place].start and after and after[0].start == tokens[place].end
    return bool(tokens[place].text in "-–‑" and joined and before.capital and after[0].capital)


_WITHIN = (MentionKind.BODY, MentionKind.ORGAN, MentionKind.OFFICE, MentionKind.REGION, MentionKind.STATE)
_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc"})
_VERBAL = frozenset({"verb", "short"})


def _follows(sentence: Sentence, mention: Mention, last: int, rules: GatheringRules) -> bool:
    """Whether what is named can be part of a gathering's name: in the genitive where there are cases, or after a
    small word."""
    cases = mention.features & _CASES
    joined = mention.first > last and sentence.tokens[mention.first - 1].folded in rules.inside
    if mention.kind is MentionKind.OFFICE and cases and not _undergoes(sentence.tokens[mention.first]):
        return False
    return not cases or "gen" in cases or joined


def _undergoes(token: Token) -> bool:
    """Whether an official's noun is not what the sentence is about: one form of it at least is a genitive plural, or
    has no case."""
    forms = [form.features for form in token.forms if form.features & _CASES]
    return not forms or any({"gen", "plural"} <= features for features in forms)


# How many words of what it is about may lie between a gathering and those between whom it is.
_FIELD = 9


def _field(sentence: Sentence, last: int, rules: GatheringRules) -> int:
    """The place after "on trade and economic cooperation between Kenya and Norway"; `last` where no such follows."""
    tokens = sentence.tokens
    states = sorted((m for m in sentence.of(MentionKind.STATE) if m.first > last), key=lambda m: m.first)
    for first, second in pairwise(states):
        words = tokens[last : first.first]
        plain = all(t.is_word and not t.capital for t in words) and 0 < len(words) <= _FIELD
        paired = second.first - first.last == 1 and rules.between and words[-1].folded in rules.between
        if plain and paired and tokens[last].folded in {*rules.inside, *rules.between}:
            return second.last
    return last


# How many words ("неформальном совместном") lie between a preposition and the noun of another gathering.
_TO_NOUN = 3


def _another(tokens: Sequence[Token], place: int, rules: GatheringRules) -> bool:
    """Whether two small words in a row bring on another gathering ("в саммите СНГ и в заседании Совета")."""
    following = tokens[place + 1 : place + 2]
    if not tokens[place].is_word or not following or not following[0].is_word:
        return False
    if following[0].folded not in rules.inside:
        return False
    nouns = range(place + 2, min(place + 2 + _TO_NOUN, len(tokens)))
    return any(rules.heads.at(tokens, i) is not None for i in nouns)


def forward(sentence: Sentence, last: int, rules: GatheringRules) -> int:
    """The place after the name of which the noun ends before `last`: whose gathering it is, and on what."""
    tokens, end, place = sentence.tokens, last, last
    covered = {i for m in sentence.of(*_WITHIN) if _follows(sentence, m, last, rules) for i in range(m.first, m.last)}
    plural_offices = {m.first for m in sentence.of(MentionKind.OFFICE) if m.first in covered and m.features & _CASES}
    barred = {i for m in sentence.of(*_WITHIN, MentionKind.PERSON) for i in range(m.first, m.last)} - covered
    dated = {i for i, t in enumerate(tokens) if any(time.span.overlaps(t.span) for time in sentence.times)}
    while place < len(tokens) and place - last < _LONGEST_NAME and place not in dated and place not in barred:
        token = tokens[place]
        genitive = token.is_word and "gen" in token.features and not token.features & _VERBAL
        # "дел" is a verb's form as well, and hardly ever that
        genitive = genitive or any("gen" in form.features and not form.features & _VERBAL for form in token.forms[:1])
        if place > last and "verb" in token.features and tokens[place - 1].capital and not token.capital:
            break  # "для участия в саммите ОТГ прибыли": a verb that is a noun's form as well, behind a name
        cases = token.features & _CASES
        if place == last and cases and "gen" not in cases and not token.capital and token.folded not in rules.inside:
            break
        if (
            place in covered
            or (token.is_word and token.capital)
            or genitive
            or (token.has_base(rules.officials) and _undergoes(token))
            or token.folded in rules.members
        ):
            place += 1
            end = place
            continue
        if place > last and _hyphen(tokens, place):
            place += 1  # "the Kenya-Norway Commission"
            continue
        small = place > last and (tokens[place - 1].folded in rules.inside or tokens[place - 1].has_base(rules.before))
        if small and (again := rules.heads.at(tokens, place)):
            place = end = _field(sentence, again.last, rules)
            continue
        if place > last and token.has_base(rules.before) and tokens[place - 1].folded in rules.inside:
            place += 1
            continue
        if token.text == "," and place + 1 in plural_offices:
            place += 1
            continue
        if place > last and token.folded in rules.inside and _another(tokens, place, rules):
            break
        if token.folded in rules.inside or token.text == "(":
            place += 1
            if token.text == "(" and place + 1 < len(tokens) and tokens[place + 1].text == ")":
                place += 2
                end = place
            continue
        break
    # A name that the limit cuts belongs to it whole.
    return max([end, *(m.last for m in sentence.mentions if m.first < end < m.last)])


def of_company(sentence: Sentence, opening: int) -> bool:
    """Whether a quotation mark opens the name of a company: its letters stand before it (ТОО «…», АО «…»)."""
    before = sentence.tokens[opening - 1] if opening else None
    named = any(m.first < opening <= m.last for m in sentence.mentions)
    return before is not None and before.shouted and len(before.text) <= _LETTERS and not named


# How many letters the form of a company has at most.
_LETTERS = 4

"""Names that grow to the left: the chain of genitives before a noun, through what says where and when it is held.

"Şuranın Ankarada keçirilmiş ikinci iclası" is one name, with a clause of time and place inside.
"""

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import MentionKind

from .found import Sentence
from .grammar import Grammar, grammar

_LONGEST_NAME = 16
# What ends a clause or a phrase before a name begins.
_MARKS = ",.;:–—"
_BREAKS = frozenset({"past", "future", "gerund", "loc", "abl", "participle"})
_HELD = frozenset({"gen", "poss", "plural"})


def chain_back(sentence: Sentence, first: int, pack: LanguagePack) -> int:
    """Where the chain begins that ends right before token `first`; `first` itself where there is none."""
    rules, gatherings = grammar(pack), pack.rules("gatherings.yml")
    naming = frozenset(key(str(w)) for w in gatherings.get("naming", ()))
    adjunct = frozenset(key(str(w)) for w in gatherings.get("adjunct", {}).get("after", ()))
    persons = {i for m in sentence.of(MentionKind.PERSON) for i in range(m.first, m.last)}
    singular = [m for m in sentence.of(MentionKind.OFFICE) if "plural" not in m.features]
    persons |= {i for m in singular for i in range(m.first, m.last)}
    persons |= {i for m in sentence.of(MentionKind.REFERENCE) for i in range(m.first, m.last)}
    dated = _dated(sentence)
    ordinals = frozenset(key(str(w)) for w in gatherings.get("ordinals", {}))
    start = first
    while start > 0 and first - start < _LONGEST_NAME:
        place = start - 1
        token = sentence.tokens[place]
        if (inner := _held_clause(sentence, place, rules)) is not None:
            if inner == 0 or not _continues(sentence, inner - 1, persons | dated):
                return start
            start = inner
            continue
        if (opening := _title_before(sentence, place)) is not None:
            start = opening
            continue
        if place and sentence.tokens[place - 1].folded in naming and _is_holding(token, rules):
            start = place  # "mövzusunda keçirilən konfrans"
            continue
        if place in dated or place in persons or token.text in _MARKS or token.folded in adjunct:
            break
        if _hosts(sentence, place, start, ordinals):
            break
        if token.text == "-" and not token.glued and sentence.tokens[place - 1].end < token.start:
            break
        if token.folded in rules.postpositions or (token.has_base(rules.city_words) and "loc" in token.features):
            break
        if token.is_word and token.features & {"loc", "abl"} and token.capital and not token.features & {"gen"}:
            break
        ends = token.is_word and not token.capital and token.features & _BREAKS and not token.features & _HELD
        if ends and token.folded not in naming:
            break
        start = place
    return start


def skipped_in(sentence: Sentence, first: int, last: int) -> frozenset[int]:
    """The tokens of times between two tokens: no part of a name that is written around them."""
    return frozenset(i for i in _dated(sentence) if first <= i < last)


def _dated(sentence: Sentence) -> set[int]:
    return {i for i, t in enumerate(sentence.tokens) if any(time.span.overlaps(t.span) for time in sentence.times)}


def _hosts(sentence: Sentence, place: int, start: int, ordinals: frozenset[str]) -> bool:
    """Whether a word before a number in a name is not whose it is, and so is no part of it ("Telavi şəhəri 1-ci
    foruma ev sahibliyi edib")."""
    number = sentence.tokens[start]
    if start == place or not (number.text[0].isdigit() or number.has_base(ordinals)):
        return False
    token = sentence.tokens[place]
    bodies = any(m.first <= place < m.last for m in sentence.of(MentionKind.BODY))
    return token.is_word and "gen" not in token.features and not bodies and "poss" in token.features


# How many words a title in quotation marks may have.
_TITLE = 24


def _title_before(sentence: Sentence, place: int) -> int | None:
    """Where a title in quotation marks begins that ends at a token, marks and all; `None` where none does, or where
    the title has an ending of its own ("“Kəpəz”ini")."""
    tokens = sentence.tokens
    if tokens[place].text not in "»”" + '"':
        return None
    after = tokens[place + 1 : place + 2]
    if after and after[0].is_word and after[0].start == tokens[place].end:
        return None
    opens = '"' if tokens[place].text == '"' else "«“„"
    return next((i for i in range(place - 2, max(-1, place - _TITLE), -1) if tokens[i].text in opens), None)


def _is_holding(token: Token, rules: Grammar) -> bool:
    return "participle" in token.features and token.has_base(rules.holding) and not token.capital


def _held_clause(sentence: Sentence, place: int, rules: Grammar) -> int | None:
    """Where the clause begins that ends with a participle of holding at `place`; `None` where there is none."""
    token = sentence.tokens[place]
    if not _is_holding(token, rules):
        return None
    where = {i for m in sentence.of(MentionKind.CITY, MentionKind.STATE) for i in range(m.first, m.last)}
    dated = _dated(sentence)
    start = place
    while start > 0 and (
        start - 1 in where or start - 1 in dated or sentence.tokens[start - 1].has_base(rules.city_words)
    ):
        start -= 1
    return start if start < place else None


def _continues(sentence: Sentence, place: int, barred: set[int]) -> bool:
    """Whether the name goes on before such a clause: with something that it is of."""
    return place not in barred and "gen" in sentence.tokens[place].features

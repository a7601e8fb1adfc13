"""The year of an undated text, by the years that it counts: "the 30th year of relations", "last year, 2023".

`clues.yml` of a pack has the patterns: `anniversaries` of relations between two states, whose first year the world's
table knows; `since`, of anything whose own year the sentence names ("founded in 1965, it celebrates sixty years");
`named_years`, which say outright which year this, the last or the next is; `counts` are numbers in words.
"""

import re
from datetime import date
from functools import cache

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Found, Sentence
from dragoman.model.dates import DateInterval
from dragoman.model.mentions import MentionKind
from dragoman.model.spans import Span
from dragoman.world.relations import established

from .clues import FIRST_YEAR, LAST_YEAR, Clue

_YEAR_OF_OLD = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


@cache
def _patterns(pack: LanguagePack, rule: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(str(pattern)) for pattern in pack.rules("clues.yml").get(rule, ()))


@cache
def _counts(pack: LanguagePack) -> dict[str, int]:
    return {key(str(word)): int(number) for word, number in pack.rules("clues.yml").get("counts", {}).items()}


@cache
def _shifted(pack: LanguagePack) -> tuple[tuple[int, re.Pattern[str]], ...]:
    rules = pack.rules("clues.yml").get("named_years", {})
    return tuple((int(shift), re.compile(str(p))) for shift, patterns in rules.items() for p in patterns)


def anniversaries(sentence: Sentence, found: Found, pack: LanguagePack, home: str | None) -> list[Clue]:
    """The year that is so many years after another: the year of publication."""
    text = key(found.document.text[sentence.span.start : sentence.span.end])
    return _of_relations(text, sentence, found, pack, home) or _since(text, sentence, pack)


def named_years(sentence: Sentence, found: Found, pack: LanguagePack) -> list[Clue]:
    """The year of publication where the text itself says it ("last year, 2023")."""
    text = key(found.document.text[sentence.span.start : sentence.span.end])
    for shift, pattern in _shifted(pack):
        if match := pattern.search(text):
            year = int(match.group("year")) - shift
            return _whole_year(year, sentence, match, f"the text calls {match.group('year')} “{match.group()}”")
    return []


def of_another_year(sentence: Sentence, found: Found, pack: LanguagePack) -> bool:
    """Whether a sentence speaks of the last or the next year, and so its months are of that one."""
    text = key(found.document.text[sentence.span.start : sentence.span.end])
    return any(shift and pattern.search(text) for shift, pattern in _shifted(pack))


def _of_relations(text: str, sentence: Sentence, found: Found, pack: LanguagePack, home: str | None) -> list[Clue]:
    """ "This year marks 30 years of diplomatic relations": the year they were established, and as many more."""
    for pattern in _patterns(pack, "anniversaries"):
        match = pattern.search(text)
        if not match:
            continue
        states = dict.fromkeys(m.country for m in sentence.of(MentionKind.STATE) if m.country)
        around = dict.fromkeys(m.country for s in found.sentences for m in s.of(MentionKind.STATE) if m.country)
        pair = [*states, *(c for c in around if c not in states)] if len(states) < 2 else list(states)
        pair = [*pair, *([home] if home and home not in pair else [])][:2]
        since = established(pair[0], pair[1]) if len(pair) == 2 else None
        if since is None or since.earliest is None:
            continue
        reason = f"{match.group('years')} years after relations were established in {since.earliest.year}"
        return _whole_year(since.earliest.year + int(match.group("years")), sentence, match, reason)
    return []


def _since(text: str, sentence: Sentence, pack: LanguagePack) -> list[Clue]:
    """ "Won in 1965, independence is sixty years old": the only year that the sentence names, and as many more."""
    years = {int(found.group()) for found in _YEAR_OF_OLD.finditer(text)}
    if len(years) != 1:
        return []
    (start,) = years
    for pattern in _patterns(pack, "since"):
        for match in pattern.finditer(text):
            word = match.group("years")
            passed = int(word) if word.isdigit() else _counts(pack).get(word)
            if passed and passed != start:
                return _whole_year(start + passed, sentence, match, f"{passed} years after {start}")
    return []


def _whole_year(year: int, sentence: Sentence, match: re.Match[str], reason: str) -> list[Clue]:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return []
    span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
    return [Clue(DateInterval(date(year, 1, 1), date(year, 12, 31)), (span,), reason)]

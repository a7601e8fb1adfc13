"""Whose word a report passes on: the press service or the organ of state that it names as its source."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token, tokenise
from dragoman.model.errors import DataError
from dragoman.model.spans import Span
from dragoman.world.titles import organ_name, title_organ

# Words that may stand between an organ and the state it is of.
_LINK_WORDS = 2
_ORGAN = re.compile(r"\{organ(?:\+([^}]*))?\}")
_LOOKED_BACK = 12  # sentences before "the ministry said" in which it is looked for


@dataclass(frozen=True, slots=True)
class SourceRule:
    """A phrase that names a source; in the pattern `{organ}` stands for an organ, `{organ+x|y}` for one that ends so."""

    id: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    but_not: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Rules:
    trigger: re.Pattern[str] | None
    sources: tuple[SourceRule, ...]
    links: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Known:
    """What a written form means, by `kind`: an organ's id, a state's code, the organ of a title.

    `whichever`: "the ministry", for the organ named before whose English name has the word `value`.
    """

    kind: str
    value: str | None


@dataclass(frozen=True, slots=True)
class _Found:
    """An organ at a stretch of text, with the state that stands beside it; `kind` as in `_Known`."""

    kind: str
    organ: str | None
    country: str | None
    span: Span


@cache
def _rules(pack: LanguagePack) -> _Rules:
    rules = pack.rules("attribution.yml").get("source") or {}
    trigger = rules.get("trigger")
    return _Rules(
        re.compile(str(trigger), re.IGNORECASE) if trigger else None,
        source_rules(pack),
        frozenset(str(word) for word in rules.get("links", ())),
    )


@cache
def source_rules(pack: LanguagePack) -> tuple[SourceRule, ...]:
    """The phrases by which a language names a source; raises DataError where one is no expression."""
    found = []
    for rule in (pack.rules("attribution.yml").get("source") or {}).get("phrases", ()):
        written = _ORGAN.sub(
            lambda match: rf"\{{[^{{}}]*{f'(?:{match.group(1)})' if match.group(1) else ''}\}}", rule["pattern"]
        )
        try:
            pattern = re.compile(written, re.IGNORECASE)
        except re.error as fault:
            raise DataError(f"{pack.code}/attribution.yml", f"{rule['id']}: {fault}") from fault
        found.append(
            SourceRule(str(rule["id"]), pattern, tuple(rule.get("examples", ())), tuple(rule.get("but_not", ())))
        )
    return tuple(found)


@cache
def _names(pack: LanguagePack) -> Lexicon[_Known]:
    return Lexicon(_entries(pack), inflector(pack))


def _entries(pack: LanguagePack) -> Iterator[tuple[str, _Known]]:
    for row in pack.table("organs.tsv", ("form", "organ")):
        yield row.cells[0], _Known("organ", row.cells[1])
    for form, word in ((pack.rules("attribution.yml").get("source") or {}).get("whichever") or {}).items():
        yield str(form), _Known("whichever", str(word or ""))
    for name in ("places.tsv", "places_cldr.tsv"):
        for row in pack.table(name, ("form", "code", "type")):
            form, code, sort = row.cells
            if sort in ("country", "adjective"):
                yield form, _Known("state", code if len(code) == 2 else None)
    for row in pack.table("titles.tsv", ("form", "title")):
        if (organ := title_organ(row.cells[1])) is not None:
            yield row.cells[0], _Known("title", organ)


def attribution(text: str, sentences: Sequence[Span], country: str | None, pack: LanguagePack) -> str | None:
    """The English name of the organ that a text names as its source; `None` where it names none, or of no certain state.

    `country` is the outlet's state, whose organs need no state beside them.
    """
    rules = _rules(pack)
    if rules.trigger is None or not rules.sources:
        return None
    for index, sentence in enumerate(sentences):
        words = text[sentence.start : sentence.end]
        if not rules.trigger.search(words):
            continue
        for found in _organs(text, sentence, pack):
            if found.kind != "title" and _is_source(text, sentence, found.span, rules):
                return _named(text, sentences, index, found, country, pack)
    return None


def _is_source(text: str, sentence: Span, organ: Span, rules: _Rules) -> bool:
    """Whether a phrase of the pack stands around an organ."""
    before, name, after = (
        text[sentence.start : organ.start],
        text[organ.start : organ.end],
        text[organ.end : sentence.end],
    )
    marked = f"{_plain(before)}{{{_plain(name)}}}{_plain(after)}"
    return any(rule.pattern.search(marked) for rule in rules.sources)


def _plain(text: str) -> str:
    return text.replace("{", "(").replace("}", ")").replace("\n", " ")


def _organs(text: str, sentence: Span, pack: LanguagePack) -> list[_Found]:
    """The organs and offices that a sentence names, in order, each with the state beside it."""
    tokens = tokenise(text, sentence, inflector(pack))
    matches = _names(pack).find(tokens)
    found = []
    for place, match in enumerate(matches):
        if match.value.kind == "state":
            continue
        first, last = match.first, match.last
        state: str | None = None
        before = matches[place - 1] if place else None
        after = matches[place + 1] if place + 1 < len(matches) else None
        if after and after.value.kind == "state" and _linked(tokens[last : after.first], pack):
            state, last = after.value.value, after.last
        elif before and before.value.kind == "state" and before.last == first:
            state, first = before.value.value, before.first
        found.append(
            _Found(match.value.kind, match.value.value, state, Span(tokens[first].start, tokens[last - 1].end))
        )
    return found


def _linked(between: Sequence[Token], pack: LanguagePack) -> bool:
    """Whether nothing stands between an organ and a state but words such as "of the"."""
    return len(between) <= _LINK_WORDS and all(token.folded in _rules(pack).links for token in between)


def _named(
    text: str, sentences: Sequence[Span], index: int, found: _Found, country: str | None, pack: LanguagePack
) -> str | None:
    """The organ's English name, with the state that the text or the outlet gives it."""
    organ, state = found.organ, found.country
    if found.kind == "whichever":
        named = _first_named(text, sentences[max(0, index - _LOOKED_BACK) : index + 1], found, pack)
        if named is None:
            return None
        organ, state = named.organ, state or country or named.country
    if organ is None:
        return None
    state = state or country or pack.settings.get("home") or _state_of(text, sentences, organ, pack)
    return organ_name(organ, state) if state else None


def _first_named(text: str, sentences: Sequence[Span], whichever: _Found, pack: LanguagePack) -> _Found | None:
    """The organ, or the office in one, that the text names first and that "the ministry" can stand for."""
    for sentence in sentences:
        for found in _organs(text, sentence, pack):
            if found.span.end > whichever.span.start:
                return None
            name = organ_name(found.organ, None) if found.organ and found.kind != "whichever" else None
            if name and (whichever.organ or "") in name:
                return found
    return None


def _state_of(text: str, sentences: Sequence[Span], organ: str, pack: LanguagePack) -> str | None:
    """The state that the text first gives an organ, or the office of who heads it."""
    for sentence in sentences:
        for found in _organs(text, sentence, pack):
            if found.kind != "whichever" and found.organ == organ and found.country:
                return found.country
    return None

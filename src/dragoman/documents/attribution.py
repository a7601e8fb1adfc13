"""Whose word a report passes on: the press service or the organ of state that it names as its source."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.languages.pack import LanguagePack
from dragoman.model.errors import DataError
from dragoman.model.spans import Span
from dragoman.world.titles import organ_name

from .organs import OrganFound, organs_in

_ORGAN = re.compile(r"\{organ(?:\+([^}]*))?\}")
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"\n]*\"")
_LOOKED_BACK = 12  # sentences before "the ministry said" in which it is looked for


@dataclass(frozen=True, slots=True)
class SourceRule:
    """A phrase that names a source; `{organ}` in it stands for an organ, `{organ+x|y}` for one that ends so."""

    id: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    but_not: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Rules:
    trigger: re.Pattern[str] | None
    sources: tuple[SourceRule, ...]


@cache
def _rules(pack: LanguagePack) -> _Rules:
    rules = pack.rules("attribution.yml").get("source") or {}
    trigger = rules.get("trigger")
    return _Rules(
        re.compile(str(trigger), re.IGNORECASE) if trigger else None,
        source_rules(pack),
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


def attribution(text: str, sentences: Sequence[Span], country: str | None, pack: LanguagePack) -> str | None:
    """The English name of the organ that a text names as its source; `None` where there is none, or no certain state.

    `country` is the outlet's state, whose organs need no state beside them.
    """
    rules = _rules(pack)
    if rules.trigger is None or not rules.sources:
        return None
    for index, sentence in enumerate(sentences):
        words = text[sentence.start : sentence.end]
        if not rules.trigger.search(words):
            continue
        for found in organs_in(text, sentence, pack):
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


def _named(
    text: str, sentences: Sequence[Span], index: int, found: OrganFound, country: str | None, pack: LanguagePack
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


def _first_named(text: str, sentences: Sequence[Span], whichever: OrganFound, pack: LanguagePack) -> OrganFound | None:
    """The organ, or the office in one, that the text names first and that "the ministry" can stand for."""
    for sentence in sentences:
        for found in organs_in(text, sentence, pack, offices=True):
            if found.span.end > whichever.span.start:
                return None
            name = organ_name(found.organ, None) if found.organ and found.kind != "whichever" else None
            if name and (whichever.organ or "") in name:
                return found
    return None


def _state_of(text: str, sentences: Sequence[Span], organ: str, pack: LanguagePack) -> str | None:
    """The state that the text first gives an organ, or the office of who heads it."""
    for sentence in sentences:
        for found in organs_in(text, sentence, pack, offices=True):
            if found.kind != "whichever" and found.organ == organ and found.country:
                return found.country
    return None


def own_country(text: str, sentences: Sequence[Span], pack: LanguagePack) -> str | None:
    """The state that a text calls its own ("our country"): whose office or organ it names first.

    `None` where it speaks of none (in quotes it is the speaker's), and where the language itself tells the state.
    """
    trigger = pack.rules("attribution.yml").get("own")
    if not trigger or pack.settings.get("home"):
        return None
    if not re.search(str(trigger), _QUOTED.sub(" ", text), re.IGNORECASE):
        return None
    named = (
        found.country
        for sentence in sentences
        for found in organs_in(text, sentence, pack, offices=True)
        if found.country
    )
    return next(named, None)

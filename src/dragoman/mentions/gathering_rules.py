"""The pack's `gatherings.yml`, typed: which nouns are gatherings, and what makes them a named one."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.languages.inflect import inflector, key
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack


@dataclass(frozen=True)
class GatheringRules:
    """See `gatherings.yml`; every word is a key of `languages.inflect.key`."""

    heads: Lexicon[str]
    common: frozenset[str]
    right: bool
    inside: frozenset[str]
    before: frozenset[str]
    officials: frozenset[str]
    joint: frozenset[str]
    members: frozenset[str]
    facing: frozenset[str]
    told_by: frozenset[str]
    not_before: frozenset[str]
    ordinals: Mapping[str, int]
    endings: frozenset[str]
    capitals: bool
    titled_by: frozenset[str] = frozenset()
    wide_by: frozenset[str] = frozenset()
    portions: frozenset[str] = frozenset()
    none_after: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    convened: frozenset[str] = frozenset()
    of_several: frozenset[str] = frozenset()
    theirs: frozenset[str] = frozenset()
    gone_to: frozenset[str] = frozenset()
    taking: frozenset[str] = frozenset()


@cache
def gathering_rules(pack: LanguagePack) -> GatheringRules:
    """The pack's `gatherings.yml`, typed."""
    rules: Mapping[str, Any] = pack.rules("gatherings.yml")

    def words(name: str) -> frozenset[str]:
        return frozenset(key(str(w)) for w in rules.get(name, ()))

    heads = Lexicon(((form, english) for form, english in rules.get("heads", {}).items()), inflector(pack))
    ordinals = {key(str(k)): int(v) for k, v in rules.get("ordinals", {}).items()}
    return GatheringRules(
        heads,
        words("common"),
        rules.get("chain") == "right",
        words("inside"),
        words("before"),
        words("officials"),
        words("joint"),
        words("members"),
        words("facing"),
        words("told_by"),
        words("not_before"),
        ordinals,
        words("ordinal_endings"),
        bool(rules.get("capitals")),
        words("titled_by"),
        words("wide_by"),
        words("portions"),
        words("none_after"),
        words("between"),
        words("never"),
        words("convened"),
        words("of_several"),
        words("theirs"),
        words("gone_to"),
        words("taking"),
    )

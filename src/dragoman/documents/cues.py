"""Phrases in which a text names its outlet ("…, Trend reports", "Trend-ə bildirib"), as the packs list them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.languages.pack import LanguagePack
from dragoman.model.errors import DataError

_SIDES = ("before", "after")
_NEEDS = ("", "word", "known")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that an outlet's name stands `before` or `after`.

    `own`: only the outlet says so of itself, others say it of sources too. `case`: how the name may be inflected there.
    `gap`: how many words may stand between it and the cue.
    `needs`: `known`: a name on file or of a site; `word`: or one with a word that outlets' names have; empty: any.
    """

    id: str
    side: str
    pattern: re.Pattern[str]
    own: bool
    case: str | None
    needs: str
    gap: int
    examples: tuple[str, ...]
    but_not: tuple[str, ...]

    @property
    def cases(self) -> tuple[str, ...]:
        """The cases in which a name can stand there."""
        return tuple(self.case.split()) if self.case and self.case != "ending" else ()


@dataclass(frozen=True, slots=True)
class Naming:
    """How a language writes outlets' names: see `attribution.yml`."""

    cues: tuple[Cue, ...]
    endings: re.Pattern[str] | None
    words: frozenset[str]
    breaks: re.Pattern[str] | None
    bare: bool
    agreement: Mapping[str, Mapping[str, str]]
    plural_drops: frozenset[str]


@cache
def naming(pack: LanguagePack) -> Naming:
    """What a pack says of outlets' names; raises DataError where a cue is not well formed."""
    rules: Mapping[str, Any] = pack.rules("attribution.yml")
    endings, breaks = rules.get("endings"), rules.get("breaks")
    return Naming(
        cues=tuple(_cues(pack.code, rules.get("outlet") or ())),
        endings=re.compile(rf"[-–’'`]?(?:{endings})\Z") if endings else None,
        words=frozenset(str(word).casefold() for word in rules.get("outlet_words") or ()),
        breaks=re.compile(str(breaks), re.IGNORECASE) if breaks else None,
        bare=bool(rules.get("bare", True)),
        agreement=rules.get("agreement") or {},
        plural_drops=frozenset(str(letter) for letter in rules.get("plural_drops") or ()),
    )


def _cues(code: str, rules: Any) -> Iterator[Cue]:
    for rule in rules:
        where = f"{code}/attribution.yml"
        if rule.get("side") not in _SIDES or rule.get("needs", "") not in _NEEDS:
            raise DataError(where, f"{rule.get('id')}: side {rule.get('side')!r}, needs {rule.get('needs')!r}")
        try:
            pattern = re.compile(str(rule["pattern"]), re.IGNORECASE)
        except re.error as fault:
            raise DataError(where, f"{rule['id']}: {fault}") from fault
        yield Cue(
            id=str(rule["id"]),
            side=rule["side"],
            pattern=pattern,
            own=bool(rule.get("own")),
            case=rule.get("case"),
            needs=rule.get("needs", ""),
            gap=int(rule.get("gap", 0)),
            examples=tuple(rule.get("examples", ())),
            but_not=tuple(rule.get("but_not", ())),
        )

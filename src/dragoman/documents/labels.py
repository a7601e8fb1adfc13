"""Labels before a date ("Published:", "Опубликовано"), as the packs list them."""

import re
from dataclasses import dataclass
from functools import cache

from dragoman.languages.load import load_pack, pack_codes


@dataclass(frozen=True, slots=True)
class Label:
    """`kind` is `published` or `updated`; `end` is where it ends in its line."""

    kind: str
    end: int


@dataclass(frozen=True, slots=True)
class Labels:
    """All labels of all languages: a site's furniture may be in another one than its text."""

    patterns: tuple[tuple[str, re.Pattern[str]], ...]

    def at(self, line: str) -> Label | None:
        """The label that a line starts with; where that is of a change, and the day of publication follows, its."""
        first = next(((kind, found) for kind, pattern in self.patterns if (found := pattern.match(line))), None)
        if first is None:
            return None
        start = first[1].end()
        if first[0] != _PUBLISHED:
            for part in _PARTED.finditer(line, start):
                for kind, pattern in self.patterns:
                    if kind == _PUBLISHED and (later := pattern.match(line, part.end())):
                        return Label(kind, later.end())
        return Label(first[0], start)

    def without(self, line: str) -> str:
        """A line without the labels that it has at its start and after signs that part it."""
        starts = {0, *(match.end() for match in _PARTED.finditer(line))}
        for start in sorted(starts, reverse=True):
            for _, pattern in self.patterns:
                if match := pattern.match(line, start):
                    line = f"{line[:start]} {line[match.end() :]}"
                    break
        return line


_PUBLISHED = "published"
_PARTED = re.compile(r"[|•·/();,.\[\]–—-]\s*")


@cache
def labels() -> Labels:
    """The labels under `date_labels` of each `attribution.yml`."""
    found: dict[str, list[str]] = {}
    for code in ("und", *pack_codes()):
        for kind, words in load_pack(code).rules("attribution.yml").get("date_labels", {}).items():
            found.setdefault(str(kind), []).extend(str(word) for word in words)
    return Labels(
        tuple(
            (kind, re.compile(rf"\W*(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})\b\W*", re.I))
            for kind, words in found.items()
        )
    )

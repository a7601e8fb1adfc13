"""Lines that name an issue of a newspaper ("«Вестник», № 28, 18 июля 2025 г."), by the packs' words for one."""

import re
from functools import cache

from dragoman.languages.load import load_pack, pack_codes
from dragoman.languages.pack import LanguagePack

from .cues import naming
from .outlets import known_outlet, site_host

_QUOTED = re.compile(r"[«“„\"][^«»“”„\"\n]{2,40}[»”\"]")
_LETTERS = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 6


def issue_of(line: str, pack: LanguagePack) -> str | None:
    """A line that is an outlet's name with the number of an issue, that number blanked out; `None`: it is no such line.

    Its dates are then those of the issue, at the places at which they stand in the line. A number without an outlet's
    name may be an act's.
    """
    marks = tuple(_marks().finditer(line))
    if not marks:
        return None
    blanked = line
    for mark in marks:
        blanked = blanked[: mark.start()] + " " * len(mark.group()) + blanked[mark.end() :]
    name = line[: marks[0].start()].strip(" ,;.|–—-(")
    if not name:
        return None
    words = _LETTERS.findall(name)
    if len(words) > _MOST_WORDS or not (_is_outlet(name, pack) or any(_is_outlet(w, pack) for w in _parts(name))):
        return None
    return blanked


def _parts(name: str) -> list[str]:
    """The pieces of a name that signs part."""
    return [part for part in re.split(r"\s*[,|•·]\s*|\s[–—-]\s", name) if part]


def _is_outlet(name: str, pack: LanguagePack) -> bool:
    if known_outlet(name) or site_host(name) or _QUOTED.match(name):
        return True
    words = [word.casefold() for word in _LETTERS.findall(name)]
    return name[:1].isupper() and len(words) > 1 and any(word in naming(pack).words for word in words)


@cache
def _marks() -> re.Pattern[str]:
    """The number of an issue: a word of `issue` of any `attribution.yml`, digits, and what may stand after them."""
    packs = (load_pack(code) for code in ("und", *pack_codes()))
    words = {str(word) for pack in packs for word in pack.rules("attribution.yml").get("issue", ())}
    listed = "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
    ends = {
        str(word) for code in pack_codes() for word in load_pack(code).rules("attribution.yml").get("issue_ends", ())
    }
    after = "|".join(map(re.escape, sorted(ends, key=lambda word: (-len(word), word))))
    return re.compile(rf"(?<!\w)(?:{listed})\s*[№#]?\s*\d+(?:\s*[(/]\d+\)?)?(?:\s+(?:{after})(?!\w))?", re.IGNORECASE)

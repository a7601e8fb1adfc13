"""Which language a text is in: by script, letters and frequent words; by a trained model where these leave doubt."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.languages.load import load_pack, pack_codes
from dragoman.languages.scripts import scripts

UNKNOWN = "und"

# Addresses and handles are of no language.
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|@\w+")
_WORD = re.compile(r"[^\W\d_]+(?:[ʻʼ‘’'][^\W\d_]+)?")
_LONGEST = 20_000  # more letters than this tell nothing new
_SURE = 0.11  # the share of frequent words, and of what letters add to it, from which a language is taken without doubt
_AHEAD = 1.35  # how much better than the next the best must be
_LETTERS = 0.3  # what a letter of its own in every word would add
_FOREIGN = 1.2  # what a letter that it lacks in every word would take away
_FEW_WORDS = 8  # texts shorter than this have their language guessed by letters alone


@dataclass(frozen=True, slots=True)
class Writing:
    """One way of writing a language; `code` is the language's."""

    code: str
    script: str
    letters: frozenset[str]
    foreign: frozenset[str]
    frequent: frozenset[str]


@cache
def writings() -> tuple[Writing, ...]:
    """The ways of writing that the packs and, for other languages, the base pack describe."""
    found = []
    for code in pack_codes():
        found += [_writing(code, rules) for rules in load_pack(code).settings.get("writings", ())]
    for code, rules in load_pack(UNKNOWN).settings.get("neighbours", {}).items():
        found.append(_writing(str(code).split("-", 1)[0], rules))
    return tuple(found)


def _writing(code: str, rules: Mapping[str, Any]) -> Writing:
    words = frozenset(str(word).lower() for word in rules["frequent"])
    return Writing(code, rules["script"], frozenset(rules["letters"]), frozenset(rules["foreign"]), words)


def language_of(text: str) -> str:
    """The code of the language that most of a text is in; `und` where it has no words."""
    plain = _ADDRESS.sub(" ", text[:_LONGEST])
    found = scripts(plain)
    main = next(iter(found), None)
    if main is None:
        return UNKNOWN
    if main in (single := load_pack(UNKNOWN).settings.get("scripts", {})):
        return "ja" if main == "CJK" and found.keys() & {"HIRAGANA", "KATAKANA"} else str(single[main])
    words = [word.lower().replace("i\u0307", "i") for word in _WORD.findall(plain)]
    ranked = _ranked(words, main)
    if not ranked:
        return _model(plain)
    (code, best), second = ranked[0], next((score for other, score in ranked[1:] if other != ranked[0][0]), 0.0)
    if best >= _SURE and best >= _AHEAD * second:
        return code
    guess = _model(plain)
    if guess in pack_codes() and guess != code and best > 0:
        return code if best >= _AHEAD * second or guess not in (c for c, s in ranked if s > 0) else guess
    return guess if len(words) >= _FEW_WORDS or best <= 0 else code


def _ranked(words: list[str], script: str) -> list[tuple[str, float]]:
    """The languages of a script with how well they fit, best first."""
    counts = Counter(words)
    total = sum(counts.values())
    scores: dict[str, float] = {}
    for writing in writings():
        if writing.script != script or not total:
            continue
        frequent = sum(n for word, n in counts.items() if word in writing.frequent)
        own = sum(n for word, n in counts.items() if not writing.letters.isdisjoint(word))
        foreign = sum(n for word, n in counts.items() if not writing.foreign.isdisjoint(word))
        score = (frequent + _LETTERS * own - _FOREIGN * foreign) / total
        scores[writing.code] = max(score, scores.get(writing.code, score))
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))


def _model(text: str) -> str:
    """The guess of a trained model, which takes half a second to load: the last resort."""
    import py3langid

    code, _ = py3langid.classify(text)
    return str(code)

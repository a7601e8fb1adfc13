"""What the name of a gathering or a document says for comparing: its number, its years, its acronyms, its words."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from dragoman.languages.romanise import display_latin
from dragoman.linking.features import Finding, against

# A number above it is no ordinal of a series; four digits that begin with 19 or 20 are a year.
LARGEST_ORDINAL = 300
# Words shorter than that are articles, prepositions and endings in every language that we read.
CONTENT_WORD = 4
# Inflected forms of one word share at least their first five letters.
STEM = 5
# Less of the shorter name's words than that in the longer one, and the two name different things.
FOREIGN = 0.34
# With that many words a name is no mere "Summit" or "Joint statement".
DISTINCTIVE = 3

NUMBERED = 5.5  # the same number of the same series: enough alone
NAMED = 5.0  # the same distinctive name: enough alone
CONTAINED = 2.5
ALIKE = 1.5
GENERIC = 1.0
UNLIKE = -1.5

ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@dataclass(frozen=True, slots=True)
class Designation:
    """A name taken apart: `acronyms` in capitals, `initials` the first letters of its capitalised words in a row."""

    language: str
    ordinals: frozenset[int]
    years: frozenset[int]
    acronyms: frozenset[str]
    initials: str
    words: frozenset[str]


@cache
def designation(name: str, language: str) -> Designation:
    """A name taken apart, its words in plain Latin letters; capitals are those of the name as written."""
    written = re.findall(r"[\w']+", name)
    latin = {word: _plain(word if word.isascii() else display_latin(word, language)) for word in written}
    numbers = {int(n) for word in written for n in re.findall(r"\d+", word)} | {_roman(word) for word in written}
    acronyms = {word for word in written if len(word) > 1 and word[:2].isupper() and not _roman(word)}
    words = (latin[word].lower() for word in written if word not in acronyms)
    return Designation(
        language=language,
        ordinals=frozenset(n for n in numbers if 0 < n <= LARGEST_ORDINAL),
        years=frozenset(n for n in numbers if 1900 <= n < 2100),
        acronyms=frozenset(latin[word].upper().rstrip("0123456789") for word in acronyms),
        initials="".join(latin[word][:1] for word in written if word[0].isupper() and word not in acronyms),
        words=frozenset(word for word in words if len(word) >= CONTENT_WORD and word.isalpha()),
    )


def compare_designations(
    first: Designation, second: Designation, strict: bool, related: bool = False
) -> tuple[Finding, ...]:
    """What two names say on whether they name one thing.

    `strict` where another name is another thing (a gathering); `related` where one body stands behind both.
    """
    if first.ordinals and second.ordinals and not first.ordinals & second.ordinals:
        return (against(f"numbers differ: {_listed(first.ordinals)}, {_listed(second.ordinals)}"),)
    if first.years and second.years and not first.years & second.years:
        return (against(f"years in the names differ: {_listed(first.years)}, {_listed(second.years)}"),)
    acronym = bool(first.acronyms & second.acronyms) or _spelt_out(first, second) or _spelt_out(second, first)
    share = 1.0 if first.words == second.words else _share(first.words, second.words)
    number = first.ordinals & second.ordinals
    if number and (acronym or related or share >= 0.5):
        return (Finding(NUMBERED, f"one series, number {min(number)}"),)
    fewest = min(len(first.words) + len(first.acronyms), len(second.words) + len(second.acronyms))
    if share == 1.0 and first.words and second.words:
        whole = len(first.words) == len(second.words) and fewest >= DISTINCTIVE
        points = NAMED if whole else CONTAINED if fewest > 1 else GENERIC
        return (Finding(points, "one name" if whole else "one name contains the other"),)
    if acronym:
        return (Finding(CONTAINED, "the names share an acronym"),)
    if share >= 0.5:
        return (Finding(ALIKE, "the names are alike"),)
    if first.language == second.language and share < FOREIGN and fewest > 1:
        return (against("the names differ"),) if strict else (Finding(UNLIKE, "the names differ"),)
    return ()


@cache
def stems(name: str) -> frozenset[str]:
    """The first letters of a name's words of content, in small letters."""
    return frozenset(word[:STEM] for word in re.findall(r"\w+", name.lower()) if len(word) >= CONTENT_WORD)


def _share(first: frozenset[str], second: frozenset[str]) -> float:
    """How much of the shorter name's words the longer one has, by their stems."""
    small, large = sorted(({w[:STEM] for w in first}, {w[:STEM] for w in second}), key=len)
    return len(small & large) / len(small) if small else 0.0


def _spelt_out(short: Designation, full: Designation) -> bool:
    return any(len(acronym) > 2 and acronym.isalpha() and acronym in full.initials for acronym in short.acronyms)


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _roman(word: str) -> int:
    """The value of a Roman numeral in capitals; 0 for any other word."""
    if not ROMAN.fullmatch(word):
        return 0
    digits = [ROMAN_DIGITS[c] for c in word]
    return sum(-d if d < max(digits[i + 1 :], default=0) else d for i, d in enumerate(digits))


def _listed(numbers: frozenset[int]) -> str:
    return ", ".join(map(str, sorted(numbers)))

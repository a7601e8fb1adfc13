"""What the name of a gathering or a document says for comparing: its number, years, bodies, officials, words."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from dragoman.languages.romanise import display_latin
from dragoman.linking.features import Finding, against

from .name_knowledge import CONTENT_WORD, STEM, bodies_in, membership, officials_differ, officials_in, one_series

# A number above it is no ordinal of a series; four digits that begin with 19 or 20 are a year.
LARGEST_ORDINAL = 300
# Less of the shorter name's words than that in the longer one, and the two name different things.
FOREIGN = 0.34
# With that many words a name is no mere "Summit" or "Joint statement".
DISTINCTIVE = 3

NUMBERED = 5.5  # the same number of the same series: enough alone
NAMED = 5.0  # the same distinctive name: enough alone
OF_BODY = 4.6  # the same officials or sort of gathering of one body: with a month
SERIES = 4.0  # "Summit", of one body: with a month and a place
WITHIN = 3.6  # a distinctive name within a longer one: with a month and a city
RELATED = 3.0  # names that are alike, of one body: with the days
CONTAINED = 2.5
GENERIC = 1.0
UNLIKE = -1.5
# Half of the words shared, by how many those are: two with the days and the city, three with the day alone.
ALIKE = (1.5, 1.5, 1.75, 2.0)

ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@dataclass(frozen=True, slots=True)
class Designation:
    """A name taken apart: `bodies` are the ids of those that it tells by acronym or in full, `officials` are titles.

    `acronyms` are other words in capitals, `initials` the first letters of its capitalised words in a row, `words` the
    words of content that are left.
    """

    language: str
    ordinals: frozenset[int]
    years: frozenset[int]
    bodies: frozenset[str]
    officials: frozenset[str]
    acronyms: frozenset[str]
    initials: str
    words: frozenset[str]


@cache
def designation(name: str, language: str) -> Designation:
    """A name taken apart, its words in plain Latin letters; capitals are those of the name as written."""
    written = [word.strip("'") for word in re.findall(r"\w[\w']*", name)]
    latin = {word: _plain(word if word.isascii() else display_latin(word, language)) for word in written}
    numbers = {int(n) for word in written for n in re.findall(r"\d+", word)} | {_roman(word) for word in written}
    acronyms = {word for word in written if len(word) > 1 and word[:2].isupper() and not _roman(word)}
    bodies, places = bodies_in([latin[word] for word in written])
    rest = [word for at, word in enumerate(written) if at not in places]
    words = [latin[word].lower() for word in rest if word not in acronyms]
    return Designation(
        language=language,
        ordinals=frozenset(n for n in numbers if 0 < n <= LARGEST_ORDINAL),
        years=frozenset(n for n in numbers if 1900 <= n < 2100),
        bodies=bodies,
        officials=officials_in(words),
        acronyms=frozenset(latin[word].upper().rstrip("0123456789") for word in rest if word in acronyms),
        initials="".join(latin[word][:1] for word in written if word[0].isupper() and word not in acronyms),
        words=frozenset(w for w in words if len(w) >= CONTENT_WORD and w.isalpha() and w not in membership()),
    )


def compare_designations(
    first: Designation, second: Designation, strict: bool, related: bool = False, convened: bool = False
) -> tuple[Finding, ...]:
    """What two names say on whether they name one thing.

    `strict` where another name is another thing (a gathering); `related` where one body takes part in both, `convened`
    where an international one does.
    """
    if first.ordinals and second.ordinals and not first.ordinals & second.ordinals:
        return (against(f"numbers differ: {_listed(first.ordinals)}, {_listed(second.ordinals)}"),)
    if first.years and second.years and not first.years & second.years:
        return (against(f"years in the names differ: {_listed(first.years)}, {_listed(second.years)}"),)
    acronym = bool(first.acronyms & second.acronyms) or _spelt_out(first, second) or _spelt_out(second, first)
    body = convened or acronym or bool(first.bodies & second.bodies)
    share, common = _share(first.words, second.words)
    number = first.ordinals & second.ordinals
    if number and (body or related or share >= 0.5):
        return (Finding(NUMBERED, f"one series, number {min(number)}"),)
    if officials_differ(first.officials, second.officials):
        return (against("the names tell of other officials"),) if strict else (Finding(UNLIKE, "the names differ"),)
    if one_series(first.bodies, second.bodies):
        return (Finding(OF_BODY, "one series"),)
    if first.bodies and second.bodies and not body:
        return (Finding(UNLIKE, "the names tell of other bodies"),)
    fewest = min(_length(first), _length(second))
    if share == 1.0 and common:
        return (_contained(first, second, common, body),)
    if body and share >= 0.5:
        return (Finding(RELATED, "the names are alike, and of one body"),)
    if acronym or first.bodies & second.bodies:
        return (Finding(CONTAINED, "the names share a body"),)
    if share >= 0.5:
        return (Finding(ALIKE[min(common, len(ALIKE) - 1)], "the names are alike"),)
    if first.language == second.language and share < FOREIGN and fewest > 1:
        return (against("the names differ"),) if strict else (Finding(UNLIKE, "the names differ"),)
    return ()


def _contained(first: Designation, second: Designation, common: int, body: bool) -> Finding:
    """What it says that all words of one name are in the other, `common` of them."""
    fewest = min(_length(first), _length(second))
    if len(first.words) == len(second.words):
        if common >= DISTINCTIVE:
            return Finding(NAMED, "one name")
        if body:
            return Finding(OF_BODY if common > 1 else SERIES, "one name, of one body")
    if body and common > 1:
        return Finding(OF_BODY, "one name contains the other, of one body")
    points = WITHIN if common >= DISTINCTIVE else CONTAINED if fewest > 1 else GENERIC
    return Finding(points, "one name contains the other")


def _length(name: Designation) -> int:
    return len(name.words) + len(name.acronyms) + len(name.bodies)


def _share(first: frozenset[str], second: frozenset[str]) -> tuple[float, int]:
    """How much of the shorter name's words the longer one has, by their stems, and how many these are."""
    small, large = sorted(({w[:STEM] for w in first}, {w[:STEM] for w in second}), key=len)
    return len(small & large) / len(small) if small else 0.0, len(small & large)


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

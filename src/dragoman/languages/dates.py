"""Dates in running text: which words name a day, a month, a season, and which days they mean.

The words, shapes and examples of a language are its pack's `dates.yml`; nothing about a language is known here.
"""

import re
from dataclasses import replace
from datetime import date

from dragoman.model.dates import DateInterval
from dragoman.model.mentions import TimeMention
from dragoman.model.spans import Span

from .date_calendar import parse_partial
from .date_meaning import FUTURE, PAST, Meaning
from .date_shapes import Found, grammar
from .date_tense import tense_of
from .date_values import meaning
from .date_words import fold_dates
from .inflect import inflector, key
from .pack import LanguagePack

_ALMOST_A_YEAR = 300  # days: no news calls a day by its date alone that lies so far off
_CLOSE = 60  # days: what is announced or looked back on by its date alone
_CONTEXT = 40  # letters before a date in which the word before it lies
_WORD_BEFORE = re.compile(r"[^\W\d_]+[ \xa0]$")
_WORD = re.compile(r"[ \t\xa0]+[^\W\d_]+")


def find_times(text: str, pack: LanguagePack, published: DateInterval | None) -> tuple[TimeMention, ...]:
    """The dates that a text names, in order and apart from each other; offsets are code points of `text`.

    `published` is when the text came out, most often one day. `interval` is `None` where it leans on a day or a year
    that is not known; `partial` then keeps what is, for `resolve_partial`.
    """
    folded = fold_dates(text)
    found = []
    for match, read in _readings(text, folded, pack, published):
        span = Span(match.start, match.end)
        found.append(TimeMention(span, read.interval, read.precision, read.relative, read.reason, read.partial))
    return tuple(found)


def header_dates(text: str, pack: LanguagePack) -> tuple[TimeMention, ...]:
    """The dates of a date line: those with their year, and days without one (`interval` `None`, with `partial`)."""
    found = find_times(text, pack, None)
    return tuple(
        time
        for time in found
        if (time.interval is not None and time.precision in ("day", "month", "range"))
        or (time.partial is not None and time.precision == "day")
    )


def resolve_partial(partial: str, year: int) -> DateInterval | None:
    """The days of a partial date in the year that its first day lies in; `None` where that year lacks such a day."""
    days = parse_partial(partial)
    return days.starting(year) if days else None


def _readings(
    text: str, folded: str, pack: LanguagePack, published: DateInterval | None
) -> list[tuple[Found, Meaning]]:
    """The shapes that the text has, each the longest at its place that means something, with its meaning."""
    rules = grammar(pack)
    found: list[tuple[Found, Meaning]] = []
    for stretch, codes in rules.stretches(text):
        index, fits = 0, rules.at(stretch, codes, 0)
        while index < len(codes):
            step = 1
            ahead = rules.at(stretch, codes, index + 1)
            if ahead and fits and stretch[index].bare and ahead[0].tokens >= fits[0].tokens:
                fits = []  # without its preposition the date is longer: "on September 25" and "September 25-27"
            for match in fits:
                read = None if match.shape.trap else _read(match, folded, pack, published)
                if read is None and not match.shape.trap:
                    continue
                step = match.tokens
                if read is not None and not (_titled(match, text) or _governs(match, folded, pack)):
                    found.append((match, read))
                break
            index += step
            fits = ahead if step == 1 else rules.at(stretch, codes, index)
    return found


def _titled(match: Found, text: str) -> bool:
    """Whether it has a capital right after a word that has one too, where its words have none inside a sentence."""
    if not match.shape.small or not text[match.start].isupper():
        return False
    before = _WORD_BEFORE.search(text[max(0, match.start - _CONTEXT) : match.start])
    return before is not None and before.group()[0].isupper() and not text[match.start : match.end].isupper()


def _governs(match: Found, folded: str, pack: LanguagePack) -> bool:
    """Whether it governs the word after it, as an eve does, and so is no date by itself."""
    word = _WORD.match(folded, match.end) if match.shape.unless_next else None
    if word is None:
        return False
    if _of_somebody(folded[match.end : match.end + _CONTEXT_AFTER], pack):
        return False  # "Накануне посла принял президент": there is no eve of somebody
    following = key(word.group().strip())
    likeliest = inflector(pack).forms(following)[0].features
    # an initial has no case: "Накануне А. Берг"
    return match.shape.unless_next in likeliest and following not in match.shape.but and len(following) > 1


# How many letters behind a word are looked at for what it governs, and how many words.
_CONTEXT_AFTER = 80
_ATTRIBUTES = 3


def _of_somebody(after: str, pack: LanguagePack) -> bool:
    """Whether the first noun of a text, behind its attributes in the genitive alone, is of a person."""
    for word in after.split()[:_ATTRIBUTES]:
        likeliest = inflector(pack).forms(key(word))[0].features
        if "noun" in likeliest:
            return "anim" in likeliest and "gen" in likeliest | _features(word, pack)
        if "adj" not in likeliest:
            return False
    return False


def _features(word: str, pack: LanguagePack) -> frozenset[str]:
    return frozenset().union(*(form.features for form in inflector(pack).forms(key(word))))


def _read(match: Found, folded: str, pack: LanguagePack, published: DateInterval | None) -> Meaning | None:
    """What a shape means; for a publication of more days, what it means on the first and the last of them alike."""
    first, last = _ends(published)
    plain = meaning(match.slots, None, None)
    if plain is None or not plain.relative or first is None or last is None:
        return plain
    tense = tense_of(folded, match.start, match.end, pack)
    read = meaning(match.slots, first, tense)
    if read is None or first == last:
        return _near(read, match, first, tense) if read and published and plain.partial else read
    other = meaning(match.slots, last, tense)
    if published is None or other is None or read.interval is None or other.interval is None:
        return plain
    if read.interval == other.interval:
        return read
    if {"earlier", "later"} & match.slots.keys() and read.interval.meets(other.interval):
        widest = DateInterval(read.interval.earliest, other.interval.latest)
        return Meaning(widest, read.precision, True, read.reason)
    return _inside(read, other, published) or plain if plain.partial else plain


def _near(read: Meaning, match: Found, day: date, tense: str | None) -> Meaning:
    """What a day without a year means, against the tense where that would put it almost a year from the news and the
    same day lies just ahead or behind ("the course runs till August 12, the panel said")."""
    published = DateInterval(day, day)
    if read.interval is None or _apart(read.interval, published) < _ALMOST_A_YEAR:
        return read
    if read.precision == "month" and tense == PAST:
        return read  # "it was founded in February", in news of December
    other = meaning(match.slots, day, FUTURE if tense == PAST else PAST)
    close = other is not None and other.interval is not None and _apart(other.interval, published) <= _CLOSE
    return replace(other, reason="the only one near the publication") if other and close else read


def _inside(first: Meaning, second: Meaning, published: DateInterval) -> Meaning | None:
    """Of two meanings the one within the publication's days, where the other lies almost a year away from them."""
    for near, far in ((first, second), (second, first)):
        inside = near.interval is not None and near.interval.meets(published)
        if inside and far.interval is not None and _apart(far.interval, published) >= _ALMOST_A_YEAR:
            return replace(near, reason="the only one near the publication")
    return None


def _apart(one: DateInterval, other: DateInterval) -> int:
    """The days between two intervals whose ends are known."""
    assert one.earliest and one.latest and other.earliest and other.latest
    return max((one.earliest - other.latest).days, (other.earliest - one.latest).days, 0)


def _ends(published: DateInterval | None) -> tuple[date | None, date | None]:
    return (published.earliest, published.latest) if published else (None, None)

"""Which outlet a text is from, by what it says itself: dateline, lines of its own, phrases such as "Trend reports"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.languages.pack import LanguagePack
from dragoman.languages.scripts import fold
from dragoman.model.spans import Span

from .cues import Cue, Naming, naming
from .dateline import Dateline, is_place
from .header import CLOCKS, header_times
from .inflected import nominative
from .issues import issue_of
from .lines import Line
from .noise import is_noise_line
from .outlets import articles, known_outlet, outlet_country, site_host

_HEAD, _FOOT = 6, 5  # lines from the start, and from the end, in which a line may be the outlet's name
_REACH = 110  # letters beside a cue in which the name is looked for
_MOST_WORDS = 5
_NEAR = 3  # words between a name and a cue; farther off only names on file and of sites are believed
_NAME_ENDS = ",;:.!?»”)"
_APART = re.compile(r"[-–’'`][^\W\d_]{1,5}\Z")
_QUOTED = r"[«“„\"‘]([^«»“”„\"\n]{2,40})[»”\"’]"
_QUOTED_AFTER = re.compile(r"\s*(?:[^\W\d_]{2,12}\s+)?" + _QUOTED)
_QUOTED_BEFORE = re.compile(_QUOTED + r"\s?([^\W\d_]{0,5})\Z")
_EDGES = ' \t\xa0.,:;|•·/()[]–—-«»“”"„'
_BRACKETED = re.compile(r"\(([^()\n]{2,60})\)(?=\s|\Z)")
_SENTENCE_END = re.compile(r"[.!?…][»”\"’)]*\Z")
_WIDEST = 160  # letters; a longer line is text
_TAIL = re.compile(r"\s*\([^()]{2,30}\)\Z|\s*/\s*[^\W\d_]{2,20}\Z")
_PART = re.compile(r"\s*[|»›•]\s*|\s[–—-]+\s|,\s+")
_DATELINE, _LINE, _OWN, _PART_OF_LINE, _SAID, _CITED = 100, 90, 80, 75, 60, 30
_LEAST = 50


@dataclass(frozen=True, slots=True)
class Origin:
    """The outlet as exported and its state (`None`: nothing tells), and the lines that say no more than its name."""

    outlet: str | None
    country: str | None
    lines: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Named:
    """A name that may be the outlet's; `weight`: the higher the likelier."""

    weight: int
    name: str


def origin(text: str, lines: Sequence[Line], dateline: Dateline | None, pack: LanguagePack) -> Origin:
    """The outlet that a text says it is from; `lines` are those after a collection's mark."""
    rules = naming(pack)
    found: list[_Named] = []
    if dateline is not None and dateline.outlet:
        found.append(_Named(_DATELINE, dateline.outlet))
    named_lines = []
    for index, line in enumerate(lines):
        if index < _HEAD or index >= len(lines) - _FOOT:
            name, whole = _line_name(line.text, pack, rules, index >= len(lines) - _FOOT)
            if name:
                found.append(_Named(_LINE if whole else _PART_OF_LINE, name))
                if whole:
                    named_lines.append(line.span)
    found += _in_phrases(text, pack, rules)
    best = max((named for named in found if named.weight >= _LEAST), key=lambda named: named.weight, default=None)
    country = dateline.country if dateline and not pack.settings.get("home") else None
    if best is None:
        return Origin(None, country, tuple(named_lines))
    name = _shown(best.name)
    return Origin(
        name, outlet_country(best.name) or (country if known_outlet(best.name) is None else None), tuple(named_lines)
    )


def _shown(name: str) -> str:
    """A name as exported: the one on file, else as written without its article and quotes."""
    known = known_outlet(name)
    if known is not None:
        return known.name
    words = name.strip(_EDGES).split()
    return " ".join(words[1:] if len(words) > 1 and fold(words[0]) in articles() else words)


def _line_name(line: str, pack: LanguagePack, rules: Naming, foot: bool) -> tuple[str | None, bool]:
    """The outlet's name in a line of the head or the foot, and whether the line has nothing beside it but a date."""
    if len(line) > _WIDEST:
        return None, False
    rest = _undated(issue_of(line, pack) or line, pack)
    if bracketed := _BRACKETED.match(rest):
        rest = bracketed.group(1)
    name = _TAIL.sub("", rest).strip(_EDGES)
    quoted = bool(re.fullmatch(r"\W*" + _QUOTED + r"\W*", rest))
    named = bool(name) and "," not in name and _acceptable(name, "word", pack, rules, quoted and rest != line)
    if named and (known_outlet(name) or site_host(name) or not is_noise_line(line)):
        return name, not bracketed or bracketed.end() == len(line)
    parts = [part.strip(_EDGES) for part in _PART.split(rest) if part.strip(_EDGES)]
    if len(parts) < 2 or (_SENTENCE_END.search(line) and not is_noise_line(line)):
        return None, False
    for part in (parts[0], parts[-1]):
        if _acceptable(part, "word", pack, rules) and (foot or rest != line or site_host(part) or known_outlet(part)):
            return part, False
    return None, False


def _undated(line: str, pack: LanguagePack) -> str:
    """A line without its dates and clock times."""
    for time in reversed(header_times(line, pack)):
        line = line[: time.span.start] + " " + line[time.span.end :]
    return CLOCKS.sub(" ", line).strip(" \t\xa0.,:;|•·/–—-")


def _in_phrases(text: str, pack: LanguagePack, rules: Naming) -> Iterator[_Named]:
    for cue in rules.cues:
        for match in cue.pattern.finditer(text):
            beside = (
                text[max(0, match.start() - _REACH) : match.start()]
                if cue.side == "before"
                else text[match.end() :][:_REACH]
            )
            name = (
                _name_before(beside, cue, pack, rules)
                if cue.side == "before"
                else _name_after(beside, cue, pack, rules)
            )
            if name is None:
                continue
            known = known_outlet(name)
            yield _Named(_OWN if cue.own else _CITED if known and known.often_cited else _SAID, name)


def _name_before(text: str, cue: Cue, pack: LanguagePack, rules: Naming) -> str | None:
    """The name that a stretch of text ends in, or has before its last few words, as many as the cue allows."""
    line = text.rstrip().rsplit("\n", 1)[-1]
    for gap in range(cue.gap + 1):
        name = _last_name(line, cue, pack, rules)
        if name is not None and gap > _NEAR and not (known_outlet(name) or site_host(name)):
            return None
        if name is not None:
            return name
        line, blank, _ = line.rpartition(" ")
        if not blank or line[-1:] in ".!?":
            break
    return None


def _last_name(line: str, cue: Cue, pack: LanguagePack, rules: Naming) -> str | None:
    if quoted := _QUOTED_BEFORE.search(line):
        ending = quoted.group(2)
        fits = not ending or (rules.endings is not None and rules.endings.fullmatch(ending))
        return _quoted_name(quoted.group(1), cue, pack, rules) if fits else None
    words = line.split()[-_MOST_WORDS:]
    for count in range(len(words), 0, -1):
        written = " ".join(words[-count:])
        for name in (*_uninflected(written, cue, rules), *_put_back(written, cue, pack, rules)):
            if (name[:1].isupper() and known_outlet(name)) or (count == 1 and site_host(name)):
                return name
    run: list[str] = []
    for word in reversed(words):
        if not _in_name(word, rules, bool(run)) or (run and word[-1] in _NAME_ENDS):
            break
        run.insert(0, word)
    for name in _uninflected(" ".join(run), cue, rules)[:1]:
        if rules.bare and _acceptable(name, cue.needs, pack, rules):
            return name
    return None


def _quoted_name(written: str, cue: Cue, pack: LanguagePack, rules: Naming) -> str | None:
    """A name in quotes, in the nominative; one that stands in its cue's case needs a word of outlets' names at most."""
    for back in _put_back(written, cue, pack, rules):
        needs = "word" if cue.needs == "known" else cue.needs
        return back if _acceptable(back, needs, pack, rules, True) else None
    return written if _acceptable(written, cue.needs, pack, rules, True) else None


def _put_back(written: str, cue: Cue, pack: LanguagePack, rules: Naming) -> list[str]:
    """A name in the nominative, by each case that its cue gives it and that its words can stand in."""
    if not written[:1].isupper():
        return []
    found = (nominative(written, case, pack, rules) for case in cue.cases)
    return [name for name in found if name is not None]


def _uninflected(name: str, cue: Cue, rules: Naming) -> list[str]:
    """A name without the ending that the cue's place gives it; the likeliest form first."""
    if cue.case != "ending" or rules.endings is None:
        return [name]
    apart = _APART.sub("", name)
    return list(dict.fromkeys((apart, name, rules.endings.sub("", name))))


def _name_after(text: str, cue: Cue, pack: LanguagePack, rules: Naming) -> str | None:
    """The name that a stretch of text begins with."""
    if quoted := _QUOTED_AFTER.match(text):
        return _quoted_name(quoted.group(1), cue, pack, rules)
    words = text.lstrip().split("\n", 1)[0].split()[:_MOST_WORDS]
    if words and fold(words[0]) in articles():
        words = words[1:]
    for count in range(len(words), 0, -1):
        written = " ".join(words[:count]).rstrip('.,;:!?»”"')
        for name in (written, *_put_back(written, cue, pack, rules)):
            if (name[:1].isupper() and known_outlet(name)) or (count == 1 and site_host(name)):
                return name
    run: list[str] = []
    for word in words:
        if not _in_name(word, rules, False):
            break
        run.append(word)
        if word[-1] in _NAME_ENDS:
            break
    name = " ".join(run).rstrip(_NAME_ENDS)
    return name if rules.bare and _acceptable(name, cue.needs, pack, rules) else None


def _in_name(word: str, rules: Naming, breaks: bool) -> bool:
    """Whether a word can be one of a name: it has a capital, and where `breaks` no ending that shows it is none."""
    bare = word.strip(_EDGES)
    return (
        bool(bare)
        and (bare[0].isupper() or bare[0].isdigit())
        and not (breaks and rules.breaks and rules.breaks.search(bare))
    )


def _acceptable(name: str, needs: str, pack: LanguagePack, rules: Naming, quoted: bool = False) -> bool:
    """Whether a name can be the outlet's, under what its place asks for."""
    name = name.strip(_EDGES)
    if known_outlet(name) or site_host(name):
        return True
    words = name.split()
    if needs == "known" or not words or len(words) > _MOST_WORDS or is_place(name, pack):
        return False
    if not (words[0][0].isupper() and any(letter.isalpha() for letter in name)):
        return False
    if any(
        word.casefold() in rules.words or part in rules.words for word in words for part in word.casefold().split("-")
    ):
        several = len(words) > 1 or "-" in name or quoted
        return several and all(word[0].isupper() or word[0].isdigit() or quoted or word in _SMALL for word in words)
    return quoted or (needs == "" and len(name) > 2)


_SMALL = frozenset(("of", "and", "the", "və", "и"))

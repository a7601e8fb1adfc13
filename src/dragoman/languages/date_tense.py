"""Past, present or future: the tense of the clause in which a date stands, by the cues under `tense` in `dates.yml`.

`past`, `present`, `future` and `neutral` are expressions over folded text, each from a word's beginning; neutral ones
are words that only look like cues, `past_beside` ones such as "said" count only where the date follows ("said $"), and
`past_weak` ones only where no other does. `dictionary: true` asks the pack's inflector about the words that no cue
covers. `default` is the tense of a sentence without any cue. `verb: after` is for languages whose verb closes the
clause: the first after the date decides. Elsewhere the nearest of the sentence does; a clause's end between counts as
`_BREAK` letters of distance.
"""

import re
from dataclasses import dataclass
from functools import cache

from .date_meaning import FUTURE, PAST, PRESENT
from .date_words import fold_expression
from .inflect import inflector, key
from .load import load_pack
from .pack import LanguagePack

_WORD = re.compile(r"[^\W\d_]{3,}")
_BREAK = 60
_LATE = 8  # letters: of two verbs as near, the one before the date is likelier its own
# A title in quotation marks has words that look like cues and are none.
_QUOTED = re.compile(r"[«“\"][^«»“”\"]{3,120}[»”\"]")
_WEAK = "past_weak"
_LONG_WAY = 400  # letters of a sentence that are looked through on each side


@dataclass(frozen=True, slots=True)
class TenseRules:
    """The cues of a pack."""

    cues: re.Pattern[str] | None
    verb_after: bool
    dictionary: bool
    default: str | None
    sentence: re.Pattern[str]
    clause: re.Pattern[str]


@cache
def tense_rules(pack: LanguagePack) -> TenseRules:
    """The cues of a pack, compiled; the ends of sentences and clauses come from the base pack too."""
    rules, base = pack.rules("dates.yml").get("tense", {}), load_pack("und").rules("dates.yml")["tense"]
    named = [
        (name, rules.get(name, ())) for name in ("future", "past_beside", "past_weak", "neutral", "past", "present")
    ]
    cues = "|".join(f"(?P<{name}>{fold_expression('|'.join(listed))})" for name, listed in named if listed)
    return TenseRules(
        re.compile(rf"\b(?:{cues})") if cues else None,
        rules.get("verb") == "after",
        bool(rules.get("dictionary")),
        rules.get("default"),
        re.compile(_after_no_abbreviation(pack) + base["sentence_end"]),
        re.compile("|".join([*base["clause_end"], *rules.get("clause_end", ())])),
    )


def _after_no_abbreviation(pack: LanguagePack) -> str:
    """What an end of a sentence does not stand behind: a rank or a courtesy in short ("to President Gen. Odera")."""
    never = pack.settings.get("abbreviations", {}).get("never", ())
    return "".join(rf"(?<!\b{re.escape(fold_expression(str(word)))})" for word in never)


def tense_of(folded: str, start: int, end: int, pack: LanguagePack) -> str | None:
    """The tense of the clause about the stretch from `start` to `end` of a folded text; `None` where nothing tells."""
    rules = tense_rules(pack)
    if rules.cues is None:
        return None
    before, after = (_QUOTED.sub("", part) for part in _sentence_about(folded, start, end, rules))
    behind = _cues(after, rules, pack)
    ahead = _cues(before, rules, pack)
    for weak in (False, True):
        later = [cue for cue in behind if (cue[0] == _WEAK) == weak]
        if later and rules.verb_after:
            return _plain(later[0][0])
        costs = [(first + _BREAK * _breaks(after, first, rules) + _LATE, first, tense) for tense, first, _ in later]
        for tense, first, last in ahead:
            if (tense == _WEAK) == weak:
                costs.append((len(before) - last + _BREAK * _breaks(before[last:], len(before), rules), -first, tense))
        if costs:
            return _plain(min(costs)[2])
    return rules.default


def _plain(cue: str) -> str:
    return PAST if cue.startswith(PAST) else cue


def _sentence_about(folded: str, start: int, end: int, rules: TenseRules) -> tuple[str, str]:
    """What stands before and after a stretch in its sentence; the mark that ends it is kept."""
    before, after = folded[max(0, start - _LONG_WAY) : start], folded[end : end + _LONG_WAY]
    begins = 0
    for stop in rules.sentence.finditer(before):
        if stop.end() < len(before):
            begins = stop.end()
    closing = rules.sentence.search(after)
    return before[begins:], after[: closing.start() + 1] if closing else after


def _breaks(stretch: str, until: int, rules: TenseRules) -> int:
    """How many clauses end in the first `until` letters of a stretch."""
    return sum(1 for stop in rules.clause.finditer(stretch) if stop.start() < until)


def _cues(stretch: str, rules: TenseRules, pack: LanguagePack) -> list[tuple[str, int, int]]:
    """The kinds of cues that a stretch of text shows, each with where it begins and ends, in order."""
    assert rules.cues is not None
    found: list[tuple[str, int, int]] = []
    covered = 0
    for match in rules.cues.finditer(stretch):
        if rules.dictionary:
            found.extend(_looked_up(stretch, covered, match.start(), pack))
        covered = match.end()
        if match.lastgroup and match.lastgroup != "neutral":
            found.append((match.lastgroup, match.start(), match.end()))
    if rules.dictionary:
        found.extend(_looked_up(stretch, covered, len(stretch), pack))
    return found


def _looked_up(stretch: str, start: int, end: int, pack: LanguagePack) -> list[tuple[str, int, int]]:
    """The tenses of the words that the pack's inflector takes for verbs, by their likeliest form."""
    found = []
    for match in _WORD.finditer(stretch, start, end):
        forms = inflector(pack).forms(key(match.group()))
        features = forms[0].features if forms else frozenset()
        if "future" in features and "verb" in features:
            found.append((FUTURE, match.start(), match.end()))
        elif "present" in features and "verb" in features:
            found.append((PRESENT, match.start(), match.end()))
        elif features & {"past", "short"} and features & {"verb", "participle", "short"} and "adj" not in features:
            found.append((PAST, match.start(), match.end()))
    return found

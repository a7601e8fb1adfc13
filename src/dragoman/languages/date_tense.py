"""Past, present or future: the tense of the clause in which a date stands, by the cues under `tense` in `dates.yml`.

`past`, `present`, `future` and `neutral` are expressions over folded text, each from a word's beginning; neutral ones
are words that only look like cues, and `past_beside` ones such as "said", which count only where the date follows
("said $"). `dictionary: true` asks the pack's inflector about the words that no cue covers. `default` is the tense of a
sentence without any cue. `verb: after` is for languages whose verb closes the clause. Where no cue stands nearer, the
nearest of the sentence decides; a clause's end between counts as `_BREAK` letters of distance.
"""

import re
from dataclasses import dataclass
from functools import cache

from .date_meaning import FUTURE, PAST, PRESENT
from .date_words import fold_expression
from .inflect import inflector, key
from .load import load_pack
from .pack import LanguagePack

_BREAK = 60
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
    named = [(name, rules.get(name, ())) for name in ("future", "past_beside", "neutral", "past", "present")]
    cues = "|".join(f"(?P<{name}>{fold_expression('|'.join(listed))})" for name, listed in named if listed)
    return TenseRules(
        re.compile(rf"\b(?:{cues})") if cues else None,
        rules.get("verb") == "after",
        bool(rules.get("dictionary")),
        rules.get("default"),
        re.compile(base["sentence_end"]),
        re.compile("|".join([*base["clause_end"], *rules.get("clause_end", ())])),
    )


def tense_of(folded: str, start: int, end: int, pack: LanguagePack) -> str | None:
    """The tense of the clause about the stretch from `start` to `end` of a folded text; `None` where nothing tells."""
    rules = tense_rules(pack)
    if rules.cues is None:
        return None
    before = folded[max(0, start - _LONG_WAY) : start]
    for stop in rules.sentence.finditer(before):
        before_from = stop.end()
        if before_from < len(before):
            before = " " * before_from + before[before_from:]
    after = folded[end : end + _LONG_WAY]
    if stop_after := rules.sentence.search(after):
        after = after[: stop_after.start() + 1]
    costs: list[tuple[int, int, str]] = []
    for tense, first, _ in _cues(after, rules, pack):
        late = 0 if rules.verb_after else len(costs) + 8
        costs.append((first + _BREAK * _breaks(after[:first], rules) + late, first, tense))
        if rules.verb_after:
            break
    if rules.verb_after and costs:
        return costs[0][2]
    for tense, first, last in _cues(before, rules, pack):
        away = len(before) - last
        costs.append((away + _BREAK * _breaks(before[last:], rules), -first, tense))
    return min(costs)[2] if costs else rules.default


def _breaks(between: str, rules: TenseRules) -> int:
    return sum(1 for _ in rules.clause.finditer(between))


def _cues(stretch: str, rules: TenseRules, pack: LanguagePack) -> list[tuple[str, int, int]]:
    """The tenses that a stretch of text shows, each with where its cue begins and ends, in order."""
    assert rules.cues is not None
    found: list[tuple[str, int, int]] = []
    covered = 0
    for match in rules.cues.finditer(stretch):
        if rules.dictionary:
            found.extend(_looked_up(stretch, covered, match.start(), pack))
        covered = match.end()
        if match.lastgroup != "neutral":
            tense = "past" if match.lastgroup == "past_beside" else match.lastgroup or ""
            found.append((tense, match.start(), match.end()))
    if rules.dictionary:
        found.extend(_looked_up(stretch, covered, len(stretch), pack))
    return found


_WORD = re.compile(r"[^\W\d_]{3,}")


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

"""Journeys without a verb of travel: who is said to be in a place ("Nazir Bakıdadır", "the guests were in Quba
yesterday"), by an ending of the place or a verb of being right behind it."""

from collections.abc import Sequence

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.model.mentions import Mention, MentionKind

from .found import Sentence
from .grammar import grammar

# Who can be somewhere, so that it is a journey; and what may say where.
_WHO = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.REFERENCE)
_GUESTS = frozenset({"delegation", "guest", "they", "pronoun", "colleague"})
_WHERE = (MentionKind.CITY, MentionKind.STATE, MentionKind.REGION)


def placed(sentence: Sentence, pack: LanguagePack) -> list[tuple[int, int]]:
    """The tokens that say so, from the place's last word to the verb; `placed` in the pack's `grammar.yml` has the
    `endings` of places, the `verbs`, and the `between` words that part them from who is there."""
    rules = pack.rules("grammar.yml").get("placed", {})
    if not rules:
        return []
    endings = tuple(key(str(ending)) for ending in rules.get("endings", ()))
    verbs = frozenset(key(str(verb)) for verb in rules.get("verbs", ()))
    between = frozenset(key(str(word)) for word in rules.get("between", ()))
    found = []
    for place in sentence.of(*_WHERE):
        if not place.country and place.value != "*":
            continue
        last = place.last
        while last < len(sentence.tokens) and sentence.tokens[last].has_base(grammar(pack).city_words):
            last += 1
        word = sentence.tokens[last - 1]
        after = sentence.tokens[last : last + 1]
        said = bool(endings) and word.folded.endswith(endings)
        behind = bool(after) and "loc" in word.features and after[0].has_base(verbs)
        if (said or behind) and _has_subject(sentence, place, between):
            found.append((last - 1, last + behind))
    return found


def _has_subject(sentence: Sentence, place: Mention, between: frozenset[str]) -> bool:
    """Whether somebody is named right before a place, but for the time and small words."""
    timed = {i for i, t in enumerate(sentence.tokens) if any(time.span.overlaps(t.span) for time in sentence.times)}
    start = place.first
    while start > 0 and (
        start - 1 in timed or sentence.tokens[start - 1].folded in between or _is_place(sentence, start)
    ):
        start -= 1
    who = [m for m in sentence.of(*_WHO) if m.last == start]
    return any(m.kind is not MentionKind.REFERENCE or m.value in _GUESTS for m in who) and not _owned(who)


def _is_place(sentence: Sentence, place: int) -> bool:
    return any(m.first < place <= m.last for m in sentence.of(*_WHERE))


def _owned(who: Sequence[Mention]) -> bool:
    """Whether whoever is named before is only whose something is ("the minister's brother is in Kenya")."""
    return all("gen" in m.features and "nom" not in m.features for m in who)

"""What was called off or postponed, and then given other days: it is planned for these.

`moved` in a pack's `grammar.yml` are the words by which a sentence gives them ("will now", "instead", "new dates").
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.model.dates import DateInterval
from dragoman.model.vocabulary import Kind, Status

from .drafts import Draft, Told

# How many sentences after it was called off.
_REACH = 2
_KINDS = (Kind.GATHERING, Kind.VISIT, Kind.MEETING)


@cache
def _words(pack: LanguagePack) -> Lexicon[str]:
    return Lexicon(((str(form), "moved") for form in pack.rules("grammar.yml").get("moved", ())), inflector(pack))


def moved_to(sentence: Sentence, place: int, pack: LanguagePack) -> bool:
    """Whether words that begin at a token move something to days that stand right behind them ("moved to 3 May")."""
    match = _words(pack).at(sentence.tokens, place)
    if match is None or match.last >= len(sentence.tokens):
        return False
    return any(t.span.overlaps(sentence.tokens[match.last].span) for t in sentence.times)


def put_off(
    drafts: Sequence[Draft], sentence: Sentence, published: DateInterval | None, pack: LanguagePack
) -> list[Draft]:
    """The drafts, the last one that was called off with the days ahead that a sentence gives it instead."""
    words = _words(pack).find(sentence.tokens)
    last = next((d for d in reversed(drafts) if d.status.value is Status.CANCELLED and d.kind in _KINDS), None)
    if last is None or not words or published is None or published.latest is None:
        return list(drafts)
    if not 0 <= sentence.index - max(last.sentences) <= _REACH:
        return list(drafts)
    first = sentence.tokens[words[0].first].start
    ahead = [
        t
        for t in sentence.times
        if t.interval is not None and t.interval.earliest and t.interval.earliest > published.latest
        and t.span.start >= first and not (last.date and t.span in last.date.spans)
    ]  # fmt: skip
    told_apart = ahead and any(d.date and ahead[0].span in d.date.spans and d.kind is last.kind for d in drafts)
    if not ahead or told_apart or ahead[0].interval is None:
        return list(drafts)
    where = sentence.span_of(words[0].first, words[0].last)
    told = replace(
        last,
        date=Told(ahead[0].interval, (ahead[0].span,), "the days to which it was moved"),
        status=Told(Status.PLANNED, (*last.status.spans, where), "moved to other days"),
        sentences=tuple(sorted({*last.sentences, sentence.index})),
    )
    return [told if draft is last else draft for draft in drafts]


def never_made(old: Draft, new: Draft) -> bool:
    """Whether two days are those for which one journey was set in turn, that did not come about."""
    off = old.status.value is new.status.value is Status.CANCELLED
    return off and old.kind is Kind.VISIT and bool(old.persons() & new.persons()) and old.place is not None

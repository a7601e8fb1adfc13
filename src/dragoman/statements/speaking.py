"""Who speaks at a gathering: those whose words a text gives right after it told that they met.

`speaking` in a pack's `gatherings.yml` are the verbs ("отметить", "выступить"). Only where the gathering is all that
the
text tells of so far: in a meeting of two it is they who speak. Whoever speaks for somebody else took no part.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.mentions.gatherings import is_head
from dragoman.mentions.grammar import grammar
from dragoman.mentions.party import Party
from dragoman.model.dates import DateInterval
from dragoman.model.vocabulary import Kind, Role, Status

from .drafts import Draft, Side, Told, distinct
from .sides import Talk, sides_of

_REACH = 3


def with_end(drafts: Sequence[Draft], sentence: Sentence, pack: LanguagePack) -> list[Draft]:
    """The drafts, the last gathering, whose first day is told, until the day on which a later sentence says it ends."""
    last = next((d for d in reversed(drafts) if d.kind is Kind.GATHERING), None)
    if last is None or last.date is None or not last.date.value.exact or last.date.value.earliest is None:
        return list(drafts)
    ending = grammar(pack).ending
    heads = [place for place in range(len(sentence.tokens)) if is_head(sentence.tokens, place, pack)]
    ends = [i for i, t in enumerate(sentence.tokens) if t.has_base(ending) or t.folded in grammar(pack).until]
    if not heads or not ends:
        return list(drafts)
    first = last.date.value.earliest
    days = [t for t in sentence.times if t.interval and t.interval.exact and t.interval.latest]
    later = [t for t in days if t.interval and t.interval.latest and 0 < (t.interval.latest - first).days <= _DAYS]
    if not later:
        return list(drafts)
    end = later[-1].interval
    date = Told(DateInterval(first, end.latest if end else first), (*last.date.spans, later[-1].span))
    return [replace(last, date=date) if draft is last else draft for draft in drafts]


# A gathering lasts no longer than so many days.
_DAYS = 14
_TALKS = (Kind.MEETING, Kind.CALL, Kind.VISIT)
_SPOKESMEN = ("spokes", "press")
_HELD = (Status.HELD, Status.ONGOING)


def with_voices(
    drafts: Sequence[Draft], sentence: Sentence, parties: Sequence[Party], talk: Talk, pack: LanguagePack
) -> list[Draft]:
    """The drafts, the last gathering among them with the persons of office who speak in a sentence after it."""
    verbs = frozenset(key(str(word)) for word in pack.rules("gatherings.yml").get("speaking", ()))
    last = next((d for d in reversed(drafts) if d.kind is Kind.GATHERING), None)
    if not verbs or last is None or last.status.value not in _HELD or any(d.kind in _TALKS for d in drafts):
        return list(drafts)
    if not 0 < sentence.index - max(last.sentences) <= _REACH or not any(t.has_base(verbs) for t in sentence.tokens):
        return list(drafts)
    sides: list[Side] = []
    for party in parties:
        if not party.person or not (party.title or talk.profiles.get(party.person)) or party.relations - {"subject"}:
            continue
        found = [side for side in sides_of(party, talk) if side.title and not any(w in side.title for w in _SPOKESMEN)]
        sides += [side for side in found if not any(side.same_as(other) for other in sides)]
    if not sides:
        return list(drafts)
    both = distinct([*last.sides, *((side, Role.PARTICIPANT) for side in sides)])
    told = replace(last, sides=tuple(both), sentences=tuple(sorted({*last.sentences, sentence.index})))
    return [told if draft is last else draft for draft in drafts]

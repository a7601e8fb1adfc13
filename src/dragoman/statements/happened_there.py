"""Who was at a gathering by what is said beside it: "The statement was signed by A and B. It was done at the meeting of
ministers of the Eight"; "A came to Moscow for the forum"."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from dragoman.languages.inflect import inflector, key
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.mentions.gatherings import GatheringMention
from dragoman.mentions.grammar import grammar
from dragoman.model.vocabulary import Kind, Role

from .drafts import Draft, distinct

# How many words ("the third") may stand between "for" and the gathering that somebody came for.
_FOR = 2
_DONE = (Kind.SIGNING, Kind.MEETING)


def happened_there(drafts: Sequence[Draft], sentence: Sentence, pack: LanguagePack) -> list[Draft]:
    """The drafts, the gathering of a sentence with the persons of what was told right before it, where the sentence
    says that it happened there (`happened` in `gatherings.yml`)."""
    event = next((d for d in reversed(drafts) if d.kind is Kind.GATHERING and sentence.index in d.sentences), None)
    before = [d for d in drafts if d.kind in _DONE and max(d.sentences) == sentence.index - 1 and d.persons()]
    if event is None or not before or not _happened(pack).find(sentence.tokens):
        return list(drafts)
    there = [(side, Role.PARTICIPANT) for side, _ in before[-1].sides if side.person]
    told = replace(event, sides=tuple(distinct([*event.sides, *there])), status=before[-1].status)
    return [told if draft is event else draft for draft in drafts]


def gone_for(
    drafts: Sequence[Draft], sentence: Sentence, convened: Sequence[GatheringMention], pack: LanguagePack
) -> list[Draft]:
    """The drafts, a gathering for which a sentence says that somebody travelled with that guest, who takes part in it
    ("came to Moscow for the forum"; `gone_for` in `gatherings.yml`). Only where the text names nobody else there."""
    words = frozenset(key(str(word)) for word in pack.rules("gatherings.yml").get("gone_for", ()))
    result = list(drafts)
    for mention in convened:
        beside = sentence.tokens[max(0, mention.first - _FOR) : mention.first]
        behind = sentence.tokens[mention.last : mention.last + 1]
        if not any(t.folded in words for t in (beside if grammar(pack).office_right else behind)):
            continue
        start, end = sentence.tokens[mention.first].start, sentence.tokens[mention.last - 1].end
        event = next((d for d in result if d.kind is Kind.GATHERING and _covers(d, start, end)), None)
        visit = next((d for d in result if d.kind is Kind.VISIT and sentence.index in d.sentences), None)
        if event is None or event.persons() or visit is None or not any(s.person for s in visit.role(Role.GUEST)):
            continue
        there = [(side, Role.PARTICIPANT) for side in visit.role(Role.GUEST) if side.person]
        told = replace(event, sides=tuple(distinct([*event.sides, *there])))
        result = [told if draft is event else draft for draft in result]
    return result


def _covers(event: Draft, start: int, end: int) -> bool:
    return any(span.start < end and start < span.end for span in event.acts)


@cache
def _happened(pack: LanguagePack) -> Lexicon[str]:
    forms = pack.rules("gatherings.yml").get("happened", ())
    return Lexicon(((str(form), "") for form in forms), inflector(pack))

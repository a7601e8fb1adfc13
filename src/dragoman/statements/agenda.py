"""What each engagement of a text was about: which of the topics that its sentences show are whose."""

from collections.abc import Sequence
from functools import cache

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Found, Sentence
from dragoman.model.vocabulary import Kind, Status

from .drafts import Draft, Told
from .provisions import on_the_paper
from .recalled import recalls
from .shares import share
from .topics import on_the_agenda, topics_of
from .trades import trades, trades_of_name

_TOPICAL = (Kind.MEETING, Kind.CALL, Kind.GATHERING, Kind.SIGNING, Kind.TRAINING, Kind.MESSAGE)
_POINTS = frozenset("-–—•▪✔✅▫◾◽►▶➢➤●○■□★*·“”\"«„'‘")
# So few words and marks are a point of a list, whatever stands before them.
_SHORT = 7
_TRAINING = "training"
_TALKS = (Kind.MEETING, Kind.CALL)
_AHEAD = (Status.PLANNED, Status.CANCELLED)
# What stands between the sentences of a conversation, and is none of what was talked about.
_ASIDE = (Kind.MESSAGE, Kind.CEREMONY, Kind.TRAINING)


def agenda(draft: Draft, drafts: Sequence[Draft], found: Found, pack: LanguagePack) -> list[Told[str]]:
    """The topics of a draft: those that the text shows, else those that follow from who takes part."""
    shown = _shown(draft, drafts, found, pack)
    if draft.kind is Kind.TRAINING and not any(told.value == _TRAINING for told in shown):
        shown.append(Told(_TRAINING, draft.acts[:1], "what it is"))
    if draft.kind is Kind.GATHERING and not shown:
        return trades_of_name(draft, found.sentences)
    return shown or trades(draft)


def _shown(draft: Draft, drafts: Sequence[Draft], found: Found, pack: LanguagePack) -> list[Told[str]]:
    """The topics of a draft: from its own sentences, and those after them until another conversation begins."""
    if draft.kind not in _TOPICAL:
        return []
    chosen = set(draft.sentences)
    if draft.kind is Kind.GATHERING and _only_named(draft, drafts):
        named = [t for t in topics_of([s for s in found.sentences if s.index in chosen], pack) if _inside(t, draft)]
        also = list(topics_of(on_the_agenda(found.sentences, max(chosen), pack), pack))
        return [*named, *(t for t in also if t.value not in {n.value for n in named})]
    if (draft.kind in _TALKS and not _long_before(draft, found)) or (
        draft.kind is Kind.GATHERING and draft.status.value is not Status.PLANNED
    ):
        chosen |= _reach(draft, drafts, found, pack)
    if draft.kind is Kind.SIGNING:
        chosen |= on_the_paper(draft, drafts, found, pack)
    sentences = [s for s in found.sentences if s.index in chosen]
    return topics_of(sentences, pack, lambda sentence, span: share(draft, drafts, sentence, span))


def _reach(draft: Draft, drafts: Sequence[Draft], found: Found, pack: LanguagePack) -> set[int]:
    """The sentences after the first of a conversation that go on with it."""
    starts = sorted(
        {
            s
            for d in drafts
            if d is not draft
            and d.kind in (*_TALKS, Kind.GATHERING)
            and not (d.kind is Kind.GATHERING and d.status.value is Status.PLANNED)
            for s in d.sentences
        }
    )
    own = draft.sentences[0]
    recalled = [s.index for s in found.sentences if s.index > own and recalls(s, pack)]
    silent = {s.index for s in found.sentences if draft.kind in _TALKS and not _goes_on(s, pack)}
    aside = {s for d in drafts if d.kind in _ASIDE for s in d.sentences}
    # a text ahead of a meeting tells what else there is after it
    ahead = draft.status.value in _AHEAD
    reached = _shared(own, starts, found, pack)
    for first in draft.sentences[:1] if ahead else draft.sentences:
        end = min((s for s in [*starts, *recalled] if s > first), default=len(found.sentences))
        reached |= set(range(first, min(end, first + 2) if ahead else end)) - aside - (silent - {first})
    return reached


def _long_before(draft: Draft, found: Found) -> bool:
    """Whether a conversation lies more than a week before the text, which then tells of it in passing."""
    day = draft.date.value.latest if draft.date else None
    told = found.document.published.earliest if found.document.published else None
    return bool(day and told and (told - day).days > 7)


def _shared(own: int, starts: Sequence[int], found: Found, pack: LanguagePack) -> set[int]:
    """The sentence behind a row of conversations that tells what all of them were about (`together`)."""
    after = own + 1
    while after in starts and not _together(found.sentences[after], pack):
        after += 1
    return {s.index for s in found.sentences if s.index == after and _together(s, pack)}


def _together(sentence: Sentence, pack: LanguagePack) -> bool:
    return any(_words(pack, "together").all_at(sentence.tokens, place) for place in range(len(sentence.tokens)))


@cache
def _words(pack: LanguagePack, name: str) -> Lexicon[str]:
    words = pack.rules("agenda.yml").get(name, ())
    return Lexicon(((str(word), name) for word in words), inflector(pack))


def _goes_on(sentence: Sentence, pack: LanguagePack) -> bool:
    """Whether a sentence can go on with a conversation (`talked`); a point of a list and a quotation do."""
    if sentence.tokens[0].text in _POINTS or len(sentence.tokens) <= _SHORT:
        return True
    return any(_words(pack, "talked").all_at(sentence.tokens, place) for place in range(len(sentence.tokens)))


def _only_named(gathering: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a text names a gathering for what lies ahead, or for where two sides talked: then its name alone tells
    topics."""
    talks = [d for d in drafts if d.kind in _TALKS and d.status.value is not Status.PLANNED]
    return gathering.status.value is Status.PLANNED or any(
        set(d.sentences) & set(gathering.sentences) or d.acts[0] < gathering.acts[0] for d in talks
    )


def _inside(topic: Told[str], draft: Draft) -> bool:
    return any(act.covers(span) for act in draft.acts for span in topic.spans)

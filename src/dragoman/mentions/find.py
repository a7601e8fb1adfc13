"""Calls the finders in order, and settles which of them a word belongs to."""

from collections.abc import Sequence

from dragoman.languages.dates import find_times
from dragoman.languages.inflect import inflector
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token, tokenise
from dragoman.model.dates import DateInterval
from dragoman.model.documents import Document
from dragoman.model.mentions import Mention, MentionKind, TimeMention
from dragoman.model.spans import Span

from .abbreviations import with_abbreviations
from .adjoining import parted
from .cities import find_cities
from .found import Found, Sentence
from .knowledge import names
from .name_places import without_name_parts
from .people import NameRun, group, name_runs

_FULL_STOPS = '.!?…:;»”"'


def find(document: Document, pack: LanguagePack, published: DateInterval | None) -> Found:
    """Everything that the sentences of a document name; `published` is the day that relative times lean on."""
    times = find_times(document.text, pack, published)
    drafts, runs = [], []
    explained: dict[str, Mention] = {}
    for index, span in enumerate(document.sentences):
        tokens = tokenise(document.text, span, inflector(pack))
        headline = document.text[span.end - 1] not in _FULL_STOPS
        own_times = tuple(t for t in times if span.covers(t.span))
        mentions = with_abbreviations(tokens, _named(tokens, own_times, pack), explained)
        mentions = without_name_parts(tokens, mentions, pack)
        found = name_runs(index, tokens, mentions, pack, headline)
        drafts.append((span, tokens, mentions, own_times, headline))
        runs.extend(found)
    runs = parted(runs, [draft[1] for draft in drafts], pack)
    people, cases = group(runs, pack, document.id)
    home = {
        (run.sentence, run.first): local
        for local, person in people.items()
        for run in runs
        if (run.sentence, run.first) in person.mentions
    }
    sentences = []
    for index, (span, tokens, mentions, own_times, headline) in enumerate(drafts):
        persons = [
            _person(run, home[index, run.first], cases[run])
            for run in runs
            if run.sentence == index and (index, run.first) in home
        ]
        taken = {i for m in persons for i in range(m.first, m.last)}
        kept = [m for m in mentions if not taken & set(range(m.first, m.last))]
        merged = sorted([*kept, *persons], key=lambda m: (m.first, m.last))
        sentences.append(Sentence(index, span, tokens, tuple(merged), own_times, headline))
    return Found(document, tuple(sentences), people)


def _named(tokens: Sequence[Token], times: Sequence[TimeMention], pack: LanguagePack) -> list[Mention]:
    """What the tables know, the longest at each place; words of a date are nothing else, unless they are a state's."""
    found = [
        Mention(
            match.value.kind,
            Span(tokens[match.first].start, tokens[match.last - 1].end),
            match.first,
            match.last,
            match.value.value,
            match.value.country,
            match.value.sort,
            _agreed(match.grammar),
        )
        for match in names(pack).find(tokens)
    ]
    taken = {i for m in found for i in range(m.first, m.last)}
    dated = {i for i, token in enumerate(tokens) if any(t.span.overlaps(token.span) for t in times)}
    for city in find_cities(tokens, taken | dated, pack):
        span = Span(tokens[city.first].start, tokens[city.last - 1].end)
        features = _agreed(tuple(token.features for token in tokens[city.first : city.last] if token.is_word))
        kind = MentionKind.CITY if city.city else MentionKind.REGION
        found.append(Mention(kind, span, city.first, city.last, city.city or "", city.country, "city", features))
    return sorted(found, key=lambda m: m.first)


_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "abl"})


def _agreed(words: tuple[frozenset[str], ...]) -> frozenset[str]:
    """The grammar of a phrase: the cases that its words agree on, from its first word on, and what else that word shows.

    In a language that marks the end of the phrase alone, the last word tells.
    """
    if not any("known" in features for features in words):
        return words[-1]
    cases = words[0] & _CASES
    for features in words[1:]:
        cases = cases & features or cases
    return (words[0] - _CASES) | cases


def _person(run: NameRun, person: str, cases: frozenset[str]) -> Mention:
    return Mention(MentionKind.PERSON, run.span, run.first, run.last, person, None, "person", cases)

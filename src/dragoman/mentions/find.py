"""Calls the finders in order, and settles which of them a word belongs to."""

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.languages.dates import find_times
from dragoman.languages.inflect import inflector, key
from dragoman.languages.lexicon import Match
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token, tokenise
from dragoman.model.dates import DateInterval
from dragoman.model.documents import Document
from dragoman.model.mentions import Mention, MentionKind, TimeMention
from dragoman.model.spans import Span

from .abbreviations import with_abbreviations
from .adjoining import parted
from .areas import with_areas
from .body_parts import with_body_parts
from .capitals import with_capitals
from .cities import find_cities
from .courtesies import with_courtesies
from .found import Found, Sentence
from .full_states import with_full_states
from .grammar import grammar
from .knowledge import Entry, names
from .name_places import without_name_parts
from .namesakes import family_names, without_namesakes
from .own_outlet import without_outlet
from .people import NameRun, name_runs
from .plural_portfolios import with_plural_portfolios
from .portfolio_titles import with_portfolios
from .portfolios import with_tail
from .pronouns import is_initial, with_pronouns
from .same_person import group
from .state_forms import with_form
from .told_in_prose import told_in_prose
from .told_places import told_places, with_told_places
from .two_surnames import surnames_apart
from .years_told import with_years_told

_FULL_STOPS = '.!?…:;»”"'


# What the features of a reference to both sides say of their title ("the two presidents").
HOLDS = "holds "

# Code points: no sentence of a text for people is longer, and the work on one grows with its square.
_LONGEST_SENTENCE = 2000


def find(document: Document, pack: LanguagePack, published: DateInterval | None, years: bool = True) -> Found:
    """Everything that the sentences of a document name; `published` is the day that relative times lean on.

    `years`: days without a year may take that of a full date beside them.
    """
    times = find_times(document.text, pack, published)
    times = with_years_told(times) if years else times
    starts = [time.span.start for time in times]
    drafts, runs = [], []
    explained: dict[str, Mention] = {}
    pieces = [piece for span in document.sentences for piece in _pieces(document.text, span)]
    read = []
    for span in pieces:
        tokens = tokenise(document.text, span, inflector(pack))
        own_times = tuple(t for t in _from(times, starts, span.start) if span.covers(t.span))
        read.append((span, tokens, own_times, _named(tokens, own_times, pack)))
    named = [(tokens, mentions) for _, tokens, _, mentions in read]
    family = family_names(named, pack)
    told = (*told_places(named, pack), *told_in_prose(named, pack))
    for index, (span, tokens, own_times, known) in enumerate(read):
        headline = document.text[span.end - 1] not in _FULL_STOPS
        mentions = with_capitals(tokens, with_told_places(tokens, known, told), pack)
        mentions = with_courtesies(tokens, with_abbreviations(tokens, mentions, explained), pack)
        mentions = with_pronouns(tokens, mentions, pack)
        mentions = without_name_parts(tokens, with_areas(tokens, mentions, pack), pack)
        mentions = without_namesakes(tokens, mentions, pack, family)
        dated = {i for i, token in enumerate(tokens) if any(t.span.covers(token.span) for t in own_times)}
        found = name_runs(index, tokens, mentions, pack, headline, dated)
        drafts.append((span, tokens, mentions, own_times, headline))
        runs.extend(found)
    runs = parted(runs, [draft[1] for draft in drafts], pack)
    runs = surnames_apart(runs, [draft[1] for draft in drafts], pack)
    runs = without_outlet(runs, [draft[1] for draft in drafts], document.outlet)
    people, cases = group(runs, pack, document.id)
    home = {place: local for local, person in people.items() for place in person.mentions}
    by_sentence: dict[int, list[NameRun]] = {}
    for run in runs:
        by_sentence.setdefault(run.sentence, []).append(run)
    sentences = []
    for index, (span, tokens, mentions, own_times, headline) in enumerate(drafts):
        persons = [
            _person(run, home[index, run.first], cases[run])
            for run in by_sentence.get(index, ())
            if (index, run.first) in home
        ]
        taken = {i for m in persons for i in range(m.first, m.last)}
        own_times = tuple(t for t in own_times if not _of_paper(tokens, t, pack))
        whole = [m.span for m in persons if m.last - m.first > 1]
        own_times = tuple(t for t in own_times if not any(span.covers(t.span) for span in whole))
        kept = [m for m in mentions if not taken & set(range(m.first, m.last))]
        merged = sorted([*kept, *persons], key=lambda m: (m.first, m.last))
        sentences.append(Sentence(index, span, tokens, tuple(merged), own_times, headline))
    return Found(document, tuple(sentences), people)


def _of_paper(tokens: Sequence[Token], time: TimeMention, pack: LanguagePack) -> bool:
    """Whether a time is an attribute of a document ("25 may 2017-ci il tarixli saziş", `dated_by` in `grammar.yml`)."""
    words = frozenset(key(str(word)) for word in pack.rules("grammar.yml").get("dated_by", ()))
    after = next((t for t in tokens if t.start >= time.span.end), None)
    inside = any(t.folded in words for t in tokens if time.span.covers(t.span))
    return inside or (after is not None and after.folded in words)


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """A sentence, in pieces cut at a space where it is longer than any sentence is."""
    start = span.start
    while span.end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start, start + _LONGEST_SENTENCE)
        cut = cut if cut > start else start + _LONGEST_SENTENCE
        yield Span(start, cut)
        start = cut
        while start < span.end and text[start].isspace():
            start += 1
    if start < span.end:
        yield Span(start, span.end)


def _from(times: Sequence[TimeMention], starts: Sequence[int], start: int) -> Iterator[TimeMention]:
    """The times from a place in the text on, as far as the longest sentence reaches."""
    for place in range(bisect_left(starts, start), len(times)):
        if starts[place] > start + _LONGEST_SENTENCE:
            return
        yield times[place]


def _named(tokens: Sequence[Token], times: Sequence[TimeMention], pack: LanguagePack) -> list[Mention]:
    """What the tables know, the longest at each place; words of a date are nothing else, unless they are a state's."""
    found = [
        Mention(
            match.value.kind,
            Span(tokens[match.first].start, tokens[match.last - 1].end),
            match.first,
            match.last,
            match.value.value,
            match.value.country or _state_within(tokens, match, pack) or _state_of(tokens, match, pack),
            match.value.sort,
            _agreed(match.grammar[_undeclined(tokens, match.first, match.last) :]) | _of_head(tokens, match, pack),
        )
        for match in (_rather(tokens, m, pack) for m in with_full_states(tokens, names(pack).find(tokens), pack))
    ]
    found = [_with_point(tokens, mention) for mention in found if not is_initial(tokens, mention)]
    taken = {i for m in found for i in range(m.first, m.last)}
    dated = {i for i, token in enumerate(tokens) if any(t.span.overlaps(token.span) for t in times)}
    states = frozenset(i for m in found if m.kind is MentionKind.STATE for i in range(m.first, m.last))
    for city in find_cities(tokens, taken | dated, pack, states - dated):
        found = [m for m in found if m.last <= city.first or city.last <= m.first]
        span = Span(tokens[city.first].start, tokens[city.last - 1].end)
        words = [token.features for token in tokens[city.first : city.last - 1] if token.is_word]
        features = _agreed((*words, city.features))
        kind = MentionKind.CITY if city.city else MentionKind.REGION
        found.append(Mention(kind, span, city.first, city.last, city.city or "", city.country, "city", features))
    formed = with_portfolios(tokens, with_form(tokens, sorted(found, key=lambda m: m.first), pack), pack)
    tailed = with_tail(tokens, with_body_parts(tokens, formed, pack), pack)
    return with_plural_portfolios(tokens, tailed, pack)


def _of_head(tokens: Sequence[Token], match: Match[Entry], pack: LanguagePack) -> frozenset[str]:
    """That an office is of several, where its noun says so and what it is of follows ("ministers of justice")."""
    rules = grammar(pack)
    if match.value.kind is MentionKind.REFERENCE and match.value.value == "sides" and match.last - match.first > 1:
        # "the two presidents": of what title they are
        last = names(pack).all_at(tokens, match.last - 1)
        return frozenset(HOLDS + m.value.value for m in last if m.value.kind is MentionKind.OFFICE)
    if not rules.bare or not rules.office_right or match.value.kind is not MentionKind.OFFICE:
        return frozenset()
    head, after = tokens[match.first], tokens[match.first + 1 : match.last]
    several = "plural" in head.features and bool(after) and after[0].folded in rules.office_after
    return frozenset({"plural"}) if several else frozenset()


def _rather(tokens: Sequence[Token], match: Match[Entry], pack: LanguagePack) -> Match[Entry]:
    """An office rather than a reference that its first words make up: "the ministers" of "the ministers of justice"."""
    if match.value.kind is not MentionKind.REFERENCE or match.last - match.first < 2:
        return match
    inner = names(pack).all_at(tokens, match.first + 1)
    longer = [m for m in inner if m.value.kind is MentionKind.OFFICE and m.last > match.last]
    return max(longer, key=lambda m: m.last) if longer else match


def _state_of(tokens: Sequence[Token], match: Match[Entry], pack: LanguagePack) -> str | None:
    """The state of an organ that no other state has by that name (`only_of` in `grammar.yml`: "Госдума", "Кнессет")."""
    only = pack.rules("grammar.yml").get("only_of", {})
    if not only or match.value.kind not in (MentionKind.OFFICE, MentionKind.ORGAN):
        return None
    bases = {base for token in tokens[match.first : match.last] for base in token.bases()}
    return next((code for code, words in only.items() if bases & {key(str(word)) for word in words}), None)


def _state_within(tokens: Sequence[Token], match: Match[Entry], pack: LanguagePack) -> str | None:
    """The state with which the form of an office or organ begins ("US Attorney General")."""
    if match.value.kind not in (MentionKind.OFFICE, MentionKind.ORGAN) or match.last - match.first < 2:
        return None
    inner = (m.value for m in names(pack).all_at(tokens, match.first) if m.last < match.last)
    return next((entry.country for entry in inner if entry.kind is MentionKind.STATE and entry.country), None)


def _with_point(tokens: Sequence[Token], mention: Mention) -> Mention:
    """An abbreviation with the point that ends it ("U.K.", "Gov. Berg")."""
    last = mention.last
    inside = any(token.text == "." for token in tokens[mention.first : last]) or _is_short_office(tokens, mention)
    if not inside or last + 1 >= len(tokens) or tokens[last].text != "." or tokens[last].start != tokens[last - 1].end:
        return mention
    return replace(mention, last=last + 1, span=Span(mention.span.start, tokens[last].end))


# How many letters the last word of an abbreviated office has.
_SHORT = 5


def _is_short_office(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether an office is one in short before a name, with a point that ends no sentence."""
    if mention.kind is not MentionKind.OFFICE or mention.last + 1 >= len(tokens):
        return False
    before, name = tokens[mention.last - 1], tokens[mention.last + 1]
    return before.capital and len(before.text) <= _SHORT and name.is_word and name.capital


def _undeclined(tokens: Sequence[Token], first: int, last: int) -> int:
    """How many words at the start of a phrase a hyphen joins to the next one, so that only that one declines
    ("премьер-министра")."""
    words = 0
    while first + 2 * words + 2 < last and tokens[first + 2 * words + 1].text in "-‐‑":
        words += 1
    return words


_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "abl"})


def _agreed(words: tuple[frozenset[str], ...]) -> frozenset[str]:
    """The grammar of a phrase: the cases that its first words agree on, up to its noun, and what else the first shows.

    In a language that marks the end of the phrase alone, the last word tells. What follows the noun has a case of
    its own
    ("министра юстиции", "Республики Узбекистан").
    """
    if not any("known" in features for features in words):
        return words[-1]
    cases = words[0] & _CASES
    for before, features in itertools.pairwise(words):
        if "noun" in before and "adj" not in before:
            break
        cases = cases & features or cases
    return (words[0] - _CASES) | cases


def _person(run: NameRun, person: str, cases: frozenset[str]) -> Mention:
    return Mention(MentionKind.PERSON, run.span, run.first, run.last, person, None, "person", cases)

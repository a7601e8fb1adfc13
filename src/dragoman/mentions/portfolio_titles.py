"""Ministers of several portfolios, put together from their parts where no table has the title whole: "Minister of
Environmental Protection and Agriculture", "министр образования, науки и спорта"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.spans import Span
from dragoman.world.composed_titles import MINISTER, for_remit, minister_of, portfolios_of, with_remits
from dragoman.world.titles import titles

# A title that says nothing of what its minister is for, and one that is of no portfolio.
_BARE, _NO_PORTFOLIO = "minister", "minister of state"
# What stops a part: somebody else's office, a state, a name.
_OTHERS = (MentionKind.OFFICE, MentionKind.STATE, MentionKind.PERSON, MentionKind.HONORIFIC, MentionKind.BODY)


@dataclass(frozen=True, slots=True)
class _Rules:
    """`parts`: folded words → English; `nouns`: of the office; `behind`: whether what it is for follows;
    `remits`: words between an official and what they are for."""

    parts: Mapping[tuple[str, ...], str]
    nouns: tuple[tuple[str, ...], ...]
    behind: bool
    last: frozenset[tuple[str, ...]]
    remits: tuple[tuple[str, ...], ...]
    longest: int


def with_portfolios(tokens: Sequence[Token], mentions: Sequence[Mention], pack: LanguagePack) -> list[Mention]:
    """The mentions, each minister with all that they are for; what lay inside goes."""
    rules = _rules(pack)
    if rules is None:
        return list(mentions)
    result: list[Mention] = []
    for mention in mentions:
        whole = _whole(tokens, mention, mentions, rules) or _with_remit(tokens, mention, mentions, rules)
        if whole is not None:
            result = [m for m in result if m.first < whole.first or m.first >= whole.last]
        if whole is not None or not any(m.first <= mention.first and mention.last <= m.last for m in result):
            result.append(whole or mention)
    return sorted(result, key=lambda m: m.first)


def _whole(tokens: Sequence[Token], mention: Mention, among: Sequence[Mention], rules: _Rules) -> Mention | None:
    """A minister with further portfolios, or with those that the table gives by a wider name; `None`: as it was."""
    title = mention.value
    minister = title == _BARE or (title.startswith(MINISTER) and title != _NO_PORTFOLIO)
    if mention.kind is not MentionKind.OFFICE or mention.sort != "title" or not minister:
        return None
    noun = _noun(tokens, mention, rules)
    if noun is None:
        return None
    others = [m for m in among if m is not mention and m.kind in _OTHERS]
    closed = {i for m in others for i in range(m.first, m.last)}
    start, step = noun
    end, parts = _chain(tokens, start, step, closed, rules)
    beyond = end - mention.last if step > 0 else mention.first - end
    if beyond < 0 or not parts:
        edge = mention.last if step > 0 else mention.first
        end, more = _more(tokens, edge, step, closed, rules)
        known = portfolios_of(title)
        parts = [*known, *more] if step > 0 else [*more, *known]
        if not more or not known:
            return None
    elif not beyond and len(parts) <= max(1, len(portfolios_of(title))):
        renamed = len(parts) == 1 and minister_of(parts) in titles()
        if not renamed:
            return None  # the table has it whole
    first, last = (mention.first, end) if step > 0 else (end, mention.last)
    span = Span(tokens[first].start, tokens[last - 1].end)
    return replace(mention, first=first, last=last, span=span, value=minister_of(parts))


def _with_remit(tokens: Sequence[Token], mention: Mention, among: Sequence[Mention], rules: _Rules) -> Mention | None:
    """An official with what they are for ("Cabinet Secretary for Health"); `None` where the text does not say it."""
    if mention.kind is not MentionKind.OFFICE or mention.value not in with_remits() or "plural" in mention.features:
        return None
    closed = {i for m in among if m is not mention and m.kind in _OTHERS for i in range(m.first, m.last)}
    end, parts = _chain(tokens, mention.first, -1, closed, rules) if rules.behind else (0, [])
    if parts and tokens[end].capital:
        # "Health Cabinet Secretary"
        span = Span(tokens[end].start, mention.span.end)
        return replace(mention, first=end, span=span, value=for_remit(mention.value, parts))
    places = range(mention.first + 1, mention.last + 1) if rules.behind else (mention.first,)
    for place in places:
        for words in rules.remits:
            size, step = len(words), 1 if rules.behind else -1
            joint = tokens[place : place + size] if rules.behind else tokens[max(0, place - size) : place]
            if tuple(token.folded for token in joint) != words:
                continue
            end, parts = _chain(tokens, place + step * size, step, closed, rules)
            if parts:
                first, last = min(mention.first, end), max(mention.last, end)
                span = Span(tokens[first].start, tokens[last - 1].end)
                return replace(mention, first=first, last=last, span=span, value=for_remit(mention.value, parts))
    return None


def _noun(tokens: Sequence[Token], mention: Mention, rules: _Rules) -> tuple[int, int] | None:
    """Where the portfolios of an office begin, and which way they go from there."""
    for words in rules.nouns:
        ends = mention.first + len(words)
        if rules.behind and ends <= len(tokens) and _are(tokens[mention.first : ends], words):
            # "the ministers of justice and interior" are two
            return None if "plural" in tokens[mention.first].features else (ends, 1)
        if (not rules.behind or len(words) == 1) and _are(tokens[mention.last - 1 : mention.last], words):
            return None if "plural" in tokens[mention.last - 1].features else (mention.last - 1, -1)
    return None


def _are(tokens: Sequence[Token], words: tuple[str, ...]) -> bool:
    return len(tokens) == len(words) and all(
        token.folded == word or word in token.bases() for token, word in zip(tokens, words, strict=True)
    )


def _chain(tokens: Sequence[Token], place: int, step: int, closed: set[int], rules: _Rules) -> tuple[int, list[str]]:
    """The portfolios from a place on, and the place after (or of) the last of them."""
    found = _part(tokens, place, step, closed, rules)
    if found is None:
        return place, []
    end, part = found
    end, more = _more(tokens, end, step, closed, rules)
    return end, [part, *more] if step > 0 else [*more, part]


def _more(tokens: Sequence[Token], place: int, step: int, closed: set[int], rules: _Rules) -> tuple[int, list[str]]:
    """The portfolios that go on from a place: commas between them, and a conjunction before the last in the text."""
    kept: list[str] = []
    pending: list[str] = []
    reached = end = place
    joined = False
    while (joint := _joint(tokens, reached, step, rules)) is not None:
        length, is_last = joint
        if step < 0 and not is_last and not joined:
            break
        found = _part(tokens, reached + step * length, step, closed, rules)
        if found is None:
            break
        joined = joined or is_last
        reached, part = found
        pending.append(part)
        if is_last or step < 0:
            kept, end = [*kept, *pending], reached
            pending = []
    return end, kept if step > 0 else kept[::-1]


def _joint(tokens: Sequence[Token], place: int, step: int, rules: _Rules) -> tuple[int, bool] | None:
    """How many words join a part at a place to the next one, and whether they say that it is the last."""
    for length in (3, 2, 1):
        piece = tokens[place : place + length] if step > 0 else tokens[max(0, place - length) : place]
        words = tuple(token.folded for token in piece)
        if words in rules.last or (words[:1] == (",",) and words[1:] in rules.last):
            return length, True
    beside = tokens[place : place + 1] if step > 0 else tokens[max(0, place - 1) : place]
    return (1, False) if beside and beside[0].text == "," else None


def _part(tokens: Sequence[Token], place: int, step: int, closed: set[int], rules: _Rules) -> tuple[int, str] | None:
    """The longest known portfolio that begins (or ends) at a place: its other end, and what it is in English."""
    for length in range(rules.longest, 0, -1):
        first, last = (place, place + length) if step > 0 else (place - length, place)
        if first < 0 or last > len(tokens) or closed & set(range(first, last)):
            continue
        part = rules.parts.get(tuple(token.folded for token in tokens[first:last]))
        if part is not None:
            return (last if step > 0 else first), part
    return None


@cache
def _rules(pack: LanguagePack) -> _Rules | None:
    spec = pack.rules("grammar.yml").get("portfolio")
    if not spec:
        return None
    nouns = sorted((_words(str(noun)) for noun in spec["nouns"]), key=len, reverse=True)
    last = frozenset(_words(str(word)) for word in spec["last"])
    behind = bool(spec["behind"])
    parts = dict(_listed(pack, nouns, behind, last))
    longest = max(map(len, parts), default=0)
    remits = sorted((_words(str(words)) for words in spec["remits"]), key=len, reverse=True)
    return _Rules(parts, tuple(nouns), behind, last, tuple(remits), longest)


def _listed(
    pack: LanguagePack, nouns: Sequence[tuple[str, ...]], behind: bool, last: frozenset[tuple[str, ...]]
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Portfolios of one part: those of the titles that the pack knows, and after them what its own table says."""
    joints = {word for words in last for word in words} | {","}
    for row in pack.table("titles.tsv", ("form", "title")):
        form, title = _words(row.cells[0]), row.cells[1]
        if title == _NO_PORTFOLIO or len(portfolios_of(title)) != 1 or joints & set(form):
            continue
        for noun in nouns:
            size = len(noun)
            if behind and form[:size] == noun and len(form) > size:
                yield form[size:], title.removeprefix(MINISTER)
                break
            if (not behind or size == 1) and form[-size:] == noun and len(form) > size:
                yield form[:-size], title.removeprefix(MINISTER)
                break
    for row in pack.table("portfolios.tsv", ("form", "portfolio")):
        yield _words(row.cells[0]), row.cells[1]


def _words(text: str) -> tuple[str, ...]:
    """The words of a form as tokens have them; a hyphen is a word of its own."""
    return tuple(key(word) for word in text.replace(",", " ,").replace("-", " - ").split())

"""Organs of state and offices in running text, each with the state that stands beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token, tokenise
from dragoman.model.spans import Span
from dragoman.world.titles import title_organ

# Words that may stand between an organ and the state it is of.
_LINK_WORDS = 2


@dataclass(frozen=True, slots=True)
class Known:
    """What a written form means, by `kind`: an organ's id, a state's code, the organ of a title.

    `whichever`: "the ministry", for the organ named before whose English name has the word `value`.
    """

    kind: str
    value: str | None


@dataclass(frozen=True, slots=True)
class OrganFound:
    """An organ at a stretch of text, with the state that stands beside it; `kind` as in `Known`."""

    kind: str
    organ: str | None
    country: str | None
    span: Span


@cache
def _names(pack: LanguagePack) -> Lexicon[Known]:
    return Lexicon(_entries(pack), inflector(pack))


def _entries(pack: LanguagePack) -> Iterator[tuple[str, Known]]:
    for row in pack.table("organs.tsv", ("form", "organ")):
        yield row.cells[0], Known("organ", row.cells[1])
    for form, word in ((pack.rules("attribution.yml").get("source") or {}).get("whichever") or {}).items():
        yield str(form), Known("whichever", str(word or ""))
    for name in ("places.tsv", "places_cldr.tsv"):
        for row in pack.table(name, ("form", "code", "type")):
            form, code, sort = row.cells
            if sort in ("country", "adjective"):
                yield form, Known("state", code if len(code) == 2 else None)


@cache
def _offices(pack: LanguagePack) -> Lexicon[Known]:
    """Titles by the organ they are of; apart, since few texts need them."""
    rows = pack.table("titles.tsv", ("form", "title"))
    named = ((row.cells[0], title_organ(row.cells[1])) for row in rows)
    return Lexicon(((form, Known("title", organ)) for form, organ in named if organ), inflector(pack))


def organs_in(text: str, sentence: Span, pack: LanguagePack, offices: bool = False) -> list[OrganFound]:
    """The organs (with `offices`: also offices in one) that a sentence names, in order, with the state beside each."""
    tokens = tokenise(text, sentence, inflector(pack))
    matches = _names(pack).find(tokens)
    if offices:
        taken = {at for match in matches for at in range(match.first, match.last)}
        others = [m for m in _offices(pack).find(tokens) if taken.isdisjoint(range(m.first, m.last))]
        matches = sorted([*matches, *others], key=lambda match: match.first)
    found = []
    for place, match in enumerate(matches):
        if match.value.kind == "state":
            continue
        first, last = match.first, match.last
        state: str | None = None
        before = matches[place - 1] if place else None
        after = matches[place + 1] if place + 1 < len(matches) else None
        if after and after.value.kind == "state" and _linked(tokens[last : after.first], pack):
            state, last = after.value.value, after.last
        elif before and before.value.kind == "state" and before.last == first:
            state, first = before.value.value, before.first
        found.append(
            OrganFound(match.value.kind, match.value.value, state, Span(tokens[first].start, tokens[last - 1].end))
        )
    return found


def _linked(between: Sequence[Token], pack: LanguagePack) -> bool:
    """Whether nothing stands between an organ and a state but words such as "of the"."""
    return len(between) <= _LINK_WORDS and all(token.folded in _links(pack) for token in between)


@cache
def _links(pack: LanguagePack) -> frozenset[str]:
    rules = pack.rules("attribution.yml").get("source") or {}
    return frozenset(str(word) for word in rules.get("links", ()))

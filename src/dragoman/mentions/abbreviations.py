"""Abbreviations that a text explains: "the Director of Public Prosecutions (DPP)", and "the DPP" ever after."""

from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import replace

from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.spans import Span

_EXPLAINED = (MentionKind.OFFICE, MentionKind.ORGAN, MentionKind.BODY)
# How many tokens an abbreviation in brackets may have ("USDOJ/OPDAT", "U.N.").
_LONGEST = 4


def with_abbreviations(
    tokens: Sequence[Token], mentions: Sequence[Mention], known: MutableMapping[str, Mention]
) -> list[Mention]:
    """The mentions of a sentence: an abbreviation in brackets belongs to what it abbreviates.

    `known` keeps what the text has explained so far and is added to; abbreviations that no table knows are found by it.
    """
    kept = list(mentions)
    for mention in mentions:
        closing = _bracketed(tokens, mention.last)
        meant = _meant(tokens, kept, mention) if closing else None
        if closing is None or meant is None:
            continue
        written = tokens[mention.last + 1]
        if closing == mention.last + 2:
            known.setdefault(written.text, meant)
        span = Span(tokens[mention.first].start, tokens[closing].end)
        inside = [m for m in kept if mention.last < m.first and m.last <= closing]
        kept = [replace(mention, last=closing + 1, span=span) if m is mention else m for m in kept if m not in inside]
    kept = [_of_whom(tokens, mention, known) for mention in kept]
    covered = {i for m in kept for i in range(m.first, m.last)}
    for place, token in enumerate(tokens):
        meant = known.get(token.text)
        if meant is not None and place not in covered:
            span = token.span
            kept.append(replace(meant, first=place, last=place + 1, span=span, features=token.features))
    return sorted(kept, key=lambda m: m.first)


def _of_whom(tokens: Sequence[Token], mention: Mention, known: Mapping[str, Mention]) -> Mention:
    """An abbreviation that a table knows, of the state that the text has told with it."""
    meant = known.get(tokens[mention.first].text) if mention.last == mention.first + 1 else None
    same = meant is not None and meant.kind is mention.kind and meant.value == mention.value
    return replace(mention, country=meant.country) if meant and same and mention.country is None else mention


def _bracketed(tokens: Sequence[Token], place: int) -> int | None:
    """The place of the bracket that closes an abbreviation which opens at `place`; `None` where none does."""
    if place >= len(tokens) or tokens[place].text != "(":
        return None
    closing = next((i for i in range(place + 1, min(len(tokens), place + 2 + _LONGEST)) if tokens[i].text == ")"), None)
    words = [t for t in tokens[place + 1 : closing] if t.is_word] if closing else []
    return closing if words and all(t.text[: len(t.folded)].isupper() for t in words) else None


def _meant(tokens: Sequence[Token], mentions: Sequence[Mention], last: Mention) -> Mention | None:
    """What an abbreviation after `last` stands for: that, or, where it is a state, the organ right before it."""
    if last.kind in _EXPLAINED:
        return last
    if last.kind is not MentionKind.STATE:
        return None
    before = [m for m in mentions if m.last <= last.first and last.first - m.last <= 2 and m.kind in _EXPLAINED]
    return replace(before[-1], country=before[-1].country or last.country) if before else None

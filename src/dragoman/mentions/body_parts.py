"""An organ of an international body told by its noun behind the body's name ("the ECOWAS Commission", "the ASEAN
Secretariat"): who heads it heads the body."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.spans import Span
from dragoman.world.bodies import BodyType, bodies


def with_body_parts(tokens: Sequence[Token], mentions: Sequence[Mention], pack: LanguagePack) -> list[Mention]:
    """The mentions, each organisation with such a noun (`body_parts` in the pack's `grammar.yml`) behind its name."""
    nouns = frozenset(key(str(word)) for word in pack.rules("grammar.yml").get("body_parts", ()))
    if not nouns:
        return list(mentions)
    taken = {i for m in mentions for i in range(m.first, m.last)}
    result = []
    for mention in mentions:
        last = mention.last
        if mention.kind is MentionKind.BODY and bodies()[mention.value].type is BodyType.ORGANISATION:
            if tokens[last : last + 1] and tokens[last].text == "(":
                closing = next((i for i in range(last, min(last + 3, len(tokens))) if tokens[i].text == ")"), None)
                last = closing + 1 if closing is not None else last
            behind = last < len(tokens) and last not in taken and tokens[last].capital
            behind = behind and tokens[last].has_base(nouns)
            if behind:
                span = Span(mention.span.start, tokens[last].end)
                mention = replace(mention, last=last + 1, span=span)
        result.append(mention)
    return [m for m in result if not _inside(m, result)]


def _inside(mention: Mention, mentions: Sequence[Mention]) -> bool:
    return any(o is not mention and o.first <= mention.first and mention.last <= o.last for o in mentions if
               o.last - o.first > mention.last - mention.first and o.kind is MentionKind.BODY)  # fmt: skip

"""States with the form that they have before their name: "the Republic of Kenya", "the Co-operative Republic of …"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.spans import Span

# How many words ("Democratic Socialist Republic of") such a form may have.
_LONGEST = 6


def with_form(tokens: Sequence[Token], mentions: Sequence[Mention], pack: LanguagePack) -> list[Mention]:
    """The mentions, states with the words before them that say what form of state they are.

    `state_forms` in `grammar.yml` has these words (`forms`), what may stand before them (`adjectives`), and what joins
    them to the name (`of`).
    """
    rules = pack.rules("grammar.yml").get("state_forms")
    if not rules:
        return list(mentions)
    forms, adjectives, of = (frozenset(key(str(w)) for w in rules[name]) for name in ("forms", "adjectives", "of"))
    ends = {i for m in mentions for i in range(m.first, m.last)}

    def begin(mention: Mention) -> int:
        place = mention.first
        while place > 0 and tokens[place - 1].folded in of:
            place -= 1
        if place == mention.first or place == 0 or tokens[place - 1].folded not in forms or place - 1 in ends:
            return mention.first
        place -= 1
        while place > 0 and mention.first - place < _LONGEST and tokens[place - 1].folded in adjectives:
            place -= 1
        return place

    result = []
    for mention in mentions:
        first = begin(mention) if mention.kind is MentionKind.STATE and mention.sort == "country" else mention.first
        whole = Span(tokens[first].start, mention.span.end)
        result.append(replace(mention, first=first, span=whole) if first < mention.first else mention)
    return result

"""Offices told by a verb: "Anna Berg, who heads the Supreme Court of Norway", "Odera, heading the Kenyan police"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.world.titles import organ_head

from .found import Sentence
from .grammar import Grammar
from .party import Party

# How many words (", who chairs the", ", currently at the helm of the") lie between a name and what its bearer heads.
_LONGEST = 7


def with_headed(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, a name of no office with that of the organ which its bearer is said to head (`heading`)."""
    if not rules.heading or not rules.office_right:
        return list(found)
    result: list[Party] = []
    headed: list[Party] = []  # further organs that the same person heads
    for place, party in enumerate(found):
        before = result[-1] if result else None
        if before is None or not _heads(sentence, before, party, rules):
            result.append(party)
            continue
        joined = [p for p in found[place + 1 : place + 2] if _and(sentence, party, p, rules)]
        country = party.country or next((p.country for p in joined if p.sort == "organ"), None)
        head = organ_head(party.organ) if party.organ else None
        if not (country or party.body):
            result.append(party)
            continue
        over = [p for p in joined if p.sort == "organ"]
        last = over[-1].last if over else party.last
        span = sentence.span_of(before.first, last)
        title = before.title or head or ("head" if party.body or party.sort == "adjective" else None)
        result[-1] = replace(before, last=last, span=span, title=title, country=country, body=party.body)
        headed += over
    return [party for party in result if party not in headed]


def _heads(sentence: Sentence, person: Party, organ: Party, rules: Grammar) -> bool:
    if person.sort != "person" or person.country or person.body or organ.sort not in {"organ", "body", "adjective"}:
        return False
    gap = sentence.tokens[person.last : organ.first]
    if not 1 < len(gap) <= _LONGEST or gap[0].text != ",":
        return False
    verbs = [i for i, token in enumerate(gap) if token.has_base(rules.heading)]
    relative = any(token.folded in rules.relatives for token in gap[: verbs[0]]) if verbs else False
    return bool(verbs) and (relative or bool(gap[verbs[0]].features & {"ing", "participle"}))


def _and(sentence: Sentence, first: Party, second: Party, rules: Grammar) -> bool:
    gap = [t.folded for t in sentence.tokens[first.last : second.first]]
    return 0 < len(gap) <= 3 and all(word in rules.conjunctions for word in gap)

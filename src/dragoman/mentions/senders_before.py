"""A delegation behind the organ that sent it ("Keniya parlamentinin nümayəndə heyəti"): one party, of its state."""

from collections.abc import Sequence
from dataclasses import replace

from .found import Sentence
from .grammar import Grammar
from .party import Party

# How many words ("rəsmi", "birgə") may stand between the two.
_BETWEEN = 2


def with_senders(found: Sequence[Party], sentence: Sentence, rules: Grammar) -> list[Party]:
    """The parties, an organ of a state in the genitive and the delegation behind it as one; only where whose something
    is stands before it."""
    kept: list[Party] = []
    for party in found:
        before = kept[-1] if kept else None
        if (
            before is not None
            and not rules.office_right
            and party.sort == "delegation"
            and party.organ is None
            and party.country is None
            and before.sort == "organ"
            and before.country is not None
            and "gen" in before.features
            and 0 <= party.first - before.last <= _BETWEEN
        ):
            whole = sentence.span_of(before.first, party.last)
            party = replace(party, first=before.first, span=whole, country=before.country, organ=before.organ)
            kept.pop()
        kept.append(party)
    return kept

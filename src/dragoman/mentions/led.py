"""Who leads a delegation takes its place: "a delegation led by the minister John Odera"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.world.titles import organ_head

from .found import Sentence
from .grammar import Grammar
from .offices import GENERIC
from .party import Party
from .told_leader import told_behind


def speaks_for(sentence: Sentence, place: int, rules: Grammar) -> bool:
    """Whether the word behind an adjective of a state makes a party of it ("the Kenyan side")."""
    return rules.bare and place < len(sentence.tokens) and sentence.tokens[place].has_base(rules.nations)


def led(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """Whoever leads a delegation takes its place: its part in the sentence, and its state where the leader has none."""
    covered = {p.person for p in found if p.sort == "colleague" and p.person}
    left = [p for p in found if not (p.sort == "person" and p.person in covered and p.title is None)]
    result = list(left)
    for delegation in [p for p in left if p.sort == "delegation" or _is_side(sentence, p, rules)]:
        leader = _leader(sentence, delegation, left, rules)
        if leader is None:
            continue
        whole_first, whole_last = min(delegation.first, leader.first), max(delegation.last, leader.last)
        # "a delegation of the Supreme Court headed by Chairman X": of the organ that sent it
        head = organ_head(delegation.organ) if delegation.organ and not leader.organ else None
        bare = leader.title in GENERIC or bool(head and leader.title and head.startswith(f"{leader.title} of "))
        title = head if head and bare and not leader.body else leader.title
        merged = replace(
            leader, title=title, first=whole_first, last=whole_last, span=sentence.span_of(whole_first, whole_last),
            country=leader.country or delegation.country, features=delegation.features, leads=True,
        )  # fmt: skip
        result = [merged if p is leader else p for p in result if p is not delegation]
    return result


def _is_side(sentence: Sentence, party: Party, rules: Grammar) -> bool:
    """Whether a state is told as a side, which somebody can lead ("the Kenyan side was headed by …")."""
    return party.sort == "state" and bool(party.country) and speaks_for(sentence, party.last, rules)


# How many words may lie between a delegation and the words for who leads it.
_TO_LEADER = 9
_FINITE = frozenset({"present", "past", "future"})


def _leader(sentence: Sentence, delegation: Party, found: Sequence[Party], rules: Grammar) -> Party | None:
    tokens = sentence.tokens
    heads = [p for p in found if p.sort in {"person", "office", "colleague"}]
    after = [p for p in heads if p.first >= delegation.last]
    far = _TO_LEADER * 3 if rules.bare else _TO_LEADER
    for place in range(delegation.last, min(delegation.last + far, len(tokens))):
        match = rules.lead_after.at(tokens, place)
        if place - delegation.last >= _TO_LEADER and (_FINITE & tokens[place].features) and not match:
            break  # what is said of the delegation itself
        if match and rules.bare and any(_is_delegation(sentence, p, rules) for p in _between(found, delegation, place)):
            break  # "Berg led the Kenyan delegation while the Norwegian side was led by Moe"
        if match:
            return next((p for p in after if p.first >= match.last and p.first - match.last <= 4), None)
    before = [p for p in heads if p.last <= delegation.first]
    opening = rules.lead_after.at(tokens, 0)
    if opening and rules.bare and delegation.first > 1 and tokens[_head(sentence, delegation, rules) - 1].text == ",":
        return next((p for p in before if 0 <= p.first - opening.last <= 4), None)  # "Led by Berg, the group went on"
    for place in range(max(0, delegation.first - 6), delegation.first):
        match = rules.lead_before.at(tokens, place)
        if match and (leader := next((p for p in reversed(before) if p.last <= place and place - p.last <= 2), None)):
            return leader
    return told_behind(sentence, delegation, after, rules)


def _between(found: Sequence[Party], delegation: Party, place: int) -> list[Party]:
    """The parties of a state of their own between a delegation and the words for who leads one."""
    return [p for p in found if delegation.last <= p.first < place and p.country and p.country != delegation.country]


def _is_delegation(sentence: Sentence, party: Party, rules: Grammar) -> bool:
    return party.sort == "delegation" or _is_side(sentence, party, rules)


def _head(sentence: Sentence, party: Party, rules: Grammar) -> int:
    """Where a party begins with the articles before it."""
    first = party.first
    while first > 1 and sentence.tokens[first - 1].folded in rules.articles:
        first -= 1
    return first

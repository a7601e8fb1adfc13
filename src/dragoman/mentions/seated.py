"""Where an office is held, which is not whose it is: "the Lao ambassador to Kenya", "Norway's consul in Nairobi"."""

from collections.abc import Sequence

from dragoman.model.mentions import Mention, MentionKind
from dragoman.world.titles import Scope, title_organ, titles

from .found import Sentence
from .grammar import Grammar

_MISSIONS = frozenset({"embassy", "consulate", "consulate_general"})
# Relations of the words that join an office to the place where it is held.
_SEATED = frozenset({"to", "in"})
# What an office is for where somebody else has it ("the UN Special Envoy for Kenya"); an envoy's own state is not.
_FOR = "for"


def is_seat(sentence: Sentence, last: int, right: Sequence[Mention], rules: Grammar) -> bool:
    """Whether the state after an office, which ends at `last`, stands where a place would ("to Kenya", "in Kenya")."""
    if not rules.bare or not right or right[0].kind is not MentionKind.STATE:
        return False
    gap = [t.folded for t in sentence.tokens[last : right[0].first]]
    joined = [rules.prepositions.get(word) for word in gap]
    # an office that has the preposition in its own form ("high commissioner to")
    if all(word in rules.articles for word in gap):
        joined = [rules.prepositions.get(sentence.tokens[last - 1].folded)]
    return any(relation in _SEATED or relation == _FOR for relation in joined) and "of" not in joined


def by_seat(
    sentence: Sentence,
    title: str,
    last: int,
    left: Sequence[Mention],
    right: Sequence[Mention],
    rules: Grammar,
) -> tuple[list[Mention], list[Mention], Mention | None]:
    """Whose an office is, before and after it, and the state where it is held.

    An envoy is never of the state to which he is sent; what others do in a state where another owner is named before
    is of that owner.
    """
    if rules.cases and rules.office_right and not rules.bare:
        return _sent_to(sentence, title, last, left, right, rules)
    if not is_seat(sentence, last, right, rules):
        return list(left), list(right), None
    owned = any(m.country or m.kind is MentionKind.BODY for m in left)
    gap = sentence.tokens[last : right[0].first]
    if any(rules.prepositions.get(token.folded) == _FOR for token in gap):
        held = owned and title_organ(title) not in _MISSIONS
        return list(left), [] if held else list(right), right[0] if held else None
    if owned or title_organ(title) in _MISSIONS or _of_bodies(title):
        return list(left), [], right[0]
    return list(left), list(right), None


def behind_seat(sentence: Sentence, seat: Mention, names: Sequence[Mention], rules: Grammar) -> list[Mention]:
    """Whose an office is where that follows the seat ("the Ambassador to Kenya of the Kingdom of Norway")."""
    following = next((m for m in names if m.first >= seat.last), None)
    if not rules.bare or following is None or following.kind is not MentionKind.STATE or not following.country:
        return []
    gap = [t.folded for t in sentence.tokens[seat.last : following.first]]
    joined = bool(gap) and rules.prepositions.get(gap[0]) == "of" and all(w in rules.articles for w in gap[1:])
    return [following] if joined and following.country != seat.country else []


def _sent_to(
    sentence: Sentence, title: str, last: int, left: Sequence[Mention], right: Sequence[Mention], rules: Grammar
) -> tuple[list[Mention], list[Mention], Mention | None]:
    """The same where cases tell whose an office is: the state behind a preposition is that of the seat ("посол в
    Кении")."""
    gap = sentence.tokens[last : right[0].first] if right else ()
    joined = any(rules.prepositions.get(token.folded) == "in" for token in gap)
    if joined and right[0].kind is MentionKind.STATE and (title_organ(title) in _MISSIONS or _of_bodies(title)):
        return list(left), [], right[0]
    return list(left), list(right), None


def _of_bodies(title: str) -> bool:
    known = titles().get(title)
    return known is not None and known.scope is Scope.INTERNATIONAL

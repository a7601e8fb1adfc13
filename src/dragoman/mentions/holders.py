"""Which office stands before a name: right before it, or with what it is of in between."""

from collections.abc import Mapping, Sequence

from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind

from .grammar import Grammar

# How many states, organs and bodies may stand between an office and its holder.
_LONGEST_CHAIN = 4
# How many words an organ may have that no table knows ("глава Агентства по делам религий").
_LONGEST_ORGAN = 7


def title_before(tokens: Sequence[Token], ends: Mapping[int, Mention], place: int, rules: Grammar) -> Mention | None:
    """The office or courtesy title that ends at a place; its first modifier tells.

    States and bodies that it is of are left out; where cases go through a phrase, so are words between them
    ("генеральный
    прокурор республики", "посол Японии в Кении") and the genitives of an organ that is not known. `ends` are the
    mentions
    of the sentence by the place after them.
    """
    declined = bool(rules.cases) and rules.office_right and not rules.bare
    found: Mention | None = None
    for _ in range(_LONGEST_CHAIN + 1):
        while declined and found is None and place > 0 and tokens[place - 1].folded in rules.skipped:
            place -= 1
        if (
            declined
            and found is None
            and place > 0
            and tokens[place - 1].folded in rules.office_after
            and ends.get(place - 1)
        ):
            place -= 1
        mention = ends.get(place)
        if mention is None and found is None and rules.organ_inside and not rules.bare:
            place = before_organ(tokens, ends, place, rules)
            mention = ends.get(place)
            mention = mention if mention and mention.kind is MentionKind.OFFICE else None
        if mention is None or (found is not None and mention.sort != "modifier-before"):
            break
        if mention.kind in (MentionKind.OFFICE, MentionKind.HONORIFIC):
            # what a hyphen joins to its title does not decline ("вице-премьера")
            found = found if found is not None and mention.last < found.first else mention
        elif mention.kind not in (MentionKind.STATE, MentionKind.ORGAN, MentionKind.BODY):
            break
        place = mention.first
        if place > 0 and tokens[place - 1].text in "-‐‑" and (hyphened := ends.get(place - 1)) is not None:
            place = hyphened.last
    return found


def before_organ(tokens: Sequence[Token], ends: Mapping[int, Mention], place: int, rules: Grammar) -> int:
    """The place before the words of an organ that no table knows, if such words end at `place` and an office stands
    there."""
    for first in range(place - 1, max(-1, place - 1 - _LONGEST_ORGAN), -1):
        if not is_of_organ(tokens[first], rules):
            return place
        before = ends.get(first)
        if before is not None:
            return first if before.kind is MentionKind.OFFICE else place
    return place


def is_of_organ(token: Token, rules: Grammar) -> bool:
    """Whether a word can be part of the name of an organ after the office that heads it."""
    if token.folded in rules.organ_inside or (rules.bare and token.capital):
        return True
    return token.is_word and "gen" in token.features and not token.features & {"verb", "gerund", "short"}

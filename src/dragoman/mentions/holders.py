"""Which office stands before a name: right before it, or with what it is of in between."""

from collections.abc import Mapping, Sequence

from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind

from .grammar import Grammar
from .town_words import is_for_town

# How many states, organs and bodies may stand between an office and its holder.
_LONGEST_CHAIN = 4
_PASSED = (MentionKind.STATE, MentionKind.ORGAN, MentionKind.BODY)
# How many words an organ may have that no table knows ("глава Агентства по делам религий").
_LONGEST_ORGAN = 10


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
            passed = mention is not None and (mention.kind is MentionKind.OFFICE or mention.kind in _PASSED)
            mention = mention if passed else None
        if mention is None or (found is not None and mention.sort != "modifier-before"):
            break
        if mention.kind in (MentionKind.OFFICE, MentionKind.HONORIFIC):
            # what a hyphen joins to its title does not decline ("вице-премьера")
            found = found if found is not None and mention.last < found.first else mention
        elif mention.kind not in _PASSED and mention.sort != "area" and not _seat(tokens, mention, declined, rules):
            break
        place = mention.first
        if place > 0 and tokens[place - 1].text in "-‐‑" and (hyphened := ends.get(place - 1)) is not None:
            place = hyphened.last
    return found


def _seat(tokens: Sequence[Token], mention: Mention, declined: bool, rules: Grammar) -> bool:
    """Whether a city says where an office is held ("генеральный консул Кении в Казани")."""
    first = mention.first
    while declined and first > 0 and is_for_town(tokens[first - 1], rules):
        first -= 1  # "в г. Казани"
    before = tokens[first - 1].folded if first else ""
    return declined and mention.kind is MentionKind.CITY and before in rules.office_after


def before_organ(tokens: Sequence[Token], ends: Mapping[int, Mention], place: int, rules: Grammar) -> int:
    """The place before the words of an organ that no table knows, if such words end at `place` and an office stands
    there."""
    for first in range(place - 1, max(-1, place - 1 - _LONGEST_ORGAN), -1):
        before = ends.get(first)
        if before is not None:
            owned = before.kind is MentionKind.OFFICE or before.kind in _PASSED
            return first if owned and is_organ(tokens, first, place, rules) else place
        if not (tokens[first].is_word or tokens[first].text == ",") or tokens[first].features & {"verb", "gerund"}:
            return place
    return place


def is_organ(tokens: Sequence[Token], first: int, last: int, rules: Grammar) -> bool:
    """Whether words between an office and its holder are of an organ: genitives, what a preposition among them governs,
    and commas between genitives ("министр образования, науки и спорта", "агентства по борьбе с коррупцией")."""
    governed = False
    if first >= last or tokens[last - 1].folded in rules.organ_inside:
        return False  # "генпрокурора … с Анной Берг": the preposition is the name's own
    for place in range(first, last):
        token = tokens[place]
        if not rules.bare and token.capital and "given" in token.features:
            return False  # somebody else's name
        if token.folded in rules.organ_inside:
            governed = True
        elif token.text == ",":
            beside = [tokens[i] for i in (place - 1, place + 1) if 0 <= i < last]
            if rules.bare or len(beside) < 2 or not all(is_of_organ(word, rules) for word in beside):
                return False
        elif not is_of_organ(token, rules) and not (governed and _governed(token)):
            return False
    return True


def _governed(token: Token) -> bool:
    return token.is_word and bool(token.features & {"dat", "ins"}) and not token.features & {"verb", "gerund", "short"}


def is_of_organ(token: Token, rules: Grammar) -> bool:
    """Whether a word can be part of the name of an organ after the office that heads it."""
    if token.folded in rules.organ_inside or (rules.bare and token.capital):
        return True
    return token.is_word and "gen" in token.features and not token.features & {"verb", "gerund", "short"}

"""Which edition of a row of gatherings a name means: by a digit, a Roman number or a number word."""

import re
from collections.abc import Sequence

from dragoman.languages.inflect import key
from dragoman.languages.tokens import Token
from dragoman.world.bodies import bodies

from .gathering_rules import GatheringRules

_ROMAN = re.compile(r"^[IVX]+$")


def series_number(tokens: Sequence[Token], place: int, body: str) -> int | None:
    """The number of a meeting in the name of a series ("COP29"), not one of the name itself ("G7")."""
    digits = re.search(r"\d+", tokens[place].text)
    own = bodies()[body].acronym if body in bodies() else None
    return int(digits.group()) if digits and not (own and digits.group() in own) else None


def ordinal_of(
    tokens: Sequence[Token], start: int, end: int, rules: GatheringRules, dated: frozenset[int]
) -> tuple[int | None, bool]:
    """The number of a gathering, and whether it is called the next; in a chain to the left the last number is its
    own."""
    number, next_one = None, False
    for place in range(start, end) if rules.right else reversed(range(start, end)):
        if place in dated:
            continue
        token = tokens[place]
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        joined = following is not None and (following.text in "-–" or following.folded in rules.endings)
        digits = re.match(r"^(\d{1,3})(\D{0,3})$", token.text)
        if digits and ((digits.group(2) and key(digits.group(2)) in rules.endings) or joined):
            number = number or int(digits.group(1))
        elif _ROMAN.match(token.text) and token.text != "I":
            number = number or roman(token.text)
        else:
            for base in token.bases() & set(rules.ordinals):
                if rules.ordinals[base]:
                    number = number or rules.ordinals[base]
                else:
                    next_one = True
    return number, next_one


def roman(text: str) -> int:
    """The value of a Roman number."""
    values = [{"I": 1, "V": 5, "X": 10}[c] for c in text]
    return sum(-v if place + 1 < len(values) and v < values[place + 1] else v for place, v in enumerate(values))

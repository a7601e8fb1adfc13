"""A gathering's name in English: put together from what its words mean, where the pack tells that word by word.

`english` in a pack's `gatherings.yml` gives for a dictionary form the English word ("международный: International").
Small words (and, on, with) are listed there as well. Where a word of a title in quotation marks is not known, or too
few words are, the name stays as the text has it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.mentions.found import Sentence
from dragoman.mentions.gatherings import GatheringMention
from dragoman.model.mentions import Mention, MentionKind
from dragoman.world.bodies import bodies
from dragoman.world.places import countries
from dragoman.world.titles import organs

_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc"})
# How much of a name must be known in English.
_KNOWN = 0.6


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some English words of a name; `link`: a small word that joins; `qualifies`: an adjective, joined to what
    follows."""

    text: str
    link: bool = False
    qualifies: bool = False


def english_name(sentence: Sentence, mention: GatheringMention, pack: LanguagePack) -> str | None:
    """The name in English; `None` where the pack cannot tell it."""
    glossary = _glossary(pack)
    if not glossary:
        return None
    number = f"{numbered(mention.ordinal)} " if mention.ordinal else ""
    if not mention.head:
        return f"{number}{bodies()[mention.bodies[0]].name}" if mention.bodies else None
    left = pack.rules("gatherings.yml").get("chain") == "left"
    pieces, unknown, place = [], 0, mention.first
    owners: list[int] = []
    while place < mention.last:
        found, after = _piece(sentence, place, mention, glossary)
        beside = left and _is_place(sentence, place, mention)
        unknown += found is None and not beside
        pieces += [found] if found and found.text and not beside else []
        owns = left and "gen" in sentence.tokens[after - 1].features and after < mention.last
        if owns and not _in_quotes(sentence, place, mention):
            owners.append(len(pieces))
        place = after
    words = [piece for piece in pieces if not piece.link]
    if not words or len(words) < _KNOWN * (len(words) + unknown) or (left and not number and len(words) < _TELLING):
        return None
    title = f" “{mention.quoted}”" if mention.quoted and unknown else ""
    return f"{number}{_turned(pieces, owners) if left else _joined(pieces)}{title}"


# How many English words a name has at the least, so that it says what is held.
_TELLING = 2


def _is_place(sentence: Sentence, place: int, gathering: GatheringMention) -> bool:
    """Whether a word says where a gathering is held ("Dohada keçirilən sərgi")."""
    where = (MentionKind.CITY, MentionKind.STATE)
    inside = [m for m in sentence.of(*where) if m.first <= place < m.last and m.last < gathering.last]
    return any({"loc", "dat", "abl"} & m.features and "gen" not in m.features for m in inside)


def _in_quotes(sentence: Sentence, place: int, gathering: GatheringMention) -> bool:
    """Whether a word stands within a title in quotation marks."""
    return sum(token.text in "«»“”" + '"' for token in sentence.tokens[gathering.first : place]) % 2 == 1


def _turned(pieces: list[_Piece], owners: list[int]) -> str:
    """The pieces of a name in which whose something is comes first: each owner after what it owns."""
    parts, begin = [], 0
    for end in [*owners, len(pieces)]:
        text = " ".join(piece.text for piece in pieces[begin:end]).split()
        parts.append(" ".join(text))
        begin = end
    return " of the ".join(part for part in reversed(parts) if part)


def numbered(number: int) -> str:
    """A number as an English ordinal: 1st, 12th, 23rd."""
    ending = "th" if 10 <= number % 100 <= 20 else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


@cache
def _glossary(pack: LanguagePack) -> Mapping[str, str]:
    return {
        key(str(word)): str(english or "") for word, english in pack.rules("gatherings.yml").get("english", {}).items()
    }


def _piece(
    sentence: Sentence, place: int, gathering: GatheringMention, glossary: Mapping[str, str]
) -> tuple[_Piece | None, int]:
    """What the words at a place are in English (`None`: not known), and the place after them."""
    token = sentence.tokens[place]
    named = next((m for m in sentence.mentions if m.first == place and m.last <= gathering.last), None)
    if place == gathering.head_token:
        return _Piece(gathering.head), place + 1
    if named is not None and (text := mentioned(named)):
        return _Piece(text, qualifies=named.sort == "adjective"), named.last
    if not token.is_word:
        text = glossary.get(token.text, "")
        return _Piece(text, link=True), place + 1
    base = next((b for b in (token.folded, *(f.base for f in token.forms)) if b in glossary), None)
    if base is None:
        numbered = any(character.isdigit() for character in token.text) or len(token.text) == 1 or token.glued
        return (_Piece("", link=True) if numbered or _is_roman(token) else None), place + 1
    text = glossary[base]
    if text and not text.islower() and _is_many(token, base) and not text.endswith("s"):
        text = _plural(text)
    hyphened = place + 1 < gathering.last and sentence.tokens[place + 1].text in "-‐‑"
    qualifies = hyphened or "adj" in token.features or "noun" not in token.features
    return _Piece(text, link=text.islower(), qualifies=qualifies), place + 1


def _is_many(token: Token, base: str) -> bool:
    """Whether a word is its dictionary form in the plural, by an ending that is peeled off it."""
    plural = [form for form in token.forms if form.base == base and "plural" in form.features]
    return bool(plural) and all(not form.features & {"noun", "adj"} for form in plural)


def _is_roman(token: Token) -> bool:
    return set(token.text) <= set("IVX")


def mentioned(mention: Mention) -> str:
    """The English name of what a mention names; several offices or organs in the plural."""
    many = "plural" in mention.features
    if mention.kind is MentionKind.BODY:
        return bodies()[mention.value].name
    if mention.kind is MentionKind.STATE and mention.country:
        return countries()[mention.country].name
    if mention.kind is MentionKind.CITY:
        return mention.value
    if mention.kind is MentionKind.ORGAN and mention.value in organs():
        name = organs()[mention.value].name.removesuffix(" of {country}")
        return _plural(name) if many else name
    if mention.kind is MentionKind.OFFICE and mention.value:
        return _plural(_capitals(mention.value)) if many else _capitals(mention.value)
    return ""


def _capitals(title: str) -> str:
    return " ".join(word if word in {"of", "the", "and", "for"} else word.capitalize() for word in title.split())


def _plural(name: str) -> str:
    """The plural of an office or an organ: of the noun before "of", or before "General"."""
    head, of, rest = name.partition(" of ")
    words = head.split()
    place = -2 if len(words) > 1 and words[-1] == "General" else -1
    noun = words[place]
    words[place] = (
        f"{noun[:-3]}men" if noun.endswith("man") else f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    )
    return " ".join(words) + of + rest


def _joined(pieces: list[_Piece]) -> str:
    """The pieces as one phrase: of two nouns the second is "of" the first."""
    text = ""
    before: _Piece | None = None
    for piece in pieces:
        noun_before = before is not None and not before.link and not before.qualifies
        text += (" of " if noun_before and not piece.link else " ") + piece.text
        before = piece
    return " ".join(text.split())

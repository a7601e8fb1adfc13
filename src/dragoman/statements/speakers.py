"""Who is spoken of as acting in a sentence, so that "he" of the next one means them."""

from collections.abc import Sequence
from functools import cache

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party

from .drafts import Side
from .sides import Talk, sides_of

_ACTORS = frozenset({"person", "office", "colleague", "pronoun"})
_TOPICS = frozenset({"person", "pronoun", "guest", "delegation"})
_FINITE = frozenset({"past", "present", "future"})


@cache
def _quoted(pack: LanguagePack) -> Lexicon[str]:
    return Lexicon(((str(form), "quoted") for form in pack.rules("grammar.yml").get("quoted", ())), inflector(pack))


def speaker_of(sentence: Sentence, present: Sequence[Party], talk: Talk, pack: LanguagePack) -> Side | None:
    """The first person or office that stands as a subject; before them whoever the sentence quotes, or is about.

    `quoted` in the pack's `grammar.yml` are the words after which somebody is quoted ("according to"). Where cases tell
    subject and object, a sentence that begins with somebody known and names who acts behind its verb ("с ним беседовал
    мэр …") is about the former.
    """
    for place in range(len(sentence.tokens)):
        match = _quoted(pack).at(sentence.tokens, place)
        said = [p for p in present if match and 0 <= p.first - match.last <= 1]
        if said and (side := _one(said[0], talk)):
            return side
    for party in present:
        if (not party.relations or "subject" in party.relations) and party.sort in _ACTORS:
            side = _one(party, talk)
            if side:
                return _topic(sentence, party, side, present, talk, pack) or side
    return None


def _one(party: Party, talk: Talk) -> Side | None:
    sides = sides_of(party, talk)
    if len(sides) != 1 or not sides[0].person:
        return None
    # whoever speaks for somebody else reports, and does not act
    return None if (sides[0].title or "").startswith(_REPORTERS) else sides[0]


_REPORTERS = ("press secretary", "spokesperson")


def _topic(
    sentence: Sentence, party: Party, side: Side, present: Sequence[Party], talk: Talk, pack: LanguagePack
) -> Side | None:
    """Whom a sentence is about that names somebody new behind its verb."""
    rules = grammar(pack)
    known = {person for draft in talk.drafts for person in draft.persons() if min(draft.sentences) < sentence.index}
    if not (rules.cases and rules.office_right) or rules.bare or side.person in known:
        return None
    verbs = [i for i in range(party.first) if _is_finite(sentence.tokens[i])]
    fronted = [p for p in present if verbs and p.last <= verbs[-1] and p.sort in _TOPICS]
    before = [p for p in fronted if "subject" not in p.relations]
    about = _one(before[-1], talk) if before else None
    return about if about and about.person in known and about.of != side.of else None


def _is_finite(token: Token) -> bool:
    first = next((form.features for form in token.forms), frozenset())
    return "verb" in first and bool(first & _FINITE)

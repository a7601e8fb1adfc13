"""Letters that a text gives in full, "I" and "you" in it: who writes stands in its head or at its end, to whom in its
head ("Prezident Rauf Səlimxanova", "Baş nazir Anna Berqdən", "Dərin ehtiramla, Anna Berq")."""

from collections.abc import Sequence

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Found, Sentence
from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Kind, Role, Status

from .drafts import Draft, Side, Told
from .sides import Talk, sides_of

# How many sentences the head of a letter has, and its end.
_HEAD, _END = 5, 4


def letter(found: Found, said: Sequence[Sequence[Party]], talk: Talk, pack: LanguagePack) -> Draft | None:
    """The message that a letter is; `letters` in the pack's `grammar.yml` are words of `address` in it."""
    rules = pack.rules("grammar.yml").get("letters", {})
    address = frozenset(key(str(word)) for word in rules.get("address", ()))
    if not address or not any(_addresses(sentence, address) for sentence in found.sentences[: _HEAD + 2]):
        return None
    head = [p for parties in said[:_HEAD] for p in parties if p.person or p.sort == "office"]
    recipients = [p for p in head if "to" in p.relations]
    senders = [p for p in head if "from" in p.relations]
    if not senders and len(said) > _END:
        signed = zip(found.sentences[-_END:], said[-_END:], strict=True)
        senders = [p for sentence, parties in signed for p in parties if p.person and _alone(sentence, p)]
    sides = [*_first(senders, Role.SENDER, talk), *_first(recipients, Role.RECIPIENT, talk)]
    if len(sides) < 2 or sides[0][0].of == sides[1][0].of:
        return None
    spans = tuple(side.span for side, _ in sides)
    status = Told(Status.HELD, spans, "a letter given in full")
    return Draft(Kind.MESSAGE, spans[:1], (found.sentences[0].index,), tuple(sides), status)


def _addresses(sentence: Sentence, address: frozenset[str]) -> bool:
    return any(token.has_base(address) for token in sentence.tokens[:_OPENING])


# How far into a sentence the word of address stands ("Çox hörmətli cənab Prezident").
_OPENING = 3


def _alone(sentence: Sentence, party: Party) -> bool:
    """Whether a line has nothing but a name, with or without the office."""
    words = [t for t in sentence.tokens if t.is_word and not party.span.covers(t.span)]
    return len(words) <= 2


def _first(parties: Sequence[Party], role: Role, talk: Talk) -> list[tuple[Side, Role]]:
    sides = [side for party in parties for side in sides_of(party, talk) if side.of]
    return [(sides[0], role)] if sides else []

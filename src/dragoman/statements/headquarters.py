"""Places that are told by the headquarters of an international body ("at UN Headquarters", "в штаб-квартире ОБСЕ")."""

from functools import cache

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.places import Place
from dragoman.model.spans import Span
from dragoman.world.bodies import body_seats

from .drafts import Told

# How many words ("the seat of the Secretariat of the") may lie between headquarters and whose they are.
_BESIDE = 5


def at_headquarters(act: Act, pack: LanguagePack) -> Told[Place] | None:
    """The city of the headquarters that the sentence of an act names; `None` where it names none, or two."""
    sentence = act.sentence
    houses = _houses(act, pack)
    if not houses or any(m.country for m in sentence.of(MentionKind.CITY)):
        return None
    found: dict[Place, Span] = {}
    for first, last in houses:
        body = _whose(act, first, last)
        if body is not None and (seat := body_seats().get(body.value)):
            found[seat] = sentence.span_of(min(first, body.first), max(last, body.last))
    if len(found) != 1:
        return None
    (place, span), *_ = found.items()
    return Told(place, (span,), "at the headquarters of a body, which are there")


def _houses(act: Act, pack: LanguagePack) -> list[tuple[int, int]]:
    tokens, words = act.sentence.tokens, _words(pack)
    matches = [words.at(tokens, place) for place in range(len(tokens))]
    return [(m.first, m.last) for m in matches if m]


def _whose(act: Act, first: int, last: int) -> Mention | None:
    """The body that headquarters are of: they stand in its mention, or beside it."""
    near = []
    for body in act.sentence.of(MentionKind.BODY):
        gap = body.first - last if body.first >= last else first - body.last
        between = act.sentence.tokens[min(last, body.last) : max(first, body.first)]
        if gap <= _BESIDE and not any(token.text in ",;" for token in between):
            near.append((gap, body))
    return min(near, key=lambda pair: pair[0])[1] if near else None


@cache
def _words(pack: LanguagePack) -> Lexicon[str]:
    forms = pack.rules("grammar.yml").get("headquarters", ())
    return Lexicon(((str(form), "house") for form in forms), inflector(pack))

"""Who meets the guests of a visit on their arrival ("qonağı hava limanında Baş nazir qarşılayıb"): hosts of it."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Kind, Role

from .drafts import Draft, Told
from .sides import Talk, sides_of

# Words that stand for a guest.
_GUESTS = frozenset({"guest", "pronoun"})


def with_greeters(
    drafts: Sequence[Draft], sentence: Sentence, parties: Sequence[Party], talk: Talk, pack: LanguagePack
) -> list[Draft]:
    """The drafts, each visit with those of the state visited who are said to have met its guest.

    `greeting` in the pack's `grammar.yml` are the verbs; only where object and subject stand before the verb.
    """
    verbs = frozenset(key(str(verb)) for verb in pack.rules("grammar.yml").get("greeting", ()))
    if grammar(pack).office_right or not any(token.has_base(verbs) for token in sentence.tokens):
        return list(drafts)
    told = list(drafts)
    objects = [p for p in parties if "object" in p.relations and (p.relations == {"object"} or p.sort in _GUESTS)]
    guest = next(iter(objects), None)
    for party in parties:
        if guest is not None and party is not guest and party.person and not party.relations - {"subject"}:
            told = [_with(draft, guest, party, talk, sentence) for draft in told]
            told = [_on_the_day(draft, sentence) if sentence.index in draft.sentences else draft for draft in told]
    return told


def _on_the_day(draft: Draft, sentence: Sentence) -> Draft:
    """A visit that has no day of its own with the one on which its guest was met."""
    days = [t for t in sentence.times if t.interval is not None and t.precision == "day"]
    if draft.kind is not Kind.VISIT or draft.date is not None or len(days) != 1 or days[0].interval is None:
        return draft
    return replace(draft, date=Told(days[0].interval, (days[0].span,), "the day on which its guest was met"))


def _with(draft: Draft, guest: Party, host: Party, talk: Talk, sentence: Sentence) -> Draft:
    if draft.kind is not Kind.VISIT or draft.place is None:
        return draft
    came = sides_of(guest, talk)
    met = [s for s in sides_of(host, talk) if s.country == draft.place.value.country]
    known = any(side.same_as(other) for side in met for other, _ in draft.sides)
    if known or not any(side.same_as(g) for side in came for g in draft.role(Role.GUEST)):
        return draft
    told = tuple(sorted({*draft.sentences, sentence.index}))
    return replace(draft, sentences=told, sides=(*draft.sides, *((side, Role.HOST) for side in met[:1])))

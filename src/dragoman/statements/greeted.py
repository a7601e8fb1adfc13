"""Who meets the guests of a visit on their arrival ("qonağı hava limanında Baş nazir qarşılayıb"): hosts of it."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Kind, Role

from .drafts import Draft
from .sides import Talk, sides_of


def with_greeters(
    drafts: Sequence[Draft], sentence: Sentence, parties: Sequence[Party], talk: Talk, pack: LanguagePack
) -> list[Draft]:
    """The drafts, each visit with those of the state visited who are said to have met its guest.

    `greeting` in the pack's `grammar.yml` are the verbs; only where the object stands before the subject and both
    before the verb.
    """
    verbs = frozenset(key(str(verb)) for verb in pack.rules("grammar.yml").get("greeting", ()))
    if grammar(pack).office_right or not any(token.has_base(verbs) for token in sentence.tokens):
        return list(drafts)
    told = list(drafts)
    guest: Party | None = None
    for party in parties:
        if party.relations == {"object"} or (party.sort == "guest" and "object" in party.relations):
            guest = party
        elif guest is not None and party.person and not party.relations - {"subject"}:
            told = [_with(draft, guest, party, talk) for draft in told]
    return told


def _with(draft: Draft, guest: Party, host: Party, talk: Talk) -> Draft:
    if draft.kind is not Kind.VISIT or draft.place is None:
        return draft
    came = sides_of(guest, talk)
    met = [s for s in sides_of(host, talk) if s.country == draft.place.value.country]
    known = any(side.same_as(other) for side in met for other, _ in draft.sides)
    if known or not any(side.same_as(g) for side in came for g in draft.role(Role.GUEST)):
        return draft
    return replace(draft, sides=(*draft.sides, *((side, Role.HOST) for side in met[:1])))

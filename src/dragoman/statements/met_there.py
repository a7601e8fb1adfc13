"""Where a guest has come who is met at an airport: its town, else the state of whoever meets them."""

from collections.abc import Sequence

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party
from dragoman.model.mentions import MentionKind
from dragoman.model.places import Place
from dragoman.world.places import countries

from .drafts import Side, Told


def where_met(act: Act, guests: Sequence[Side], parties: Sequence[Party], pack: LanguagePack) -> list[Told[Place]]:
    """The place of a visit that is told by a verb of `greeting` alone, in a language whose verbs come last."""
    verbs = frozenset(key(str(verb)) for verb in pack.rules("grammar.yml").get("greeting", ()))
    if grammar(pack).office_right or not guests or not act.sentence.tokens[act.last - 1].has_base(verbs):
        return []
    towns = [m for m in act.sentence.of(MentionKind.CITY) if m.country and m.last <= act.first]
    towns = [m for m in towns if m.country != guests[0].country and not m.features & {"dat", "abl"}]
    if towns:
        return [Told(Place(towns[-1].country or "", towns[-1].value), (towns[-1].span,))]
    hosts = [p for p in parties if p.person and p.country and p.country != guests[0].country]
    hosts = [p for p in hosts if "subject" in p.relations and p.country in countries()]
    rule = "the state of whoever met the guest"
    return [Told(Place(p.country, None), (p.span,), rule) for p in hosts[:1] if p.country]

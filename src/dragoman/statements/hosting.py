"""Where a gathering is held, beyond "in": whoever hosts it, the city in its name, what is known of its edition."""

from collections.abc import Sequence

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.found import Sentence
from dragoman.mentions.gatherings import GatheringMention
from dragoman.mentions.grammar import Grammar, grammar
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.places import Place
from dragoman.world.gatherings import Gathering

from .drafts import Told

# How many words a host and the word of hosting may lie apart.
_REACH = 8


def hosted_at(
    sentence: Sentence, mention: GatheringMention, known: Gathering | None, pack: LanguagePack
) -> Told[Place] | None:
    """The place of a gathering that no word of place tells; `hosting` of `gatherings.yml` are the words of hosting."""
    span = sentence.span_of(mention.first, mention.last)
    hosting = frozenset(key(str(word)) for word in pack.rules("gatherings.yml").get("hosting", ()))
    hosts = _hosts(sentence, mention, hosting, grammar(pack))
    if hosts:
        host = hosts[0]
        city = host.value if host.kind is MentionKind.CITY else None
        return Told(Place(host.country or "", city), (host.span, span), "whoever hosts it is where it is held")
    if known is not None and known.place is not None:
        return Told(
            known.place, (span,), f"{known.name} is in {known.place.city or known.place.country} ({known.source})"
        )
    inside = [
        m for m in sentence.of(MentionKind.CITY) if m.first == mention.first and m.last < mention.last and m.country
    ]
    if hosting and inside:
        return Told(Place(inside[0].country or "", inside[0].value), (span,), "the city in its name")
    return None


def _hosts(sentence: Sentence, mention: GatheringMention, hosting: frozenset[str], rules: Grammar) -> Sequence[Mention]:
    tokens = sentence.tokens
    words = [i for i, t in enumerate(tokens) if t.has_base(hosting) and not mention.first <= i < mention.last]
    found = []
    for place in sentence.of(MentionKind.CITY, MentionKind.STATE):
        inside = mention.first <= place.first < mention.last
        if (
            inside
            or not place.country
            or place.sort not in {"city", "country"}
            or {"gen", "nom"} & place.features == {"gen"}
        ):
            continue
        before = tokens[place.first - 1].folded if place.first else ""
        if rules.prepositions.get(before, "by") != "by" and before not in rules.relatives:
            continue
        # where the verb comes last, the gathering stands between the host and the word
        inner = mention.last - mention.first if rules.office_right is False else 0
        gaps = [max(place.first - word, word - place.last) - inner for word in words]
        if gaps and min(gaps) <= _REACH:
            found.append((min(gaps), place.first, place))
    return [place for _, _, place in sorted(found, key=lambda item: item[:2])]

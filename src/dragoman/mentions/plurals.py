"""One plural for several: "the Justice Ministers of Kenya and Norway, John Odera and Anna Berg"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.spans import Span
from dragoman.world.titles import organ_head

from .found import Sentence
from .grammar import Grammar
from .party import Party
from .rolls import roll_after

_OPENS = frozenset({",", "–", "—", "(", "[", "-", ":"})


def spread(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties of a sentence, in order: a plural office or organ of several states is one of each of them.

    Where as many names follow, each is that one's holder; names after a plural office of no state hold it all.
    Only where a language tells plurals by the word itself and joins states to the right or as adjectives to the left.
    """
    result: list[Party] = []
    place = 0
    while place < len(found):
        taken, parts = roll_after(sentence, found, place, rules)
        if taken != place:
            result.extend(parts)
            place = taken
            continue
        taken, parts = _plural(sentence, found, place, rules)
        if taken == place:
            result.append(found[place])
            place += 1
            continue
        # adjectives before the plural are in `result` already, where they stood for nothing
        while parts and result and result[-1].first >= parts[0].first:
            result.pop()
        names = _names(sentence, found, taken, rules)
        if len(parts) > 1 and len(names) == len(parts) and parts[0].sort == "office":
            result.extend(_held(sentence, part, name, parts[0]) for part, name in zip(parts, names, strict=True))
            taken += len(names)
        elif len(parts) == 1 and len(names) > 1 and parts[0].sort == "office" and parts[0].country is None:
            result.extend(_held(sentence, parts[0], name, parts[0] if name is names[0] else name) for name in names)
            taken += len(names)
        else:
            result.extend(parts)
        place = taken
    return result


def of_their_state(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, a name with the state that "of" joins to it ("King Harald of Norway") as one."""
    result: list[Party] = []
    for party in found:
        before = result[-1] if result else None
        gap = [t.folded for t in sentence.tokens[before.last : party.first]] if before else []
        joined = bool(gap) and rules.prepositions.get(gap[0]) == "of" and all(w in rules.articles for w in gap[1:])
        if (
            before is None
            or not (rules.bare and joined and party.sort == "state" and before.sort == "person")
            or before.country
        ):
            result.append(party)
            continue
        span = sentence.span_of(before.first, party.last)
        result[-1] = replace(before, last=party.last, span=span, country=party.country)
    return result


def _plural(sentence: Sentence, found: Sequence[Party], place: int, rules: Grammar) -> tuple[int, list[Party]]:
    """The place after a plural that begins at `place`, and what it stands for; `place` itself where none does."""
    party, end = found[place], place + 1
    if party.sort == "office" and not (party.country or party.organ or party.body) and _several(sentence, party):
        # "the heads of the Kenyan and Norwegian ministries"
        chain = [p for p in found[end : end + 4] if p.sort in {"adjective", "organ"}]
        organ = next((p for p in chain if p.sort == "organ" and p.plural), None)
        if organ is not None and _linked(sentence, party, chain[0], rules.office_after | rules.skipped):
            inner = _of_each(sentence, found, found.index(organ), rules)
            title = organ_head(organ.organ) if organ.organ else None
            if title and len(inner[1]) > 1:
                heads = [replace(p, sort="office", title=title) for p in inner[1]]
                first = replace(heads[0], first=party.first, span=Span(party.span.start, heads[0].span.end))
                return inner[0], [first, *heads[1:]]
    colleagues = rules.bare and party.sort in {"colleague", "delegation"} and not party.person
    if (party.sort not in {"office", "organ"} and not colleagues) or not party.plural:
        return place, []
    end, parts = _of_each(sentence, found, place, rules)
    return end, parts if len(parts) > 1 else [party]


def _several(sentence: Sentence, party: Party) -> bool:
    """Whether an office is in the plural, be it by its first word alone ("heads of")."""
    return party.plural or "plural" in sentence.tokens[party.first].features


def _of_each(sentence: Sentence, found: Sequence[Party], place: int, rules: Grammar) -> tuple[int, list[Party]]:
    """A plural office or organ for each state that is joined to it: after it, or as adjectives before it."""
    party = found[place]
    if party.country is None:
        return place + 1, [party]
    before: list[Party] = []
    for other in reversed(found[:place]):
        following = before[0] if before else party
        if other.sort != "adjective" or not _linked(sentence, other, following, rules.conjunctions):
            break
        before.insert(0, other)
    after: list[Party] = []
    for other in found[place + 1 :]:
        previous = after[-1] if after else party
        if other.sort != "state" or not _linked(sentence, previous, other, rules.conjunctions):
            break
        after.append(other)
    parts = [
        replace(party, first=p.first, last=p.last, span=p.span, country=p.country or party.country, plural=False)
        for p in (*before, party, *after)
    ]
    return place + 1 + len(after), parts


def _linked(sentence: Sentence, first: Party, second: Party, words: frozenset[str]) -> bool:
    gap = sentence.tokens[first.last : second.first]
    return 0 < len(gap) <= 3 and all(token.folded in words for token in gap)


def _names(sentence: Sentence, found: Sequence[Party], place: int, rules: Grammar) -> list[Party]:
    """The names without an office that follow a plural right away."""
    names: list[Party] = []
    for party in found[place:]:
        gap = sentence.tokens[found[place - 1].last if not names else names[-1].last : party.first]
        opening = not names and len(gap) <= 1 and all(token.text in _OPENS for token in gap)
        joined = bool(names) and 0 < len(gap) <= 3 and all(token.folded in rules.conjunctions for token in gap)
        if party.sort != "person" or party.title or not (opening or joined):
            break
        names.append(party)
    return names


def _held(sentence: Sentence, office: Party, name: Party, start: Party) -> Party:
    """A name with its office; the first of several takes the place of the plural as well."""
    first = min(start.first, name.first) if start.first == office.first else name.first
    return replace(
        name, first=first, span=sentence.span_of(first, name.last), title=office.title,
        country=office.country or name.country,
        organ=office.organ, body=office.body, office=office.office, features=office.features,
    )  # fmt: skip

"""Offices, states, bodies and names that stand together are one party: somebody who can take part in something."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.pack import LanguagePack
from dragoman.model.mentions import Mention, MentionKind
from dragoman.world.titles import organ_head

from .attribute import before_attribute
from .found import Sentence
from .grammar import Grammar, grammar
from .groups import grouped
from .hosts import told_by_others
from .made_up import made_up_of
from .offices import GENERIC, OfficeUnit, office_units
from .owners import city_beside
from .party import CASES
from .party import Party as Party
from .plurals import of_their_state, spread
from .remits import with_owners
from .standing import standing
from .suspended import with_shared_case
from .titled import with_persons


def parties(sentence: Sentence, pack: LanguagePack) -> tuple[Party, ...]:
    """The parties of a sentence, in order."""
    rules = grammar(pack)
    units = office_units(sentence, rules)
    found = with_persons(sentence, units, rules)
    found += _others(sentence, units, found, rules)
    found.sort(key=lambda p: (p.first, p.last))
    found = with_owners(sentence, found, rules)
    found = standing(sentence, found, rules)
    found = of_their_state(sentence, found, rules)
    found = _led(sentence, made_up_of(sentence, spread(sentence, found, rules), rules), rules)
    found = [replace(p, relations=_relations(sentence, p, rules)) for p in found]
    found = with_shared_case(sentence, grouped(sentence, found, rules), rules)
    return tuple(told_by_others(sentence, found, pack))


def _others(sentence: Sentence, units: Sequence[OfficeUnit], found: Sequence[Party], rules: Grammar) -> list[Party]:
    """States, bodies, organs and references that no office has taken."""
    taken = {i for unit in units for i in range(unit.first, unit.last)} | {
        i for p in found for i in range(p.first, p.last)
    }
    left = [
        m
        for m in sentence.of(MentionKind.STATE, MentionKind.BODY, MentionKind.ORGAN, MentionKind.REFERENCE)
        if m.first not in taken
    ]
    others: list[Party] = []
    used: set[int] = set()
    for place, mention in enumerate(left):
        if place in used:
            continue
        nearby = [n for n in left[max(0, place - 1) : place + 3] if n is not mention]
        state = None
        if mention.kind in (MentionKind.ORGAN, MentionKind.REFERENCE):
            state = _state_beside(sentence, mention, nearby, rules)
            if state is not None:
                used.add(left.index(state))
                others = [o for o in others if not (o.first == state.first and o.last == state.last)]
            elif mention.kind is MentionKind.REFERENCE and mention.value == "delegation" and rules.office_right:
                state = _of_organ(sentence, mention, left[place + 1 :], rules)
                used |= {i for i, m in enumerate(left) if state and mention.last <= m.first and m.last <= state.last}
            if state is None and mention.value == "delegation":
                state = city_beside(sentence, mention.first, mention.last, rules)
        if mention.kind is MentionKind.STATE and mention.sort == "adjective":
            used.add(place)
        first = min(mention.first, state.first) if state else mention.first
        last = max(mention.last, state.last) if state else mention.last
        own = mention.value == "*" or bool(state and state.value == "*")
        others.append(
            Party(
                sentence.index, first, last, sentence.span_of(first, last),
                mention.value if mention.kind is MentionKind.REFERENCE else
                "adjective" if mention.sort == "adjective" and not _speaks_for(sentence, last, rules)
                else str(mention.kind),
                country=mention.country or (state.country if state else None),
                body=mention.value if mention.kind is MentionKind.BODY else None,
                organ=mention.value if mention.kind is MentionKind.ORGAN else _sender(sentence, mention, state, rules),
                plural="plural" in mention.features, own=own, features=mention.features,
            )
        )  # fmt: skip
    return [_joined_person(sentence, o, found, rules) for o in others]


def _speaks_for(sentence: Sentence, place: int, rules: Grammar) -> bool:
    """Whether the word behind an adjective of a state makes a party of it ("the Kenyan side")."""
    return rules.bare and place < len(sentence.tokens) and sentence.tokens[place].has_base(rules.nations)


def _sender(sentence: Sentence, mention: Mention, state: Mention | None, rules: Grammar) -> str | None:
    """The organ between a delegation and its state, which sent it."""
    if state is None or mention.value != "delegation" or not rules.office_right:
        return None
    between = [m for m in sentence.of(MentionKind.ORGAN) if mention.last <= m.first and m.last <= state.first]
    return between[0].value if between else None


def _of_organ(sentence: Sentence, mention: Mention, after: Sequence[Mention], rules: Grammar) -> Mention | None:
    """The state of the organ that sent a delegation ("a delegation of the Supreme Court of Kenya")."""
    last = mention.last
    for following in after:
        words = [t.folded for t in sentence.tokens[last : following.first]]
        if len(words) > 3 or any(w not in rules.office_after and w not in rules.skipped for w in words):
            return None
        if following.kind is MentionKind.STATE:
            return following
        if following.kind is not MentionKind.ORGAN:
            return None
        last = following.last
    return None


def _state_beside(sentence: Sentence, mention: Mention, nearby: Sequence[Mention], rules: Grammar) -> Mention | None:
    """The state that an organ or a reference is of."""
    for state in nearby:
        if state.kind is not MentionKind.STATE:
            continue
        gap = range(state.last, mention.first) if state.last <= mention.first else range(mention.last, state.first)
        words = [sentence.tokens[i].folded for i in gap]
        if state.last <= mention.first and all(w in rules.skipped or w in rules.articles for w in words):
            # "визит в Азербайджан делегации": a noun after its preposition is a place of its own
            governed = state.first > 0 and sentence.tokens[state.first - 1].folded in rules.prepositions
            if rules.bare or state.sort != "country" or not governed:
                return state
        if (
            rules.office_right
            and state.first >= mention.last
            and len(words) <= 3
            and all(w in rules.office_after or w in rules.skipped or _from(w, mention, rules) for w in words)
        ) and (words or "gen" in state.features or not rules.cases):
            return state
    return None


def _from(word: str, mention: Mention, rules: Grammar) -> bool:
    """Whether a word says where somebody who is not named comes from ("коллега из Индонезии")."""
    return mention.kind is MentionKind.REFERENCE and rules.prepositions.get(word) == "from"


def _joined_person(sentence: Sentence, reference: Party, found: Sequence[Party], rules: Grammar) -> Party:
    """ "His Kazakh colleague Serik Dauletov": the name after a reference says who it is."""
    if reference.sort not in {"colleague", "guest", "host", "office"}:
        return reference
    for party in found:
        courtesies = {i for m in sentence.of(MentionKind.HONORIFIC) for i in range(m.first, m.last)}
        gap = [i for i in range(reference.last, party.first) if i not in courtesies]
        if reference.sort in {"guest", "host"} and not rules.office_right and "gen" in party.features:
            continue  # "qonaqlar Ədil Rəsulovun abidəsini": whose it is, not who the guests are
        if reference.sort == "guest" and not rules.office_right and reference.plural:
            continue  # "qonaqları nazir qəbul etdi": several are not the one who is named after them
        if (
            party.sort == "person"
            and party.first >= reference.last
            and all(sentence.tokens[i].text in ",(—–" or _article(sentence, i, gap, rules) for i in gap)
            and len(gap) <= 2
        ):
            return replace(
                reference, last=party.last, span=sentence.span_of(reference.first, party.last), person=party.person,
                title=party.title, country=party.country or reference.country, body=party.body, office=party.office,
            )  # fmt: skip
    return reference


def _article(sentence: Sentence, place: int, gap: Sequence[int], rules: Grammar) -> bool:
    """Whether a word after a comma is an article ("her counterpart, the Minister Odera")."""
    before = sentence.tokens[place - 1].text if place > gap[0] else ""
    return rules.bare and before == "," and sentence.tokens[place].folded in rules.articles


def _led(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """Whoever leads a delegation takes its place: its part in the sentence, and its state where the leader has none."""
    covered = {p.person for p in found if p.sort == "colleague" and p.person}
    left = [p for p in found if not (p.sort == "person" and p.person in covered and p.title is None)]
    result = list(left)
    for delegation in [p for p in left if p.sort == "delegation"]:
        leader = _leader(sentence, delegation, left, rules)
        if leader is None:
            continue
        whole_first, whole_last = min(delegation.first, leader.first), max(delegation.last, leader.last)
        # "a delegation of the Supreme Court headed by Chairman X": of the organ that sent it
        head = organ_head(delegation.organ) if delegation.organ and not leader.organ else None
        bare = leader.title in GENERIC or bool(head and leader.title and head.startswith(f"{leader.title} of "))
        title = head if head and bare and not leader.body else leader.title
        merged = replace(
            leader, title=title, first=whole_first, last=whole_last, span=sentence.span_of(whole_first, whole_last),
            country=leader.country or delegation.country, features=delegation.features, leads=True,
        )  # fmt: skip
        result = [merged if p is leader else p for p in result if p is not delegation]
    return result


def _leader(sentence: Sentence, delegation: Party, found: Sequence[Party], rules: Grammar) -> Party | None:
    tokens = sentence.tokens
    heads = [p for p in found if p.sort in {"person", "office", "colleague"}]
    after = [p for p in heads if p.first >= delegation.last]
    for place in range(delegation.last, min(delegation.last + 9, len(tokens))):
        match = rules.lead_after.at(tokens, place)
        if match:
            return next((p for p in after if p.first >= match.last and p.first - match.last <= 4), None)
    before = [p for p in heads if p.last <= delegation.first]
    for place in range(max(0, delegation.first - 6), delegation.first):
        match = rules.lead_before.at(tokens, place)
        if match:
            return next((p for p in reversed(before) if p.last <= place and place - p.last <= 2), None)
    return None


def _relations(sentence: Sentence, party: Party, rules: Grammar) -> frozenset[str]:
    """What stands before, after or at the end of a party says what part it has."""
    tokens = sentence.tokens
    place = party.first - 1
    courtesies = {i for m in sentence.of(MentionKind.HONORIFIC) for i in range(m.first, m.last)}
    courtesies |= {i + 1 for i in courtesies if tokens[i + 1 : i + 2] and tokens[i + 1].text == "."}
    while place >= 0 and (tokens[place].folded in rules.articles or tokens[place].text in '«"“' or place in courtesies):
        place -= 1
    if place >= 0 and (relation := rules.prepositions.get(tokens[place].folded)):
        return frozenset({relation})
    if rules.cases and rules.office_right and not rules.bare and (relation := before_attribute(tokens, party, rules)):
        return frozenset({relation})
    after = party.last
    while after < len(tokens) and tokens[after].text in '»"”':
        after += 1
    if after < len(tokens) and (relation := rules.postpositions.get(tokens[after].folded)):
        return frozenset({relation})
    cases = party.features & CASES
    found = {rules.cases[case] for case in cases if case in rules.cases}
    if rules.bare or (not cases and not found):
        return frozenset(found)
    return frozenset(found)

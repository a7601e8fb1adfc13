"""Offices, states, bodies and names that stand together are one party: somebody who can take part in something."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.pack import LanguagePack
from dragoman.model.mentions import Mention, MentionKind

from .abbreviated import behind_noun
from .attribute import before_attribute
from .behalf_after import with_behalf
from .comma_owner import with_comma_owner
from .companies import without_companies
from .delegations import goes_to, stands_for_guests
from .each_named import with_each_named
from .elected import with_elected
from .first_of_pair import with_first_of_pair
from .found import Sentence
from .from_one_side import from_one_side
from .grammar import Grammar, grammar
from .group_heads import with_group_heads
from .group_parties import with_groups
from .groups import grouped
from .hailing import with_origin
from .heading import with_headed
from .honoured import without_honoured
from .hosts import told_by_others
from .in_their_order import in_their_order
from .including import with_included
from .led import led, speaks_for
from .listed_states import listed_states
from .made_up import made_up_of
from .of_town import with_towns_told
from .offices import MISSIONS, OfficeUnit, office_units
from .owners import city_beside, town_behind
from .party import CASES
from .party import Party as Party
from .plurals import of_their_state, spread
from .remits import with_owners
from .represented import represented
from .rolls import from_states
from .senders import sent_by
from .senders_before import with_senders
from .shared_owner import with_shared_owner
from .signed_for import with_sides_told
from .standing import standing
from .styles import with_styles
from .suspended import with_shared_case
from .titled import with_persons
from .town_offices import with_towns_each
from .two_offices import with_two_offices


def parties(sentence: Sentence, pack: LanguagePack) -> tuple[Party, ...]:
    """The parties of a sentence, in order."""
    rules = grammar(pack)
    units = office_units(sentence, rules)
    found = with_persons(sentence, units, rules)
    found += _others(sentence, units, found, rules)
    found = with_towns_told(sentence, sorted(found, key=lambda p: (p.first, p.last)), rules)
    found = with_first_of_pair(sentence, found, rules)
    found = without_honoured(sentence, without_companies(sentence, found, rules), rules)
    found.sort(key=lambda p: (p.first, p.last))
    found = with_group_heads(sentence, with_two_offices(sentence, found, rules), rules)
    found = with_elected(sentence, with_headed(sentence, with_owners(sentence, found, rules), rules), rules)
    found = with_groups(sentence, found, rules)
    found = with_styles(sentence, with_origin(sentence, found, rules), rules)
    found = standing(sentence, found, rules)
    found = with_behalf(sentence, represented(sentence, found, rules), rules)
    found = from_states(sentence, of_their_state(sentence, with_towns_each(sentence, found, rules), rules), rules)
    found = in_their_order(sentence, spread(sentence, with_each_named(sentence, found, rules), rules), rules)
    found = listed_states(sentence, found, rules)
    found = with_comma_owner(sentence, found, rules)
    found = with_included(sentence, led(sentence, made_up_of(sentence, found, rules), rules), rules)
    found = from_one_side(sentence, with_sides_told(sentence, _without_inner(found), rules), rules)
    found = [replace(p, relations=_relations(sentence, p, rules)) for p in found]
    found = with_shared_case(sentence, grouped(sentence, found, rules), rules)
    found = with_shared_owner(sentence, found, rules)
    return tuple(told_by_others(sentence, found, pack))


def _without_inner(found: Sequence[Party]) -> list[Party]:
    """The parties, but for organs within what is said of a delegation and its head ("the delegation of the Municipality
    of Ohrid, headed by Mayor Petrov")."""
    led_by = [p for p in found if p.leads]
    inner = [p for p in found if p.sort == "organ" and any(q.first <= p.first and p.last <= q.last for q in led_by)]
    return [p for p in found if p not in inner]


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
                state = sent_by(sentence, mention.last, rules)
                state = state or _of_organ(sentence, mention, left[place + 1 :], rules)
                used |= {i for i, m in enumerate(left) if state and mention.last <= m.first and m.last <= state.last}
            local = rules.bare and mention.kind is MentionKind.ORGAN and mention.value not in MISSIONS
            if state is None and (mention.value == "delegation" or local):
                city = city_beside(sentence, mention.first, mention.last, rules)
                gap = sentence.tokens[mention.last : city.first] if city else ()
                state = None if goes_to(mention, [t.folded for t in gap], rules) else city
            if state is None and rules.bare and mention.value == "guest":
                state = town_behind(sentence, mention.last, rules)  # "the guests from Bergen"
        if mention.kind is MentionKind.STATE and mention.sort == "adjective":
            used.add(place)
        first = min(mention.first, state.first) if state else mention.first
        last = max(mention.last, state.last) if state else mention.last
        own = mention.value == "*" or bool(state and state.value == "*")
        others.append(
            Party(
                sentence.index, first, last, sentence.span_of(first, last),
                mention.value if mention.kind is MentionKind.REFERENCE else
                "delegation" if stands_for_guests(sentence, mention, rules) else
                "adjective" if mention.sort == "adjective" and not speaks_for(sentence, last, rules)
                else str(mention.kind),
                country=mention.country or (state.country if state else None),
                body=mention.value if mention.kind is MentionKind.BODY else None,
                organ=mention.value if mention.kind is MentionKind.ORGAN else _sender(sentence, mention, state, rules),
                plural="plural" in mention.features, own=own,
                features=mention.features | ({"indef"} if _is_another(sentence, first, rules) else frozenset()),
            )
        )  # fmt: skip
    return [_joined_person(sentence, o, found, rules) for o in with_senders(others, sentence, rules)]


def _sender(sentence: Sentence, mention: Mention, state: Mention | None, rules: Grammar) -> str | None:
    """The organ between a delegation and its state, which sent it."""
    if state is None or mention.value != "delegation" or not rules.office_right:
        return None
    if state.kind is MentionKind.ORGAN:
        return state.value
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
        if following.country:
            return following  # "делегация Госдумы": of an organ that one state alone has
        last = following.last
        if rules.bare and (city := city_beside(sentence, following.first, last, rules)):
            return city  # "a delegation of the Municipality of Bergen"
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
            before = state.first - 1
            while before > 0 and sentence.tokens[before].folded in rules.articles:
                before -= 1
            governed = before >= 0 and sentence.tokens[before].folded in rules.prepositions
            owner = state.sort != "country" or not words or any(w in _POSSESSIVE for w in words)
            if (rules.bare and (owner or not governed)) or state.sort != "country" or not governed:
                return state
        if rules.bare and mention.value == "delegation" and state.first >= mention.last and _made_of(words, rules):
            return state
        if (
            rules.office_right
            and state.first >= mention.last
            and len(words) <= 3
            and all(_passes(w, mention, rules) for w in words)
            and not goes_to(mention, words, rules)
        ) and (words or "gen" in state.features or not rules.cases):
            return state
    return None


def _is_another(sentence: Sentence, first: int, rules: Grammar) -> bool:
    """Whether a word brings on somebody who was not spoken of before ("a delegation")."""
    return first > 0 and sentence.tokens[first - 1].folded in rules.indefinite


# How many words ("of six senior prison officials from") may lie between a delegation and where it is from.
_MEMBERS = 7


def _made_of(words: Sequence[str], rules: Grammar) -> bool:
    """Whether words say of whom a delegation is made up, and that they are from what follows."""
    first, last = (rules.prepositions.get(word) for word in (words[0], words[-1])) if words else (None, None)
    plain = all(word.isalnum() or word == "-" for word in words)
    return first == "of" and last == "from" and plain and len(words) <= _MEMBERS


_POSSESSIVE = frozenset({"'", "’", "`"})


def _passes(word: str, mention: Mention, rules: Grammar) -> bool:
    """Whether a word may stand between an organ or a reference and its state ("a delegation of 23 Kenyan judges")."""
    return word in rules.office_after or word in rules.skipped or _from(word, mention, rules) or word.isdigit()


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
        comma = any(sentence.tokens[i].text == "," for i in gap)
        if reference.sort == "guest" and not (rules.office_right or comma) and {"acc", "poss"} & reference.features:
            continue  # "qonağı nazir qəbul edib": who undergoes it is not the one who is named after
        if reference.sort == "guest" and (rules.bare or not rules.office_right) and reference.plural:
            continue  # "qonaqları nazir qəbul etdi": several are not the one who is named after them
        if (
            party.sort == "person"
            and party.first >= reference.last
            and all(sentence.tokens[i].text in ",(—–" or _article(sentence, i, gap, rules) for i in gap)
            and len(gap) <= 2
        ):
            # "по приглашению коллеги Анны Берг": of the cases of either word those that both can stand in
            cases = reference.features & party.features & CASES if rules.cases else frozenset()
            features = (reference.features - CASES) | cases if cases else reference.features
            return replace(
                reference, last=party.last, span=sentence.span_of(reference.first, party.last), person=party.person,
                title=party.title, country=party.country or reference.country, body=party.body, office=party.office,
                features=features,
            )  # fmt: skip
    return reference


def _article(sentence: Sentence, place: int, gap: Sequence[int], rules: Grammar) -> bool:
    """Whether a word after a comma is an article ("her counterpart, the Minister Odera")."""
    before = sentence.tokens[place - 1].text if place > gap[0] else ""
    return rules.bare and before == "," and sentence.tokens[place].folded in rules.articles


def _relations(sentence: Sentence, party: Party, rules: Grammar) -> frozenset[str]:
    """What stands before, after or at the end of a party says what part it has."""
    tokens = sentence.tokens
    place = party.first - 1
    courtesies = {i for m in sentence.of(MentionKind.HONORIFIC) for i in range(m.first, m.last)}
    courtesies |= {i + 1 for i in courtesies if tokens[i + 1 : i + 2] and tokens[i + 1].text == "."}
    while place >= 0 and (tokens[place].folded in rules.articles or tokens[place].text in '«"“' or place in courtesies):
        place -= 1
    if any(token.has_base(rules.address) for token in tokens[max(0, place) : party.first]):
        return frozenset({"object", "to"})  # "приглашаю Вас, уважаемый господин Президент"
    if place >= 0 and (relation := rules.prepositions.get(tokens[place].folded)):
        return frozenset({relation})
    if rules.cases and rules.office_right and not rules.bare and (relation := before_attribute(tokens, party, rules)):
        return frozenset({relation})
    after = party.last
    while after < len(tokens) and tokens[after].text in '»"”':
        after += 1
    if after < len(tokens) and (relation := rules.postpositions.get(tokens[after].folded)):
        return frozenset({relation})
    if behind_noun(tokens, party, place, rules):
        return frozenset({"of"})
    cases = party.features & CASES
    found = {rules.cases[case] for case in cases if case in rules.cases}
    if len(found) > 1 and rules.office_right and not rules.bare:
        found -= {rules.cases.get("loc")}  # that case stands behind a preposition alone
    if rules.bare or (not cases and not found):
        return frozenset(found)
    return frozenset(found)

"""Offices, states, bodies and names that stand together are one party: somebody who can take part in something."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.pack import LanguagePack
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.spans import Span
from dragoman.world.titles import organ_head

from .found import Sentence
from .grammar import Grammar, grammar
from .hosts import told_by_others
from .offices import OfficeUnit, office_units
from .party import Party as Party
from .plurals import of_their_state, spread
from .standing import standing

# What refers back stands for itself: no list goes through it.
_ANAPHORS = frozenset({"sides", "they"})
_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "abl"})


def parties(sentence: Sentence, pack: LanguagePack) -> tuple[Party, ...]:
    """The parties of a sentence, in order."""
    rules = grammar(pack)
    units = office_units(sentence, rules)
    found = _with_persons(sentence, units, rules)
    found += _others(sentence, units, found, rules)
    found.sort(key=lambda p: (p.first, p.last))
    found = standing(sentence, found, rules)
    found = of_their_state(sentence, found, rules)
    found = _led(sentence, spread(sentence, found, rules), rules)
    found = [replace(p, relations=_relations(sentence, p, rules)) for p in found]
    return tuple(told_by_others(sentence, _grouped(sentence, found, rules), pack))


def _with_persons(sentence: Sentence, units: Sequence[OfficeUnit], rules: Grammar) -> list[Party]:
    """Each person with the office that stands beside the name; the offices that are left stand for their holders."""
    persons = sentence.of(MentionKind.PERSON)
    free = list(units)
    found = []
    beside: dict[Mention, OfficeUnit] = {}
    for strict in (True, False):
        for person in persons:
            if person in beside:
                continue
            unit = _office_of(sentence, person, free, rules, strict)
            if unit is not None:
                beside[person] = unit
                free.remove(unit)
    for person in persons:
        unit = beside.get(person)
        second = _second_office(sentence, unit, free, rules) if unit else None
        if unit and second:
            # "Deputy Prime Minister and Minister of Defence of Norway Anna Berg": of one person
            free.remove(second)
            first_of, last_of = min(unit.first, second.first), max(unit.last, second.last)
            unit = replace(unit, first=first_of, last=last_of, country=unit.country or second.country, body=unit.body or second.body)
        first = min(person.first, unit.first) if unit else person.first
        last = max(person.last, unit.last) if unit else person.last
        features = person.features
        # where cases do not go through a name, only the last word tells, and that is the name's
        if unit and unit.features & _CASES and (rules.office_right or unit.first > person.first):
            features = (
                (features & unit.features) | (unit.features - _CASES)
                if features & unit.features & _CASES
                else unit.features
            )
        found.append(
            Party(
                sentence.index, first, last, sentence.span_of(first, last), "person", person.value,
                unit.title if unit else None, unit.country if unit else None, unit.body if unit else None,
                unit.organ if unit else None, unit, features=features, own=bool(unit and unit.own),
            )
        )  # fmt: skip
    for unit in free:
        found.append(
            Party(
                sentence.index, unit.first, unit.last, sentence.span_of(unit.first, unit.last), "office", None, unit.title,
                unit.country, unit.body, unit.organ, unit, plural=_plural(sentence, unit, rules), features=unit.features,
                own=unit.own,
            )
        )  # fmt: skip
    return found


def _plural(sentence: Sentence, unit: OfficeUnit, rules: Grammar) -> bool:
    """Whether an office stands for several holders: by its form, or by the number before it."""
    before = sentence.tokens[unit.first - 1].folded if unit.first else ""
    return "plural" in unit.features or before in rules.pairs


def _second_office(
    sentence: Sentence, unit: OfficeUnit, free: Sequence[OfficeUnit], rules: Grammar
) -> OfficeUnit | None:
    """Another office of whoever holds this one, joined to it; before it only one that is held beside others (`doubled`)."""
    for other in free:
        gap = range(unit.last, other.first) if unit.last <= other.first else range(other.last, unit.first)
        joined = 0 < len(gap) <= 3 and all(sentence.tokens[i].folded in rules.joins for i in gap)
        if joined and "plural" not in other.features and (unit.last <= other.first or other.title in rules.doubled):
            return other
    return None


def _office_of(
    sentence: Sentence, person: Mention, units: Sequence[OfficeUnit], rules: Grammar, strict: bool
) -> OfficeUnit | None:
    """The office beside a name. Strict: right before it, with nothing between; else with a comma, before or after it."""
    honorific = {i for m in sentence.of(MentionKind.HONORIFIC, MentionKind.CITY) for i in range(m.first, m.last)}
    honorific |= {m.first - 1 for m in sentence.of(MentionKind.CITY, MentionKind.STATE) if m.first}
    honorific |= {i for m in sentence.of(MentionKind.STATE) for i in range(m.first, m.last)}
    best = None
    for unit in units:
        gap = range(unit.last, person.first) if unit.last <= person.first else range(person.last, unit.first)
        passed = rules.apposition | rules.appointed if unit.last <= person.first else rules.apposition
        passed = passed | rules.skipped if rules.cases and rules.office_right and unit.last <= person.first else passed
        if len(gap) > 6 or any(sentence.tokens[i].folded not in passed and i not in honorific for i in gap):
            continue
        if "plural" in unit.features and any(sentence.tokens[i].folded in rules.conjunctions - {","} for i in gap):
            continue  # "heads of ministries of A and B": not one holder's
        commas = sum(sentence.tokens[i].text == "," for i in gap)
        if strict and (unit.last > person.first or commas):
            continue
        if unit.first >= person.last and not commas and not any(sentence.tokens[i].text in "–—(" for i in gap):
            continue
        cost = (len(gap), unit.last > person.first)
        if best is None or cost < best[0]:
            best = (cost, unit)
    return best[1] if best else None


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
        if mention.kind is MentionKind.STATE and mention.sort == "adjective":
            used.add(place)
        first = min(mention.first, state.first) if state else mention.first
        last = max(mention.last, state.last) if state else mention.last
        own = mention.value == "*" or bool(state and state.value == "*")
        others.append(
            Party(
                sentence.index, first, last, sentence.span_of(first, last),
                mention.value if mention.kind is MentionKind.REFERENCE else
                "adjective" if mention.sort == "adjective" else str(mention.kind),
                country=mention.country or (state.country if state else None),
                body=mention.value if mention.kind is MentionKind.BODY else None,
                organ=mention.value if mention.kind is MentionKind.ORGAN else _sender(sentence, mention, state, rules),
                plural="plural" in mention.features, own=own, features=mention.features,
            )
        )  # fmt: skip
    return [_joined_person(sentence, o, found, rules) for o in others]


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
            and all(w in rules.office_after or w in rules.skipped for w in words)
        ):
            if words or "gen" in state.features or not rules.cases:
                return state
    return None


def _joined_person(sentence: Sentence, reference: Party, found: Sequence[Party], rules: Grammar) -> Party:
    """ "His Kazakh colleague Berik Asylov": the name after a reference says who it is."""
    if reference.sort not in {"colleague", "guest", "host", "office"}:
        return reference
    for party in found:
        gap = range(reference.last, party.first)
        if reference.sort in {"guest", "host"} and not rules.office_right and "gen" in party.features:
            continue  # "qonaqlar Heydər Əliyevin abidəsini": whose it is, not who the guests are
        if (
            party.sort == "person"
            and party.first >= reference.last
            and all(sentence.tokens[i].text in ",(" for i in gap)
            and len(gap) <= 1
        ):
            return replace(
                reference, last=party.last, span=sentence.span_of(reference.first, party.last), person=party.person,
                title=party.title, country=party.country or reference.country, body=party.body, office=party.office,
            )  # fmt: skip
    return reference


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
        merged = replace(
            leader, first=whole_first, last=whole_last, span=sentence.span_of(whole_first, whole_last),
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
    while place >= 0 and (tokens[place].folded in rules.articles or tokens[place].text in '«"“' or place in courtesies):
        place -= 1
    if place >= 0 and (relation := rules.prepositions.get(tokens[place].folded)):
        return frozenset({relation})
    after = party.last
    while after < len(tokens) and tokens[after].text in '»"”':
        after += 1
    if after < len(tokens) and (relation := rules.postpositions.get(tokens[after].folded)):
        return frozenset({relation})
    cases = party.features & _CASES
    found = {rules.cases[case] for case in cases if case in rules.cases}
    if rules.bare or (not cases and not found):
        return frozenset(found)
    return frozenset(found)


def _grouped(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """Numbers the parties that are joined by "and" or a comma; what is said of the first (or last) goes for all."""
    groups: list[list[Party]] = []
    for party in found:
        previous = groups[-1][-1] if groups else None
        gap = range(previous.last, party.first) if previous else range(0)
        words = [sentence.tokens[i].folded for i in gap]
        joined = previous is not None and 0 < len(words) <= 3 and any(w in rules.conjunctions for w in words)
        joined = joined and all(w in rules.conjunctions or w in rules.articles for w in words)
        if previous is not None and previous.sort == party.sort == "person" and _over_clause(words, rules):
            joined = True
        if previous is not None and rules.cases and rules.office_right:
            # "with the ambassador of A, the head of state": what is joined stands in one case
            cases, before = party.features & _CASES, previous.features & _CASES
            joined = joined and not (cases and before and not cases & before)
        if party.relative or (previous is not None and previous.relative):
            joined = False
        if previous is not None and all(w == "," for w in words) and (previous.sort == "state") != (party.sort == "state"):
            joined = False  # "to Kenya, the minister": what stands after the comma is of another kind
        if party.sort in _ANAPHORS or (previous is not None and previous.sort in _ANAPHORS):
            joined = False
        if previous and joined and not rules.office_right and any(word.isalpha() for word in words):
            apart: frozenset[str] = frozenset()  # the ending or the word after the last goes for all
        else:
            apart = party.relations & {"with", "between"} - (previous.relations if previous else frozenset())
        if joined and not apart:
            groups[-1].append(party)
        else:
            groups.append([party])
    if rules.bare and not sentence.headline:
        groups = [part for members in groups for part in _listed(sentence, members, rules)]
    result = []
    for number, members in enumerate(groups):
        shared = members[0].relations if members[0].relations - {"subject", "object"} else members[-1].relations
        # the ending of the last of several goes for all where a name has its case at its end alone
        last = frozenset() if rules.office_right else members[-1].relations - {"subject", "object"}
        for party in members:
            relations = party.relations or shared
            if last and not party.relations - {"subject", "object"}:
                relations = last
            if len(members) > 1 and shared - {"subject", "object", "of"}:
                relations = shared
            result.append(replace(party, group=number, relations=relations))
    return result


def _listed(sentence: Sentence, members: list[Party], rules: Grammar) -> list[list[Party]]:
    """A list has a word before its last; names that commas alone join are none ("at the invitation of A, the minister B came")."""
    for before, after in zip(members, members[1:], strict=False):
        gap = sentence.tokens[before.last : after.first]
        if any(t.is_word and t.folded in rules.conjunctions and t.folded not in rules.articles for t in gap):
            return [members]
    return [[party] for party in members]


# How many words the clause after a name in a list may have ("Anna Berg, who chairs the council, and …").
_CLAUSE = 9


def _over_clause(words: Sequence[str], rules: Grammar) -> bool:
    """Whether a list goes on after a relative clause about one of its names."""
    if not 3 < len(words) <= _CLAUSE + 3 or words[0] != "," or words[1] not in rules.relatives:
        return False
    end = next((i for i in range(2, len(words)) if words[i] == ","), None)
    return end is not None and all(w in rules.conjunctions or w in rules.articles for w in words[end:])


def head_title(organ: str | None) -> str | None:
    """The title of whoever heads a state organ."""
    return organ_head(organ) if organ else None

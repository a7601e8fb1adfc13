"""Persons with the offices that stand beside their names; an office without a name stands for its holder."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.mentions import Mention, MentionKind
from dragoman.world.titles import title_organ

from .bracketed import is_other_title
from .declined_last import declines_last
from .found import Sentence
from .grammar import Grammar
from .holders import is_of_organ, is_organ
from .name_words import letters_before
from .nominative import family_first, stands_apart
from .offices import MISSIONS, OfficeUnit
from .party import CASES, Party
from .town_words import words_for_town

# How many words an organ between an office and its holder may have.
_LONGEST_ORGAN = 10


def with_persons(sentence: Sentence, units: Sequence[OfficeUnit], rules: Grammar) -> list[Party]:
    """Each person with the office that stands beside the name; the offices that are left stand for their holders."""
    persons = [p for p in sentence.of(MentionKind.PERSON) if not is_other_title(sentence, p)]
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
        if unit and second is None and (apposed := _apposed(sentence, person, unit, free, rules)):
            # "Judge Anna Berg, Head of the Norwegian Commission": what is told behind the name says whose
            free.remove(apposed)
            # "Ambassador Anna Berg, Permanent Representative of Kenya": the rank is told as her office
            title = unit.title if title_organ(unit.title) in MISSIONS else apposed.title
            unit = replace(apposed, first=min(unit.first, apposed.first), title=title)
        if unit and second:
            # "Deputy Prime Minister and Minister of Defence of Norway Anna Berg": of one person
            free.remove(second)
            first_of, last_of = min(unit.first, second.first), max(unit.last, second.last)
            unit = replace(
                unit,
                first=first_of,
                last=last_of,
                title=second.title if second.first < unit.first and second.title not in rules.doubled else unit.title,
                country=unit.country or second.country,
                body=unit.body or second.body,
            )
        first = min(person.first, unit.first) if unit else person.first
        last = max(person.last, unit.last) if unit else person.last
        features = person.features
        # where cases do not go through a name, only the last word tells, and that is the name's
        if unit and unit.features & CASES and (rules.office_right or unit.first > person.first):
            features = (
                (features & unit.features) | (unit.features - CASES)
                if features & unit.features & CASES
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
                sentence.index, unit.first, unit.last, sentence.span_of(unit.first, unit.last), "office", None,
                unit.title,
                unit.country, unit.body, unit.organ, unit, plural=_plural(sentence, unit, rules),
                features=unit.features,
                own=unit.own,
            )
        )  # fmt: skip
    return found


def _is_field(sentence: Sentence, place: int, gap: range) -> bool:
    """Whether a word is of the field that an organ is for ("комитет по внешним связям"), after its preposition."""
    token = sentence.tokens[place]
    before = [sentence.tokens[i] for i in range(gap.start, place)]
    return (
        "dat" in token.features and not token.features & {"verb", "gerund"} and any(len(t.folded) <= 2 for t in before)
    )


def _plural(sentence: Sentence, unit: OfficeUnit, rules: Grammar) -> bool:
    """Whether an office stands for several holders: by its form, or by the number before it."""
    before = sentence.tokens[unit.first - 1].folded if unit.first else ""
    return "plural" in unit.features or before in rules.pairs


def _second_office(
    sentence: Sentence, unit: OfficeUnit, free: Sequence[OfficeUnit], rules: Grammar
) -> OfficeUnit | None:
    """Another office of whoever holds this one, joined to it; before it only one held beside others (`doubled`)."""
    for other in free:
        gap = range(unit.last, other.first) if unit.last <= other.first else range(other.last, unit.first)
        joined = 0 < len(gap) <= 3 and all(sentence.tokens[i].folded in rules.joins for i in gap)
        if joined and "plural" not in other.features and (unit.last <= other.first or other.title in rules.doubled):
            return other
        if joined and _bare_pair(sentence, other, unit, rules):
            return other
    return None


def _apposed(
    sentence: Sentence, person: Mention, unit: OfficeUnit, free: Sequence[OfficeUnit], rules: Grammar
) -> OfficeUnit | None:
    """The office of a state or a body behind the comma after a name whose own office is of none."""
    if not rules.bare or unit.first > person.first or unit.country or unit.body or "plural" in unit.features:
        return None
    for other in free:
        if other.first < person.last or "plural" in other.features or not (other.country or other.body):
            continue
        light = rules.articles | rules.appointed
        gap = [t.text for t in sentence.tokens[person.last : other.first] if t.text == "," or t.folded not in light]
        if gap == [","]:
            return other
    return None


def _bare_pair(sentence: Sentence, first: OfficeUnit, second: OfficeUnit, rules: Grammar) -> bool:
    """Whether two offices before a name are one person's: neither has an article, nor a state that the other lacks
    ("Minister of Interior and Commander of the Security Force Odera", but not "the President and Minister Odera")."""
    if not rules.bare or not rules.office_right or "plural" in first.features or first.country or second.country:
        return False
    before = sentence.tokens[first.first - 1].folded if first.first else ""
    between = {token.folded for token in sentence.tokens[first.last : second.first]}
    envoys = {title_organ(first.title), title_organ(second.title)} & MISSIONS
    return before not in rules.articles and not between & rules.articles and not envoys


def _without_courtesy(sentence: Sentence, gap: range, courtesies: set[int]) -> range:
    """What lies between an office and a name, up to the comma before a courtesy ("for Peace Operations, Ms. Berg")."""
    last = gap.stop
    while last - 1 in gap and last - 1 in courtesies:
        last -= 1
    return (
        range(gap.start, last)
        if last < gap.stop and last > gap.start and sentence.tokens[last - 1].text == ","
        else gap
    )


def _bare_end(gap: range, courtesies: set[int]) -> int:
    """Where a gap ends without the ranks and courtesies before the name."""
    end = gap.stop
    while end > gap.start and end - 1 in courtesies:
        end -= 1
    return end


def _office_of(
    sentence: Sentence, person: Mention, units: Sequence[OfficeUnit], rules: Grammar, strict: bool
) -> OfficeUnit | None:
    """The office beside a name. Strict: right before it, nothing between; else with a comma, before or after it."""
    honorific = {i for m in sentence.of(MentionKind.HONORIFIC, MentionKind.CITY) for i in range(m.first, m.last)}
    honorific |= {i for m in sentence.of(MentionKind.REGION) if m.sort == "area" for i in range(m.first, m.last)}
    # the full stop of a shortened courtesy ("Minister Dr. Anna Berg", "the Minister, Mr. John Odera")
    courtesies = sentence.of(MentionKind.HONORIFIC)
    honorific |= {m.last for m in courtesies if m.last < len(sentence.tokens) and sentence.tokens[m.last].text == "."}
    honorific |= {m.first - 1 for m in sentence.of(MentionKind.CITY, MentionKind.STATE) if m.first}
    honorific |= {i for m in sentence.of(MentionKind.STATE) for i in range(m.first, m.last)}
    honorific |= words_for_town(sentence, rules)
    honorific |= letters_before(sentence.tokens, person.first) if rules.cases and not rules.bare else set()
    best = None
    for unit in units:
        gap = range(unit.last, person.first) if unit.last <= person.first else range(person.last, unit.first)
        passed = rules.apposition | rules.appointed if unit.last <= person.first else rules.apposition
        passed = passed | rules.skipped if rules.cases and rules.office_right and unit.last <= person.first else passed
        of_organ = rules.organ_inside and not strict and unit.last < person.first and len(gap) <= _LONGEST_ORGAN
        if rules.bare:
            gap = _without_courtesy(sentence, gap, honorific)
        own = gap if rules.bare else range(gap.start, _bare_end(gap, honorific))
        of_organ = of_organ and "plural" not in unit.features and not honorific & set(own)
        # no office stands in the name of an organ ("во главе с генеральным прокурором Молдовы …")
        of_organ = of_organ and not any(u is not unit and u.first in own for u in units)
        inside = [i for i in gap if not (rules.bare and sentence.tokens[i].text == ",")]
        if rules.bare:
            of_organ = of_organ and len(gap) > 1 and sentence.tokens[gap[0]].folded in rules.organ_inside
        if of_organ and all(is_of_organ(sentence.tokens[i], rules) or _is_field(sentence, i, gap) for i in inside):
            gap = range(0)  # "co-chairman of the joint commission X": of an organ that no table knows
        elif of_organ and not rules.bare and is_organ(sentence.tokens, own.start, own.stop, rules):
            gap = range(0)
        if len([i for i in gap if i not in honorific]) > 6 or any(
            sentence.tokens[i].folded not in passed and i not in honorific for i in gap
        ):
            continue
        declined = rules.cases and rules.office_right and not rules.bare and unit.last <= person.first
        whole = family_first(sentence.tokens[person.first : person.last])
        apart_first = stands_apart(sentence.tokens[person.first].forms, unit.features)
        if declined and not whole and apart_first and not declines_last(sentence, person, unit.features):
            continue
        if declined and _surname_apart(sentence.tokens[person.last - 1].folded, unit.features, rules):
            continue
        if "plural" in unit.features and any(sentence.tokens[i].folded in rules.conjunctions - {","} for i in gap):
            continue  # "heads of ministries of A and B": not one holder's
        if not rules.office_right and "plural" in unit.features and any(sentence.tokens[i].text in "–—:-" for i in gap):
            continue  # "A və B nazirləri – X və Y": one each
        commas = sum(sentence.tokens[i].text == "," for i in gap)
        if strict and (unit.last > person.first or commas):
            continue
        if rules.bare and "plural" in unit.features and unit.first >= person.last and _alone(sentence, person, rules):
            continue  # "by President Berg, the deputy ministers taking part": several are nobody's apposition
        apart = commas or any(sentence.tokens[i].text in "–—(" for i in gap)
        if unit.first >= person.last and not apart and (gap or not rules.bare or not _set_behind(sentence, unit)):
            continue
        if rules.bare and commas and unit.last <= person.first and _of_another(sentence, unit, person, units, rules):
            continue
        if rules.bare and commas and unit.first >= person.last and _acts_itself(sentence, unit, person, rules):
            continue
        cost = (len(gap), unit.last > person.first)
        if best is None or cost < best[0]:
            best = (cost, unit)
    return best[1] if best else None


def _alone(sentence: Sentence, person: Mention, rules: Grammar) -> bool:
    """Whether no other name is joined to a name before it."""
    for other in sentence.of(MentionKind.PERSON):
        gap = sentence.tokens[other.last : person.first]
        if 0 < len(gap) <= 3 and all(t.folded in rules.conjunctions or t.folded in rules.articles for t in gap):
            return False
    return True


_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc"})


def _surname_apart(surname: str, office: frozenset[str], rules: Grammar) -> bool:
    """Whether a surname that would decline is in the nominative, and the office before it is not ("по приглашению
    президента Перу Руслан Берков прибыл"): the office is somebody else's."""
    cases = office & _CASES
    return bool(cases) and "nom" not in cases and surname.endswith(rules.declining)


def _set_behind(sentence: Sentence, unit: OfficeUnit) -> bool:
    """Whether an office right behind a name, with no comma, is its bearer's ("Anna Berg Minister for Health said"): it
    has a capital, and no other name follows it."""
    courtesies = {i for m in sentence.of(MentionKind.HONORIFIC) for i in range(m.first, m.last + 1)}
    place = unit.last
    while place < len(sentence.tokens) and place in courtesies:
        place += 1
    named = any(m.first in (place, place + 1) for m in sentence.of(MentionKind.PERSON))
    return sentence.tokens[unit.first].capital and not named and "plural" not in unit.features


# How many words ("with the outgoing") lie between a preposition and an office.
_TO_OFFICE = 3


def _of_another(
    sentence: Sentence, unit: OfficeUnit, person: Mention, units: Sequence[OfficeUnit], rules: Grammar
) -> bool:
    """Whether an office, a comma and a name are two: "in a meeting with the envoy, Minister Berg said", where a verb or
    another office of theirs follows the name."""
    tokens = sentence.tokens
    before = [t.folded for t in tokens[max(0, unit.first - _TO_OFFICE) : unit.first]]
    while before and before[-1] in rules.articles:
        before.pop()
    if not before or rules.prepositions.get(before[-1]) not in {"with", "to", "by"}:
        return False
    after = tokens[person.last] if person.last < len(tokens) else None
    if after is None:
        return False
    if after.text == ",":
        return any(
            person.last < other.first <= person.last + 2 and other is not unit and "plural" not in other.features
            for other in units
        )
    return after.is_word and not after.capital and bool(after.features & {"past", "present"})


def _acts_itself(sentence: Sentence, unit: OfficeUnit, person: Mention, rules: Grammar) -> bool:
    """Whether an office behind a name and a comma is somebody else's: "in her meeting with Ms Berg, the minister said",
    where the name is governed by what opens the sentence and a verb follows the office."""
    tokens = sentence.tokens
    courtesies = {i for m in sentence.of(MentionKind.HONORIFIC) for i in range(m.first, m.last + 1)}
    place = person.first - 1
    while place > 0 and (place in courtesies or tokens[place].folded in rules.articles):
        place -= 1
    governed = place > 0 and rules.prepositions.get(tokens[place].folded) in {"with", "to", "by"}
    article = tokens[unit.first - 1].folded in rules.articles and tokens[unit.first - 1].text != ","
    after = tokens[unit.last] if unit.last < len(tokens) else None
    opens = not any(m.last <= place for m in sentence.of(MentionKind.PERSON, MentionKind.OFFICE))
    if not (governed and article and opens) or after is None or unit.country or unit.body:
        return False
    return after.is_word and not after.capital and bool(after.features & {"past", "present"})

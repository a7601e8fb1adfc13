"""Persons with the offices that stand beside their names; an office without a name stands for its holder."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.mentions import Mention, MentionKind

from .found import Sentence
from .grammar import Grammar
from .holders import is_of_organ
from .offices import OfficeUnit
from .party import CASES, Party

# How many words an organ between an office and its holder may have.
_LONGEST_ORGAN = 7


def with_persons(sentence: Sentence, units: Sequence[OfficeUnit], rules: Grammar) -> list[Party]:
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
            unit = replace(
                unit,
                first=first_of,
                last=last_of,
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
    return None


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


def _office_of(
    sentence: Sentence, person: Mention, units: Sequence[OfficeUnit], rules: Grammar, strict: bool
) -> OfficeUnit | None:
    """The office beside a name. Strict: right before it, nothing between; else with a comma, before or after it."""
    honorific = {i for m in sentence.of(MentionKind.HONORIFIC, MentionKind.CITY) for i in range(m.first, m.last)}
    # the full stop of a shortened courtesy ("Minister Dr. Anna Berg", "the Minister, Mr. John Odera")
    courtesies = sentence.of(MentionKind.HONORIFIC)
    honorific |= {m.last for m in courtesies if m.last < len(sentence.tokens) and sentence.tokens[m.last].text == "."}
    honorific |= {m.first - 1 for m in sentence.of(MentionKind.CITY, MentionKind.STATE) if m.first}
    honorific |= {i for m in sentence.of(MentionKind.STATE) for i in range(m.first, m.last)}
    best = None
    for unit in units:
        gap = range(unit.last, person.first) if unit.last <= person.first else range(person.last, unit.first)
        passed = rules.apposition | rules.appointed if unit.last <= person.first else rules.apposition
        passed = passed | rules.skipped if rules.cases and rules.office_right and unit.last <= person.first else passed
        of_organ = rules.organ_inside and not strict and unit.last < person.first and len(gap) <= _LONGEST_ORGAN
        if rules.bare:
            gap = _without_courtesy(sentence, gap, honorific)
        of_organ = of_organ and "plural" not in unit.features and not honorific & set(gap)
        inside = [i for i in gap if not (rules.bare and sentence.tokens[i].text == ",")]
        if rules.bare:
            of_organ = of_organ and len(gap) > 1 and sentence.tokens[gap[0]].folded in rules.organ_inside
        if of_organ and all(is_of_organ(sentence.tokens[i], rules) or _is_field(sentence, i, gap) for i in inside):
            gap = range(0)  # "co-chairman of the joint commission X": of an organ that no table knows
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

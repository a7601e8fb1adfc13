"""One plural office, then each state with its holder's name: "послы Кении Анна Берг, Перу Хуан Лопес и Дании Олаф
Крог"."""

from collections.abc import Sequence
from dataclasses import replace

from .found import Sentence
from .grammar import Grammar
from .party import Party


def with_each_named(sentence: Sentence, found: Sequence[Party], rules: Grammar) -> list[Party]:
    """The parties, each state and name that go on with a plural office and its first holder as a holder of it."""
    if not rules.cases or not rules.office_right or rules.bare:
        return list(found)
    result: list[Party] = []
    place = 0
    while place < len(found):
        party = found[place]
        result.append(party)
        place += 1
        if party.sort != "person" or not party.country or not _plural(sentence, party):
            continue
        while place + 1 < len(found) and _goes_on(sentence, result[-1], found[place], found[place + 1], rules):
            state, name = found[place], found[place + 1]
            result.append(
                replace(
                    name, first=state.first, span=sentence.span_of(state.first, name.last), title=party.title,
                    country=state.country, organ=party.organ, body=party.body, office=party.office,
                    features=party.features,
                )
            )  # fmt: skip
            place += 2
    return result


def _plural(sentence: Sentence, party: Party) -> bool:
    return party.office is not None and "plural" in party.office.features


def _goes_on(sentence: Sentence, last: Party, state: Party, name: Party, rules: Grammar) -> bool:
    """Whether a state follows a holder after a comma or "and", and a name of no office stands right behind it."""
    if state.sort != "state" or not state.country or name.sort != "person" or name.title or name.country:
        return False
    gap = sentence.tokens[last.last : state.first]
    return 0 < len(gap) <= 2 and all(token.folded in rules.conjunctions for token in gap) and name.first == state.last

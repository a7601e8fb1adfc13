"""Times of clauses that stand before their noun: the day for which something is set, and that of taking an office.

"yanvarın 27-si üçün planlaşdırılan səfər": the day is the journey's. "Yanvarda vəzifəyə başlamış Prezident": the day is
not that of what the president did.
"""

from dragoman.mentions.acts import Act
from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import Grammar
from dragoman.model.mentions import MentionKind
from dragoman.model.spans import Span

# How many words of a name ("27-si üçün planlaşdırılan rəsmi Kenya səfəri") may stand before the noun of what is set.
_NAME = 4
# How many words may stand between a time and the participle of taking office.
_OFFICE = 7
_OTHERS = (MentionKind.STATE, MentionKind.PERSON)
_HOLDERS = (MentionKind.OFFICE, MentionKind.STATE, MentionKind.PERSON, MentionKind.ORGAN)


def is_set(act: Act, place: int, rules: Grammar) -> bool:
    """Whether the participle at a token says of the noun of an act for when it is set."""
    token = act.sentence.tokens[place]
    return not act.verbal and token.has_base(rules.scheduled) and 0 <= act.first - place - 1 <= _NAME


def of_taking_office(sentence: Sentence, rules: Grammar) -> list[Span]:
    """The times at which, by a clause before their names, those who act took office."""
    found = []
    tokens = sentence.tokens
    for time in sentence.times if rules.took_office else ():
        first = next((i for i, t in enumerate(tokens) if t.start >= time.span.end), len(tokens))
        for place in range(first, min(len(tokens) - 1, first + _OFFICE)):
            if tokens[place].text in ",;:" or any(m.first <= place < m.last for m in sentence.of(*_OTHERS)):
                break  # the clause is of what stands behind somebody named in it
            if "participle" in tokens[place].features and tokens[place].has_base(rules.took_office):
                if any(m.first == place + 1 for m in sentence.of(*_HOLDERS)):
                    found.append(time.span)
                break
    return found

"""Names of which the last word alone takes a case: "с министром Гулам Наби Ахмадзаем"."""

from dragoman.model.mentions import Mention

from .found import Sentence
from .party import CASES

# Cases whose endings hardly any nominative has.
_TELLING = frozenset({"dat", "ins"})


def declines_last(sentence: Sentence, person: Mention, office: frozenset[str]) -> bool:
    """Whether the last word of a name has the case of the office before it, whatever the first has ("с министром Гулам
    Ахмадзаем": foreign given names are often left as they are)."""
    cases = office & CASES
    return person.last - person.first > 1 and cases <= _TELLING & sentence.tokens[person.last - 1].features

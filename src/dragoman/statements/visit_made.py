"""How far a journey has come whose noun is the object of a verb of making it ("ilk səfərini Keniyaya edəcək")."""

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.model.mentions import MentionKind
from dragoman.model.vocabulary import Kind

# How many words of a place may stand between the two.
_PLACE = 5


def still_to_be_made(act: Act, pack: LanguagePack) -> bool:
    """Whether the verb of making (`making` in `grammar.yml`) right behind the noun of a journey, or behind the place
    that stands between them, lies ahead."""
    rules, sentence = grammar(pack), act.sentence
    if rules.office_right or act.verbal or act.frame.kind is not Kind.VISIT:
        return False
    places = {i for m in sentence.of(MentionKind.STATE, MentionKind.CITY) for i in range(m.first, m.last)}
    for i in range(act.last, min(len(sentence.tokens), act.last + _PLACE)):
        if sentence.tokens[i].has_base(rules.making):
            return "future" in sentence.tokens[i].features
        if i not in places:
            return False
    return False

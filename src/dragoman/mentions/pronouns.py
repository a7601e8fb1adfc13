"""Whether a pronoun that is the same of one and of several ("ним") means one, by the preposition before it."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind

_SORTS = ("pronoun", "they")


def with_pronouns(tokens: Sequence[Token], mentions: Sequence[Mention], pack: LanguagePack) -> list[Mention]:
    """The mentions, pronouns after a preposition with the sort of the one form that stands in its case.

    `prepositions` in the pack's `persons.yml` says which case each asks for.
    """
    asks = pack.rules("persons.yml").get("prepositions", {})
    words = pack.rules("references.yml").get("references", {})
    sorts = {key(str(form)): sort for sort in _SORTS for form in words.get(sort, ())}
    result: list[Mention] = []
    for mention in mentions:
        if mention.kind is MentionKind.REFERENCE and mention.value in _SORTS and mention.first > 0:
            cases = frozenset(asks.get(tokens[mention.first - 1].folded, ()))
            forms = [form for form in tokens[mention.first].forms if form.features & cases and form.base in sorts]
            if len({sorts[form.base] for form in forms}) == 1:
                sort = sorts[forms[0].base]
                mention = replace(mention, value=sort, sort=sort, features=forms[0].features)
        result.append(mention)
    return result


def is_initial(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a pronoun of one letter is the initial of the name right behind its full stop ("O.Berq")."""
    place = mention.first
    if mention.kind is not MentionKind.REFERENCE or mention.last - place > 1 or len(tokens[place].text) > 1:
        return False
    stop, name = tokens[place + 1 : place + 2], tokens[place + 2 : place + 3]
    joined = bool(stop and name) and stop[0].text == "." and stop[0].start == tokens[place].end
    return joined and tokens[place].capital and name[0].capital and name[0].start == stop[0].end

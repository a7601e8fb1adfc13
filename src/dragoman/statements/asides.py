"""A contact that a sentence names only to say when something else was ("prior to these meetings, on 22 May, she …")."""

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act

# How many words ("prior to the first of the", "ahead of these") lie between such a word and the act.
_REACH = 4


def set_aside(act: Act, pack: LanguagePack) -> bool:
    """Whether one of `asides` of the pack's `grammar.yml` stands before a noun of contact, at the head of its clause:
    the day of the sentence is then another's."""
    words = frozenset(pack.rules("grammar.yml").get("asides", ()))
    if act.verbal or not words:
        return False
    tokens = act.sentence.tokens
    for place in range(act.first - 1, max(-1, act.first - 1 - _REACH), -1):
        if tokens[place].text in ",;:":
            return False
        if tokens[place].folded in words:
            return place == 0 or not tokens[place - 1].is_word
    return False

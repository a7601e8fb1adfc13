"""A courtesy that stands for whoever was spoken of ("His Excellency received …"), with no name behind."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind

from .grammar import grammar

_NAMED = (MentionKind.OFFICE, MentionKind.HONORIFIC, MentionKind.STATE, MentionKind.ORGAN, MentionKind.PERSON)


def with_courtesies(tokens: Sequence[Token], mentions: Sequence[Mention], pack: LanguagePack) -> list[Mention]:
    """The mentions, courtesies of `alone` in the pack's `references.yml` as pronouns where a verb follows them."""
    forms = frozenset(str(form).casefold() for form in pack.rules("references.yml").get("alone", ()))
    if not forms:
        return list(mentions)
    first = {m.first: m for m in mentions if m.kind in _NAMED}
    rules = grammar(pack)

    def alone(mention: Mention) -> bool:
        text = " ".join(t.text for t in tokens[mention.first : mention.last]).replace(" .", ".").replace(". ", ".")
        end = mention.last
        while end < len(tokens) and tokens[end].text == ".":
            end += 1
        if text.casefold().rstrip(".") not in {form.rstrip(".") for form in forms} or end >= len(tokens):
            return False
        following = tokens[end]
        verb = following.is_word and not following.capital and following.folded not in rules.articles
        return verb and end not in first

    return [
        replace(m, kind=MentionKind.REFERENCE, value="pronoun", sort="pronoun")
        if m.kind is MentionKind.HONORIFIC and alone(m)
        else m
        for m in mentions
    ]

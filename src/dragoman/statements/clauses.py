"""Whose subject a party is where a sentence has several verbs ("…, said the adviser Anna Berg")."""

from collections.abc import Sequence

from dragoman.languages.tokens import Token
from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import Grammar
from dragoman.mentions.party import Party
from dragoman.model.vocabulary import Status

_FINITE = frozenset({"past", "present", "future"})


def is_of_later_verb(party: Party, act: Act, rules: Grammar) -> bool:
    """Whether a party behind an act stands behind a verb of its own, in a clause after the act's.

    Only where cases tell the parts of a sentence, so that a subject may follow its verb.
    """
    if not (rules.cases and rules.office_right) or rules.bare or party.first <= act.last:
        return False
    tokens = act.sentence.tokens
    commas = [i for i in range(act.last, party.first) if tokens[i].text in ",–—"]
    if commas and act.frame.noun and "nom" in act.features and "gen" not in act.features:
        return True  # the noun is itself what its clause speaks of ("назначена встреча с A, а B и C подпишут …")
    return bool(commas) and any(_is_finite(token) for token in tokens[commas[-1] + 1 : party.first])


def _is_finite(token: Token) -> bool:
    first = next((form.features for form in token.forms), frozenset())
    return "verb" in first and bool(first & _FINITE)


def is_plural(act: Act, rules: Grammar) -> bool:
    """Whether the noun of an act stands in the plural; a form that is a genitive as well ("встречи") is one only
    behind nothing that it could depend on: a noun, an attribute in the genitive, a preposition."""
    tokens = act.sentence.tokens
    if not rules.office_right:
        # where endings are peeled off, the noun of a verb ("görüşlər keçirilib") shows its plural itself
        return "plural" in tokens[act.first if act.verbal else act.last - 1].features
    forms = [form for form in tokens[act.last - 1].forms if "noun" in form.features]
    if not any("plural" in form.features for form in forms):
        return False
    before = tokens[act.first - 1] if act.first else None
    if all("plural" in form.features for form in forms) or before is None or not before.is_word:
        return True
    features = next((form.features for form in before.forms), frozenset())
    return before.folded not in rules.prepositions and ("plural" in features or not features & {"noun", "gen"})


def is_purpose(act: Act, rules: Grammar, journey: Status | None) -> bool:
    """Whether an act is what a journey that lies ahead is for ("цель поездки – обсудить с …")."""
    meant = act.verbal and "infinitive" in act.features and not act.features & {"past", "future"}
    return meant and journey is Status.PLANNED and bool(rules.cases) and rules.office_right and not rules.bare


def only_purpose(act: Act, acts: Sequence[Act], rules: Grammar) -> bool:
    """Whether a verb of talking only says what the contact told before it is for ("встретятся, чтобы обсудить …")."""
    if not act.frame.weak or not act.first or act.sentence.tokens[act.first - 1].folded not in rules.purpose:
        return False
    return any(other.last <= act.first and not other.frame.weak for other in acts)


def is_of_other(party: Party, act: Act, rules: Grammar) -> bool:
    """Whether a participle that stands as an attribute ("решения, принятые сессией") is of something else than a
    party: what it is of stands right beside it."""
    if not (rules.cases and rules.office_right) or rules.bare or not act.passive or "participle" not in act.features:
        return False
    return max(party.first - act.last, act.first - party.last, 0) > _BESIDE


# How many words, a comma among them, may lie between a participle and what it is of.
_BESIDE = 2

"""Which marks go on with a name, and which words can end one."""

from collections.abc import Sequence

from dragoman.languages.tokens import Token

from .nominative import NameGrammar

# The longest syllable that a hyphen joins to a name.
_SYLLABLE = 5
# What an apostrophe joins to a word that is no name.
_CLITICS = frozenset({"ll", "re", "ve"})


# An abbreviation of capitals in a running text has no more letters than this.
_ACRONYM = 4


def is_acronym(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is a short abbreviation of capitals, among words that are not all so written ("TASS", "YÖK")."""
    if not tokens[place].shouted or len(tokens[place].text) > _ACRONYM:
        return False
    beside = [t for t in tokens[max(0, place - 2) : place + 3] if t.is_word and t is not tokens[place]]
    return not any(t.shouted and len(t.text) > _ACRONYM for t in beside)


def goes_on(tokens: Sequence[Token], start: int, place: int, grammar: NameGrammar) -> bool:
    """Whether a hyphen at `place` joins a further syllable to a name, not a word of its own ("Oslo-based"); or an
    apostrophe does ("Ta'ula")."""
    after = tokens[place + 1]
    if tokens[place].text in "'’`" and grammar.hyphened:
        return after.is_word and not after.capital and len(after.text) > 1 and after.folded not in _CLITICS
    small = after.is_word and not after.capital and len(after.text) <= _SYLLABLE
    return (
        tokens[place].text in "-‐‑"
        and place - start > 1
        and bool(grammar.hyphened)
        and small
        and after.folded not in grammar.hyphened
    )


_NUMBERS = frozenset({"I", "V", "X"})


def too_short(words: Sequence[str]) -> bool:
    """Whether the last word of a name is a letter that is no number of a sovereign ("Jon V")."""
    numbered = len(words) > 1 and words[-1] in _NUMBERS
    return len(words[-1]) < 2 and not numbered


def is_attribute(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is an adjective of the dictionary, with a noun right behind it that it is of."""
    forms = [form.features for form in tokens[place].forms if form.features]
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None or after.capital or not forms or not all(_describes(f) for f in forms):
        return False
    return any(form.features >= {"known", "noun"} for form in after.forms[:1])


def is_common(tokens: Sequence[Token], first: int) -> bool:
    """Whether the capital of a word is that of its sentence, and the word a noun of the dictionary for no person
    ("Разговор Берг и Одеры")."""
    if first and tokens[first - 1].text not in '"«“„.:':
        return False
    forms = [form.features for form in tokens[first].forms if form.features]
    names = any(features & {"given", "surname", "patronymic", "geo", "anim"} for features in forms)
    return bool(forms) and not names and all(features >= {"known", "noun"} for features in forms)


def _describes(features: frozenset[str]) -> bool:
    return "known" in features and bool(features & {"adj", "participle"})


# How many letters such an abbreviation has at most.
_LETTERS = 5


def abbreviates(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is all capitals, and the one behind it a word of a name that is not."""
    token, behind = tokens[place], tokens[place + 1]
    letters = token.text.isupper() and 1 < len(token.text) <= _LETTERS
    return letters and behind.is_word and behind.capital and not behind.shouted and len(behind.text) > 1


def letters_before(tokens: Sequence[Token], place: int) -> set[int]:
    """The letters of an organ or a company that stand right before a name ("директора ТОО Олега Берга")."""
    return {place - 1} if 1 < place < len(tokens) and abbreviates(tokens, place - 1) else set()

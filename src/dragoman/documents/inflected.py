"""Outlets' names that stand in a case ("сообщили «Степному вестнику»"), put back in the nominative."""

from collections.abc import Mapping, Sequence

from dragoman.languages.inflect import Form, inflector, key
from dragoman.languages.pack import LanguagePack

from .cues import Naming

_GENDERS = ("femn", "masc")


def nominative(name: str, case: str, pack: LanguagePack, rules: Naming) -> str | None:
    """A name that stands in a case, in the nominative; `None` where its words do not stand in it.

    Up to its first noun every word is put back; what follows that ("Вестнику Севера") depends on it, and is left. Of a
    word with a hyphen ("Картли-экспрессу") the last piece is.
    """
    words = name.split()
    adjectives: list[tuple[str, Form]] = []
    for at, word in enumerate(words):
        stem, _, last = word.rpartition("-")
        prefix = f"{stem}-" if stem else ""
        forms = [form for form in inflector(pack).forms(key(last)) if {case, "known"} <= form.features]
        noun = next((form for form in forms if "noun" in form.features), None)
        adjective = next((form for form in forms if "adj" in form.features), None)
        if noun is not None and (adjective is None or at == len(words) - 1):
            head = prefix + _cased(_noun(noun, rules), last)
            gender = _gender(noun)
            shown = [_cased(_agreeing(form.base, gender, rules.agreement), written) for written, form in adjectives]
            return " ".join([*shown, head, *words[at + 1 :]])
        if adjective is None:
            return None
        adjectives.append((word, adjective))
    return None


def _noun(form: Form, rules: Naming) -> str:
    """The nominative of a noun; of a plural the one among the words of outlets' names, else the singular."""
    if "plural" not in form.features:
        return form.base
    stem = form.base[:-1] if form.base[-1:] in rules.plural_drops else form.base
    plural = (word for word in sorted(rules.words) if word.startswith(stem) and word != form.base)
    return next((word for word in plural if len(word) == len(stem) + 1), form.base)


def _gender(noun: Form) -> str:
    if "plural" in noun.features:
        return "plural"
    return next((one for one in _GENDERS if one in noun.features), "neut")


def _agreeing(base: str, gender: str, agreement: Mapping[str, Mapping[str, str]]) -> str:
    """A masculine adjective as it is with a noun of a gender; the longest ending that is listed decides."""
    endings: Sequence[str] = sorted(agreement.get(gender, {}), key=len, reverse=True)
    ending = next((ending for ending in endings if base.endswith(ending)), None)
    return base if ending is None else base[: -len(ending)] + agreement[gender][ending]


def _cased(word: str, written: str) -> str:
    return word.capitalize() if written[:1].isupper() else word

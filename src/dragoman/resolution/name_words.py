"""What the language packs know of names: particles, honorifics, patronymics, and the spellings to read words by."""

import re
from dataclasses import dataclass
from functools import cache

from dragoman.languages.load import load_pack, pack_codes
from dragoman.languages.scripts import fold


@dataclass(frozen=True, slots=True)
class Spelling:
    """A table of sounds, the words that can be read by it, and letters (`marks`) that are in no other spelling."""

    pack: str
    table: str
    words: re.Pattern[str]
    unless: re.Pattern[str] | None
    marks: str


@dataclass(frozen=True, slots=True)
class NameWords:
    """The small words and the endings of names, folded; `patronymic_endings` longest first, with their gender."""

    particles: frozenset[str]
    honorifics: frozenset[str]
    generations: dict[str, str]
    patronymic_words: dict[str, str]
    patronymic_endings: tuple[tuple[str, str], ...]
    equal_endings: tuple[tuple[str, str], ...]
    one_letter_names: frozenset[str]


def packs_of_names() -> tuple[str, ...]:
    """The packs whose knowledge of names is used, all of them, whatever language a name is from."""
    return (*pack_codes(), "und")


@cache
def spellings() -> tuple[Spelling, ...]:
    """Every table of sounds, those of the language packs before the shared ones."""
    found = []
    for pack in packs_of_names():
        for entry in load_pack(pack).rules("names.yml").get("spellings", ()):
            unless = entry.get("unless")
            found.append(
                Spelling(
                    pack,
                    entry["table"],
                    re.compile(entry["words"]),
                    re.compile(unless) if unless else None,
                    entry.get("marks", ""),
                )
            )
    return tuple(found)


@cache
def marks() -> str:
    """Letters that are in one spelling only: a name that has one is read by that spelling throughout."""
    return "".join(dict.fromkeys("".join(spelling.marks for spelling in spellings())))


@cache
def name_words() -> NameWords:
    """The words of all packs together."""
    rules = [load_pack(pack).rules("names.yml") for pack in packs_of_names()]
    genders: dict[str, str] = {}
    endings: dict[str, str] = {}
    for rule in rules:
        for kept, key in ((genders, "patronymic_words"), (endings, "patronymic_endings")):
            for gender, words in rule.get(key, {}).items():
                kept.update((fold(word), gender) for word in words)
    return NameWords(
        particles=frozenset(fold(word) for rule in rules for word in rule.get("particles", ())),
        honorifics=frozenset(fold(word) for rule in rules for word in rule.get("honorifics", ())),
        generations={fold(w): g for rule in rules for g, ws in rule.get("generations", {}).items() for w in ws},
        patronymic_words=genders,
        patronymic_endings=tuple(sorted(endings.items(), key=lambda item: (-len(item[0]), item[0]))),
        equal_endings=tuple((e, to) for rule in rules for e, to in rule.get("equal_endings", {}).items()),
        one_letter_names=frozenset(word for rule in rules for word in rule.get("one_letter_names", ())),
    )


@cache
def feminine_names() -> frozenset[str]:
    """Given names that are women's, folded."""
    rows = (row for pack in packs_of_names() for row in load_pack(pack).table("feminine_names.tsv", ("name",)))
    return frozenset(fold(row.cells[0]) for row in rows)


@cache
def given_forms() -> dict[str, tuple[str, ...]]:
    """For a given name, the forms that it has in other languages, itself included, folded."""
    forms: dict[str, tuple[str, ...]] = {}
    for pack in packs_of_names():
        for row in load_pack(pack).table("given_forms.tsv", ("forms",)):
            words = tuple(dict.fromkeys(fold(word) for word in row.cells[0].split()))
            for word in words:
                forms[word] = tuple(dict.fromkeys((*forms.get(word, ()), *words)))
    return forms

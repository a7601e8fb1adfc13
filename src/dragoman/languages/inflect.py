"""Written form → the dictionary forms it may be a form of, with the grammar that the ending tells.

Which way a language is taken apart is data: `endings.yml` of its pack either names a morphological dictionary
(`dictionary: ru`, read with pymorphy3) or lists layers of endings that are peeled from the right.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

from dragoman.model.errors import DataError

from .pack import LanguagePack
from .scripts import fold


def key(word: str) -> str:
    """A word as it is compared: folded, and without the dots that print leaves out."""
    return fold(word).replace("ё", "е")


@dataclass(frozen=True, slots=True)
class Form:
    """A dictionary form, folded, and the features (`gen`, `past`, `plural`, …) that the written form adds to it."""

    base: str
    features: frozenset[str]


class Inflector(Protocol):
    """Takes words apart."""

    def forms(self, word: str) -> tuple[Form, ...]:
        """The forms that a folded word may be; the word itself is among them."""

    def suffix(self, piece: str) -> frozenset[str] | None:
        """The features of an ending written apart after a hyphen or an apostrophe; `None` where it is no ending."""


@dataclass(frozen=True, slots=True)
class _Ending:
    text: str
    layer: str
    features: frozenset[str]
    puts: tuple[str, ...]


class EndingInflector:
    """Peels endings layer by layer, as the pack's `endings.yml` orders them."""

    def __init__(self, rules: Mapping[str, Any], where: str) -> None:
        self._follows: dict[str, frozenset[str]] = {}
        self._endings: dict[str, list[_Ending]] = {}
        self._irregular: dict[str, tuple[Form, ...]] = {}
        self._apart: dict[str, frozenset[str]] = {}
        self._least = int(rules.get("shortest", 2))
        for layer, spec in rules.get("layers", {}).items():
            self._follows[layer] = frozenset(spec.get("after", ()))
            for features, endings in spec["endings"].items():
                for ending in endings:
                    text, _, puts = key(ending).partition(">")
                    named = frozenset(features.split("+")) - {"none"}
                    parsed = _Ending(text, layer, named, tuple(puts.split("|")) if puts else ("",))
                    if spec.get("apart") != "only":
                        self._endings.setdefault(text[-1:], []).append(parsed)
                    if spec.get("apart"):
                        self._apart[text] = named
        for layer, after in self._follows.items():
            if unknown := after - set(self._follows) - {"end"}:
                raise DataError(where, f"layer {layer} follows unknown layers {sorted(unknown)}")
        for base, forms in rules.get("irregular", {}).items():
            for form, features in forms.items():
                known = self._irregular.get(form, ())
                self._irregular[form] = (*known, Form(base, frozenset(features.split("+"))))
        self._alternations = {key(a): key(b) for a, b in rules.get("alternations", {}).items()}
        self._cache: dict[str, tuple[Form, ...]] = {}

    def forms(self, word: str) -> tuple[Form, ...]:
        """See Inflector; the shortest chain of endings first."""
        known = self._cache.get(word)
        if known is None:
            known = self._cache[word] = self._peel(word)
        return known

    def suffix(self, piece: str) -> frozenset[str] | None:
        """See Inflector."""
        return self._apart.get(piece)

    def _peel(self, word: str) -> tuple[Form, ...]:
        found = {Form(word, frozenset()): None}
        if irregular := self._irregular.get(word):
            found.update(dict.fromkeys(irregular))
        waiting: list[tuple[str, str, frozenset[str]]] = [(word, "end", frozenset())]
        seen = set(waiting)
        while waiting:
            rest, outer, features = waiting.pop(0)
            for ending in self._endings.get(rest[-1:], ()):
                if outer not in self._follows[ending.layer] or not rest.endswith(ending.text):
                    continue
                stem = rest[: len(rest) - len(ending.text)]
                for put in ending.puts:
                    state = (stem + put, ending.layer, features | ending.features)
                    if len(state[0]) >= self._least and state not in seen:
                        seen.add(state)
                        waiting.append(state)
                        found[Form(state[0], state[2])] = None
        for form in [form for form in found if form.features]:
            if (other := self._alternations.get(form.base)) is not None:
                found[Form(other, form.features)] = None
        return tuple(found)


_SMALL = frozenset({"PREP", "CONJ", "PRCL"})
# Features of the OpenCorpora tag set, in our words.
_GRAMMEMES = {
    "nomn": "nom",
    "gent": "gen",
    "gen2": "gen",
    "datv": "dat",
    "accs": "acc",
    "ablt": "ins",
    "loct": "loc",
    "loc2": "loc",
    "plur": "plural",
    "past": "past",
    "pres": "present",
    "futr": "future",
    "pssv": "passive",
    "PRTF": "participle",
    "PRTS": "short",
    "GRND": "gerund",
    "INFN": "infinitive",
    "VERB": "verb",
    "NOUN": "noun",
    "ADJF": "adj",
    "anim": "anim",
    "masc": "masc",
    "femn": "femn",
    "Name": "given",
    "Surn": "surname",
    "Patr": "patronymic",
}


class DictionaryInflector:
    """Looks words up in a morphological dictionary, which also guesses at words that it does not have."""

    def __init__(self, language: str) -> None:
        import pymorphy3  # its dictionary is read only for a language that names it

        self._analyser = pymorphy3.MorphAnalyzer(lang=language)
        self._cache: dict[str, tuple[Form, ...]] = {}

    def forms(self, word: str) -> tuple[Form, ...]:
        """See Inflector; likelier readings first."""
        known = self._cache.get(word)
        if known is None:
            found: dict[Form, None] = {}
            parses = self._analyser.parse(word)[:12]
            # "После" is also a rare form of "посол": where the likeliest reading is a small word, it is no other.
            if parses and parses[0].tag.POS in _SMALL:
                parses = [parse for parse in parses if parse.tag.POS in _SMALL]
            present = {parse.normal_form for parse in parses if "pres" in parse.tag}
            # "находится" is also a rare future of a verb of the same form
            parses = [parse for parse in parses if "futr" not in parse.tag or parse.normal_form not in present]
            # news does not command: "гости" is no form of "гостить"
            parses = [parse for parse in parses if "impr" not in parse.tag] or parses
            for parse in parses:
                features = frozenset(ours for theirs, ours in _GRAMMEMES.items() if theirs in parse.tag)
                if parse.is_known:
                    features |= {"known"}
                if {"Pltm", "Geox"} in parse.tag:
                    features -= {"plural"}  # a place that is called in the plural ("Афины") is but one
                found[Form(key(parse.normal_form), features)] = None
            found.setdefault(Form(word, frozenset()))
            known = self._cache[word] = tuple(found)
        return known

    def suffix(self, piece: str) -> frozenset[str] | None:
        """See Inflector: such a language writes no endings apart."""
        return None


@cache
def inflector(pack: LanguagePack) -> Inflector:
    """The inflector of a pack; one that leaves words as they are where the pack has no `endings.yml`."""
    rules = pack.rules("endings.yml")
    if dictionary := rules.get("dictionary"):
        return DictionaryInflector(str(dictionary))
    return EndingInflector(rules, f"{pack.code}/endings.yml")

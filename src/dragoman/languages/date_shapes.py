"""The grammar of dates in a language: its vocabulary and its families of shapes, as `dates.yml` lists them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from re import Match

from .date_patterns import Pattern, PatternCompiler
from .date_words import Token, Value, Vocabulary, fold_dates, tokens, vocabulary
from .load import load_pack
from .pack import LanguagePack

Slots = dict[str, Value]

_FIRST_CODE = 0xE000  # the private use area: one code for each set of classes that a token can have
_NUMBERS = (("full",), ("year",), ("day", "number"), ("number",))


@dataclass(frozen=True, slots=True)
class Shape:
    """One pattern of a family. No date is a trap; nor what is `small` but has a capital inside a sentence; nor what
    stands before a word of the form `unless_next`, unless that word is among `but`.
    """

    family: str
    pattern: Pattern
    trap: bool
    small: bool
    unless_next: str | None
    but: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """A shape that fits at `start` to `end` (excluded) of the text, as many `tokens`, with what fills its slots."""

    start: int
    end: int
    tokens: int
    shape: Shape
    slots: Slots


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that a pack knows of dates: words, the shapes by the code that opens them, and the code of each class set."""

    words: Vocabulary
    shapes: Mapping[str, tuple[Shape, ...]]
    codes: Mapping[frozenset[str], str]

    def stretches(self, text: str) -> Iterator[tuple[list[Token], str]]:
        """The runs of date words of a text, each with its codes, one character a token; none of prepositions alone."""
        for stretch in tokens(text, self.words):
            if all(token.bare for token in stretch):
                continue
            yield stretch, "".join(self.codes[frozenset(token.classes)] for token in stretch)

    def at(self, stretch: Sequence[Token], codes: str, index: int) -> list[Found]:
        """The shapes that fit from the token at `index`, the longest first, then in the order of the data."""
        if index >= len(codes):
            return []
        fits: list[tuple[int, Shape, Match[str]]] = []
        for shape in self.shapes.get(codes[index], ()):
            if match := shape.pattern.expression.match(codes, index):
                fits.append((match.end(), shape, match))
        fits.sort(key=lambda fit: -fit[0])
        return [
            Found(stretch[index].start, stretch[end - 1].end, end - index, shape, _filled(shape, match, stretch))
            for end, shape, match in fits
        ]


def _filled(shape: Shape, match: Match[str], stretch: Sequence[Token]) -> Slots:
    slots: Slots = {}
    for number, (slot, classes) in enumerate(shape.pattern.slots, 1):
        place = match.start(number)
        if place >= 0:
            held = stretch[place].classes
            slots[slot] = next(held[name] for name in classes if name in held)
    return slots


@cache
def grammar(pack: LanguagePack) -> Grammar:
    """The grammar of a pack over that of the base pack; raises DataError where `dates.yml` is wrong."""
    rules, base = pack.rules("dates.yml"), load_pack("und").rules("dates.yml")
    words = vocabulary(rules, base)
    phrases = chain.from_iterable(words.phrases.values())
    sets = {frozenset(phrase.classes) for phrase in phrases} | {frozenset(names) for names in _NUMBERS}
    sets |= {frozenset(classes) for classes in words.suffixes.values()}
    codes = {classes: chr(_FIRST_CODE + number) for number, classes in enumerate(sorted(sets, key=sorted))}
    by_class: dict[str, str] = {}
    for classes, code in codes.items():
        for name in classes:
            by_class[name] = by_class.get(name, "") + code
    macros = {**base.get("macros", {}), **rules.get("macros", {})}
    compiler = PatternCompiler(f"{pack.code}/dates.yml", by_class, macros)
    openers: dict[str, list[Shape]] = {}
    for name, family in {**base.get("families", {}), **rules.get("families", {})}.items():
        unless = family.get("unless_next", {})
        but = frozenset(fold_dates(word) for word in unless.get("but", ()))
        for written in family["patterns"]:
            trap, small = bool(family.get("none")), bool(family.get("small"))
            shape = Shape(name, compiler.compile(written), trap, small, unless.get("feature"), but)
            for code in shape.pattern.first:
                openers.setdefault(code, []).append(shape)
    return Grammar(words, {code: tuple(shapes) for code, shapes in openers.items()}, codes)

"""Compiles the patterns of `dates.yml` to regular expressions over codes, one code for each set of classes.

A pattern is a row of atoms, `slot=class/class` or just `class`, where `x?`, `x*`, `x+`, `(…)` and `|` mean what they
do in regular expressions; a digit at an atom's end (`day2`) names the second slot of its kind. A word in capitals is
a macro; with a digit (`DM2`) all slots of the macro take it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.model.errors import DataError

Slot = tuple[str, tuple[str, ...]]

_PIECE = re.compile(r"[A-Z]+\d?|[a-z_]+\d?(?:=[a-z_]+)?(?:/[a-z_]+)*|\S")


@dataclass(frozen=True, slots=True)
class Pattern:
    """An expression over codes, the slot and classes of each of its groups, and the codes that it can open with."""

    expression: re.Pattern[str]
    slots: tuple[Slot, ...]
    first: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of an expression, the codes that it can open with, and whether it may be empty."""

    text: str
    first: frozenset[str]
    empty: bool


@dataclass(frozen=True, slots=True)
class PatternCompiler:
    """Knows the codes of each class and the macros of one pack; `where` is named in its errors."""

    where: str
    codes: Mapping[str, str]
    macros: Mapping[str, str]

    def compile(self, pattern: str) -> Pattern:
        """The pattern compiled; raises DataError where it cannot be read or may be empty."""
        slots: list[Slot] = []
        part = self._read(pattern, "", slots)
        if part.empty:
            raise DataError(self.where, f"pattern may be empty: {pattern}")
        return Pattern(re.compile(part.text), tuple(slots), part.first)

    def _read(self, pattern: str, suffix: str, slots: list[Slot]) -> _Part:
        pieces = _PIECE.findall(pattern)[::-1]
        part = self._choice(pieces, suffix, slots)
        if pieces:
            raise DataError(self.where, f"cannot read {pieces[-1]!r} in pattern: {pattern}")
        return part

    def _choice(self, pieces: list[str], suffix: str, slots: list[Slot]) -> _Part:
        options = [self._row(pieces, suffix, slots)]
        while pieces and pieces[-1] == "|":
            pieces.pop()
            options.append(self._row(pieces, suffix, slots))
        first = frozenset[str]().union(*(option.first for option in options))
        return _Part("(?:" + "|".join(o.text for o in options) + ")", first, any(o.empty for o in options))

    def _row(self, pieces: list[str], suffix: str, slots: list[Slot]) -> _Part:
        text, first, empty = "", frozenset[str](), True
        while pieces and pieces[-1] not in "|)":
            part = self._repeated(pieces, suffix, slots)
            text += part.text
            first |= part.first if empty else frozenset()
            empty = empty and part.empty
        return _Part(text, first, empty)

    def _repeated(self, pieces: list[str], suffix: str, slots: list[Slot]) -> _Part:
        part = self._piece(pieces, suffix, slots)
        while pieces and pieces[-1] in "?*+":
            sign = pieces.pop()
            part = _Part(part.text + sign, part.first, part.empty or sign != "+")
        return part

    def _piece(self, pieces: list[str], suffix: str, slots: list[Slot]) -> _Part:
        piece = pieces.pop()
        if piece == "(":
            part = self._choice(pieces, suffix, slots)
            if not pieces or pieces.pop() != ")":
                raise DataError(self.where, "a bracket is not closed in a pattern")
            return part
        if piece[0].isupper():
            name = piece.rstrip("0123456789")
            if name not in self.macros:
                raise DataError(self.where, f"no macro {name}")
            return self._read(self.macros[name], piece[len(name) :] or suffix, slots)
        if not piece[0].isalpha():
            raise DataError(self.where, f"cannot read {piece!r} in a pattern")
        return self._atom(piece, suffix, slots)

    def _atom(self, piece: str, suffix: str, slots: list[Slot]) -> _Part:
        slot, equals, named = piece.partition("=")
        if not equals:
            slot, named = piece.split("/")[0], piece
        bare = slot.rstrip("0123456789")
        classes = tuple(name.rstrip("0123456789") for name in named.split("/"))
        slots.append((bare + (suffix or slot[len(bare) :]), classes))
        allowed = "".join(self.codes.get(name, "") for name in classes)
        return _Part(f"([{allowed}])" if allowed else "((?!))", frozenset(allowed), False)

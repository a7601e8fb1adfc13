"""The entries of `contacts.yml`, typed: what a word of contact tells and where its sides are to be found."""

from dataclasses import dataclass
from functools import cache

from dragoman.languages.inflect import inflector, key
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.model.errors import DataError
from dragoman.model.vocabulary import Kind, Role

_KEYS = {
    "id",
    "kind",
    "forms",
    "verb",
    "noun",
    "refers",
    "first",
    "second",
    "passive",
    "roles",
    "list",
    "travel",
    "document",
    "gathering",
    "what",
    "organs",
    "weak",
    "returns",
    "whither",
    "lasts",
    "examples",
    "but_not",
    "joins",
    "pair",
    "turns",
    "persons",
    "unless",
    "spoiled_by",
    "placed",
    "needs",
    "plural_list",
    "stops",
    "ahead",
    "dated",
    "somebody",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """One entry of `contacts.yml`; its head says what each key means."""

    id: str
    kind: Kind
    verb: bool
    noun: bool
    refers: bool
    first: tuple[str, ...]
    second: tuple[str, ...]
    passive: bool
    roles: tuple[Role, Role]
    list: bool
    travel: bool
    document: bool
    gathering: bool
    weak: bool
    what: str | None
    organs: tuple[str, ...]
    persons: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    spoiled_by: frozenset[str] = frozenset()
    returns: bool = False
    whither: bool = False
    lasts: bool = False
    joins: bool = False
    pair: bool = False
    turns: bool = False
    placed: bool = False
    needs: frozenset[str] = frozenset()
    plural_list: bool = False
    stops: bool = False
    ahead: bool = False
    dated: bool = False
    somebody: bool = False


@cache
def frames(pack: LanguagePack) -> Lexicon[Frame]:
    """The acts of a language, made ready for finding; raises DataError on an unknown key."""
    return Lexicon(all_frames(pack), inflector(pack))


@cache
def all_frames(pack: LanguagePack) -> list[tuple[str, Frame]]:
    """The forms of every act, each with its frame."""
    entries: list[tuple[str, Frame]] = []
    for spec in pack.rules("contacts.yml").get("acts", ()):
        if unknown := set(spec) - _KEYS:
            raise DataError(f"{pack.code}/contacts.yml", f"{spec.get('id')}: unknown keys {sorted(unknown)}")
        roles = [Role(r) for r in spec.get("roles", ("participant", "participant"))]
        frame = Frame(
            spec["id"],
            Kind(spec["kind"]),
            bool(spec.get("verb")),
            bool(spec.get("noun")),
            bool(spec.get("refers")),
            tuple(spec["first"]),
            tuple(spec["second"]),
            bool(spec.get("passive")),
            (roles[0], roles[1]),
            bool(spec.get("list")),
            bool(spec.get("travel")),
            bool(spec.get("document")),
            bool(spec.get("gathering")),
            bool(spec.get("weak")),
            next(iter(spec.get("what", ())), None),
            tuple(spec.get("organs", ())),
            frozenset(spec.get("persons", ())),
            frozenset(key(w) for w in spec.get("unless", ())),
            frozenset(key(w) for w in spec.get("spoiled_by", ())),
            bool(spec.get("returns")),
            bool(spec.get("whither")),
            lasts=bool(spec.get("lasts")),
            joins=bool(spec.get("joins")),
            pair=bool(spec.get("pair")),
            turns=bool(spec.get("turns")),
            placed=bool(spec.get("placed")),
            needs=frozenset(key(w) for w in spec.get("needs", ())),
            plural_list=bool(spec.get("plural_list")),
            stops=bool(spec.get("stops")),
            ahead=bool(spec.get("ahead")),
            dated=bool(spec.get("dated")),
            somebody=bool(spec.get("somebody")),
        )
        entries.extend((form, frame) for form in spec["forms"])
    return entries

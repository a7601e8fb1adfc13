"""Words of contact: which engagement they tell of, and where the two sides of it are to be found."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.languages.inflect import inflector, key
from dragoman.languages.lexicon import Lexicon, Match
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.errors import DataError
from dragoman.model.mentions import MentionKind
from dragoman.model.vocabulary import Kind, Role

from .found import Sentence
from .grammar import grammar

VERBAL = frozenset(
    {"past", "future", "present", "pp", "participle", "gerund", "infinitive", "verb", "short", "passive", "ing"}
)
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


@dataclass(frozen=True, slots=True)
class Act:
    """A frame at tokens `first` to `last` of a sentence; `verbal`: as a verb; `passive`: its subject undergoes it."""

    sentence: Sentence
    first: int
    last: int
    frame: Frame
    features: frozenset[str]
    verbal: bool
    passive: bool


@cache
def frames(pack: LanguagePack) -> Lexicon[Frame]:
    """The acts of a language, made ready for finding; raises DataError on an unknown key."""
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
        )
        entries.extend((form, frame) for form in spec["forms"])
    return Lexicon(entries, inflector(pack))


@cache
def _not_acts(pack: LanguagePack) -> Lexicon[str]:
    return Lexicon(((form, "none") for form in pack.rules("contacts.yml").get("not_acts", ())), inflector(pack))


def find_acts(sentence: Sentence, pack: LanguagePack) -> list[Act]:
    """The acts of a sentence in order: of those that share a word the longest, and that for which its form is right."""
    taken = {i for m in sentence.mentions for i in range(m.first, m.last) if m.kind not in _OPEN}
    found: list[Act] = []
    idle = {i for match in _not_acts(pack).find(sentence.tokens) for i in range(match.first, match.last)}
    idle |= {i for i, token in enumerate(sentence.tokens) if any(t.span.covers(token.span) for t in sentence.times)}
    for place in range(len(sentence.tokens)):
        if place in taken or place in idle:
            continue
        acts = [_act(sentence, match, pack) for match in frames(pack).all_at(sentence.tokens, place)]
        fitting = [act for act in acts if act is not None]
        if fitting:
            found.append(max(fitting, key=lambda act: (act.last, act.verbal)))
    # a longer act that ends in the words of one that is none is the act ("bir araya gələcək" beside "gələcək")
    ends = {m.last - 1: m.last - m.first for m in _not_acts(pack).find(sentence.tokens)}
    found = [act for act in found if act.last - 1 not in idle or 0 < ends.get(act.last - 1, 99) < act.last - act.first]
    kept: list[Act] = []
    for act in sorted(found, key=lambda act: (act.first - act.last, act.first)):
        if not any(act.first < other.last and other.first < act.last for other in kept):
            kept.append(act)
    return sorted(kept, key=lambda act: act.first)


_OPEN = (MentionKind.REFERENCE, MentionKind.CITY, MentionKind.STATE)


def _act(sentence: Sentence, match: Match[Frame], pack: LanguagePack) -> Act | None:
    tokens, frame = sentence.tokens, match.value
    words = [t for t in tokens[match.first : match.last] if t.is_word]
    features = frozenset().union(*match.grammar)
    if "gerund" in features and any(m.first == match.first for m in sentence.of(MentionKind.REFERENCE)):
        return None  # "гостя" is the guest's, not "staying"
    if frame.verb and not features & VERBAL and _of_headline(sentence, match.first, pack):
        features |= {"present"}
        return Act(sentence, match.first, match.last, frame, features, True, False)
    if features & VERBAL == {"ing"} and not _continues(tokens, match.first, pack):
        features -= {"ing"}
    if features & VERBAL == {"present"} and _as_noun(tokens, match.first, match.last, pack):
        features -= {"present"}
    features |= (
        _governed(tokens, match.first, pack)
        if not features & VERBAL or features & VERBAL == {"present"}
        else frozenset()
    )
    if frame.noun and len(words) == 1 and ("infinitive" in features or features >= {"past", "pp"}):
        return None  # "to stay flexible", "they stayed silent"
    verbal = bool(features & VERBAL)
    if (frame.verb and not verbal) or (frame.noun and len(words) == 1 and not _nominal(words[0])):
        return None
    return Act(
        sentence,
        match.first,
        match.last,
        frame,
        features,
        verbal and not frame.noun,
        _passive(tokens, match, features, pack),
    )


def _of_headline(sentence: Sentence, first: int, pack: LanguagePack) -> bool:
    """Whether a bare verb of a headline is said of several who stand right before it ("Kenyan ministers meet …",
    "Kenya, Norway sign …")."""
    rules = grammar(pack)
    if not (rules.bare and sentence.headline) or first == 0:
        return False
    before = sentence.tokens[first - 1]
    sides = sentence.of(MentionKind.STATE, MentionKind.OFFICE, MentionKind.PERSON, MentionKind.BODY)
    last = next((m for m in sides if m.last == first), None)
    if last is None:
        return False
    earlier = sentence.tokens[last.first - 1].folded if last.first else ""
    return "plural" in before.features or (earlier in rules.conjunctions and any(m.last < last.first for m in sides))


def _nominal(token: Token) -> bool:
    """Whether a word can be a noun: it has a form that is no verb's."""
    return any(not form.features & VERBAL for form in token.forms)


def _as_noun(tokens: Sequence[Token], first: int, last: int, pack: LanguagePack) -> bool:
    """Whether a form that is as well a noun's plural ("talks", "visits") is one, by the words on either side of it."""
    around = pack.rules("grammar.yml").get("noun_between", {})
    before = tokens[first - 1].folded if first else ""
    after = tokens[last].folded if last < len(tokens) else ""
    if first == 0 and tokens[0].folded in around.get("first", ()):
        return True
    return before in around.get("before", ()) or after in around.get("after", ())


def _passive(tokens: Sequence[Token], match: Match[Frame], features: frozenset[str], pack: LanguagePack) -> bool:
    """Whether the subject undergoes the act: by the form of the verb, or a form of "be" right before a participle."""
    if "passive" in features:
        return True
    if "pp" not in features:
        return False
    before = tokens[max(0, match.first - 4) : match.first]
    after = tokens[match.last : match.last + 1]
    auxiliary = frozenset(pack.rules("grammar.yml").get("passive", {}).get("auxiliary", ()))
    agent = frozenset(pack.rules("grammar.yml").get("passive", {}).get("agent", ()))
    return any(t.has_base(auxiliary) for t in before) or any(t.folded in agent for t in after)


def _continues(tokens: Sequence[Token], first: int, pack: LanguagePack) -> bool:
    """Whether a form in -ing is a verb's: after "be", or after a word that a gerund follows."""
    rules = pack.rules("grammar.yml")
    auxiliary = frozenset(rules.get("passive", {}).get("auxiliary", ()))
    leads = frozenset(rules.get("gerund_after", ()))
    return any(t.has_base(auxiliary) or t.folded in leads for t in tokens[max(0, first - 1) : first])


def _governed(tokens: Sequence[Token], first: int, pack: LanguagePack) -> frozenset[str]:
    """What a modal word before a bare verb makes of it."""
    rules = grammar(pack)
    for token in reversed(tokens[max(0, first - 3) : first]):
        if token.has_base(rules.modals):
            return frozenset({"infinitive", "future"}) if token.folded in rules.future else frozenset({"infinitive"})
    return frozenset()

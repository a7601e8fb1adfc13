"""Words of contact: which engagement they tell of, and where the two sides of it are to be found."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.languages.inflect import inflector, key
from dragoman.languages.lexicon import Lexicon, Match
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import MentionKind
from dragoman.model.vocabulary import Kind

from .found import Sentence
from .frames import Frame as Frame
from .frames import all_frames
from .frames import frames as frames
from .grammar import grammar
from .placed import placed
from .somebody import somebody_behind

VERBAL = frozenset(
    {"past", "future", "present", "pp", "participle", "gerund", "infinitive", "verb", "short", "passive", "ing"}
)


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
    found += _placed(sentence, pack)
    for act in sorted(found, key=lambda act: (act.first - act.last, act.first)):
        if not any(act.first < other.last and other.first < act.last for other in kept):
            kept.append(act)
    return sorted(kept, key=lambda act: act.first)


def _placed(sentence: Sentence, pack: LanguagePack) -> list[Act]:
    """Journeys that are told by where somebody is, as the frame with `placed` has it."""
    frame = _placed_frame(pack)
    if frame is None:
        return []
    acts = []
    for first, last in placed(sentence, pack):
        features = sentence.tokens[last - 1].features & VERBAL if last - first > 1 else frozenset({"present"})
        acts.append(Act(sentence, first, last, frame, frozenset(features), True, False))
    return acts


@cache
def _placed_frame(pack: LanguagePack) -> Frame | None:
    return next((f for spec in all_frames(pack) if (f := spec[1]).placed), None)


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
    if features & VERBAL:
        features |= _negated(tokens, match.first, features, pack)
    if _is_bare_form(tokens[match.first]):
        features = _of_bare_form(tokens, match.first, features, pack)
    if frame.needs and not any(token.has_base(frame.needs) for token in tokens[: match.first]):
        return None
    if frame.somebody and not somebody_behind(sentence, match.last, pack):
        return None
    if frame.noun and len(words) == 1 and ("infinitive" in features or features >= {"past", "pp"}):
        return None  # "to stay flexible", "they stayed silent"
    # "kursun keçirilməsi": a noun made of a verb tells of nothing by itself
    verbal = bool(features & VERBAL) and not (frame.kind is Kind.TRAINING and _is_noun_of_verb(features))
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


def _negated(tokens: Sequence[Token], first: int, features: frozenset[str], pack: LanguagePack) -> frozenset[str]:
    """What a word of negation before a verb, or before the verb that an infinitive hangs on, makes of it."""
    words = grammar(pack).negation
    if first and tokens[first - 1].folded in words:
        return frozenset({"negative"})
    hangs = "infinitive" in features and first > 1 and tokens[first - 2].folded in words
    if not hangs or "verb" not in tokens[first - 1].features:
        return frozenset()
    return frozenset({"negative"}) | (tokens[first - 1].features & {"future"})


def _is_noun_of_verb(features: frozenset[str]) -> bool:
    return "verbal_noun" in features and not features & (VERBAL - {"passive"})


def _of_headline(sentence: Sentence, first: int, pack: LanguagePack) -> bool:
    """Whether a bare verb of a headline is said of several who stand right before it ("Kenyan ministers meet …",
    "Kenya, Norway sign …")."""
    rules, tokens = grammar(pack), sentence.tokens
    if not rules.bare or first == 0:
        return False
    if not sentence.headline:
        # a caption is told in the present as well ("Berg and Odera sign a memorandum."): never a noun with its genitive
        after = tokens[first + 1].folded if first + 1 < len(tokens) else ""
        if after not in rules.articles and rules.prepositions.get(after) not in _OBJECT:
            return False
    end = first - 1 if tokens[first - 1].text == "," and not sentence.headline else first
    before = tokens[end - 1]
    sides = sentence.of(MentionKind.STATE, MentionKind.OFFICE, MentionKind.PERSON, MentionKind.BODY)
    last = next((m for m in sides if m.last == end), None)
    if last is None:
        return False
    earlier = sentence.tokens[last.first - 1].folded if last.first else ""
    return "plural" in before.features or (earlier in rules.conjunctions and any(m.last < last.first for m in sides))


# How a verb's object, or whom it is with, may begin where its form is a noun's as well.
_OBJECT = frozenset({"with", "in", "on"})


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


def _is_bare_form(token: Token) -> bool:
    """Whether a word can be the dictionary form of a verb and its participle or past ("come", "put")."""
    bare = any(form.base == token.folded and not form.features for form in token.forms)
    return bare and any(form.base == token.folded and form.features & {"pp", "past"} for form in token.forms)


def _of_bare_form(tokens: Sequence[Token], first: int, features: frozenset[str], pack: LanguagePack) -> frozenset[str]:
    """The features of such a form by the words before it: a modal's ("to come"), or a participle's after "have"."""
    rules = pack.rules("grammar.yml").get("passive", {})
    if governed := _governed(tokens, first, pack):
        return (features - VERBAL) | governed
    helpers = frozenset(key(str(w)) for sort in ("auxiliary", "perfect") for w in rules.get(sort, ()))
    helped = any(token.has_base(helpers) for token in tokens[max(0, first - 3) : first])
    return features if helped or "past" in features else features - VERBAL


def _continues(tokens: Sequence[Token], first: int, pack: LanguagePack) -> bool:
    """Whether a form in -ing is a verb's: after "be", or after a word that a gerund follows."""
    rules = pack.rules("grammar.yml")
    auxiliary = frozenset(rules.get("passive", {}).get("auxiliary", ()))
    leads = frozenset(rules.get("gerund_after", ()))
    if first == 0 and bool(rules.get("relations", {}).get("bare")):
        # "Receiving the guest, Minister Berg said": not "Meeting of the council"
        relations, after = grammar(pack).prepositions, tokens[1].folded if len(tokens) > 1 else ""
        return any(t.text == "," for t in tokens) and relations.get(after) not in {"of", "between", "in"}
    return any(t.has_base(auxiliary) or t.folded in leads for t in tokens[max(0, first - 1) : first])


def _governed(tokens: Sequence[Token], first: int, pack: LanguagePack) -> frozenset[str]:
    """What a modal word before a bare verb makes of it."""
    rules = grammar(pack)
    for place in range(first - 1, max(0, first - 3) - 1, -1):
        token = tokens[place]
        if rules.bare and token.folded in rules.articles:
            break  # "in response to an invitation": what follows is a noun
        if token.has_base(rules.modals) and not (rules.bare and place and token.capital and not token.shouted):
            return frozenset({"infinitive", "future"}) if token.folded in rules.future else frozenset({"infinitive"})
    return frozenset()

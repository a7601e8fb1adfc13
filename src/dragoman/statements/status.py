"""How far an engagement had come on the day of the text: from tense, mood, and the words around its act."""

from collections.abc import Sequence
from functools import cache

from dragoman.languages.inflect import inflector, key
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.mentions.acts import Act
from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import grammar
from dragoman.model.dates import DateInterval
from dragoman.model.spans import Span
from dragoman.model.vocabulary import Kind, Status

from .destinations import destinations_of
from .drafts import Told
from .put_off import moved_to
from .visit_made import still_to_be_made

# How many words away from its act a cue still speaks of it, when both stand in one clause.
_REACH = 9
_CLAUSE_END = ";:"


@cache
def _cues(pack: LanguagePack) -> Lexicon[str]:
    rules = pack.rules("status.yml")
    return Lexicon(((form, name) for name, forms in rules.items() for form in forms), inflector(pack))


def cues(sentence: Sentence, pack: LanguagePack) -> list[tuple[str, int, Span]]:
    """The cues of a sentence: their sort (planned, cancelled, ongoing, ended, hoped), token index and place."""
    found = []
    for place in range(len(sentence.tokens)):
        for match in _cues(pack).all_at(sentence.tokens, place):
            if match.value == "hoped" and any(t.span.covers(sentence.tokens[place].span) for t in sentence.times):
                continue  # the month of May
            found.append((match.value, place, sentence.span_of(match.first, match.last)))
    return found


def status_of(act: Act, pack: LanguagePack, date: DateInterval | None, published: DateInterval | None) -> Told[Status]:
    """The status that an act's own form, the cues near it and its date give it."""
    sentence, span = act.sentence, act.sentence.span_of(act.first, act.last)
    said = cues(sentence, pack)
    around = [(sort, place, where) for sort, place, where in said if near(sentence, act, place)]
    if _only_says_when(act, pack):
        around = [cue for cue in around if cue[0] != "planned"]
    around = around or [
        cue
        for cue in said
        if cue[0] == "planned" and (_predicate(act, cue[1]) or _behind(act, cue[1], pack) or _of_list(act, cue[1]))
    ]
    sorts = {sort: where for sort, _, where in reversed(around)}
    if "cancelled" in sorts and any(s == "cancelled" and moved_to(sentence, i, pack) for s, i, _ in around):
        return Told(Status.PLANNED, (span, sorts["cancelled"]), "moved to other days")
    if "cancelled" in sorts and _put_off_to(act, sorts["cancelled"], date, published, pack):
        return Told(Status.PLANNED, (span, sorts["cancelled"]), PUT_OFF)
    if "cancelled" in sorts:
        return Told(Status.CANCELLED, (span, sorts["cancelled"]))
    if act.frame.ahead and "present" in act.features and not act.features & {"past", "participle"}:
        return Told(Status.PLANNED, (span,), "whoever sets out is not there yet")
    if (lapsed := _lapsed(act, pack)) is not None:
        return Told(Status.CANCELLED, (span, lapsed), "what was to happen and did not")
    if still_to_be_made(act, pack):
        return Told(Status.PLANNED, (span,), "the verb of making the journey lies ahead")
    if _will_not(act):
        return Told(Status.CANCELLED, (span,), "what will not happen")
    if act.frame.kind is Kind.VISIT and "ongoing" in sorts and act.verbal and "present" in act.features:
        return Told(Status.ONGOING, (span, sorts["ongoing"]))
    # a headline has no auxiliary: "Minister to visit Kenya"
    ahead = sentence.headline and "infinitive" in act.features
    future = ("future" in act.features or ahead) and "past" not in act.features
    # where the verb comes last, what stands before it is no auxiliary of its own
    before = [place for sort, place, _ in around if sort == "planned"] if grammar(pack).office_right else []
    done = _done(act, before) or (act.verbal and not grammar(pack).office_right and _finite_past(act))
    ahead = future or ("planned" in sorts and not done)
    if ahead and ("planned" not in sorts or not (date and published and _before(date, published))):
        return Told(Status.PLANNED, (span, sorts["planned"]) if "planned" in sorts else (span,))
    if date and published and date.earliest and published.latest and date.earliest > published.latest and not done:
        return Told(Status.PLANNED, (span,), "its day lies after the day of publication")
    if act.frame.kind is Kind.VISIT:
        # "отбыл с визитом в Кению": the verb of the journey itself is no word for its end
        own = act.verbal and "ended" in sorts and sorts["ended"].overlaps(span) and not act.frame.returns
        if own and grammar(pack).office_right and destinations_of(act, grammar(pack), None):
            return Told(Status.ONGOING, (span,), "whoever left is on the way")
        if "ended" in sorts:
            return Told(Status.HELD, (span, sorts["ended"]))
        if date and published and date.earliest != date.latest and _before(date, published) and _is_past(act, pack):
            return Told(Status.HELD, (span,), "all its days lie before the day of publication")
        lasts = "ongoing" in sorts or "present" in act.features or act.frame.lasts
        if lasts and not (date and published and _before(date, published) and "ongoing" not in sorts):
            return Told(Status.ONGOING, (span, sorts["ongoing"]) if "ongoing" in sorts else (span,))
    return Told(Status.HELD, (span,))


def _put_off_to(
    act: Act, cue: Span, date: DateInterval | None, published: DateInterval | None, pack: LanguagePack
) -> bool:
    """Whether the time right before the words of putting off is that to which an act is put off ("səfər marta təxirə
    salınıb"), in a language whose verbs come last."""
    if grammar(pack).office_right or date is None or published is None or published.latest is None:
        return False
    ahead = date.earliest is not None and date.earliest > published.latest
    beside = [t for t in act.sentence.times if t.interval == date and 0 <= cue.start - t.span.end <= _BESIDE]
    return ahead and bool(beside)


# The rule for what is put off to other days.
PUT_OFF = "put off to a day that lies ahead"
# How many letters ("aylarına") may lie between a time and the words of putting off.
_BESIDE = 12

# How many words may stand before a noun that opens its sentence.
_OPENS = 2


def _only_says_when(act: Act, pack: LanguagePack) -> bool:
    """Whether a noun for a meeting opens a sentence and only says when something was said ("Danışıqlar zamanı nazir
    Bakıya gələcəyini bildirib"), in a language whose verbs come last."""
    if grammar(pack).office_right or act.verbal or not act.frame.refers or act.first > _OPENS:
        return False
    words = {key(str(w)) for w in pack.rules("gatherings.yml").get("adjunct", {}).get("after", ())}
    after = act.sentence.tokens[act.last : act.last + 1]
    return act.frame.kind is Kind.MEETING and ("loc" in act.features or (bool(after) and after[0].folded in words))


def _will_not(act: Act) -> bool:
    """Whether a verb that has its negation in its own form lies ahead ("getməyəcək")."""
    return act.verbal and act.features >= {"negative", "future"}


def never_was(act: Act, pack: LanguagePack) -> bool:
    """Whether a verb negated in its own form says that something was or is not ("görüşməyiblər"), and no word says
    that it was called off."""
    if not act.verbal or "negative" not in act.features or "future" in act.features:
        return False
    called_off = [place for sort, place, _ in cues(act.sentence, pack) if sort == "cancelled"]
    return not any(near(act.sentence, act, place) for place in called_off)


def _lapsed(act: Act, pack: LanguagePack) -> Span | None:
    """The word by which what had to happen did not ("imzalamalı idi"): behind the act, or a later verb of its row."""
    words = frozenset(key(str(word)) for word in pack.rules("grammar.yml").get("lapsed", ()))
    if "necessity" not in act.features or not words:
        return None
    tokens = act.sentence.tokens
    for place in range(act.last - 1, len(tokens) - 1):
        if "necessity" in tokens[place].features and tokens[place + 1].folded in words:
            return tokens[place + 1].span
    return None


# How far back the verb can stand that several subjects share.
_SHARED = 30
_FINITE = frozenset({"past", "present", "future", "short"})


def _predicate(act: Act, place: int) -> bool:
    """Whether a cue further back is the verb of a noun that is one of its subjects ("запланированы переговоры с A, а
    также встречи с B"): no verb and no end of a clause in between."""
    tokens = act.sentence.tokens
    if act.verbal or "nom" not in act.features or not 0 <= place < act.first <= place + _SHARED:
        return False
    between = tokens[place + 1 : act.first]
    finite = [t for t in (tokens[place], *between) if any(_verb(f.features) for f in t.forms[:1])]
    return finite == [tokens[place]] and not any(t.text in ";:" for t in between)


def _of_list(act: Act, place: int) -> bool:
    """Whether a cue further back opens the list that a noun stands in ("в программе визита – встреча с A и переговоры
    с B"): a dash or a colon, and no verb, in between."""
    tokens = act.sentence.tokens
    if act.verbal or not 0 <= place < act.first <= place + _SHARED:
        return False
    between = tokens[place + 1 : act.first]
    verbs = any(_verb(form.features) for token in between for form in token.forms[:1])
    return any(token.text in "–—:" for token in between) and not verbs


def _behind(act: Act, place: int, pack: LanguagePack) -> bool:
    """Whether a cue is the verb, some way behind it, of a noun that opens its sentence ("Talks with her counterpart
    on trade and on visas had been arranged")."""
    rules, tokens = grammar(pack), act.sentence.tokens
    if not rules.bare or act.verbal or not act.last <= place < act.last + _SHARED:
        return False
    auxiliary = frozenset(pack.rules("grammar.yml").get("passive", {}).get("auxiliary", ()))
    return not any(
        t.has_base(auxiliary) or t.folded in rules.future or t.text in ";:" for t in tokens[act.last : place - 1]
    )


def _verb(features: frozenset[str]) -> bool:
    return bool({"verb", "short"} & features and features & _FINITE)


# How many words lie between "will have" and its verb.
_AUXILIARY = 3


def _done(act: Act, planned: Sequence[int]) -> bool:
    """Whether a verb tells of what is over by its own form, be that a participle's as well ("met"), with no cue
    right before it."""
    if not act.verbal or "past" not in act.features or act.passive or act.features & {"future", "infinitive"}:
        return False
    return not any(0 <= act.first - place <= _AUXILIARY for place in planned)


def _finite_past(act: Act) -> bool:
    """Whether a verb at the end of its clause is past, in whatever voice ("dəvət edilib")."""
    return "past" in act.features and not act.features & {"future", "infinitive", "participle", "verbal_noun"}


def _is_past(act: Act, pack: LanguagePack) -> bool:
    """Whether the verb of an act tells of what was, in a language that ends its sentences with it."""
    forms = [form.features for form in act.sentence.tokens[act.last - 1].forms]
    finite = any("past" in features and "participle" not in features for features in forms)
    return act.verbal and not grammar(pack).office_right and finite and not act.features & {"future", "infinitive"}


def _before(date: DateInterval, published: DateInterval) -> bool:
    return date.latest is not None and published.earliest is not None and date.latest < published.earliest


def hoped(act: Act, pack: LanguagePack) -> bool:
    """Whether the act is only hoped for, proposed or possible: hopes are no plans."""
    if act.verbal and "past" in act.features and "infinitive" not in act.features:
        return False
    return any(
        sort == "hoped" and near(act.sentence, act, place) and not _of_verb(act, place, pack)
        for sort, place, _ in cues(act.sentence, pack)
    )


def _of_verb(act: Act, place: int, pack: LanguagePack) -> bool:
    """Whether a cue behind a noun is what a verb in between is about ("на встрече с послом заявил о готовности")."""
    rules = grammar(pack)
    if act.verbal or not (rules.cases and rules.office_right) or rules.bare or place < act.last:
        return False
    return any(_verb(form.features) for token in act.sentence.tokens[act.last : place] for form in token.forms[:1])


def near(sentence: Sentence, act: Act, place: int) -> bool:
    """Whether a cue at a token speaks of an act: in its clause, and no more than a few words away."""
    if act.first <= place < act.last:
        return True
    between = sentence.tokens[min(place, act.last) : max(place, act.first)]
    if _stops(between):
        return False
    commas = [i for i, token in enumerate(between) if token.text == ","]
    if len(commas) > 1:
        # what stands between two commas is an insertion, beyond which the clause goes on
        between = (*between[: commas[0]], *between[commas[-1] + 1 :])
    return len(between) <= _REACH and not any(token.text in _CLAUSE_END for token in between)


def _stops(between: Sequence[Token]) -> bool:
    """Whether a full stop that ends a sentence lies between, as in a quotation that is read as one piece."""
    return any(
        stop.text == "." and len(before.text) > _ABBREVIATED and after.capital
        for before, stop, after in zip(between, between[1:], between[2:], strict=False)
    )


# What is no longer than this before a full stop may be an abbreviation.
_ABBREVIATED = 4

"""How far an engagement had come on the day of the text: from tense, mood, and the words around its act."""

from collections.abc import Sequence
from functools import cache

from dragoman.languages.inflect import inflector
from dragoman.languages.lexicon import Lexicon
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act
from dragoman.mentions.found import Sentence
from dragoman.mentions.grammar import grammar
from dragoman.model.dates import DateInterval
from dragoman.model.spans import Span
from dragoman.model.vocabulary import Kind, Status

from .drafts import Told

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
            found.append((match.value, place, sentence.span_of(match.first, match.last)))
    return found


def status_of(act: Act, pack: LanguagePack, date: DateInterval | None, published: DateInterval | None) -> Told[Status]:
    """The status that an act's own form, the cues near it and its date give it."""
    sentence, span = act.sentence, act.sentence.span_of(act.first, act.last)
    around = [(sort, place, where) for sort, place, where in cues(sentence, pack) if near(sentence, act, place)]
    sorts = {sort: where for sort, _, where in reversed(around)}
    if "cancelled" in sorts:
        return Told(Status.CANCELLED, (span, sorts["cancelled"]))
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
        if "ended" in sorts:
            return Told(Status.HELD, (span, sorts["ended"]))
        lasts = "ongoing" in sorts or "present" in act.features or act.frame.lasts
        if lasts and not (date and published and _before(date, published) and "ongoing" not in sorts):
            return Told(Status.ONGOING, (span, sorts["ongoing"]) if "ongoing" in sorts else (span,))
    return Told(Status.HELD, (span,))


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


def _before(date: DateInterval, published: DateInterval) -> bool:
    return date.latest is not None and published.earliest is not None and date.latest < published.earliest


def hoped(act: Act, pack: LanguagePack) -> bool:
    """Whether the act is only hoped for, proposed or possible: hopes are no plans."""
    if act.verbal and "past" in act.features and "infinitive" not in act.features:
        return False
    return any(sort == "hoped" and near(act.sentence, act, place) for sort, place, _ in cues(act.sentence, pack))


def near(sentence: Sentence, act: Act, place: int) -> bool:
    """Whether a cue at a token speaks of an act: in its clause, and no more than a few words away."""
    if act.first <= place < act.last:
        return True
    between = sentence.tokens[min(place, act.last) : max(place, act.first)]
    commas = [i for i, token in enumerate(between) if token.text == ","]
    if len(commas) > 1:
        # what stands between two commas is an insertion, beyond which the clause goes on
        between = (*between[: commas[0]], *between[commas[-1] + 1 :])
    return len(between) <= _REACH and not any(token.text in _CLAUSE_END for token in between)

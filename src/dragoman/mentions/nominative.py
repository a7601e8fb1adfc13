"""Which nominatives a name in running text may be a form of; the document decides between them.

The endings that names take are data (`persons.yml` of a pack): each with its case, and what stands in the nominative
instead. A language whose cases do not agree within a name puts its ending on the last word alone (`agree: false`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dragoman.languages.inflect import Form, inflector, key
from dragoman.languages.load import load_pack
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token

# What a word that could be declined and is not costs a reading, by whether its last letter ever takes an ending.
_UNDECLINED = 0.6
_UNDECLINABLE = 0.1
# What stands in the nominative instead of an ending is listed likeliest first.
_LATER = 0.05
# A nominative as written needs no explanation; a case that the words around ask for counts most.
_AS_WRITTEN = 0.8
_ASKED_FOR = 3.0
_LEANING = 0.7
_KNOWN_WORD = 0.5
# How many letters a name has at least without its ending ("Nuran" is no form of "Nu").
_SHORTEST = 3
_TYPICAL_END = 1.5
# What a given name costs that is declined, in a name read as it stands.
_DECLINED = 1.5
# What a feminine surname costs beside a given name that is not known for a woman's.
_UNGENDERED = 0.8
# The stem of a word whose neighbours are declined with it may be as short as this ("Ли Сон Иром").
_SHORTEST_OF_MANY = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """A name in the nominative, the case it would stand in, and how likely that is before other mentions are seen."""

    words: tuple[str, ...]
    case: str
    prior: float


@dataclass(frozen=True, slots=True)
class _Ending:
    text: str
    puts: tuple[str, ...]
    case: str
    prior: float


@dataclass(frozen=True)
class NameGrammar:
    """How names look and decline in one language."""

    agree: bool
    endings: tuple[_Ending, ...]
    undeclinable: tuple[str, ...]
    typical: tuple[str, ...]
    feminine: tuple[str, ...]
    womanly: frozenset[str]
    womanly_endings: tuple[str, ...]
    particles: frozenset[str]
    inside: frozenset[str]
    never: frozenset[str]
    openers: frozenset[str]
    articles: frozenset[str]
    prepositions: Mapping[str, frozenset[str]]
    postpositions: Mapping[str, frozenset[str]]
    adjoin: bool
    hyphened: frozenset[str]


# A word peeled to one of these forms is hardly that other word ("Elmar" is not "if it is a hand").
_PEELED = frozenset({"conditional", "negative", "passive", "causative", "gerund", "participle", "past", "future"})


def is_never(token: Token, grammar: "NameGrammar") -> bool:
    """Whether a word is one that is no part of a person's name, in whatever form."""
    if token.folded in grammar.never:
        return True
    return any(f.base in grammar.never and (grammar.agree or not f.features & _PEELED) for f in token.forms)


@cache
def name_grammar(pack: LanguagePack) -> NameGrammar:
    """The pack's `persons.yml`, typed."""
    rules = pack.rules("persons.yml")
    endings = tuple(
        # a case may stand there twice, as "acc" and "acc+": its surer endings have a prior of their own
        _Ending(text, tuple(str(put) for put in puts), case.rstrip("+"), float(spec.get("prior", 0.0)))
        for case, spec in rules.get("endings", {}).items()
        for text, puts in spec["forms"].items()
    )
    return NameGrammar(
        agree=bool(rules.get("agree", False)),
        endings=endings,
        undeclinable=tuple(rules.get("undeclinable", ())),
        typical=tuple(rules.get("typical", ())),
        feminine=tuple(rules.get("feminine", ("\0",))),
        womanly=frozenset(key(w) for w in rules.get("womanly", ())),
        womanly_endings=tuple(rules.get("womanly_endings", ("\0",))),
        hyphened=frozenset(key(w) for w in rules.get("hyphened", ())),
        particles=frozenset(key(w) for w in rules.get("particles", ())),
        inside=frozenset(key(w) for w in rules.get("inside", ())),
        never=frozenset(key(w) for w in rules.get("never", ())),
        openers=frozenset(key(w) for w in rules.get("openers", ())),
        articles=frozenset(key(w) for w in rules.get("articles", ())),
        prepositions={key(str(w)): frozenset(cases) for w, cases in rules.get("prepositions", {}).items()},
        postpositions={key(str(w)): frozenset(cases) for w, cases in rules.get("postpositions", {}).items()},
        adjoin=bool(rules.get("adjoin")),
    )


def readings(words: Sequence[str], pack: LanguagePack, asked: Iterable[str] = ()) -> tuple[Reading, ...]:
    """The nominatives that a name's words may stand for, likeliest first; `asked` are the cases that its place asks
    for."""
    grammar = name_grammar(pack)
    wanted = frozenset(asked)
    if grammar.agree and len(wanted & _CASES) >= _ANY:
        wanted = frozenset({"nom"})  # an office that no dictionary knows stands as it is listed
    if {"nom", "acc"} <= wanted and "gen" not in wanted:
        wanted -= {"acc"}  # a word for a person has the form of the genitive there; one that has not tells nothing
    found = [
        Reading(
            tuple(words), "nom", _AS_WRITTEN + _typical(words[-1], grammar) + (_ASKED_FOR if "nom" in wanted else 0.0)
        )
    ]
    if grammar.agree and _oblique(words[0], pack):
        found[0] = replace(found[0], prior=found[0].prior - _DECLINED)
    if not grammar.agree and key(words[-1]).endswith(grammar.feminine) and not is_womans(words[0], grammar):
        # "Əsədova" beside a man's name is Əsədov in the dative.
        found[0] = replace(found[0], prior=found[0].prior - _UNGENDERED)
    for case in dict.fromkeys(ending.case for ending in grammar.endings):
        bonus = _ASKED_FOR if case in wanted else _LEANING if f"{case}?" in wanted else 0.0
        for stems, prior in _declined(tuple(words), case, pack):
            found.append(Reading(stems, case, prior + bonus + _typical(stems[-1], grammar)))
    return tuple(sorted(found, key=lambda r: (-r.prior, r.words, r.case)))


def _oblique(word: str, pack: LanguagePack) -> bool:
    """Whether a word can only be a given name in another case than the nominative ("Ольгой")."""
    forms = [form.features for form in inflector(pack).forms(key(word)) if "known" in form.features]
    given = [features for features in forms if "given" in features and "plural" not in features]
    return bool(given) and not any("nom" in features for features in forms)


@cache
def _women() -> frozenset[str]:
    rows = load_pack("und").table("feminine_names.tsv", ("name",))
    return frozenset(key(row.cells[0]) for row in rows)


def is_womans(given: str, grammar: NameGrammar) -> bool:
    """Whether a given name is a woman's, as far as a list of names or its ending tells."""
    return key(given) in _women() or key(given) in grammar.womanly or key(given).endswith(grammar.womanly_endings)


def _typical(word: str, grammar: NameGrammar) -> float:
    return _TYPICAL_END if key(word).endswith(grammar.typical) and grammar.typical else 0.0


@cache
def _declined(words: tuple[str, ...], case: str, pack: LanguagePack) -> tuple[tuple[tuple[str, ...], float], ...]:
    grammar = name_grammar(pack)
    if not grammar.agree:
        return tuple(((*words[:-1], stem), prior) for stem, prior in _stems(words[-1], case, pack))
    partial: list[tuple[tuple[str, ...], float, int]] = [((), 0.0, 0)]
    for word in words:
        options = [(stem, prior, 1) for stem, prior in _stems(word, case, pack)]
        fixed = key(word).endswith(grammar.undeclinable) or len(word) <= 2
        # a given name keeps its form more seldom than a surname ("Юнусы Кабиру")
        cost = _UNDECLINED if not fixed else _UNDECLINABLE if partial[0][0] else 2 * _UNDECLINABLE
        options.append((word, -cost, 0))
        partial = [
            ((*done, stem), total + prior, count + n) for done, total, count in partial for stem, prior, n in options
        ]
        partial = sorted(partial, key=lambda p: (-p[1], p[0]))[:12]
    wholly = all(key(word).endswith(grammar.undeclinable) for word in words)
    return tuple((stems, prior) for stems, prior, count in partial if count or wholly)


def _ends(word: str, folded: str, ending: str) -> bool:
    """Whether a word has an ending, letter by letter as written; capitals are compared without their marks."""
    return word.lower().endswith(ending) or (word.isupper() and folded.endswith(key(ending)))


def _after(stem: str, letters: str) -> bool:
    """Whether a stem ends in one of some letters; of the two i of Turkic spelling, which are compared as one, only in
    the very one."""
    last = stem[-1]
    return (last if last in "ıi" else key(stem)[-1]) in letters


def _stems(word: str, case: str, pack: LanguagePack) -> list[tuple[str, float]]:
    """What a word of a name may be in the nominative if it stands in `case`."""
    folded = key(word)
    found: dict[str, float] = {}
    grammar = name_grammar(pack)
    shortest = _SHORTEST_OF_MANY if grammar.agree else _SHORTEST
    for ending in grammar.endings:
        if ending.case != case or not _ends(word, folded, ending.text) or len(word) - len(ending.text) < shortest:
            continue
        for place, put in enumerate(ending.puts):
            lead, _, after = put.rpartition(">")
            stem = word[: len(word) - len(ending.text)]
            if lead and not _after(stem, lead):
                continue
            stem += after.upper() if word.isupper() else after
            # endings that are merely peeled make any stem look like a known one
            known = grammar.agree and any(form.base == key(stem) for form in inflector(pack).forms(folded))
            prior = ending.prior - _LATER * place
            found[stem] = max(found.get(stem, -9.0), prior + (_KNOWN_WORD if known else 0.0))
    for form in inflector(pack).forms(folded):
        # A name of the dictionary may lose or change a vowel that no ending shows ("Павла" is Павел's).
        if (
            case in form.features
            and form.features & {"given", "surname"}
            and (form.features >= {"known", "masc"} or form.features >= {"known", "given"})
            and form.base != folded
        ):
            stem = word[0] + form.base[1:]
            found[stem] = max(found.get(stem, -9.0), _KNOWN_WORD + 0.1)
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))


_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc"})
# So many cases of one form tell nothing.
_ANY = 5


# The first word of a name of three or more that is as short as this may be a surname that comes first ("Чо Мин Соном").
_FAMILY_FIRST = 4


def family_first(words: Sequence[Token]) -> bool:
    """Whether a name may begin with its surname, which does not decline ("с лидером Чо Мин Соном")."""
    return len(words) > 2 and len(words[0].text) <= _FAMILY_FIRST


def stands_apart(forms: Iterable[Form], office: frozenset[str]) -> bool:
    """Whether a name begins with a given name in the nominative that an office before it is not in ("через генконсула
    Андрей …"), so that the office is somebody else's. One in another case may be a name that does not decline."""
    given = [form.features for form in forms if form.features >= {"known", "given"} and "plural" not in form.features]
    cases = frozenset().union(*given) & _CASES
    return "nom" in cases and bool(office & _CASES) and not cases & office

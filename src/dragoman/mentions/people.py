"""Personal names: runs of capitals that are nothing else, and which runs name one person.

Nobody is known beforehand: a run is taken for a name for what stands beside it (an office, a title of courtesy, an
initial), for having the shape of a name, or for sharing a surname with one that was.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.spans import Span

from .found import LocalPerson, Spelling
from .grammar import grammar as word_grammar
from .holders import title_before
from .nominative import NameGrammar, Reading, name_grammar, readings

_LONGEST = 6
# Forms in which an office stands for itself, not before its holder's name.
_OBLIQUE = frozenset({"gen", "dat", "loc", "abl", "plural"})


@dataclass(frozen=True, slots=True)
class NameRun:
    """A run of words that may be a name. `backed`: an office, a courtesy title or an initial stands with it."""

    sentence: int
    first: int
    last: int
    span: Span
    words: tuple[str, ...]
    backed: bool
    asked: frozenset[str]
    headline: bool
    tight: bool = False

    @property
    def initials(self) -> int:
        """How many of its leading words are initials."""
        return sum(1 for _ in _leading_initials(self.words))


def _leading_initials(words: Sequence[str]) -> list[str]:
    found = []
    for word in words[:-1]:
        if len(word) > 2 or (not word.isupper() and len(word) > 1):
            break
        found.append(word)
    return found


def name_runs(
    sentence: int, tokens: Sequence[Token], mentions: Sequence[Mention], pack: LanguagePack, headline: bool
) -> list[NameRun]:
    """The runs of a sentence that may be names, given what else was found in it."""
    grammar = name_grammar(pack)
    covered = {i for m in mentions if m.kind is not MentionKind.HONORIFIC for i in range(m.first, m.last)}
    honorific = {i for m in mentions if m.kind is MentionKind.HONORIFIC for i in range(m.first, m.last)}
    starts = {m.first: m for m in mentions if m.kind is MentionKind.OFFICE}
    ends = {m.last: m for m in mentions if m.kind is not MentionKind.REFERENCE}
    rules = word_grammar(pack)
    runs, place = [], 0
    while place < len(tokens):
        end = _run_end(tokens, place, covered, honorific, grammar)
        if end is None:
            place += 1
            continue
        run = make_run(sentence, tokens, place, end, pack, headline)
        if (
            run is not None
            and place
            and tokens[place - 1].text in '"«“'
            and (len(run.words) == 1 or tokens[min(end, len(tokens) - 1)].text in '"»”')
        ):
            run = None  # the name of a thing
        if run is not None and place and tokens[place - 1].folded in grammar.articles:
            run = None  # an article stands before the name of a thing ("the Halk Maslahaty")
        # where names stand side by side, one behind an office may be followed by the name of a thing
        named = grammar.adjoin and place in ends and end - place > 1 and not ends[place].features & _OBLIQUE
        if run is not None and named and tokens[run.last - 1].has_base(grammar.never):
            run = None
        if run is not None and (named or not _of_a_title(tokens, run, covered, grammar)):
            before = title_before(tokens, ends, place, rules)
            before = before or title_before(tokens, ends, _skip_back(tokens, place), rules)
            if before is not None and end - place == 1 and "plural" in before.features:
                before = (
                    None  # "prosecutors of the Northern and Southern provinces": one word after a plural is no holder
                )
            after = starts.get(_skip_forward(tokens, end, grammar))
            backed = (
                run.backed
                or before is not None
                or (after is not None and end < len(tokens) and tokens[end].text == ",")
            )
            # an office agrees with the name after it only where cases go through the whole name
            asked = before.features if before is not None and grammar.agree else frozenset()
            if before is None and place > 0:
                asked = grammar.prepositions.get(tokens[place - 1].folded, frozenset())
            if end < len(tokens):
                asked = asked or grammar.postpositions.get(tokens[end].folded, frozenset())
            runs.append(replace(run, backed=backed, asked=asked))
        place = end
    return runs


def _of_a_title(tokens: Sequence[Token], run: NameRun, covered: set[int], grammar: NameGrammar) -> bool:
    """Whether a run is part of a longer name of something else: a word that is no part of a person's name goes on
    with it."""
    after, before = run.last, run.first - 1
    while after < len(tokens) and tokens[after].text in "'’`s":
        after += 1

    def closes(place: int) -> bool:
        if not 0 <= place < len(tokens) or place in covered or not tokens[place].capital or place == 0:
            return False
        return tokens[place].folded in grammar.never or tokens[place].has_base(grammar.never)

    return closes(after) or (closes(before) and tokens[before].folded not in grammar.openers)


def _run_end(
    tokens: Sequence[Token], start: int, covered: set[int], honorific: set[int], grammar: NameGrammar
) -> int | None:
    """Where a run of name words that starts at `start` ends; `None` where none starts."""

    def is_name(place: int) -> bool:
        token = tokens[place]
        if (
            not token.is_word
            or not token.capital
            or place in covered
            or (place in honorific and key(token.text) not in grammar.inside)
        ):
            return False
        if token.folded in grammar.never or token.has_base(grammar.never):
            # "Пётр Городов": what is declined from such a word can be a surname after a given name
            return place > start and token.folded not in grammar.never and "given" in tokens[place - 1].features
        return True

    if not is_name(start):
        return None
    place, end = start, start
    while place < len(tokens) and place - start < 2 * _LONGEST:
        token = tokens[place]
        if is_name(place):
            place += 1
            end = place
            # a word with its case ending closes the name where only the last word of a name takes one
            continue
        initial = place > start and token.text == "." and len(tokens[place - 1].text) <= 2 and tokens[place - 1].capital
        joined = (
            token.text in "-‐‑'’`"
            and place + 1 < len(tokens)
            and tokens[place + 1].start == token.end
            and tokens[place - 1].end == token.start
        )
        particle = (
            token.is_word
            and place not in covered
            and (token.folded in grammar.particles or key(token.text) in grammar.inside)
        )
        if not (initial or joined or particle):
            break
        place += 1
    # a trailing patronymic word belongs to the name, another trailing particle does not
    return end if end > start else None


def make_run(
    sentence: int, tokens: Sequence[Token], first: int, last: int, pack: LanguagePack, headline: bool
) -> NameRun | None:
    """The run of the tokens from `first` up to, not including, `last`; `None` where they are no name."""
    grammar = name_grammar(pack)
    while first < last and (
        tokens[first].folded in grammar.openers and (first == 0 or tokens[first - 1].text in '"«“„—–.:')
    ):
        first += 1
    if first >= last:
        return None
    words: list[str] = []
    for place in range(first, last):
        token = tokens[place]
        if token.text == ".":
            continue
        if not token.is_word or (
            words
            and token.glued
            and place > first
            and not tokens[place - 1].is_word
            and words[-1][-1:] == tokens[place - 1].text
        ):
            words[-1] += token.text
        elif key(token.text) in grammar.inside:
            continue
        else:
            words.append(_bare(token))
    initials = bool(_leading_initials(words)) and len(words) > 1
    if not words or len(words) > _LONGEST or len(words[-1]) < 2:
        return None
    tight = any(tokens[i].text == "." and tokens[i + 1].start == tokens[i].end for i in range(first, last - 1))
    span = Span(tokens[first].start, tokens[last - 1].end)
    return NameRun(sentence, first, last, span, tuple(words), initials, frozenset(), headline, tight)


def _bare(token: Token) -> str:
    """A word without an ending that stands apart from it."""
    return token.text[: len(token.folded)]


def _skip_back(tokens: Sequence[Token], place: int) -> int:
    """The place after an office that a comma, quotation mark or dash parts from a name."""
    while place > 0 and tokens[place - 1].text in ',–—«"“(':
        place -= 1
    return place


def _skip_forward(tokens: Sequence[Token], place: int, grammar: NameGrammar) -> int:
    while place < len(tokens) and (tokens[place].text in ",–—(" or tokens[place].folded in grammar.articles):
        place += 1
    return place


def group(
    runs: Sequence[NameRun], pack: LanguagePack, document: str
) -> tuple[dict[str, LocalPerson], dict[NameRun, frozenset[str]]]:
    """The persons that the runs of a document name, by local id, each with its nominative spellings.

    Also the cases that each run may stand in; none where the name shows none.
    """
    options = {run: readings(run.words, pack, run.asked) for run in runs}
    support: Counter[str] = Counter()
    for run in runs:
        for word in {key(reading.words[-1]) for reading in options[run] if reading.prior > 0}:
            support[word] += 1
    chosen: dict[NameRun, Reading] = {}
    for run in runs:
        chosen[run] = max(options[run], key=lambda r: (r.prior + min(3, support[key(r.words[-1])] - 1), r.words))
    return _gathered(chosen, document), {run: _cases(run, chosen[run], options[run], pack) for run in runs}


def _cases(run: NameRun, chosen: Reading, options: Sequence[Reading], pack: LanguagePack) -> frozenset[str]:
    grammar = name_grammar(pack)
    if (
        grammar.agree
        and chosen.words == run.words
        and all(key(w).endswith(grammar.undeclinable) for w in run.words[run.initials :])
    ):
        return run.asked & _CASES
    cases = frozenset(r.case for r in options if r.words == chosen.words and r.prior > chosen.prior - 0.5)
    return cases & run.asked or cases


_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "abl"})


def _gathered(chosen: Mapping[NameRun, Reading], document: str) -> dict[str, LocalPerson]:
    """Full names first; initials and bare surnames go to the one full name that they fit, nearest before."""
    full = [run for run in chosen if len(run.words) - run.initials > 1]
    groups: list[list[NameRun]] = []
    for run in full:
        home = next((g for g in groups if _one_name(chosen[run].words, chosen[g[0]].words)), None)
        if home is None:
            groups.append([run])
        else:
            home.append(run)
    for run in chosen:
        if run in full:
            continue
        homes = [g for g in groups if _short_for(chosen[run].words, chosen[g[0]].words)]
        if not homes and run.initials:
            groups.append([run])
        elif homes:
            before = [g for g in homes if (g[0].sentence, g[0].first) <= (run.sentence, run.first)]
            (before or homes)[-1].append(run)
        elif run.backed:
            groups.append([run])
    people = {}
    groups.sort(key=lambda g: min((r.sentence, r.first) for r in g))
    for number, members in enumerate(groups, 1):
        local = f"{document}#p{number}"
        spellings: dict[str, Spelling] = {}
        for run in members:
            words = chosen[run].words
            if len(words) > 1:
                spellings.setdefault(_spelled(words, run), Spelling(_spelled(words, run), run.span))
        if not spellings:
            run = members[0]
            spellings[" ".join(chosen[run].words)] = Spelling(" ".join(chosen[run].words), run.span)
        ordered = sorted(spellings.values(), key=lambda s: (*_fullness(s.name), s.span))
        places = tuple((run.sentence, run.first) for run in members)
        people[local] = LocalPerson(local, tuple(ordered), places, any(run.backed for run in members))
    return people


def _fullness(name: str) -> tuple[int, int]:
    """Fuller names sort first: by their words, then by their length."""
    words = name.replace(".", " ").split()
    return (-sum(len(word) > 2 for word in words), -len(name))


def _spelled(words: Sequence[str], run: NameRun) -> str:
    """The name as the language writes it: initials with their points, closed up where the text has no space."""
    parts = [f"{word}." if place < run.initials else word for place, word in enumerate(words)]
    return ("" if run.tight else " ").join(parts[: run.initials + 1]) + "".join(
        f" {part}" for part in parts[run.initials + 1 :]
    )


def _one_name(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two full names of one document are one person's: the same words, or one has a middle word more."""
    x, y = [key(w) for w in a], [key(w) for w in b]
    if x == y:
        return True
    short, long = sorted((x, y), key=len)
    return len(short) > 1 and set(short) <= set(long) and (short[-1] == long[-1] or short[0] == long[0])


def _short_for(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a surname, alone or with initials, can stand for a full name."""
    x, y = [key(w) for w in short], [key(w) for w in full]
    if len(x) == 1:
        return x[0] in y[-1:] or x[0] in y
    return x[-1] in y and y[0][:1] == x[0][:1]

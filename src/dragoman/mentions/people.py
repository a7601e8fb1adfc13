"""Personal names: runs of capitals that are nothing else.

Nobody is known beforehand: a run is taken for a name for what stands beside it (an office, a title of courtesy, an
initial), for having the shape of a name, or for sharing a surname with one that was.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.spans import Span

from .grammar import grammar as word_grammar
from .holders import title_before
from .nominative import NameGrammar, name_grammar

_LONGEST = 6
# The longest syllable that a hyphen joins to a name.
_SYLLABLE = 5
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
        if run is not None and (named or not _of_a_title(tokens, run, covered | honorific, grammar)):
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
            # "Пётр Лугов": what is declined from such a word can be a surname after a given name
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
        if joined and _goes_on(tokens, start, place, grammar):
            place += 2  # "Kim Tae-rim": what a hyphen joins to a name may have a small letter
            end = place
            continue
        if not (initial or joined or particle):
            break
        place += 1
    # a trailing patronymic word belongs to the name, another trailing particle does not
    return end if end > start else None


def _goes_on(tokens: Sequence[Token], start: int, place: int, grammar: NameGrammar) -> bool:
    """Whether a hyphen at `place` joins a further syllable to a name, not a word of its own ("Oslo-based")."""
    after = tokens[place + 1]
    small = after.is_word and not after.capital and len(after.text) <= _SYLLABLE
    return (
        tokens[place].text in "-‐‑"
        and place - start > 1
        and bool(grammar.hyphened)
        and small
        and after.folded not in grammar.hyphened
    )


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
        if token.text == "." or (not token.is_word and not words):
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

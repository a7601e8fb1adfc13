"""Personal names: runs of capitals that are nothing else.

Nobody is known beforehand: a run is taken for a name for what stands beside it (an office, a title of courtesy, an
initial), for having the shape of a name, or for sharing a surname with one that was.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.spans import Span

from .compounds import is_object, stands_alone
from .grammar import grammar as word_grammar
from .holders import title_before
from .name_words import abbreviates, goes_on, is_acronym, is_attribute, is_common, too_short
from .nominative import NameGrammar, family_first, is_never, name_grammar, stands_apart

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
    digraph: bool = False

    @property
    def initials(self) -> int:
        """How many of its leading words are initials."""
        return int(self.digraph) + len(_leading_initials(self.words[int(self.digraph) :]))


def _leading_initials(words: Sequence[str]) -> list[str]:
    found = []
    for word in words[:-1]:
        if len(word) > 2 or (not word.isupper() and len(word) > 1):
            break
        found.append(word)
    return found


# So many letters in a row, all capitals, are an acronym where they stand alone.
_ACRONYM = 4


def name_runs(
    sentence: int,
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    pack: LanguagePack,
    headline: bool,
    dated: Container[int] = (),
) -> list[NameRun]:
    """The runs of a sentence that may be names, given what else was found in it; `dated` are words of a time."""
    grammar = name_grammar(pack)
    covered = {i for m in mentions if m.kind is not MentionKind.HONORIFIC for i in range(m.first, m.last)}
    honorific = {i for m in mentions if m.kind is MentionKind.HONORIFIC for i in range(m.first, m.last)}
    starts = {m.first: m for m in mentions if m.kind is MentionKind.OFFICE}
    organs = {m.first for m in mentions if m.kind is MentionKind.ORGAN}
    bodies = {m.first for m in mentions if m.kind is MentionKind.BODY}
    ends = {m.last: m for m in mentions if m.kind is not MentionKind.REFERENCE}
    references = {m.last: m for m in mentions if m.kind is MentionKind.REFERENCE}
    rules = word_grammar(pack)
    runs: list[NameRun] = []
    place = 0
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
        if run is not None and grammar.adjoin and place not in ends and end in organs:
            run = None  # words of the name of an organ, which goes on
        if run is not None and grammar.agree and end - place == 1 and place in ends and end in bodies:
            run = None  # "главой Евробюро ВОЗ": what the office is of
        if run is not None and grammar.agree and end - place == 1 and is_attribute(tokens, place):
            run = None  # "руководителя канцелярии Объединённого совещания"
        alone = run is not None and end - place == 1 and tokens[place].shouted and len(tokens[place].text) <= _ACRONYM
        if alone and not all(token.shouted for token in tokens if token.is_word):
            run = None  # "the head of BP" has a company's letters, and nobody's name
        if run is not None and place and tokens[place - 1].folded in grammar.articles:
            run = None  # an article stands before the name of a thing ("the Halk Maslahaty")
        # where names stand side by side, one behind an office may be followed by the name of a thing
        named = grammar.adjoin and place in ends and end - place > 1 and not ends[place].features & _OBLIQUE
        if run is not None and named and is_never(tokens[run.last - 1], grammar):
            run = None
        if run is not None and (named or not _of_a_title(tokens, run, covered | honorific, grammar, dated)):
            before = title_before(tokens, ends, place, rules)
            before = before or title_before(tokens, ends, _skip_back(tokens, place), rules)
            if before is not None and end - place == 1 and "plural" in before.features:
                before = (
                    None  # "prosecutors of the Northern and Southern provinces": one word after a plural is no holder
                )
            whole = family_first(tokens[place:end])
            if before and grammar.agree and not whole and stands_apart(tokens[place].forms, before.features):
                before = None
            after = starts.get(_skip_forward(tokens, end, grammar))
            backed = (
                run.backed
                or before is not None
                or (after is not None and end < len(tokens) and tokens[end].text == ",")
            )
            # an office agrees with the name after it only where cases go through the whole name
            asked = before.features if before is not None and grammar.agree else frozenset()
            start = run.first
            if before is None and start > 0:
                asked = grammar.prepositions.get(tokens[start - 1].folded, frozenset())
            if not asked and grammar.agree and start in references:
                asked = references[start].features  # "со своим коллегой …"
            if not asked and grammar.agree and start > 0 and _owned(tokens[start - 1]):
                asked = frozenset({"gen?"})  # "по словам …", "визит …"
            if end < len(tokens):
                asked = asked or grammar.postpositions.get(tokens[end].folded, frozenset())
                earlier = not grammar.agree and any(is_object(tokens[r.last - 1], grammar) for r in runs)
                if earlier and not is_object(tokens[run.last - 1], grammar):
                    asked -= {"acc?"}  # "Oderanı nazir Anna Talabi qəbul edib": the object was named before
            runs.append(replace(run, backed=backed, asked=asked))
        place = end
    return runs


def _owned(token: Token) -> bool:
    """Whether a word is a noun for no person, so that a name right behind it says whose that is."""
    first = next((form.features for form in token.forms), frozenset())
    return "noun" in first and "anim" not in first and not token.capital


def _of_a_title(
    tokens: Sequence[Token], run: NameRun, covered: set[int], grammar: NameGrammar, dated: Container[int]
) -> bool:
    """Whether a run is part of a longer name of something else: a word that is no part of a person's name goes on
    with it."""
    after, before = run.last, run.first - 1
    while after < len(tokens) and tokens[after].text in "'’`s":
        after += 1

    def closes(place: int) -> bool:
        if not 0 <= place < len(tokens) or place in covered or not tokens[place].capital or place == 0:
            return False
        if place in dated:
            return False  # "on Wednesday Berg was received"
        return is_never(tokens[place], grammar)

    if closes(after) and not grammar.agree and stands_alone(tokens, run.first, run.last - 1, after, grammar):
        return False
    return closes(after) or (closes(before) and tokens[before].folded not in grammar.openers)


def _run_end(
    tokens: Sequence[Token], start: int, covered: set[int], honorific: set[int], grammar: NameGrammar
) -> int | None:
    """Where a run of name words that starts at `start` ends; `None` where none starts."""

    def _surname(place: int) -> bool:
        behind = tokens[place] if place < len(tokens) else None
        return behind is not None and behind.capital and place not in covered and not is_never(behind, grammar)

    def is_name(place: int) -> bool:
        token = tokens[place]
        if (
            not token.is_word
            or not token.capital
            or place in covered
            or (place in honorific and key(token.text) not in grammar.inside)
        ):
            return False
        if grammar.adjoin and is_acronym(tokens, place):
            return False
        if is_never(token, grammar):
            # "Пётр Лугов": what is declined from such a word can be a surname after a given name
            if place > start:
                return token.folded not in grammar.never and "given" in tokens[place - 1].features
            # "Марты Берг": a given name that is as well a form of such a word, with a surname behind it
            return token.folded not in grammar.never and "given" in token.features and _surname(place + 1)
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
            if grammar.hyphened and not grammar.adjoin and "gen" in token.features:
                break  # "Berg's Vanuatu trip"
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
        if joined and goes_on(tokens, start, place, grammar):
            place += 2  # "Kim Tae-rim": what a hyphen joins to a name may have a small letter
            end = place
            continue
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
        tokens[first].folded in grammar.openers
        and (first == 0 or tokens[first - 1].text in '"«“„—–.:' or (headline and _in_capitals(tokens, first)))
        and not (len(tokens[first].text) == 1 and first + 1 < last and tokens[first + 1].text == ".")  # an initial
    ):
        first += 1
    if grammar.agree and last - first > 1 and is_common(tokens, first):
        first += 1
    while grammar.agree and last - first > 1 and abbreviates(tokens, first):
        first += 1  # "директор ТОО Олег Берг", "председатель НИК Ли Чжэ Хун": the letters of an organ or a company
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
    # "Ts. Ganzorig": one letter of another script
    pointed = last - first > 2 and tokens[first + 1].text == "." and len(tokens[first].text) == 2
    digraph = pointed and len(words) > 1 and not words[0].isupper()
    initials = (digraph or bool(_leading_initials(words))) and len(words) > 1
    counted = [word for word in words if key(word) not in grammar.particles]
    if not words or len(counted) > _LONGEST or len(words) > 2 * _LONGEST or too_short(words):
        return None
    tight = any(tokens[i].text == "." and tokens[i + 1].start == tokens[i].end for i in range(first, last - 1))
    span = Span(tokens[first].start, tokens[last - 1].end)
    return NameRun(sentence, first, last, span, tuple(words), initials, frozenset(), headline, tight, digraph)


def _in_capitals(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word of several letters stands in a line that is all capitals."""
    return len(tokens[place].text) > 1 and all(t.shouted for t in tokens if t.is_word and len(t.text) > 1)


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

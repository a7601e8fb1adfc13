"""What a minister is for, where no table knows it: words with a capital before the office ("the Hajj Minister"), or
after what a table does know of it ("the Ministry of Defence and Tourism")."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind
from dragoman.model.spans import Span

from .bracketed import is_other_title
from .found import Sentence
from .grammar import Grammar, grammar
from .nominative import name_grammar

# How many words such a portfolio may have.
_LONGEST = 6
_NOT_OF_IT = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.STATE, MentionKind.HONORIFIC, MentionKind.CITY)


def with_portfolio(sentence: Sentence, first: int, title: str, rules: Grammar) -> int:
    """The place where an office begins, with the words of its portfolio; `first` where it has none.

    Only where what an office is for stands before it and has a capital ("Economic Minister Anna Berg").
    """
    if not rules.bare or not rules.office_right or title.split()[-1] not in _OFFICES:
        return first
    taken = {i for m in sentence.of(*_NOT_OF_IT) for i in range(m.first, m.last)}
    begin = place = first
    while place > 0 and first - place < _LONGEST:
        token = sentence.tokens[place - 1]
        joins = token.folded in rules.conjunctions and token.text != "," and place < first
        if place - 1 in taken or not (joins or (token.is_word and token.capital)):
            break
        place -= 1
        # the first word of a sentence has a capital whatever it is
        begin = place if token.capital and (place > 0 or first - place > 1) else begin
    return begin


# How many words a short name in brackets may have.
_SHORT = 5


def over_brackets(sentence: Sentence, last: int, rules: Grammar) -> int:
    """The place after the short name in brackets of what an office is of ("Secretary General of the Council (CTS)")."""
    tokens = sentence.tokens
    if not rules.bare or last >= len(tokens) or tokens[last].text != "(":
        return last
    end = next((i for i in range(last + 1, min(len(tokens), last + _SHORT + 2)) if tokens[i].text == ")"), None)
    inside = [m for m in sentence.of(MentionKind.PERSON, MentionKind.OFFICE) if end and last <= m.first < end]
    inside = [m for m in inside if m.kind is MentionKind.OFFICE or not is_other_title(sentence, m)]
    if end is None or inside or not all(t.capital for t in tokens[last + 1 : end] if t.is_word):
        return last
    return end + 1


def within_portfolio(sentence: Sentence, last: int, owner: Mention, rules: Grammar) -> list[str]:
    """The words between an office or organ, which ends at `last`, and what it may be of, without those by which what
    it is for goes on ("the Ministry of Defence and Tourism of Kenya")."""
    gap = list(sentence.tokens[last : owner.first])
    words = [token.folded for token in gap]
    if not rules.bare or len(gap) < 3 or gap[0].folded not in rules.conjunctions:
        return words
    place = 0
    while place < len(gap) and (gap[place].folded in rules.conjunctions or (gap[place].is_word and gap[place].capital)):
        place += 1
    persons = [m for m in sentence.of(*_NOT_OF_IT) if last <= m.first < owner.first]
    of_it = 1 < place < len(gap) and gap[place].folded in rules.office_after and gap[place - 1].capital
    return words[place:] if of_it and not persons and place <= _LONGEST + 2 else words


# Titles that say nothing of what they are for.
_OFFICES = frozenset({"minister", "secretary", "commissioner"})


def with_tail(tokens: Sequence[Token], mentions: Sequence[Mention], pack: LanguagePack) -> list[Mention]:
    """The mentions, an office with what else it is for ("Minister of Health and Family Welfare", "of Labour, Youth and
    Sport"), where no table has it whole: words with a capital that are no part of a person's name."""
    rules = grammar(pack)
    if not rules.bare or not rules.office_right:
        return list(mentions)
    never = name_grammar(pack).never
    states = {m.first for m in mentions if m.kind is MentionKind.STATE}
    parts = [m for m in mentions if m.kind is MentionKind.REGION and m.sort == "region"]
    areas = {i for m in parts for i in range(m.first, m.last)}
    taken = {i for m in mentions for i in range(m.first, m.last)} - areas

    def item(place: int) -> int:
        """The place after words with a capital that are no name, parts of the world among them ("Asian Affairs")."""
        while place < len(tokens) and place not in taken and tokens[place].capital:
            if tokens[place].folded not in never and place not in areas:
                break
            place += 1
            # "for South-East Asia"
            hyphen = place + 1 < len(tokens) and tokens[place].text in "-‐‑" and tokens[place + 1].capital
            place += hyphen and place not in taken
        return place

    def end(place: int, office: bool) -> int:
        joined, closed = place, place
        of = office and place < len(tokens) and tokens[place].folded in rules.office_after and tokens[place].is_word
        if of:
            # such as Director General of Health Services, or Commander of the Internal Security Force (ISF)
            first = place + 2 if place + 1 < len(tokens) and tokens[place + 1].folded in rules.articles else place + 1
            following = item(first)
            joined, closed = (following, following) if following > first else (place, place)
            if following > first and [t.text for t in tokens[following : following + 3 : 2]] == ["(", ")"]:
                return following + 3
        while joined < len(tokens) and joined not in taken and tokens[joined].folded in rules.conjunctions:
            last = tokens[joined].text != ","
            following = item(joined + 1)
            if following == joined + 1:
                break
            closed = following if last else closed
            joined = following
        return closed

    result = []
    for mention in mentions:
        has_tail = mention.kind in _HAVE_TAIL and mention.sort in {"title", "organ"}
        last = end(mention.last, mention.kind is MentionKind.OFFICE) if has_tail else mention.last
        whole = Span(mention.span.start, tokens[last - 1].end)
        goes_on = last < len(tokens) and rules.prepositions.get(tokens[last].folded) in {"of", "for", "on"}
        goes_on = goes_on and not states & {last + 1, last + 2}
        cut = last == mention.last or goes_on  # "Chairman of the Committee of …": what of is not told whole
        told = mention if cut else _whole(mention, tokens[mention.last : last], rules)
        result.append(replace(told, last=last, span=whole) if last > mention.last else mention)
    return result


def _whole(mention: Mention, tail: Sequence[Token], rules: Grammar) -> Mention:
    """A head of something with the words of what it is ("Director of Public Security"), where no table has its name."""
    words = [token for token in tail if token.folded not in rules.articles]
    named = len(words) > 1 and mention.value in _HEADS and all(token.is_word for token in words)
    if not named or rules.prepositions.get(words[0].folded) != "of":
        return mention
    # as it is written in the middle of a title: "head of the disaster management authority"
    return replace(mention, value=" ".join([mention.value, *(token.text.casefold() for token in tail)]))


# Titles of whoever heads something that is told by its own name.
_HEADS = frozenset({"head", "director", "director general", "chairman", "chairperson"})
_HAVE_TAIL = (MentionKind.OFFICE, MentionKind.ORGAN)

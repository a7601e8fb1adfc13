"""Convened events that a text names: an ordinal, a series, the officials or the body that meet, a title in quotation
marks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.languages.tokens import Token
from dragoman.model.mentions import Mention, MentionKind
from dragoman.world.bodies import BodyType, bodies

from .chains import chain_back, skipped_in
from .facing import of_somebody
from .found import Sentence
from .gathering_numbers import ordinal_of, series_number
from .gathering_places import place_told, written
from .gathering_reach import back, forward, of_company
from .gathering_rules import GatheringRules, gathering_rules
from .grammar import grammar
from .joint_organs import of_two_states
from .legislatures import is_legislature
from .wide_gatherings import gone_to

_LONGEST_NAME = 20
# Forms in which a word that names a gathering is a verb ("görüşüb": they met).
_VERBS = frozenset({"past", "future", "gerund", "infinitive"})


@dataclass(frozen=True, slots=True)
class GatheringMention:
    """Tokens `first` to `last` name a gathering. `head`: its noun in English; `ordinal` where it has one; `bodies`
    named in it."""

    first: int
    last: int
    head_token: int
    head: str
    ordinal: int | None
    next_one: bool
    bodies: tuple[str, ...]
    officials: bool
    quoted: str | None
    features: frozenset[str]


def find_gatherings(sentence: Sentence, pack: LanguagePack) -> list[GatheringMention]:
    """The gatherings that a sentence names, in order, none within another."""
    rules, tokens = gathering_rules(pack), sentence.tokens
    found: list[GatheringMention] = []
    for mention in sentence.of(MentionKind.BODY):
        before = [t for t in tokens[max(0, mention.first - 2) : mention.first] if t.is_word]
        if before and before[-1].has_base(rules.members):
            continue  # "the states of the Group of Eight" are no gathering
        if _listed(sentence, mention) or _repeated(sentence, mention):
            continue
        if bodies()[mention.value].type is BodyType.SERIES or re.search(r"\d", tokens[mention.first].text):
            found.append(
                GatheringMention(
                    mention.first,
                    mention.last,
                    mention.first,
                    "",
                    series_number(tokens, mention.first, mention.value),
                    False,
                    (mention.value,),
                    False,
                    None,
                    mention.features,
                )
            )
    place = 0
    taken = {
        i
        for m in sentence.mentions
        if m.kind in (MentionKind.OFFICE, MentionKind.PERSON)
        for i in range(m.first, m.last)
    }
    while place < len(tokens):
        match = None if place in taken else rules.heads.at(tokens, place)
        if match is not None and match.grammar and match.grammar[-1] & _VERBS:
            match = None
        if match is None:
            place += 1
            continue
        if any(m.first <= match.first < m.last and _listed(sentence, m) for m in sentence.of(MentionKind.BODY)):
            place = match.last
            continue
        idle = match.first > 0 and tokens[match.first - 1].has_base(rules.none_after)
        gathering = None if idle else _named(sentence, match.first, match.last, match.value, rules, pack)
        if gathering is not None:
            found = [g for g in found if not (gathering.first <= g.first and g.last <= gathering.last)]
            if not any(g.first <= match.first < g.last for g in found):
                found.append(gathering)
        place = max(match.last, gathering.last if gathering else 0)
    return sorted(found, key=lambda g: g.first)


def _listed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a body stands in a list of bodies ("in the UN, the OSCE, the Conference on …"): then it is spoken of
    as one."""
    others = [m for m in sentence.of(MentionKind.BODY) if m is not mention]
    gaps = [sentence.tokens[min(m.last, mention.last) : max(m.first, mention.first)] for m in others]
    return any(len(gap) == 1 and gap[0].text == "," for gap in gaps)


def _repeated(sentence: Sentence, mention: Mention) -> bool:
    """Whether a body stands in brackets behind its own name ("of the Group of Seven (G7)")."""
    bracket = mention.first > 0 and sentence.tokens[mention.first - 1].text == "("
    return bracket and any(m.value == mention.value and m.last < mention.first for m in sentence.of(MentionKind.BODY))


def _of_persons(sentence: Sentence, start: int) -> bool:
    """Whether a chain begins right after persons: "S. and A.'s second meeting" is theirs, and no convened event."""
    before = [m for m in sentence.of(MentionKind.PERSON) if m.last == start]
    return any("gen" in m.features for m in before)


def name_parts(sentence: Sentence, mention: GatheringMention, pack: LanguagePack) -> list[tuple[int, str]]:
    """The nouns in the name of a gathering by which it is a conference, a council, a session, each in English."""
    rules = pack.rules("gatherings.yml")
    found = [
        (m.first, m.value)
        for m in gathering_rules(pack).heads.find(sentence.tokens[: mention.last])
        if m.first >= mention.first
    ]
    inner = {key(str(word)): str(english) for word, english in rules.get("parts", {}).items()}
    for place in range(mention.first, mention.last):
        base = next((b for b in sorted(sentence.tokens[place].bases()) if b in inner), None)
        if base is not None:
            found.append((place, inner[base]))
    return found


def _named(
    sentence: Sentence, first: int, last: int, english: str, rules: GatheringRules, pack: LanguagePack
) -> GatheringMention | None:
    """The gathering around a noun, if what stands with it makes it one."""
    tokens = sentence.tokens
    head = last - 1
    if rules.right:
        start, end = back(tokens, first, rules), forward(sentence, last, rules)
    else:
        start, end = chain_back(sentence, first, pack), last
        if start and tokens[start - 1].text not in ",-–—" and _of_persons(sentence, start):
            return None
    if any(token.has_base(rules.never) for token in tokens[start:end]):
        return None  # a match, a wedding
    commission = of_two_states(sentence, last, rules, grammar(pack)) if rules.right else None
    if commission is not None:
        end = max(end, commission)
        number, next_one = ordinal_of(tokens, start, last, rules, frozenset())
        return GatheringMention(start, end, head, english, number, next_one, (), True, None, tokens[head].features)
    if rules.right and is_legislature(sentence, head, start):
        return None
    ordinal, next_one = ordinal_of(tokens, start, end, rules, skipped_in(sentence, start, end))
    many = not rules.right and "plural" in tokens[head].features
    if any(t.folded in rules.joint or t.has_base(rules.joint) for t in tokens[start:end]) and not many:
        return GatheringMention(start, end, head, english, ordinal, next_one, (), True, None, tokens[head].features)
    inner = [m for m in sentence.mentions if start <= m.first and m.last <= end]
    if rules.right and _of_two_sides(sentence, start, last, rules, pack) and not any(m.kind in _NAMED for m in inner):
        return None  # "the first meeting between the two", "their second meeting"
    bodies = tuple(m.value for m in inner if m.kind is MentionKind.BODY)
    if ordinal is None:
        numbers = (series_number(tokens, m.first, m.value) for m in inner if m.kind is MentionKind.BODY)
        ordinal = next((number for number in numbers if number), None)
    officials = any(m.kind is MentionKind.OFFICE and "plural" in m.features for m in inner) or any(
        tokens[i].has_base(rules.officials) and "plural" in tokens[i].features for i in range(start, end)
    )
    pairs = grammar(pack).pairs
    if not rules.right and ordinal is None and not bodies and any(t.folded in pairs for t in tokens[start:head]):
        return None  # two sides meet
    title = _quoted(sentence, start, end, rules)
    quoted = written(tokens, *title) if title else None
    if title and title[1] >= end:
        end = title[1] + 1
    is_common = any(tokens[i].has_base(rules.common) for i in range(first, last))
    if rules.right and ordinal is None and tokens[head].has_base(rules.convened) and bodies:
        return None  # "the ECOWAS Commission": an organ, which is no event
    if not rules.right and tokens[head].has_base(rules.portions) and first - start <= 1 and not bodies:
        return None  # "in the first session": a part of what is told
    if is_common and ordinal is None and not rules.right and "plural" in tokens[head].features:
        return None  # several talks, no convened event
    capitals = [
        t
        for i, t in enumerate(tokens[start:end], start)
        if t.is_word
        and t.capital
        and i != head
        and i > 0
        and not any(m.first <= i < m.last and m.kind in (MentionKind.PERSON, MentionKind.CITY) for m in inner)
        and not (rules.right and i >= place_told(tokens, last, end, grammar(pack)))
    ]
    wide = is_common and last - start > _WIDE and any(token.has_base(rules.wide_by) for token in tokens[start:first])
    goes = is_common and gone_to(sentence, first, head, rules)
    wide = wide or goes or (is_common and next_one and _of_something(sentence, start, first, rules))
    told = wide or (next_one and not is_common) or any(token.has_base(rules.told_by) for token in tokens[start:first])
    nameless = ordinal is None and not bodies and not quoted and not (officials and end - start > 2)
    # "the Annual Ministerial Meeting of …": a title, with capitals throughout
    titled = tokens[head].capital and any(t.capital and t.folded in rules.titled_by for t in tokens[start:first])
    titled = titled and not sentence.headline
    if nameless and not titled and not goes and (is_common or not (capitals or told)):
        return None
    plain = rules.right and not (bodies or quoted or told or titled or capitals)
    if plain and officials and tokens[head].has_base(rules.facing) and all(m.kind not in _WHOSE for m in inner):
        return None  # "первая встреча министров": of those who were named
    if (
        is_common
        and not titled
        and ordinal is None
        and not bodies
        and not quoted
        and not wide
        and not (_many_states(sentence, start, end, officials, rules) and (capitals or not rules.capitals))
    ):
        return None
    return GatheringMention(
        start, end, head, english, ordinal, next_one, bodies, officials, quoted, tokens[head].features
    )


_WHOSE = (MentionKind.STATE,)
_NAMED = (MentionKind.BODY, MentionKind.ORGAN)


def _of_two_sides(sentence: Sentence, start: int, last: int, rules: GatheringRules, pack: LanguagePack) -> bool:
    """Whether a common noun is of two who meet: between them, with somebody, or theirs."""
    tokens, words = sentence.tokens, grammar(pack)
    if of_somebody(sentence, last, rules):
        return True
    if not tokens[last - 1].has_base(rules.common) or tokens[last - 1].capital:
        return False
    following = words.prepositions.get(tokens[last].folded) if last < len(tokens) else None
    theirs = start > 0 and tokens[start - 1].folded in rules.theirs and tokens[start].is_word
    return following in {"between", "with"} or theirs


# How many words the name of an international conference has at the least, so that it is more than just that.
_WIDE = 3


def _of_something(sentence: Sentence, start: int, first: int, rules: GatheringRules) -> bool:
    """Whether the next of a row of meetings is of something that stands before it ("Assosiasiyanın növbəti iclası"),
    but for an organ of one state."""
    tokens = sentence.tokens
    organs = any(start <= m.first < first for m in sentence.of(MentionKind.ORGAN, MentionKind.OFFICE))
    owned = any(t.is_word and "gen" in t.features for t in tokens[start:first])
    return not rules.right and owned and not organs and not tokens[first].has_base(rules.facing)


def _many_states(sentence: Sentence, start: int, end: int, officials: bool, rules: GatheringRules) -> bool:
    """Whether officials of a region or of several states meet."""
    inner = [m for m in sentence.mentions if start <= m.first and m.last <= end]
    states = {m.country for m in inner if m.kind is MentionKind.STATE and m.country}
    regions = [m for m in inner if m.kind is MentionKind.REGION]
    named = any(token.has_base(rules.members) for token in sentence.tokens[start:end])
    if not regions and not named and any(t.has_base(rules.facing) for t in sentence.tokens[start:end]):
        return len(states) > 2
    return officials and (bool(regions) or len(states) > 2 or len(states) == 0)


# How many words after its noun the title of a gathering begins.
_TITLE_AFTER = 3


def _quoted(sentence: Sentence, start: int, end: int, rules: GatheringRules) -> tuple[int, int] | None:
    """The title in quotation marks that stands in a gathering's name, or within a few words after it."""
    opening = next(
        (i for i in range(max(0, start - 1), len(sentence.tokens)) if sentence.tokens[i].text in '«“"'), None
    )
    if (
        opening is None
        or opening - end > (_TITLE_AFTER if rules.right else -1)
        or any(t.text in ":,;." for t in sentence.tokens[end:opening])
    ):
        return None
    closing = next((i for i in range(opening + 1, len(sentence.tokens)) if sentence.tokens[i].text in '»”"'), None)
    if closing is None or not 1 < closing - opening <= _LONGEST_NAME:
        return None
    return None if of_company(sentence, opening) else (opening + 1, closing)


def is_head(tokens: Sequence[Token], place: int, pack: LanguagePack) -> bool:
    """Whether a noun that names gatherings, or one that may stand for any ("the event"), starts at a token."""
    if place >= len(tokens):
        return False
    words = frozenset(key(str(w)) for w in pack.rules("gatherings.yml").get("referring", {}).get("words", ()))
    return gathering_rules(pack).heads.at(tokens, place) is not None or tokens[place].has_base(words)


def is_adjunct(sentence: Sentence, mention: GatheringMention, pack: LanguagePack) -> bool:
    """Whether a gathering only says when or where something else was ("during the summit", "sammit çərçivəsində")."""
    rules = pack.rules("gatherings.yml").get("adjunct", {})
    place = mention.first - 1
    while place >= 0 and sentence.tokens[place].folded in grammar(pack).articles:
        place -= 1
    before = sentence.tokens[place].folded if place >= 0 else ""
    after = sentence.tokens[mention.last].folded if mention.last < len(sentence.tokens) else ""
    return before in rules.get("before", ()) or after in rules.get("after", ())

"""Who takes part in a gathering that a sentence does not name again ("the forum was opened by …")."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from dragoman.languages.inflect import key
from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act
from dragoman.mentions.found import Sentence
from dragoman.mentions.gatherings import GatheringMention, is_head
from dragoman.mentions.grammar import Grammar, grammar
from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Kind, Role

from .contacts import PERSONAL
from .drafts import Draft, Side, distinct
from .sides import Talk, sides_of

# How many sentences after it was last spoken of a gathering is still meant by "the forum".
_REACH = 4
_MANY = 6


def with_speakers(
    drafts: Sequence[Draft],
    sentence: Sentence,
    acts: Sequence[Act],
    parties: Sequence[Party],
    talk: Talk,
    pack: LanguagePack,
) -> list[Draft]:
    """The drafts, the last gathering among them with those who are said to speak at it or to chair it."""
    taking = [act for act in acts if act.frame.gathering]
    gatherings = [d for d in drafts if d.kind is Kind.GATHERING]
    if not taking or not gatherings or not _refers(sentence, pack):
        return list(drafts)
    last = gatherings[-1]
    if sentence.index - max(last.sentences) > _REACH:
        return list(drafts)
    sides: list[Side] = []
    for act in taking:
        asked = set(act.frame.first) | ({"by"} if act.passive else set())
        for party in _acting(act, parties, asked, grammar(pack))[:_MANY]:
            sides.extend(side for side in sides_of(party, talk) if not any(side.same_as(o) for o in sides))
    both = distinct([*last.sides, *((side, Role.PARTICIPANT) for side in sides)])
    told = replace(last, sides=tuple(both), sentences=tuple(sorted({*last.sentences, sentence.index})))
    return [told if draft is last else draft for draft in drafts] if sides else list(drafts)


# How many words ("of the two ministries is due to") lie between a gathering and the verb that says that it meets.
_VERB_AFTER = 8


def convenes(act: Act, convened: Sequence[GatheringMention], parties: Sequence[Party]) -> bool:
    """Whether a verb of meeting has a gathering for its subject ("the joint committee is due to meet")."""
    if act.frame.kind is not Kind.MEETING or not act.verbal or act.passive:
        return False
    return any(
        0 <= act.first - mention.last <= _VERB_AFTER
        and not any(mention.last <= p.first < act.first and "of" not in p.relations for p in parties)
        and not any("with" in p.relations and p.first >= act.last for p in parties)
        for mention in convened
    )


def _acting(act: Act, parties: Sequence[Party], asked: set[str], rules: Grammar) -> list[Party]:
    near = [p for p in parties if p.sort in PERSONAL - {"sides", "they"}]
    by = [p for p in near if "by" in p.relations and "by" in asked and p.first >= act.last]
    if by or act.passive:
        return by
    if "subject" not in asked:
        return []
    before = [p for p in near if p.last <= act.first and not p.relations - {"subject"}]
    if not before and rules.cases and rules.office_right and not rules.bare:
        # "в форуме участвовали министр A, а также посол B": who acts may stand behind the verb
        after = [p for p in near if p.first >= act.last]
        return list(takewhile(lambda p: "subject" in p.relations, after))
    return [p for p in before if p.group == before[-1].group] if before else []


def _refers(sentence: Sentence, pack: LanguagePack) -> bool:
    """Whether a sentence speaks of the gathering just named, by a word of its kind or a pronoun that opens it."""
    rules = pack.rules("gatherings.yml").get("referring", {})
    pronouns = frozenset(key(str(word)) for word in rules.get("pronouns", ()))
    before = frozenset(key(str(word)) for word in rules.get("before", ()))
    tokens = sentence.tokens
    if tokens and tokens[0].folded in pronouns:
        return True
    if rules.get("bare") and any(is_head(tokens, place, pack) for place in range(len(tokens))):
        return True
    return any(
        token.folded in before and any(is_head(tokens, place + step, pack) for step in (1, 2))
        for place, token in enumerate(tokens[:-1])
    )

"""Which parties of a sentence stand in a relation to an act: by their marks, or by position where that tells."""

from collections.abc import Sequence

from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import Grammar, grammar
from dragoman.mentions.parties import Party
from dragoman.model.mentions import MentionKind
from dragoman.model.vocabulary import Kind

from .another_noun import of_another_noun
from .clauses import is_of_later_verb, is_of_other
from .scene import Scene
from .verb_last import is_no_side

# "Between A and B" speaks of an act only beside it: what else lies between states is no contact.
BESIDE = 10
# How many words may lie between a noun and the genitive that says whose it is ("визит в Перу делегации").
_OF = 6
# How far off somebody is named to whom an invitation was sent.
_SENT = 6
# Bodies act as well, but where a sentence has a person who acts, the act is theirs.
_IMPERSONAL = frozenset({"organ", "body", "state"})
# Sorts of party that a person speaks for.
PERSONAL = frozenset(
    {"person", "office", "colleague", "guest", "host", "delegation", "diplomat", "pronoun", "they", "sides"}
)
# What may stand between a verb and its object without parting them.
_LIGHT = (MentionKind.HONORIFIC, MentionKind.ORGAN, MentionKind.CITY)
_AHEAD = frozenset({"with", "between", "by"})
_ADJUNCT = frozenset({"in", "about", "under", "from"})


def asked(act: Act, scene: Scene, asks: Sequence[str], used: set[int]) -> list[Party]:
    """The parties in the first of the asked relations that any is in, with those joined to them."""
    # who comes first in what is asked for comes before a subject
    earlier = asks[: asks.index("subject")] if "subject" in asks else ()
    plain = "subject" in asks and not any(_in(p, r, act, scene) for r in earlier for p in scene.parties)
    if plain and (doers := _had_by(act, scene, used)):
        return doers
    if plain and (heads := _heads(act, scene, used) or _behind(act, scene, used)):
        return heads
    for relation in asks:
        near = [p for p in scene.parties if id(p) not in used and _in(p, relation, act, scene)]
        if relation == "between":
            beside = {p.group for p in near if distance(p, act) <= BESIDE}
            near = [p for p in near if p.group in beside]
        if relation == "by" and not act.verbal and grammar(scene.pack).bare:
            near = [p for p in near if _belongs(p, act, scene)]
        if not near:
            continue
        best = min(near, key=lambda p: (*_unlikely(p, relation), _of_earlier(p, act, scene), distance(p, act), p.first))
        members = [
            p
            for p in scene.parties
            if p.group == best.group and id(p) not in used and _in(p, relation, act, scene, joined=True)
        ]
        if relation in {"next", "previous"}:
            members = [best]
        if relation in {"subject", "by"} and best.behalf:
            # "for A the minister X signed, for B the minister Y"
            members = [p for p in near if p.behalf]
        if relation in {"between", "of", "with"}:
            also = {best.group} | (_also_with(best, near, act, scene) if relation == "with" else set())
            members = [p for p in near if p.group in also or relation == "between"]
        for party in members:
            used.add(id(party))
        return members
    return []


def _of_earlier(party: Party, act: Act, scene: Scene) -> bool:
    """Whether a party before an act is what an earlier one takes ("проведет переговоры с A, встретится с B")."""
    rules = grammar(scene.pack)
    if rules.bare or not (rules.cases and rules.office_right) or "with" not in party.relations:
        return False
    others = [a for a in scene.acts if a is not act and a.last <= party.first]
    # "переговоры с A, встречи с B": whoever stands right behind a noun with "with" is of that noun
    before = [a for a in others if (a.verbal and act.verbal) or (not a.verbal and party.first - a.last <= _WITH)]
    return party.last <= act.first and bool(before)


# How many words ("с новым") lie between a noun and whom it is with.
_WITH = 2


def _heads(act: Act, scene: Scene, used: set[int]) -> list[Party]:
    """Whoever an active participle before its noun is said of ("ölkəmizdə səfərdə olan İtaliya Prezidenti")."""
    if grammar(scene.pack).office_right or act.passive or not act.verbal or "participle" not in act.features:
        return []
    if act.features & {"relative", "poss"}:
        return []
    after = [p for p in scene.parties if id(p) not in used and 0 <= p.first - act.last <= 1 and p.sort in PERSONAL]
    members = [p for p in scene.parties if after and p.group == after[0].group and p.first >= after[0].first]
    used.update(id(p) for p in members)
    return members


# How many words ("official talks that") may lie between a noun and whoever had what it tells.
_HAD = 3


def _had_by(act: Act, scene: Scene, used: set[int]) -> list[Party]:
    """Whose act a noun is that a clause follows: "the talks that Berg held with Odera", "the visit Berg paid to"."""
    rules = grammar(scene.pack)
    if act.verbal or not rules.had_by:
        return []
    tokens = act.sentence.tokens
    after = [p for p in scene.parties if id(p) not in used and 0 <= p.first - act.last <= _HAD]
    for party in after:
        gap = tokens[act.last : party.first]
        if party.relations and not (gap and gap[-1].folded in rules.relatives):
            continue
        light = {*rules.relatives, *rules.prepositions, *rules.articles}
        linked = all(t.folded in light for t in gap)
        verb = tokens[party.last : party.last + 4]
        told = [t for t, after in zip(verb, (*verb, None)[1:], strict=True) if not (after and "pp" in after.features)]
        if linked and any(t.has_base(rules.had_by) for t in told):
            members = [p for p in scene.parties if p.group == party.group and id(p) not in used]
            used.update(id(p) for p in members)
            return members
    return []


# How many words may lie between the comma that ends a clause in -ing and whose act it is.
_AFTER_COMMA = 3


def _behind(act: Act, scene: Scene, used: set[int]) -> list[Party]:
    """Whose act a clause without a subject is that opens the sentence ("Receiving the guest, Minister Berg said",
    "Received by the minister, the guests said")."""
    rules, tokens = grammar(scene.pack), act.sentence.tokens
    opens = "ing" in act.features or (act.passive and act.first == 0)
    if not rules.bare or not act.verbal or not opens or act.first > 1:
        return []
    if any(p.last <= act.first for p in scene.parties):
        return []
    commas = [i for i in range(act.last, len(tokens)) if tokens[i].text == ","]
    for comma in commas:
        following = [p for p in scene.parties if id(p) not in used and 0 <= p.first - comma - 1 <= _AFTER_COMMA]
        doer = following[0] if following else None
        if doer and doer.sort in PERSONAL and not doer.relations and not _is_apposed(doer, act):
            used.add(id(doer))
            return [doer]
    return []


def _is_apposed(party: Party, act: Act) -> bool:
    """Whether a comma follows a party at once, so that it may stand within what went before it."""
    after = act.sentence.tokens[party.last : party.last + 1]
    return bool(after) and after[0].text == "," and not party.person


# How many words ("the visit to Kenya by") lie between a noun and whose act it is.
_BY_REACH = 9
# … and of a message, behind whom it was to ("a cable was sent to the President the same day by the Crown Prince").
_SENT_BY = 12


def _belongs(party: Party, act: Act, scene: Scene) -> bool:
    """Whether "by" joins a party to the noun of an act, with no other act between the two."""
    first, last = min(party.last, act.last), max(party.first, act.first)
    between = any(first <= other.first < last for other in scene.acts if other is not act)
    if any(t.has_base(grammar(scene.pack).watched) for t in act.sentence.tokens[first:last]):
        return False
    reach = _SENT_BY if act.frame.kind is Kind.MESSAGE else _BY_REACH
    return distance(party, act) <= reach and not between


def _also_with(best: Party, near: Sequence[Party], act: Act, scene: Scene) -> set[int]:
    """The other groups that an act has beside it in the same way ("with A, and with B"), up to the next act."""
    following = [a.first for a in scene.acts if a.first > max(act.first, best.last)]
    end = min(following, default=len(act.sentence.tokens))
    contrast = grammar(scene.pack).contrast
    opposed = {
        p.group
        for p in near
        if p.first > 1 and act.sentence.tokens[p.first - 2].folded in contrast and p.first > best.first
    }
    return {p.group for p in near if best.first >= act.last and best.first < p.first < end} | opposed


def _unlikely(party: Party, relation: str) -> tuple[bool, bool]:
    """What speaks against a party in a relation: a body as a subject, a name whose case cannot be seen."""
    impersonal = party.sort in _IMPERSONAL if relation == "subject" else False
    return impersonal, relation in {"subject", "object"} and relation not in party.relations


def _in(party: Party, relation: str, act: Act, scene: Scene, joined: bool = False) -> bool:
    """Whether a party stands in a relation to an act: by its marks, or by position where the language tells by that."""
    inside = act.first < party.first and party.last < act.last  # "handed R. Samadli an invitation"
    if party.first < act.last and act.first < party.last and not (joined or inside):
        # "Minister Berg led a delegation to Kenya": whoever leads is told by the words of travel themselves
        return relation == "subject" and party.leads and act.frame.travel and party.first < act.first
    rules = grammar(scene.pack)
    marks = party.relations
    if party.sort == "adjective":
        return False
    if not rules.office_right and relation in _AHEAD and party.first >= act.last:
        return False  # where the verb comes last, what stands behind it is of the next
    if not rules.office_right and is_no_side(party, relation, act, scene):
        return False
    if relation == "subject" and (is_of_later_verb(party, act, rules) or is_of_other(party, act, rules)):
        return False
    if relation == "previous":
        return party.last <= act.first and act.first - party.last <= 2
    if relation == "next":
        return party.first >= act.last and party.first - act.last <= 1
    if rules.bare and relation in {"subject", "object"}:
        if relation == "object" and _completes(party, act, rules):
            return True
        if marks & {"with", "by", "between", "in", "under", "about", "to", "from", "among", "on", "at", "for"}:
            return False
        before = party.last <= act.first
        if relation == "subject":
            return before and not marks & {"of"} and not _undergoes(party, act, rules)
        return not before and (joined or _apart(party, act) <= 8) and not marks & {"of"}
    if relation == "of" and rules.cases and rules.office_right and not rules.bare and act.frame.noun:
        gap = act.sentence.tokens[act.last : party.first]
        apart = any("verb" in form.features for token in gap for form in token.forms[:1])
        apart = apart or any(act.last <= other.first < party.first for other in scene.acts)
        # "у министра запланирована встреча": a preposition, and no noun, says whose it is
        ahead = party.last <= act.first and party.first > 0
        if ahead and rules.prepositions.get(act.sentence.tokens[party.first - 1].folded) == "of":
            return True
        return "of" in marks and party.first >= act.last and len(gap) <= _OF and not apart
    if relation == "of" and not rules.office_right:
        return "of" in marks and party.last <= act.first
    if relation == "to" and rules.bare and act.frame.kind is Kind.INVITATION and act.frame.noun:
        # "a visit to Kenya at the invitation of": what stands before it is where somebody goes
        gap = act.sentence.tokens[act.last : party.first]
        sent = any("pp" in token.features for token in gap)  # "an invitation has been sent to her colleague"
        return "to" in marks and party.first >= act.last and len(gap) <= (_SENT if sent else 3)
    behind = rules.bare and not act.verbal and act.frame.refers and party.first >= act.last
    if relation == "with" and behind and of_another_noun(act.sentence.tokens[act.last : party.first], rules):
        return False  # "during the meeting, cooperation with A was discussed"
    if relation == "of" and rules.bare:
        # "the visit, at the invitation of A": what stands behind another act is of that one
        own = act.verbal or party.last <= act.first or act.frame.kind is not Kind.VISIT or _belongs(party, act, scene)
        return bool(marks & {"of"}) and own
    if relation == "object" and not marks and rules.cases and rules.office_right and party.person:
        # "Петряну принял министр": of a name that does not decline and one that is a subject, the former undergoes it
        return any("subject" in p.relations and p.sort in PERSONAL for p in scene.parties if p is not party)
    if relation == "object":
        return bool(marks & {"object", "of"}) and not marks & _ADJUNCT if not rules.postpositions else "object" in marks
    if relation == "subject" and not marks and party.sort == "state":
        return act.frame.document and not rules.office_right
    if (
        relation == "subject"
        and not marks
        and party.sort
        in {"person", "office", "sides", "guest", "host", "delegation", "they", "pronoun", "body", "organ"}
    ):
        return True
    return relation in marks


def _completes(party: Party, act: Act, rules: Grammar) -> bool:
    """Whether a party stands right behind a form that ends in a preposition ("hosted a dinner for the ambassador")."""
    if not act.verbal or party.first < act.last or act.sentence.tokens[act.last - 1].folded not in rules.prepositions:
        return False
    courtesies = {i for m in act.sentence.of(MentionKind.HONORIFIC) for i in range(m.first, m.last)}
    between = range(act.last, party.first)
    return all(i in courtesies or act.sentence.tokens[i].folded in rules.articles for i in between)


def _undergoes(party: Party, act: Act, rules: Grammar) -> bool:
    """Whether a verb stands right before a party, so that it is that verb's object."""
    place = party.first - 1
    tokens = act.sentence.tokens
    while place >= 0 and tokens[place].folded in rules.articles:
        place -= 1
    if place < 0 or tokens[place].capital:
        return False
    # "would visit Kenya on her trip": a state is where somebody goes
    goes = party.sort == "state" and tokens[place].has_base(rules.bare_destination)
    return goes or bool(tokens[place].features & {"past", "pp"})


def distance(party: Party, act: Act) -> int:
    """How many words lie between a party and an act."""
    return max(party.first - act.last, act.first - party.last, 0)


def _apart(party: Party, act: Act) -> int:
    """How many words lie between an act and what it is done to, but for courtesies and the time and place of it
    ("received at the ministry's office on Monday His Excellency Mr. Odera")."""
    sentence = act.sentence
    light = {i for m in sentence.of(*_LIGHT) for i in range(m.first, m.last + 1)}
    gap = range(act.last, party.first)
    dated = {i for i in gap if any(t.span.covers(sentence.tokens[i].span) for t in sentence.times)}
    return sum(sentence.tokens[i].is_word for i in gap if i not in light and i not in dated)

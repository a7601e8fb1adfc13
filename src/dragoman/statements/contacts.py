"""One act of contact → the drafts of what it tells: its two sides, found by the relations that its frame asks for."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party
from dragoman.model.dates import DateInterval
from dragoman.model.places import Place
from dragoman.model.vocabulary import Kind, Role, Status

from .airports import by_airport
from .apart import met_apart, who_came
from .asides import set_aside
from .at_the_organ import at_the_organ
from .between_towns import between_towns
from .by_wire import kind_of
from .clauses import is_purpose, only_purpose
from .courses import is_told, learners
from .destinations import destinations_of, place_of
from .drafts import Draft, Side, Told, distinct
from .durations import over_days, own_length
from .formats import format_of
from .headquarters import at_headquarters
from .journeys import by_state, so_far, visit
from .meant import meant
from .mentioned import at_own_mission, only_recalled, with_nobody_named
from .met_there import where_met
from .occasions import lasting, time_of
from .own_words import speaks_of_self, whose_words
from .paired import paired
from .paired_states import paired_states
from .papers import name_of_paper, paper_of
from .pointing import at_an_organ, attributed, pointed
from .records import is_record
from .relations import BESIDE, asked
from .relations import PERSONAL as PERSONAL
from .roll import nameless
from .scene import Scene as Scene
from .seats import away, housed, memorial, seat
from .sides import sides_of, without
from .status import hoped, never_was, status_of
from .stays import returned
from .trainees import trainees
from .turns import guests_of
from .verb_last import is_predicate

_ACTING = frozenset({"subject", "by"})
# Who can be told to travel behind the noun of the journey.
_TRAVELLERS = frozenset({"person", "office", "pronoun"})


def drafts_of(act: Act, scene: Scene) -> list[Draft]:
    """What one act tells; nothing where it is only hoped for, or no two sides can be found."""
    if act.frame.gathering or act.frame.joins or hoped(act, scene.pack) or _is_else(act):
        return []
    if only_purpose(act, scene.acts, grammar(scene.pack)):
        return []
    if never_was(act, scene.pack) or only_recalled(act, scene) or with_nobody_named(act, scene):
        return []
    if (act.frame.pair and not paired(act, scene)) or not is_told(act, scene) or is_record(act, scene):
        return []
    if act.frame.organs:
        return _openings(act, scene)
    date = time_of(act, grammar(scene.pack), scene.rivals, scene.asides(act))
    if act.frame.kind is Kind.INVITATION and date and _ahead(date.value, scene.published) and "past" in act.features:
        date = None  # the day of what they are invited to
    if date and act.frame.kind is Kind.INVITATION and (act.frame.noun or _of_purpose(act, date, scene)):
        date = None  # what is named beside "at the invitation of" has the day, not the invitation
    status = status_of(act, scene.pack, date.value if date else None, scene.published)
    visits = [d for d in scene.talk.drafts if d.kind is Kind.VISIT]
    journey = visits[-1].status.value if visits else None
    if status.value is Status.HELD and is_purpose(act, grammar(scene.pack), journey):
        status = Told(Status.PLANNED, (*status.spans, *visits[-1].status.spans), "what the journey is for")
    if act.frame.kind is Kind.INVITATION and act.frame.noun and status.value is not Status.HELD:
        status = Told(Status.HELD, status.spans, "whatever became of what it was to, the invitation was made")
    if date and act.frame.refers and set_aside(act, scene.pack):
        date = None
    first, second = ([], guests_of(act, scene)) if act.frame.turns else _both(act, scene)
    first = first if first or second else between_towns(act, scene)
    first = first if second or len(first) > 1 else paired_states(act, scene) or first
    if second and not first and act.frame.kind is Kind.MEETING:
        first = [side for side in housed(act, grammar(scene.pack)) if all(side.of != other.of for other in second)]
    if act.frame.roles == (Role.HOST, Role.GUEST):
        second = who_came(second, scene)
    if second and not first and act.frame.kind is Kind.MEETING and act.frame.roles[0] is Role.GUEST:
        first = _travelling(scene, second)
    if not first and act.frame.plural_list and act.passive and len({side.of for side in second}) > 1:
        # "A ilə və B ilə görüşlər keçirilib": with whoever is on a visit
        first = [] if any("between" in p.relations for p in scene.parties) else _travelling(scene, second)
    if second and not first and at_own_mission(act, second, scene):
        return []
    if act.frame.kind is Kind.INVITATION and first and {s.of for s in second} == {s.of for s in first}:
        second = []  # "the envoy came with an invitation: his President wants to see …": whom it is to was told before
    if second and {side.of for side in first} <= {side.of for side in second}:
        first = at_the_organ(act, second, scene.parties, scene.talk, grammar(scene.pack)) or first
    if act.frame.weak and not second and len({side.of for side in first}) < 2 and _one_sided(act, scene):
        return []
    if (act.frame.weak or not second) and _with_others(act, scene):
        return []
    alone = not second and len({side.of for side in first}) < 2
    if "second" in act.frame.persons and alone and not nameless(act, scene.parties):
        return []
    rules, roles = grammar(scene.pack), act.frame.roles
    journeys = [a.sentence.span_of(a.first, a.last) for a in scene.acts if a.frame.travel and not act.frame.travel]
    rivals = [*scene.convened, *journeys] if rules.office_right and rules.cases and not rules.bare else scene.convened
    place: Told[Place] | None = place_of(act, rules, rivals, scene.asides(act), scene.talk.home)
    house = at_headquarters(act, scene.pack)
    place = place or memorial(act) or house or seat(act, rules, scene.talk.home) or away(act, rules)
    if act.frame.returns:
        goes = destinations_of(act, rules, scene.talk.home) if rules.bare or not first else []
        return returned(
            act, date, goes, replace(scene.talk, home=first[0].country) if first and not goes else scene.talk
        )
    if act.frame.travel:
        places = destinations_of(act, rules, scene.talk.home) or attributed(act, rules)
        places = places or by_airport(act, scene.pack) or at_an_organ(act, first, scene.parties, rules)
        places = (
            places
            or ([house] if house else [])
            or pointed(act, first, scene.talk, rules)
            or where_met(act, first, scene.parties, scene.pack)
        )
        date = lasting(date, act, scene.published, rules)
        if date and date.value.earliest is None and date.value.latest:
            begun = not _not_begun(scene)
            rule = "its end lies ahead, its beginning behind" if begun else "the end of what is planned"
            status = Told(Status.ONGOING if begun else Status.PLANNED, status.spans, rule)
        length = own_length(act, scene.acts, scene.pack)
        date = so_far(over_days(act, date, length, scene.pack), status.value, scene.published, length)
        if act.frame.whither and rules.bare:
            end = act.sentence.tokens[act.last - 1].end
            places = [place for place in places if place.spans[0].start >= end]
        if rules.bare and first and not any(side.of or side.title for side in first):
            return []  # somebody of no office: a player, an actor
        if not places and (act.frame.whither or len({side.of for side in first}) > 1):
            return []  # those of two states who came somewhere at home
        visits = [
            visit(act, own, there, date, status)
            for there in (*places, *([] if places else [None]))
            for own in by_state(first)
        ]
        return [replace(visit, length=length) for visit in visits]
    pairs = met_apart(act, first, second, scene)
    what = format_of(act, scene.pack) if act.frame.kind is Kind.MEETING else act.frame.what
    what = paper_of(act, scene.pack) if act.frame.document else what
    name = name_of_paper(act, scene.pack) if act.frame.document else None
    drafts = []
    for own, others in pairs:
        sides = distinct([(side, roles[0]) for side in own] + [(side, roles[1]) for side in others])
        groups = trainees(act, scene, ())
        # both who learns and who teaches are told: a pronoun beside them is somebody else's subject
        apart = len({side.of for side, _ in groups}) > 1
        sides = groups if apart else sides + trainees(act, scene, [side for side, _ in sides])
        sides = learners(act, scene) or sides
        drafts.append(
            Draft(
                kind_of(act, scene.acts, scene.pack), (act.sentence.span_of(act.first, act.last),),
                (act.sentence.index,), tuple(sides), status, date,
                place, name, what=what, refers=act.frame.refers or not (first and second), list=len(pairs) > 1,
            )
        )  # fmt: skip
    return drafts


def _of_purpose(act: Act, date: Told[DateInterval], scene: Scene) -> bool:
    """Whether a time behind an invitation is that of what it is to ("asked her to come in May")."""
    rules = grammar(scene.pack)
    between = [t for t in act.sentence.tokens[act.first :] if t.end <= date.spans[0].start]
    return rules.bare and any(rules.prepositions.get(t.folded) in {"to", "for"} for t in between)


def _travelling(scene: Scene, hosts: Sequence[Side]) -> list[Side]:
    """The guests of the journey that the text is about, where hosts are named alone ("her interlocutors will be …")."""
    journey = next((d for d in reversed(scene.talk.drafts) if d.kind is Kind.VISIT and d.role(Role.GUEST)), None)
    return [g for g in journey.role(Role.GUEST) if all(g.of != host.of for host in hosts)] if journey else []


def _is_else(act: Act) -> bool:
    """Whether a word of the sentence makes the act something else, as its frame says."""
    return bool(act.frame.unless) and any(token.has_base(act.frame.unless) for token in act.sentence.tokens)


def _ahead(date: DateInterval, published: DateInterval | None) -> bool:
    return bool(date.earliest and published and published.latest and date.earliest > published.latest)


# How many words ("directly") lie between a verb of talking and "with".
_TO_WITH = 2


def _with_others(act: Act, scene: Scene) -> bool:
    """Whether somebody talks with those whom no party names ("talked with the students")."""
    rules = grammar(scene.pack)
    behind = act.sentence.tokens[max(act.first, act.last - 1) : act.last + _TO_WITH]
    named = any(p.first >= act.last - 1 and "with" in p.relations for p in scene.parties)
    talks = rules.bare and act.verbal and any(rules.prepositions.get(t.folded) == "with" for t in behind)
    return talks and not named


def _one_sided(act: Act, scene: Scene) -> bool:
    """Whether nothing tells the other side of words that are a contact only with both: somebody may as well talk of
    something."""
    return not scene.talk.drafts or (act.frame.kind is Kind.MEETING and not grammar(scene.pack).office_right)


def _not_begun(scene: Scene) -> bool:
    """Whether the journey that the text tells of is one that is still ahead, so that its end is as well."""
    journeys = [d for d in scene.talk.drafts if d.kind is Kind.VISIT]
    if not journeys or any(d.status.value is Status.ONGOING for d in journeys):
        return False
    return journeys[-1].status.value is Status.PLANNED and journeys[-1].date is not None


def _openings(act: Act, scene: Scene) -> list[Draft]:
    """The opening of a state's mission abroad: of the organ that stands beside the act."""
    near = [p for p in scene.parties if p.organ in act.frame.organs and p.country and 0 <= p.first - act.last <= BESIDE]
    near = near or [
        p for p in scene.parties if p.organ in act.frame.organs and p.country and 0 <= act.first - p.last <= 2
    ]
    if not near:
        return []
    (side,) = sides_of(near[0], scene.talk)[:1] or (None,)
    date = time_of(act, grammar(scene.pack), scene.rivals, scene.asides(act))
    status = status_of(act, scene.pack, date.value if date else None, scene.published)
    place = place_of(act, grammar(scene.pack), scene.convened, scene.asides(act))
    if side is None or place is None:
        return []
    spans = (act.sentence.span_of(act.first, act.last),)
    name = Told(f"Opening of the {side.organisation}", (*spans, side.span), "the act and the organ that it is of")
    sides = ((side, Role.PARTICIPANT),)
    return [Draft(act.frame.kind, spans, (act.sentence.index,), sides, status, date, place, name, what=act.frame.what)]


def _both(act: Act, scene: Scene) -> tuple[list[Side], list[Side]]:
    """The two sides of an act: each by the relations of its frame, nearest first; a passive turns them round."""
    frame = act.frame
    first_asks, second_asks = frame.first, frame.second
    if act.passive and frame.passive:
        first_asks, second_asks = ("by",), ("subject", "to")
    elif act.passive:
        first_asks = tuple(dict.fromkeys(["by", *first_asks]))
    if frame.travel and is_predicate(act, scene.pack):
        first_asks = ("subject", *(ask for ask in first_asks if ask != "subject"))
    used: set[int] = set()
    tokens = act.sentence.tokens
    persons = {id(p) for p in scene.parties if p.sort in PERSONAL}
    spoiled = {id(p) for p in scene.parties if p.last < len(tokens) and tokens[p.last].folded in frame.spoiled_by}
    second = asked(act, _among(scene, "second" in frame.persons, persons, spoiled), second_asks, used)
    first = asked(act, _among(scene, "first" in frame.persons, persons, set()), first_asks, used)
    if not first and frame.travel and frame.noun:
        # "on his visit to Kenya, Minister Berg said": whoever travels is named after it
        after = [
            p
            for p in scene.parties
            if p.first >= act.last and p.sort in _TRAVELLERS and not p.relations and id(p) not in used
        ]
        first = after[:1] if grammar(scene.pack).bare else []
    if (
        second
        and all(party.sort in {"sides", "they"} for party in first)
        and not all(p.sort == "sides" for p in second)
    ):
        first = []
    others = _guests_alone(second, _resolved(second, scene), scene, frame.roles[1])
    if "subject" in first_asks and speaks_of_self(act) and (selves := whose_words(act, scene)):
        return selves, [side for side in others if not side.same_as(selves[0])]
    return _resolved(first, scene, others), others


def _guests_alone(parties: Sequence[Party], sides: list[Side], scene: Scene, role: Role) -> list[Side]:
    """Those whom a host receives, where "them" could mean both sides of what was told last: the guests among them."""
    last = scene.talk.last_facing()
    if role is not Role.GUEST or last is None or not parties or any(p.sort not in {"they", "sides"} for p in parties):
        return sides
    guests = last.role(Role.GUEST)
    return [side for side in sides if any(side.same_as(guest) for guest in guests)] or sides


def _among(scene: Scene, only_persons: bool, persons: set[int], spoiled: set[int]) -> Scene:
    """The scene with the parties alone that can be a side: persons where the frame asks for them, none spoiled."""
    kept = [p for p in scene.parties if (id(p) in persons or not only_persons) and id(p) not in spoiled]
    return scene if len(kept) == len(scene.parties) else replace(scene, parties=kept)


def _resolved(parties: Sequence[Party], scene: Scene, others: Sequence[Side] = ()) -> list[Side]:
    """The sides that parties stand for; an office of no name, beside its holder, is of another holder."""
    found: list[Side] = []
    for party in parties:
        talk = without(scene.talk, others) if party.sort == "office" and not party.plural else scene.talk
        for side in meant(party, scene) or sides_of(party, talk):
            if not any(side.same_as(other) for other in found):
                found.append(side)
    return found

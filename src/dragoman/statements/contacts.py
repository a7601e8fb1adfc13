"""One act of contact → the drafts of what it tells: its two sides, found by the relations that its frame asks for."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.mentions.acts import Act
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party
from dragoman.model.dates import STAY_RULE, DateInterval
from dragoman.model.places import Place
from dragoman.model.vocabulary import Kind, Role, Status

from .asides import set_aside
from .drafts import Draft, Side, Told
from .durations import over_days, own_length
from .formats import format_of
from .occasions import destinations_of, lasting, place_of, time_of
from .paired import paired
from .papers import name_of_paper, paper_of
from .pointing import pointed
from .relations import BESIDE, asked
from .relations import PERSONAL as PERSONAL
from .scene import Scene as Scene
from .seats import memorial, seat
from .sides import sides_of
from .status import hoped, status_of
from .stays import returned
from .trainees import trainees
from .turns import guests_of

_ACTING = frozenset({"subject", "by"})


def drafts_of(act: Act, scene: Scene) -> list[Draft]:
    """What one act tells; nothing where it is only hoped for, or no two sides can be found."""
    if act.frame.gathering or act.frame.joins or hoped(act, scene.pack) or _is_else(act):
        return []
    if act.frame.pair and not paired(act, scene):
        return []
    if act.frame.organs:
        return _openings(act, scene)
    date = time_of(act, grammar(scene.pack), scene.rivals, scene.asides(act))
    if act.frame.kind is Kind.INVITATION and date and _ahead(date.value, scene.published) and "past" in act.features:
        date = None  # the day of what they are invited to
    if date and act.frame.kind is Kind.INVITATION and (act.frame.noun or _of_purpose(act, date, scene)):
        date = None  # what is named beside "at the invitation of" has the day, not the invitation
    status = status_of(act, scene.pack, date.value if date else None, scene.published)
    if act.frame.kind is Kind.INVITATION and act.frame.noun and status.value is not Status.HELD:
        status = Told(Status.HELD, status.spans, "whatever became of what it was to, the invitation was made")
    if date and act.frame.refers and set_aside(act, scene.pack):
        date = None
    first, second = ([], guests_of(act, scene)) if act.frame.turns else _both(act, scene)
    if act.frame.roles == (Role.HOST, Role.GUEST):
        second = _who_came(second, scene)
    if second and not first and act.frame.kind is Kind.MEETING and act.frame.roles[0] is Role.GUEST:
        first = _travelling(scene, second)
    if act.frame.weak and not second and not scene.talk.drafts and len({side.of for side in first}) < 2:
        return []
    if "second" in act.frame.persons and not second and len({side.of for side in first}) < 2:
        return []
    rules = grammar(scene.pack)
    journeys = [a.sentence.span_of(a.first, a.last) for a in scene.acts if a.frame.travel and not act.frame.travel]
    rivals = [*scene.convened, *journeys] if rules.office_right and rules.cases and not rules.bare else scene.convened
    place: Told[Place] | None = place_of(act, rules, rivals, scene.asides(act), scene.talk.home)
    place = place or memorial(act) or seat(act, rules, scene.talk.home)
    roles = act.frame.roles
    if act.frame.returns:
        goes = destinations_of(act, rules, scene.talk.home) if rules.bare or not first else []
        return returned(
            act, date, goes, replace(scene.talk, home=first[0].country) if first and not goes else scene.talk
        )
    if act.frame.travel:
        places = destinations_of(act, rules, scene.talk.home) or pointed(act, first, scene.talk, rules)
        date = lasting(date, act, scene.published, rules)
        if date and date.value.earliest is None and date.value.latest:
            status = Told(Status.ONGOING, status.spans, "its end lies ahead, its beginning behind")
        length = own_length(act, scene.acts, scene.pack)
        date = _so_far(over_days(act, date, length, scene.pack), status.value, scene.published, length)
        if not places and (act.frame.whither or len({side.of for side in first}) > 1):
            return []  # those of two states who came somewhere at home
        visits = [_visit(act, first, there, date, status) for there in (*places, *([] if places else [None]))]
        return [replace(visit, length=length) for visit in visits]
    counterparts = (
        [[side] for side in second]
        if _each(act, first, scene) and len(second) > 1 and not _one_body(second)
        else [second]
    )
    what = format_of(act, scene.pack) if act.frame.kind is Kind.MEETING else act.frame.what
    what = paper_of(act, scene.pack) if act.frame.document else what
    name = name_of_paper(act, scene.pack) if act.frame.document else None
    drafts = []
    for group in counterparts:
        sides = _distinct([(side, roles[0]) for side in first] + [(side, roles[1]) for side in group])
        groups = trainees(act, scene, ())
        # both who learns and who teaches are told: a pronoun beside them is somebody else's subject
        apart = len({side.of for side, _ in groups}) > 1
        sides = groups if apart else sides + trainees(act, scene, [side for side, _ in sides])
        drafts.append(
            Draft(
                act.frame.kind, (act.sentence.span_of(act.first, act.last),), (act.sentence.index,), tuple(sides),
                status, date,
                place, name, what=what, refers=act.frame.refers or not (first and second), list=len(counterparts) > 1,
            )
        )  # fmt: skip
    return drafts


def _who_came(received: list[Side], scene: Scene) -> list[Side]:
    """Of those of several states whom somebody receives ("they were received by …"), the ones on a visit."""
    if len({side.of for side in received}) < 2:
        return received
    guests = [g for d in scene.talk.drafts if d.kind is Kind.VISIT for g in d.role(Role.GUEST)]
    came = [side for side in received if any(side.of == guest.of for guest in guests)]
    return came if came and len({side.of for side in came}) == 1 and not _named_there(received, scene) else received


def _named_there(sides: Sequence[Side], scene: Scene) -> bool:
    """Whether the sentence itself names them, so that they are no mere "they"."""
    here = {p.person for p in scene.parties if p.person}
    if any(p.sort in {"they", "sides"} for p in scene.parties):
        return False
    return any(side.person in here for side in sides if side.person)


def _of_purpose(act: Act, date: Told[DateInterval], scene: Scene) -> bool:
    """Whether a time behind an invitation is that of what it is to ("asked her to come in May")."""
    rules = grammar(scene.pack)
    between = [t for t in act.sentence.tokens[act.first :] if t.end <= date.spans[0].start]
    return rules.bare and any(rules.prepositions.get(t.folded) in {"to", "for"} for t in between)


def _each(act: Act, first: Sequence[Side], scene: Scene) -> bool:
    """Whether each of several counterparts is met by itself: not those between whom something takes place."""
    return act.frame.list and (bool(first) or not any("between" in party.relations for party in scene.parties))


def _travelling(scene: Scene, hosts: Sequence[Side]) -> list[Side]:
    """The guests of the journey that the text is about, where hosts are named alone ("her interlocutors will be …")."""
    journey = next((d for d in reversed(scene.talk.drafts) if d.kind is Kind.VISIT and d.role(Role.GUEST)), None)
    return [g for g in journey.role(Role.GUEST) if all(g.of != host.of for host in hosts)] if journey else []


def _is_else(act: Act) -> bool:
    """Whether a word of the sentence makes the act something else, as its frame says."""
    return bool(act.frame.unless) and any(token.has_base(act.frame.unless) for token in act.sentence.tokens)


def _ahead(date: DateInterval, published: DateInterval | None) -> bool:
    return bool(date.earliest and published and published.latest and date.earliest > published.latest)


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


def _so_far(
    date: Told[DateInterval] | None, status: Status, published: DateInterval | None, length: Told[int] | None
) -> Told[DateInterval] | None:
    """The days of a visit that goes on: from the day told to that of the text; a day still ahead is another's, or of
    the same visit where that takes so many."""
    if date is None or status is not Status.ONGOING or published is None or published.latest is None:
        return date
    first, last = date.value.earliest, date.value.latest
    if first and first > published.latest:
        more = (last - published.latest).days if last and published.exact else 0
        if length is None or not 0 < more < length.value:
            return None
        return Told(
            DateInterval(published.latest, last), date.spans, STAY_RULE + "from the day of the text to the day told"
        )
    if date.value.exact and last and last < published.latest and published.exact:
        return Told(
            DateInterval(first, published.latest),
            date.spans,
            STAY_RULE + "from the day that it began to the day of the text",
        )
    return date


def _visit(
    act: Act,
    guests: Sequence[Side],
    place: Told[Place] | None,
    date: Told[DateInterval] | None,
    status: Told[Status],
) -> Draft:
    travellers = [side for side in guests if place is None or side.country != place.value.country]
    sides = _distinct([(side, Role.GUEST) for side in travellers])
    return Draft(
        Kind.VISIT,
        (act.sentence.span_of(act.first, act.last),),
        (act.sentence.index,),
        tuple(sides),
        status,
        date,
        place,
        refers=act.frame.refers or place is None or not sides,
    )


def _one_body(sides: Sequence[Side]) -> bool:
    """Whether several counterparts are officers of one body, received together."""
    return len({(side.country, side.title) for side in sides}) == 1 and all(side.title for side in sides)


def _both(act: Act, scene: Scene) -> tuple[list[Side], list[Side]]:
    """The two sides of an act: each by the relations of its frame, nearest first; a passive turns them round."""
    frame = act.frame
    first_asks, second_asks = frame.first, frame.second
    if act.passive and frame.passive:
        first_asks, second_asks = ("by",), ("subject", "to")
    elif act.passive:
        first_asks = tuple(dict.fromkeys(["by", *first_asks]))
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
            if p.first >= act.last and p.sort == "person" and not p.relations and id(p) not in used
        ]
        first = after[:1] if grammar(scene.pack).bare else []
    if (
        second
        and all(party.sort in {"sides", "they"} for party in first)
        and not all(p.sort == "sides" for p in second)
    ):
        first = []
    return _resolved(first, scene), _guests_alone(second, _resolved(second, scene), scene, frame.roles[1])


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


def _resolved(parties: Sequence[Party], scene: Scene) -> list[Side]:
    found: list[Side] = []
    for party in parties:
        for side in _meant(party, scene) or sides_of(party, scene.talk):
            if not any(side.same_as(other) for other in found):
                found.append(side)
    return found


def _meant(party: Party, scene: Scene) -> tuple[Side, ...]:
    """Whom a pronoun means that stands after a person of its own sentence who acts there, and whom "the two" do
    after two."""
    if party.sort == "sides":
        named = [s for p in scene.parties if p.person and p.last <= party.first for s in sides_of(p, scene.talk)]
        return tuple(named) if len(named) == 2 and len({side.of for side in named}) == 2 else ()
    if party.sort != "pronoun":
        return ()
    acting = [
        p for p in scene.parties if p.person and p.last <= party.first and (not p.relations or p.relations & _ACTING)
    ]
    return sides_of(acting[-1], scene.talk) if acting else ()


def _distinct(sides: Sequence[tuple[Side, Role]]) -> list[tuple[Side, Role]]:
    """Each side once; a state or body alone gives way to a person who stands for it."""
    kept: list[tuple[Side, Role]] = []
    for side, role in sides:
        if any(side.same_as(other) for other, _ in kept):
            continue
        kept.append((side, role))
    spoken_for = {side.of for side, _ in kept if side.person}
    return [(side, role) for side, role in kept if side.person or side.of not in spoken_for]

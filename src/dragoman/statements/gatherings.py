"""Named gatherings → drafts: who meets, when, where, and who is said to take part."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act, Frame
from dragoman.mentions.found import Sentence
from dragoman.mentions.gatherings import GatheringMention, is_adjunct
from dragoman.mentions.grammar import grammar
from dragoman.mentions.party import Party
from dragoman.model.dates import DateInterval
from dragoman.model.places import Place
from dragoman.model.vocabulary import Kind, Role, Status
from dragoman.world.bodies import BodyType, bodies
from dragoman.world.gatherings import Gathering, gatherings

from .attributes import owned
from .chain_names import composed
from .contacts import Scene
from .destinations import place_of
from .drafts import Draft, Side, Told, distinct
from .durations import length_of, over_days
from .gathering_words import english_name
from .hosting import hosted_at
from .occasions import time_of
from .sides import sides_of
from .status import cues


def gathering_draft(sentence: Sentence, mention: GatheringMention, scene: Scene, inside: Sequence[Party] = ()) -> Draft:
    """What a sentence tells of a gathering that it names; `inside` are the parties within its name."""
    span = sentence.span_of(mention.first, mention.last)
    act = _as_act(sentence, mention, scene)
    date = time_of(act, grammar(scene.pack), scene.rivals, scene.asides(act)) if sentence.times else None
    known = edition(mention)
    if known is not None and date is not None and not known.date.meets(date.value):
        date = None
    place = place_of(act, grammar(scene.pack), scene.convened, scene.asides(act))
    hosted = hosted_at(sentence, mention, known, scene.pack) if place is None or place.value.city is None else None
    place = hosted if hosted and (place is None or hosted.value.country == place.value.country) else place
    status = _status(sentence, mention, date, scene)
    date = over_days(act, date, length_of(act, scene.pack), scene.pack)
    organisers = [
        (Side(None, bodies()[body].name, None, None, span), Role.ORGANISER)
        for body in mention.bodies
        if bodies()[body].type is BodyType.ORGANISATION
    ]
    taking_part = [
        (side, Role.PARTICIPANT) for side in [*takers_of(sentence, mention, scene), *_convened(inside, scene)]
    ]
    return Draft(
        Kind.GATHERING, (span,), (sentence.index,), tuple(distinct([*taking_part, *organisers])), status, date, place,
        Told(_name(sentence, mention, scene.pack), (span,)), what=_key(mention), refers=False,
    )  # fmt: skip


def spoken_of(
    sentence: Sentence, mention: GatheringMention, scene: Scene
) -> tuple[Told[DateInterval] | None, Told[Place] | None]:
    """The day and the place that a sentence gives a gathering."""
    act, rules = _as_act(sentence, mention, scene), grammar(scene.pack)
    here = sentence.span_of(mention.first, mention.last)
    own = owned(act, rules, [*scene.rivals, here])
    times = [t for t in sentence.times if t.interval is not None and any(o.overlaps(t.span) for o in own)]
    date = time_of(act, rules, (), [t.span for t in sentence.times if t not in times]) if times else None
    place = place_of(act, rules, (), ()) if own else None
    return date, place if place and any(o.overlaps(span) for o in own for span in place.spans) else None


def _as_act(sentence: Sentence, mention: GatheringMention, scene: Scene) -> Act:
    frame = Frame(
        "gathering",
        Kind.GATHERING,
        False,
        True,
        False,
        (),
        (),
        False,
        (Role.PARTICIPANT, Role.PARTICIPANT),
        False,
        False,
        False,
        True,
        False,
        None,
        (),
    )
    return Act(sentence, mention.first, mention.last, frame, mention.features, False, False)


# How many officials of one sentence are taken for participants.
_MANY = 20


def _convened(inside: Sequence[Party], scene: Scene) -> list[Side]:
    """Those whose gathering it is by its name: offices or organs of two states or more ("the boards of the courts of
    A and B")."""
    sorts = {"organ", "office", "state"}
    named = [party for party in inside if party.sort in sorts and party.country]
    sides = [side for party in named for side in sides_of(party, scene.talk)]
    if not named and grammar(scene.pack).bare:
        # "the Kenyan-Norwegian commission": the states alone
        sides = [Side(None, None, p.country, None, p.span) for p in inside if p.sort == "adjective" and p.country]
    return sides if len({side.country for side in sides}) > 1 else []


def takers_of(sentence: Sentence, mention: GatheringMention, scene: Scene) -> list[Side]:
    """Whoever a verb of taking part, in the same sentence, has as its subject."""
    takers = [act for act in scene.acts if act.frame.gathering or _attends(act, mention)]
    if not takers:
        return []
    outside = [p for p in scene.parties if not (mention.first <= p.first and p.last <= mention.last)]
    subjects = [
        p
        for p in outside
        if p.sort in {"person", "office", "delegation", "pronoun", "colleague"}
        and (not p.relations or p.relations & {"subject"})
    ]
    subjects += _by(takers, outside)
    if not subjects:
        subjects = [p for p in outside if p.sort in {"delegation"} or p.leads]
    found: list[Side] = []
    for party in subjects[:_MANY]:
        for side in sides_of(party, scene.talk):
            if not any(side.same_as(other) for other in found):
                found.append(side)
    return found


def _attends(act: Act, mention: GatheringMention) -> bool:
    """Whether words of being at a meeting have the gathering for their object ("attended the fifth meeting of …")."""
    return act.frame.joins and act.verbal and act.first < mention.first < act.last


# How many words may lie between "chaired" and the last of those by whom.
_BY = 16


def _by(takers: Sequence[Act], parties: Sequence[Party]) -> list[Party]:
    """Whoever a gathering is opened, chaired or addressed by."""
    passive = [act for act in takers if act.passive]
    named = [p for p in parties if "by" in p.relations and (p.person or p.sort == "office")]
    return [p for p in named if any(0 <= p.first - act.last <= _BY for act in passive)]


def _status(
    sentence: Sentence, mention: GatheringMention, date: Told[DateInterval] | None, scene: Scene
) -> Told[Status]:
    span = sentence.span_of(mention.first, mention.last)
    sorts = {sort: where for sort, place, where in cues(sentence, scene.pack) if abs(place - mention.head_token) <= 14}
    published = scene.published
    known = edition(mention)
    if known and published and published.latest and known.date.earliest and known.date.earliest > published.latest:
        return Told(Status.PLANNED, (span,), f"{known.name} is in {known.date.earliest:%B %Y} ({known.source})")
    if "cancelled" in sorts:
        return Told(Status.CANCELLED, (span, sorts["cancelled"]))
    if date and published and published.latest and date.value.earliest and date.value.earliest > published.latest:
        return Told(Status.PLANNED, (span,), "its day lies after the day of publication")
    if date and published and published.earliest and date.value.latest and date.value.latest < published.earliest:
        return Told(Status.HELD, (span,), "its day lies before the day of publication")
    for sort, status in (
        ("ended", Status.HELD),
        ("planned", Status.PLANNED),
        ("ongoing", Status.ONGOING),
    ):
        if sort in sorts:
            return Told(status, (span, sorts[sort]))
    came = any(act.frame.gathering and act.features & {"past", "pp"} for act in scene.acts)
    if not came and any(
        act.frame.kind is Kind.INVITATION and not act.frame.refers and act.last <= mention.first for act in scene.acts
    ):
        return Told(Status.PLANNED, (span,), "somebody is invited to it")
    if any("future" in act.features and (act.frame.travel or act.frame.gathering) for act in scene.acts):
        return Told(Status.PLANNED, (span,), "somebody is to come to it")
    aside = is_adjunct(sentence, mention, scene.pack)
    if aside and any("future" in act.features and act.frame.kind is Kind.MEETING for act in scene.acts):
        return Told(Status.PLANNED, (span,), "somebody is to meet beside it")
    if "future" in mention.features or (mention.next_one and not _was_held(sentence, scene)):
        return Told(Status.PLANNED, (span,))
    return Told(Status.HELD, (span,))


def _was_held(sentence: Sentence, scene: Scene) -> bool:
    """Whether a verb says that the next of a row was held ("состоялось очередное заседание")."""
    rules = grammar(scene.pack)
    if not (rules.cases and rules.office_right) or rules.bare:
        return False
    return any(
        token.has_base(rules.holding) and {"verb", "past"} <= token.features and "future" not in token.features
        for token in sentence.tokens
    )


def _key(mention: GatheringMention) -> str:
    """What tells a gathering from others of its document: its body and ordinal, else its title or noun."""
    if mention.bodies:
        return f"{mention.bodies[0]}#{mention.ordinal or ''}"
    return mention.quoted or f"{mention.head}#{mention.ordinal or ''}"


def _name(sentence: Sentence, mention: GatheringMention, pack: LanguagePack) -> str:
    """The name as the text has it; a known edition of a series has its English name."""
    if (known := edition(mention)) is not None:
        return known.name
    if (told := english_name(sentence, mention, pack)) is not None:
        return told
    if mention.quoted and mention.ordinal is None and not mention.bodies:
        return mention.quoted
    if (english := composed(sentence, mention, pack)) is not None:
        return english
    text = sentence.tokens
    written = "".join(
        t.text + (" " if i + 1 < mention.last and text[i + 1].start > t.end else "")
        for i, t in enumerate(text[mention.first : mention.last], mention.first)
    )
    return written.strip()


def edition(mention: GatheringMention) -> Gathering | None:
    """The edition of a known series that a mention names by its number."""
    if not mention.bodies or not mention.ordinal:
        return None
    return next((g for g in gatherings() if g.series in mention.bodies and g.ordinal == mention.ordinal), None)


# A meeting of which the text gives no sides, held this long before it, is no meeting that the text is about.
_LONG_AGO = timedelta(days=14)


def is_other_gathering(draft: Draft, convened: Sequence[GatheringMention], published: DateInterval | None) -> bool:
    """Whether "the meeting held in Baku last September" speaks of an earlier gathering like the one just named."""
    if (
        draft.kind is not Kind.MEETING
        or len(draft.states()) > 1
        or not convened
        or published is None
        or published.earliest is None
    ):
        return False
    date = draft.date.value.latest if draft.date else None
    return draft.place is not None and date is not None and date < published.earliest - _LONG_AGO


def as_gathering(draft: Draft, named: GatheringMention, sentence: Sentence, pack: LanguagePack) -> Draft:
    """That earlier gathering: by the name of the one just named, at its own place and time."""
    spans = (sentence.span_of(named.first, named.last), *draft.acts)
    name = Told(_name(sentence, named, pack), spans, "another of the gathering that is named beside it")
    what = f"{named.head}#{draft.place.value.city if draft.place else ''}"
    return replace(draft, kind=Kind.GATHERING, name=name, what=what, sides=(), refers=False)

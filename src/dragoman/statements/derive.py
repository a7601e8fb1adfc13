"""Reads a document's sentences in order and calls the above: mentions → drafts → statements."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act, find_acts
from dragoman.mentions.found import Found, Sentence
from dragoman.mentions.gatherings import GatheringMention, find_gatherings, is_adjunct
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party, parties
from dragoman.model.dates import DateInterval
from dragoman.model.mentions import MentionKind
from dragoman.model.places import Place
from dragoman.model.statements import Statement
from dragoman.model.vocabulary import Kind, Status

from .attendance import attended
from .attendants import with_company
from .complete import valid, with_host, with_place, with_roles, with_sides
from .contacts import Scene, drafts_of
from .dating import with_date
from .drafts import Draft, Side, Told
from .elsewhere import at_the_hosts
from .gatherings import as_gathering, gathering_draft, is_other_gathering
from .letterhead import city_of_outlet, letterhead
from .margins import on_the_margins
from .profiles import Profile, profiles
from .put_off import put_off
from .sent_from import in_city_state, sent_from, with_city, with_dateline
from .sequence import at_an_edge, on_the_same_day, with_day_of_all
from .sidelines import with_attendants
from .sides import Talk, sides_of
from .speaking import with_days, with_end, with_voices
from .stays import stayed
from .taking_part import convenes, with_speakers
from .tell import tell
from .turns import caller, in_turn
from .unify import add

# How many mentions the state counts for from which a report is sent.
_SENT = 2


def derive(found: Found, pack: LanguagePack, published: DateInterval | None, reader: str) -> tuple[Statement, ...]:
    """The statements of a document: who its persons are, and what engagements it tells of."""
    document = found.document
    said = [parties(sentence, pack) for sentence in found.sentences]
    home = letterhead(found, said) or document.outlet_country or pack.settings.get("home") or city_of_outlet(found)
    # Where things take place tells more of the outlet's own state than which states are spoken of.
    spoken = [m.country for s in found.sentences for m in s.of(MentionKind.STATE, MentionKind.CITY) if m.country]
    spoken += [m.country for s in found.sentences for m in s.of(MentionKind.CITY) if m.country]
    sent = sent_from(found, pack)
    spoken += [sent.value.country] * _SENT if sent else []
    known = profiles([party for sentence in said for party in sentence], home, spoken)
    drafts = _drafts(found, said, known, pack, published, home)
    put_right = at_the_hosts(drafts, [party for sentence in said for party in sentence], known, home)
    if put_right is not known:
        known = put_right
        drafts = _drafts(found, said, known, pack, published, home)
    return tell(found, _settled(drafts, published, home, sent), known, pack, reader)


def _drafts(
    found: Found,
    said: Sequence[Sequence[Party]],
    known: Mapping[str, Profile],
    pack: LanguagePack,
    published: DateInterval | None,
    home: str | None,
) -> list[Draft]:
    """What the sentences tell, one after another, each read against what was said before it."""
    talk = Talk((), None, known, home, tuple(found.people))
    drafts: list[Draft] = []
    principal: Side | None = None
    for sentence, present in zip(found.sentences, said, strict=True):
        convened = _whole(find_gatherings(sentence, pack), sentence, pack)
        covered = {i for mention in convened for i in range(mention.first, mention.last)}
        acts = [act for act in find_acts(sentence, pack) if act.first not in covered]
        acts = [act for act in acts if not convenes(act, convened, present) and not _idle(act, present)]
        held = [sentence.span_of(g.first, g.last) for g in convened if not is_adjunct(sentence, g, pack)]
        # what is said of taking part is said of the gathering
        rivals = [*(sentence.span_of(a.first, a.last) for a in acts if not a.frame.gathering), *held]
        outside = [p for p in present if not (p.first in covered and p.last - 1 in covered)]
        scene = Scene(acts, outside, rivals, held, talk, published, pack)
        for mention in convened:
            inside = [p for p in present if mention.first <= p.first and p.last <= mention.last]
            drafts = add(drafts, gathering_draft(sentence, mention, scene, inside))
        drafts = drafts if convened else attended(sentence, scene, drafts)
        drafts = drafts if convened else on_the_margins(drafts, sentence, pack)
        talk = replace(talk, drafts=tuple(drafts))
        if talk.speaker is None:
            talk = replace(talk, speaker=_speaker(present, talk))  # "at his invitation" in the first sentence
        for act in _in_order([a for a in acts if not _purpose(a, acts)]):
            for draft in drafts_of(act, replace(scene, talk=talk)):
                if is_other_gathering(draft, convened, published):
                    drafts = add(drafts, as_gathering(draft, convened[-1], sentence, pack))
                    continue
                if act.frame.turns:
                    whole = in_turn(draft, talk, principal)
                else:
                    whole = with_sides(draft, talk, principal, act.frame.roles)
                if _long_ago(whole, published) and not whole.sides and (last := talk.last_facing()):
                    whole = replace(
                        whole, sides=tuple((side, act.frame.roles[0]) for side, _ in last.sides), inherited=True
                    )
                whole = replace(
                    whole,
                    past=_background(act) or _long_ago(whole, published),
                    weak=act.frame.weak and draft.kind is not Kind.MEETING,
                )
                whole = at_an_edge(on_the_same_day(whole, drafts, sentence, pack), sentence, pack)
                drafts = with_day_of_all(drafts, whole, act)
                drafts = add(drafts, whole)
                talk = replace(talk, drafts=tuple(drafts))
        drafts = with_company(drafts, sentence, acts, outside, talk)
        talk = replace(talk, drafts=tuple(drafts))
        if not convened:
            drafts = with_speakers(drafts, sentence, acts, outside, talk, pack)
            drafts = with_days(with_voices(drafts, sentence, outside, talk, pack), sentence, pack)
            talk = replace(talk, drafts=tuple(drafts))
        drafts = put_off(with_end(drafts, sentence, pack), sentence, published, pack)
        speaker = _speaker([p for p in present if not _is_told(p, sentence, pack)], talk)
        talk = replace(talk, speaker=speaker or talk.speaker)
        principal = principal or speaker
    return drafts


def _whole(named: Sequence[GatheringMention], sentence: Sentence, pack: LanguagePack) -> list[GatheringMention]:
    """The gatherings of a sentence, without one that is a part of the next by its name ("the opening week of the 80th
    session of …")."""
    of = {word for word, relation in grammar(pack).prepositions.items() if relation == "of"}

    def part(one: GatheringMention) -> bool:
        between = next((sentence.tokens[one.last : o.first] for o in named if 0 < o.first - one.last <= _PART), ())
        return bool(between) and between[0].folded in of and one.ordinal is None and not one.bodies

    return [one for one in named if not part(one)]


# How many words ("of the") lie between a part of a gathering and the gathering.
_PART = 2


def _idle(act: Act, present: Sequence[Party]) -> bool:
    """Whether an act of opening an organ stands in a sentence that names none ("the forum opens tomorrow"), or words
    of sequence bring on nobody."""
    if act.frame.turns:
        return not caller(act, present)
    return bool(act.frame.organs) and not any(party.organ in act.frame.organs for party in present)


def _in_order(acts: Sequence[Act]) -> list[Act]:
    """Acts as they stand, but visits before the invitations that they answer, and what was signed after who met for
    it."""
    return sorted(acts, key=lambda a: (a.frame.kind is Kind.INVITATION and a.frame.noun, a.frame.document, a.first))


def _purpose(act: Act, acts: Sequence[Act]) -> bool:
    """Whether a visit is what somebody is invited to, in the same breath."""
    if act.frame.kind is not Kind.VISIT:
        return False
    if "infinitive" in act.features and any(a.frame.kind is Kind.INVITATION and a.last <= act.first for a in acts):
        return True
    return any(
        a.frame.kind is Kind.INVITATION and not a.frame.noun and not a.passive and abs(a.first - act.first) <= _BREATH
        for a in acts
    )


# How many words an invitation and the visit that it is to can lie apart.
_BREATH = 16


def _background(act: Act) -> bool:
    """Whether an act is told as what led to another: "at the invitation of", "who was invited"."""
    before = act.sentence.tokens[act.first - 1].text if act.first else ""
    aside = act.passive and "pp" in act.features and before == ","
    return act.frame.kind is Kind.INVITATION and (act.frame.noun or "participle" in act.features or aside)


# What happened so much earlier than the text is told as what came before.
_BEFORE = timedelta(days=90)


def _long_ago(draft: Draft, published: DateInterval | None) -> bool:
    """Whether a signing lies so far back that it is not the one that the text is about."""
    day = draft.date.value.latest if draft.date else None
    if draft.kind is not Kind.SIGNING or day is None or published is None or published.earliest is None:
        return False
    return day < published.earliest - _BEFORE


def _is_told(party: Party, sentence: Sentence, pack: LanguagePack) -> bool:
    """Whether a party is what somebody else is said to be ("her interlocutors will be President Berg"), so that it
    does not act."""
    auxiliary = frozenset(pack.rules("grammar.yml").get("passive", {}).get("auxiliary", ()))
    return party.first > 0 and sentence.tokens[party.first - 1].has_base(auxiliary)


def _speaker(present: Sequence[Party], talk: Talk) -> Side | None:
    """Who is spoken of as acting in a sentence: its first person or office that stands as a subject."""
    for party in present:
        acts = not party.relations or "subject" in party.relations
        if acts and party.sort in {"person", "office", "colleague", "pronoun"}:
            sides = sides_of(party, talk)
            if len(sides) == 1 and sides[0].person:
                return sides[0]
    return None


def _settled(
    drafts: Sequence[Draft], published: DateInterval | None, home: str | None, sent: Told[Place] | None
) -> list[Draft]:
    """The drafts that are engagements, each with the place, the days and the roles that follow for it."""
    kept = [d for d in drafts if d.sides or d.kind is Kind.GATHERING]
    kept = [d for d in kept if not (d.weak and any(_speaks(o) and o.states() & d.states() for o in kept if o is not d))]
    # a journey that is none must not be taken for what a meeting is part of
    kept = [with_place(d, kept, home) if d.kind is Kind.VISIT else d for d in kept]
    kept = [d for d in kept if d.kind is not Kind.VISIT or valid(d)]
    kept = [with_dateline(with_place(d, kept, home), sent) for d in kept]
    kept = [in_city_state(with_city(d, kept)) for d in kept]
    kept = [d for d in kept if valid(d)]
    kept = [with_host(d, kept) if d.kind is Kind.VISIT else d for d in kept]
    kept = [with_roles(d) for d in kept]
    kept = [stayed(d, kept, published) for d in kept]
    for last in (False, False, True):
        kept = [
            with_date(d, kept, published, last) if d.status.value is not Status.CANCELLED or d.date is None else d
            for d in kept
        ]
    kept = [with_attendants(d, kept) for d in kept]
    return sorted(kept, key=lambda d: (d.acts[0], d.kind))


def _speaks(draft: Draft) -> bool:
    """Whether those who take part speak with each other."""
    return draft.kind in (Kind.MEETING, Kind.CALL, Kind.VISIT)

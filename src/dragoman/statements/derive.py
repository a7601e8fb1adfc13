"""Reads a document's sentences in order and calls the above: mentions → drafts → statements."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from dragoman.languages.pack import LanguagePack
from dragoman.mentions.acts import Act, find_acts
from dragoman.mentions.found import Found, Sentence
from dragoman.mentions.gatherings import find_gatherings, is_adjunct
from dragoman.mentions.grammar import grammar
from dragoman.mentions.parties import Party, parties
from dragoman.model.dates import DateInterval
from dragoman.model.mentions import MentionKind
from dragoman.model.places import Place
from dragoman.model.statements import Statement
from dragoman.model.vocabulary import Kind, Role, Status

from .abroad import not_at_home
from .answering import answering
from .at_the_organ import with_its_head
from .attendance import attended
from .attendants import with_company, with_leaders
from .attending import attending
from .called_off import called_off_with
from .chaired import with_chairs, with_members
from .complete import valid, with_host, with_place, with_roles, with_sides
from .contacts import Scene, drafts_of
from .dating import with_date
from .day_ahead import with_days_ahead
from .drafts import Draft, Side, Told
from .editions import as_edition
from .elsewhere import at_the_hosts
from .excursions import with_excursions
from .gatherings import as_gathering, gathering_draft, is_other_gathering
from .greeted import with_greeters
from .happened_there import gone_for, happened_there
from .here import with_here
from .journeys import stationed
from .leading import of_delegations
from .letterhead import city_of_outlet, letterhead
from .letters import letter
from .listed import listed_lines, with_listed
from .margins import on_the_margins
from .meets_again import meets_again
from .named_later import with_later_names
from .off_before import off_before
from .over_there import over_there
from .own_ministry import with_ministries
from .profiles import Profile, profiles
from .put_off import put_off
from .recalled import recalls
from .retold import retold
from .roll import nameless, with_day_of_row, with_roll
from .said_in_another import said_in_another
from .seen import with_days_seen, with_stay
from .sent_from import in_city_state, sent_from, with_city, with_dateline
from .sequence import at_an_edge, on_the_same_day, opens_round, with_day_of_all, with_day_of_round
from .shifted import shifted
from .sidelines import with_attendants
from .sides import Talk, sides_of
from .speakers import speaker_of
from .speaking import with_end, with_voices
from .stays import is_stop, stayed
from .taking_part import convenes, with_speakers
from .tell import tell
from .that_country import of_that_country
from .to_be_signed import by_states
from .towns import with_towns
from .turns import caller, in_turn
from .unify import add
from .whole import without_parts
from .whose_text import about_others
from .witnesses import with_witnesses

# How many mentions the state counts for from which a report is sent.
_SENT = 4


def derive(found: Found, pack: LanguagePack, published: DateInterval | None, reader: str) -> tuple[Statement, ...]:
    """The statements of a document: who its persons are, and what engagements it tells of."""
    document = found.document
    said = of_delegations(found.sentences, [parties(sentence, pack) for sentence in found.sentences], pack)
    said = of_that_country(found.sentences, said, pack)
    said = with_later_names(found.sentences, said, pack)
    sure = letterhead(found, said) or document.outlet_country or city_of_outlet(found, pack)
    home = sure or pack.settings.get("home")
    # Where things take place tells more of the outlet's own state than which states are spoken of.
    spoken = [m.country for s in found.sentences for m in s.of(MentionKind.STATE, MentionKind.CITY) if m.country]
    spoken += [m.country for s in found.sentences for m in s.of(MentionKind.CITY, MentionKind.REGION) if m.country]
    sent = sent_from(found, pack)
    spoken += [sent.value.country] * _SENT if sent else []
    presumed = not sure and about_others(found, said, home, spoken)
    known = profiles([party for sentence in said for party in sentence], home, spoken, presumed)
    known = with_ministries(known, [party for sentence in said for party in sentence], home)
    known = not_at_home(found.sentences, said, known, None if presumed else home, pack)
    home = None if presumed else home
    drafts = _drafts(found, said, known, pack, published, home)
    put_right = at_the_hosts(drafts, [party for sentence in said for party in sentence], known, home, spoken)
    if put_right is not known:
        known = put_right
        drafts = _drafts(found, said, known, pack, published, home)
    drafts = with_here(with_days_ahead(drafts, published, document.text), found, sent, grammar(pack))
    written = letter(found, said, Talk((), None, known, home, tuple(found.people)), pack)
    drafts = [written, *(d for d in drafts if d.kind is not Kind.MESSAGE)] if written else drafts
    kept = with_towns(_settled(drafts, published, home, sent), found, grammar(pack))
    return tell(found, kept, known, pack, reader)


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
    told_of: set[str | None] = set()
    lines = listed_lines(found.sentences, said, pack)
    for sentence, present in zip(found.sentences, said, strict=True):
        convened = without_parts(find_gatherings(sentence, pack), sentence, pack)
        covered = {i for mention in convened for i in range(mention.first, mention.last)}
        acts = [act for act in find_acts(sentence, pack) if act.first not in covered]
        acts = [act for act in acts if not convenes(act, convened, present) and not _idle(act, present)]
        acts = [act for act in acts if not (act.frame.stops and is_stop(act, talk, pack))]
        acts = acts if convened else attending(acts, present, drafts, talk, pack)
        held = [sentence.span_of(g.first, g.last) for g in convened if not is_adjunct(sentence, g, pack)]
        # what is said of taking part is said of the gathering
        rivals = [*(sentence.span_of(a.first, a.last) for a in acts if not (a.frame.gathering or a.frame.joins)), *held]
        outside = [p for p in present if not (p.first in covered and p.last - 1 in covered)]
        scene = Scene(acts, outside, rivals, held, talk, published, pack)
        acts, drafts = meets_again(sentence, scene, drafts)
        scene = replace(scene, acts=acts)
        for mention in convened:
            inside = [p for p in present if mention.first <= p.first and p.last <= mention.last]
            told = gathering_draft(sentence, mention, scene, inside)
            drafts = add(drafts, as_edition(told, mention, sentence, drafts))
        drafts = drafts if convened else attended(sentence, scene, drafts)
        drafts = drafts if convened else on_the_margins(drafts, sentence, pack)
        talk = replace(talk, drafts=tuple(drafts))
        if talk.speaker is None:
            # "at his invitation" in the first sentence
            talk = replace(talk, speaker=speaker_of(sentence, present, talk, pack))
        for act in _in_order([a for a in acts if not _purpose(a, acts, grammar(pack).bare)]):
            for draft in [answering(d, drafts, sentence) for d in drafts_of(act, replace(scene, talk=talk))]:
                if is_other_gathering(draft, convened, published):
                    drafts = add(drafts, as_gathering(draft, convened[-1], sentence, pack))
                    continue
                if act.frame.turns:
                    whole = in_turn(draft, talk, principal)
                elif not draft.role(Role.GUEST) and nameless(act, outside):
                    whole = replace(draft, list=True)  # who came is told after it
                else:
                    whole = with_sides(draft, talk, principal, act.frame.roles)
                whole = by_states(draft, whole, act, grammar(pack))
                if _long_ago(whole, published) and not whole.sides and (last := talk.last_facing()):
                    whole = replace(
                        whole, sides=tuple((side, act.frame.roles[0]) for side, _ in last.sides), inherited=True
                    )
                whole = replace(
                    whole,
                    past=_background(act) or _long_ago(whole, published) or off_before(whole, published),
                    weak=act.frame.weak and draft.kind is not Kind.MEETING,
                    spoke=act.frame.weak and draft.kind is Kind.MEETING,
                )
                whole = replace(whole, round=draft.date if opens_round(sentence, pack) else None)
                whole = at_an_edge(on_the_same_day(whole, drafts, sentence, pack), sentence, pack)
                whole = over_there(whole, drafts, act, published, pack)
                drafts = with_day_of_all(drafts, whole, act, pack)
                drafts = add(drafts, whole)
                talk = replace(talk, drafts=tuple(drafts))
        drafts = with_leaders(with_company(drafts, sentence, acts, outside, talk), sentence, acts, outside, talk)
        drafts = with_roll(with_day_of_row(drafts, sentence), sentence, acts, outside, talk)
        talk = replace(talk, drafts=tuple(drafts))
        if not convened:
            drafts = with_speakers(retold(drafts, sentence, pack), sentence, acts, outside, talk, pack)
            drafts = with_voices(drafts, sentence, outside, talk, pack)
            talk = replace(talk, drafts=tuple(drafts))
        drafts = with_listed(drafts, outside, talk) if sentence.index in lines else drafts
        drafts = gone_for(happened_there(drafts, sentence, pack), sentence, convened, pack)
        drafts = with_its_head(drafts, sentence, outside, talk, grammar(pack))
        drafts = with_chairs(drafts, sentence, outside, talk, pack)
        drafts = with_members(drafts, sentence, outside, talk, pack)
        drafts = with_greeters(drafts, sentence, outside, talk, pack)
        drafts = with_witnesses(drafts, sentence, outside, talk, pack)
        drafts = put_off(shifted(with_end(drafts, sentence, pack), sentence, pack), sentence, published, pack)
        drafts = with_days_seen(drafts, sentence, outside, talk)
        talk = replace(talk, named=tuple(s for p in present if p.person for s in sides_of(p, talk)))
        speaker = speaker_of(sentence, [p for p in present if not _is_told(p, sentence, pack)], talk, pack)
        if speaker and talk.speaker and recalls(sentence, pack) and speaker.person not in told_of:
            continue  # somebody who is only remembered does not act in what follows
        told_of |= {speaker.person} if speaker else set()
        talk = replace(talk, speaker=speaker or talk.speaker)
        principal = principal or speaker
    return drafts


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


def _purpose(act: Act, acts: Sequence[Act], bare: bool) -> bool:
    """Whether a visit is what somebody is invited to, in the same breath."""
    if act.frame.kind is not Kind.VISIT:
        return False
    if "infinitive" in act.features and any(a.frame.kind is Kind.INVITATION and a.last <= act.first for a in acts):
        return True
    return any(
        a.frame.kind is Kind.INVITATION
        and not a.frame.noun
        and not a.passive
        and abs(a.first - act.first) <= _BREATH
        # "Berg, whose visit ended today, invited Odera": where a verb has its object behind it
        and not (bare and act.frame.noun and act.first < a.first)
        and not _own_clause(act, a)
        for a in acts
    )


def _own_clause(act: Act, before: Act) -> bool:
    """Whether a journey opens a clause of its own behind an invitation ("he accepted; the visit is set for May")."""
    tokens = act.sentence.tokens
    if not (act.frame.noun and before.last < act.first):
        return False
    return tokens[act.first - 1].text in ";–—" or (tokens[act.first - 1].text == "," and "nom" in act.features)


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


def _settled(
    drafts: Sequence[Draft], published: DateInterval | None, home: str | None, sent: Told[Place] | None
) -> list[Draft]:
    """The drafts that are engagements, each with the place, the days and the roles that follow for it."""
    kept = [d for d in drafts if d.sides or d.kind is Kind.GATHERING]
    kept = [d for d in kept if not (d.weak and d.kind is Kind.MESSAGE and said_in_another(d, kept))]
    kept = called_off_with(kept)
    called = [d.states() for d in kept if d.kind is Kind.CALL]
    kept = [d for d in kept if not (d.spoke and d.kind is Kind.MEETING and d.states() in called)]
    # a journey that is none must not be taken for what a meeting is part of
    kept = [with_place(d, kept, home) if d.kind is Kind.VISIT else d for d in kept]
    kept = [d for d in kept if d.kind is not Kind.VISIT or valid(d)]
    kept = with_day_of_round([with_dateline(with_place(d, kept, home), sent) for d in kept])
    kept = [in_city_state(with_city(d, kept)) for d in kept]
    kept = with_excursions(kept, published)
    kept = [d for d in kept if valid(d)]
    kept = [with_host(d, kept) if d.kind is Kind.VISIT else d for d in kept]
    kept = [with_roles(d) for d in kept]
    kept = [stayed(d, kept, published) for d in kept]
    for last in (False, False, True):
        kept = [
            with_date(d, kept, published, last) if d.status.value is not Status.CANCELLED or d.date is None else d
            for d in kept
        ]
    kept = [d for d in kept if d.kind is not Kind.VISIT or not stationed(d.role(Role.GUEST), d.place, home)]
    # the days may have shown only now what something is part of
    kept = [with_roles(with_place(d, kept, home)) if d.place is None else d for d in kept]
    kept = [with_attendants(with_stay(d, published), kept) for d in kept]
    return sorted(kept, key=lambda d: (d.acts[0], d.kind))

"""Who a party stands for: names and offices to persons of the document, references to whom was spoken of last."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.mentions.find import HOLDS
from dragoman.mentions.offices import GENERIC
from dragoman.mentions.parties import Party
from dragoman.model.vocabulary import Kind, Role
from dragoman.world.bodies import bodies
from dragoman.world.places import countries
from dragoman.world.titles import Scope, organ_head, organ_name, title_organ, titles

from .drafts import Draft, Side
from .profiles import Profile, is_accredited, is_head
from .same_title import DEPUTY, heads_organ, is_deputy, leads_state, named_in, same_title, state_rank

# Kinds in which two sides face each other, so that "the sides" and "the guest" can mean theirs.
_FACING = (Kind.MEETING, Kind.VISIT, Kind.CALL, Kind.SIGNING)


@dataclass(frozen=True, slots=True)
class Talk:
    """What was said so far: the drafts, the person or body last spoken of as acting, and the outlet's own state.

    `named` are the persons whom the sentence before names.
    """

    drafts: tuple[Draft, ...]
    speaker: Side | None
    profiles: Mapping[str, Profile]
    home: str | None
    order: Sequence[str]
    named: tuple[Side, ...] = ()

    def last_facing(self) -> Draft | None:
        """The last contact in which two sides face each other, without those who were there beside them."""
        draft = self._last_facing()
        if draft is None or not draft.company:
            return draft
        alone = tuple((side, role) for side, role in draft.sides if side.person not in draft.company)
        return replace(draft, sides=alone) if {s.of for s, _ in alone} == draft.states() else draft

    def _last_facing(self) -> Draft | None:
        facing = [d for d in self.drafts if (d.kind in _FACING and len(d.sides) > 1) or _of_two(d)]
        one = next((d for d in reversed(self.drafts) if d.kind in _FACING and d.sides), None)
        if facing or one is None or len(one.states()) > 1:
            return facing[-1] if facing else one
        # a visit of which the guest alone is told, by somebody's invitation: inviter and invitee
        asked = [d for d in self.drafts if d.kind is Kind.INVITATION and d.persons() & one.persons()]
        return next((d for d in reversed(asked) if len(d.states()) > 1), one)


def without(talk: Talk, sides: Sequence[Side]) -> Talk:
    """The talk without those who are named as the other side: nobody meets themselves."""
    persons = {side.person for side in sides if side.person}
    order = tuple(person for person in talk.order if person not in persons)
    return replace(talk, order=order) if len(order) < len(talk.order) else talk


def _of_two(draft: Draft) -> bool:
    """Whether a gathering is one of two states, which face each other there."""
    return draft.kind is Kind.GATHERING and len({side.country for side, _ in draft.sides if side.country}) == 2


def sides_of(party: Party, talk: Talk) -> tuple[Side, ...]:
    """The sides that a party stands for; none where nothing tells."""
    if party.person:
        side = _person_side(party.person, party, talk)
        if side.of is None and party.sort in {"guest", "host"}:
            # "the minister and his guest, Anna Berg": of the state of whoever was told as the guest
            told = _in_role(replace(party, person=None), Role(party.sort), talk)
            side = replace(side, country=told[0].country) if told else side
        return (side,)
    if party.sort == "office":
        return _office_sides(party, talk)
    if party.sort == "colleague":
        return _colleague(party, talk)
    if party.sort in {"sides", "they"}:
        if both := _both_holders(party, talk):
            return both
        last = talk.last_facing()
        return tuple(side for side, _ in last.sides) if last else ()
    if party.sort in {"guest", "host"}:
        return _in_role(party, Role(party.sort), talk)
    if party.sort == "pronoun":
        return (talk.speaker,) if talk.speaker else ()
    if party.sort == "delegation":
        return _delegation(party, talk)
    if party.sort == "diplomat":
        return _envoy(party, talk)
    country = talk.home if party.own else party.country
    if party.organ and country:
        return (Side(None, organ_name(party.organ, country), country, None, party.span),)
    if party.body:
        return (Side(None, bodies()[party.body].name, None, None, party.span),)
    if party.sort == "state" and country:
        return (Side(None, None, country, None, party.span),)
    return ()


def _both_holders(party: Party, talk: Talk) -> tuple[Side, ...]:
    """The two of different states who hold the office that a reference names ("the two presidents")."""
    titles = {feature.removeprefix(HOLDS) for feature in party.features if feature.startswith(HOLDS)}
    for draft in reversed(talk.drafts) if titles else ():
        persons = [side for side, _ in draft.sides if side.person]
        fitting = [s for s in persons if any(same_title(title, s.title or "") for title in titles)]
        if len({s.of for s in fitting}) == 2 and len(fitting) == len(persons):
            return tuple(fitting)
    held = [
        p
        for p in talk.profiles.values()
        if any(same_title(t, o.title) and o.span.start < party.span.start for t in titles for o in p.offices)
    ]
    if len(held) == 2 and len({p.country for p in held}) == 2:
        return tuple(Side(p.person, None, p.country, p.title, party.span) for p in held)
    return ()


def _person_side(person: str, party: Party, talk: Talk) -> Side:
    profile = talk.profiles.get(person)
    country = party.country or (profile.country if profile else None)
    body = profile.body if profile and not country else None
    return Side(person, body, country, party.title or (profile.title if profile else None), party.span)


def _office_sides(party: Party, talk: Talk) -> tuple[Side, ...]:
    """The holder of an office whom the document names, else the organ that the office heads."""
    country = talk.home if party.own else party.country
    if party.there:
        held = talk.speaker is not None and same_title(party.title, talk.speaker.title or "")
        country = (talk.speaker.country if talk.speaker and held else None) or talk.home or _visited(talk)
    known = _holders(party.title, country, party.body, talk)
    if known and not party.plural:
        return (
            Side(
                known[0].person,
                known[0].body if not known[0].country else None,
                known[0].country,
                party.title,
                party.span,
            ),
        )
    if not known and not country and not party.plural and not party.body and party.title and _of_the_state(party.title):
        # "the Amir sent a cable": where no other is known by it, the outlet's own; else the state that is visited
        country = talk.home or _visited(talk)
    if party.plural and known and not country and len(known) > 2 and is_accredited(party.title):
        return ()  # a row of envoys, of whom no two are meant
    if party.plural and known and not country:
        return tuple(Side(p.person, None, p.country, party.title, party.span) for p in known[:2])
    organ = title_organ(party.title) if party.title else None
    if party.body and not country:
        return (Side(None, bodies()[party.body].name, None, party.title, party.span),)
    if country is None:
        return ()
    name = organ_name(organ, country) if organ else None
    return (Side(None, name, country, party.title, party.span),)


def _visited(talk: Talk) -> str | None:
    """Where the journey goes that the text told of last."""
    journeys = [d for d in talk.drafts if d.kind is Kind.VISIT and d.place and d.role(Role.GUEST)]
    return journeys[-1].place.value.country if journeys and journeys[-1].place else None


def _of_the_state(title: str) -> bool:
    """Whether a state has one holder of a title: the head of it, or of one of its organs."""
    known = titles().get(title)
    return is_head(title) or (known is not None and known.rank == 1 and known.scope is Scope.STATE)


def _holders(title: str | None, country: str | None, body: str | None, talk: Talk) -> list[Profile]:
    """The persons of the document who hold an office of this title, those of the state asked for (else of home)
    first."""
    found = []
    for person in talk.order:
        profile = talk.profiles.get(person)
        heads = title in GENERIC and country is not None and profile is not None and heads_organ(title, profile)
        heads = heads or (profile is not None and country is not None and leads_state(title, profile))
        names = named_in(title, profile) if profile else ()
        held = [office.title for office in profile.offices] if profile else []
        if profile is None or not (heads or any(same_title(name, one) for one in held for name in names)):
            continue
        if (country and profile.country != country) or (body and profile.body != bodies()[body].name):
            continue
        found.append(profile)
    speaker = talk.speaker.person if talk.speaker else None
    # whoever is on a visit is whom the text is about
    visit = next((d for d in reversed(talk.drafts) if d.kind is Kind.VISIT and d.role(Role.GUEST)), None)
    guests = {side.person for side in visit.role(Role.GUEST)} if visit else set()
    return sorted(
        found,
        key=lambda p: (
            # "the minister" is a minister before a deputy minister
            is_deputy(p) and not (title and DEPUTY in title.split()),
            state_rank(title, p),
            p.person != speaker,
            not country and p.person not in guests,
            p.country != talk.home if not country and talk.home else False,
        ),
    )


def _colleague(party: Party, talk: Talk) -> tuple[Side, ...]:
    """Somebody's counterpart: of the state that is named, in the office of whom was spoken of; else the other side."""
    country = party.country
    speaker = talk.speaker
    if country:
        same = [p for p in (talk.profiles[q] for q in talk.order if q in talk.profiles) if p.country == country]
        titled = [p for p in same if speaker and speaker.title and any(o.title == speaker.title for o in p.offices)]
        chosen = (titled or same)[:1]
        if chosen:
            return (Side(chosen[0].person, None, country, chosen[0].title, party.span),)
        return (Side(None, None, country, speaker.title if speaker else None, party.span),)
    last = talk.last_facing() or next((d for d in reversed(talk.drafts) if len(d.states()) > 1), None)
    if last and speaker:
        return tuple(side for side, _ in last.sides if side.of != speaker.of)
    return ()


def _in_role(party: Party, role: Role, talk: Talk) -> tuple[Side, ...]:
    for draft in reversed(talk.drafts):
        if draft.kind in (Kind.VISIT, Kind.MEETING):
            found = draft.role(role)
            if party.country:
                found = tuple(side for side in found if side.country == party.country)
            if found:
                return found
    if party.country:
        same = [
            talk.profiles[q] for q in talk.order if q in talk.profiles and talk.profiles[q].country == party.country
        ]
        if same:
            return (Side(same[0].person, None, party.country, same[0].title, party.span),)
    last = talk.last_facing()
    if last:
        away = [side for side, _ in last.sides if (side.country == talk.home) == (role is Role.HOST)]
        return tuple(away)
    return ()


def _envoy(party: Party, talk: Talk) -> tuple[Side, ...]:
    """The ambassador or consul whom the text names, of the state asked for."""
    known = [talk.profiles[q] for q in talk.order if q in talk.profiles]
    envoys = [p for p in known if p.title and title_organ(p.title) in _MISSIONS]
    fitting = [p for p in envoys if not party.country or p.country == party.country][:1]
    return tuple(Side(p.person, None, p.country, p.title, party.span) for p in fitting)


_MISSIONS = frozenset({"embassy", "consulate", "consulate_general"})


def _sent(organ: str, country: str, party: Party, talk: Talk) -> tuple[Side, ...]:
    """The delegation of an organ: whoever heads it and was a guest, else the organ itself."""
    for draft in reversed(talk.drafts):
        for side, role in draft.sides:
            if role is Role.GUEST and side.person and side.country == country and side.title == organ_head(organ):
                return (side,)
    return (Side(None, organ_name(organ, country), country, None, party.span),)


# A headline and the first sentence: whoever comes on there is whom the text is about.
_LEAD = 1


def _delegation(party: Party, talk: Talk) -> tuple[Side, ...]:
    """A delegation that nobody is said to lead: whoever of that state takes part already, else the state alone."""
    country = talk.home if party.own else party.country
    if "indef" in party.features and country in countries() and party.sentence > _LEAD:
        return (Side(None, organ_name(party.organ, country) if party.organ else None, country, None, party.span),)
    if party.organ and country:
        return _sent(party.organ, country, party, talk)
    for draft in reversed(talk.drafts):
        for side, role in draft.sides:
            if (country and side.country == country) or (not country and role is Role.GUEST):
                return (side,)
    if country and country in countries():
        same = [talk.profiles[q] for q in talk.order if q in talk.profiles and talk.profiles[q].country == country]
        if same:
            return (Side(same[0].person, None, country, same[0].title, party.span),)
        return (Side(None, None, country, None, party.span),)
    speaker = talk.speaker
    if not country and speaker and speaker.person and talk.home and speaker.country not in (None, talk.home):
        return (speaker,)  # of whom alone the text has told, who is not at home here
    return ()

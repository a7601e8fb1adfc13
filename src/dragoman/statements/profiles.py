"""Who the persons of a document are: the offices that it gives them anywhere, and the state they stand for."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dragoman.mentions.parties import Party
from dragoman.model.spans import Span
from dragoman.world.bodies import bodies
from dragoman.world.title_names import named_by_state
from dragoman.world.titles import Scope, organ_head, title_organ, titles

from .office_first import named_later


@dataclass(frozen=True, slots=True)
class OfficeSaid:
    """An office as one place of the text gives it to a person."""

    title: str
    country: str | None
    body: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Profile:
    """`country` is `None` for an officer of an international body and where nothing tells; `offices` fullest first."""

    person: str
    country: str | None
    offices: tuple[OfficeSaid, ...]

    @property
    def title(self) -> str | None:
        """The title of the first office."""
        return self.offices[0].title if self.offices else None

    @property
    def body(self) -> str | None:
        """The international body that the person speaks for, where it is no state."""
        return next((office.body for office in self.offices if office.body and not office.country), None)


def profiles(
    parties: Sequence[Party], home: str | None, named: Sequence[str], presumed: bool = False
) -> Mapping[str, Profile]:
    """The persons of a document; one with an office of no state named is taken to be of the outlet's own.

    `named` are the states that the text names, once for each time: where the outlet's own is not known, it is the one
    most spoken of that no other person stands for. `presumed`: the outlet's own is merely where its language is spoken.
    """
    holders = {(party.title, party.country) for party in parties if party.person and party.title and party.country}
    said: dict[str, list[OfficeSaid]] = {}
    countries: dict[str, Counter[str]] = {}
    speakers: list[Party] = []
    facing: list[tuple[Party, Party]] = []
    partner_of: dict[str, str] = {}
    for party in parties:
        if party.person is None:
            if party.sort == "office" and party.title and not party.plural:
                speakers.append(party)  # "the Minister met her Kenyan counterpart John Odera"
            if party.sort == "colleague" and party.country and speakers and speakers[-1].sentence == party.sentence:
                facing.append((speakers[-1], party))
            continue
        known = said.setdefault(party.person, [])
        tally = countries.setdefault(party.person, Counter())
        country = home if party.own and not party.country else party.country
        if country:
            tally[country] += 2 if party.title else 1
        title = party.title
        if title is None and party.sort == "colleague":
            title = _speakers_title(speakers, said, party)
        if (
            party.sort == "colleague"
            and not party.country
            and speakers
            and speakers[-1].person not in (None, party.person)
        ):
            partner_of.setdefault(party.person, speakers[-1].person or "")
        if title and not (party.office and party.office.former):
            body = bodies()[party.body].name if party.body else _body_of(title) if not country else None
            known.append(OfficeSaid(title, country, body, party.span))
        if party.sort == "colleague" and party.country and speakers and speakers[-1].sentence == party.sentence:
            facing.append((speakers[-1], party))
        if party.sort == "person" and (not speakers or speakers[-1].sentence != party.sentence):
            speakers.append(party)
    _with_colleagues(facing, said, countries)
    spoken = Counter(named)
    # A counterpart is of another state, and so is whoever is accredited to the outlet's own.
    counterparts = {p.country for p in parties if p.country and (p.sort == "colleague" or is_accredited(p.title))}

    def own_state(title: str) -> str | None:
        """The outlet's own state; else that most spoken of for which nobody else holds this office."""
        free = [state for state in spoken if (title, state) not in holders and state not in counterparts]
        # a text about two other states, which does not name the outlet's own, has no officer of it
        officers = {country for _, country in holders}
        others = sum(count > 1 and (presumed or state in officers) for state, count in spoken.items())
        foreign = bool(home) and home not in spoken and (others > 1 or (presumed and others > 0))
        return (None if foreign and free else home) or min(
            free, key=lambda state: (-spoken[state], state), default=None
        )

    given: set[tuple[str, str | None]] = set()

    def other_state(title: str, own: str | None) -> str | None:
        """The state most spoken of but the outlet's own: one state has no two heads of an organ."""
        free = [
            state for state in spoken if state != own and (title, state) not in holders and (title, state) not in given
        ]
        return min(free, key=lambda state: (-spoken[state], state), default=None)

    for person, office in named_later(parties).items():
        said[person].insert(0, OfficeSaid(office.title or "", office.country, None, office.span))
        countries[person][office.country or ""] += 1
    found = {}
    for person, offices in said.items():
        ranked = sorted(offices, key=lambda o: (not (o.country or o.body), o.span))
        country = countries[person].most_common(1)[0][0] if countries[person] else None
        if country is None and offices and not any(o.body or _of_bodies(o.title) for o in offices):
            title = offices[0].title
            country = own_state(title)
            theirs = countries.get(partner_of.get(person, ""))
            # "talks with his counterpart Odera": of another state than whoever speaks, and that is the outlet's own
            abroad = theirs is not None and (not theirs or theirs.most_common(1)[0][0] == country)
            if ((title, country) in given and is_head(title)) or (abroad and other_state(title, country)):
                country = other_state(title, country)
            given.add((title, country))
        filled = tuple(
            OfficeSaid(o.title, o.country or (country if not o.body else None), o.body, o.span) for o in ranked
        )
        distinct: dict[tuple[str, str | None, str | None], OfficeSaid] = {}
        fuller = {word for office in filled if len(office.title.split()) > 1 for word in office.title.split()}
        for each in filled:
            if each.title in fuller:
                continue  # "the minister" beside "the minister of justice"
            each = replace(each, title=named_by_state(each.title, each.country))
            distinct.setdefault((each.title, each.country, each.body), each)
        found[person] = Profile(person, country, tuple(distinct.values()))
    return found


@cache
def _body_of(title: str) -> str | None:
    """The international body that a title itself names ("secretary general of the council of europe")."""
    named = [body.name for body in bodies().values() if title.endswith(f" {body.name.casefold()}")]
    return max(named, key=len, default=None)


def _of_bodies(title: str) -> bool:
    """Whether only international bodies have such an office ("under-secretary-general")."""
    known = titles().get(title)
    return known is not None and known.scope is Scope.INTERNATIONAL


def is_head(title: str) -> bool:
    """Whether a title is that of the one head of a state organ."""
    organ = title_organ(title)
    return organ is not None and organ_head(organ) == title


def _with_colleagues(
    facing: Sequence[tuple[Party, Party]], said: dict[str, list[OfficeSaid]], countries: Mapping[str, Counter[str]]
) -> None:
    """Gives a speaker of no told office that of the colleague: "General X met with his Iranian colleague, Minister
    Y"."""
    for speaker, colleague in facing:
        if not speaker.person or said.get(speaker.person) or speaker.person == colleague.person:
            continue
        same = [colleague.person] if colleague.person else [
            person for person, tally in countries.items() if tally and tally.most_common(1)[0][0] == colleague.country
        ]  # fmt: skip
        title = next((said[person][0].title for person in same if person and said.get(person)), None)
        if title is not None:
            said[speaker.person] = [OfficeSaid(title, None, None, colleague.span)]


def is_accredited(title: str | None) -> bool:
    """Whether a title is that of an envoy, who stands for another state than that in which the envoy is."""
    return title is not None and title_organ(title) in {"embassy", "consulate", "consulate_general"}


def _speakers_title(speakers: Sequence[Party], said: Mapping[str, list[OfficeSaid]], colleague: Party) -> str | None:
    """The title of whoever speaks where a colleague of theirs is named: theirs is the colleague's as well."""
    for party in reversed(speakers):
        if party.person is None and party.sentence == colleague.sentence:
            return party.title
        if party.person and party.person != colleague.person and said.get(party.person):
            return said[party.person][0].title
    return None

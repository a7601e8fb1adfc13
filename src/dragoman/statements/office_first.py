"""Who is told by the office alone first, and named later: "Kenya's justice minister … Minister Odera said"."""

from collections.abc import Mapping, Sequence

from dragoman.mentions.parties import Party

# Words that are a title of many offices, by which whoever holds one of them is called.
_SHORT = frozenset(
    {"minister", "ambassador", "prosecutor", "speaker", "president", "secretary", "chairman", "governor", "mayor"}
)
# How many sentences may lie between the office and the name.
_REACH = 5


def named_later(parties: Sequence[Party]) -> Mapping[str, Party]:
    """For each person of a title but of no state, the office of a state told before without a name that is theirs."""
    told: set[str | None] = {p.person for p in parties if p.person and (p.country or p.body or p.own)}
    held = {(p.title, p.country) for p in parties if p.person and p.title and p.country}
    open_offices: list[Party] = []
    found: dict[str, Party] = {}
    for party in parties:
        if party.sort == "office" and party.country and party.title and not party.plural and not party.person:
            if (party.title, party.country) not in held:
                open_offices.append(party)
            continue
        if not party.person or not party.title or party.person in told or party.person in found:
            continue
        if party.office is not None and party.office.former:
            continue
        same = [o for o in open_offices if _fits(party, o)]
        if len({(o.title, o.country) for o in same}) == 1:
            found[party.person] = same[-1]
    for person, office in _named_before(parties, told).items():
        found.setdefault(person, office)
    return found


def _named_before(parties: Sequence[Party], told: set[str | None]) -> dict[str, Party]:
    """The office with its state that is told after the name of its holder ("Defence Minister Odera … The Kenyan
    defence minister arrived"): the only one of that title to whom no state is given, who is not named beside it."""
    holders: dict[str, set[str]] = {}
    beside: dict[str, set[int]] = {}
    first: dict[str, int] = {}
    for party in parties:
        if party.person:
            beside.setdefault(party.person, set()).add(party.sentence)
            first.setdefault(party.person, party.sentence)
            if party.title and party.person not in told and not (party.office and party.office.former):
                holders.setdefault(party.title, set()).add(party.person)
    found: dict[str, Party] = {}
    for title, persons in holders.items():
        offices = [p for p in parties if p.sort == "office" and p.title == title and p.country and not p.plural]
        if len(persons) != 1 or len({o.country for o in offices}) != 1:
            continue
        (person,) = persons
        if any(p.country == offices[0].country and title in (p.title or "").split() for p in parties if p.person):
            continue  # "the Kenyan minister" is the minister of something there who is named
        later = [o for o in offices if o.sentence > first[person] and not o.relations]
        if later and not any(o.sentence in beside[person] for o in offices):
            found[person] = later[0]
    return found


def _fits(person: Party, office: Party) -> bool:
    if not 0 <= person.sentence - office.sentence <= _REACH or office.span == person.span:
        return False
    if person.title == office.title:
        return True
    return person.title in _SHORT and person.title in (office.title or "").split() and not person.organ

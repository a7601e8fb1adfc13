"""The subject of a brief, and which parts of an engagement are its own and which the other side's."""

from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.engagements import Engagement, Participation
from dragoman.model.errors import UsageError
from dragoman.register.store import View

from .subjects import bodies_named, country_code, country_name, people_named

# How many candidates an ambiguous name lists.
_NAMED = 8


class SubjectKind(StrEnum):
    """What sort of thing a brief is on."""

    COUNTRY = "country"
    PERSON = "person"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Subject:
    """A country (`key` is its code), a person (id) or a body (name), with the name to show."""

    kind: SubjectKind
    key: str
    name: str

    def own(self, part: Participation) -> bool:
        """Whether a part is the subject's."""
        match self.kind:
            case SubjectKind.COUNTRY:
                return part.country == self.key
            case SubjectKind.PERSON:
                return part.person == self.key
            case SubjectKind.BODY:
                return part.organisation == self.key

    def others(self, event: Engagement) -> tuple[Participation, ...]:
        """The parts of the other sides: of other states than the subject's, and of bodies of no state."""
        own = [part for part in event.participants if self.own(part)]
        states = {part.country for part in own if part.country}
        return tuple(
            part
            for part in event.participants
            if part not in own and (part.country not in states or part.country is None)
        )


def find_subject(view: View, name: str) -> Subject:
    """What a name means: a country, else a person, else a body; raises UsageError where it means none, or several."""
    code = country_code(name)
    if code is not None:
        return Subject(SubjectKind.COUNTRY, code, country_name(code))
    people = people_named(view.people(), name)
    if len(people) == 1:
        return Subject(SubjectKind.PERSON, people[0].id, people[0].name)
    bodies = bodies_named(view.engagements(), name)
    if len(bodies) == 1 and not people:
        return Subject(SubjectKind.BODY, bodies[0], bodies[0])
    if not people and not bodies:
        raise UsageError(f"the register knows no country, person or body called {name!r}")
    found = [*(f"{person.name} ({person.id})" for person in people), *bodies]
    more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    raise UsageError(f"{name!r} can be: {'; '.join(found[:_NAMED])}{more}")

"""One party: somebody who can take part in something."""

from dataclasses import dataclass, field

from dragoman.model.spans import Span

from .offices import OfficeUnit

CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "abl"})


@dataclass(frozen=True, slots=True)
class Party:
    """Tokens `first` to `last` of a sentence. `sort`: person, office, body, organ, state, or a reference's sort.

    `relations` are what case, preposition or postposition say of its part (subject, object, with, by, of, to, between,
    from, in, …; empty: position alone tells). `group` numbers parties that are joined by "and". `adjective`: the state
    stands as an adjective. `leads`: it is named as the head of a delegation. `there`: of "the country" that the text
    speaks of. `joint`: several offices of one holder.
    """

    sentence: int
    first: int
    last: int
    span: Span
    sort: str
    person: str | None = None
    title: str | None = None
    country: str | None = None
    body: str | None = None
    organ: str | None = None
    office: OfficeUnit | None = None
    relations: frozenset[str] = frozenset()
    group: int = 0
    leads: bool = False
    plural: bool = False
    own: bool = False
    relative: bool = False
    behalf: bool = False
    there: bool = False
    joint: bool = False
    features: frozenset[str] = field(default=frozenset())

"""Lists as tables, and values as a table's cells have them."""

from collections.abc import Iterable, Sequence

from dragoman.views.brief import days_text
from dragoman.views.citing import Source
from dragoman.views.dossier import PersonLine
from dragoman.views.listing import Attendee, Listed

from .output import say, table

ENGAGEMENT_COLUMNS = ("date", "kind", "status", "who", "place", "outlets", "id")


# So many of them open the block of an engagement where there is no room for a line.
ENGAGEMENT_LEAD = 3


def engagement_table(title: str | None, found: Iterable[Listed]) -> None:
    """Engagements, one a line; without a title also how many they are, or that there are none."""
    rows = [engagement_cells(item) for item in found]
    if not rows and not title:
        say("no engagement matches")
        return
    table(title, ENGAGEMENT_COLUMNS, rows, ENGAGEMENT_LEAD)
    if not title:
        say(f"{len(rows)} engagement{'' if len(rows) == 1 else 's'}")


def engagement_cells(item: Listed) -> tuple[str, ...]:
    """An engagement as one line of a table; a contradicted one is marked."""
    kind = f"{item.kind}: {item.name}" if item.name else item.kind.value
    status = f"{item.status}, unconfirmed" if item.standing == "unconfirmed" else item.status.value
    return (
        days_text(item.date) + (" !" if "date" in item.conflicts else ""),
        kind,
        status + (" !" if "status" in item.conflicts else ""),
        "; ".join(f"{one.name} ({one.country})" if one.country else one.name for one in item.attendees),
        (f"{item.place.city}, {item.place.country}" if item.place.city else item.place.country) if item.place else "",
        ", ".join(item.outlets),
        item.id,
    )


def value_text(field: str, value: str) -> str:
    """A field's value for people: topics are ids, and have no lines under their words."""
    return value.replace("_", " ") if field == "topics" else value


def topics_text(topics: Iterable[str]) -> str:
    """Topics for people."""
    return ", ".join(topics).replace("_", " ")


def attendee_text(one: Attendee) -> str:
    """Who takes part, in which office, for which state, as what."""
    state = f" ({one.country})" if one.country else ""
    office = f", {one.office}" if one.office else ""
    return f"{one.name}{office}{state}, {one.role}"


def people_table(title: str | None, found: Sequence[PersonLine]) -> None:
    """People, one a line; that there are none, where there are none."""
    if not found and not title:
        say("nobody is in the register")
        return
    rows = [
        (line.name, _others(line), line.office or "", line.country or "", str(line.engagements), line.id)
        for line in found
    ]
    table(title, ("name", "also", "office last seen", "state", "engagements", "id"), rows)


def _others(line: PersonLine) -> str:
    return ", ".join(name for name in line.names if name != line.name)


def source_table(sources: Sequence[Source]) -> None:
    """Sources by number, with the words."""
    rows = [
        (f"[{s.number}]", s.outlet or "", days_text(s.published), s.document, f"{s.start}–{s.end}", s.quote)
        for s in sources
    ]
    table("Sources", ("", "outlet", "published", "document", "place", "words"), rows, lead=3)


def cited(numbers: Iterable[int]) -> str:
    """The numbers of sources as a line cites them."""
    return " ".join(f"[{number}]" for number in numbers)

"""`dragoman engagements`, `show`, `compare`, `check`: the register to be looked at."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.model.vocabulary import Kind, Status

from .options import DEFAULT_REGISTER, AsJson, AsOf, Register, day, opened
from .output import write_json

if TYPE_CHECKING:
    from dragoman.views.listing import Filters

Id = Annotated[str, typer.Argument(metavar="ID", help="An engagement's id, a report's, or the start of one.")]


def add_to(app: typer.Typer) -> None:
    """Adds the verbs of this file."""
    app.command("engagements")(engagements)
    app.command("show")(show)
    app.command("compare")(compare)
    app.command("check")(check)


def engagements(
    country: Annotated[str | None, typer.Option(help="A country, by its code or by its name in any language.")] = None,
    person: Annotated[str | None, typer.Option(help="A person, in any spelling.")] = None,
    body: Annotated[str | None, typer.Option(help="A body that takes part, by name or words of it.")] = None,
    kind: Annotated[Kind | None, typer.Option(help="What sort of contact.")] = None,
    status: Annotated[Status | None, typer.Option(help="How far it had come.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Reported by this outlet.")] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="On this day or later.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="On this day or earlier.")] = None,
    as_of: AsOf = None,
    register: Register = DEFAULT_REGISTER,
    as_json: AsJson = False,
) -> None:
    """List who met whom, when and where, the earliest first.

    Options narrow it down: an engagement is listed that fits all of them. `!` marks what the reports contradict.
    """
    from dragoman.views.listing import Filters

    filters = Filters(country, person, body, kind, status, outlet, day(since), day(until))
    _list(register, filters, as_of, as_json)


def _list(register: Path, filters: "Filters", as_of: str | None, as_json: bool) -> None:
    from dragoman.views.listing import listing

    from .tables import engagement_table

    seen = day(as_of)
    with opened(register, seen) as view:
        found = listing(view, filters, seen)
    if as_json:
        write_json(found)
        return
    if seen is None or not found:
        engagement_table(None, found)
        return
    ahead = [item for item in found if item.standing in ("ahead", "ongoing")]
    engagement_table(f"Known by {seen}", [item for item in found if item not in ahead])
    engagement_table(f"Ahead of {seen}, or going on", ahead)


def show(id: Id, as_of: AsOf = None, register: Register = DEFAULT_REGISTER, as_json: AsJson = False) -> None:
    """Show one engagement, with the words that it rests on.

    Every version of every field, who takes part, the reports, what it is a part of or answers.
    """
    from dragoman.views.detail import detail

    from .pages import detail_page

    seen = day(as_of)
    with opened(register, seen) as view:
        found = detail(view, id, seen)
    if as_json:
        write_json(found)
    else:
        detail_page(found)


def compare(id: Id, register: Register = DEFAULT_REGISTER, as_json: AsJson = False) -> None:
    """Compare what the outlets say of one engagement.

    Field by field: who says it, says it otherwise or is silent; and what each report leaves out.
    """
    from dragoman.views.comparison import comparison

    from .pages import comparison_page

    with opened(register) as view:
        found = comparison(view, id)
    if as_json:
        write_json(found)
    else:
        comparison_page(found)


def check(as_of: AsOf = None, register: Register = DEFAULT_REGISTER, as_json: AsJson = False) -> None:
    """List what the register cannot vouch for.

    Contradictions, two holders of one office, invitations without an answer, plans without news, and what could not
    be read.
    """
    from dragoman.views.findings import findings

    from .pages import findings_page

    seen = day(as_of)
    with opened(register, seen) as view:
        found = findings(view, seen)
    if as_json:
        write_json(found)
    else:
        findings_page(found)

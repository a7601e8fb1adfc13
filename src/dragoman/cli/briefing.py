"""`dragoman people`, `person`, `brief`: the register asked about somebody or something."""

from typing import Annotated

import typer

from dragoman.model.errors import UsageError

from .options import DEFAULT_REGISTER, AsJson, AsOf, Register, day, opened
from .output import write_json


def add_to(app: typer.Typer) -> None:
    """Adds the verbs of this file."""
    app.command("people")(people)
    app.command("person")(person)
    app.command("brief")(brief)


def people(register: Register = DEFAULT_REGISTER, as_json: AsJson = False) -> None:
    """List everybody, with the office in which they were seen last."""
    from dragoman.views.dossier import people_lines

    from .tables import people_table

    with opened(register) as view:
        found = people_lines(view)
    if as_json:
        write_json(found)
    else:
        people_table(None, found)


def person(
    name: Annotated[str, typer.Argument(help="The person in any spelling, or an id.")],
    as_of: AsOf = None,
    register: Register = DEFAULT_REGISTER,
    as_json: AsJson = False,
) -> None:
    """Show one person: spellings, offices, engagements.

    Where the name can mean several people, they are listed.
    """
    from dragoman.views.dossier import dossiers, people_lines

    from .pages import dossier_page
    from .tables import people_table

    seen = day(as_of)
    with opened(register, seen) as view:
        found = dossiers(view, name, seen)
        lines = people_lines(view)
    if not found:
        raise UsageError(f"nobody in the register is called {name!r}")
    if as_json:
        write_json(found)
    elif len(found) == 1:
        dossier_page(found[0])
    else:
        ids = {dossier.id for dossier in found}
        people_table(f"{name} can be", [line for line in lines if line.id in ids])


def brief(
    subject: Annotated[str, typer.Argument(help="A country (code, or name in any language), a person, or a body.")],
    as_of: AsOf = None,
    register: Register = DEFAULT_REGISTER,
    as_json: AsJson = False,
) -> None:
    """Brief on a country, a person or a body, on one page.

    The last contacts, who was met, topics, open invitations, plans, who holds office, what is disputed; with sources.
    """
    from dragoman.views.brief import brief as made

    from .pages import brief_page

    seen = day(as_of)
    with opened(register, seen) as view:
        found = made(view, subject, seen)
    if as_json:
        write_json(found)
    else:
        brief_page(found)

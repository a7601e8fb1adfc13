"""`dragoman languages`: the packs there are, and whether they are sound."""

from dataclasses import dataclass

import typer

from .options import AsJson
from .output import say, table, write_json

app = typer.Typer(
    help="List the languages that can be read. `check` lints their packs.",
    invoke_without_command=True,
    rich_markup_mode=None,
)


@dataclass(frozen=True, slots=True)
class Pack:
    """A language and the number of entries of each of its files: lines of a table, keys of a file of rules."""

    code: str
    name: str
    files: dict[str, int]


@app.callback()
def languages(context: typer.Context, as_json: AsJson = False) -> None:
    """List the languages that can be read. `check` lints their packs."""
    if context.invoked_subcommand is not None:
        return
    packs = _packs()
    if as_json:
        write_json(tuple(packs))
        return
    rows = [(pack.code, pack.name, str(len(pack.files)), str(sum(pack.files.values()))) for pack in packs]
    table(None, ("code", "name", "files", "entries"), rows)


@app.command("check")
def check() -> None:
    """Lint the packs; exit with 1 where there are faults."""
    from dragoman.languages.check import check_pack
    from dragoman.languages.load import load_pack, pack_codes

    faults = 0
    for code in pack_codes():
        found = check_pack(load_pack(code))
        faults += len(found)
        for fault in found:
            say(f"{code}: {fault}")
    if faults:
        raise typer.Exit(1)
    say(f"no faults in {', '.join(pack_codes())}")


def _packs() -> list[Pack]:
    from dragoman.languages.load import load_pack, pack_codes

    packs = []
    for code in pack_codes():
        pack = load_pack(code)
        sizes: dict[str, int] = {}
        for entry in sorted(pack.folder.iterdir(), key=lambda entry: entry.name):
            if entry.name.endswith(".tsv"):
                lines = entry.read_text("utf-8").splitlines()
                sizes[entry.name] = max(0, sum(bool(line.strip()) and line[0] != "#" for line in lines) - 1)
            elif entry.name.endswith((".yml", ".yaml")):
                sizes[entry.name] = len(pack.rules(entry.name))
        packs.append(Pack(code, str(pack.settings.get("name", code)), sizes))
    return packs

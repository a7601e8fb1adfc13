"""Cuts each pack's `places_cldr.tsv` from the territory names of Unicode CLDR in Babel.

Run: python scripts/make_countries.py. States get their code and the type `country`; groups of states, and territories
that `countries.tsv` lacks, are regions without a code. Names that are shortened or explained in brackets are left out:
no text has them so.
"""

from importlib.metadata import version
from pathlib import Path

from babel import Locale

from dragoman.languages.load import pack_codes
from dragoman.world.load import read_table
from dragoman.world.places import countries

HERE = Path(__file__).parent
PACKS = HERE.parent / "src" / "dragoman" / "languages" / "packs"
# A full stop, a bracket or an ampersand is of a table of names, not of a text.
OF_TABLES = frozenset(".(&")
SHORTENED = ("о-в", "SAR ", "XİR", "Xüsusi", " - ")


def main() -> None:
    """Writes the table of every pack that CLDR has names for."""
    drops = {row.cells[:2] for row in read_table(HERE / "territory_drop.tsv", ("language", "code", "why"))}
    for language in pack_codes():
        lines = [
            f"# Made by scripts/make_countries.py from Unicode CLDR in Babel {version('babel')} (Unicode License v3).",
            "# Do not edit: write into places.tsv beside it. Columns as there.",
            "form\tcode\ttype",
        ]
        for code, name in sorted(Locale(language).territories.items()):
            if not {(language, code), ("*", code)} & drops and not _of_tables(name):
                lines.append(f"{name}\t{code}\tcountry" if code in countries() else f"{name}\t-\tregion")
        (PACKS / language / "places_cldr.tsv").write_text("\n".join(lines) + "\n", "utf-8")


def _of_tables(name: str) -> bool:
    return bool(OF_TABLES & set(name)) or any(part in name for part in SHORTENED)


if __name__ == "__main__":
    main()

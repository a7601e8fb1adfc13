"""Value-F1 and seconds of our dates beside dateparser's `search_dates`, on one file of gold dates.

    python benchmarks/dates/compare.py GOLD.jsonl [--ours-only] [--errors]

A gold line is `{"id", "language", "published", "text", "dates": [{"quote", "earliest", "latest"}]}`; a gold date is
found when a quote overlaps it and both ends are equal. Lines of a language that we have no pack for are left out.
"""

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from dragoman.languages.dates import find_times
from dragoman.languages.load import load_pack, pack_codes
from dragoman.model.dates import DateInterval

Row = dict[str, Any]
Reading = tuple[int, int, str, str]
Finder = Callable[[Row], list[Reading]]


def ours(row: Row) -> list[Reading]:
    """The dates that Dragoman finds in a line: start, end, earliest and latest day."""
    published = DateInterval.day(date.fromisoformat(row["published"]))
    found = find_times(row["text"], load_pack(row["language"]), published)
    return [
        (time.span.start, time.span.end, str(time.interval.earliest), str(time.interval.latest))
        for time in found
        if time.interval
    ]


def theirs(row: Row) -> list[Reading]:
    """The dates that dateparser finds in a line, each one day."""
    from dateparser.search import search_dates  # type: ignore[import-untyped]

    settings = {"RELATIVE_BASE": datetime.fromisoformat(row["published"]), "PREFER_DATES_FROM": "past"}
    found, at = [], 0
    for words, moment in search_dates(row["text"], languages=[row["language"]], settings=settings) or ():
        start = max(row["text"].find(words, at), 0)
        at = start + len(words)
        found.append((start, at, str(moment.date()), str(moment.date())))
    return found


def score(rows: Iterable[Row], find: Finder) -> tuple[dict[str, tuple[int, int, int]], list[str], float]:
    """Found, extra and missed by language, what went wrong, and the seconds it took."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    faults: list[str] = []
    seconds = 0.0
    for row in rows:
        begun = time.perf_counter()
        found = find(row)
        seconds += time.perf_counter() - begun
        gold = []
        for expected in row["dates"]:
            start = row["text"].index(expected["quote"])
            gold.append((start, start + len(expected["quote"]), expected["earliest"], expected["latest"]))
        missed = [g for g in gold if not any(_same(g, f) for f in found)]
        extra = [f for f in found if not any(_same(g, f) for g in gold)]
        for total in (counts["all"], counts[row["language"]]):
            for place, number in enumerate((len(gold) - len(missed), len(extra), len(missed))):
                total[place] += number
        if missed or extra:
            faults.append(f"{row['id']} missed {missed} extra {extra}: {row['text']}")
    return {name: (c[0], c[1], c[2]) for name, c in sorted(counts.items())}, faults, seconds


def _same(gold: Reading, found: Reading) -> bool:
    return gold[0] < found[1] and found[0] < gold[1] and gold[2:] == found[2:]


def main() -> None:
    """Prints one line for each finder and language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--ours-only", action="store_true")
    parser.add_argument("--errors", action="store_true", help="what we missed and found wrongly")
    given = parser.parse_args()
    rows = [json.loads(line) for line in given.gold.read_text("utf-8").splitlines() if line.strip()]
    rows = [row for row in rows if row["language"] in pack_codes()]
    finders: dict[str, Finder] = {"dragoman": ours} if given.ours_only else {"dragoman": ours, "dateparser": theirs}
    for name, find in finders.items():
        find(rows[0])  # loading is not reading
        counts, faults, seconds = score(rows, find)
        for language, (found, extra, missed) in counts.items():
            f1 = 2 * found / (2 * found + extra + missed) if found + extra + missed else 1.0
            print(f"{name:11}{language:5} F1 {f1:.3f}  found {found:4}  extra {extra:4}  missed {missed:4}")
        print(f"{name:11}{seconds:.2f} s for {len(rows)} lines")
        if given.errors and name == "dragoman":
            print("\n".join(faults))


if __name__ == "__main__":
    main()

"""Value-F1 and seconds of our dates beside dateparser's `search_dates` and HeidelTime, on one file of gold dates.

    python benchmarks/dates/compare.py GOLD.jsonl [--heideltime JAR] [--ours-only] [--errors]

A gold line is `{"id", "language", "published", "text", "dates": [{"quote", "earliest", "latest"}]}`; a gold date is
found when a quote overlaps it and both ends are equal. Lines of a language that we have no pack for are left out, and
each of the others is measured on the languages that it reads. dateparser tells of each date whether it is a day, a
month or a year; it is scored by that. HeidelTime is run only where Java is and its jar is named, by the option or by
the environment variable HEIDELTIME_JAR. Our rules were written with the development sets in view, which flatters us.
"""

import argparse
import json
import os
import time
from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any
from zlib import crc32

import heideltime

from dragoman.languages.dates import find_times
from dragoman.languages.load import load_pack, pack_codes
from dragoman.model.dates import DateInterval

Row = dict[str, Any]
Reading = tuple[int, int, str, str]
Finder = Callable[[Row], list[Reading]]
Counts = dict[str, tuple[int, int, int]]
Seconds = dict[str, float]


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
    from dateparser.search import search_dates

    found, at = [], 0
    for words, moment in search_dates(row["text"], languages=[row["language"]], settings=_settings(row)) or ():
        start = max(row["text"].find(words, at), 0)
        at = start + len(words)
        found.append((start, at, str(moment.date()), str(moment.date())))
    return found


def widened(row: Row, found: list[Reading]) -> list[Reading]:
    """dateparser's days, each made the month or year that it says it is. No part of its search, so not timed."""
    from dateparser.date import DateDataParser

    parser = DateDataParser(languages=[row["language"]], settings=_settings(row))
    wide = []
    for start, end, first, last in found:
        period, day = parser.get_date_data(row["text"][start:end]).period, date.fromisoformat(first)
        if period == "month":
            first, last = f"{day:%Y-%m}-01", f"{day:%Y-%m}-{monthrange(day.year, day.month)[1]}"
        elif period == "year":
            first, last = f"{day:%Y}-01-01", f"{day:%Y}-12-31"
        wide.append((start, end, first, last))
    return wide


def score(
    rows: Iterable[Row], find: Finder, after: Callable[[Row, list[Reading]], list[Reading]] | None = None
) -> tuple[Counts, Seconds, list[str]]:
    """Found, extra and missed and the finder's seconds by language, and what went wrong."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    faults: list[str] = []
    seconds: dict[str, float] = defaultdict(float)
    for row in rows:
        begun = time.perf_counter()
        found = find(row)
        seconds[row["language"]] += time.perf_counter() - begun
        found = after(row, found) if after else found
        gold = []
        for expected in row["dates"]:
            start = row["text"].index(expected["quote"])
            gold.append((start, start + len(expected["quote"]), expected["earliest"], expected["latest"]))
        missed = [g for g in gold if not any(_same(g, f) for f in found)]
        extra = [f for f in found if not any(_same(g, f) for g in gold)]
        for place, number in enumerate((len(gold) - len(missed), len(extra), len(missed))):
            counts[row["language"]][place] += number
        if missed or extra:
            faults.append(f"{row['id']} missed {missed} extra {extra}: {row['text']}")
    return {name: (c[0], c[1], c[2]) for name, c in sorted(counts.items())}, dict(seconds), faults


def f1(counts: tuple[int, int, int]) -> float:
    """F1 of found, extra and missed; 1 where there was nothing to find and nothing was found."""
    found, extra, missed = counts
    return 2 * found / (2 * found + extra + missed) if any(counts) else 1.0


def summed(counts: Counts, languages: Iterable[str]) -> tuple[int, int, int]:
    """Found, extra and missed of these languages together."""
    found, extra, missed = (sum(numbers) for numbers in zip(*(counts[name] for name in languages), strict=True))
    return found, extra, missed


def table(name: str, counts: Counts, seconds: Seconds) -> None:
    """Prints one line for each language, and one for all of them with the seconds."""
    for language, (found, extra, missed) in [*counts.items(), ("all", summed(counts, counts))]:
        shown = f1((found, extra, missed))
        print(f"{name:11}{language:5} F1 {shown:.3f}  found {found:4}  extra {extra:4}  missed {missed:4}", end="")
        print(f"  {sum(seconds.values()) if language == 'all' else seconds[language]:8.2f} s")


def ratios(name: str, counts: Counts, seconds: Seconds, our_counts: Counts, our_seconds: Seconds) -> None:
    """Prints how ours compare on the lines of the languages that the other reads, each line read once by both."""
    mine, other = f1(summed(our_counts, counts)), f1(summed(counts, counts))
    took = sum(our_seconds[language] for language in counts)
    ratio = f"{mine / other:.2f}" if other else "-"
    print(
        f"  dragoman on {', '.join(counts)}: F1 {mine:.3f} in {took:.2f} s; F1 {ratio} "
        f"times {name}'s, which took {sum(seconds.values()) / took:,.1f} times the seconds",
        flush=True,
    )


def _settings(row: Row) -> dict[str, Any]:
    return {"RELATIVE_BASE": datetime.fromisoformat(row["published"]), "PREFER_DATES_FROM": "past"}


def _same(gold: Reading, found: Reading) -> bool:
    return gold[0] < found[1] and found[0] < gold[1] and gold[2:] == found[2:]


def _heideltime(jar: Path, row: Row) -> list[Reading]:
    return heideltime.read(jar, row["language"], row["published"], row["text"])


def _started(jar: Path, starts: list[float], row: Row, found: list[Reading]) -> list[Reading]:
    """Changes no date; notes what a start takes beside one line in ten or so, so that both meet the same load."""
    if crc32(row["id"].encode()) % 10 == 0 or not starts:
        starts.append(heideltime.start_seconds(jar, row["language"]))
    return found


def main() -> None:
    """Prints one line for each finder and language, and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    named = os.environ.get("HEIDELTIME_JAR")
    parser.add_argument("--heideltime", type=Path, metavar="JAR", default=Path(named) if named else None)
    parser.add_argument("--ours-only", action="store_true")
    parser.add_argument("--errors", action="store_true", help="what we missed and found wrongly")
    given = parser.parse_args()
    rows = [json.loads(line) for line in given.gold.read_text("utf-8").splitlines() if line.strip()]
    rows = [row for row in rows if row["language"] in pack_codes()]
    for language in sorted({row["language"] for row in rows}):  # loading is not reading
        first = next(row for row in rows if row["language"] == language)
        ours(first)
        if not given.ours_only:
            widened(first, theirs(first))
    our_counts, our_seconds, faults = score(rows, ours)
    table("dragoman", our_counts, our_seconds)
    if given.errors:
        print("\n".join(faults))
    if given.ours_only:
        return
    counts, seconds, _ = score(rows, theirs, widened)
    table("dateparser", counts, seconds)
    ratios("dateparser", counts, seconds, our_counts, our_seconds)
    rows = [row for row in rows if row["language"] in heideltime.LANGUAGES]
    reason = heideltime.absent(given.heideltime) or ("" if rows else "no line is in a language that it reads")
    if reason or given.heideltime is None:
        print(f"heideltime left out, not measured: {reason}")
        return
    starts: list[float] = []
    counts, seconds, _ = score(
        rows, partial(_heideltime, given.heideltime), partial(_started, given.heideltime, starts)
    )
    table("heideltime", counts, seconds)
    ratios("heideltime", counts, seconds, our_counts, our_seconds)
    spent, took = median(starts) * len(rows), sum(our_seconds[language] for language in counts)
    print(
        f"  some {spent:.0f} of heideltime's seconds are {len(rows)} starts of Java and its rules, one a line;", end=" "
    )
    print(f"without them it took some {max(sum(seconds.values()) - spent, 0) / took:,.0f} times ours")
    print("  heideltime ran without a tagger of parts of speech; for Azerbaijani it is not run")


if __name__ == "__main__":
    main()

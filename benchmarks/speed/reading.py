"""Articles a second in one process, stage by stage, beside the floor of tokenising the same texts with one expression.

Usage: reading.py FOLDER [ROUNDS]. The tables are read before the clock starts: they are read once whatever the
number of
articles. Caches of word forms fill in the first round, as they do in a long run; the median round is printed.
"""

import re
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from dragoman.documents.prepare import prepare
from dragoman.documents.sources import find_sources, read_article
from dragoman.engagements.reports import bundle
from dragoman.readers.rules import read

A = TypeVar("A")
B = TypeVar("B")
WORD = re.compile(r"\w+|\S")


def timed(function: Callable[[A], B], items: Sequence[A], rounds: int) -> tuple[float, list[B]]:
    """Seconds for all items (median of the rounds), and the last round's results."""
    taken, results = [], []
    for _ in range(rounds):
        start = time.perf_counter()
        results = [function(item) for item in items]
        taken.append(time.perf_counter() - start)
    return statistics.median(taken), results


def main() -> int:
    """Measures and prints; 2 where no folder is given."""
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    articles = [read_article(path) for path in find_sources([Path(sys.argv[1])])]
    letters = sum(len(article.text) for article in articles)
    documents = [prepare(article) for article in articles]
    for document in documents:
        read(document)
    floor, _ = timed(lambda article: WORD.findall(article.text), articles, rounds)
    preparing, _ = timed(prepare, articles, rounds)
    reading, readings = timed(read, documents, rounds)
    pairs = list(zip(readings, documents, strict=True))
    bundling, _ = timed(lambda pair: bundle(*pair), pairs, rounds)
    print(f"{len(articles)} articles, {letters / len(articles):.0f} letters each")
    rows = [("floor: words of the text", floor), ("prepare", preparing), ("read", reading), ("bundle", bundling)]
    for name, taken in [*rows, ("all three", preparing + reading + bundling)]:
        print(f"{name:26} {len(articles) / taken:9.0f} articles/s {taken / floor:8.1f} x the floor")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

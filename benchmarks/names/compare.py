"""Our comparison of names beside rapidfuzz on a plain romanisation at its best threshold, in one run.

    python benchmarks/names/compare.py NAMES.jsonl

Each line of the file: {"id", "a", "b", "same", "kind", …}. Printed: precision, recall and F1 of "same", and our pairs a
second, cold (nothing cached yet). The threshold of rapidfuzz is chosen on the same pairs, which flatters it.
"""

import json
import sys
import time
from pathlib import Path

from rapidfuzz import fuzz

from dragoman.languages.romanise import romanise
from dragoman.model.vocabulary import Judgement
from dragoman.resolution.names import compare_names

Figures = tuple[float, float, float]


def figures(gold: list[bool], said: list[bool]) -> Figures:
    """Precision, recall and F1 of "same"; 0 where there is nothing to divide by."""
    found = sum(g and s for g, s in zip(gold, said, strict=True))
    precision = found / sum(said) if any(said) else 0.0
    recall = found / sum(gold) if any(gold) else 0.0
    return precision, recall, 2 * found / (sum(said) + sum(gold)) if any(said) or any(gold) else 0.0


def best_threshold(gold: list[bool], scores: list[float]) -> tuple[float, Figures]:
    """The threshold with the best F1, the highest of equals, with its figures."""
    tried = [(figures(gold, [score >= at for score in scores]), at) for at in sorted(set(scores))]
    best = max(tried, key=lambda entry: (entry[0][2], entry[1]))
    return best[1], best[0]


def recall_at(gold: list[bool], scores: list[float], precision: float) -> float:
    """The best recall of a threshold that keeps at least this precision; 0 where none does."""
    tried = (figures(gold, [score >= at for score in scores]) for at in sorted(set(scores)))
    return max((found[1] for found in tried if found[0] >= precision), default=0.0)


def main() -> None:
    """Reads the pairs of the file that is named and prints the table."""
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines() if line.strip()]
    gold = [bool(row["same"]) for row in rows]
    started = time.perf_counter()
    ours = [compare_names(row["a"], row["b"]).judgement is Judgement.SAME for row in rows]
    rate = len(rows) / (time.perf_counter() - started)
    print(f"{len(rows)} pairs, {sum(gold)} same")
    print(f"{'':44}{'precision':>10}{'recall':>10}{'F1':>10}")
    print(f"{f'dragoman ({rate:,.0f} pairs/s, cold)':44}" + "".join(f"{v:10.3f}" for v in figures(gold, ours)))
    for name, scorer in (("ratio", fuzz.ratio), ("token_sort_ratio", fuzz.token_sort_ratio), ("WRatio", fuzz.WRatio)):
        scores = [float(scorer(romanise(row["a"]), romanise(row["b"]))) for row in rows]
        at, found = best_threshold(gold, scores)
        print(f"{f'rapidfuzz {name} >= {at:.1f}':44}" + "".join(f"{v:10.3f}" for v in found), end="")
        print(f"   recall at precision .99: {recall_at(gold, scores, 0.99):.3f}")


if __name__ == "__main__":
    main()

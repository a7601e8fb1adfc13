"""Our comparison of names beside rapidfuzz on a plain romanisation and nomenklatura's logic-v2, in one run.

    python benchmarks/names/compare.py NAMES.jsonl [--nomenklatura PYTHON]

Each line of the file: {"id", "a", "b", "same", "kind", …}. Printed: precision, recall and F1 of "same" with the
seconds (tables loaded, no name of the file seen yet; for rapidfuzz most of it is our romanisation), and the recall of
the others where their precision is at least .99. The thresholds of the others are chosen on the same pairs, which
flatters them; our rules were written with these pairs in view, which flatters us. logic-v2 scores a query against a
result; "both ways" is the better score of the two orders. It needs PyICU and so an environment of its own
(`pip install nomenklatura`): PYTHON, or the environment variable NOMENKLATURA_PYTHON, is its interpreter.
"""

import argparse
import json
import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from dragoman.languages.romanise import romanise
from dragoman.model.vocabulary import Judgement
from dragoman.resolution.names import compare_names

Figures = tuple[float, float, float]
SCORES = Path(__file__).resolve().parent / "nomenklatura_scores.py"


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


def recall_at(gold: list[bool], scores: list[float], precision: float) -> tuple[float, float]:
    """The best recall of a threshold that keeps at least this precision, and the threshold; 0 where none does."""
    tried = ((figures(gold, [score >= at for score in scores]), at) for at in sorted(set(scores)))
    return max(((found[1], at) for found, at in tried if found[0] >= precision), default=(0.0, 0.0))


def line(name: str, found: Figures, seconds: float) -> str:
    """One line of the table."""
    return f"{name:48}" + "".join(f"{value:10.3f}" for value in found) + f"{seconds:10.2f}"


def beside(name: str, gold: list[bool], scores: list[float], seconds: float, our_f1: float, our_seconds: float) -> None:
    """Prints another's figures at its best threshold and where it is nearly always right, and the ratios."""
    at, found = best_threshold(gold, scores)
    recall, strict = recall_at(gold, scores, 0.99)
    where = f"{recall:.3f} from {strict:.3f}" if recall else "none"
    print(line(f"{name} >= {at:.3f}", found, seconds) + f"   recall at precision .99: {where};", end=" ")
    print(f"ratios dragoman/it: F1 {our_f1 / found[2]:.2f}, seconds {our_seconds / seconds:.2f}")


def logic_v2(python: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """What `nomenklatura_scores.py` says of the pairs under that interpreter."""
    pairs = "".join(json.dumps({"a": row["a"], "b": row["b"]}) + "\n" for row in rows)
    done = subprocess.run([python, str(SCORES)], input=pairs, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"nomenklatura could not be run:\n{done.stderr[-1000:]}")
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def main() -> None:
    """Reads the pairs of the file that is named and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", type=Path)
    parser.add_argument("--nomenklatura", metavar="PYTHON", default=os.environ.get("NOMENKLATURA_PYTHON"))
    given = parser.parse_args()
    rows = [json.loads(line) for line in given.names.read_text("utf-8").splitlines() if line.strip()]
    gold = [bool(row["same"]) for row in rows]
    compare_names("Nobody Nowhere", "Никто Нигде")  # loading is not comparing
    started = time.perf_counter()
    said = [compare_names(row["a"], row["b"]).judgement is Judgement.SAME for row in rows]
    took = time.perf_counter() - started
    ours = figures(gold, said)
    print(f"{len(rows)} pairs, {sum(gold)} same")
    print(f"{'':48}{'precision':>10}{'recall':>10}{'F1':>10}{'seconds':>10}")
    print(line(f"dragoman ({len(rows) / took:,.0f} pairs/s)", ours, took))
    for name, scorer in (("ratio", fuzz.ratio), ("token_sort_ratio", fuzz.token_sort_ratio), ("WRatio", fuzz.WRatio)):
        romanise.cache_clear()
        started = time.perf_counter()
        scores = [float(scorer(romanise(row["a"]), romanise(row["b"]))) for row in rows]
        beside(f"rapidfuzz {name}", gold, scores, time.perf_counter() - started, ours[2], took)
    if not given.nomenklatura or not shutil.which(given.nomenklatura):
        why = "the interpreter that was named is not there" if given.nomenklatura else "no interpreter was named"
        print(f"nomenklatura left out, not measured: {why} (--nomenklatura PYTHON or NOMENKLATURA_PYTHON)")
        return
    theirs = logic_v2(given.nomenklatura, rows)
    name = f"nomenklatura {theirs['version']} logic-v2"
    beside(name, gold, theirs["forward"], theirs["forward_seconds"], ours[2], took)
    better = [max(both) for both in zip(theirs["forward"], theirs["backward"], strict=True)]
    beside(f"{name}, both ways", gold, better, theirs["forward_seconds"] + theirs["backward_seconds"], ours[2], took)


if __name__ == "__main__":
    main()

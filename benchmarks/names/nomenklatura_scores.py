"""Scores pairs of names with nomenklatura's logic-v2; run by `compare.py` with the interpreter of an environment that
has nomenklatura and PyICU, and by nothing else.

Read: JSON Lines with "a" and "b". Written: one line of JSON with the version, the score of each pair with a as the
query and with b as the query, and the seconds that each took, without loading.
"""

import json
import sys
import time
from importlib.metadata import version
from itertools import count

from followthemoney import EntityProxy
from nomenklatura.matching import get_algorithm

# What it finds out about a name is kept by the entity's id, so that no two may share one.
IDS = count()


def person(name: str) -> EntityProxy:
    """A person of that name, and of nothing else that is known."""
    return EntityProxy.from_dict({"id": f"p{next(IDS)}", "schema": "Person", "properties": {"name": [name]}})


def main() -> None:
    """Scores what stands on standard input."""
    algorithm = get_algorithm("logic-v2")
    if algorithm is None:
        raise SystemExit("this nomenklatura has no logic-v2")
    settings = algorithm.default_config()
    pairs = [json.loads(line) for line in sys.stdin if line.strip()]
    algorithm.compare(person("Nobody Nowhere"), person("Никто Нигде"), settings)  # loading is not comparing
    said: dict[str, object] = {"version": version("nomenklatura")}
    for way, query, result in (("forward", "a", "b"), ("backward", "b", "a")):
        begun = time.perf_counter()
        said[way] = [algorithm.compare(person(p[query]), person(p[result]), settings).score for p in pairs]
        said[f"{way}_seconds"] = time.perf_counter() - begun
    json.dump(said, sys.stdout)


if __name__ == "__main__":
    main()

"""Shared keys → candidate pairs, so that not everything is compared with everything."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations


def candidate_pairs(keys: Mapping[str, Iterable[str]]) -> tuple[tuple[str, str], ...]:
    """The pairs of ids that share a key, the smaller id first, sorted and each once."""
    blocks: defaultdict[str, set[str]] = defaultdict(set)
    for item, its_keys in keys.items():
        for key in its_keys:
            blocks[key].add(item)
    pairs = {pair for block in blocks.values() for pair in combinations(sorted(block), 2)}
    return tuple(sorted(pairs))

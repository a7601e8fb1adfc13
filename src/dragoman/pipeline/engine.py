"""How work on single documents is spread over the cores of one machine; a cluster's engine would stand beside it."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

from .plan import Each

A = TypeVar("A")
B = TypeVar("B")

# Items under way for each process: enough that none waits, few enough that a large folder is not held in memory.
_AHEAD = 8


def engine(jobs: int) -> Each:
    """The engine for a number of processes; with one, the present one does the work."""
    if jobs <= 1:
        return map

    def each(function: Callable[[A], B], items: Iterable[A], /) -> Iterator[B]:
        # Spawned, not forked: a child that inherits an open database can damage it.
        with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
            waiting: deque[Future[B]] = deque()
            for item in items:
                waiting.append(pool.submit(function, item))
                if len(waiting) >= jobs * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

    return each

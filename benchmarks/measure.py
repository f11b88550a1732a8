"""How things are timed, and how a figure stands against its limit."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

MILLISECONDS = 1000.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured thing.

    Attributes:
        name: what was done.
        ours: what the program took, in ``unit``.
        limit: what the bare way took in the same run; None where a fixed figure is the goal.
        bare: what the bare way is.
        goal: the most that is allowed: times ``limit``, or in ``unit`` if there is no limit.
        unit: ms, s, MB or KB.
        note: what must be known to read the figure.
    """

    name: str
    ours: float
    goal: float
    limit: float | None = None
    bare: str = ""
    unit: str = "ms"
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours against the limit."""
        return None if not self.limit else self.ours / self.limit

    @property
    def is_reached(self) -> bool:
        """Whether the goal is reached."""
        measured = self.ours if self.ratio is None else self.ratio
        return measured <= self.goal


def times(work: Callable[[], object], *, repeat: int = 15, warm_up: int = 2) -> list[float]:
    """How long each of ``repeat`` runs took, in milliseconds."""
    for _ in range(warm_up):
        work()
    taken = []
    with _no_collector():
        for _ in range(repeat):
            started = time.perf_counter()
            work()
            taken.append((time.perf_counter() - started) * MILLISECONDS)
    return taken


def typical(work: Callable[[], object], *, repeat: int = 15, warm_up: int = 2) -> float:
    """The median run, in milliseconds: two shared cores disturb some of them."""
    return statistics.median(times(work, repeat=repeat, warm_up=warm_up))


def side_by_side(
    ours: Callable[[], object], bare: Callable[[], object], *, repeat: int = 15, warm_up: int = 2
) -> tuple[float, float]:
    """The median of both, measured in turn so that the same disturbance falls on both."""
    for _ in range(warm_up):
        ours()
        bare()
    first, second = [], []
    for _ in range(repeat):
        first += times(ours, repeat=1, warm_up=0)
        second += times(bare, repeat=1, warm_up=0)
    return statistics.median(first), statistics.median(second)


@contextmanager
def _no_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()

"""Rows on their way into the database: plain values by table, with ids and document numbers given here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from random import Random
from typing import Any
from uuid import UUID

from crm_desktop.domain.clock import moment_of

Row = dict[str, Any]
Sink = Callable[[str, list[Row]], None]

BATCH = 5000


class Rows:
    """Collects rows by table; hands them over when a table has enough, and the rest at the end.

    Attributes:
        counters: the last number given, by series and period.
    """

    def __init__(
        self,
        sink: Sink,
        patterns: Mapping[str, str],
        rng: Random,
        *,
        batch: int = BATCH,
        taken: Mapping[str, int] | None = None,
    ) -> None:
        """Begin; ``taken`` is the last id of each table that holds rows already."""
        self._sink = sink
        self._patterns = patterns
        self._rng = rng
        self._batch = batch
        self._waiting: dict[str, list[Row]] = {}
        self._last: Counter[str] = Counter(taken)
        self.counters: Counter[tuple[str, str]] = Counter()

    def new_id(self, table: str) -> int:
        """The next id of a table."""
        self._last[table] += 1
        return self._last[table]

    def count(self, table: str) -> int:
        """How many ids were given."""
        return self._last[table]

    def new_key(self) -> str:
        """A unique key, as clients make them."""
        return str(UUID(int=self._rng.getrandbits(128), version=4))

    def add(self, table: str, row: Row) -> None:
        """Take one finished row; it gets an id unless it has one."""
        if "id" not in row:
            row["id"] = self.new_id(table)
        waiting = self._waiting.setdefault(table, [])
        waiting.append(row)
        if len(waiting) >= self._batch:
            self._sink(table, waiting)
            self._waiting[table] = []

    def finish(self, tables: Sequence[str]) -> None:
        """Hand over what is left, in the order of ``tables``."""
        for (series, period), last in sorted(self.counters.items()):
            self.add("number_counter", {"series": series, "period": period, "last": last})
        for table in tables:
            if waiting := self._waiting.pop(table, []):
                self._sink(table, waiting)

    def number(self, series: str, on: date) -> str:
        """The next document number of the day, by the office's pattern."""
        pattern = self._patterns[series]
        dated = {"yyyy": f"{on.year:04}", "yy": f"{on.year % 100:02}", "mm": f"{on.month:02}", "dd": f"{on.day:02}"}
        period = "".join(dated[part] for part in ("yyyy", "yy", "mm", "dd") if f"{{{part}}}" in pattern)
        self.counters[series, period] += 1
        return pattern.format(**dated, n=self.counters[series, period])


def moment(day: date, clock_time: time) -> datetime:
    """The moment of a day and hour by this computer's clock."""
    return moment_of(day, clock_time).astimezone(UTC)

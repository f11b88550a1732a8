"""A plan after its checks: which records are new, which change one that is there, which stay out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crm_desktop.domain.imports import Batch, Incoming, Outcome, Resemblance, RowProblem
from crm_desktop.services.imports.books import Books, Slot
from crm_desktop.services.imports.changes import Change
from crm_desktop.services.imports.documents import PricedRow

_NO_REFS: Mapping[str, Slot] = {}


@dataclass(slots=True)
class Entry:
    """One record that will be written.

    Attributes:
        slot: the record itself; its id is known from the beginning if it is in the books already.
        refs: the records that it points to, by field: ``customer``, ``product``, ``owner``.
        orders: what a return brings back.

    What is empty or the same is shared: there may be 100 000 of them.
    """

    incoming: Incoming
    slot: Slot
    refs: Mapping[str, Slot] = field(default_factory=lambda: _NO_REFS)
    lines: Sequence[Entry] = ()
    orders: Sequence[Slot] = ()
    priced: PricedRow | None = None
    change: Change | None = None
    """Of a record that is there, what is written over it."""


@dataclass
class CheckedBatch:
    """The records of one target, parted by what becomes of them."""

    batch: Batch
    new: list[Entry] = field(default_factory=list)
    updates: list[Entry] = field(default_factory=list)
    skipped: list[tuple[int, str]] = field(default_factory=list)
    """Rows of records that are there already, with what they are."""
    same_rows: list[int] = field(default_factory=list)
    """All rows of these records."""
    resembling: list[tuple[Incoming, Resemblance]] = field(default_factory=list)
    """Records that resemble a customer, with the answer of the user."""

    def skip(self, record: Incoming, label: str) -> None:
        """Leave a record as it is in the books, or in an earlier row."""
        self.skipped.append((record.row, label))
        self.same_rows += record.rows or (record.row,)

    @property
    def outcome(self) -> Outcome:
        """The same in figures."""
        waiting = sum(not found.answer for _record, found in self.resembling)
        return Outcome(self.batch.target, len(self.new), len(self.updates), len(self.skipped), waiting)


@dataclass
class Checked:
    """A plan after all checks; rows with problems are in none of its batches."""

    batches: list[CheckedBatch] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    notes: list[RowProblem] = field(default_factory=list)
    """What is worth knowing of rows that come in."""
    books: Books | None = None

    @property
    def good(self) -> int:
        """How many records will be written."""
        return sum(len(batch.new) + len(batch.updates) for batch in self.batches)

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Per target, in the order of the plan."""
        return tuple(batch.outcome for batch in self.batches)


def rows_of(records: Sequence[Incoming]) -> int:
    """How many rows of the file these records are made of."""
    return sum(max(len(record.rows), 1) for record in records)

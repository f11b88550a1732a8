"""What an import carries from a file to the books: plain values by field, with the rows they came from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.import_problems import LikelyDouble
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

Progress = Callable[[int, int], None]
"""Told how many of how many steps are done; it may raise ``ImportCancelled``."""


class Target(StrEnum):
    """What the rows of a sheet become."""

    EMPLOYEES = "employees"
    CUSTOMERS = "customers"
    SUPPLIERS = "suppliers"
    PRODUCTS = "products"
    CONTACTS = "contacts"
    OPENING = "opening"
    """Old documents that are not yet paid when the books are opened."""
    PAYABLES = "payables"
    """The same of what the office owes."""
    ORDERS = "orders"
    WORDS = "words"
    """Of pick lists."""
    RETURNS = "returns"
    """Orders of the same file, or of the books, that came back."""

    @property
    def record(self) -> Target:
        """By which rules its records are met again, checked and written: a supplier is a party, as a customer is."""
        return Target.CUSTOMERS if self in ROLES else self


OPENINGS: Mapping[Target, Side] = {Target.OPENING: Side.RECEIVABLE, Target.PAYABLES: Side.PAYABLE}
"""On which side of the ledger old documents stand."""
ROLES: Mapping[Target, PartyRole] = {Target.CUSTOMERS: PartyRole.CUSTOMER, Target.SUPPLIERS: PartyRole.SUPPLIER}
"""What the parties of a file are to the office."""


class Duplicates(StrEnum):
    """What happens to a row whose record is there already."""

    SKIP = "skip"
    UPDATE = "update"
    REFUSE = "refuse"


class RowResult(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    UPDATED = "updated"
    SAME = "same"
    """The books say it already, or another row of the file does."""
    LIKELY = "likely"
    """It resembles a customer, and nobody has said yet whether it is the same one; the row stays out."""
    BAD = "bad"


class LikelyAnswer(StrEnum):
    """What the user says of a row that resembles a customer."""

    OPEN = ""
    SAME = "same"
    ANOTHER = "another"


@dataclass(frozen=True, slots=True)
class LikelyAnswers:
    """What the user said of likely duplicates: of single rows, by sheet and row, and of all others."""

    for_all: LikelyAnswer = LikelyAnswer.OPEN
    rows: Mapping[tuple[str, int], LikelyAnswer] = field(default_factory=dict)

    def of(self, sheet: str, row: int) -> LikelyAnswer:
        """The answer that holds for a row."""
        return self.rows.get((sheet, row), self.for_all)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One record on its way in.

    Attributes:
        row: its row in Excel; of a document or a merged record the first one.
        values: by field key, of the field's Python type; empty cells are left out.
        children: people of a customer, lines of an order.
        rows: all rows it was made of.
    """

    row: int
    values: Mapping[str, Any]
    children: tuple[Incoming, ...] = ()
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why a row cannot come in.

    Attributes:
        title: the title of the column at fault; empty if it is the whole row.
    """

    sheet: str
    row: int
    title: str
    error: DomainError


@dataclass(frozen=True, slots=True)
class Resemblance:
    """A row that resembles a customer by less than its name.

    Attributes:
        row: the first one of its record.
        label: the customer that it resembles.
        error: says what the two have in common.
        answer: whether they are the same; open leaves the row out.
    """

    row: int
    label: str
    error: LikelyDouble
    answer: LikelyAnswer


@dataclass(frozen=True, slots=True)
class Batch:
    """All records of one target.

    Attributes:
        match: by which fields a record is recognised: ``code``, ``name``, ``phone``, ``number``.
        delivers: orders with a ship date are delivered on that day.
        several_customers: lines of one order may go to different customers, each delivered and charged on its own.
        settled: the documents are history: delivered and paid, so that nothing of them is reminded of.
        doubles: rows that say the same as another row of the file, with what they are.
        titles: column titles by field key, for messages.
        likely: what the user said of customers that resemble others.
    """

    target: Target
    sheet: str
    records: tuple[Incoming, ...]
    duplicates: Duplicates = Duplicates.SKIP
    match: tuple[str, ...] = ()
    delivers: bool = False
    several_customers: bool = False
    settled: bool = False
    doubles: tuple[tuple[int, str], ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    likely: LikelyAnswers = LikelyAnswers()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What a file holds for the books, in the order in which it is written."""

    batches: tuple[Batch, ...]

    @property
    def size(self) -> int:
        """How many records there are, for the progress."""
        return sum(len(batch.records) for batch in self.batches)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became, or would become, of the records of one target."""

    target: Target
    new: int = 0
    updated: int = 0
    skipped: int = 0
    likely: int = 0


class ImportCancelled(DomainError):
    template = QT_TRANSLATE_NOOP("errors", "The import was cancelled; nothing was changed.")


class NothingToImport(DomainError):
    template = QT_TRANSLATE_NOOP(
        "errors", "To import {file}, put right the rows with errors first: no good row is left."
    )

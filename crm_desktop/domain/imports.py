"""What an import carries from a file to the books: plain values by field, with the rows they came from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from crm_desktop.domain.errors import DomainError, RuleBroken
from crm_desktop.domain.parties.roles import PartyRole
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
    ORDERS = "orders"
    RETURNS = "returns"
    """Orders of the same file, or of the books, that came back."""

    @property
    def record(self) -> Target:
        """By which rules its records are met again, checked and written: a supplier is a party, as a customer is."""
        return Target.CUSTOMERS if self in ROLES else self


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


class NotAMoneyAmount(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Write “{text}” as a number.")


class CellInError(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Mend the formula in Excel: this cell says {text}.")


class NotADiscount(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Write “{text}” as a discount such as 95 or 九五折.")


class AmbiguousDiscount(RuleBroken):
    """A number that can mean what is paid and what is taken off."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "Say what “{text}” means: of 100.00 the customer pays {paid}, or {off}. One answer holds for the column.",
    )


class TaxNotTold(RuleBroken):
    """A price beside others of which the titles say whether they hold the tax."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Say whether “{text}” holds the tax: other prices of this sheet tell it. One answer holds for all."
    )


class HiddenRow(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Say whether hidden rows come in: Excel does not show this one.")


class MergedFigure(RuleBroken):
    """A sum that stands once for several rows."""

    template = QT_TRANSLATE_NOOP("errors", "Write the figure of each row: {text} stands once in merged cells.")


class Rounded(RuleBroken):
    """A note: the row comes in."""

    template = QT_TRANSLATE_NOOP("errors", "{text} is kept as {kept}.")


class HiddenColumn(RuleBroken):
    """A note: the column counts although Excel does not show it."""

    template = QT_TRANSLATE_NOOP("errors", "This column is hidden in Excel; it is read all the same.")


class NobodyNamed(RuleBroken):
    """A note: the row comes in without this value."""

    template = QT_TRANSLATE_NOOP("errors", "“{text}” is not taken: name the contact person whose it is.")


class NotShipped(RuleBroken):
    """A note: the row comes in without this value."""

    template = QT_TRANSLATE_NOOP(
        "errors", "“{text}” is not taken: it belongs to a delivery, and this line has no ship date."
    )


class UnknownPerson(RuleBroken):
    """A note: the row comes in without this value."""

    template = QT_TRANSLATE_NOOP("errors", "“{text}” is not taken: the customer has no contact person of this name.")


class KeptAsItIs(RuleBroken):
    """A note: the record is changed but for this value."""

    template = QT_TRANSLATE_NOOP("errors", "“{text}” is not taken: {label} keeps what it has here.")


class NotInAdvance(RuleBroken):
    """A note: the row comes in without this value."""

    template = QT_TRANSLATE_NOOP("errors", "“{text}” is not taken: what a customer has in advance holds no such thing.")


class OtherThanRow(RuleBroken):
    """A note: the row comes in with the value of another row of the same record."""

    template = QT_TRANSLATE_NOOP("errors", "“{text}” is not taken: row {row} says “{first}” of the same record.")


class NotADate(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Write “{text}” as a date such as 2026-11-20.")


class NotAYesOrNo(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Write “{text}” as yes or no.")


class UnknownChoice(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "“{text}” is not among the choices: {choices}.")


class DigitsLost(RuleBroken):
    """A long number that Excel stored as a number, so that its last digits are zeros now."""

    template = QT_TRANSLATE_NOOP("errors", "Enter “{text}” as text: Excel keeps only 15 digits of a number.")


class FigureTooLarge(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Check “{text}”: the number is too large.")


class UnknownCustomer(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "There is no customer “{text}”: import the customers first, or correct it.")


class UnknownProduct(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "There is no product “{text}”: import the products first, or correct it.")


class UnknownEmployee(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "There is no employee “{text}”: enter the employee first, or correct it.")


class UnknownOrder(RuleBroken):
    template = QT_TRANSLATE_NOOP(
        "errors", "There is no delivered order {text}: import the orders first, or correct it."
    )


class AlreadyReturned(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Order {text} came back already.")


class TwoRowsForOne(RuleBroken):
    template = QT_TRANSLATE_NOOP(
        "errors", "Leave one of two rows out: row {row} is for “{text}” too and says otherwise."
    )


class AlreadyThere(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "“{text}” is there already.")


class StaysInItsRole(RuleBroken):
    """No fault: what is there already is left as it is, its roles too."""

    template = QT_TRANSLATE_NOOP(
        "errors", "“{text}” is there already in another role; update what is there, and it gets this one too."
    )


class LikelyDouble(RuleBroken):
    """No fault: the row waits for an answer."""


class LikelyByName(LikelyDouble):
    template = QT_TRANSLATE_NOOP(
        "errors", "Say whether this is “{text}”: the names differ in place or legal form, the rest is the same."
    )


class LikelyByPhone(LikelyDouble):
    template = QT_TRANSLATE_NOOP("errors", "Say whether this is “{text}”: the phone is the same, the name is not.")


class Ambiguous(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Write the code: “{text}” fits several records.")


class SeveralInOneDocument(RuleBroken):
    template = QT_TRANSLATE_NOOP(
        "errors", "Give all rows of {number} the same value: row {row} says “{first}”, this one “{text}”."
    )


class OtherRowIsBad(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "{number} comes in whole or not at all: put right row {row} first.")


class PriceMissing(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Give the line a unit price or an amount.")


class AmountDoesNotFit(RuleBroken):
    template = QT_TRANSLATE_NOOP(
        "errors", "Check quantity, price and amount: {quantity} × {price} is {product}, not {amount}."
    )


class NotInTheFuture(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Correct the date {text}: it is still to come.")


class CostNotYours(RuleBroken):
    """Who does not see what goods cost does not set it either."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Leave the cost out, or let a manager import this row: your role does not see what goods cost."
    )


class CreditLimitNotYours(RuleBroken):
    """Who may not set the credit by hand may not import it either."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "Leave the credit limit out, or let a manager import this row: finance or a manager sets the credit.",
    )


class MustBePositive(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "Enter a figure above 0.")

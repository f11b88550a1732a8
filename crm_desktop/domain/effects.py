"""What a command does, told as it is before and as it is afterwards: rows, documents, money and reminders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.changes import Done
from crm_desktop.domain.errors import NeedsConfirmation
from crm_desktop.domain.sides import Side


@dataclass(frozen=True, slots=True)
class RowCounts:
    """How many rows of a table are made, changed and removed."""

    made: int = 0
    changed: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """What is told of a document or an open item at one moment.

    Attributes:
        number: empty for a draft that has none.
        state: None for what has no states, such as a charge.
        amount: what it comes to, tax included.
        open_amount: of it still to pay, to use or to deliver; None where nothing is ever open.
        is_void: whether it counts no more.
    """

    number: str = ""
    state: StrEnum | None = None
    amount: Decimal | None = None
    open_amount: Decimal | None = None
    is_void: bool = False


@dataclass(frozen=True, slots=True)
class RecordEffect:
    """One document, or one open item, that a command makes, changes or removes.

    Attributes:
        table: its kind.
        party_id: with whom it is.
        before: None for one that is made.
        after: None for one that is removed.
        side: of the ledger, for an open item.
    """

    table: str
    record_id: int
    party_id: int | None
    before: Facts | None
    after: Facts | None
    side: Side | None = None

    @property
    def number(self) -> str:
        """What it is called: afterwards, or before if it is removed."""
        told = self.after or self.before
        return told.number if told else ""

    @property
    def given_number(self) -> str:
        """The number that it would be given; empty if it has one, or gets none."""
        had = self.before.number if self.before else ""
        return "" if had or self.after is None else self.after.number


@dataclass(frozen=True, slots=True)
class PartyMoney:
    """What is owed by or to somebody, and what of the payments and credits is not used yet; of one side."""

    balance: Decimal = ZERO
    unallocated: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class PartyEffect:
    """What becomes of the money of one party on one side."""

    party_id: int
    name: str
    side: Side
    before: PartyMoney
    after: PartyMoney


@dataclass(frozen=True, slots=True)
class AccountEffect:
    """What becomes of what is in a money account."""

    account_id: int
    name: str
    before: Decimal
    after: Decimal


@dataclass(frozen=True, slots=True)
class ReminderEffect:
    """How many reminders of a kind the operator has because of these parties, before and afterwards."""

    kind: StrEnum
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Effects:
    """What a command would do, to somebody who sees as much as he who asks.

    Attributes:
        done: its answer.
        rows: by table; without what the program keeps beside the records, to find, count and prove them.
        documents: with their numbers and states.
        items: charges and credits of the sides that he may see.
        parties: whose money changes there, the largest change first.
        accounts: in which something else is, for who may see that.
        reminders: of the operator.
        unseen: so many documents are not told of, since they are not for him.
        questions: what had to be accepted on the way.
    """

    done: Done
    rows: Mapping[str, RowCounts] = field(default_factory=dict)
    documents: tuple[RecordEffect, ...] = ()
    items: tuple[RecordEffect, ...] = ()
    parties: tuple[PartyEffect, ...] = ()
    accounts: tuple[AccountEffect, ...] = ()
    reminders: tuple[ReminderEffect, ...] = ()
    unseen: int = 0
    questions: tuple[NeedsConfirmation, ...] = ()

    @property
    def given_numbers(self) -> tuple[str, ...]:
        """The numbers that documents would be given."""
        return tuple(one.given_number for one in self.documents if one.given_number)

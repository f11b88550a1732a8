"""Receivables, credits and the allocations between them; receipts.

A receivable is a charge; a credit is a posted receipt, a received return or an advance at opening.
What a customer owed on day D is charges ≤ D less credits ≤ D. Allocations only say which credit settles which charge:
they are added and cancelled by date, never changed or deleted.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, literal_column
from sqlalchemy.orm import Mapped, mapped_column, relationship

from crm_desktop.domain.money.kinds import RECEIPT
from crm_desktop.domain.money.receivables import ChargeKind, CreditKind, ReceiptMethod, ReceiptState
from crm_desktop.models.accounts import MoneyAccount
from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.parties import Party
from crm_desktop.models.sorting import Words
from crm_desktop.models.types import Amount, Moment, coded


class Receivable(Versioned, Base):
    """What a customer owes for one delivery, old document or other charge 应收."""

    __tablename__ = "receivable"
    __table_args__ = (
        CheckConstraint("open_amount >= 0 AND open_amount <= amount", name="open_amount"),
        Index(
            "ix_receivable_open",
            "party_id",
            "due_date",
            "document_date",
            "open_amount",
            sqlite_where=literal_column("open_amount <> 0"),
            postgresql_where=literal_column("open_amount <> 0"),
        ),
        # Covers the aging of a past day: reading the rows themselves took four times as long.
        Index("ix_receivable_as_of", "party_id", "document_date", "due_date", "amount", "voided_on"),
        # The order in which the list opens, with its sums.
        Index("ix_receivable_listed", "due_date", "id", "party_id", "amount", "open_amount", "voided_on"),
    )

    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"))
    kind: Mapped[ChargeKind] = mapped_column(coded(ChargeKind))
    delivery_id: Mapped[int | None] = mapped_column(ForeignKey("delivery.id"), unique=True)
    employee_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))
    number: Mapped[str] = mapped_column(String(40), index=True)
    document_date: Mapped[date]
    due_date: Mapped[date]
    amount: Mapped[Decimal] = mapped_column(Amount)
    open_amount: Mapped[Decimal] = mapped_column(Amount)
    """Amount less allocations in force; kept here so that today's aging is one index scan. 0 when void."""
    voided_on: Mapped[date | None]
    """It counts up to the day before."""
    void_reason: Mapped[str] = mapped_column(String(200), default="")
    key: Mapped[str | None] = mapped_column(String(36), unique=True)
    """Made by the client when it is typed by hand, so that a repeated command cannot book twice."""
    notes: Mapped[str] = mapped_column(Words(200), default="")

    party: Mapped[Party] = relationship()


class Credit(Versioned, Base):
    """What reduces a customer's debt; its unallocated part is an advance 预收."""

    __tablename__ = "credit"
    __table_args__ = (
        CheckConstraint("open_amount >= 0 AND open_amount <= amount", name="open_amount"),
        Index(
            "ix_credit_open",
            "party_id",
            "document_date",
            "open_amount",
            sqlite_where=literal_column("open_amount <> 0"),
            postgresql_where=literal_column("open_amount <> 0"),
        ),
        Index("ix_credit_as_of", "party_id", "document_date", "amount", "voided_on"),
    )

    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"))
    kind: Mapped[CreditKind] = mapped_column(coded(CreditKind))
    receipt_id: Mapped[int | None] = mapped_column(ForeignKey("receipt.id"), unique=True)
    return_id: Mapped[int | None] = mapped_column(ForeignKey("sales_return.id"), unique=True)
    number: Mapped[str] = mapped_column(String(40), index=True)
    document_date: Mapped[date]
    amount: Mapped[Decimal] = mapped_column(Amount)
    open_amount: Mapped[Decimal] = mapped_column(Amount)
    voided_on: Mapped[date | None]
    """It counts up to the day before."""
    void_reason: Mapped[str] = mapped_column(String(200), default="")
    key: Mapped[str | None] = mapped_column(String(36), unique=True)
    """Made by the client when it is typed by hand, so that a repeated command cannot book twice."""
    notes: Mapped[str] = mapped_column(Words(200), default="")

    party: Mapped[Party] = relationship()


class Allocation(Base):
    """So much of this credit settles that receivable 核销; both belong to the same customer."""

    __tablename__ = "allocation"
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        Index("ix_allocation_as_of", "receivable_id", "allocated_on", "cancelled_on", "amount"),
    )

    credit_id: Mapped[int] = mapped_column(ForeignKey("credit.id"), index=True)
    receivable_id: Mapped[int] = mapped_column(ForeignKey("receivable.id"))
    amount: Mapped[Decimal] = mapped_column(Amount)
    allocated_on: Mapped[date]
    """The later of the two document dates when matched at entry, otherwise the day of matching."""
    cancelled_on: Mapped[date | None]

    credit: Mapped[Credit] = relationship()
    receivable: Mapped[Receivable] = relationship()


class Receipt(Versioned, Base):
    """Money that came in 收款单. Posting makes its credit: amount + small change wiped off."""

    __tablename__ = "receipt"
    __table_args__ = (
        Index(None, "party_id", "document_date"),
        # The order in which the list opens, with its sums and what data rights ask for.
        Index("ix_receipt_listed", "document_date", "id", "party_id", "employee_id", "state", "amount", "wiped_amount"),
        # What an account holds, and its journal.
        Index("ix_receipt_account", "account_id", "document_date", "state", "voided_on", "amount"),
    )

    key: Mapped[str] = mapped_column(String(36), unique=True)
    number: Mapped[str | None] = mapped_column(String(40), unique=True)
    state: Mapped[ReceiptState] = mapped_column(coded(ReceiptState), default=ReceiptState.DRAFT)
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"))
    """Whose debt it reduces."""
    payer: Mapped[str] = mapped_column(Words(120), default="")
    """Who paid, if somebody else did."""
    document_date: Mapped[date]
    employee_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))
    method: Mapped[ReceiptMethod] = mapped_column(coded(ReceiptMethod), default=ReceiptMethod.TRANSFER)
    account_id: Mapped[int] = mapped_column(ForeignKey("money_account.id"))
    """Where the money went."""
    reference: Mapped[str] = mapped_column(String(80), default="")
    draft_due_on: Mapped[date | None]
    """Due day of a bank acceptance draft."""
    amount: Mapped[Decimal] = mapped_column(Amount)
    wiped_amount: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    """Small change let go 抹零; settles debt like money."""
    notes: Mapped[str] = mapped_column(Text, default="")
    void_reason: Mapped[str] = mapped_column(String(200), default="")
    voided_on: Mapped[date | None]
    """It counts up to the day before, as its credit does."""
    posted_at: Mapped[datetime | None] = mapped_column(Moment)
    created_at: Mapped[datetime] = mapped_column(Moment)
    created_by: Mapped[int] = mapped_column(default=0)

    party: Mapped[Party] = relationship()
    account: Mapped[MoneyAccount] = relationship()
    credit: Mapped[Credit | None] = relationship(viewonly=True, uselist=False)


RECEIPTS = DocumentTable(
    type=RECEIPT, entity=Receipt, amount="amount", posted_at="posted_at", due="draft_due_on", told="reference"
)

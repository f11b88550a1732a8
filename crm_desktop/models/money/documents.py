"""Receipts and payments: one set of columns, and where they are stored."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    ForeignKey,
    Index,
    String,
    Text,
    and_,
)
from sqlalchemy.orm import Mapped, declared_attr, foreign, mapped_column, relationship

from crm_desktop.domain.money.items import CreditKind, ReceiptMethod, ReceiptState
from crm_desktop.domain.money.kinds import PAYMENT, RECEIPT
from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.money.items import Credit
from crm_desktop.models.parties import Party
from crm_desktop.models.sorting import Words
from crm_desktop.models.types import Amount, Moment, coded


def _money_indexes(table: str) -> tuple[Index, ...]:
    return (
        Index(None, "party_id", "document_date"),
        # The order in which the list opens, with its sums and what data rights ask for.
        Index(
            f"ix_{table}_listed", "document_date", "id", "party_id", "employee_id", "state", "amount", "wiped_amount"
        ),
        # What an account holds, and its journal.
        Index(f"ix_{table}_account", "account_id", "document_date", "state", "voided_on", "amount"),
    )


class MoneyDocument(Versioned):
    """Money that came in or went out. Posting makes its credit: amount + small change wiped off."""

    key: Mapped[str] = mapped_column(String(36), unique=True)
    number: Mapped[str | None] = mapped_column(String(40), unique=True)
    state: Mapped[ReceiptState] = mapped_column(coded(ReceiptState), default=ReceiptState.DRAFT)
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"))
    """Whose debt, or ours to whom, it reduces."""
    payer: Mapped[str] = mapped_column(Words(120), default="")
    """Who paid, or was paid, if it was somebody else."""
    document_date: Mapped[date]
    employee_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))
    method: Mapped[ReceiptMethod] = mapped_column(coded(ReceiptMethod), default=ReceiptMethod.TRANSFER)
    account_id: Mapped[int] = mapped_column(ForeignKey("money_account.id"))
    """Where the money went, or came from."""
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

    @declared_attr
    def party(cls) -> Mapped[Party]:  # noqa: N805
        """Whose money it is."""
        return relationship(Party)

    @declared_attr
    def account(cls) -> Mapped[MoneyAccount]:  # noqa: N805
        """Where it lies."""
        return relationship(MoneyAccount)


class Receipt(MoneyDocument, Base):
    """Money that came in 收款单: it reduces what a customer owes."""

    __tablename__ = "receipt"
    __table_args__ = _money_indexes("receipt")

    credit: Mapped[Credit | None] = relationship(
        primaryjoin=lambda: and_(Receipt.id == foreign(Credit.origin_id), Credit.kind == CreditKind.RECEIPT),
        viewonly=True,
        uselist=False,
    )


class Payment(MoneyDocument, Base):
    """Money that went out 付款单: it reduces what we owe a supplier."""

    __tablename__ = "payment"
    __table_args__ = _money_indexes("payment")

    credit: Mapped[Credit | None] = relationship(
        primaryjoin=lambda: and_(Payment.id == foreign(Credit.origin_id), Credit.kind == CreditKind.PAYMENT),
        viewonly=True,
        uselist=False,
    )


_MONEY: dict[str, Any] = {"amount": "amount", "posted_at": "posted_at", "due": "draft_due_on", "told": "reference"}
RECEIPTS = DocumentTable(type=RECEIPT, entity=Receipt, **_MONEY)
PAYMENTS = DocumentTable(type=PAYMENT, entity=Payment, **_MONEY)

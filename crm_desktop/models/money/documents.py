"""Receipts, payments and refunds both ways: one set of columns, and where they are stored."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    ForeignKey,
    Index,
    String,
    Text,
)
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from crm_desktop.domain.money.items import ReceiptMethod, ReceiptState
from crm_desktop.domain.money.kinds import MONEY, MoneyType
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.money.items import Charge, Credit
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
    """Money that came in or went out.

    Posting books its item: a credit of amount + small change wiped off, or the charge that gives credits back.
    """

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


class Payment(MoneyDocument, Base):
    """Money that went out 付款单: it reduces what we owe a supplier."""

    __tablename__ = "payment"
    __table_args__ = _money_indexes("payment")


class Refund(MoneyDocument, Base):
    """Money that went back to a customer 客户退款单: it uses up what he had left."""

    __tablename__ = "refund"
    __table_args__ = _money_indexes("refund")


class SupplierRefund(MoneyDocument, Base):
    """Money that a supplier gave back 供应商退款单: it uses up what we had left with him."""

    __tablename__ = "supplier_refund"
    __table_args__ = _money_indexes("supplier_refund")


AnyMoney = Receipt | Payment | Refund | SupplierRefund
"""A document of any kind of money."""
_MONEY: dict[str, Any] = {"amount": "amount", "posted_at": "posted_at", "due": "draft_due_on", "told": "reference"}
_ENTITIES: Mapping[DocumentKind, type[AnyMoney]] = {
    DocumentKind.RECEIPT: Receipt,
    DocumentKind.PAYMENT: Payment,
    DocumentKind.REFUND: Refund,
    DocumentKind.SUPPLIER_REFUND: SupplierRefund,
}
MONEY_TABLES: Mapping[DocumentKind, DocumentTable] = {
    kind: DocumentTable(type=of.document, entity=_ENTITIES[kind], **_MONEY) for kind, of in MONEY.items()
}
"""Where each kind of money document is stored."""


def item_entity(of: MoneyType) -> type[Charge] | type[Credit]:
    """What a kind of money document books in the ledger."""
    return Charge if of.gives_back else Credit

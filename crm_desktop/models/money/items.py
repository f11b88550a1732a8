"""The one ledger: charges, credits and the allocations between them, on either side; receipts.

A charge is what somebody owes; a credit reduces it: money, goods that came back, an advance at opening. On the side of
receivables others owe it to the office, on the side of payables the office owes it. What a party's balance is on day D
is its charges ≤ D less its credits ≤ D, side by side. Allocations only say which credit settles which charge:
they are added and cancelled by date, never changed or deleted.
"""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    String,
    UniqueConstraint,
    and_,
)
from sqlalchemy.orm import InstrumentedAttribute, Mapped, declared_attr, mapped_column, relationship

from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.sides import Side
from crm_desktop.models.base import Base, Versioned, index_where
from crm_desktop.models.parties import Party
from crm_desktop.models.sorting import Words
from crm_desktop.models.types import Amount, coded

_IS_OPEN = "open_amount <> 0"


class OpenItem(Versioned):
    """What charges and credits have in common.

    ``origin_id`` is the document that made it: ``kind`` says in which table; None for what was booked by hand.
    """

    if TYPE_CHECKING:
        kind: InstrumentedAttribute[Any]

    side: Mapped[Side] = mapped_column(coded(Side))
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"))
    origin_id: Mapped[int | None] = mapped_column(BigInteger().with_variant(Integer, "sqlite"))
    number: Mapped[str] = mapped_column(String(40), index=True)
    document_date: Mapped[date]
    amount: Mapped[Decimal] = mapped_column(Amount)
    open_amount: Mapped[Decimal] = mapped_column(Amount)
    """Amount less allocations in force; kept here so that today's aging is one index scan. 0 when void."""
    voided_on: Mapped[date | None]
    """It counts up to the day before."""
    void_reason: Mapped[str] = mapped_column(String(200), default="")
    key: Mapped[str | None] = mapped_column(String(36), unique=True)
    """Made by the client when it is typed by hand, so that a repeated command cannot book twice."""
    notes: Mapped[str] = mapped_column(Words(200), default="")

    @declared_attr
    def party(cls) -> Mapped[Party]:  # noqa: N805
        """Who owes it, or to whom it is owed."""
        return relationship(Party)

    @classmethod
    def made_by(cls, kind: ChargeKind | CreditKind, document_id: Any) -> ColumnElement[bool]:
        """The condition on the item that a document made; ``document_id`` may be a column to join with."""
        return and_(cls.kind == kind, cls.origin_id == document_id)


class Charge(OpenItem, Base):
    """What is owed for one delivery, old document or other charge 应收, 应付."""

    __tablename__ = "charge"
    __table_args__ = (
        CheckConstraint("open_amount >= 0 AND open_amount <= amount", name="open_amount"),
        UniqueConstraint("kind", "origin_id"),
        index_where("ix_charge_open", "side", "party_id", "due_date", "document_date", "open_amount", where=_IS_OPEN),
        # Covers the aging of a past day: reading the rows themselves took four times as long.
        Index("ix_charge_as_of", "side", "party_id", "document_date", "due_date", "amount", "voided_on"),
        # The order in which the list opens, with its sums.
        Index("ix_charge_listed", "side", "due_date", "id", "party_id", "amount", "open_amount", "voided_on"),
    )

    kind: Mapped[ChargeKind] = mapped_column(coded(ChargeKind))
    employee_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))
    due_date: Mapped[date]


class Credit(OpenItem, Base):
    """What reduces a debt; its unallocated part is an advance 预收, 预付."""

    __tablename__ = "credit"
    __table_args__ = (
        CheckConstraint("open_amount >= 0 AND open_amount <= amount", name="open_amount"),
        UniqueConstraint("kind", "origin_id"),
        index_where("ix_credit_open", "side", "party_id", "document_date", "open_amount", where=_IS_OPEN),
        Index("ix_credit_as_of", "side", "party_id", "document_date", "amount", "voided_on"),
    )

    kind: Mapped[CreditKind] = mapped_column(coded(CreditKind))


class Allocation(Base):
    """So much of this credit settles that charge 核销; both are of one party and one side."""

    __tablename__ = "allocation"
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        Index("ix_allocation_as_of", "charge_id", "allocated_on", "cancelled_on", "amount"),
    )

    credit_id: Mapped[int] = mapped_column(ForeignKey("credit.id"), index=True)
    charge_id: Mapped[int] = mapped_column(ForeignKey("charge.id"))
    amount: Mapped[Decimal] = mapped_column(Amount)
    allocated_on: Mapped[date]
    """The later of the two document dates when matched at entry, otherwise the day of matching."""
    cancelled_on: Mapped[date | None]

    credit: Mapped[Credit] = relationship()
    charge: Mapped[Charge] = relationship()

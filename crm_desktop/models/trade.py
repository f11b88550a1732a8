"""What the tables of all trade documents have in common."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from crm_desktop.domain.tax import USUAL_RATE
from crm_desktop.models.base import Versioned
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.models.types import Amount, Moment, Price, Quantity, Rate


def listed_index(table: str, *sums: str) -> Index:
    """The order in which the list of a kind of documents opens, with its sums and what data rights ask for."""
    columns = ("document_date", "number", "id", "party_id", "employee_id", "state", "total")
    return Index(f"ix_{table}_listed", *columns, *sums)


def party_index(table: str) -> Index:
    """The documents of each party, with what data rights, the switches of lists and figures ask for."""
    return Index(f"ix_{table}_party", "party_id", "state", "employee_id", "document_date", "region")


def lines_index(table: str, owner: str, *more: str) -> Index:
    """The lines of each document with what is added up of them: their rows are six times as wide."""
    return Index(f"ix_{table}_sums", owner, "product_id", "amount", "tax", "quantity", "unit", *more)


class TradeDocument(Versioned):
    """What every document to a customer has.

    ``number`` is None while it is a draft; ``key`` is made by the client, so that a command repeated after a lost
    connection cannot book twice. Amounts include tax when ``tax_included``.
    """

    key: Mapped[str] = mapped_column(String(36), unique=True)
    number: Mapped[str | None] = mapped_column(String(40), unique=True)
    document_date: Mapped[date]
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("contact_person.id", ondelete="SET NULL"))
    employee_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"), index=True)
    tax_included: Mapped[bool] = mapped_column(default=True)
    tax_rate: Mapped[Decimal] = mapped_column(Rate, default=USUAL_RATE)
    total: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    """What the customer pays, tax included."""
    tax: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    region: Mapped[str] = mapped_column(String(60), default="")
    """Where it is sold to, if not in the customer's own region; sales reports count it there."""
    notes: Mapped[str] = mapped_column(Text, default="")
    void_reason: Mapped[str] = mapped_column(String(200), default="")
    created_at: Mapped[datetime] = mapped_column(Moment)
    created_by: Mapped[int] = mapped_column(default=0)

    @declared_attr
    def party(cls) -> Mapped[Party]:  # noqa: N805
        return relationship(Party)

    @declared_attr
    def person(cls) -> Mapped[ContactPerson | None]:  # noqa: N805
        return relationship(ContactPerson)

    @declared_attr
    def employee(cls) -> Mapped[Employee | None]:  # noqa: N805
        return relationship(Employee)


class TradeLine:
    """What every line has.

    ``amount`` = round(quantity × price × (1 − discount)) less the line's share of the discount on the whole document.
    """

    position: Mapped[int]
    product_id: Mapped[int | None] = mapped_column(ForeignKey("product.id"), index=True)
    product_code: Mapped[str] = mapped_column(String(40), default="")
    product_name: Mapped[str] = mapped_column(String(160))
    specification: Mapped[str] = mapped_column(String(120), default="")
    unit: Mapped[str] = mapped_column(String(20), default="")
    quantity: Mapped[Decimal] = mapped_column(Quantity)
    unit_price: Mapped[Decimal] = mapped_column(Price)
    discount: Mapped[Decimal] = mapped_column(Rate, default=Decimal(0))
    """0.05 is 5 % off."""
    tax_included: Mapped[bool] = mapped_column(default=True)
    """Whether ``unit_price`` holds the tax; lines of one delivery may come from orders of either kind."""
    tax_rate: Mapped[Decimal] = mapped_column(Rate, default=USUAL_RATE)
    amount: Mapped[Decimal] = mapped_column(Amount)
    """What the customer pays for the line, tax included."""
    tax: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    note: Mapped[str] = mapped_column(String(200), default="")
    unread: Mapped[str] = mapped_column(Text, default="", server_default="")
    """Of a draft: what was typed into cells and could not be taken; JSON pairs of key and text."""

    @declared_attr
    def product(cls) -> Mapped[Product | None]:  # noqa: N805
        return relationship(Product)

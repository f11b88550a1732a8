"""The contact log 联系记录: every talk with a customer, and the plan that follows from it."""

from datetime import date, datetime, time

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from crm_desktop.domain.parties.contacts import Channel
from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.sales import orders  # noqa: F401 - its rows point there
from crm_desktop.models.sorting import Words
from crm_desktop.models.types import Moment, coded


class ContactEntry(Versioned, Base):
    """One talk. A plan stays a reminder until ``handled_at`` is set."""

    __tablename__ = "contact_entry"
    __table_args__ = (
        Index(None, "party_id", "at"),
        Index(None, "next_on", "handled_at"),
        # The order in which the list opens, with what data rights ask for.
        Index("ix_contact_entry_listed", "at", "id", "party_id"),
    )

    key: Mapped[str] = mapped_column(String(36), unique=True)
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("contact_person.id", ondelete="SET NULL"))
    employee_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))
    at: Mapped[datetime] = mapped_column(Moment)
    channel: Mapped[Channel] = mapped_column(coded(Channel), default=Channel.PHONE)
    said: Mapped[str] = mapped_column(Text)
    outcome: Mapped[str] = mapped_column(Text, default="")
    next_on: Mapped[date | None]
    next_time: Mapped[time | None]
    next_channel: Mapped[Channel | None] = mapped_column(coded(Channel))
    next_plan: Mapped[str] = mapped_column(Words(200), default="")
    plan_for_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))
    """Who is to carry out the plan, if it was handed on; None: the owner of the customer."""
    handled_at: Mapped[datetime | None] = mapped_column(Moment)
    """When the plan was carried out or dropped; meaningless without ``next_on``."""
    quote_id: Mapped[int | None] = mapped_column(ForeignKey("quote.id", ondelete="SET NULL"))
    order_id: Mapped[int | None] = mapped_column(ForeignKey("sales_order.id", ondelete="SET NULL"))

    party: Mapped[Party] = relationship()
    person: Mapped[ContactPerson | None] = relationship()
    employee: Mapped[Employee | None] = relationship(foreign_keys=[employee_id])

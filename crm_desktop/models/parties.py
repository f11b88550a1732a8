"""The firms and persons with whom the office deals, and the people we speak with there."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, ForeignKey, Index, String, Text, func, literal_column
from sqlalchemy.orm import Mapped, mapped_column, relationship

from crm_desktop.domain.parties.customers import CustomerStatus, Gender, TermKind, Terms
from crm_desktop.domain.parties.roles import PartyRole, Roles
from crm_desktop.domain.sides import Side
from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.office.people import Employee
from crm_desktop.models.sorting import PersonName, Words
from crm_desktop.models.types import Amount, Moment, Rate, coded


class Party(Versioned, Base):
    """A firm or person with whom the office deals 往来单位: customer 客户, supplier 供应商 or another of its roles."""

    __tablename__ = "party"
    __table_args__ = (
        Index(None, "owner_id", "is_active"),
        # the orders in which lists open, with what their usual conditions need
        Index("ix_party_recent", "last_contact_at", "id", "is_active", "owner_id", "is_customer"),
        Index("ix_party_name", "name_sort", "id", "is_active", "owner_id", "is_customer"),
        # … and that of the lists that tell whose something is: see ``CALLED``
        Index(
            "ix_party_called",
            literal_column("coalesce(nullif(short_name_sort, ''), name_sort)"),
            *("id", "is_active", "owner_id", "is_customer"),
        ),
        Index("ix_party_code", "code", "id", "is_active", "owner_id", "is_customer"),
        # what is asked of all customers, to find those who are forgotten: their rows are many times as wide
        Index(
            "ix_party_care",
            *("owner_id", "is_active", "is_customer", "status", "grade", "next_contact_on", "last_contact_at"),
            *("created_at", "order_weekday", "id"),
        ),
        # by what figures are cut
        Index(
            "ix_party_cut",
            *("id", "region", "province", "city", "grade", "business_type", "business_nature", "source", "owner_id"),
        ),
        # the rarer roles are found without looking at all customers
        *(
            Index(f"ix_party_{role}", f"is_{role}", "name_sort", "id")
            for role in ("supplier", "carrier", "competitor", "partner")
        ),
    )

    key: Mapped[str] = mapped_column(String(36), unique=True)
    code: Mapped[str] = mapped_column(String(30), unique=True)
    is_customer: Mapped[bool] = mapped_column(default=True)
    is_supplier: Mapped[bool] = mapped_column(default=False)
    is_carrier: Mapped[bool] = mapped_column(default=False)
    is_competitor: Mapped[bool] = mapped_column(default=False)
    is_partner: Mapped[bool] = mapped_column(default=False)
    name: Mapped[str] = mapped_column(Words(120))
    short_name: Mapped[str] = mapped_column(Words(60), default="")
    initials: Mapped[str] = mapped_column(String(120), default="")
    """Pinyin initials of the name."""
    name_core: Mapped[str] = mapped_column(String(120), default="", index=True)
    """The name without place, legal form and punctuation, for the collision check."""
    region: Mapped[str] = mapped_column(Words(60), default="")
    province: Mapped[str] = mapped_column(Words(40), default="")
    city: Mapped[str] = mapped_column(Words(40), default="")
    address: Mapped[str] = mapped_column(Words(200), default="")
    delivery_address: Mapped[str] = mapped_column(String(200), default="")
    business_nature: Mapped[str] = mapped_column(String(40), default="")
    business_type: Mapped[str] = mapped_column(Words(40), default="")
    legal_representative: Mapped[str] = mapped_column(String(60), default="")
    person_in_charge: Mapped[str] = mapped_column(String(60), default="")
    phone: Mapped[str] = mapped_column(String(60), default="")
    fax: Mapped[str] = mapped_column(String(60), default="")
    email: Mapped[str] = mapped_column(String(120), default="")
    website: Mapped[str] = mapped_column(String(120), default="")
    tax_number: Mapped[str] = mapped_column(String(40), default="")
    bank: Mapped[str] = mapped_column(String(120), default="")
    bank_account: Mapped[str] = mapped_column(String(60), default="")
    invoice_title: Mapped[str] = mapped_column(String(120), default="")
    grade: Mapped[str] = mapped_column(Words(20), default="")
    status: Mapped[CustomerStatus] = mapped_column(coded(CustomerStatus), default=CustomerStatus.PROSPECT)
    source: Mapped[str] = mapped_column(Words(40), default="")
    tags: Mapped[str] = mapped_column(Words(200), default="")
    since: Mapped[date | None]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))
    credit_limit: Mapped[Decimal | None] = mapped_column(Amount)
    """None: no limit agreed, so none is checked."""
    max_overdue_days: Mapped[int | None]
    on_hold: Mapped[bool] = mapped_column(default=False)
    term_kind: Mapped[TermKind] = mapped_column(coded(TermKind), default=TermKind.CASH)
    term_days: Mapped[int] = mapped_column(default=0)
    term_day: Mapped[int] = mapped_column(default=1)
    price_level: Mapped[str] = mapped_column(Words(20), default="")
    discount: Mapped[Decimal] = mapped_column(Rate, default=Decimal(0))
    """Taken off the list price: 0.05 is 5 % off."""
    over_delivery: Mapped[Decimal | None] = mapped_column(Rate)
    """How much more than ordered he takes, as a share; None: as the product or the office has it."""
    under_delivery: Mapped[Decimal | None] = mapped_column(Rate)
    """How much of what was ordered may be missing to him without being awaited, as a share; None: as above."""
    order_habit: Mapped[str] = mapped_column(String(120), default="")
    order_weekday: Mapped[int | None]
    """The day of the week on which it orders as a rule, 1 for Monday; None: on no certain one."""
    our_code: Mapped[str] = mapped_column(String(60), default="")
    """What the office is called in the supplier's books."""
    supply_term_kind: Mapped[TermKind] = mapped_column(coded(TermKind), default=TermKind.CASH)
    supply_term_days: Mapped[int] = mapped_column(default=0)
    supply_term_day: Mapped[int] = mapped_column(default=1)
    supply_tax_rate: Mapped[Decimal | None] = mapped_column(Rate)
    """The tax in the supplier's prices; None: as the office has it."""
    supply_credit: Mapped[Decimal | None] = mapped_column(Amount)
    """How far the supplier trusts the office; None: nothing agreed."""
    supply_lead_days: Mapped[int | None]
    """From the order to the goods, as a rule."""
    supply_least: Mapped[Decimal | None] = mapped_column(Amount)
    """The least amount of an order there; None: none."""
    supply_notes: Mapped[str] = mapped_column(Text, default="")
    notes: Mapped[str] = mapped_column(Text, default="")
    last_contact_at: Mapped[datetime | None] = mapped_column(Moment)
    next_contact_on: Mapped[date | None] = mapped_column(index=True)
    is_active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime] = mapped_column(Moment)

    owner: Mapped[Employee | None] = relationship()
    people: Mapped[list["ContactPerson"]] = relationship(
        cascade="all, delete-orphan", order_by="ContactPerson.position", back_populates="party"
    )

    @property
    def roles(self) -> Roles:
        """What it is to the office."""
        return tuple(role for role in PartyRole if getattr(self, role.flag))

    @roles.setter
    def roles(self, roles: Roles) -> None:
        for role in PartyRole:
            setattr(self, role.flag, role in roles)

    @property
    def terms(self) -> Terms:
        """On which terms it pays us, as one value."""
        return Terms(self.term_kind, self.term_days, self.term_day)

    def terms_on(self, side: Side) -> Terms:
        """On which terms what stands on a side of the ledger is paid."""
        return self.terms if side is Side.RECEIVABLE else self.supply_terms

    @property
    def supply_terms(self) -> Terms:
        """On which terms we pay it, as one value."""
        return Terms(self.supply_term_kind, self.supply_term_days, self.supply_term_day)


CALLED: ColumnElement[str] = func.coalesce(func.nullif(Party.short_name, literal_column("''")), Party.name)
"""What lists call a party: its short name, if it has one."""


class ContactPerson(Versioned, Base):
    """A person at a customer 联系人."""

    __tablename__ = "contact_person"
    __table_args__ = (
        Index(None, "birth_month", "birth_day"),
        # covers the main contact of each customer in lists
        Index("ix_contact_person_main", "party_id", "position", "name", "mobile"),
    )

    party_id: Mapped[int] = mapped_column(ForeignKey("party.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column(default=0)
    """The first one is the main contact."""
    name: Mapped[str] = mapped_column(PersonName(60))
    title: Mapped[str] = mapped_column(String(60), default="")
    gender: Mapped[Gender] = mapped_column(coded(Gender), default=Gender.UNKNOWN)
    mobile: Mapped[str] = mapped_column(String(40), default="", index=True)
    phone: Mapped[str] = mapped_column(String(40), default="")
    fax: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(120), default="")
    wechat: Mapped[str] = mapped_column(String(60), default="")
    qq: Mapped[str] = mapped_column(String(20), default="")
    birth_year: Mapped[int | None]
    birth_month: Mapped[int | None]
    birth_day: Mapped[int | None]
    birth_is_lunar: Mapped[bool] = mapped_column(default=False)
    birth_in_leap_month: Mapped[bool] = mapped_column(default=False)
    native_place: Mapped[str] = mapped_column(String(60), default="")
    education: Mapped[str] = mapped_column(String(40), default="")
    family: Mapped[str] = mapped_column(String(200), default="")
    personality: Mapped[str] = mapped_column(String(200), default="")
    hobbies: Mapped[str] = mapped_column(String(200), default="")
    notes: Mapped[str] = mapped_column(Text, default="")

    party: Mapped[Party] = relationship(back_populates="people")


class MatchKey(Base):
    """One thing by which a customer is met again: see ``domain.parties.collision.match_keys``."""

    __tablename__ = "match_key"
    __table_args__ = (Index(None, "key", "party_id"),)

    party_id: Mapped[int] = mapped_column(ForeignKey("party.id", ondelete="CASCADE"), index=True)
    key: Mapped[str] = mapped_column(String(64))

"""The list of customers, and of the parties in each other role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, String, case, false, func, null, or_, select, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.sql.elements import True_

from crm_desktop.domain.access import Access
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.field_groups import SECRETS, Secret
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.parties.customers import CustomerStatus, TermKind, Terms
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.pick_lists import RegionKind
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.types import Amount
from crm_desktop.present.listing import Group, ListRequest, Sort, Totals
from crm_desktop.queries.attachments.small import first_small
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.money.open_amounts import OPEN_CHARGE, OPEN_CREDIT
from crm_desktop.queries.office_rules import office_rules
from crm_desktop.queries.parties.last_orders import last_ordered_on
from crm_desktop.queries.regions import region_levels
from crm_desktop.queries.searching import records_condition
from crm_desktop.queries.sight import sees_customer, sees_money_of


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One customer of the list, or one party of another role.

    Attributes:
        contact: the main contact person; ``mobile`` is theirs, or the customer's own phone.
        balance: owed today less what was paid in advance; None if the operator may not see money.
        overdue: the part of what is owed that fell due before today.
        is_orderless: ordered before, and not for the days that the office has set.
    """

    id: int
    code: str
    name: str
    short_name: str
    grade: str
    status: CustomerStatus
    region: str
    big_region: str | None
    sales_region: str | None
    class_area: str | None
    province: str
    city: str
    address: str
    business_type: str
    owner: str | None
    contact: str | None
    mobile: str | None
    phone: str
    tax_number: str
    source: str
    tags: str
    since: date | None
    term_kind: TermKind
    term_days: int
    term_day: int
    price_level: str
    credit_limit: Decimal | None
    balance: Decimal | None
    overdue: Decimal | None
    last_contact_at: datetime | None
    next_contact_on: date | None
    on_hold: bool
    is_active: bool
    version: int
    is_customer: bool
    is_supplier: bool
    is_carrier: bool
    is_competitor: bool
    is_partner: bool
    last_order_on: date | None
    is_orderless: bool
    over_delivery: Decimal | None
    under_delivery: Decimal | None
    our_code: str
    supply_term_kind: TermKind
    supply_term_days: int
    supply_term_day: int
    supply_tax_rate: Decimal | None
    supply_credit: Decimal | None
    supply_lead_days: int | None
    supply_least: Decimal | None
    own: Mapping[str, Any] = field(default_factory=dict)
    picture: bytes | None = None

    @property
    def terms(self) -> Terms:
        """The payment terms as one value."""
        return Terms(self.term_kind, self.term_days, self.term_day)

    @property
    def supply_terms(self) -> Terms:
        """On which terms the office pays it."""
        return Terms(self.supply_term_kind, self.supply_term_days, self.supply_term_day)

    @property
    def shown_name(self) -> str:
        """The short name, if there is one."""
        return self.short_name or self.name


class CustomerListing:
    """The parties of one role that the operator may see, with what they owe or are owed on its side of the ledger.

    Switched off ones are shown only if asked for. A firm in two roles stands in both lists; who is no customer is in
    no count of customers.

    Options of the request: ``all`` (bool) shows switched off ones too, ``owner_id`` only one salesperson's.
    """

    def __init__(self, clock: Clock, role: PartyRole = PartyRole.CUSTOMER) -> None:
        self._clock, self._role = clock, role

    def ids(self, session: Session, access: Access, request: ListRequest, most: int | None = None) -> Sequence[int]:
        return self._listing(session, access).ids(session, access, request, most)

    def rows(self, session: Session, access: Access, ids: Sequence[int], request: ListRequest) -> Sequence[CustomerRow]:
        return self._listing(session, access).rows(session, access, ids, request)

    def totals(self, session: Session, access: Access, request: ListRequest) -> Totals:
        return self._listing(session, access).totals(session, access, request)

    def groups(self, session: Session, access: Access, request: ListRequest) -> Sequence[Group]:
        return self._listing(session, access).groups(session, access, request)

    def _listing(self, session: Session, access: Access) -> Listing[CustomerRow]:
        today, side = self._clock.today(), self._role.side
        orderless_since = today - timedelta(days=office_rules(session, access).ordered_days)
        owes = _has_open(Charge, side)
        return Listing(
            row=CustomerRow,
            key=Party.id,
            source=Party.__table__.outerjoin(Employee.__table__, Party.owner_id == Employee.id).outerjoin(
                region_levels(), region_levels().c.name == Party.region
            ),
            columns=_columns(access, side, today, orderless_since),
            visible=sees_customer,
            found=_found,
            sums=("balance", "overdue"),
            sparse={"balance": or_(owes, _has_open(Credit, side)), "overdue": owes},
            customer=Party.id,
            order=USUAL_ORDER[self._role],
            secrets=secrets_in(self._role),
            where=self._narrowed,
            own=Owner.PARTY,
            on_demand={"picture": first_small("party", Party.id)},
        )

    def _narrowed(self, request: ListRequest) -> list[Condition]:
        conditions: list[Condition] = [in_role(self._role)]
        if not request.options.get("all") and all(item.key != "is_active" for item in request.filters):
            conditions.append(Party.is_active.is_(True))
        if owner_id := request.options.get("owner_id"):
            conditions.append(Party.owner_id == owner_id)
        return conditions


def secrets_in(role: PartyRole) -> Mapping[str, Secret]:
    """The groups of the fields of a party in the list of a role: what is owed stands on the role's side."""
    owed = Secret.PAYABLES if role.side is Side.PAYABLE else Secret.RECEIVABLES
    return {**SECRETS, **dict.fromkeys(("balance", "overdue"), owed)}


USUAL_ORDER: Mapping[PartyRole, tuple[Sort, ...]] = {
    PartyRole.CUSTOMER: (Sort("last_contact_at", descending=True),),
    **{role: (Sort("name"),) for role in PartyRole if role is not PartyRole.CUSTOMER},
}
"""The order in which each list opens."""


def in_role(role: PartyRole) -> Condition:
    """Whether a party is this to the office."""
    return Party.__table__.c[role.flag].is_(True)


def _found(session: Session, access: Access, text: str) -> list[Condition]:
    return records_condition(Party.id, session, access, text, "customer", "person")


_IS_OPEN: Mapping[type[Charge | Credit], Condition] = {Charge: OPEN_CHARGE, Credit: OPEN_CREDIT}


def _has_open(kind: type[Charge | Credit], side: Side) -> Condition:
    return Party.id.in_(select(kind.party_id).where(kind.side == side, _IS_OPEN[kind]))


def _columns(access: Access, side: Side, today: date, orderless_since: date) -> dict[str, ColumnElement[Any]]:
    plain = {name: getattr(Party, name) for name in CustomerRow.__dataclass_fields__ if name not in _WORKED_OUT}
    last_order_on = last_ordered_on(access)
    owed = _open(side, Charge)
    return {
        **plain,
        "owner": Employee.name,
        **{name: func.nullif(region_levels().c[kind.value], "", type_=String) for name, kind in _OF_LEVEL.items()},
        "contact": _main(ContactPerson.name),
        "mobile": func.coalesce(func.nullif(_main(ContactPerson.mobile), ""), Party.phone),
        "balance": type_coerce(_told(access, owed - _open(side, Credit)), Amount),
        "overdue": type_coerce(_told(access, _open(side, Charge, Charge.due_date < today)), Amount),
        "last_order_on": last_order_on,
        "is_orderless": func.coalesce(last_order_on <= orderless_since, false()),
    }


def _told(access: Access, amount: ColumnElement[Any]) -> ColumnElement[Any]:
    """An amount of money of those parties whose money the operator sees."""
    seen = sees_money_of(access)
    return amount if isinstance(seen, True_) else case((seen, amount), else_=null())


_OF_LEVEL = {"big_region": RegionKind.BIG, "sales_region": RegionKind.REGION, "class_area": RegionKind.CLASS}
"""By the tree of regions: who asks for one of a level gets all under it."""
_WORKED_OUT = frozenset(
    {*_OF_LEVEL, "owner", "contact", "mobile", "balance", "overdue", "last_order_on", "is_orderless", "own", "picture"}
)


def _main(column: Any) -> ScalarSelect[Any]:
    """A fact of the main contact person."""
    first = select(column).where(ContactPerson.party_id == Party.id).order_by(ContactPerson.position)
    return first.limit(1).correlate(Party).scalar_subquery()


def _open(side: Side, kind: type[Charge | Credit], *conditions: Condition) -> ColumnElement[Any]:
    """The sum of what is open; one look into the partial index of open documents."""
    amount = select(func.coalesce(func.sum(kind.open_amount), 0))
    amount = amount.where(kind.side == side, _IS_OPEN[kind], kind.party_id == Party.id, *conditions)
    return amount.correlate(Party).scalar_subquery()

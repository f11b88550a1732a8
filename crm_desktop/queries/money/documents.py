"""Receipts 收款单, payments 付款单, refunds 退款单: their lists, and one of them with what it settles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import and_, func, select, type_coerce
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.money.items import ReceiptMethod, ReceiptState
from crm_desktop.domain.money.kinds import MONEY, RECEIPT_MONEY, MoneyType
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.catalogue import TABLES
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.money.documents import Receipt, item_entity
from crm_desktop.models.money.items import Credit
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Amount
from crm_desktop.present.listing import LeftOut, ListRequest, Sort, Totals
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.left_out import documents_left_out
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.money.balances import require_money
from crm_desktop.queries.money.items import AllocationRow, allocations
from crm_desktop.queries.money.open_amounts import OPEN_CHARGE, OPEN_CREDIT
from crm_desktop.queries.scope import sees
from crm_desktop.queries.searching import document_conditions
from crm_desktop.queries.sight import sees_money_of
from crm_desktop.queries.voiding import Voiding, voiding

OF = {
    DocumentKind.RECEIPT: QT_TRANSLATE_NOOP("errors", "the receipt"),
    DocumentKind.PAYMENT: QT_TRANSLATE_NOOP("errors", "the payment"),
    DocumentKind.REFUND: QT_TRANSLATE_NOOP("errors", "the refund"),
    DocumentKind.SUPPLIER_REFUND: QT_TRANSLATE_NOOP("errors", "the supplier refund"),
}


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """A money document in the list; ``open_amount`` is what is left of it, such as an advance."""

    id: int
    version: int
    number: str | None
    state: ReceiptState
    party_id: int
    customer: str
    payer: str
    salesperson: str | None
    document_date: date
    method: ReceiptMethod
    account_id: int
    account: str
    reference: str
    draft_due_on: date | None
    amount: Decimal
    wiped_amount: Decimal
    open_amount: Decimal | None
    voided_on: date | None
    notes: str
    left_out: LeftOut | None = None


@dataclass(frozen=True, slots=True)
class MoneyDetail:
    """One money document, whole.

    Attributes:
        credit_id: what it gives the party; None for a draft, and for what gives back.
        voiding: when and by whom it was voided, if it was.
        allocations: what it settles and settled, or came out of.
    """

    row: MoneyRow
    key: str
    employee_id: int | None
    void_reason: str
    voiding: Voiding
    credit_id: int | None
    credit_version: int | None
    allocations: tuple[AllocationRow, ...]


OTHER_CREDITS = "other_credits"
"""In the totals of a whole list: what is unallocated of returns and opening advances, which are no money documents."""


@dataclass(frozen=True)
class MoneyListing(Listing[MoneyRow]):
    """Money documents; the totals of the whole list also say what else the aging report counts as unallocated."""

    of: MoneyType = RECEIPT_MONEY

    def totals(self, session: Session, access: Access, request: ListRequest) -> Totals:
        totals = super().totals(session, access, request)
        narrowed = request.search or request.filters or {"since", "until", "states"} & set(request.options)
        if narrowed or self.of.gives_back or not access.may(self.of.side.see):
            return totals
        is_other = and_(Credit.side == self.of.side, Credit.kind != self.of.books)
        conditions = [OPEN_CREDIT, is_other, sees_money_of(access)]
        if request.party_id is not None:
            conditions.append(Credit.party_id == request.party_id)
        others = session.scalar(
            select(type_coerce(func.coalesce(func.sum(Credit.open_amount), 0), Amount))
            .join(Party, Party.id == Credit.party_id)
            .where(*conditions)
        )
        return replace(totals, sums={**totals.sums, OTHER_CREDITS: others or ZERO})


def _listing(of: MoneyType) -> MoneyListing:
    """The list of one kind of money document."""
    entity, item = TABLES[of.document.kind].entity, item_entity(of)

    def narrowed(request: ListRequest) -> Sequence[Condition]:
        """Options: ``since`` and ``until`` (dates), ``states``."""
        options = request.options
        conditions: list[Condition] = []
        if since := options.get("since"):
            conditions.append(entity.document_date >= since)
        if until := options.get("until"):
            conditions.append(entity.document_date <= until)
        if states := options.get("states"):
            conditions.append(entity.state.in_(states))
        return conditions

    def found(session: Session, access: Access, text: str) -> Sequence[Condition]:
        draft, texts = entity.number.is_(None), (entity.payer, entity.reference)
        return document_conditions(
            entity, session, access, text, kind=of.document.kind.value, unnumbered=draft, texts=texts
        )

    stored = ("id", "version", "number", "state", "party_id", "payer", "document_date", "method", "account_id")
    more = ("reference", "draft_due_on", "amount", "wiped_amount", "voided_on", "notes")
    return MoneyListing(
        of=of,
        row=MoneyRow,
        key=entity.id,
        source=entity.__table__.outerjoin(Party.__table__, Party.id == entity.party_id)
        .outerjoin(Employee.__table__, Employee.id == entity.employee_id)
        .outerjoin(MoneyAccount.__table__, MoneyAccount.id == entity.account_id)
        .outerjoin(item.__table__, item.made_by(of.books, entity.id)),
        columns={
            **{name: getattr(entity, name) for name in (*stored, *more)},
            "customer": Party.name,
            "salesperson": Employee.name,
            "account": MoneyAccount.name,
            "open_amount": item.open_amount,
        },
        visible=lambda access: sees(access, entity),
        found=found,
        sums=("amount",) if of.gives_back else ("amount", "wiped_amount", "open_amount"),
        left_out=documents_left_out(TABLES[of.document.kind]),
        sparse={"open_amount": OPEN_CHARGE if of.gives_back else OPEN_CREDIT},
        customer=entity.party_id,
        order=(Sort("document_date", descending=True),),
        where=narrowed,
    )


LISTS: Mapping[DocumentKind, MoneyListing] = {kind: _listing(of) for kind, of in MONEY.items()}
RECEIPTS, PAYMENTS = LISTS[DocumentKind.RECEIPT], LISTS[DocumentKind.PAYMENT]
REFUNDS, SUPPLIER_REFUNDS = LISTS[DocumentKind.REFUND], LISTS[DocumentKind.SUPPLIER_REFUND]


def money_detail(session: Session, access: Access, *, kind: str, record_id: int) -> MoneyDetail:
    """One money document with what it settles, or came out of.

    Raises:
        NotFound: if there is none that the operator may see.
        NotAllowed: unless the operator may see its side.
    """
    listing = LISTS[DocumentKind(kind)]
    require_money(access, listing.of.side)
    rows = listing.rows(session, access, [record_id], ListRequest())
    if not rows:
        raise NotFound(what=OF[DocumentKind(kind)])
    entity = TABLES[DocumentKind(kind)].entity
    head = select(entity.key, entity.employee_id, entity.void_reason).where(entity.id == record_id)
    key, employee_id, reason = session.execute(head).one()
    voided = voiding(session, kind, record_id) if rows[0].state is ReceiptState.VOID else Voiding()
    item = item_entity(listing.of)
    made = session.execute(select(item.id, item.version).where(item.made_by(listing.of.books, record_id))).first()
    if made is None:
        return MoneyDetail(rows[0], key, employee_id, reason, voided, None, None, ())
    if listing.of.gives_back:
        drawn = tuple(allocations(session, access, charge_id=made.id))
        return MoneyDetail(rows[0], key, employee_id, reason, voided, None, None, drawn)
    settled = tuple(allocations(session, access, credit_id=made.id))
    return MoneyDetail(rows[0], key, employee_id, reason, voided, made.id, made.version, settled)


def received_between(session: Session, access: Access, *, since: date, until: date) -> Decimal:
    """The money that came in with posted receipts from the first to the last day."""
    require_money(access)
    query = (
        select(type_coerce(func.coalesce(func.sum(Receipt.amount), 0), Amount))
        .join(Party, Party.id == Receipt.party_id)
        .where(
            Receipt.state == ReceiptState.POSTED,
            Receipt.document_date.between(since, until),
            sees_money_of(access),
        )
    )
    return session.scalars(query).one()

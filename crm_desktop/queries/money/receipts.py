"""Receipts 收款单: their list, and one of them with what it settles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import and_, func, select, type_coerce
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.money.items import CreditKind, ReceiptMethod, ReceiptState
from crm_desktop.domain.money.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.accounts import MoneyAccount
from crm_desktop.models.money import Credit, Receipt
from crm_desktop.models.parties import Party
from crm_desktop.models.system import Employee
from crm_desktop.models.types import Amount
from crm_desktop.present.listing import LeftOut, ListRequest, Sort, Totals
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.money.balances import require_money
from crm_desktop.queries.money.items import AllocationRow, allocations
from crm_desktop.queries.money.open_amounts import OPEN_CREDIT
from crm_desktop.queries.scope import sees_customer
from crm_desktop.queries.searching import document_conditions
from crm_desktop.queries.voiding import Voiding, voiding

RECEIPT = QT_TRANSLATE_NOOP("errors", "the receipt")


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """A receipt in the list; ``open_amount`` is what is left of it as an advance."""

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

    @property
    def left_out(self) -> LeftOut | None:
        """Why sums do not take it in: it is void."""
        return LeftOut.VOID if self.state is ReceiptState.VOID else None


@dataclass(frozen=True, slots=True)
class ReceiptDetail:
    """One receipt, whole.

    Attributes:
        credit_id: what it gives the customer; None for a draft.
        voiding: when and by whom it was voided, if it was.
        allocations: what it settles and settled.
    """

    row: ReceiptRow
    key: str
    employee_id: int | None
    void_reason: str
    voiding: Voiding
    credit_id: int | None
    credit_version: int | None
    allocations: tuple[AllocationRow, ...]


def _of_receipts(request: ListRequest) -> Sequence[Condition]:
    """Options: ``since`` and ``until`` (dates), ``states``."""
    options = request.options
    conditions: list[Condition] = []
    if since := options.get("since"):
        conditions.append(Receipt.document_date >= since)
    if until := options.get("until"):
        conditions.append(Receipt.document_date <= until)
    if states := options.get("states"):
        conditions.append(Receipt.state.in_(states))
    return conditions


def _found(session: Session, access: Access, text: str) -> Sequence[Condition]:
    draft, texts = Receipt.number.is_(None), (Receipt.payer, Receipt.reference)
    return document_conditions(Receipt, session, access, text, kind="receipt", unnumbered=draft, texts=texts)


OTHER_CREDITS = "other_credits"
"""In the totals of receipts: what is unallocated of returns and opening advances, which are no receipts."""


class ReceiptListing(Listing[ReceiptRow]):
    """Receipts; the totals of the whole list also say what else the aging report counts as unallocated."""

    def totals(self, session: Session, access: Access, request: ListRequest) -> Totals:
        totals = super().totals(session, access, request)
        narrowed = request.search or request.filters or {"since", "until", "states"} & set(request.options)
        if narrowed or not access.may(Right.SEE_MONEY):
            return totals
        is_other = and_(Credit.side == Side.RECEIVABLE, Credit.kind != CreditKind.RECEIPT)
        conditions = [OPEN_CREDIT, is_other, sees_customer(access)]
        if request.party_id is not None:
            conditions.append(Credit.party_id == request.party_id)
        others = session.scalar(
            select(type_coerce(func.coalesce(func.sum(Credit.open_amount), 0), Amount))
            .join(Party, Party.id == Credit.party_id)
            .where(*conditions)
        )
        return replace(totals, sums={**totals.sums, OTHER_CREDITS: others or ZERO})


RECEIPTS: Listing[ReceiptRow] = ReceiptListing(
    row=ReceiptRow,
    key=Receipt.id,
    source=Receipt.__table__.outerjoin(Party.__table__, Party.id == Receipt.party_id)
    .outerjoin(Employee.__table__, Employee.id == Receipt.employee_id)
    .outerjoin(MoneyAccount.__table__, MoneyAccount.id == Receipt.account_id)
    .outerjoin(Credit.__table__, Credit.made_by(CreditKind.RECEIPT, Receipt.id)),
    columns={
        "id": Receipt.id,
        "version": Receipt.version,
        "number": Receipt.number,
        "state": Receipt.state,
        "party_id": Receipt.party_id,
        "customer": Party.name,
        "payer": Receipt.payer,
        "salesperson": Employee.name,
        "document_date": Receipt.document_date,
        "method": Receipt.method,
        "account_id": Receipt.account_id,
        "account": MoneyAccount.name,
        "reference": Receipt.reference,
        "draft_due_on": Receipt.draft_due_on,
        "amount": Receipt.amount,
        "wiped_amount": Receipt.wiped_amount,
        "open_amount": Credit.open_amount,
        "voided_on": Receipt.voided_on,
        "notes": Receipt.notes,
    },
    visible=sees_customer,
    found=_found,
    sums=("amount", "wiped_amount", "open_amount"),
    left_out={LeftOut.VOID: Receipt.state == ReceiptState.VOID},
    sparse={"open_amount": OPEN_CREDIT},
    customer=Receipt.party_id,
    order=(Sort("document_date", descending=True),),
    where=_of_receipts,
)


def receipt_detail(session: Session, access: Access, *, receipt_id: int) -> ReceiptDetail:
    """One receipt with what it settles.

    Raises:
        NotFound: if there is none that the operator may see.
    """
    require_money(access)
    rows = RECEIPTS.rows(session, access, [receipt_id], ListRequest())
    if not rows:
        raise NotFound(what=RECEIPT)
    head = select(Receipt.key, Receipt.employee_id, Receipt.void_reason).where(Receipt.id == receipt_id)
    key, employee_id, reason = session.execute(head).one()
    is_void = rows[0].state is ReceiptState.VOID
    voided = voiding(session, "receipt", receipt_id) if is_void else Voiding()
    made = select(Credit.id, Credit.version).where(Credit.made_by(CreditKind.RECEIPT, receipt_id))
    credit = session.execute(made).first()
    if credit is None:
        return ReceiptDetail(rows[0], key, employee_id, reason, voided, None, None, ())
    settled = tuple(allocations(session, access, credit_id=credit.id))
    return ReceiptDetail(rows[0], key, employee_id, reason, voided, credit.id, credit.version, settled)


def received_between(session: Session, access: Access, *, since: date, until: date) -> Decimal:
    """The money that came in with posted receipts from the first to the last day."""
    require_money(access)
    query = (
        select(type_coerce(func.coalesce(func.sum(Receipt.amount), 0), Amount))
        .join(Party, Party.id == Receipt.party_id)
        .where(
            Receipt.state == ReceiptState.POSTED,
            Receipt.document_date.between(since, until),
            sees_customer(access),
        )
    )
    return session.scalars(query).one()

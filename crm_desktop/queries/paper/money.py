"""Money documents for their paper: what came in or went out, and what it settles or comes out of."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from crm_desktop.domain.access import Access
from crm_desktop.domain.amounts import total_of
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.money.items import ReceiptMethod
from crm_desktop.domain.money.kinds import MONEY
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money.documents import MONEY_TABLES, AnyMoney, item_entity
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.functions import Value
from crm_desktop.queries.money.balances import require_money
from crm_desktop.queries.paper.parties import PaperAsk, company, customer_fields, maker
from crm_desktop.queries.paper.stored import on_paper
from crm_desktop.queries.scope import sees

MONEY_PAPERS: Mapping[str, Any] = {kind.value: table.entity for kind, table in MONEY_TABLES.items()}
"""By the key of the kind of paper."""
OF_SUPPLIER = ("code", "name", "short_name", "address", "contact", "phone", "tax_number")
"""What papers say of a supplier: nothing of what he owes."""
METHODS: Mapping[ReceiptMethod, str] = {
    ReceiptMethod.CASH: QT_TRANSLATE_NOOP("money", "Cash"),
    ReceiptMethod.TRANSFER: QT_TRANSLATE_NOOP("money", "Bank transfer"),
    ReceiptMethod.WECHAT: QT_TRANSLATE_NOOP("money", "WeChat Pay"),
    ReceiptMethod.ALIPAY: QT_TRANSLATE_NOOP("money", "Alipay"),
    ReceiptMethod.CHEQUE: QT_TRANSLATE_NOOP("money", "Cheque"),
    ReceiptMethod.ACCEPTANCE: QT_TRANSLATE_NOOP("money", "Acceptance draft"),
    ReceiptMethod.OTHER: QT_TRANSLATE_NOOP("money", "Other"),
}


def fill_money(session: Session, access: Access, ask: PaperAsk) -> PrintData:
    """A receipt or payment with what it settles now.

    Raises:
        NotFound: if there is none, or it is somebody else's.
        NotAllowed: unless the operator may see its side.
    """
    entity, of = MONEY_PAPERS[ask.kind], MONEY[DocumentKind(ask.kind)]
    require_money(access, of.side)
    receipt = session.scalar(
        select(entity)
        .where(entity.id == ask.record_id, sees(access, entity))
        .options(
            joinedload(entity.party).selectinload(Party.people),
            joinedload(entity.account),
        )
    )
    if receipt is None:
        raise NotFound(what="")
    booked: Any = item_entity(of)
    item = session.scalar(select(booked).where(booked.made_by(of.books, receipt.id)))
    lines = _settled(session, item)
    fields = {
        "document": _document(session, receipt, item, lines, ask),
        **_party(session, access, of.side, receipt, ask),
    }
    return on_paper(ask, company(session, access), receipt.state, fields=fields, lines=lines)


def _party(
    session: Session, access: Access, side: Side, receipt: AnyMoney, ask: PaperAsk
) -> dict[str, Mapping[str, Value]]:
    """Whose money it is: a customer with what he owes, or a supplier."""
    fields = customer_fields(session, access, receipt.party, ask)
    if side is Side.RECEIVABLE:
        return {"customer": fields}
    return {"supplier": {name: fields[name] for name in OF_SUPPLIER}}


def _document(
    session: Session,
    receipt: AnyMoney,
    item: Charge | Credit | None,
    lines: list[Mapping[str, Value]],
    ask: PaperAsk,
) -> dict[str, Value]:
    numbers = [str(line["number"]) for line in lines]
    salesperson = session.scalar(select(Employee.name).where(Employee.id == receipt.employee_id))
    return {
        "number": receipt.number or "",
        "date": receipt.document_date,
        "total": receipt.amount,
        "wiped": receipt.wiped_amount,
        "settled": total_of([Decimal(str(line["amount"])) for line in lines]),
        "advance": item.open_amount if item is not None else receipt.amount,
        "payer": receipt.payer or receipt.party.name,
        "method": ask.wording.words("money", METHODS[receipt.method]),
        "account": receipt.account.name,
        "reference": receipt.reference,
        "draft_due_on": receipt.draft_due_on,
        "settles": ", ".join(numbers),
        "note": receipt.notes,
        "salesperson": salesperson or "",
        "maker": maker(session, receipt.created_by),
    }


def _settled(session: Session, item: Charge | Credit | None) -> list[Mapping[str, Value]]:
    """What it settles; of money that is given back, what it comes out of."""
    if item is None:
        return []
    gives_back = isinstance(item, Charge)
    other: Any = Credit if gives_back else Charge
    ours, theirs = Allocation.credit_id, Allocation.charge_id
    if gives_back:
        ours, theirs = theirs, ours
    rows = session.execute(
        select(other, Allocation.amount)
        .join(Allocation, theirs == other.id)
        .where(ours == item.id, Allocation.cancelled_on.is_(None))
        .order_by(Allocation.id)
    )
    return [
        {
            "number": charge.number,
            "date": charge.document_date,
            "due_date": charge.document_date if gives_back else charge.due_date,
            "charged": charge.amount,
            "amount": amount,
            "open_amount": charge.open_amount,
        }
        for charge, amount in rows
    ]

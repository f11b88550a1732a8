"""Receipts 收据 for their paper: what came in, and what it settles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from crm_desktop.domain.access import Access
from crm_desktop.domain.amounts import total_of
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.money.items import ReceiptMethod
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money import Allocation, Charge, Receipt
from crm_desktop.models.parties import Party
from crm_desktop.models.system import Employee
from crm_desktop.print_templates.document import PrintData, Standing
from crm_desktop.print_templates.functions import Value
from crm_desktop.queries.money.balances import require_money
from crm_desktop.queries.paper.parties import PaperAsk, company, customer_fields, maker
from crm_desktop.queries.scope import sees_customer

METHODS: Mapping[ReceiptMethod, str] = {
    ReceiptMethod.CASH: QT_TRANSLATE_NOOP("money", "Cash"),
    ReceiptMethod.TRANSFER: QT_TRANSLATE_NOOP("money", "Bank transfer"),
    ReceiptMethod.WECHAT: QT_TRANSLATE_NOOP("money", "WeChat Pay"),
    ReceiptMethod.ALIPAY: QT_TRANSLATE_NOOP("money", "Alipay"),
    ReceiptMethod.CHEQUE: QT_TRANSLATE_NOOP("money", "Cheque"),
    ReceiptMethod.ACCEPTANCE: QT_TRANSLATE_NOOP("money", "Acceptance draft"),
    ReceiptMethod.OTHER: QT_TRANSLATE_NOOP("money", "Other"),
}


def fill_receipt(session: Session, access: Access, ask: PaperAsk) -> PrintData:
    """A receipt with what it settles now.

    Raises:
        NotFound: if there is none, or it is somebody else's.
        NotAllowed: unless the operator may see money.
    """
    require_money(access)
    receipt = session.scalar(
        select(Receipt)
        .join(Party, Party.id == Receipt.party_id)
        .where(Receipt.id == ask.record_id, sees_customer(access))
        .options(
            joinedload(Receipt.party).selectinload(Party.people),
            joinedload(Receipt.credit),
            joinedload(Receipt.account),
        )
    )
    if receipt is None:
        raise NotFound(what="")
    ours, lines = company(session, access), _settled(session, receipt)
    fields = {
        "document": _document(session, receipt, lines, ask),
        "customer": customer_fields(session, access, receipt.party, ask),
        "company": ours.fields,
        "operator": ours.operator,
    }
    return PrintData(
        kind=ask.kind,
        fields=fields,
        lines=lines,
        language=ask.wording.language,
        pictures=ours.pictures,
        standing=Standing.of(receipt.state),
    )


def find_receipt(session: Session, access: Access, _kind: str, number: str) -> int | None:
    """The id of a receipt by its number, if the operator may see it."""
    query = select(Receipt.id).join(Party, Party.id == Receipt.party_id)
    return session.scalar(query.where(Receipt.number == number, sees_customer(access)))


def receipt_standings(session: Session, access: Access, _kind: str, ids: Sequence[int]) -> Mapping[int, Standing]:
    """What receipts count as, of those that the operator may see."""
    query = select(Receipt.id, Receipt.state).join(Party, Party.id == Receipt.party_id)
    rows = session.execute(query.where(Receipt.id.in_(ids), sees_customer(access)))
    return {row[0]: Standing.of(row[1]) for row in rows}


def _document(session: Session, receipt: Receipt, lines: list[Mapping[str, Value]], ask: PaperAsk) -> dict[str, Value]:
    credit = receipt.credit
    numbers = [str(line["number"]) for line in lines]
    salesperson = session.scalar(select(Employee.name).where(Employee.id == receipt.employee_id))
    return {
        "number": receipt.number or "",
        "date": receipt.document_date,
        "total": receipt.amount,
        "wiped": receipt.wiped_amount,
        "settled": total_of([Decimal(str(line["amount"])) for line in lines]),
        "advance": credit.open_amount if credit is not None else receipt.amount,
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


def _settled(session: Session, receipt: Receipt) -> list[Mapping[str, Value]]:
    if receipt.credit is None:
        return []
    rows = session.execute(
        select(Charge, Allocation.amount)
        .join(Allocation, Allocation.charge_id == Charge.id)
        .where(Allocation.credit_id == receipt.credit.id, Allocation.cancelled_on.is_(None))
        .order_by(Allocation.id)
    )
    return [
        {
            "number": charge.number,
            "date": charge.document_date,
            "due_date": charge.due_date,
            "charged": charge.amount,
            "amount": amount,
            "open_amount": charge.open_amount,
        }
        for charge, amount in rows
    ]

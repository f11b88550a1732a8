"""The statement of account 对账单 for its paper; every figure comes from ``queries.money.statement``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from crm_desktop.domain.access import Access
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.money.statements import Period
from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.parties import Party
from crm_desktop.present import formats
from crm_desktop.present.columns.money import age_title
from crm_desktop.print_templates.document import PrintData, Standing
from crm_desktop.print_templates.functions import Value
from crm_desktop.print_templates.kinds.statement import age_fields
from crm_desktop.queries.money.balances import require_money
from crm_desktop.queries.money.statement import Entry, EntryKind, ProductLine, Statement, statement
from crm_desktop.queries.paper.parties import PaperAsk, Wording, company, customer_fields
from crm_desktop.queries.sight import sees_money_of

STATEMENTS = {"statement": Side.RECEIVABLE, "supplier_statement": Side.PAYABLE}
"""The side of the ledger, by kind of paper."""
ENTRY_WORDS: Mapping[EntryKind, str] = {
    EntryKind.DELIVERY: QT_TRANSLATE_NOOP("money", "Delivery"),
    EntryKind.OPENING: QT_TRANSLATE_NOOP("money", "Opening balance"),
    EntryKind.OTHER: QT_TRANSLATE_NOOP("money", "Other charge"),
    EntryKind.RECEIPT: QT_TRANSLATE_NOOP("money", "Receipt"),
    EntryKind.PAYMENT: QT_TRANSLATE_NOOP("money", "Payment"),
    EntryKind.RETURN: QT_TRANSLATE_NOOP("money", "Return"),
    EntryKind.REFUND: QT_TRANSLATE_NOOP("money", "Refund"),
    EntryKind.SUPPLIER_REFUND: QT_TRANSLATE_NOOP("money", "Supplier refund"),
    EntryKind.ADVANCE: QT_TRANSLATE_NOOP("money", "Opening advance"),
}
_ON_PAYABLES: Mapping[EntryKind, str] = {
    EntryKind.OTHER: QT_TRANSLATE_NOOP("money", "Other payable"),
    EntryKind.ADVANCE: QT_TRANSLATE_NOOP("money", "Opening prepayment"),
}
"""What is called otherwise on the side of what we owe."""
_TAKEN_BACK = QT_TRANSLATE_NOOP("money", "Taken back")
_LET_GO = QT_TRANSLATE_NOOP("money", "{amount} let go")
_UNALLOCATED = QT_TRANSLATE_NOOP("money", "Unallocated")


def fill_statement(session: Session, access: Access, ask: PaperAsk) -> PrintData:
    """The account of a party in a period, on the side that the kind of paper is of; without one, the usual month's.

    Raises:
        NotFound: if there is none, or it is a colleague's.
        NotAllowed: unless the operator may see this side.
    """
    side = STATEMENTS[ask.kind]
    require_money(access, side)
    period = ask.period or Period.usual(ask.today)
    query = select(Party).options(selectinload(Party.people), selectinload(Party.owner))
    customer = session.scalar(query.where(Party.id == ask.record_id, sees_money_of(access)))
    if customer is None:
        raise NotFound(what="")
    found = statement(
        session,
        access,
        party_id=customer.id,
        since=period.since,
        until=period.until,
        with_lines=period.with_lines,
        side=side,
    )
    ours = company(session, access)
    fields: dict[str, Mapping[str, Value]] = {
        "document": {
            **_document(found, ask.wording),
            "number": f"DZ-{customer.code}-{period.mark}",
            "date": ask.today,
            "salesperson": customer.owner.name if customer.owner else "",
            # who prints a statement makes it
            "maker": access.name,
        },
        "customer": customer_fields(session, access, customer, ask),
        "company": ours.fields,
        "operator": ours.operator,
    }
    return PrintData(
        kind=ask.kind,
        fields=fields,
        lines=list(_lines(found, ask.wording)),
        language=ask.wording.language,
        pictures=ours.pictures,
        standing=Standing.DRAFT if period.is_draft else Standing.LIVE,
    )


def _document(found: Statement, wording: Wording) -> dict[str, Value]:
    titles = [age_title(found.edges, column, wording.words) for column in range(found.edges.columns)]
    ages = list(zip(titles, found.cells, strict=True))
    if found.unallocated:
        ages.append((wording.words("money", _UNALLOCATED), found.unallocated))
    return {
        "since": found.since,
        "until": found.until,
        "opening": found.opening,
        "charged": found.charged,
        "paid": found.paid,
        "closing": found.closing,
        "count": len(found.entries),
        **age_fields(ages),
    }


def _lines(found: Statement, wording: Wording) -> Iterator[Mapping[str, Value]]:
    opening = wording.words("money", ENTRY_WORDS[EntryKind.OPENING])
    yield {"date": found.since, "text": opening, "balance": found.opening}
    for entry in found.entries:
        yield _entry(entry, wording, found.side)
        for line in entry.lines:
            yield {"text": _product(line)}


def _entry(entry: Entry, wording: Wording, side: Side) -> Mapping[str, Value]:
    called = ENTRY_WORDS if side is Side.RECEIVABLE else {**ENTRY_WORDS, **_ON_PAYABLES}
    kind = wording.words("money", called[entry.kind])
    parts = [kind]
    if entry.is_void:
        parts.append(wording.words("money", _TAKEN_BACK))
    if entry.wiped:
        parts.append(wording.words("money", _LET_GO).format(amount=formats.money(entry.wiped)))
    return {
        "date": entry.on,
        "number": entry.number,
        "kind": kind,
        "text": "  ".join(filter(None, (*parts, entry.notes))),
        "due_date": entry.due_date,
        "charged": entry.charged or None,
        "paid": entry.paid or None,
        "balance": entry.balance,
    }


def _product(line: ProductLine) -> str:
    name = line.product if line.specification in line.product else f"{line.product} {line.specification}"
    quantity, price = formats.quantity(line.quantity), formats.price(line.unit_price)
    return f"　{name}  {quantity} {line.unit} × {price} {line.equals} {formats.money(line.amount)}"

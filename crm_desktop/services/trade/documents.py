"""What the use cases of quotes, orders, deliveries and returns share: loading, heads, lines, numbers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm.interfaces import ORMOption

from crm_desktop.db.session import put_off
from crm_desktop.domain.amounts import to_price, to_rate
from crm_desktop.domain.errors import FieldProblems, NotFound, Required
from crm_desktop.domain.found_by import texts_found_by
from crm_desktop.domain.sales import checks as sales_checks
from crm_desktop.domain.sales.drafts import LineDraft, SalesDraft
from crm_desktop.domain.sales.errors import BeforeForerunner, HasNumber, NumberTaken, OtherCustomer
from crm_desktop.domain.sales.pricing import PricedDocument, TaxTerms, line_cost
from crm_desktop.models.base import longest_texts
from crm_desktop.models.customers import ContactPerson, Customer
from crm_desktop.models.products import Product
from crm_desktop.models.sales import (
    Delivery,
    DeliveryLine,
    Quote,
    QuoteLine,
    SalesOrder,
    SalesOrderLine,
    SalesReturn,
    SalesReturnLine,
)
from crm_desktop.present.formats import day
from crm_desktop.queries.scope import Condition, sees
from crm_desktop.services.numbering import next_number
from crm_desktop.services.search_index import index
from crm_desktop.services.work import Work

Document = TypeVar("Document", Quote, SalesOrder, Delivery, SalesReturn)
AnyDocument = Quote | SalesOrder | Delivery | SalesReturn
AnyLine = QuoteLine | SalesOrderLine | DeliveryLine | SalesReturnLine

MASKED = "＊＊＊"
"""Stands for a record in a message to somebody who may not know which it is."""
_LINES: Mapping[type, tuple[type[AnyLine], str]] = {
    Quote: (QuoteLine, "quote_id"),
    SalesOrder: (SalesOrderLine, "order_id"),
    Delivery: (DeliveryLine, "delivery_id"),
    SalesReturn: (SalesReturnLine, "return_id"),
}


@dataclass(frozen=True, slots=True)
class OnLine:
    """What a line takes over from its product."""

    code: str
    name: str
    specification: str
    unit: str
    cost: Decimal | None
    stated: TaxTerms
    """How the cost is stated."""


def load_document(
    work: Work,
    kind: type[Document],
    record_id: int,
    seen_version: int | None = None,
    *,
    options: Sequence[ORMOption] = (),
) -> Document:
    """Load a document that the operator may see.

    Raises:
        NotFound: if there is none, or it is somebody else's.
        StaleRecord: if it is not of ``seen_version`` any more; None takes any.
    """
    if seen_version is None:
        return work.load(kind, record_id, options=options)
    return work.load_seen(kind, record_id, seen_version, options=options)


def by_key(work: Work, kind: type[Document], key: str) -> Document | None:
    """The document that a command with this client-made key stored before, if it did."""
    return work.stored_under(kind, key)


def new_document(work: Work, kind: type[Document], key: str) -> Document:
    """An empty document with its key and its maker; the caller fills it and adds it."""
    return kind(key=key, created_at=work.clock.now(), created_by=work.access.operator_id)


def store_head(work: Work, document: AnyDocument, draft: SalesDraft, priced: PricedDocument) -> None:
    """Take over what all documents have; dates and salesperson get their defaults.

    Raises:
        FieldProblems: if the customer is missing or not visible.
    """
    customer = visible_customer(work, draft.customer_id)
    document.customer = customer
    if draft.person_id is not None and draft.person_id != document.person_id:
        work.load_named(ContactPerson, draft.person_id, "person_id", customer_id=customer.id)
    document.person_id = draft.person_id
    document.employee_id = draft.employee_id or customer.owner_id or work.access.employee_id
    document.document_date = draft.document_date or work.clock.today()
    document.tax_included = draft.tax_included
    document.tax_rate = to_rate(draft.tax_rate)
    document.region = draft.region
    document.notes = draft.notes
    document.total = priced.total
    document.tax = priced.tax


def visible_customer(work: Work, customer_id: int | None) -> Customer:
    """The customer of a document.

    Raises:
        FieldProblems: for ``customer_id``.
    """
    if customer_id is None:
        raise FieldProblems({"customer_id": Required()})
    return work.load_named(Customer, customer_id, "customer_id")


def require_storable(draft: SalesDraft, kind: type[AnyDocument]) -> None:
    """Raise ``FieldProblems`` if the document cannot be stored, not even as a draft."""
    sales_checks.require_storable(draft, longest_texts(kind), longest_texts(_LINES[kind][0]))


def line_values(draft: LineDraft, position: int, products: Mapping[int, OnLine], tax: TaxTerms) -> dict[str, Any]:
    """What all lines have, without their amounts; texts that were not typed come from the product.

    ``tax`` is that of the document, for lines that say nothing else; ``id`` is None for a line that is new.
    """
    product = products.get(draft.product_id or 0)
    return {
        "id": draft.line_id,
        "position": position,
        "product_id": draft.product_id,
        "product_code": draft.product_code or (product.code if product else ""),
        "product_name": draft.product_name or (product.name if product else ""),
        "specification": draft.specification or (product.specification if product else ""),
        "unit": draft.unit or (product.unit if product else ""),
        "quantity": to_price(draft.terms.quantity),
        "unit_price": to_price(draft.terms.unit_price),
        "discount": to_rate(draft.discount),
        "tax_included": tax.included,
        "tax_rate": to_rate(tax.of_line(draft.tax_rate).rate),
        "note": draft.note,
        "unread": json.dumps(draft.unread, ensure_ascii=False) if draft.unread else "",
    }


def priced_like(source: SalesOrderLine | DeliveryLine) -> dict[str, Any]:
    """Price, discount and tax of the line that a delivery or a return line draws on; they replace what was typed."""
    names = ("unit_price", "discount", "tax_included", "tax_rate")
    return {name: getattr(source, name) for name in names}


def store_lines(work: Work, document: AnyDocument, lines: Sequence[AnyLine]) -> None:
    """Store the document with these lines and no others; a few statements, however many lines there are.

    A line with the id of a stored line of this document goes on being that line, with what other documents know of
    it. The lines are not attached to the session: adding them one by one would cost a statement each on SQLite,
    which does not tell in which order it gave the ids.
    """
    kind, foreign_key = _LINES[type(document)]
    is_new = document.id is None
    work.session.add(document)
    work.session.flush()
    stored = set() if is_new else _line_ids(work, document)
    keys = [column.key for column in kind.__table__.columns]
    rows = [{key: vars(line)[key] for key in keys if key in vars(line)} for line in lines]
    # of a line that was doubled while typing the first one goes on being it
    kept = {row["id"]: row for row in reversed(rows) if row.get("id") in stored}
    new = [_without_id(row) | {foreign_key: document.id} for row in rows if kept.get(row.get("id")) is not row]
    _drop_lines(work, kind, stored - set(kept))
    if kept:
        work.session.execute(update(kind), list(kept.values()))
    if new:
        put_off(work.session, insert(kind), new)
    work.session.expire(document, ["lines"])
    if document.number is not None:
        _make_findable(work, document)


def _without_id(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key != "id"}


def _line_ids(work: Work, document: AnyDocument) -> set[int]:
    kind, foreign_key = _LINES[type(document)]
    return set(work.session.scalars(select(kind.id).where(getattr(kind, foreign_key) == document.id)))


def _drop_lines(work: Work, kind: type[AnyLine], dropped: set[int]) -> None:
    """Delete lines; those of void deliveries that drew on them stay without them."""
    if not dropped:
        return
    if kind is SalesOrderLine:
        let_go = update(DeliveryLine).where(DeliveryLine.order_line_id.in_(dropped)).values(order_line_id=None)
        work.session.execute(let_go, execution_options={"synchronize_session": False})
    work.session.execute(delete(kind).where(kind.id.in_(dropped)))


def require_sources(work: Work, kind: type[AnyDocument], lines: Sequence[LineDraft], *of: Condition) -> None:
    """Lines drawn from other documents must come from visible ones, and such as ``of`` says; one statement, if any.

    Raises:
        FieldProblems: by line.
    """
    ids = {line.source_line_id for line in lines if line.source_line_id is not None}
    if not ids:
        return
    line_kind, foreign_key = _LINES[kind]
    drawn = select(line_kind.id).join(kind, kind.id == getattr(line_kind, foreign_key))
    drawn = drawn.where(line_kind.id.in_(ids), sees(work.access, kind), *of)
    missing = ids.difference(work.session.scalars(drawn))
    if missing:
        raise FieldProblems(
            {
                f"lines.{index}.product_code": NotFound(what=line.product_code)
                for index, line in enumerate(lines)
                if line.source_line_id in missing
            }
        )


def products_of(work: Work, lines: Sequence[LineDraft]) -> Mapping[int, OnLine]:
    """The products of all lines by id; one statement."""
    ids = {line.product_id for line in lines if line.product_id is not None}
    if not ids:
        return {}
    columns = (Product.id, Product.code, Product.name, Product.specification, Product.unit, Product.cost)
    terms = (Product.tax_rate, Product.tax_included)
    found = work.session.execute(select(*columns, *terms).where(Product.id.in_(ids)))
    return {
        record_id: OnLine(code, name, specification, unit, cost, TaxTerms(rate, included))
        for record_id, code, name, specification, unit, cost, rate, included in found
    }


def cost_of(products: Mapping[int, OnLine], line: LineDraft, values: Mapping[str, Any]) -> Decimal | None:
    """What the goods of a line cost the office today, tax included; None when that is not known.

    ``values`` are those of the stored line.
    """
    product = products.get(line.product_id or 0)
    if product is None or product.cost is None:
        return None
    return line_cost(values["quantity"], product.cost, product.stated, values["tax_rate"])


def give_number(work: Work, document: Document, series: str, taken_over: str = "") -> str:
    """Give a draft its number, unless it was reopened and has one, and let the search box find it.

    Args:
        work: the use case.
        document: the draft, dated.
        series: of ``numbering.PATTERNS``.
        taken_over: the number that it had in another system; empty for the next one of the series.

    Raises:
        NumberTaken: if ``taken_over`` is in use.
    """
    if document.number is None:
        kind = type(document)
        if taken_over and work.session.scalar(select(kind.id).where(kind.number == taken_over)) is not None:
            raise NumberTaken(number=taken_over)
        # flushed once with whatever else the use case changes
        with work.session.no_autoflush:
            document.number = taken_over or next_number(work, series, document.document_date)
    _make_findable(work, document)
    return document.number


def _make_findable(work: Work, document: AnyDocument) -> None:
    with work.session.no_autoflush:
        index(
            work,
            document.__tablename__,
            document.id,
            title=document.number or "",
            subtitle=day(document.document_date),
            customer_id=document.customer_id,
            texts=texts_found_by(document.__tablename__, lambda name: getattr(document, name, "")),
        )


def discard(work: Work, document: AnyDocument) -> None:
    """Delete a draft that never had a number.

    Raises:
        HasNumber: if it has one.
    """
    if document.number is not None:
        raise HasNumber(number=document.number)
    work.session.delete(document)


def require_after(day_of: date, forerunners: Iterable[AnyDocument]) -> None:
    """Refuse a document that is dated before one that it follows from.

    Raises:
        FieldProblems: for ``document_date``.
    """
    latest = max(forerunners, key=lambda one: one.document_date, default=None)
    if latest is not None and day_of < latest.document_date:
        problem = BeforeForerunner(date=latest.document_date, number=latest.number or "")
        raise FieldProblems({"document_date": problem})


def require_customer_of(document: AnyDocument, forerunners: Iterable[AnyDocument]) -> None:
    """Refuse a document for another customer than what it draws on.

    Raises:
        FieldProblems: for ``customer_id``.
    """
    for one in forerunners:
        if one.customer_id != document.customer_id:
            raise FieldProblems({"customer_id": OtherCustomer(number=one.number or "")})


def names(work: Work, documents: Sequence[AnyDocument]) -> str:
    """Numbers of documents for a message; drafts have none, and those of colleagues are not told."""
    told: set[str] = set()
    for kind in {type(document) for document in documents}:
        numbers = {document.id: document.number or "(draft)" for document in documents if type(document) is kind}
        seen = set(work.session.scalars(select(kind.id).where(kind.id.in_(numbers), sees(work.access, kind))))
        told |= {number if record_id in seen else MASKED for record_id, number in numbers.items()}
    return ", ".join(sorted(told))

"""The lines of a document of any kind: their values, what they draw on, and how they are stored."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import delete, insert, select, update

from crm_desktop.db.session import put_off
from crm_desktop.domain.amounts import to_rate
from crm_desktop.domain.errors import FieldProblems, NotFound
from crm_desktop.domain.trade.drafts import LineDraft, TradeDraft
from crm_desktop.domain.trade.pricing import TaxTerms, line_cost
from crm_desktop.models.catalogue import TRADE_TABLES, table_of
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.products import Product
from crm_desktop.queries.scope import sees
from crm_desktop.queries.sight import Condition
from crm_desktop.services.trade.documents import AnyDocument, AnyLine, make_findable
from crm_desktop.services.work import Work


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


_TEXTS = {"product_code": "code", "product_name": "name", "specification": "specification", "unit": "unit"}
"""The texts of a line, and what of a product they are."""


def texts_on_line(typed: Mapping[str, Any], product: object | None) -> dict[str, str]:
    """The texts of a line by column; what was not typed comes from the product."""
    return {name: typed.get(name) or (getattr(product, own) if product else "") for name, own in _TEXTS.items()}


def line_values(draft: LineDraft, position: int, products: Mapping[int, OnLine], tax: TaxTerms) -> dict[str, Any]:
    """What all lines have, without their amounts; texts that were not typed come from the product.

    ``tax`` is that of the document, for lines that say nothing else; ``id`` is None for a line that is new.
    """
    product = products.get(draft.product_id or 0)
    return {
        "id": draft.line_id,
        "position": position,
        "product_id": draft.product_id,
        **texts_on_line({name: getattr(draft, name) for name in _TEXTS}, product),
        "quantity": draft.terms.quantity,
        "unit_price": draft.terms.unit_price,
        "discount": draft.discount,
        "tax_included": tax.included,
        "tax_rate": to_rate(tax.of_line(draft.tax_rate).rate),
        "note": draft.note,
        "unread": json.dumps(draft.unread, ensure_ascii=False) if draft.unread else "",
    }


def priced_like(source: AnyLine) -> dict[str, Any]:
    """Price, discount and tax of the line that a delivery or a return line draws on; they replace what was typed."""
    names = ("unit_price", "discount", "tax_included", "tax_rate")
    return {name: getattr(source, name) for name in names}


def store_lines(work: Work, document: AnyDocument, lines: Sequence[AnyLine]) -> None:
    """Store the document with these lines and no others; a few statements, however many lines there are.

    A line with the id of a stored line of this document goes on being that line, with what other documents know of
    it. The lines are not attached to the session: adding them one by one would cost a statement each on SQLite,
    which does not tell in which order it gave the ids.
    """
    table = table_of(document)
    kind = table.line
    is_new = document.id is None
    work.session.add(document)
    work.session.flush()
    stored = set() if is_new else _line_ids(work, table, document)
    keys = [column.key for column in kind.__table__.columns]
    rows = [{key: vars(line)[key] for key in keys if key in vars(line)} for line in lines]
    # of a line that was doubled while typing the first one goes on being it
    kept = {row["id"]: row for row in reversed(rows) if row.get("id") in stored}
    new = [_without_id(row) | {table.owner: document.id} for row in rows if kept.get(row.get("id")) is not row]
    _drop_lines(work, table, stored - set(kept))
    if kept:
        work.session.execute(update(kind), list(kept.values()))
    if new:
        put_off(work.session, insert(kind), new)
    work.session.expire(document, ["lines"])
    if document.number is not None:
        make_findable(work, document)


def _without_id(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key != "id"}


def _line_ids(work: Work, table: DocumentTable, document: AnyDocument) -> set[int]:
    return set(work.session.scalars(select(table.line.id).where(table.whose == document.id)))


def _drop_lines(work: Work, table: DocumentTable, dropped: set[int]) -> None:
    """Delete lines; those of void documents that drew on them, such as deliveries on an order, stay without them."""
    if not dropped:
        return
    for follower in TRADE_TABLES:
        if follower.draws_on is table.kind:
            drawn = getattr(follower.line, follower.source)
            let_go = update(follower.line).where(drawn.in_(dropped)).values({follower.source: None})
            work.session.execute(let_go, execution_options={"synchronize_session": False})
    work.session.execute(delete(table.line).where(table.line.id.in_(dropped)))


def require_sources(work: Work, kind: type[AnyDocument], lines: Sequence[LineDraft], *of: Condition) -> None:
    """Lines drawn from other documents must come from visible ones, and such as ``of`` says; one statement, if any.

    Raises:
        FieldProblems: by line.
    """
    ids = {line.source_line_id for line in lines if line.source_line_id is not None}
    if not ids:
        return
    table = table_of(kind)
    drawn = select(table.line.id).join(kind, table.entity.id == table.whose)
    drawn = drawn.where(table.line.id.in_(ids), sees(work.access, kind), *of)
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
    """What the goods of a line cost the office today, without tax; None when that is not known.

    ``values`` are those of the stored line.
    """
    product = products.get(line.product_id or 0)
    if product is None or product.cost is None:
        return None
    return line_cost(values["quantity"], product.cost, product.stated)


def typed_lines(work: Work, document: AnyDocument, draft: TradeDraft) -> list[AnyLine]:
    """The lines of a draft that cost what was typed, with as much of them as the kind keeps."""
    table = table_of(document)
    columns = table.line.__table__.c
    has_cost = "cost" in columns
    products = products_of(work, [line for line in draft.lines if has_cost or not line.product_code])
    lines = []
    for position, (line, amounts) in enumerate(zip(draft.lines, draft.priced().lines, strict=True), start=1):
        values = line_values(line, position, products, draft.tax)
        own = {name: getattr(line, name) for name in ("price_source", "is_optional") if name in columns}
        own |= {table.source: line.source_line_id} if table.source else {}
        own |= {"cost": cost_of(products, line, values)} if has_cost else {}
        lines.append(table.line(**values, **own, amount=amounts.amount, tax=amounts.tax))
    return lines

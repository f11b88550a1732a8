"""Lines of returns: their amounts out of the deliveries, and what they do to deliveries and orders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from sqlalchemy import func, select

from crm_desktop.domain.errors import DomainError, FieldProblems, Required
from crm_desktop.domain.money import ZERO, to_cents, total_of
from crm_desktop.domain.pricing import part_of, tax_in
from crm_desktop.domain.sales import DELIVERY_WORKFLOW, ReturnState
from crm_desktop.domain.sales_drafts import ReturnDraft
from crm_desktop.domain.sales_errors import NoLines, OverReturned, ReplacementDelivered
from crm_desktop.models.sales import Delivery, DeliveryLine, SalesReturn, SalesReturnLine
from crm_desktop.services.order_progress import OrderedLine, load_order_lines, refresh_order
from crm_desktop.services.sales_documents import line_values, products_of, store_lines
from crm_desktop.services.work import Work


def put_lines(work: Work, sales_return: SalesReturn, draft: ReturnDraft) -> None:
    """Store a draft with its lines; prices and amounts are those of the delivery lines."""
    delivered = _delivery_lines(work, [line.source_line_id for line in draft.lines])
    missing = [index for index, line in enumerate(draft.lines) if line.source_line_id not in delivered]
    if missing:
        raise FieldProblems({f"lines.{index}.product_code": Required() for index in missing})
    products = products_of(work, [line for line in draft.lines if not line.product_code])
    lines = []
    for position, line in enumerate(draft.lines, start=1):
        source = delivered[line.source_line_id or 0]
        values = line_values(line, position, products) | {"unit_price": source.unit_price, "discount": source.discount}
        cost = None if source.cost is None else to_cents(source.cost * values["quantity"] / source.quantity)
        lines.append(
            SalesReturnLine(
                **values,
                delivery_line_id=source.id,
                for_replacement=line.for_replacement,
                amount=ZERO,
                cost=cost,
            )
        )
    _price(work, sales_return, lines, delivered)
    store_lines(work, sales_return, lines)


def require_returnable(work: Work, sales_return: SalesReturn) -> None:
    """Refuse what was not delivered.

    Raises:
        NoLines, WrongState; FieldProblems: by line.
    """
    if not sales_return.lines:
        raise NoLines
    delivered = _delivery_lines(work, [line.delivery_line_id for line in sales_return.lines])
    _require_shipped(work, delivered.values())
    wanted: dict[int, Decimal] = {}
    problems: dict[str, DomainError] = {}
    for index, line in enumerate(sales_return.lines):
        source = delivered[line.delivery_line_id]
        wanted[source.id] = wanted.get(source.id, ZERO) + line.quantity
        most = source.quantity - source.returned_quantity
        if wanted[source.id] > most:
            problems[f"lines.{index}.quantity"] = OverReturned(most=f"{most.normalize():f}")
    if problems:
        raise FieldProblems(problems)


def receive_lines(work: Work, sales_return: SalesReturn) -> None:
    """Count the lines as returned; what comes back for replacement is to be delivered again."""
    delivered = _delivery_lines(work, [line.delivery_line_id for line in sales_return.lines])
    _price(work, sales_return, sales_return.lines, delivered)
    _count(work, sales_return, delivered, sign=1)


def take_lines_back(work: Work, sales_return: SalesReturn) -> None:
    """Undo what ``receive_lines`` did.

    Raises:
        ReplacementDelivered: if the replacement left already.
    """
    delivered = _delivery_lines(work, [line.delivery_line_id for line in sales_return.lines])
    ordered = _count(work, sales_return, delivered, sign=-1)
    if any(source.line.delivered_quantity - source.line.replaced_quantity > source.line.quantity for source in ordered):
        raise ReplacementDelivered(number=sales_return.number)


def _count(
    work: Work, sales_return: SalesReturn, delivered: Mapping[int, DeliveryLine], *, sign: int
) -> Iterable[OrderedLine]:
    ordered = load_order_lines(work, [line.order_line_id for line in delivered.values()])
    for line in sales_return.lines:
        source = delivered[line.delivery_line_id]
        source.returned_quantity += sign * line.quantity
        target = ordered.get(source.order_line_id or 0)
        if target is not None:
            target.order.delivered_amount -= sign * line.amount
            target.line.replaced_quantity += sign * line.quantity if line.for_replacement else ZERO
    for order in {target.order.id: target.order for target in ordered.values()}.values():
        refresh_order(order)
    return ordered.values()


def _delivery_lines(work: Work, ids: Iterable[int | None]) -> Mapping[int, DeliveryLine]:
    wanted = {line_id for line_id in ids if line_id is not None}
    query = select(DeliveryLine).where(DeliveryLine.id.in_(wanted)).order_by(DeliveryLine.id).with_for_update()
    return {line.id: line for line in work.session.scalars(query)}


def _require_shipped(work: Work, lines: Iterable[DeliveryLine]) -> None:
    ids = {line.delivery_id for line in lines}
    for delivery in work.session.scalars(select(Delivery).where(Delivery.id.in_(ids))):
        # What may be voided has left, and so may come back.
        DELIVERY_WORKFLOW.next("void", delivery.state, number=delivery.number or "")


def _price(
    work: Work, sales_return: SalesReturn, lines: Sequence[SalesReturnLine], delivered: Mapping[int, DeliveryLine]
) -> None:
    """The return that brings back the last of a line takes what is left of its amount."""
    credited = dict(_credited(work, delivered))
    returned = {line_id: source.returned_quantity for line_id, source in delivered.items()}
    for line in lines:
        source = delivered[line.delivery_line_id]
        returned[source.id] += line.quantity
        if returned[source.id] == source.quantity:
            line.amount = max(source.amount - credited.get(source.id, ZERO), ZERO)
        else:
            line.amount = part_of(source.amount, line.quantity, source.quantity)
        credited[source.id] = credited.get(source.id, ZERO) + line.amount
        line.tax = tax_in(line.amount, sales_return.tax_rate)
    sales_return.total = total_of([line.amount for line in lines])
    sales_return.tax = total_of([line.tax for line in lines])


def _credited(work: Work, ids: Iterable[int]) -> Mapping[int, Decimal]:
    query = (
        select(SalesReturnLine.delivery_line_id, func.sum(SalesReturnLine.amount))
        .join(SalesReturn, SalesReturn.id == SalesReturnLine.return_id)
        .where(SalesReturnLine.delivery_line_id.in_(list(ids)), SalesReturn.state == ReturnState.RECEIVED)
        .group_by(SalesReturnLine.delivery_line_id)
    )
    return {line_id: amount for line_id, amount in work.session.execute(query)}  # noqa: C416 - rows are no pairs to mypy

"""Lines of returns: their amounts out of the deliveries, and what they do to deliveries and orders."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from crm_desktop.db.readings import together
from crm_desktop.domain.amounts import ZERO, total_of
from crm_desktop.domain.errors import DomainError, FieldProblems, Required
from crm_desktop.domain.sales.drafts import ReturnDraft
from crm_desktop.domain.sales.errors import OverReturned, ReplacementDelivered
from crm_desktop.domain.sales.promises import OrderStep
from crm_desktop.domain.sales.states import DELIVERY_WORKFLOW
from crm_desktop.domain.trade.errors import NoLines
from crm_desktop.domain.trade.parts import Parts, PartsBack
from crm_desktop.models.sales.deliveries import Delivery, DeliveryLine
from crm_desktop.models.sales.returns import SalesReturn, SalesReturnLine
from crm_desktop.queries.sales.return_progress import CameBack, came_back
from crm_desktop.services.sales.delivery_progress import replaced_by_deliveries
from crm_desktop.services.sales.order_progress import (
    OrderedLine,
    load_order_lines,
    ordered_lines,
    refresh_orders,
)
from crm_desktop.services.trade.documents import require_after, require_customer_of
from crm_desktop.services.trade.lines import (
    line_values,
    priced_like,
    products_of,
    require_sources,
    store_lines,
    typed_lines,
)
from crm_desktop.services.work import Work


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a return draws on, locked until the transaction ends.

    Attributes:
        delivered: the delivery lines by id.
        before: what came back of them.
        ordered: the lines of their orders by id.
    """

    delivered: Mapping[int, DeliveryLine]
    before: Mapping[int, CameBack]
    ordered: Mapping[int, OrderedLine]


def put_lines(work: Work, sales_return: SalesReturn, draft: ReturnDraft) -> None:
    """Store a draft with its lines; prices and amounts are those of the delivery lines, or typed without one."""
    if draft.is_direct:
        store_lines(work, sales_return, typed_lines(work, sales_return, draft))
        return
    delivered = _delivery_lines(work, [line.source_line_id for line in draft.lines])
    missing = [index for index, line in enumerate(draft.lines) if line.source_line_id not in delivered]
    if missing:
        raise FieldProblems({f"lines.{index}.product_code": Required() for index in missing})
    require_sources(work, Delivery, draft.lines)
    products = products_of(work, [line for line in draft.lines if not line.product_code])
    lines = []
    for position, line in enumerate(draft.lines, start=1):
        source = delivered[line.source_line_id or 0]
        values = line_values(line, position, products, draft.tax) | priced_like(source)
        lines.append(
            SalesReturnLine(
                **values,
                delivery_line_id=source.id,
                for_replacement=line.for_replacement,
                amount=ZERO,
            )
        )
    _price(sales_return, lines, delivered, came_back(work.session, delivered))
    store_lines(work, sales_return, lines)


def require_returnable(work: Work, sales_return: SalesReturn) -> Drawn:
    """Refuse what was not delivered, not to this customer, or only later; what the return draws on.

    Raises:
        NoLines, WrongState; FieldProblems: by line, for the customer and the day.
    """
    if not sales_return.lines:
        raise NoLines
    ids = {line.delivery_line_id for line in sales_return.lines if line.delivery_line_id is not None}
    both = select(DeliveryLine, Delivery).join(Delivery, Delivery.id == DeliveryLine.delivery_id)
    query = both.where(DeliveryLine.id.in_(ids)).order_by(DeliveryLine.id).with_for_update(of=DeliveryLine)
    sources = select(DeliveryLine.order_line_id).where(DeliveryLine.id.in_(ids))
    found, before, ordered = together(
        work.session,
        lambda: work.session.execute(query).all(),
        lambda: came_back(work.session, ids),
        lambda: ordered_lines(work, sources),
    )
    delivered = {line.id: line for line, _ in found}
    _require_shipped(sales_return, {delivery.id: delivery for _, delivery in found}.values())
    wanted: dict[int, Decimal] = {}
    problems: dict[str, DomainError] = {}
    for index, line in enumerate(sales_return.lines):
        source = delivered[line.delivery_line_id or 0]
        wanted[source.id] = wanted.get(source.id, ZERO) + line.quantity
        most = source.quantity - source.returned_quantity
        if wanted[source.id] > most:
            problems[f"lines.{index}.quantity"] = OverReturned(most=f"{most.normalize():f}")
    if problems:
        raise FieldProblems(problems)
    return Drawn(delivered, before, ordered)


def receive_lines(work: Work, sales_return: SalesReturn, drawn: Drawn) -> None:
    """Count the lines as returned; what comes back for replacement is to be delivered again."""
    _price(sales_return, sales_return.lines, drawn.delivered, drawn.before)
    _count(sales_return, drawn.delivered, drawn.ordered, sign=1)
    refresh_orders(work, drawn.ordered.values(), OrderStep.RETURNED, sales_return.document_date)


def take_lines_back(work: Work, sales_return: SalesReturn) -> None:
    """Undo what ``receive_lines`` did.

    Raises:
        ReplacementDelivered: if the replacement left already.
    """
    if sales_return.is_direct:
        return
    delivered = _delivery_lines(work, [line.delivery_line_id for line in sales_return.lines])
    _require_not_replaced(work, sales_return, delivered)
    ordered = load_order_lines(work, [line.order_line_id for line in delivered.values()])
    _count(sales_return, delivered, ordered, sign=-1)
    day = max(sales_return.document_date, work.clock.today())
    refresh_orders(work, ordered.values(), OrderStep.RETURN_VOID, day)


def _require_not_replaced(work: Work, sales_return: SalesReturn, delivered: Mapping[int, DeliveryLine]) -> None:
    back: dict[int | None, Decimal] = {}
    for line in sales_return.lines:
        if line.for_replacement:
            order_line_id = delivered[line.delivery_line_id or 0].order_line_id
            back[order_line_id] = back.get(order_line_id, ZERO) + line.quantity
    ordered = load_order_lines(work, back)
    again = replaced_by_deliveries(work, [source.line for source in ordered.values()])
    for line_id, source in ordered.items():
        if source.line.replaced_quantity - back[line_id] < again.get(line_id, ZERO):
            raise ReplacementDelivered(number=sales_return.number)


def _count(
    sales_return: SalesReturn,
    delivered: Mapping[int, DeliveryLine],
    ordered: Mapping[int, OrderedLine],
    *,
    sign: int,
) -> None:
    for line in sales_return.lines:
        source = delivered[line.delivery_line_id or 0]
        source.returned_quantity += sign * line.quantity
        target = ordered.get(source.order_line_id or 0)
        if target is not None:
            target.order.delivered_amount -= sign * line.amount
            _send_again(target, line, sign=sign)


def _send_again(target: OrderedLine, line: SalesReturnLine, *, sign: int) -> None:
    """What came back for replacement counts as not delivered and not charged."""
    if line.for_replacement:
        target.line.replaced_quantity += sign * line.quantity
        target.line.charged_amount -= sign * line.amount


def _delivery_lines(work: Work, ids: Iterable[int | None]) -> Mapping[int, DeliveryLine]:
    wanted = {line_id for line_id in ids if line_id is not None}
    query = select(DeliveryLine).where(DeliveryLine.id.in_(wanted)).order_by(DeliveryLine.id).with_for_update()
    return {line.id: line for line in work.session.scalars(query)}


def _require_shipped(sales_return: SalesReturn, deliveries: Collection[Delivery]) -> None:
    require_customer_of(sales_return, deliveries)
    require_after(sales_return.document_date, deliveries)
    for delivery in deliveries:
        # What may be voided has left, and so may come back.
        DELIVERY_WORKFLOW.next("void", delivery.state, number=delivery.number or "")


def _price(
    sales_return: SalesReturn,
    lines: Sequence[SalesReturnLine],
    delivered: Mapping[int, DeliveryLine],
    before: Mapping[int, CameBack],
) -> None:
    """What each line gives back as the next part of its delivery line, and the part of its cost that comes in again."""
    parts = {line_id: parts_back(source, before[line_id]) for line_id, source in delivered.items()}
    for line in lines:
        line_id = line.delivery_line_id or 0
        given = parts[line_id].next(line.quantity)
        parts[line_id] = parts[line_id].after(line.quantity)
        line.amount, line.tax, line.cost = given.amount, given.tax, given.cost
    sales_return.total = total_of([line.amount for line in lines])
    sales_return.tax = total_of([line.tax for line in lines])


def parts_back(source: Any, before: CameBack) -> PartsBack:
    """A delivered line, as an object or a row of the database, of which ``before`` came back already."""
    whole, so_far = source.quantity, source.returned_quantity
    costs = None if source.cost is None else Parts(source.cost, whole, so_far, before.cost)
    return PartsBack(Parts(source.amount, whole, so_far, before.amount), costs, source.tax_rate)

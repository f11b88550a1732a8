"""Lines of deliveries: their amounts out of the orders, and what they do to the orders' progress."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from crm_desktop.domain.amounts import ZERO, total_of
from crm_desktop.domain.errors import DomainError, FieldProblems, Required
from crm_desktop.domain.sales.drafts import DeliveryDraft
from crm_desktop.domain.sales.errors import OverDelivered
from crm_desktop.domain.sales.promises import OrderStep
from crm_desktop.domain.sales.states import ORDER_WORKFLOW, OrderState
from crm_desktop.domain.trade.errors import NoLines
from crm_desktop.domain.trade.pricing import tax_in
from crm_desktop.models.sales.deliveries import Delivery, DeliveryLine
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.services.sales.delivery_progress import replaced_by_deliveries
from crm_desktop.services.sales.order_progress import (
    OrderedLine,
    forgive_missing,
    load_order_lines,
    progress_of,
    refresh_orders,
    tolerances,
)
from crm_desktop.services.trade.lines import (
    cost_of,
    line_values,
    priced_like,
    products_of,
    require_sources,
    store_lines,
    typed_lines,
)
from crm_desktop.services.work import Work


def put_lines(
    work: Work, delivery: Delivery, draft: DeliveryDraft, ordered: Mapping[int, OrderedLine] | None = None
) -> None:
    """Store a draft with its lines; prices and amounts are those of the order lines, or typed without an order.

    ``ordered`` are these lines by id, if they are loaded and locked already.
    """
    if draft.is_direct:
        store_lines(work, delivery, typed_lines(work, delivery, draft))
        return
    if ordered is None:
        ordered = load_order_lines(work, [line.source_line_id for line in draft.lines])
    missing = [index for index, line in enumerate(draft.lines) if line.source_line_id not in ordered]
    if missing:
        raise FieldProblems({f"lines.{index}.product_code": Required() for index in missing})
    require_sources(work, SalesOrder, draft.lines)
    products = products_of(work, draft.lines)
    lines = []
    for position, line in enumerate(draft.lines, start=1):
        source = ordered[line.source_line_id or 0].line
        values = line_values(line, position, products, draft.tax) | priced_like(source)
        cost = cost_of(products, line, values)
        lines.append(DeliveryLine(**values, order_line_id=source.id, amount=ZERO, cost=cost))
    _price(delivery, lines, ordered)
    store_lines(work, delivery, lines)


def require_deliverable(work: Work, draft: DeliveryDraft, ordered: Mapping[int, OrderedLine]) -> None:
    """Refuse what was not ordered.

    Raises:
        NoLines, WrongState; FieldProblems: by line.
    """
    if not draft.lines:
        raise NoLines
    for source in ordered.values():
        is_missing = source.order.state is OrderState.DONE and source.line.short_quantity
        step = "deliver_missing" if is_missing else "deliver"
        ORDER_WORKFLOW.next(step, source.order.state, number=source.order.number or "")
    # tolerances are asked for only if somebody needs them
    if _too_much(draft, ordered, {}):
        problems = _too_much(draft, ordered, tolerances(work, ordered.values(), "over_delivery"))
        if problems:
            raise FieldProblems(problems)


def _too_much(
    draft: DeliveryDraft, ordered: Mapping[int, OrderedLine], shares: Mapping[int, Decimal]
) -> Mapping[str, DomainError]:
    wanted: dict[int, Decimal] = {}
    problems: dict[str, DomainError] = {}
    for index, line in enumerate(draft.lines):
        line_id = line.source_line_id or 0
        wanted[line_id] = wanted.get(line_id, ZERO) + line.terms.quantity
        most = progress_of(ordered[line_id].line).deliverable(shares.get(line_id, ZERO))
        if wanted[line_id] > most:
            problems[f"lines.{index}.quantity"] = OverDelivered(most=f"{most.normalize():f}")
    return problems


def ship_lines(work: Work, delivery: Delivery, ordered: Mapping[int, OrderedLine]) -> None:
    """Price the lines again, since other deliveries may have left meanwhile, and raise the orders' progress."""
    if delivery.is_direct:
        return
    _price(delivery, delivery.lines, ordered)
    replaced = dict(replaced_by_deliveries(work, [source.line for source in ordered.values()]))
    for line in delivery.lines:
        source = ordered[line.order_line_id or 0]
        progress = progress_of(source.line)
        again = progress.replacing(line.quantity, replaced.get(source.line.id, ZERO))
        line.replacing_quantity = again
        replaced[source.line.id] = replaced.get(source.line.id, ZERO) + again
        _move(source, line, sign=1)
    _refresh(work, ordered, replaced, OrderStep.DELIVERED, delivery.document_date)


def take_lines_back(work: Work, delivery: Delivery) -> None:
    """Undo what ``ship_lines`` did to the orders."""
    if delivery.is_direct:
        return
    ordered = load_order_lines(work, [line.order_line_id for line in delivery.lines])
    for line in delivery.lines:
        _move(ordered[line.order_line_id or 0], line, sign=-1)
    replaced = replaced_by_deliveries(work, [source.line for source in ordered.values()])
    _refresh(work, ordered, replaced, OrderStep.DELIVERY_VOID, max(delivery.document_date, work.clock.today()))


def _move(source: OrderedLine, line: DeliveryLine, *, sign: int) -> None:
    source.line.delivered_quantity += sign * line.quantity
    source.line.charged_amount += sign * line.amount
    source.order.delivered_amount += sign * line.amount


def _refresh(
    work: Work, ordered: Mapping[int, OrderedLine], replaced: Mapping[int, Decimal], step: OrderStep, on: date
) -> None:
    forgive_missing(work, ordered.values(), replaced)
    refresh_orders(work, ordered.values(), step, on)


def _price(delivery: Delivery, lines: Sequence[DeliveryLine], ordered: Mapping[int, OrderedLine]) -> None:
    """What each line costs as the next part of its order line; two lines may draw on the same one."""
    parts = {line_id: progress_of(source.line).parts for line_id, source in ordered.items()}
    for line in lines:
        line_id = line.order_line_id or 0
        line.amount = parts[line_id].next(line.quantity)
        parts[line_id] = parts[line_id].after(line.quantity)
        line.tax = tax_in(line.amount, line.tax_rate)
    delivery.total = total_of([line.amount for line in lines])
    delivery.tax = total_of([line.tax for line in lines])

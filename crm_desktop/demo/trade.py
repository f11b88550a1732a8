"""A year of orders: confirmed, delivered in parts, late now and then, closed, voided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from random import Random

from crm_desktop.demo.agenda import Agenda, later
from crm_desktop.demo.finding import add_document_entry
from crm_desktop.demo.ledger import Item, Ledger
from crm_desktop.demo.lines import Line, Shelf, line_row
from crm_desktop.demo.parties import Buyer
from crm_desktop.demo.plan import Plan
from crm_desktop.demo.rows import Row, Rows, moment
from crm_desktop.domain.amounts import ZERO, to_cents, total_of
from crm_desktop.domain.sales.progress import open_amount, order_state
from crm_desktop.domain.sales.states import DeliveryState, OrderState
from crm_desktop.domain.tax import USUAL_RATE
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.trade.pricing import TaxTerms, line_cost, tax_in

CARRIERS = ("自提", "本厂送货", "安能物流", "德邦物流", "顺丰快运", "跨越速运", "中通快运")
CLOSE_REASONS = ("客户项目结束，余货不要", "缺货太久，客户改买别家", "双方商定余数不再发")
VOID_REASONS = ("客户取消", "重复下单", "规格下错，重开")
FEW = 7
"""One order in so many is delivered a little short, where the customer takes that for the whole."""
NOTES = ("", "", "", "", "急用，先发", "送柯桥仓", "随货带合格证", "分箱贴标", "要回单", "电话通知后再发")


@dataclass(slots=True, eq=False)
class Order:
    """An order on its way; ``pending`` counts what is still to happen with it."""

    row: Row
    buyer: Buyer
    lines: list[Line]
    pending: int = 0
    delivered_amount: Decimal = Decimal("0.00")
    is_dead: bool = False

    @property
    def rest(self) -> list[Line]:
        """The lines of which something is still to deliver."""
        return [] if self.is_dead else [line for line in self.lines if line.progress.rest]


@dataclass(slots=True, eq=False)
class Shipment:
    """A delivery that has left, for those who sign it, return from it, and are charged for it."""

    row: Row
    buyer: Buyer
    line_rows: list[Row]
    sources: list[tuple[Order, Line]] = field(default_factory=list)
    charge: Item | None = None
    pending: int = 1


Happening = Callable[[Shipment, date], None]


class Trade:
    """Takes orders and delivers them."""

    def __init__(self, rows: Rows, rng: Random, plan: Plan, agenda: Agenda, shelf: Shelf, ledger: Ledger) -> None:
        self._rows = rows
        self._rng = rng
        self._plan = plan
        self._agenda = agenda
        self._shelf = shelf
        self._ledger = ledger
        self._open: defaultdict[int, list[Order]] = defaultdict(list)
        self._shipments: dict[int, Shipment] = {}
        self.on_shipped: Happening = lambda _shipment, _day: None
        """Told of each delivery that leaves."""

    def order(self, buyer: Buyer, day: date, lines: list[Line] | None = None, quote: Row | None = None) -> Order:
        """Confirm an order; its deliveries are planned at once.

        Args:
            buyer: who orders.
            day: when.
            lines: as quoted; picked here if None.
            quote: what it came from.
        """
        chosen = self._shelf.pick("sales_order_line", buyer) if lines is None else lines
        order = Order(self._row(buyer, day, quote), buyer, chosen)
        discount = Decimal("0.02") if quote is None and self._rng.random() < 0.03 else ZERO
        total, tax = self._shelf.price(chosen, discount)
        order.row |= {"discount": discount, "total": total, "tax": tax}
        if quote is None:
            self._shelf.remember(buyer, chosen)
        self._open[buyer.id].append(order)
        self._plan_deliveries(order, day)
        if self._rng.random() < 0.008:
            self._ledger.prepay(buyer, day, to_cents(total * Decimal("0.3")))
        return order

    def draft_order(self, buyer: Buyer, day: date) -> None:
        """Type an order and leave it as a draft."""
        lines = self._shelf.pick("sales_order_line", buyer)
        order = Order(self._row(buyer, day, None, is_draft=True), buyer, lines)
        order.row["total"], order.row["tax"] = self._shelf.price(lines)
        self._hand_over(order)

    def deliver_again(self, order: Order, day: date) -> None:
        """Plan another delivery, for goods that came back for replacement."""
        self._plan_event(order, later(day, self._rng.randint(2, 5)), self._deliver_all)

    def sign(self, shipment: Shipment, day: date) -> None:
        """The signed copy comes back."""
        shipment.row |= {"state": DeliveryState.SIGNED, "signed_on": day, "signed_by": shipment.buyer.person_name}
        self.let_go(shipment)

    def let_go(self, shipment: Shipment) -> None:
        """One thing less to wait for; a delivery to which nothing can happen any more is handed over."""
        shipment.pending -= 1
        if not shipment.pending:
            self._hand_over_shipment(shipment)

    def let_order_go(self, order: Order) -> None:
        """One thing less to wait for; an order to which nothing can happen any more is handed over."""
        order.pending -= 1
        if not order.pending and not order.rest:
            self._open[order.buyer.id].remove(order)
            self._hand_over(order)

    def finish(self) -> None:
        """Hand over what is still open when the story ends."""
        for orders in self._open.values():
            for order in orders:
                self._hand_over(order)
        for shipment in list(self._shipments.values()):
            self._hand_over_shipment(shipment)

    def _row(self, buyer: Buyer, day: date, quote: Row | None, *, is_draft: bool = False) -> Row:
        at = min(moment(day, time(self._rng.randint(8, 16), self._rng.randint(0, 59))), self._plan.now)
        return {
            "id": self._rows.new_id("sales_order"),
            "version": 1,
            "key": self._rows.new_key(),
            "number": None if is_draft else self._rows.number("sales_order", day),
            "document_date": day,
            "party_id": buyer.id,
            "person_id": buyer.person_ids[0],
            "employee_id": buyer.owner_id,
            "tax_included": True,
            "tax_rate": USUAL_RATE,
            "total": ZERO,
            "tax": ZERO,
            "region": "",
            "notes": self._rng.choice(NOTES),
            "void_reason": "",
            "created_at": at,
            "created_by": 0,
            "state": OrderState.DRAFT if is_draft else OrderState.CONFIRMED,
            "quote_id": None if quote is None else quote["id"],
            "delivery_date": self._plan_day(day),
            "customer_order_number": f"PO-{day:%y%m%d}{self._rng.randint(1, 9)}" if self._rng.random() < 0.3 else "",
            "delivery_address": buyer.row["delivery_address"],
            "discount": ZERO,
            "close_reason": "",
            "credit_reason": "",
            "confirmed_at": None if is_draft else at,
            "revision": 1,
        }

    def _plan_day(self, day: date) -> date:
        promised = later(day, self._rng.choice((1, 2, 3, 3, 4, 5, 6, 7, 8, 10, 14)))
        return later(promised, 1) if promised.weekday() == 6 else promised

    def _plan_deliveries(self, order: Order, day: date) -> None:
        promised: date = order.row["delivery_date"]
        if self._rng.random() < 0.008:
            self._plan_event(order, later(day, 1), self._void)
            return
        lateness = self._rng.randint(1, 9) if self._rng.random() < 0.1 else -self._rng.choice((0, 0, 0, 1, 1, 2))
        first = max(later(promised, lateness), day)
        parts = self._rng.choices((1, 2, 3), (72, 23, 5))[0]
        for _part in range(parts - 1):
            self._plan_event(order, first, self._deliver_part)
            first = later(first, self._rng.randint(2, 9))
        is_closed = parts > 1 and self._rng.random() < 0.06
        self._plan_event(order, first, self._close if is_closed else self._deliver_all)

    def _plan_event(self, order: Order, day: date, event: Callable[[Order, date], None]) -> None:
        order.pending += 1

        def happen(today: date) -> None:
            event(order, today)
            self.let_order_go(order)

        self._agenda.plan(day, happen)

    def _void(self, order: Order, _day: date) -> None:
        order.is_dead = True
        order.row |= {"state": OrderState.VOID, "void_reason": self._rng.choice(VOID_REASONS)}

    def _close(self, order: Order, _day: date) -> None:
        rest = order.rest
        for line in rest:
            line.dropped += line.progress.rest
        if rest:
            order.row["close_reason"] = self._rng.choice(CLOSE_REASONS)

    def _deliver_part(self, order: Order, day: date) -> None:
        """Some lines wholly, one in part."""
        rest = order.rest
        if not rest:
            return
        count = max(len(rest) // 2, 1)
        wanted = [(order, line, line.progress.rest) for line in rest[:count]]
        last = wanted[-1][1].progress.rest
        if last > 1:
            wanted[-1] = (order, wanted[-1][1], (last / 2).to_integral_value(rounding="ROUND_CEILING"))
        self._ship(wanted, day)

    def _deliver_all(self, order: Order, day: date) -> None:
        """The rest; now and then together with what else this customer waits for."""
        wanted = [(order, line, line.progress.rest) for line in order.rest]
        if not wanted:
            return
        if self._rng.random() < 0.06:
            others = [other for other in self._open[order.buyer.id] if other is not order][:1]
            wanted += [(other, line, line.progress.rest) for other in others for line in other.rest]
        self._ship([_nearly(*one) if order.row["id"] % FEW == 0 else one for one in wanted], day)

    def _ship(self, wanted: list[tuple[Order, Line, Decimal]], day: date) -> None:
        order = wanted[0][0]
        shipment = Shipment(self._delivery_row(order, day), order.buyer, [])
        for position, (source, line, quantity) in enumerate(wanted, start=1):
            shipment.line_rows.append(self._deliver_line(shipment, position, source, line, quantity))
            shipment.sources.append((source, line))
        row = shipment.row
        row["total"] = total_of([line["amount"] for line in shipment.line_rows])
        row["tax"] = total_of([line["tax"] for line in shipment.line_rows])
        shipment.charge = self._ledger.charge(order.buyer, row)
        add_document_entry(self._rows, "delivery", row)
        self._agenda.plan(later(day, self._rng.choice((1, 1, 2, 2, 3, 4))), lambda today: self.sign(shipment, today))
        self._shipments[row["id"]] = shipment
        self.on_shipped(shipment, day)

    def _deliver_line(self, shipment: Shipment, position: int, order: Order, line: Line, quantity: Decimal) -> Row:
        amount = line.progress.parts.next(quantity)
        again = line.progress.replacing(quantity, line.replaced_before)
        line.replaced_before += again
        line.delivered += quantity
        line.charged += amount
        line.short = line.progress.forgiven(order.buyer.may_be_missing, line.replaced_before)
        order.delivered_amount += amount
        return line_row(line, position, quantity=quantity) | {
            "id": self._rows.new_id("delivery_line"),
            "amount": amount,
            "tax": tax_in(amount, USUAL_RATE),
            "delivery_id": shipment.row["id"],
            "order_line_id": line.id,
            "returned_quantity": ZERO,
            "replacing_quantity": again,
            "cost": line_cost(quantity, line.product.cost, TaxTerms()),
        }

    def _delivery_row(self, order: Order, day: date) -> Row:
        shared = ("party_id", "person_id", "employee_id", "tax_included", "tax_rate", "region", "notes")
        at = min(moment(day, time(self._rng.randint(9, 17), self._rng.randint(0, 59))), self._plan.now)
        return {name: order.row[name] for name in shared} | {
            "id": self._rows.new_id("delivery"),
            "version": 1,
            "key": self._rows.new_key(),
            "number": self._rows.number("delivery", day),
            "document_date": day,
            "void_reason": "",
            "created_at": at,
            "created_by": 0,
            "state": DeliveryState.SHIPPED,
            "delivery_address": order.row["delivery_address"],
            "carrier": self._rng.choice(CARRIERS),
            "shipped_at": at,
            "signed_on": None,
            "signed_by": "",
        }

    def _hand_over(self, order: Order) -> None:
        row = order.row
        is_confirmed = row["state"] not in {OrderState.DRAFT, OrderState.VOID}
        progress = [line.progress for line in order.lines]
        row["delivered_amount"] = order.delivered_amount
        row["open_amount"] = open_amount(progress) if is_confirmed else Decimal("0.00")
        if is_confirmed:
            row["state"] = order_state(progress)
        self._rows.add("sales_order", row)
        if row["number"] is not None:
            add_document_entry(self._rows, "sales_order", row)
        for position, line in enumerate(order.lines, start=1):
            self._rows.add(
                "sales_order_line",
                line_row(line, position)
                | {
                    "order_id": row["id"],
                    "quote_line_id": line.quote_line_id,
                    "price_source": PriceSource.QUOTE if line.quote_line_id else line.source,
                    "delivered_quantity": line.delivered,
                    "replaced_quantity": line.replaced,
                    "dropped_quantity": line.dropped,
                    "short_quantity": line.short,
                    "charged_amount": line.charged,
                },
            )

    def _hand_over_shipment(self, shipment: Shipment) -> None:
        del self._shipments[shipment.row["id"]]
        self._rows.add("delivery", shipment.row)
        for row in shipment.line_rows:
            self._rows.add("delivery_line", row)


def _nearly(order: Order, line: Line, quantity: Decimal) -> tuple[Order, Line, Decimal]:
    """A delivery of a line that lacks the last few, if the customer does not wait for them."""
    few = (line.quantity * order.buyer.may_be_missing).to_integral_value(rounding="ROUND_FLOOR")
    return order, line, quantity - few if few < quantity else quantity

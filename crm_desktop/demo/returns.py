"""Goods that come back, for credit or for replacement."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from random import Random

from crm_desktop.demo.agenda import Agenda, later
from crm_desktop.demo.finding import add_document_entry
from crm_desktop.demo.ledger import Ledger
from crm_desktop.demo.plan import Plan
from crm_desktop.demo.rows import Row, Rows, moment
from crm_desktop.demo.trade import Shipment, Trade
from crm_desktop.domain.amounts import to_cents
from crm_desktop.domain.sales.states import ReturnState
from crm_desktop.domain.trade.parts import Parts
from crm_desktop.domain.trade.pricing import tax_in

REASONS = ("规格发错", "表面有锈斑", "螺纹不良", "客户下错型号", "多发退回", "包装破损")
SHARE = 0.03


class Returns:
    """Lets a few shipments come back in part."""

    def __init__(self, rows: Rows, rng: Random, plan: Plan, agenda: Agenda, trade: Trade, ledger: Ledger) -> None:
        self._rows = rows
        self._rng = rng
        self._plan = plan
        self._agenda = agenda
        self._trade = trade
        self._ledger = ledger
        trade.on_shipped = self.consider

    def consider(self, shipment: Shipment, day: date) -> None:
        """Decide whether something of a shipment will come back."""
        if self._rng.random() > SHARE:
            return
        shipment.pending += 1
        for order, _line in shipment.sources:
            order.pending += 1
        self._agenda.plan(later(day, self._rng.randint(4, 20)), lambda today: self._come_back(shipment, today))

    def _come_back(self, shipment: Shipment, day: date) -> None:
        index = self._rng.randrange(len(shipment.line_rows))
        delivered, (order, line) = shipment.line_rows[index], shipment.sources[index]
        whole: Decimal = delivered["quantity"]
        part = whole if self._rng.random() < 0.5 else max((whole / 4).to_integral_value(), Decimal(1))
        quantity = min(part, whole)
        amount = Parts(delivered["amount"], whole).next(quantity)
        for_replacement = self._rng.random() < 0.35
        delivered["returned_quantity"] = quantity
        order.delivered_amount -= amount
        if for_replacement:
            line.replaced += quantity
            line.charged -= amount
        row = self._row(shipment, day, amount)
        self._rows.add("sales_return", row)
        self._rows.add("sales_return_line", self._line_row(row, delivered, quantity, for_replacement=for_replacement))
        add_document_entry(self._rows, "sales_return", row)
        if shipment.charge is not None:
            self._ledger.credit_return(shipment.buyer, row, shipment.charge)
        if for_replacement:
            self._trade.deliver_again(order, day)
        for source, _line in shipment.sources:
            self._trade.let_order_go(source)
        self._trade.let_go(shipment)

    def _row(self, shipment: Shipment, day: date, total: Decimal) -> Row:
        shared = ("party_id", "person_id", "employee_id", "tax_included", "tax_rate", "region")
        at = min(moment(day, time(self._rng.randint(9, 16), self._rng.randint(0, 59))), self._plan.now)
        return {name: shipment.row[name] for name in shared} | {
            "id": self._rows.new_id("sales_return"),
            "version": 1,
            "key": self._rows.new_key(),
            "number": self._rows.number("sales_return", day),
            "document_date": day,
            "total": total,
            "tax": tax_in(total, shipment.row["tax_rate"]),
            "notes": "",
            "void_reason": "",
            "created_at": at,
            "created_by": 0,
            "state": ReturnState.RECEIVED,
            "delivery_id": shipment.row["id"],
            "reason": self._rng.choice(REASONS),
            "received_at": at,
        }

    def _line_row(self, row: Row, delivered: Row, quantity: Decimal, *, for_replacement: bool) -> Row:
        shared = (
            "product_id",
            "product_code",
            "product_name",
            "specification",
            "unit",
            "unit_price",
            "discount",
            "note",
        )
        return {name: delivered[name] for name in shared} | {
            "position": 1,
            "quantity": quantity,
            "amount": row["total"],
            "tax": row["tax"],
            "return_id": row["id"],
            "delivery_line_id": delivered["id"],
            "for_replacement": for_replacement,
            "cost": to_cents(delivered["cost"] * quantity / delivered["quantity"]),
        }

"""Entering an order, and carrying it through to the receipt, against plain SQL and a plain ORM."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import uuid4

from sqlalchemy import Engine, event, func, select
from sqlalchemy.orm import Session

from benchmarks.big_office import CLOCK, Made
from benchmarks.measure import Figure, side_by_side
from crm_desktop.db.session import unit_of_work
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.money.items import ChargeKind, CreditKind, ReceiptState
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.sales.states import DeliveryState, OrderState
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.money.documents import Receipt
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.deliveries import Delivery, DeliveryLine
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine
from crm_desktop.queries.money.credit import credit_of
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import PostReceipt
from crm_desktop.services.numbering import next_number
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.sales.deliveries import DraftDelivery, ShipDelivery
from crm_desktop.services.sales.orders import ConfirmOrder
from crm_desktop.services.work import Work

TODAY = CLOCK.today()
ACCEPTED = frozenset({"credit", "lowest_price"})


class TradeBench:
    """Orders for customers of the large office; each run takes the next customer."""

    def __init__(self, made: Made) -> None:
        self._engine = made.office.engine
        self._runner = CommandRunner(self._engine, SYSTEM, CLOCK)
        with Session(self._engine) as session:
            products = session.scalars(select(Product).order_by(Product.id).limit(200)).all()
            self._lines = [_line(product) for product in products]
            self._customers = count(1)
            self._latest = 0
            self._total = OrderDraft(key="", lines=tuple(self._lines[:5])).priced().total

    def figures(self) -> Iterator[Figure]:
        """The rows of the table."""
        ours, plain = side_by_side(self.enter_order, self._plain_order, repeat=40, warm_up=3)
        yield Figure(
            "five-line order entered and confirmed", ours, 1.5, plain, "plain ORM: order, lines, number, credit, audit"
        )
        raw = side_by_side(self._raw_commit, self._raw_commit, repeat=30)[0]
        yield Figure("… against one bare SQL commit", ours, 1e9, raw, "one INSERT and COMMIT, FULL", note="for scale")
        five, fifty = self._statements(5), self._statements(50)
        yield Figure(
            "statements more for 50 lines than for five",
            fifty - five,
            5,
            unit="",
            note=f"{five} and {fifty} statements",
        )
        ours, plain = side_by_side(self._whole_trade, self._plain_trade, repeat=25, warm_up=2)
        yield Figure(
            "order → delivery → receivable → receipt",
            ours,
            1.5,
            plain,
            "plain ORM: the same rows in three transactions",
        )

    def enter_order(self, lines: int = 5) -> int:
        """Store and confirm an order through the one door."""
        self._latest = next(self._customers)
        draft = OrderDraft(key=str(uuid4()), party_id=self._latest, lines=tuple(self._lines[:lines]))
        done = self._runner.run(ConfirmOrder(draft=draft, accepted=ACCEPTED, credit_reason="benchmark"))
        assert done.record_id is not None
        return done.record_id

    def _whole_trade(self) -> None:
        order_id = self.enter_order()
        made = self._runner.run(DraftDelivery(order_ids=(order_id,), key=str(uuid4())))
        self._runner.run(ShipDelivery(delivery_id=made.record_id, seen_version=1))
        # the person who types the receipt has both before him
        receipt = MoneyDraft(party_id=self._latest, document_date=TODAY, amount=self._total)
        self._runner.run(PostReceipt(key=str(uuid4()), draft=receipt))

    def _plain_order(self) -> int:
        with unit_of_work(self._engine) as session:
            return self._add_order(session).id

    def _add_order(self, session: Session) -> SalesOrder:
        work = Work(session, SYSTEM, CLOCK)
        customer = session.get_one(Party, next(self._customers))
        order = SalesOrder(**_head(customer.id), state=OrderState.CONFIRMED, confirmed_at=CLOCK.now())
        order.lines = [SalesOrderLine(**values) for values in self._line_values()]
        order.total = sum((line.amount for line in order.lines), Decimal(0))
        order.open_amount = order.total
        order.number = next_number(work, "sales_order", TODAY)
        session.add(order)
        session.flush()
        credit_of(session, SYSTEM, party_id=customer.id, document=order.total, today=TODAY, order_id=order.id)
        _audit(session, order.id)
        return order

    def _plain_trade(self) -> None:
        with unit_of_work(self._engine) as session:
            order_id = self._add_order(session).id
        with unit_of_work(self._engine) as session:
            self._add_delivery(session, order_id)
        with unit_of_work(self._engine) as session:
            _add_receipt(session, order_id)

    def _add_delivery(self, session: Session, order_id: int) -> None:
        work, order = Work(session, SYSTEM, CLOCK), session.get_one(SalesOrder, order_id)
        delivery = Delivery(**_head(order.party_id), state=DeliveryState.SHIPPED, shipped_at=CLOCK.now())
        for line, values in zip(order.lines, self._line_values(), strict=True):
            delivery.lines.append(DeliveryLine(**values, order_line_id=line.id))
            line.delivered_quantity, line.charged_amount = line.quantity, line.amount
        delivery.total, delivery.number = order.total, next_number(work, "delivery", TODAY)
        order.state, order.delivered_amount, order.open_amount = OrderState.DONE, order.total, Decimal(0)
        session.add(delivery)
        session.flush()
        session.add(
            Charge(
                party_id=order.party_id,
                kind=ChargeKind.DELIVERY,
                side=Side.RECEIVABLE,
                origin_id=delivery.id,
                number=delivery.number,
                document_date=TODAY,
                due_date=TODAY + timedelta(days=30),
                amount=order.total,
                open_amount=order.total,
            )
        )
        _audit(session, delivery.id)

    def _line_values(self) -> list[dict[str, Any]]:
        return [
            {
                "position": position,
                "product_id": line.product_id,
                "product_code": line.product_code,
                "product_name": line.product_name,
                "quantity": line.quantity,
                "unit_price": line.unit_price,
                "amount": (line.terms.quantity * line.terms.unit_price).quantize(Decimal("0.01")),
            }
            for position, line in enumerate(self._lines[:5], start=1)
        ]

    def _raw_commit(self) -> None:
        connection = self._engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute("BEGIN IMMEDIATE")
            cursor.execute("INSERT INTO setting(name, value, version) VALUES (?, '1', 1)", (str(uuid4()),))
            cursor.execute("COMMIT")
        finally:
            connection.close()

    def _statements(self, lines: int) -> int:
        self.enter_order(lines)
        with _counted(self._engine) as counter:
            self.enter_order(lines)
        return counter.count


class _counted:  # noqa: N801 - a context manager
    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.count = 0

    def __enter__(self) -> _counted:
        event.listen(self._engine, "before_cursor_execute", self._note)
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(self._engine, "before_cursor_execute", self._note)

    def _note(self, *_: object) -> None:
        self.count += 1


def _line(product: Product) -> LineDraft:
    return LineDraft(
        product_id=product.id,
        product_code=product.code,
        product_name=product.name,
        specification=product.specification,
        unit=product.unit,
        quantity=Decimal(10),
        unit_price=product.list_price,
    )


def _head(party_id: int) -> dict[str, Any]:
    day: date = TODAY
    return {"key": str(uuid4()), "party_id": party_id, "document_date": day, "created_at": CLOCK.now()}


def _audit(session: Session, record_id: int) -> None:
    session.add(
        AuditEntry(
            at=CLOCK.now(),
            operator_id=0,
            operator_name="system",
            command="Plain",
            record_id=record_id,
            detail=json.dumps({"id": record_id}),
        )
    )


def _add_receipt(session: Session, order_id: int) -> None:
    work, order = Work(session, SYSTEM, CLOCK), session.get_one(SalesOrder, order_id)
    query = select(Charge).where(Charge.party_id == order.party_id, Charge.open_amount != 0)
    receipt = Receipt(
        key=str(uuid4()),
        number=next_number(work, "receipt", TODAY),
        state=ReceiptState.POSTED,
        party_id=order.party_id,
        account_id=session.scalars(select(MoneyAccount.id).limit(1)).one(),
        document_date=TODAY,
        amount=order.total,
        created_at=CLOCK.now(),
    )
    session.add(receipt)
    session.flush()
    credit = Credit(
        party_id=order.party_id,
        kind=CreditKind.RECEIPT,
        side=Side.RECEIVABLE,
        origin_id=receipt.id,
        number=receipt.number or "",
        document_date=TODAY,
        amount=order.total,
        open_amount=order.total,
    )
    session.add(credit)
    for charge in session.scalars(query.order_by(Charge.due_date)):
        part = min(charge.open_amount, credit.open_amount)
        if part:
            session.add(Allocation(credit=credit, charge=charge, amount=part, allocated_on=TODAY))
            charge.open_amount -= part
            credit.open_amount -= part
    _audit(session, receipt.id)
    session.scalar(select(func.max(AuditEntry.id)))

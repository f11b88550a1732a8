"""An office in which everything awkward happens that the trade knows, made by the use cases of the program.

Each round sells in other terms of tax: odd prices, both discounts, gifts of both kinds, three parts and more than was
ordered, goods back in parts for credit and for replacement, dropped rests, direct deliveries, returns of goods from
before the program, receipts of too little and too much, and each of it taken back once.
"""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import count, cycle, product

from sqlalchemy.orm import Session

from crm_desktop.db.office import create_office
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.domain.products import ProductDraft
from crm_desktop.domain.sales.drafts import DeliveryDraft, OrderDraft, ReturnDraft
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.models.money.documents import Receipt
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.queries.trade.drafts import draft_of
from crm_desktop.services.money.charges import AddAdvance, AddCharge
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import PostReceipt, VoidReceipt
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.services.products.products import SaveProduct
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.sales.deliveries import DraftDelivery, ShipDelivery, VoidDelivery
from crm_desktop.services.sales.order_changes import CloseRest, OpenRest
from crm_desktop.services.sales.orders import ConfirmOrder, VoidOrder
from crm_desktop.services.sales.returns import DraftReturn, ReceiveReturn, VoidReturn
from tests.make.office import first_start

TERMS = (
    (TermKind.CASH, 0, 1),
    (TermKind.DAYS_AFTER_DELIVERY, 30, 1),
    (TermKind.END_OF_MONTH, 15, 1),
    (TermKind.DAY_OF_MONTH, 5, 31),
)
PRICES = (("3.3333", "2.1111"), ("0.0450", "0.0333"), ("107.0049", "88.8888"))
YES = frozenset({"credit", "lowest_price", "without_delivery"})
TAXES = tuple(product((Decimal("0.13"), Decimal("0.09"), Decimal(0)), (True, False)))


class Trader:
    """Does what a clerk does, a few days between two rounds."""

    def __init__(self, path, clock):
        self.clock, self._keys = clock, count(1)
        self.office = create_office(path, clock=clock)
        self._runner = CommandRunner(self.office.engine, SYSTEM, clock)
        self.do(first_start())
        self.customers = [self._customer(place, terms) for place, terms in enumerate(TERMS)]
        self.products = [self._product(place, *prices) for place, prices in enumerate(PRICES)]

    def do(self, command):
        return self._runner.run(command).record_id

    def key(self):
        return f"key {next(self._keys)}"

    def wait(self, days):
        self.clock.moment += timedelta(days=days)

    def _customer(self, place, terms):
        kind, days, of_month = terms
        draft = CustomerDraft(
            name=("甬江轴承", "北仑模具", "鄞州水暖", "慈溪电器")[place],
            region=("宁波", "", "杭州", "宁波")[place],
            term_kind=kind,
            term_days=days,
            term_day=of_month,
        )
        return self.do(SaveCustomer(draft=draft, key=self.key()))

    def _product(self, place, price, cost):
        draft = ProductDraft(
            code=f"P{place}",
            name=("螺丝", "垫圈", "轴承")[place],
            unit="个",
            list_price=Decimal(price),
            cost=Decimal(cost),
            tax_included=place != 1,
            over_delivery=Decimal("0.2"),
            under_delivery=Decimal("0.03"),
        )
        return self.do(SaveProduct(draft=draft, key=self.key()))

    # documents

    def line(self, place, quantity, price=None, **values):
        return LineDraft(
            product_id=self.products[place],
            product_code=f"P{place}",
            product_name=("螺丝", "垫圈", "轴承")[place],
            unit="个",
            quantity=Decimal(quantity),
            unit_price=Decimal(PRICES[place][0] if price is None else price),
            **values,
        )

    def head(self, customer, tax, **values):
        rate, included = tax
        shared = {"key": self.key(), "party_id": customer, "tax_rate": rate, "tax_included": included}
        return {**shared, "discount": Decimal("0.0333"), **values}

    def order(self, customer, tax, *lines):
        draft = OrderDraft(**self.head(customer, tax, lines=lines))
        return self.do(ConfirmOrder(draft=draft, accepted=YES, credit_reason="老客户"))

    def ship(self, *orders, quantities=None):
        """Ship the rests, or these quantities of the lines, 0 for none; the delivery's id."""
        made = self.do(DraftDelivery(order_ids=orders, key=self.key()))
        return self._changed(made, quantities, Delivery, draft_of, self._shipped)

    def _shipped(self, made, version, draft):
        said = {"accepted": YES, "credit_reason": "老客户"}
        return self.do(ShipDelivery(draft=draft, delivery_id=made, seen_version=version, **said))

    def back(self, delivery, quantities=None, *, again=False):
        """Take the rest of a delivery back, or these quantities of its lines; the return's id."""
        made = self.do(DraftReturn(delivery_id=delivery, key=self.key()))

        def receive(record_id, version, draft):
            lines = tuple(replace(line, for_replacement=again) for line in draft.lines)
            return self.do(ReceiveReturn(draft=replace(draft, lines=lines), return_id=record_id, seen_version=version))

        return self._changed(made, quantities, SalesReturn, draft_of, receive)

    def _changed(self, record_id, quantities, kind, draft_of, done):
        with Session(self.office.engine) as session:
            record = session.get(kind, record_id)
            draft, version = draft_of(record), record.version
        if quantities is not None:
            pairs = zip(draft.lines, map(Decimal, quantities), strict=True)
            draft = replace(draft, lines=tuple(replace(line, quantity=many) for line, many in pairs if many))
        return done(record_id, version, draft)

    def direct(self, customer, tax, *lines):
        draft = DeliveryDraft(**self.head(customer, tax, lines=lines))
        return self.do(ShipDelivery(draft=draft, accepted=YES, credit_reason="老客户"))

    def back_from_before(self, customer, tax, *lines):
        head = self.head(customer, tax, lines=lines, discount=Decimal(0))
        return self.do(ReceiveReturn(draft=ReturnDraft(**head, reason="旧货"), accepted=YES))

    def pay(self, customer, amount, *, wiped="0", days_ago=0, shares=None):
        on = self.clock.today() - timedelta(days=days_ago)
        draft = MoneyDraft(party_id=customer, document_date=on, amount=Decimal(amount), wiped_amount=Decimal(wiped))
        return self.do(PostReceipt(key=self.key(), draft=draft, shares=shares))

    def undo(self, command, kind, record_id):
        """Take a document back by the command for it."""
        with Session(self.office.engine) as session:
            version = session.get(kind, record_id).version
        name = next(one for one in command.__dataclass_fields__ if one.endswith("_id"))
        return self.do(command(**{name: record_id}, seen_version=version, reason="撤销"))


GIFT, FREE = {"discount": Decimal(1)}, {"price": "0"}


def made(path, clock):
    """The office after a round in each terms of tax; the clock stands on its last day."""
    trader = Trader(path, clock)
    customers = cycle(trader.customers)
    for serial, tax in enumerate(TAXES):
        customer, other = next(customers), next(customers)
        _opened(trader, customer)
        _orders(trader, customer, tax)
        _direct(trader, other, tax)
        _paid(trader, customer, other, serial)
        next(customers)
    return trader.office


def _opened(trader, customer):
    charge = AddCharge(key=trader.key(), party_id=customer, document_date=trader.clock.today(), amount=Decimal("33.33"))
    trader.do(charge)
    day = trader.clock.today()
    trader.do(AddAdvance(key=trader.key(), party_id=customer, document_date=day, amount=Decimal("7.77")))


def _orders(trader, customer, tax):
    line = trader.line
    lines = (line(0, "3"), line(1, "12", discount=Decimal("0.0777")), line(2, "7"), line(2, "1", **GIFT))
    first = trader.order(customer, tax, *lines, line(0, "2", **FREE))
    second = trader.order(customer, tax, line(2, "9", price="99.9999"), line(1, "1000"))
    trader.wait(9)
    one = trader.ship(first, quantities=("1", "5", "2", "1", "0"))
    both = trader.ship(first, second, quantities=("1", "0", "3", "2", "3", "333.3333"))
    undone = trader.ship(first, quantities=("1", "7", "2"))
    trader.wait(20)
    trader.back(one, ("0", "1", "1", "0"))
    again = trader.back(both, ("0", "1", "0", "0", "111.1111"), again=True)
    trader.back(both, ("0", "1", "0", "1", "111.1111"))
    trader.undo(VoidDelivery, Delivery, undone)
    trader.undo(VoidReturn, SalesReturn, again)
    trader.back(both, ("0", "1", "1", "0", "111.1111"), again=True)
    trader.wait(13)
    rest = trader.ship(first, quantities=("1", "9", "2.5", "1"))
    for _part in range(2):
        trader.back(rest, ("0", "3", "0.8333", "0"))
    last = trader.back(rest)
    trader.undo(CloseRest, SalesOrder, second)
    trader.undo(VoidReturn, SalesReturn, last)
    trader.do(OpenRest(order_id=second, seen_version=_version(trader, second), accepted=YES, credit_reason="老客户"))
    trader.ship(second, quantities=("4", "500"))
    trader.undo(CloseRest, SalesOrder, second)
    trader.undo(VoidOrder, SalesOrder, trader.order(customer, tax, line(1, "5")))
    _short(trader, customer, tax)


def _short(trader, customer, tax):
    """Orders that are done although a little is missing; of one it is sent, of one something came back meanwhile."""
    line = trader.line
    few, sent, back = (trader.order(customer, tax, line(0, "100"), line(1, "33.3333")) for _ in range(3))
    trader.ship(few, quantities=("97", "32.5"))
    trader.ship(sent, quantities=("98", "30"))
    trader.ship(sent)
    trader.ship(sent, quantities=("1.5",))
    came = trader.ship(back, quantities=("99", "33"))
    trader.back(came, ("4", "1"), again=True)
    trader.ship(back, quantities=("3", "1"))


def _direct(trader, customer, tax):
    line = trader.line
    lines = (line(0, "7"), line(1, "77", discount=Decimal("0.0777")), line(2, "4", **GIFT), line(0, "1", **FREE))
    kept, undone = (trader.direct(customer, tax, *lines) for _ in range(2))
    trader.wait(17)
    trader.undo(VoidDelivery, Delivery, undone)
    for _part in range(3):
        trader.back(kept, ("2", "11", "1", "0"))
    old = (line(0, "3"), line(2, "1", price="55.5555", discount=Decimal("0.1")), line(2, "2", **GIFT))
    trader.back_from_before(customer, tax, *old)
    trader.undo(VoidReturn, SalesReturn, trader.back_from_before(customer, tax, *old))


def _paid(trader, customer, other, serial):
    trader.pay(customer, "250.01", days_ago=11)
    trader.pay(customer, "0.99", shares=())
    trader.wait(23)
    undone = trader.pay(customer, f"{300 + serial}.37", days_ago=3)
    trader.pay(other, "9999.99" if serial % 3 else "12.34")
    trader.wait(2)
    trader.undo(VoidReceipt, Receipt, undone)
    trader.pay(customer, "123.45")


def _version(trader, order_id):
    with Session(trader.office.engine) as session:
        return session.get(SalesOrder, order_id).version

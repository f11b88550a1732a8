"""A whole trade through the one door: from an empty office to a receipt, an aging, paper and a workbook."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from crm_desktop.db.office import create_office, open_office
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.parties.contacts import Channel, ContactDraft
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.domain.parties.drafts import CustomerDraft, PersonDraft
from crm_desktop.domain.products import ProductDraft
from crm_desktop.domain.sales.drafts import QuoteDraft
from crm_desktop.domain.sales.states import DeliveryState, OrderState, QuoteState
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.exchange.sheet_table import SheetColumn, SheetTable
from crm_desktop.exchange.sheet_writer import write_table
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.present.columns.base import Kind
from crm_desktop.present.listing import ListRequest
from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.queries.affairs.reminders import affairs
from crm_desktop.queries.catalogue import trade_detail
from crm_desktop.queries.money.aging import AGING
from crm_desktop.queries.money.customers import customer_money
from crm_desktop.queries.money.statement import statement
from crm_desktop.queries.paper.documents import PaperAsk, Wording, print_data
from crm_desktop.queries.reader import Reader
from crm_desktop.queries.trade.drafts import draft_of
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import PostReceipt
from crm_desktop.services.office.login import LogIn, log_in
from crm_desktop.services.parties.contacts import LogContact
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.services.products.products import SaveProduct
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.sales.deliveries import DraftDelivery, ShipDelivery
from crm_desktop.services.sales.orders import ConfirmOrder
from crm_desktop.services.sales.orders_from_quotes import OrderFromQuote
from crm_desktop.services.sales.quotes import SendQuote
from tests.make.office import PASSWORD, first_start
from tests.papers import paper

FIRST_DAY = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)


class Desk:
    """One operator's place in the office, as the window has it."""

    def __init__(self, office, clock, access):
        self.clock = clock
        self._runner = CommandRunner(office.engine, access, clock)
        self._reader = Reader(office.engine, access)

    def do(self, command):
        return self._runner.run(command)

    def read(self, query, **parameters):
        return self._reader.read(query, **parameters)

    def wait_until(self, day):
        self.clock.moment = datetime(day.year, day.month, day.day, 8, 0, tzinfo=UTC)

    def detail(self, kind, record_id):
        return self.read(trade_detail, kind=kind, record_id=record_id, today=self.clock.today())

    def aging(self, as_of, by="due"):
        request = ListRequest(options={"as_of": as_of, "today": self.clock.today(), "by": by})
        ids = self.read(AGING.ids, request=request)
        return self.read(AGING.rows, ids=ids, request=request)

    def paper(self, kind, record_id, template, form):
        ask = PaperAsk(kind=kind, record_id=record_id, wording=Wording(), today=self.clock.today())
        document = self.read(print_data, ask=ask)
        return paper(builtin_template(template), document, form)


@pytest.fixture
def desk(tmp_path):
    clock = FixedClock(FIRST_DAY)
    with create_office(tmp_path / "office.crm", clock=clock) as office:
        CommandRunner(office.engine, SYSTEM, clock).run(first_start(name="宁波宏达五金贸易有限公司"))
        access = log_in(office.engine, LogIn(login="chen", password=PASSWORD), clock).access
        yield Desk(office, clock, access)


@pytest.fixture
def party_id(desk):
    person = PersonDraft(
        name="陈国强", title="采购", mobile="139 5740 2186", birth_month=10, birth_day=13, birth_is_lunar=True
    )
    draft = CustomerDraft(
        name="宁波永兴五金工具有限公司",
        short_name="永兴五金",
        city="宁波市",
        credit_limit=Decimal(200_000),
        term_kind=TermKind.DAYS_AFTER_DELIVERY,
        term_days=30,
        people=(person,),
    )
    return desk.do(SaveCustomer(draft=draft, key=str(uuid4()))).record_id


@pytest.fixture
def line(desk):
    draft = ProductDraft(code="LS304-M0625", name="304不锈钢内六角螺丝 M6×25", unit="百只", list_price=Decimal("28.50"))
    product_id = desk.do(SaveProduct(draft=draft, key=str(uuid4()))).record_id
    return LineDraft(
        product_id=product_id,
        product_code=draft.code,
        product_name=draft.name,
        unit=draft.unit,
        quantity=Decimal(400),
        unit_price=Decimal("28.50"),
    )


def order_out_of_quote(desk, party_id, line):
    """Quote, send, order, confirm; the ids of both."""
    quote = desk.do(SendQuote(draft=QuoteDraft(key=str(uuid4()), party_id=party_id, lines=(line,))))
    order = desk.do(OrderFromQuote(quote_id=quote.record_id, key=str(uuid4())))
    confirmed = desk.do(ConfirmOrder(order_id=order.record_id))
    assert confirmed.number == "SO-20260901-001"
    return quote.record_id, confirmed.record_id


def ship(desk, order_id, quantity=None):
    """Deliver the rest of an order, or part of it; the delivery's id."""
    made = desk.do(DraftDelivery(order_ids=(order_id,), key=str(uuid4())))
    draft = desk.read(lambda session, _access: draft_of(session.get(Delivery, made.record_id)))
    if quantity is not None:
        draft = replace(draft, lines=(replace(draft.lines[0], quantity=Decimal(quantity)),))
    version = desk.read(lambda session, _access: session.get(Delivery, made.record_id).version)
    return desk.do(ShipDelivery(draft=draft, delivery_id=made.record_id, seen_version=version)).record_id


def test_a_trade_from_quote_to_receipt(desk, party_id, line):
    quote_id, order_id = order_out_of_quote(desk, party_id, line)
    assert desk.detail("quote", quote_id).state is QuoteState.WON

    desk.wait_until(date(2026, 9, 4))
    first = ship(desk, order_id, quantity=150)
    order = desk.detail("sales_order", order_id)
    assert (order.state, desk.detail("delivery", first).total) == (OrderState.IN_PROGRESS, Decimal("4275.00"))
    assert desk.read(customer_money, party_id=party_id, today=desk.clock.today()).exposure == Decimal("11400.00")

    desk.wait_until(date(2026, 9, 15))
    second = ship(desk, order_id)
    assert desk.detail("sales_order", order_id).state is OrderState.DONE
    assert desk.detail("delivery", second).state is DeliveryState.SHIPPED
    assert desk.detail("delivery", second).total == Decimal("7125.00")

    desk.wait_until(date(2026, 10, 10))
    (row,) = desk.aging(desk.clock.today())
    assert (row.cells[0], row.cells[1], row.total) == (Decimal("7125.00"), Decimal("4275.00"), Decimal("11400.00"))

    receipt = MoneyDraft(party_id=party_id, document_date=desk.clock.today(), amount=Decimal("10000.00"))
    desk.do(PostReceipt(key=str(uuid4()), draft=receipt))
    (row,) = desk.aging(desk.clock.today())
    assert (row.overdue, row.total) == (Decimal(0), Decimal("1400.00"))
    (yesterday,) = desk.aging(desk.clock.today() - timedelta(days=1))
    assert (yesterday.overdue, yesterday.total) == (Decimal("4275.00"), Decimal("11400.00"))

    account = desk.read(statement, party_id=party_id, since=date(2026, 9, 1), until=desk.clock.today())
    assert (account.charged, account.paid, account.closing) == (Decimal("11400.00"), Decimal("10000.00"), row.total)


def test_aging_of_a_past_day_does_not_change_afterwards(desk, party_id, line):
    _quote, order_id = order_out_of_quote(desk, party_id, line)
    ship(desk, order_id)
    desk.wait_until(date(2026, 10, 31))
    then = desk.aging(date(2026, 10, 31))

    desk.wait_until(date(2026, 11, 20))
    receipt = MoneyDraft(party_id=party_id, document_date=desk.clock.today(), amount=Decimal("11400.00"))
    desk.do(PostReceipt(key=str(uuid4()), draft=receipt))

    assert desk.aging(date(2026, 10, 31)) == then
    assert desk.aging(desk.clock.today()) == []


def test_a_plan_is_announced_until_it_is_handled(desk, party_id):
    talk = ContactDraft(
        party_id=party_id,
        at=desk.clock.now(),
        channel=Channel.PHONE,
        said="问 M8 内六角有没有现货",
        next_on=date(2026, 9, 3),
        next_plan="带样品拜访",
    )
    desk.do(LogContact(key=str(uuid4()), draft=talk))

    def plans():
        found = desk.read(affairs, today=desk.clock.today(), now=desk.clock.now(), everybody=True).reminders
        return [one.due_on for one in found if one.text == "带样品拜访"]

    desk.wait_until(date(2026, 9, 8))
    assert plans() == [date(2026, 9, 3)]
    visit = ContactDraft(party_id=party_id, at=desk.clock.now(), channel=Channel.VISIT, said="送样品 3 件")
    desk.do(LogContact(key=str(uuid4()), draft=visit))
    assert plans() == []


def test_documents_go_to_paper_and_lists_to_a_workbook(desk, party_id, line, tmp_path):
    quote_id, order_id = order_out_of_quote(desk, party_id, line)
    delivery_id = ship(desk, order_id)

    assert desk.paper("quote", quote_id, "quote_a4", "pdf").startswith(b"%PDF-")
    note = desk.paper("delivery", delivery_id, "delivery_three_part", "escp")
    assert "宁波永兴五金工具有限公司".encode("gb18030") in note
    assert note.startswith(b"\x1b@")
    assert desk.paper("quote", quote_id, "quote_a4", "xlsx").startswith(b"PK")

    rows = desk.aging(desk.clock.today())
    columns = [
        SheetColumn("name", "客户", Kind.TEXT, lambda row: row.name),
        SheetColumn("total", "合计", Kind.MONEY, lambda row: row.total, total=True),
    ]
    assert write_table(tmp_path / "aging.xlsx", SheetTable(title="账龄", columns=columns, rows=rows)) == 1


def test_nothing_is_lost_when_the_office_is_closed_and_opened(tmp_path):
    clock = FixedClock(FIRST_DAY)
    path = tmp_path / "office.crm"
    with create_office(path, clock=clock) as office:
        CommandRunner(office.engine, SYSTEM, clock).run(first_start())
        customer = SaveCustomer(draft=CustomerDraft(name="宁波永兴五金工具有限公司"), key=str(uuid4()))
        party_id = CommandRunner(office.engine, SYSTEM, clock).run(customer).record_id
    with open_office(path, clock=clock) as office:
        desk = Desk(office, clock, SYSTEM)
        assert desk.read(customer_money, party_id=party_id, today=clock.today()).balance == 0
        assert desk.read(lambda session, _access: session.query(SalesOrder).count()) == 0

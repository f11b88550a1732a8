"""What the demo office holds is what the services would have written."""

from collections import Counter, defaultdict
from datetime import timedelta
from decimal import Decimal
from random import Random
from uuid import uuid4

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from crm_desktop.db.office import open_office
from crm_desktop.db.session import WRITE
from crm_desktop.demo.plan import Plan
from crm_desktop.demo.rows import Rows
from crm_desktop.demo.story import tell
from crm_desktop.demo.visitor import LOGIN, PASSWORD
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.money.aging import Basis
from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.sales.progress import QuotedLine, open_amount, order_state, quote_state
from crm_desktop.domain.sales.states import DeliveryState, OrderState, QuoteState
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.domain.trade.pricing import LineTerms, price_document
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.documents import Payment, Receipt, Refund, SupplierRefund
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.models.office.office import NumberCounter
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import MatchKey, Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.deliveries import Delivery, DeliveryLine
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.models.sales.returns import SalesReturn, SalesReturnLine
from crm_desktop.models.search import SearchEntry
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.money.aging import AGING
from crm_desktop.queries.money.balances import balances
from crm_desktop.services.numbering import PATTERNS
from crm_desktop.services.office.employees import index_employee
from crm_desktop.services.office.login import LogIn, log_in
from crm_desktop.services.parties.index import index_customer, keys_of, name_customer
from crm_desktop.services.products.products import index_product
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.sales.order_progress import progress_of
from crm_desktop.services.sales.orders import ConfirmOrder
from crm_desktop.services.work import Work
from tests.conftest import NOON

CLOCK = FixedClock(NOON)
TODAY = CLOCK.today()
SERIES = {
    "quote": Quote,
    "sales_order": SalesOrder,
    "delivery": Delivery,
    "sales_return": SalesReturn,
    "receipt": Receipt,
    "payment": Payment,
    "refund": Refund,
    "supplier_refund": SupplierRefund,
}


@pytest.fixture(scope="module")
def office(tmp_path_factory, put_demo):
    with open_office(put_demo(tmp_path_factory.mktemp("demo") / "demo.crm"), clock=CLOCK) as office:
        yield office


@pytest.fixture
def session(office):
    """Of the demo office; nothing written here stays."""
    with Session(office.engine.execution_options(**WRITE)) as session:
        yield session


def test_open_amounts_are_what_allocations_leave(session):
    for kind, link in ((Charge, Allocation.charge_id), (Credit, Allocation.credit_id)):
        used = {row[0]: row[1] for row in session.execute(select(link, func.sum(Allocation.amount)).group_by(link))}
        for row in session.scalars(select(kind)):
            assert row.open_amount == row.amount - used.get(row.id, Decimal(0)), row.number


def test_allocations_stay_with_their_customer_and_follow_both_documents(session):
    rows = session.execute(select(Allocation, Credit, Charge).join(Allocation.credit).join(Allocation.charge))
    for allocation, credit, charge in rows:
        assert credit.party_id == charge.party_id
        assert max(credit.document_date, charge.document_date) <= allocation.allocated_on <= TODAY


def test_orders_stand_where_their_lines_are(session):
    for order in session.scalars(select(SalesOrder).options(selectinload(SalesOrder.lines))):
        lines = [progress_of(line) for line in order.lines]
        if order.state not in {OrderState.DRAFT, OrderState.VOID}:
            assert (order.state, order.open_amount) == (order_state(lines), open_amount(lines)), order.number
        priced = price_document(
            [LineTerms(line.quantity, line.unit_price, line.discount) for line in order.lines], discount=order.discount
        )
        assert (order.total, order.tax) == (priced.total, priced.tax), order.number
        assert [line.amount for line in order.lines] == [line.amount for line in priced.lines]


def test_some_orders_are_done_although_a_little_is_missing(session):
    few = select(SalesOrder.state).join(SalesOrderLine).where(SalesOrderLine.short_quantity > 0)
    states = session.scalars(few).all()
    assert len(states) > 10
    assert OrderState.DONE in states


def test_order_lines_count_what_deliveries_carry(session):
    sums = select(DeliveryLine.order_line_id, func.sum(DeliveryLine.quantity)).group_by(DeliveryLine.order_line_id)
    shipped = {row[0]: row[1] for row in session.execute(sums)}
    orders = session.scalars(select(SalesOrder).options(selectinload(SalesOrder.lines))).all()
    lines = [line for order in orders for line in order.lines]
    for line in lines:
        assert line.delivered_quantity == shipped.get(line.id, Decimal(0))
        if line.delivered_quantity - line.replaced_quantity == line.quantity:
            assert line.charged_amount == line.amount


def test_delivered_value_of_orders_is_deliveries_less_returns(session):
    delivered = defaultdict(Decimal)
    ordered = selectinload(Delivery.lines).joinedload(DeliveryLine.order_line)
    for delivery in session.scalars(select(Delivery).options(ordered)):
        for line in delivery.lines:
            delivered[line.order_line.order_id] += line.amount
    returned = selectinload(SalesReturn.lines).joinedload(SalesReturnLine.delivery_line)
    for sales_return in session.scalars(select(SalesReturn).options(returned)):
        for line in sales_return.lines:
            delivered[line.delivery_line.order_line.order_id] -= line.amount
    for order in session.scalars(select(SalesOrder)):
        assert order.delivered_amount == delivered[order.id], order.number


def test_quotes_stand_where_their_lines_are(session):
    for quote in session.scalars(select(Quote).options(selectinload(Quote.lines))):
        if quote.state in {QuoteState.SENT, QuoteState.PARTLY_ORDERED, QuoteState.WON}:
            lines = [QuotedLine(line.quantity, line.ordered_quantity, line.is_optional) for line in quote.lines]
            assert quote.state == quote_state(lines), quote.number


def test_every_delivery_and_return_is_booked_once(session):
    kinds = (Delivery, Charge, ChargeKind.DELIVERY), (SalesReturn, Credit, CreditKind.RETURN)
    for document, booking, kind in kinds:
        booked = {
            row[0]: row[1:]
            for row in session.execute(
                select(booking.origin_id, booking.number, booking.amount).where(booking.kind == kind)
            )
        }
        totals = {row.id: (row.number, row.total) for row in session.scalars(select(document))}
        assert booked == totals


@pytest.mark.parametrize("by", list(Basis))
def test_aging_adds_up_to_the_balance_of_every_customer(session, by):
    for as_of in (TODAY, TODAY - timedelta(days=1), TODAY - timedelta(days=97), TODAY - timedelta(days=300)):
        request = ListRequest(options={"as_of": as_of, "today": TODAY, "by": by})
        rows = AGING.rows(session, SYSTEM, AGING.ids(session, SYSTEM, request), request)
        totals = {row.party_id: row.total for row in rows}
        customers = session.scalars(select(Party.id)).all()
        owed = balances(session, SYSTEM, as_of=as_of, party_ids=customers)
        assert {customer: owed[customer] for customer in customers if owed[customer]} == {
            customer: total for customer, total in totals.items() if total
        }
        assert all(sum(row.cells) + row.unallocated == row.total for row in rows)


def test_numbers_have_no_gaps(session):
    counters = {(one.series, one.period): one.last for one in session.scalars(select(NumberCounter))}
    for series, kind in SERIES.items():
        used = Counter()
        for number, day in session.execute(select(kind.number, kind.document_date).where(kind.number.is_not(None))):
            if not number.endswith("-R2"):
                used[f"{day:%Y%m%d}"] += 1
                assert number == PATTERNS[series].format(
                    yyyy=f"{day.year:04}", mm=f"{day.month:02}", dd=f"{day.day:02}", n=int(number[-3:])
                )
        assert used == {period: last for (name, period), last in counters.items() if name == series}


def test_nothing_happened_after_today(session):
    for kind in (*SERIES.values(), Charge, Credit):
        assert session.scalar(select(func.max(kind.document_date))) <= TODAY
    assert session.scalar(select(func.max(ContactEntry.at))) <= CLOCK.now()
    assert session.scalar(select(func.max(Delivery.signed_on))) <= TODAY


def test_search_and_collision_entries_are_those_of_the_services(session):
    work = Work(session, SYSTEM, CLOCK)

    def entries():
        rows = session.execute(
            select(
                SearchEntry.kind,
                SearchEntry.record_id,
                SearchEntry.title,
                SearchEntry.subtitle,
                SearchEntry.tokens,
                SearchEntry.party_id,
            )
        )
        return {tuple(row[:2]): tuple(row[2:]) for row in rows}

    before = entries()
    for customer in session.scalars(select(Party).limit(60)):
        known = (customer.initials, customer.name_core)
        name_customer(customer)
        assert known == (customer.initials, customer.name_core)
        assert set(session.scalars(select(MatchKey.key).where(MatchKey.party_id == customer.id))) == keys_of(customer)
        index_customer(work, customer)
    for product in session.scalars(select(Product).limit(60)):
        index_product(work, product)
    for employee in session.scalars(select(Employee)):
        index_employee(work, employee)
    session.expire_all()
    assert entries() == before
    kinds = Counter(kind for kind, _id in before)
    assert kinds.keys() == {"customer", "person", "product", "employee", "note", "attachment", *SERIES}


def test_contact_dates_of_customers_are_those_of_their_log(session):
    last, planned = {}, {}
    for entry in session.scalars(select(ContactEntry)):
        last[entry.party_id] = max(entry.at, last.get(entry.party_id, entry.at))
        if entry.next_on is not None and entry.handled_at is None:
            planned[entry.party_id] = min(entry.next_on, planned.get(entry.party_id, entry.next_on))
    for customer in session.scalars(select(Party)):
        assert customer.last_contact_at == last.get(customer.id)
        assert customer.next_contact_on == planned.get(customer.id)


def test_every_screen_has_something_to_show(session):
    assert set(session.scalars(select(Quote.state).distinct())) >= {
        QuoteState.DRAFT,
        QuoteState.SENT,
        QuoteState.PARTLY_ORDERED,
        QuoteState.WON,
        QuoteState.LOST,
        QuoteState.VOID,
    }
    assert set(session.scalars(select(SalesOrder.state).distinct())) == set(OrderState)
    assert set(session.scalars(select(Delivery.state).distinct())) >= {DeliveryState.SHIPPED, DeliveryState.SIGNED}
    plans = select(Party.owner_id, ContactEntry.next_on).join(Party).where(ContactEntry.handled_at.is_(None))
    by_owner = defaultdict(set)
    for owner_id, day in session.execute(plans.where(ContactEntry.next_on.is_not(None))):
        by_owner[owner_id].add((day - TODAY).days)
    for owner_id in session.scalars(select(Employee.id).where(Employee.name.in_(("周敏", "李伟", "王芳", "赵强")))):
        assert {0, 1} <= by_owner[owner_id]
        assert min(by_owner[owner_id]) < 0
    open_orders = SalesOrder.state.in_([OrderState.CONFIRMED, OrderState.IN_PROGRESS])
    promised = set(session.scalars(select(SalesOrder.delivery_date).where(open_orders)))
    assert TODAY in promised
    assert min(promised) < TODAY < max(promised)


def test_the_operator_shown_at_the_log_in_gets_in(office):
    assert log_in(office.engine, LogIn(login=LOGIN, password=PASSWORD), CLOCK).access.may


def test_work_goes_on_where_the_story_ends(office):
    with Session(office.engine) as session:
        product = session.scalars(select(Product)).first()
        last = session.scalar(
            select(NumberCounter.last).where(
                NumberCounter.series == "sales_order", NumberCounter.period == f"{TODAY:%Y%m%d}"
            )
        )
        line = LineDraft(
            product_id=product.id,
            product_code=product.code,
            product_name=product.name,
            quantity=Decimal(2),
            unit_price=product.list_price,
        )
    draft = OrderDraft(key=str(uuid4()), party_id=7, lines=(line,))
    command = ConfirmOrder(draft=draft, accepted=frozenset({"credit", "lowest_price"}), credit_reason="老客户")
    done = CommandRunner(office.engine, SYSTEM, CLOCK).run(command)
    assert done.number == f"SO-20261120-{last + 1:03}"


def test_the_same_seed_tells_the_same_story():
    def told(seed):
        seen = []
        rng = Random(seed)  # noqa: S311
        rows = Rows(lambda table, some: seen.extend((table, *row.values()) for row in some), PATTERNS, rng)
        tell(rows, rng, Plan(today=TODAY, now=CLOCK.now(), days=40, customers=25, orders=60), [1, 2])
        rows.finish(["customer", "sales_order", "delivery", "receipt", "allocation"])
        return seen

    assert told(1) == told(1)
    assert told(1) != told(2)


def test_story_tells_after_each_day_how_far_it_is():
    days = []
    rows = Rows(lambda table, some: None, PATTERNS, Random(1))  # noqa: S311
    plan = Plan(today=TODAY, now=CLOCK.now(), days=40, customers=25, orders=60)
    tell(rows, Random(1), plan, [1, 2], step=lambda done, total: days.append((done, total)))  # noqa: S311
    total = len(plan.working_days())
    assert days == [(day, total) for day in range(1, total + 1)]

"""The program's figures against the books counted again: in the demo office and in one where all goes awry."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.office import open_office
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.money.aging import Basis
from crm_desktop.domain.sales.states import CountedOn
from crm_desktop.domain.sides import Side
from crm_desktop.present.amount_in_words import amount_in_words
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.analysis.reports import Slice, sales_report
from crm_desktop.queries.analysis.today import today_figures
from crm_desktop.queries.money.aging import BY_SIDE
from crm_desktop.queries.money.balances import balances
from crm_desktop.queries.money.credit import credit_of
from crm_desktop.queries.money.customers import customer_money
from crm_desktop.queries.money.statement import statement
from crm_desktop.queries.products.offer import line_offers
from crm_desktop.queries.sales.order_progress import received_of_orders
from tests.conftest import NOON
from tests.scenarios import nasty_office
from tests.scenarios.recount import BINDING, Books, day, words

CHECKS = ("wrong_amounts", "wrong_totals", "wrong_orders", "wrong_costs", "wrong_returns", "wrong_charges")
CHANCE = Random(20261130)  # noqa: S311 - a seeded choice of days


@pytest.fixture(scope="module", params=["demo", "nasty"])
def found(request, tmp_path_factory, put_demo):
    path = tmp_path_factory.mktemp("recount") / "office.crm"
    if request.param == "demo":
        clock = FixedClock(NOON)
        made = open_office(put_demo(path), clock=clock)
    else:
        clock = FixedClock(datetime(2025, 3, 3, 8, tzinfo=UTC))
        made = nasty_office.made(path, clock)
    with made as office:
        yield office, Books(office.engine), clock.today()


@pytest.fixture
def books(found):
    return found[1]


@pytest.fixture
def today(found):
    return found[2]


@pytest.fixture
def session(found):
    with Session(found[0].engine) as session:
        yield session


def cents(amount):
    return int(Decimal(amount) * 100)


def days(books, today, count):
    """Some days of the books, and the last one, each with every edge of a column on some document."""
    first = min(day(row["document_date"]) for row in books.charge.values())
    return [today, *(first + timedelta(days=CHANCE.randint(0, (today - first).days)) for _ in range(count))]


@pytest.mark.parametrize("check", CHECKS)
def test_what_is_stored_follows_from_what_was_typed(books, check):
    assert all((books.delivery_line, books.sales_return_line, books.allocation))
    assert list(getattr(books, check)()) == []


def test_order_that_is_done_may_be_short(books):
    """The office where all goes awry has some, of whole lines and of what was sent nevertheless."""
    short = {row["short_quantity"] for row in books.sales_order_line.values()} - {0}
    is_demo = len(books.party) > 100
    assert is_demo or {30_000, 5_000, 3_333} <= short


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("by", Basis)
def test_aging_of_every_party(session, books, today, by, side):
    aging = BY_SIDE[side]
    for on in days(books, today, 12):
        for options in ({"as_of": on}, {"as_of": on, "today": today}):
            request = ListRequest(options={**options, "by": by})
            rows = aging.rows(session, SYSTEM, aging.ids(session, SYSTEM, request), request)
            shown = {row.party_id: (*map(cents, row.cells), cents(row.unallocated)) for row in rows}
            assert shown == books.aging(on, "due_date" if by is Basis.DUE else "document_date", side=side)
            assert {row.party_id: cents(row.total) for row in rows if row.total} == {
                customer: owed for customer, owed in books.balances(on, side).items() if owed
            }


def test_statement_runs_from_balance_to_balance(session, books, today):
    customers = sorted({row["party_id"] for row in books.charge.values()})
    since = today - timedelta(days=400)
    for customer in CHANCE.sample(customers, min(30, len(customers))):
        account = statement(session, SYSTEM, party_id=customer, since=since, until=today, with_lines=True)
        assert cents(account.opening) == books.balances(since - timedelta(days=1))[customer]
        running = account.opening
        for entry in account.entries:
            running += entry.charged - entry.paid
            assert entry.balance == running
            assert not entry.lines or abs(entry.charged - entry.paid) == sum(line.amount for line in entry.lines)
        for on in {entry.on for entry in account.entries}:
            closing = [entry.balance for entry in account.entries if entry.on == on][-1]
            assert cents(closing) == books.balances(on)[customer]
        assert cents(account.closing) == books.balances(today)[customer]


@pytest.mark.parametrize("counted_on", CountedOn)
@pytest.mark.parametrize("by", Slice)
def test_sales_by(session, books, today, by, counted_on):
    for since, until in ((date(1900, 1, 1), today), (today - timedelta(days=200), today - timedelta(days=45))):
        report = sales_report(session, SYSTEM, by=by, since=since, until=until, counted_on=counted_on)
        shown = {
            row.key: (cents(row.delivered), cents(row.returned), int(row.quantity * 10_000), cents(row.gross_profit))
            for row in report.rows
        }
        assert shown == books.sales(by.value, since, until, by_order=counted_on is CountedOn.ORDER)
        assert shown


def test_last_price_of_every_customer_for_every_product(session, books, today):
    last = books.last_prices()
    for customer in {customer for customer, _product in last}:
        products = [product for one, product in last if one == customer]
        offers = line_offers(session, SYSTEM, product_ids=products, party_id=customer, today=today)
        for product in products:
            row, offer = last[customer, product], offers[product]
            price = Decimal(row["unit_price"]) / 10_000
            if not row["tax_included"]:
                price = (price * (1 + Decimal("0.13"))).quantize(Decimal("0.0001"), "ROUND_HALF_UP")
            assert (offer.known.last, offer.last_discount) == (price, Decimal(row["discount"]) / 10**6)


def test_credit_use_and_card(session, books, today):
    owed, undelivered = books.balances(today), books.undelivered()
    for customer in books.party:
        check = credit_of(session, SYSTEM, party_id=customer, document=Decimal("1.23"), today=today)
        late = [
            (today - day(row["due_date"])).days
            for row in books.charge.values()
            if row["side"] == "receivable" and row["party_id"] == customer and row["open_amount"]
        ]
        assert cents(check.exposure.total) == owed[customer] + undelivered[customer] + 123
        assert check.overdue_days == max([0, *late])
        card = customer_money(session, SYSTEM, party_id=customer, today=today)
        assert cents(card.exposure) == owed[customer] + undelivered[customer]
    on = today - timedelta(days=100)
    shown = balances(session, SYSTEM, as_of=on, party_ids=list(books.party))
    assert {customer: cents(amount) for customer, amount in shown.items() if amount} == {
        customer: amount for customer, amount in books.balances(on).items() if amount
    }


def test_figures_of_today(session, books, today):
    shown = today_figures(session, SYSTEM, today=today)
    orders = [row for row in books.sales_order.values() if row["state"] in BINDING]
    for month in shown.months:
        of_month = [row["total"] for row in orders if day(row["document_date"]).replace(day=1) == month.first]
        assert (cents(month.amount), month.orders) == (sum(of_month), len(of_month))
    left = [row for row in orders if row["state"] in {"confirmed", "in_progress"}]
    late = [row for row in left if row["delivery_date"] and day(row["delivery_date"]) < today]
    for count, amount, rows in ((shown.to_ship, shown.to_ship_amount, left), (shown.late, shown.late_amount, late)):
        assert (count, cents(amount)) == (len(rows), sum(row["open_amount"] for row in rows))
    posted = [row for row in books.receipt.values() if row["state"] == "posted"]
    this = [row["amount"] for row in posted if today.replace(day=1) <= day(row["document_date"]) <= today]
    assert cents(shown.received) == sum(this)


def test_what_was_received_for_orders(session, books):
    shown, exact = received_of_orders(session, list(books.sales_order)), books.received()
    assert set(filter(shown.get, shown)) <= set(exact)
    for order, amount in exact.items():
        assert abs(cents(shown.get(order, 0)) - amount) < 2


def test_amounts_in_words(books):
    amounts = {row["total"] for row in books.delivery.values()} | {row["total"] for row in books.sales_return.values()}
    for amount in amounts | {0, 1, 10, 105, 100_000_005, -amount_of_zeros()}:
        assert amount_in_words(Decimal(amount) / 100) == words(amount)


def amount_of_zeros():
    return 1_000_050_000_100


def test_nothing_is_compared_with_itself(books):
    """A cent, a piece and a day in the rows are noticed."""
    row = next(row for row in books.shipped() if row["order_line_id"] and row["amount"])
    kept = dict(row)
    for change in ({"amount": row["amount"] + 1}, {"tax": row["tax"] + 1}, {"quantity": row["quantity"] + 1}):
        row.update(change)
        assert any(line for check in CHECKS for line in getattr(books, check)())
        row.update(kept)

"""What a customer owes is one figure, wherever it is shown: list, card, statement, credit check, paper, file.

Held against each other in the demo office and in one that a workbook was brought into, for every customer.
"""

import io
import json
import os
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import openpyxl
import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.cli.main import Streams, Windows, run
from crm_desktop.db.office import create_office, open_office
from crm_desktop.demo.visitor import LOGIN, PASSWORD
from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.analysis import dimensions, facts
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.clock import FixedClock, day_of
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.money.aging import Basis
from crm_desktop.domain.money.items import ReceiptState
from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.exchange.importer import read_file, run_import
from crm_desktop.exchange.mapping import shipped_mapping
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.documents import Receipt, Refund
from crm_desktop.models.money.items import Charge
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.deliveries import Delivery, DeliveryLine
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.affairs.reminders import affairs
from crm_desktop.queries.analysis.behind import documents_behind, narrowed_to
from crm_desktop.queries.analysis.cube import cube
from crm_desktop.queries.analysis.indicators import receivables_indicators
from crm_desktop.queries.analysis.raw import raw_lines
from crm_desktop.queries.analysis.reports import Slice, sales_report
from crm_desktop.queries.money.aging import AGING, PAYABLES_AGING, aging_summary
from crm_desktop.queries.money.balances import balances
from crm_desktop.queries.money.credit import credit_of
from crm_desktop.queries.money.customers import customer_money
from crm_desktop.queries.money.documents import received_between
from crm_desktop.queries.money.items import CREDITS, RECEIVABLES
from crm_desktop.queries.money.open_documents import open_documents
from crm_desktop.queries.money.statement import statement
from crm_desktop.queries.paper.documents import PaperAsk, Wording, print_data
from crm_desktop.queries.parties.contacts import CONTACTS
from crm_desktop.queries.parties.customers import CustomerListing
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import PostReceipt
from crm_desktop.services.runner import CommandRunner
from crm_desktop.settings.store import SettingsStore
from tests.conftest import NOON
from tests.db.soundness import ready_to_import
from tests.make.office import first_start

CLOCK = FixedClock(NOON)
TODAY = CLOCK.today()
NAME = "superstore_zh.xls"
PLACES = [os.environ.get("CRM_TEST_WORKBOOK", ""), str(Path(__file__).parents[3] / "shared" / "data" / NAME)]
REAL = next((Path(place) for place in PLACES if place and Path(place).exists()), None)
CHANCE = Random(20261120)  # noqa: S311 - a seeded choice of days and customers


def imported(path):
    """A workbook's orders and deliveries, and some receipts: too little, too much, early and late."""
    office = create_office(path, clock=CLOCK)
    runner = CommandRunner(office.engine, SYSTEM, CLOCK)
    runner.run(first_start(login=LOGIN, password=PASSWORD))
    if REAL is None:
        ready_to_import(path)
    workbook = REAL or path.with_name("orders.xlsx")
    run_import(runner, read_file(workbook, shipped_mapping("superstore-zh")))
    with Session(office.engine) as session:
        charges = session.execute(
            select(Charge.party_id, Charge.amount, Charge.document_date).order_by(Charge.id)
        ).all()
    for number, (party_id, amount, day) in enumerate(CHANCE.sample(charges, min(60, len(charges)))):
        part = (amount * Decimal(CHANCE.choice(("0.4", "1", "1.7")))).quantize(Decimal("0.01"))
        paid_on = min(day + timedelta(days=CHANCE.randint(0, 120)), TODAY)
        draft = MoneyDraft(party_id=party_id, document_date=paid_on, amount=max(part, Decimal("0.01")))
        runner.run(PostReceipt(key=f"receipt {number}", draft=draft, shares=() if number % 9 == 0 else None))
    return office


@pytest.fixture(scope="module", params=["demo", "imported"])
def office(request, tmp_path_factory, put_demo):
    path = tmp_path_factory.mktemp("figures") / "office.crm"
    with open_office(put_demo(path), clock=CLOCK) if request.param == "demo" else imported(path) as office:
        yield office


@pytest.fixture
def session(office):
    with Session(office.engine) as session:
        yield session


def report(session, **options):
    request = ListRequest(options={"as_of": TODAY, **options})
    return {row.party_id: row for row in AGING.rows(session, SYSTEM, AGING.ids(session, SYSTEM, request), request)}


@pytest.fixture
def rows(session):
    """The aging list of today, by customer."""
    return report(session, today=TODAY)


@pytest.fixture
def customers(session):
    return session.scalars(select(Party.id).where(Party.is_customer).order_by(Party.id)).all()


def random_days(session, count):
    first, last = session.execute(select(func.min(Charge.document_date), func.max(Charge.document_date))).one()
    return [min(first + timedelta(days=CHANCE.randint(0, (last - first).days + 60)), TODAY) for _ in range(count)]


@pytest.mark.parametrize("by", Basis)
def test_columns_add_up_to_the_balance_of_every_customer_at_ten_random_days(session, customers, by):
    for day in random_days(session, 10):
        aged = report(session, as_of=day, by=by)
        owed = balances(session, SYSTEM, as_of=day, party_ids=customers)
        totals = {customer: row.total for customer, row in aged.items() if row.total}
        assert totals == {customer: owed[customer] for customer in customers if owed[customer]}
        for row in aged.values():
            assert sum(row.cells) + row.unallocated == row.total
            assert min(row.cells) >= 0 >= row.unallocated
        for customer in CHANCE.sample(sorted(aged), min(8, len(aged))):
            account = statement(session, SYSTEM, party_id=customer, since=day - timedelta(days=90), until=day)
            assert (account.closing, account.unallocated) == (owed[customer], aged[customer].unallocated)
            behind = open_documents(session, SYSTEM, as_of=day, by=by, party_id=customer)
            assert sum(row.open_amount for row in behind) == owed[customer]


def test_card_statement_and_credit_check_show_what_the_list_shows(session, customers, rows):
    for customer in CHANCE.sample(customers, min(150, len(customers))):
        row = rows.get(customer)
        total, cells = (row.total, row.cells) if row else (0, (0,) * 6)
        card = customer_money(session, SYSTEM, party_id=customer, today=TODAY)
        account = statement(session, SYSTEM, party_id=customer, since=date(2010, 1, 1), until=TODAY)
        credit = credit_of(session, SYSTEM, party_id=customer, document=Decimal(0), today=TODAY)
        assert (card.balance, account.closing, credit.exposure.balance) == (total,) * 3
        assert tuple(card.cells) == tuple(account.cells) == tuple(cells)
        assert account.opening == 0
        assert credit.overdue_days == card.oldest_overdue_days
        assert (card.oldest_overdue_days > 0) == (sum(cells[1:]) > 0)


def test_customer_list_shows_what_the_aging_list_shows(session, customers, rows):
    listing, request = CustomerListing(CLOCK), ListRequest(options={"all": True})
    shown = listing.rows(session, SYSTEM, listing.ids(session, SYSTEM, request), request)
    assert {row.id for row in shown} == set(customers)
    for row in shown:
        aged = rows.get(row.id)
        assert (row.balance, row.overdue) == ((aged.total, aged.overdue) if aged else (0, 0))
    sums = listing.totals(session, SYSTEM, request).sums
    assert sums["balance"] == sum(row.total for row in rows.values())


def test_totals_and_lists_of_documents_add_up_to_the_report(session, rows):
    request = ListRequest(options={"as_of": TODAY, "today": TODAY})
    totals, summary = AGING.totals(session, SYSTEM, request), aging_summary(session, SYSTEM, request=request)
    whole = sum(row.total for row in rows.values())
    assert totals.sums["total"] == summary.total == summary.balance == whole
    assert totals.sums["overdue"] == sum(row.overdue for row in rows.values())
    everything = ListRequest(options={"only": "all", "today": TODAY})
    charged = RECEIVABLES.totals(session, SYSTEM, everything).sums["open_amount"]
    assert charged - CREDITS.totals(session, SYSTEM, everything).sums["open_amount"] == whole


def test_reminders_name_what_is_overdue(session, rows):
    found = affairs(session, SYSTEM, today=TODAY, now=CLOCK.now(), everybody=True).reminders
    late = {one.party_id: one.amount for one in found if one.kind is ReminderKind.RECEIVABLE and one.due_on < TODAY}
    assert late == {customer: row.overdue for customer, row in rows.items() if row.overdue}


def test_paper_shows_what_the_list_shows(session, rows):
    deliveries = session.execute(select(Delivery.id, Delivery.party_id).where(Delivery.number.is_not(None))).all()
    for delivery, customer in CHANCE.sample(deliveries, 20):
        ask = PaperAsk(kind="delivery", record_id=delivery, wording=Wording(), today=TODAY)
        paper = print_data(session, SYSTEM, ask=ask)
        assert paper.fields["customer"]["balance"] == (rows[customer].total if customer in rows else 0)


def test_command_line_and_workbook_show_what_the_list_shows(office, session, rows, tmp_path):
    codes = dict(session.execute(select(Party.id, Party.code)).all())
    wanted = {codes[customer]: row.total for customer, row in rows.items()}

    def command(*arguments):
        out, faults = io.StringIO(), []
        streams = Streams(out, io.StringIO(f"{PASSWORD}\n"), faults.append)
        who = ("--office", str(office.path), "--operator", LOGIN, "--password-stdin")
        windows = Windows(lambda _options: 0, lambda folder, _office: [])
        store = SettingsStore(tmp_path / "settings.json")
        run(["--lang", "en", *arguments, *who], windows, clock=CLOCK, store=store, streams=streams)
        assert not faults
        return out.getvalue()

    answer = json.loads(command("report", "aging", "--json"))
    assert {row["code"]: Decimal(row["total"]) for row in answer["rows"]} == wanted
    assert Decimal(answer["totals"]["total"]) == sum(wanted.values())
    command("export", "aging", str(tmp_path / "aging.xlsx"))
    head, *lines = openpyxl.load_workbook(tmp_path / "aging.xlsx").active.values
    name, total = head.index("Customer"), head.index("Total")
    last = next(place for place, line in enumerate(lines) if line[0] == "Total")
    found = sorted((line[name], Decimal(str(line[total])).quantize(Decimal("0.01"))) for line in lines[:last])
    assert found == sorted((row.name, row.total) for row in rows.values())


def figures(session, fact, dimension, until, *codes, since=date(2000, 1, 1)):
    """Figures of a fact by the key of one dimension, and the whole under ``whole``."""
    chosen = tuple(fact.measure(code) for code in codes)
    request = CubeRequest(fact=fact, rows=(dimension,), measures=chosen, period=Period(since, until))
    answer = cube(session, SYSTEM, request=request)
    found = {row.path[0].key: tuple(map(row.value, chosen)) for row in answer.whole.rows}
    return found | {"whole": tuple(map(answer.whole.value, chosen))}


def test_pivot_of_receivables_is_the_aging_report_on_any_day(session):
    for day in [TODAY, *random_days(session, 4)]:
        request = ListRequest(options={"as_of": day})
        rows = report(session, as_of=day)
        totals = AGING.totals(session, SYSTEM, request).sums
        told = figures(session, facts.RECEIVABLES, dimensions.CUSTOMER, day, "balance", "overdue", "unallocated")
        whole = told.pop("whole")
        assert whole == (totals["total"], totals["overdue"], -totals["unallocated"])
        # who has as much unallocated as he owes is in the pivot too
        assert {key: one for key, one in told.items() if key in rows} == {
            key: (row.total, row.overdue, -row.unallocated) for key, row in rows.items()
        }
        assert not any(any(one) for key, one in told.items() if key not in rows)
        by_age = figures(session, facts.RECEIVABLES, dimensions.AGE, day, "balance")
        names = ["not_due", *(f"bucket_{column}" for column in range(1, 6)), "unallocated"]
        assert [by_age.get(column, (0,))[0] for column in (*range(6), -1)] == [totals[name] for name in names]
        assert by_age["whole"] == (totals["total"],)


def test_pivot_of_payables_is_their_aging_report(session):
    request = ListRequest(options={"as_of": TODAY})
    totals = PAYABLES_AGING.totals(session, SYSTEM, request).sums
    told = figures(session, facts.PAYABLES, dimensions.SUPPLIER, TODAY, "balance", "overdue")
    assert told["whole"] == (totals["total"], totals["overdue"])


def test_key_figures_of_receivables_are_those_of_the_aging_report_and_of_sales(session):
    request = CubeRequest(fact=facts.RECEIVABLES, measures=facts.RECEIVABLES.measures[:1], period=Period(TODAY, TODAY))
    found = receivables_indicators(session, SYSTEM, request=request)
    owed = sorted((row.total for row in report(session, as_of=TODAY).values() if row.total > 0), reverse=True)
    whole = sum(owed)
    assert found.spread.count == len(owed)
    assert abs(found.spread.five - sum(owed[:5]) / whole) < Decimal("0.00001")
    assert abs(found.spread.index - sum((one / whole) ** 2 for one in owed)) < Decimal("0.0001")
    since = TODAY - timedelta(days=89)
    sold = sales_report(session, SYSTEM, by=Slice.YEAR, since=since, until=TODAY).total.net
    balance = AGING.totals(session, SYSTEM, ListRequest(options={"as_of": TODAY})).sums["total"]
    wanted = round(balance / sold * 90, 1) if sold > 0 else None
    assert found.outstanding == wanted


def test_documents_behind_a_balance_come_to_it(session):
    request = CubeRequest(
        fact=facts.RECEIVABLES,
        rows=(dimensions.AGE,),
        measures=facts.RECEIVABLES.measures[:1],
        period=Period(TODAY, TODAY),
    )
    for row in cube(session, SYSTEM, request=request).whole.rows:
        behind = documents_behind(session, SYSTEM, request=narrowed_to(request, row.path))
        assert facts.RECEIVABLES.measures[0].of(behind.sums) == row.value(facts.RECEIVABLES.measures[0])
        assert len(behind.rows) > 0


def test_pivot_of_receipts_is_what_came_in_whichever_way_it_is_cut(session):
    first = session.scalar(select(func.min(Receipt.document_date)))
    came = received_between(session, SYSTEM, since=first, until=TODAY)
    back = session.scalar(select(func.coalesce(func.sum(Refund.amount), 0)).where(Refund.state == ReceiptState.POSTED))
    for dimension in facts.RECEIVED.dimensions:
        told = figures(session, facts.RECEIVED, dimension, TODAY, "moved", "documents", "given-back", since=first)
        moved, documents, given = told.pop("whole")
        assert (moved, given) == (came - back, back), dimension.code
        assert sum(one[0] for one in told.values()) == moved
        assert sum(one[1] for one in told.values()) == documents


def test_pivot_of_talks_counts_each_on_the_day_on_which_it_was_here(session):
    talks = session.execute(
        select(ContactEntry.at, ContactEntry.channel, ContactEntry.next_on, ContactEntry.employee_id)
    )
    rows = [(day_of(at), channel, planned is not None, who) for at, channel, planned, who in talks]
    since = date(2026, 3, 5)
    within = [row for row in rows if since <= row[0] <= TODAY]
    for dimension, key in (
        (dimensions.DAY, lambda row: int(f"{row[0]:%Y%m%d}")),
        (dimensions.CHANNEL, lambda row: row[1].value),
        (dimensions.SALESPERSON, lambda row: row[3]),
    ):
        told = figures(session, facts.TALKS, dimension, TODAY, "talks", "plans", since=since)
        wanted = {one: Counter() for one in {*map(key, within), "whole"}}
        for row in within:
            for one in (key(row), "whole"):
                wanted[one]["talks"] += 1
                wanted[one]["plans"] += row[2]
        assert told == {one: (found["talks"], found["plans"]) for one, found in wanted.items()}


def test_a_customer_is_new_in_the_period_of_his_first_delivery(session):
    firsts = dict(
        session.execute(
            select(Delivery.party_id, func.min(Delivery.document_date))
            .where(Delivery.state.in_(DOCUMENTS[DocumentKind.DELIVERY].binding))
            .group_by(Delivery.party_id)
        ).all()
    )
    since, until = sorted(firsts.values())[len(firsts) // 2], TODAY
    bought = session.execute(
        select(Delivery.party_id, Delivery.total).where(
            Delivery.state.in_(DOCUMENTS[DocumentKind.DELIVERY].binding), Delivery.document_date.between(since, until)
        )
    ).all()
    told = figures(session, facts.SALES, dimensions.NEWNESS, until, "delivered", "customers", since=since)
    for key, is_new in ((0, True), (1, False)):
        mine = [(party, total) for party, total in bought if (firsts[party] >= since) is is_new]
        if mine:
            assert told[key] == (sum(total for _party, total in mine), len({party for party, _total in mine}))


def test_bands_of_discount_and_of_prices_and_their_sources_come_to_all(session):
    lines = session.execute(
        select(DeliveryLine.discount, DeliveryLine.price_source, DeliveryLine.amount, Product.list_price)
        .join(Delivery, Delivery.id == DeliveryLine.delivery_id)
        .outerjoin(Product, Product.id == DeliveryLine.product_id)
        .where(Delivery.state.in_(DOCUMENTS[DocumentKind.DELIVERY].binding))
    ).all()
    bands, sources, prices = Counter(), Counter(), Counter()
    for discount, source, amount, list_price in lines:
        band = sum(discount > Decimal(most) / 100 for most in dimensions.DISCOUNT_BANDS)
        bands[band] += amount
        sources[source.value] += amount
        prices[sum((list_price or 0) > most for most in (0, *dimensions.PRICE_BANDS))] += amount
    for dimension, wanted in (
        (dimensions.DISCOUNT, bands),
        (dimensions.PRICE_SOURCE, sources),
        (dimensions.PRICE_BAND, prices),
    ):
        told = figures(session, facts.SALES, dimension, TODAY, "delivered")
        assert {key: one[0] for key, one in told.items() if key != "whole" and one[0]} == {
            key: amount for key, amount in wanted.items() if amount
        }


def test_who_sees_less_is_told_less_by_the_pivot_as_by_the_lists(session):
    owners = set(session.scalars(select(Party.owner_id).where(Party.owner_id.is_not(None))))
    seller = Access(operator_id=5, login="s", name="s", role=Role.SALES, employee_id=min(owners))
    request = ListRequest(options={"as_of": TODAY})
    totals = AGING.totals(session, seller, request).sums
    balance, moved = facts.RECEIVABLES.measures[0], facts.RECEIVED.measures[0]
    since = date(2000, 1, 1)
    asked = CubeRequest(fact=facts.RECEIVABLES, measures=(balance,), period=Period(since, TODAY))
    assert cube(session, seller, request=asked).whole.value(balance) == totals["total"]
    assert len(owners) == 1 or totals["total"] != AGING.totals(session, SYSTEM, request).sums["total"]
    received = CubeRequest(fact=facts.RECEIVED, measures=(moved,), period=Period(since, TODAY))
    assert cube(session, seller, request=received).whole.value(moved) == received_between(
        session, seller, since=since, until=TODAY
    )
    for fact in (facts.PAID, facts.PAYABLES):
        for ask in (cube, raw_lines, documents_behind):
            with pytest.raises(NotAllowed):
                ask(session, seller, request=replace(asked, fact=fact, measures=fact.measures[:1]))
    talks = CubeRequest(fact=facts.TALKS, measures=facts.TALKS.measures[:1], period=Period(since, TODAY))
    assert cube(session, seller, request=talks).whole.value(talks.measures[0]) == len(
        CONTACTS.ids(session, seller, ListRequest())
    )

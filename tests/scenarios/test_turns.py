"""How often one waits for the server at each thing a user does: the network's delay is paid for each turn.

Counted is each message that is answered, on all connections, until everything has been read again; at 50 ms a turn
twenty turns are a second. A loop that reads row by row passes its budget at once.

``CRM_FAR_MS=50 pytest tests/scenarios/test_turns.py`` puts the server so far away for real, and lets no action take
longer than a second.
"""

import os
import sys
import time
from contextlib import contextmanager
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from crm_desktop.app import TURN_S
from crm_desktop.db.office import open_office
from crm_desktop.domain.access import Role
from crm_desktop.domain.parties.contacts import Channel
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.qtkit.jobs import JobRunner
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import PostReceipt, VoidReceipt
from crm_desktop.services.parties.contacts import ContactDraft, LogContact
from crm_desktop.services.parties.customers import CustomerDraft, PersonDraft, SaveCustomer
from crm_desktop.services.products.products import ProductDraft, SaveProduct
from crm_desktop.services.sales.deliveries import DraftDelivery, ShipDelivery
from crm_desktop.services.sales.orders import ConfirmOrder
from crm_desktop.services.sales.orders_from_quotes import OrderFromQuote
from crm_desktop.services.sales.quotes import SendQuote
from crm_desktop.services.sales.returns import DraftReturn, ReceiveReturn
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views import system
from crm_desktop.views.shell.session import OfficeSession
from tests.far_server import FarServer
from tests.make.sales import line, order_draft, quote_draft
from tests.scenarios.test_hidden_figures import CLOCK, Trade
from tests.views.fakes.asker import FakeAsker

pytestmark = pytest.mark.postgres
NEVER_MS = 10**9
FAR_S = int(os.environ.get("CRM_FAR_MS", "0")) / 1000


@pytest.fixture
def as_the_program_runs(monkeypatch):
    """Python's threads take turns as often as in the program: the GUI, the lanes, and here the server's line, too."""
    monkeypatch.setattr(system, "LOOK_AFTER_MS", NEVER_MS)  # what it asks is no part of what is opened just then
    before = sys.getswitchinterval()
    sys.setswitchinterval(TURN_S)
    yield
    sys.setswitchinterval(before)


@pytest.fixture
def at_work(as_the_program_runs, qtbot, qapp, tmp_path, postgres, postgres_url):
    ask = FakeAsker()
    store = SettingsStore(tmp_path / "settings.json")
    store.change(language="en", show_today_at_login=False)
    far = FarServer(tmp_path, postgres.socket_folder, FAR_S)
    with open_office(far.url(postgres_url)) as office:
        trade = Trade(office)
        jobs = JobRunner(ask.bug)
        session = OfficeSession(office, trade.access(Role.MANAGER), jobs=jobs, ask=ask, clock=CLOCK, store=store)
        session.trade, session.turns = trade, far.turns

        @contextmanager
        def counted(name):
            qtbot.wait(1)
            qtbot.waitUntil(lambda: not jobs.busy)
            far.turns.clear()
            began = time.monotonic()
            yield
            qtbot.wait(1)
            qtbot.waitUntil(lambda: not jobs.busy)
            session.figures[name], session.seconds[name] = asked(far.turns), time.monotonic() - began

        def done(name, command):
            """Carry a command out, and wait until all that shows it has been read again; what it has made."""
            answers = []
            with counted(name):
                session.context.run(command, done=lambda done: answers.append((done, len(asked(far.turns)))))
                qtbot.waitUntil(lambda: bool(answers or ask.problems or ask.bugs), timeout=60_000)
            assert (ask.problems, ask.bugs) == ([], [])
            (found, session.answered[name]) = answers[0]
            return found

        session.figures, session.answered, session.seconds = {}, {}, {}
        session.counted, session.done = counted, done
        with counted("window"):
            session.show()
            qtbot.waitUntil(lambda: session.window.beginning.is_over and not jobs.busy, timeout=60_000)
        yield session
        session.put_away()
    far.close()
    assert ask.bugs == []


SECOND, OF_SECOND = 1.0, 20
"""At 50 ms a turn."""
LIST = 5
ANSWER = 9
"""What a command may take by itself; what it shows comes within three more."""
BUDGET = {
    "window": 13,  # in three parts: the list in front, what else is in sight, the rest
    "list aging": 10,
    "list payables_aging": 10,
    "open customer": 5,
    "open product": 7,
    "open sales_order": 14,
    "open delivery": 12,
}
"""What was measured, and a little: whoever makes something quicker lowers it."""
ALL_AGAIN = 13
"""Until everything has been read again that shows what a command changed."""
ENDS = ("COMMIT", "ROLLBACK")
OPENED = ("customer", "product", "sales_order", "delivery")


def test_nothing_asks_the_server_more_often_than_its_budget_allows(at_work):
    session, trade = at_work, at_work.trade
    for dock in list(session.window.docks.docks):
        with session.counted(f"list {dock}"):
            session.window.docks.show_dock(dock).build()
    for kind, record_id in zip(OPENED, (trade.customer, trade.product, trade.order, trade.delivery), strict=True):
        with session.counted(f"open {kind}"):
            session.context.open(kind, record_id)
        if kind != "sales_order":
            session.window.centre.close_current()
    turns = {name: len(said) for name, said in session.figures.items()}
    assert all(limit <= OF_SECOND for limit in (LIST, *BUDGET.values()))
    assert over(turns, lambda name: BUDGET.get(name, LIST)) == {}
    # ids, rows and sums of a list come from one reading: a row saved in between is in all of them or in none
    assert len([said for turn in session.figures["list receivables"] for said in turn.said if "BEGIN" in said]) == 1
    session.figures.clear()
    session.context.open("customer", trade.customer)
    trade_once_more(session.done, trade)
    assert over(session.answered, lambda _name: ANSWER) == {}
    assert over({name: len(said) for name, said in session.figures.items()}, lambda _name: ALL_AGAIN) == {}
    if FAR_S:
        assert over(session.seconds, lambda _name: SECOND) == {}


def over(turns, limit):
    return {name: (asked, limit(name)) for name, asked in turns.items() if asked > limit(name)}


def asked(turns):
    """The turns; the view of a list is kept some time later, whatever is done then, and so is left out."""
    kept = set()
    for who in dict.fromkeys(turn.who for turn in turns):
        whole = []
        for turn in (one for one in turns if one.who == who):
            whole.append(turn)
            if turn.said and turn.said[-1] in ENDS:
                is_view = any("saved_view" in said for one in whole for said in one.said)
                kept |= set() if is_view else set(map(id, whole))
                whole = []
        kept |= set(map(id, whole))
    return [turn for turn in turns if id(turn) in kept]


def trade_once_more(done, trade):
    """What is done with a customer from the first talk to the money, and what is taken back."""
    with Session(trade.office.engine) as session:
        customer, product = session.get(Party, trade.customer), session.get(Product, trade.product)
        goods = line(product, "1", "9000.00")
        quoted, ordered = quote_draft(customer, goods), order_draft(customer, goods)
    customer_draft = CustomerDraft(name="宁波新客户有限公司", people=(PersonDraft(name="王强"),))
    new = done("save a customer", SaveCustomer(draft=customer_draft, key="c"))
    done("save a product", SaveProduct(draft=ProductDraft(code="NEU", name="新螺母", unit="百只"), key="n"))
    talk = ContactDraft(party_id=new.record_id, at=CLOCK.now(), channel=Channel.PHONE, said="…")
    done("log a talk", LogContact(key="t", draft=talk))
    quote = done("send a quote", SendQuote(draft=quoted))
    done("order from a quote", OrderFromQuote(quote_id=quote.record_id, key="q"))
    order = done("confirm an order", ConfirmOrder(draft=ordered))
    delivery = done("draft a delivery", DraftDelivery(order_ids=(order.record_id,), key="d"))
    done("ship", ShipDelivery(delivery_id=delivery.record_id, seen_version=1))
    back = done("draft a return", DraftReturn(delivery_id=delivery.record_id, key="r"))
    done("receive goods back", ReceiveReturn(return_id=back.record_id, seen_version=1))
    receipt = MoneyDraft(party_id=trade.customer, document_date=CLOCK.today(), amount=Decimal(100))
    paid = done("post a receipt", PostReceipt(key="m", draft=receipt))
    done("void a receipt", VoidReceipt(record_id=paid.record_id, seen_version=1, reason="错"))

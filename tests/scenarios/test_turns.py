"""How often one waits for the server at each thing a user does: the network's delay is paid for each turn.

Counted is each message that is answered, on all connections, until everything has been read again; at 50 ms a turn
twenty turns are a second. A loop that reads row by row passes its budget at once.
"""

from contextlib import contextmanager
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.office import open_office
from crm_desktop.domain.access import Role
from crm_desktop.models.customers import Customer
from crm_desktop.models.products import Product
from crm_desktop.qtkit.jobs import JobRunner
from crm_desktop.services.orders import ConfirmOrder
from crm_desktop.services.receipts import PostReceipt, ReceiptDraft
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.session import OfficeSession
from tests.far_server import FarServer
from tests.sales_factories import line, order_draft
from tests.scenarios.test_hidden_figures import CLOCK, Trade
from tests.views.fakes import FakeAsker

pytestmark = pytest.mark.postgres


@pytest.fixture
def at_work(qtbot, qapp, tmp_path, postgres, postgres_url):
    ask = FakeAsker()
    store = SettingsStore(tmp_path / "settings.json")
    store.change(language="en", show_today_at_login=False)
    far = FarServer(tmp_path, postgres.socket_folder)
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
            yield
            qtbot.wait(1)
            qtbot.waitUntil(lambda: not jobs.busy)
            session.figures[name] = asked(far.turns)

        session.figures, session.counted = {}, counted
        with counted("window"):
            session.show()
            qtbot.waitUntil(lambda: session.window.is_at_work and not jobs.busy, timeout=60_000)
        yield session
        session.put_away()
    far.close()
    assert ask.bugs == []


LIST = 8
BUDGET = {
    "window": 12,
    "list aging": 12,
    "open customer": 16,
    "open product": 10,
    "open sales_order": 14,
    "open delivery": 14,
    "confirm an order": 34,
    "post a receipt": 36,
}
"""What was measured, and a little: whoever makes something quicker lowers it."""
ENDS = ("COMMIT", "ROLLBACK")
OPENED = ("customer", "product", "sales_order", "delivery")


def test_nothing_asks_the_server_more_often_than_its_budget_allows(at_work):
    session, trade = at_work, at_work.trade
    for dock in list(session.window.docks.docks):
        with session.counted(f"list {dock}"):
            session.window.docks.show(dock).build()
    for kind, record_id in zip(OPENED, (trade.customer, trade.product, trade.order, trade.delivery), strict=True):
        with session.counted(f"open {kind}"):
            session.context.open(kind, record_id)
        if kind != "sales_order":
            session.window.centre.close_current()
    draft = another_order(trade)
    with session.counted("confirm an order"):
        session.context.run(ConfirmOrder(draft=draft))
    receipt = ReceiptDraft(customer_id=trade.customer, document_date=CLOCK.today(), amount=Decimal(100))
    with session.counted("post a receipt"):
        session.context.run(PostReceipt(key="r", draft=receipt))
    turns = {name: len(said) for name, said in session.figures.items()}
    over = {name: (asked, budget(name)) for name, asked in turns.items() if asked > budget(name)}
    assert over == {}


def test_list_is_read_at_one_moment(at_work):
    """Ids, rows and sums come from one reading: a row that is saved in between is in all of them or in none."""
    with at_work.counted("list"):
        at_work.window.docks.show("receivables").build()
    begun = [said for turn in at_work.figures["list"] for said in turn.said if said.startswith("BEGIN")]
    assert len(begun) == 1


def asked(turns):
    """The turns; the view of a list is kept some time later, whatever is done then, and so is left out."""
    kept = set()
    for who in dict.fromkeys(turn.who for turn in turns):
        whole = []
        for turn in (one for one in turns if one.who == who):
            whole.append(turn)
            if turn.said[-1] in ENDS:
                is_view = any("saved_view" in said for one in whole for said in one.said)
                kept |= set() if is_view else set(map(id, whole))
                whole = []
        kept |= set(map(id, whole))
    return [turn for turn in turns if id(turn) in kept]


def budget(name):
    return BUDGET.get(name, LIST)


def another_order(trade):
    with Session(trade.office.engine) as session:
        customer, product = session.get(Customer, trade.customer), session.get(Product, trade.product)
        return order_draft(customer, line(product, "1", "9000.00"))

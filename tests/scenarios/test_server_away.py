"""The server goes and comes back while the window is open: said once, and all is read again."""

import pytest
from PySide6.QtWidgets import QLabel
from sqlalchemy import event

from crm_desktop.db.office import open_office
from crm_desktop.db.session import unit_of_work
from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.alerts import AlertKind
from crm_desktop.domain.changes import Changes
from crm_desktop.qtkit.jobs import JobRunner
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.queries.office.logs import open_alerts
from crm_desktop.services.runner import CommandRunner
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.context import GATHER_MS
from crm_desktop.views.shell.session import OfficeSession
from tests.far_server import FarServer
from tests.make.office import first_start
from tests.make.parties import make_customer
from tests.views.fakes.asker import FakeAsker

pytestmark = pytest.mark.postgres
SILENCE_S = 0.5
"""So long an answer is waited for here; fifteen seconds in daily work."""


@pytest.fixture
def far(tmp_path, postgres):
    made = FarServer(tmp_path, postgres.socket_folder)
    yield made
    made.close()


@pytest.fixture
def session(qtbot, qapp, tmp_path, far, postgres_url, clock):
    ask = FakeAsker()
    store = SettingsStore(tmp_path / "settings.json")
    store.change(language="en", show_today_at_login=False)
    with open_office(far.url(postgres_url)) as office:
        event.listen(office.engine, "checkout", lambda line, *_: setattr(line, "silence_s", SILENCE_S))
        CommandRunner(office.engine, SYSTEM, clock).run(first_start())
        access = Access(operator_id=1, login="chen", name="陈国强", role=Role.MANAGER, employee_id=1)
        jobs = JobRunner(lambda error: made.context.fail_in_passing(error))  # noqa: PLW0108 - it is made later
        made = OfficeSession(office, access, jobs=jobs, ask=ask, clock=clock, store=store)
        made.ask = ask
        made.show()
        qtbot.waitUntil(lambda: made.window.beginning.is_over and not made.context.jobs.busy, timeout=60_000)
        yield made
        made.put_away()


def place(session):
    """What the status line says of the server."""
    shown = [label.text() for label in session.window.status.findChildren(QLabel)]
    return next(text for text in shown if text.startswith("Server "))


def customers_shown(session):
    """The short names in the list of customers."""
    panel = session.window.docks.show_dock("customers").build()
    shown = panel if isinstance(panel, ListPanel) else panel.findChild(ListPanel)
    model = shown.table.model()
    places = [(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    return [str(model.index(*place).data()) for place in places]


def at_rest(qtbot, session):
    qtbot.waitUntil(lambda: not session.context.jobs.busy, timeout=60_000)


def test_server_that_goes_is_said_once_and_all_comes_back_by_itself(qtbot, session, postgres):
    assert place(session).endswith(": connected")
    postgres.stop()
    try:
        for kind in ("customers", "orders", "receivables"):
            session.window.room.show_dock(kind)
            at_rest(qtbot, session)
        qtbot.waitUntil(lambda: place(session).endswith("does not answer"), timeout=60_000)
        session.context.changed_elsewhere(Changes.EVERYTHING)
        qtbot.wait(2 * GATHER_MS)
        at_rest(qtbot, session)
        assert len(session.ask.notices) == 1
    finally:
        postgres.start()
    with unit_of_work(session.office.engine) as work:
        make_customer(work, short_name="永兴五金")
    qtbot.waitUntil(lambda: "永兴五金" in customers_shown(session), timeout=60_000)
    assert place(session).endswith(": connected")
    assert len(session.ask.notices) == 2
    at_rest(qtbot, session)
    assert [alert.kind for alert in session.context.reader.read(open_alerts)] == [AlertKind.SERVER_LOST]
    assert session.ask.problems == session.ask.bugs == []


def test_server_that_hangs_is_given_up_and_all_comes_back_by_itself(qtbot, session, far, postgres_url):
    far.be_silent()
    session.window.room.show_dock("customers")
    at_rest(qtbot, session)
    qtbot.waitUntil(lambda: place(session).endswith("does not answer"), timeout=60_000)
    assert len(session.ask.notices) == 1
    far.speak()
    with open_office(postgres_url) as other, unit_of_work(other.engine) as work:
        make_customer(work, short_name="永兴五金")
    qtbot.waitUntil(lambda: "永兴五金" in customers_shown(session), timeout=60_000)
    assert place(session).endswith(": connected")
    assert session.ask.problems == session.ask.bugs == []

"""Another language or look rebuilds the window; what is open and typed goes along, and nothing is asked."""

from datetime import UTC, datetime

import pytest

from crm_desktop.db.office import open_office
from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.qtkit.jobs import InlineExecutor, JobRunner
from crm_desktop.queries.office.kept import kept_drafts
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.reminders.affairs_window import AffairsWindow
from crm_desktop.views.shell.session import OfficeSession
from crm_desktop.views.system.login import UnlockDialog
from tests.rest import rest
from tests.views.fakes.asker import FakeAsker

CLOCK = FixedClock(datetime(2026, 11, 20, 9, 12, tzinfo=UTC))


@pytest.fixture
def session(qtbot, qapp, tmp_path, put_kept):
    ask = FakeAsker(choice="save")
    jobs = JobRunner(ask.bug, lambda _lane: InlineExecutor())
    store = SettingsStore(tmp_path / "settings.json")
    store.change(language="en", show_today_at_login=False)
    with open_office(put_kept(tmp_path / "office.crm"), clock=CLOCK) as office:
        access = Access(operator_id=1, login="chen", name="陈国强", role=Role.MANAGER, employee_id=1)
        made = OfficeSession(office, access, jobs=jobs, ask=ask, clock=CLOCK, store=store)
        made.ask = ask
        made.reopen_wanted.connect(made.reopen)
        made.show()
        qtbot.waitUntil(lambda: made.window.beginning.is_over and not jobs.busy)
        yield made
        made.put_away()
    assert ask.bugs == []


def titles(session):
    centre = session.window.centre
    return [centre.tabText(place) for place in range(centre.count())]


def front(session):
    return session.window.centre.currentWidget()


def settled(qtbot, session):
    rest(qtbot, session.context.jobs, session.context)


def locked(session, monkeypatch, *, takes_over):
    """Lock the screen; a colleague presses "Another operator…", if he may."""
    asked = []

    def answer(dialog):
        asked.append(dialog.other_office.isEnabled())
        if takes_over and asked[0]:
            dialog.other_office.click()
        return not takes_over

    monkeypatch.setattr(UnlockDialog, "exec", answer)
    session._lock_up()
    return asked[0]


def test_colleague_takes_a_locked_screen_over_and_drafts_are_kept(qtbot, session, monkeypatch):
    session.context.open("sales_order", None, party_id=1)
    settled(qtbot, session)
    front(session).page.form.show_value("notes", "周五前送到")
    with qtbot.waitSignal(session.log_out_wanted):
        assert locked(session, monkeypatch, takes_over=True)
    settled(qtbot, session)
    assert not session.window.isVisible()
    [kept] = session.context.reader.read(kept_drafts)
    assert (kept.kind, "周五前送到" in kept.content) == ("sales_order", True)


def test_colleague_waits_while_something_cannot_be_kept(qtbot, session, monkeypatch):
    session.context.open("product", 1)
    settled(qtbot, session)
    front(session)._form.show_value("name", "改名的螺丝")
    assert front(session).is_unsaved
    assert not locked(session, monkeypatch, takes_over=False)
    assert session.window.isVisible()


def test_half_typed_order_goes_along_into_the_new_window(qtbot, session):
    session.context.open("customer", 1)
    session.context.open("sales_order", None, party_id=1)
    settled(qtbot, session)
    front(session).page.form.show_value("notes", "周五前送到")
    front(session).page.form.edited.emit("notes")
    before, old = titles(session), session.window
    session.window.rebuild.change(theme="dark")
    settled(qtbot, session)
    assert session.window is not old
    assert titles(session) == before
    page = front(session).page
    assert (page.draft().notes, page.draft().party_id) == ("周五前送到", 1)
    assert page.is_changed
    assert session.ask.questions == []


def test_typed_product_that_cannot_go_along_is_stored_and_opened_again(qtbot, session):
    session.context.open("product", 1)
    settled(qtbot, session)
    tab = front(session)
    tab._form.show_value("name", "另一种螺丝")
    tab._form.edited.emit("name")
    assert tab.is_unsaved
    session.window.rebuild.change(theme="dark")
    qtbot.waitUntil(lambda: session.context.settings.theme == "dark")
    settled(qtbot, session)
    assert len(session.ask.questions) == 1
    assert titles(session)[1] == "另一种螺丝"


def test_current_customer_stays_and_nothing_pops_up(qtbot, session):
    session.context.settings = session._store.change(show_today_at_login=True)
    session.context.customer.set(1, "永兴五金")
    session.window.rebuild.change(theme="dark")
    settled(qtbot, session)
    assert session.context.customer.name == "永兴五金"
    assert session.window.findChild(AffairsWindow) is None

"""A manager switches an operator off, or gives him another role, while his window is open."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.db.office import open_office
from crm_desktop.domain.access import SYSTEM, Access, Right, Role, Standing
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.office import OperatorDraft
from crm_desktop.models.office.people import Operator
from crm_desktop.qtkit.jobs import InlineExecutor, JobRunner
from crm_desktop.queries.office.kept import kept_drafts
from crm_desktop.queries.standing import access_of, standing
from crm_desktop.services.office.kept_work import SaveView
from crm_desktop.services.office.login import LoggedIn
from crm_desktop.services.office.operators import SaveOperator, SwitchOperator
from crm_desktop.services.office.roles import GiveRights, Lent
from crm_desktop.services.runner import CommandRunner
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.shell.session import OfficeSession
from crm_desktop.views.system.login import UnlockDialog
from tests.make.office import first_start, new_operator
from tests.views.fakes.asker import FakeAsker

CLOCK = FixedClock(datetime(2026, 11, 20, 9, 12, tzinfo=UTC))


def stored(office, login="he"):
    with Session(office.engine) as session:
        return session.scalars(select(Operator).where(Operator.login == login)).one()


def rights_of(office):
    with Session(office.engine) as session:
        return access_of(session, stored(office), CLOCK.today())


def by_manager(office, make):
    """Another session, the manager's, changes the operator."""
    row = stored(office)
    CommandRunner(office.engine, SYSTEM, CLOCK).run(make(row))


def switched_off(row):
    return SwitchOperator(operator_id=row.id, seen_version=row.version, is_active=False)


def made_finance(row):
    draft = OperatorDraft(login=row.login, name=row.name, role=Role.FINANCE.code, employee_id=row.employee_id)
    return SaveOperator(operator_id=row.id, seen_version=row.version, draft=draft)


def opened(office, tmp_path, *, inline=True):
    """The window of the assistant."""
    ask = FakeAsker(choice="save")
    jobs = JobRunner(ask.bug, lambda _lane: InlineExecutor()) if inline else JobRunner(ask.bug)
    store = SettingsStore(tmp_path / "settings.json")
    store.change(language="en", show_today_at_login=False)
    made = OfficeSession(office, rights_of(office), jobs=jobs, ask=ask, clock=CLOCK, store=store)
    made.ask = ask
    made.reopen_wanted.connect(made.reopen)
    made.show()
    return made


@pytest.fixture
def session(qtbot, qapp, tmp_path, put_kept):
    with open_office(put_kept(tmp_path / "office.crm"), clock=CLOCK) as office:
        CommandRunner(office.engine, SYSTEM, CLOCK).run(new_operator(login="he", role=Role.ASSISTANT))
        made = opened(office, tmp_path)
        settled(qtbot, made)
        yield made
        made.put_away()
    assert made.ask.bugs == []


@pytest.fixture
def lock(session, monkeypatch):
    """What the locked screen said, and who answers it."""

    class Lock:
        said, saw_window, answer = "", False, staticmethod(lambda _dialog: False)

    def run(dialog):
        Lock.said, Lock.saw_window = dialog.hint.text(), session.window.isVisible()
        return Lock.answer(dialog)

    monkeypatch.setattr(UnlockDialog, "exec", run)
    return Lock


def settled(qtbot, session):
    qtbot.waitUntil(lambda: session.window.beginning.is_over and not session.context.jobs.busy)


def type_an_order(qtbot, session):
    session.context.open("sales_order", None, party_id=1)
    settled(qtbot, session)
    page = session.window.centre.currentWidget().page
    page.form.show_value("notes", "周五前送到")
    page.form.edited.emit("notes")


def test_who_was_switched_off_sees_nothing_more_and_loses_nothing(qtbot, session, lock):
    type_an_order(qtbot, session)
    by_manager(session.office, switched_off)
    with qtbot.waitSignal(session.quit_wanted):
        session._heard.emit(Changes.OPERATORS)  # as the listener tells it
    assert (lock.saw_window, session.window.isVisible()) == (False, False)
    assert "switched this log-in off" in lock.said
    [kept] = session.context.reader.read(kept_drafts)
    assert "周五前送到" in kept.content
    assert (session.ask.questions, session.ask.problems) == ([], [])


def test_refused_command_locks_where_nobody_told(qtbot, session, lock):
    CommandRunner(session.office.engine, SYSTEM, CLOCK).run(new_operator(login="li", role=Role.SALES))
    session.context.changed.emit(Changes.EVERYTHING)
    settled(qtbot, session)
    assert (lock.said, session.window.isVisible()) == ("", True)  # other operators are no concern of hers
    by_manager(session.office, switched_off)
    with qtbot.waitSignal(session.quit_wanted):
        session.context.run(SaveView(list_id="orders", name="x", content="{}"))
    assert "switched this log-in off" in lock.said
    assert (session.ask.problems, session.ask.notices) == ([], [])


def test_other_role_makes_the_window_anew_and_what_is_typed_goes_along(qtbot, session, lock):
    type_an_order(qtbot, session)
    before = session.window
    by_manager(session.office, made_finance)

    def unlock(dialog):
        dialog.logged_in = LoggedIn(rights_of(session.office), must_change_password=False)
        return True

    lock.answer = unlock
    session._heard.emit(Changes.OPERATORS)
    qtbot.waitUntil(lambda: session.window is not before)
    settled(qtbot, session)
    assert "has other rights now" in lock.said
    assert (session.context.may(Right.EDIT_MONEY), session.context.reader.access.role) == (True, Role.FINANCE)
    session.context.run(SaveView(list_id="orders", name="x", content="{}"))
    assert session.ask.problems == []
    assert session.window.centre.currentWidget().page.draft().notes == "周五前送到"


def test_what_is_lent_until_a_day_is_seen_no_more_on_the_next(qtbot, session, lock, monkeypatch):
    today = CLOCK.today()
    by_manager(
        session.office,
        lambda row: GiveRights(
            operator_id=row.id, seen_version=row.version, lent=(Lent(role=Role.FINANCE.code, valid_to=today),)
        ),
    )

    def unlock(dialog):
        dialog.logged_in = LoggedIn(rights_of(session.office), must_change_password=False)
        return True

    lock.answer = unlock
    session._heard.emit(Changes.OPERATORS)
    qtbot.waitUntil(lambda: session.context.may(Right.EDIT_MONEY))
    settled(qtbot, session)
    lock.said = ""
    session._rights.look_on_a_new_day()
    assert (lock.said, session.window.isVisible()) == ("", True)
    monkeypatch.setattr(session.context, "clock", FixedClock(CLOCK.moment + timedelta(days=1)))
    lock.answer = lambda _dialog: False
    with qtbot.waitSignal(session.quit_wanted):
        session._rights.look_on_a_new_day()
    assert "has other rights now" in lock.said


@pytest.mark.parametrize(("sure", "ended"), [(False, False), (True, True)])
def test_locked_screen_is_not_left_with_what_cannot_be_kept(qtbot, session, monkeypatch, sure, ended):
    session.context.open("product", 1)
    settled(qtbot, session)
    session.window.centre.currentWidget()._form.show_value("name", "改名的螺丝")
    session.ask.answer = sure
    left = []

    def quit_it(dialog):
        dialog.show()
        dialog.reject()
        left.append(dialog.isHidden())
        return dialog.result() if left[0] else True

    monkeypatch.setattr(UnlockDialog, "exec", quit_it)
    session._lock_up()
    qtbot.wait(1)
    assert left == [ended]
    assert session.window.isVisible() is not ended
    assert ["304" in question or "改名的螺丝" in question for question in session.ask.questions] == [True]


def test_nothing_comes_up_over_a_locked_screen(qtbot, session, lock):
    """Neither the window, rebuilt since the system turned dark, nor what an answer opens that was waited for."""
    before, shown, opened = session.window, [], []

    def answer(dialog):
        session.context.read(session, standing, opened.append, today=CLOCK.today())
        session.context.jobs.run(dialog, lambda _progress: "let in", shown.append)
        session.window.reopen()
        qtbot.waitUntil(lambda: bool(shown))
        shown.append((opened[:], [one for one in QApplication.topLevelWidgets() if one.isVisible()]))
        return True

    lock.answer = answer
    session._lock_up()
    assert shown == ["let in", ([], [])]
    qtbot.waitUntil(lambda: session.window is not before)
    settled(qtbot, session)
    assert (opened, session.window.isVisible()) == ([Standing.SAME], True)


def test_question_that_the_lock_came_over_is_answered_and_does_not_come_back(qtbot, session, lock):
    """Hidden it was answered with no; shown again, seen by nobody, it kept the mouse from the whole window."""
    shown = []

    class Question(QDialog):
        def showEvent(self, event):  # noqa: N802
            shown.append(self)
            super().showEvent(event)

    lock.answer = lambda _dialog: True
    question = Question(session.window)
    QTimer.singleShot(0, question, session._lock_up)
    assert question.exec() == QDialog.DialogCode.Rejected
    assert (shown, session.window.isVisible()) == ([question], True)
    question.deleteLater()


@pytest.mark.postgres
def test_two_sessions_on_a_server(qtbot, qapp, tmp_path, postgres_url, monkeypatch):
    """The manager's window switches the assistant off; hers hears of it and is locked."""
    said = []
    monkeypatch.setattr(UnlockDialog, "exec", lambda dialog: bool(said.append(dialog.hint.text())))
    with open_office(postgres_url) as office, open_office(postgres_url) as managers:
        runner = CommandRunner(office.engine, SYSTEM, CLOCK)
        runner.run(first_start())
        runner.run(new_operator(login="he", role=Role.ASSISTANT))
        theirs = opened(office, tmp_path, inline=False)
        settled(qtbot, theirs)
        assert theirs._listener.ready.wait(10)
        chen = Access(operator_id=stored(office, "chen").id, login="chen", name="陈国强", role=Role.MANAGER)
        manager = CommandRunner(managers.engine, chen, CLOCK, name="manager")
        manager.run(switched_off(stored(office)))
        qtbot.waitUntil(lambda: bool(said))
        assert "switched this log-in off" in said[0]
        assert not theirs.window.isVisible()
        theirs.put_away()

"""A window is shown before the database is loaded, and nothing is read before it is known who looks."""

import shutil
import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from sqlalchemy import update
from sqlalchemy.orm import Session

from crm_desktop.db.backup import backup_folder
from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.alerts import AlertKind
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.models.office.people import Operator
from crm_desktop.qtkit.jobs import JobRunner
from crm_desktop.queries.office.logs import open_alerts
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.shell import doors
from crm_desktop.views.shell.session import OfficeSession
from tests.views.fakes import FakeAsker

WHO = Access(operator_id=1, login="chen", name="陈国强", role=Role.MANAGER, employee_id=1)


@pytest.fixture
def asked(monkeypatch):
    """The queries that went through the door, and as whom."""
    asked, read = [], doors.OfficeReader.read

    def note(door, query, *args, **params):
        asked.append((query.__name__, door.access.role.code))
        return read(door, query, *args, **params)

    monkeypatch.setattr(doors.OfficeReader, "read", note)
    return asked


@pytest.fixture
def session(qtbot, qapp, tmp_path, office, clock):
    ask = FakeAsker()
    jobs = JobRunner(ask.bug)
    store = SettingsStore(tmp_path / "settings.json")
    store.change(language="en", show_today_at_login=False)
    made = OfficeSession(office, WHO, jobs=jobs, ask=ask, clock=clock, store=store)
    made.reopen_wanted.connect(made.reopen)
    yield made
    made.put_away()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # or it would still ask in the next test
    assert ask.bugs == []


def test_nothing_is_read_before_it_is_proven_who_looks(qtbot, session, asked):
    may_go_on = threading.Event()

    def proof():
        may_go_on.wait(60)
        return WHO

    session.show(proof=proof)
    with qtbot.waitSignal(session.window.beginning.seen):
        pass
    qtbot.wait(1)
    assert (asked, session.window.isVisible()) == ([], True)
    may_go_on.set()
    qtbot.waitUntil(lambda: session.window.beginning.is_over)
    assert asked[0] == ("kept_views", "manager")


def test_who_cannot_prove_it_is_turned_away_and_reads_nothing(qtbot, session, asked):
    def proof():
        raise NotAllowed

    with qtbot.waitSignal(session.turned_away):
        session.show(proof=proof)
    assert (asked, session.window.beginning.is_over) == ([], False)


def test_whose_proof_fails_by_a_fault_reads_nothing_either(qtbot, session, asked):
    told = []
    session.context.fail_in_passing = told.append

    def proof():
        raise RuntimeError("no such table")

    with qtbot.waitSignal(session.turned_away):
        session.show(proof=proof)
    assert (asked, session.window.beginning.is_over) == ([], False)
    assert [str(error) for error in told] == ["no such table"]


def test_who_turns_out_to_have_other_rights_gets_his_own_window(qtbot, session, asked, office):
    with Session(office.engine.execution_options(**WRITE)) as books:  # the window asks there again who he is
        books.execute(update(Operator).values(role=Role.FINANCE.code))
        books.commit()
    first = session.window
    session.show(proof=lambda: Access(operator_id=1, login="chen", name="陈国强", role=Role.FINANCE, employee_id=1))
    qtbot.waitUntil(lambda: session.window is not first and session.window.beginning.is_over)
    assert session.context.access.role is Role.FINANCE
    assert [query for query, role in asked if role != "finance"] == []


def test_list_in_front_is_read_before_other_panels_and_what_is_offered(qtbot, session, asked):
    session.show()
    qtbot.waitUntil(lambda: {"affairs", "kept_drafts"} <= {query for query, _ in asked})
    assert [query for query, _ in asked[:3]] == ["kept_views", "ids", "totals"]


def test_backup_that_fails_is_told_to_the_managers(qtbot, session, office):
    folder = backup_folder(office.path)
    if folder.exists():
        shutil.rmtree(folder)
    folder.write_text("in its place", encoding="utf-8")
    session.show()
    qtbot.waitUntil(lambda: session.window.beginning.is_over)
    session._backups.back_up()
    qtbot.waitUntil(lambda: len(session.context.reader.read(open_alerts)) == 1)
    [alert] = session.context.reader.read(open_alerts)
    assert alert.kind is AlertKind.INTEGRITY
    assert alert.detail

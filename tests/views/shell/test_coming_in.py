"""A window is shown before the database is loaded, and nothing is read before it is known who looks."""

import shutil
import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QWidget
from shiboken6 import delete, isValid
from sqlalchemy import update
from sqlalchemy.orm import Session

from crm_desktop.db.backup import backup_folder
from crm_desktop.db.session import WRITE
from crm_desktop.demo.visitor import OFFICE, PASSWORD
from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.alerts import AlertKind
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.models.office.people import Operator
from crm_desktop.qtkit.jobs import JobRunner
from crm_desktop.queries.office.logs import open_alerts
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views import system
from crm_desktop.views.doorway import Desk
from crm_desktop.views.shell import beginning, doors
from crm_desktop.views.shell.entrance import DEMO, Entrance, demo_in, is_demo
from crm_desktop.views.shell.session import OfficeSession
from crm_desktop.views.system.login import LoginDialog
from tests.views.fakes.asker import FakeAsker
from tests.views.fakes.context import fake_context

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
def session(qtbot, qapp, tmp_path, office, clock, monkeypatch):
    monkeypatch.setattr(beginning, "ANSWERED_WITHIN_MS", 600_000)  # on a busy computer nothing goes on sooner, either
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


@pytest.fixture
def coming(qtbot, qapp, tmp_path, clock):
    """A window that was put together for an office that is still being opened."""
    ask = FakeAsker()
    jobs = JobRunner(ask.bug)
    store = SettingsStore(tmp_path / "settings.json")
    store.change(language="en", show_today_at_login=False)
    made = OfficeSession(None, WHO, jobs=jobs, ask=ask, clock=clock, store=store)
    yield made
    if isValid(made):
        made.put_away()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert ask.bugs == []


def test_window_is_put_together_before_its_office_is_open(qtbot, coming, office, asked):
    window = coming.window
    with pytest.raises(RuntimeError, match="still being opened"):
        coming.context.reader.read(open_alerts)
    asked.clear()
    coming.take_over(office)
    assert (coming.window, window.windowTitle().partition(" — ")[0]) == (window, office.owner)
    assert [label.text() for label in window.status.findChildren(QLabel) if office.label in label.text()] != []
    coming.show()
    qtbot.waitUntil(lambda: window.beginning.is_over)
    assert asked[0] == ("kept_views", "manager")


def test_window_whose_office_does_not_open_goes_without_having_been_seen(coming, asked):
    window = coming.window
    coming.give_up()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert (isValid(window), isValid(coming), asked) == (False, False, [])


@pytest.fixture
def desk(tmp_path, qapp, clock):
    ask = FakeAsker()
    made = Desk(
        jobs=JobRunner(ask.bug),
        ask=ask,
        clock=clock,
        store=SettingsStore(tmp_path / "settings.json"),
        set_language=lambda _code: None,
        make_demo=lambda _path, _progress: None,
        folder=tmp_path / "offices",
    )
    yield made
    made.jobs.shutdown()


def test_who_will_look_at_the_demo_office_is_foreseen_while_it_is_opened(desk, office):
    foreseen, who = threading.Event(), []

    def foresee(access):
        who.append(access)
        foreseen.set()

    def make(_path, _progress):
        assert foreseen.wait(60)
        return office

    entered = Entrance(replace(desk, make_demo=make, foresee=foresee)).enter(DEMO)
    assert ([entered.access], entered.office) == (who, office)


def test_demo_office_is_known_by_its_place_under_any_name(tmp_path):
    demo = demo_in(tmp_path)
    demo.touch()
    (tmp_path / "also.crm").symlink_to(demo)
    (tmp_path / "mine.crm").touch()
    known = [is_demo(path, tmp_path) for path in (demo, tmp_path / "also.crm", tmp_path / "mine.crm", None)]
    assert known == [True, True, False, False]


def test_nobody_is_foreseen_where_it_is_asked_who_comes(desk, office, monkeypatch):
    def make(_path, _progress):
        return office

    who = []
    told = []
    monkeypatch.setattr(LoginDialog, "exec", lambda box: told.append([one.text() for one in box.findChildren(QLabel)]))
    monkeypatch.setattr(type(office), "close", lambda _office: None)
    monkeypatch.setattr(office, "owner", OFFICE)
    assert Entrance(replace(desk, make_demo=make, foresee=who.append)).enter(DEMO, by_name=True) is None
    assert who == []
    assert any(PASSWORD in text for text in told[0])  # of the demo office everybody may know it


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


def test_window_that_is_gone_looks_after_nothing(qtbot, monkeypatch):
    looked, contexts = [], [fake_context(answers={"entry_colours": {}, "first_steps": ()}) for _ in range(2)]
    monkeypatch.setattr(system, "LOOK_AFTER_MS", 0)
    monkeypatch.setattr(system, "_look_after", looked.append)
    gone, stays = windows = [QWidget(), QWidget()]
    qtbot.addWidget(stays)
    for context, window in zip(contexts, windows, strict=True):
        system.FEATURE.startup(context, window)
    delete(gone)
    qtbot.waitUntil(lambda: looked != [])
    assert looked == contexts[1:]


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

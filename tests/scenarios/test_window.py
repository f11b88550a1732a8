"""The same trade through the window, by keyboard only."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.app import load_translators
from crm_desktop.db.office import create_office
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.clock import FixedClock
from crm_desktop.exchange.sheet_reader import Workbook
from crm_desktop.qtkit.jobs import InlineExecutor, JobRunner
from crm_desktop.qtkit.theme import theme
from crm_desktop.services.login import LogIn, log_in
from crm_desktop.services.runner import CommandRunner
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.session import OfficeSession
from tests.office_factories import PASSWORD, first_start
from tests.views.fakes import FakeAsker

FIRST_DAY = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
KEY = Qt.Key


class Hands:
    """Types into whatever has the focus, as a person does."""

    def __init__(self, qtbot, session, office, ask, jobs, clock):
        self.qtbot, self.session, self.ask, self.jobs, self.clock = qtbot, session, ask, jobs, clock
        self._office = office

    @property
    def window(self):
        return self.session.window

    def press(self, key, modifiers=NONE):
        QTest.keyClick(self._target(), key, modifiers)
        self.settle()

    def enter(self, times=1):
        for _ in range(times):
            self.press(KEY.Key_Return)

    def type(self, text, *, enter=False):
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self._target(), QKeyEvent(kind, 0, NONE, letter))
        self.qtbot.wait(60)  # choices are looked up when typing pauses
        self.settle()
        if enter:
            self.enter()

    def choose(self, combo, code):
        """Walk down a choice until it shows ``code``."""
        combo.setFocus()
        for _ in range(combo.count()):
            if str(combo.currentData()).startswith(code):
                return
            QTest.keyClick(combo, KEY.Key_Down)
        raise AssertionError(f"no choice {code}")

    def rest(self):
        """Let the window catch up, as a person does who looks before the next key."""
        self.qtbot.wait(300)
        self.settle()

    def search(self, text):
        """Open the first thing that the one search box finds."""
        self.press(KEY.Key_K, CTRL)
        self.type(text)
        self.qtbot.wait(400)  # what is typed is looked up after a pause
        self.settle()
        self.enter()

    def dialog(self, name):
        self.qtbot.waitUntil(lambda: self._dialog(name) is not None)
        self.settle()
        return self._dialog(name)

    def settle(self):
        self.qtbot.wait(5)
        self.qtbot.waitUntil(lambda: not self.jobs.busy)
        self.qtbot.wait(5)
        assert self.ask.bugs == []

    def ask_database(self, statement):
        with self._office.engine.connect() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(statement)]

    def wait_until(self, month, day):
        self.clock.moment = self.clock.moment.replace(month=month, day=day)

    def _dialog(self, name):
        found = [widget for widget in QApplication.topLevelWidgets() if widget.objectName() == name]
        return next((widget for widget in found if widget.isVisible()), None)

    def _target(self):
        owner = QApplication.activeModalWidget() or self.window
        if QApplication.activeWindow() is None and QApplication.activePopupWidget() is None:
            owner.activateWindow()  # off screen, a popup that closes leaves no window active
            self.qtbot.wait(10)
        return QApplication.activePopupWidget() or QApplication.focusWidget() or owner.focusWidget() or owner


@pytest.fixture
def hands(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("CRM_DESKTOP_HOME", str(tmp_path / "home"))
    clock, ask = FixedClock(FIRST_DAY), FakeAsker()
    jobs = JobRunner(ask.bug, lambda _lane: InlineExecutor())
    app = QApplication.instance()
    translators = load_translators(app, "zh_CN")
    theme().apply(app, choice="light", language="zh_CN")
    office = create_office(tmp_path / "office.crm", clock=clock)
    CommandRunner(office.engine, SYSTEM, clock).run(first_start(name="宁波宏达五金贸易有限公司"))
    access = log_in(office.engine, LogIn(login="chen", password=PASSWORD), clock).access
    store = SettingsStore()
    store.change(language="zh_CN")
    session = OfficeSession(office, access, jobs=jobs, ask=ask, clock=clock, store=store)
    session.show()
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window, 3000)
    yield Hands(qtbot, session, office, ask, jobs, clock)
    session.close()
    for translator in translators:
        app.removeTranslator(translator)


def add_customer(hands):
    hands.press(KEY.Key_N, CTRL | SHIFT)
    for text in ("宁波永兴五金工具有限公司", "永兴五金", "0574-87316620", "陈国强", "采购", "139 5740 2186"):
        hands.type(text, enter=True)
    hands.press(KEY.Key_S, CTRL)
    assert hands.ask_database("SELECT name, short_name FROM customer") == [("宁波永兴五金工具有限公司", "永兴五金")]
    assert hands.ask_database("SELECT name, mobile FROM contact_person") == [("陈国强", "139 5740 2186")]


def add_product(hands):
    hands.search("新商品")
    for text in ("304不锈钢内六角螺丝", "M6×25", "百只", "", "28.50"):
        hands.type(text, enter=True)
    hands.press(KEY.Key_S, CTRL)
    assert hands.ask_database("SELECT name, unit, list_price FROM product") == [("304不锈钢内六角螺丝", "百只", 285000)]


def log_contact(hands):
    hands.press(KEY.Key_L, CTRL)
    hands.dialog("contact_dialog")
    hands.type("问 M6 内六角有没有现货")
    hands.press(KEY.Key_Tab)
    hands.press(KEY.Key_S, CTRL)
    assert hands.ask_database("SELECT said FROM contact_entry") == [("问 M6 内六角有没有现货",)]


def print_to(hands, path, template, place):
    hands.press(KEY.Key_P, CTRL)
    dialog = hands.dialog("print_dialog")
    hands.ask.path = path
    hands.choose(dialog.template, template)
    hands.choose(dialog.place, place)
    hands.enter()
    hands.qtbot.waitUntil(path.exists)


def test_a_trade_by_keyboard_alone(hands, tmp_path):
    add_customer(hands)
    log_contact(hands)
    add_product(hands)
    hands.press(KEY.Key_Q, CTRL | SHIFT)
    hands.enter(2)
    hands.type("304", enter=True)
    hands.type("400", enter=True)
    hands.press(KEY.Key_Return, CTRL)
    assert hands.ask_database("SELECT number, state, total FROM quote") == [("QT-20260901-001", "sent", 1140000)]
    print_to(hands, tmp_path / "quote.pdf", "quote_a4", "pdf")
    assert (tmp_path / "quote.pdf").read_bytes().startswith(b"%PDF-")

    hands.press(KEY.Key_Return, CTRL)
    hands.press(KEY.Key_Return, CTRL)
    assert hands.ask_database("SELECT number, state FROM sales_order") == [("SO-20260901-001", "confirmed")]

    hands.wait_until(9, 4)
    hands.press(KEY.Key_Return, CTRL)
    hands.type("150", enter=True)
    hands.press(KEY.Key_Return, CTRL)
    assert hands.ask_database("SELECT number, total FROM delivery") == [("FH-20260904-001", 427500)]
    print_to(hands, tmp_path / "note.prn", "delivery_three_part", "prn")
    assert "宁波永兴五金工具有限公司".encode("gb18030") in (tmp_path / "note.prn").read_bytes()

    hands.wait_until(9, 15)
    hands.search("SO-20260901")
    hands.rest()
    hands.press(KEY.Key_Return, CTRL)
    hands.rest()
    hands.press(KEY.Key_Return, CTRL)
    hands.rest()
    assert hands.ask_database("SELECT state, open_amount FROM sales_order") == [("done", 0)]
    assert hands.ask_database("SELECT sum(total), count(*) FROM delivery") == [(1140000, 2)]

    hands.wait_until(9, 20)
    hands.press(KEY.Key_R, CTRL | SHIFT)
    hands.rest()
    hands.type("10000")
    hands.press(KEY.Key_Return, CTRL)
    assert hands.ask_database("SELECT number, open_amount FROM receivable ORDER BY id") == [
        ("FH-20260904-001", 0),
        ("FH-20260915-001", 140000),
    ]

    hands.ask.path = tmp_path / "aging.xlsx"
    hands.search("应收账龄")
    hands.rest()
    hands.press(KEY.Key_E, CTRL)
    hands.qtbot.waitUntil(hands.ask.path.exists)
    sheet = Workbook(hands.ask.path).sheet()
    (row,) = sheet.records(sheet.head())
    assert "宁波永兴五金工具有限公司" in row.cells
    assert 1400.0 in row.cells

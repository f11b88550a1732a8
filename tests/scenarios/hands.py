"""The hands and eyes of a person at the keyboard: for scenarios through the real window."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from crm_desktop.app import load_translators
from crm_desktop.qtkit.jobs import InlineExecutor, JobRunner
from crm_desktop.qtkit.theme import theme
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.doorway import Desk
from crm_desktop.views.shell.entrance import Entrance
from crm_desktop.views.shell.session import OfficeSession
from tests.rest import is_quiet
from tests.views.fakes.asker import FakeAsker

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
KEY = Qt.Key
MOST_TABS = 40


class Computer:
    """The program as the composition root puts it together, with jobs done at once and files chosen by the test."""

    def __init__(self, folder, clock):
        self.clock, self.ask = clock, FakeAsker()
        self.jobs = JobRunner(self.ask.bug, lambda _lane: InlineExecutor())
        self.store = SettingsStore(folder / "settings.json")
        self.session = self.office = None
        self._translators = []
        self._folder = folder
        self.speak("en")

    def speak(self, language):
        app = QApplication.instance()
        for old in self._translators:
            app.removeTranslator(old)
        self._translators = load_translators(app, language)
        theme().apply(app, choice="light", language=language)

    def enter(self):
        """Go through the dialogs before the window; whoever calls drives them."""
        desk = Desk(
            jobs=self.jobs,
            ask=self.ask,
            clock=self.clock,
            store=self.store,
            set_language=self.speak,
            make_demo=lambda _path, _progress: None,
            folder=self._folder / "offices",
        )
        return Entrance(desk).enter()

    def open_window(self, entered):
        self.office = entered.office
        self.session = OfficeSession(
            entered.office, entered.access, jobs=self.jobs, ask=self.ask, clock=self.clock, store=self.store
        )
        self.session.show()
        self.session.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.session.window, 60_000)

    def is_at_rest(self):
        """Whether the window, if there is one, has begun its work and waits for nothing."""
        if self.session is None:
            return is_quiet(self.jobs)
        return self.session.window.beginning.is_over and is_quiet(self.jobs, self.session.context)

    def switch_off(self):
        if self.session is not None:
            self.session.close()
        for old in self._translators:
            QApplication.instance().removeTranslator(old)


class Hands:
    """Types into whatever has the focus, as a person does."""

    def __init__(self, qtbot, computer):
        self.qtbot, self.computer, self.ask = qtbot, computer, computer.ask

    @property
    def window(self):
        return self.computer.session.window

    # keys

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
        self.settle()
        if enter:
            self.enter()

    def tab_to(self, name, *, back=False):
        """Press Tab, or Shift+Tab, until the widget with this name has the focus."""
        key = (KEY.Key_Backtab, SHIFT) if back else (KEY.Key_Tab, NONE)
        passed = []
        for _ in range(MOST_TABS):
            focus = QApplication.focusWidget()
            passed.append(focus and (focus.accessibleName() or focus.objectName() or type(focus).__name__))
            if focus is not None and name in (focus.objectName(), focus.accessibleName()):
                return focus
            QTest.keyClick(self._target(), *key)
        raise AssertionError(f"Tab does not lead to {name}, but to {passed}")

    def choose(self, name, code):
        """Go to a choice and walk up to its first entry, then down until it shows ``code``."""
        combo = self.tab_to(name)
        assert isinstance(combo, QComboBox)
        self.press(KEY.Key_Home)
        for _ in range(combo.count()):
            if str(combo.currentData()).startswith(code):
                return
            self.press(KEY.Key_Down)
        raise AssertionError(f"no choice {code}")

    def search(self, text):
        """Open the first thing that the one search box finds."""
        self.press(KEY.Key_K, CTRL)
        self.type(text)
        self.enter()

    # eyes

    def dialog(self, name):
        self.qtbot.waitUntil(lambda: self._dialog(name) is not None)
        self.settle()
        return self._dialog(name)

    def rest(self):
        """Let the window catch up, as a person does who looks before the next key."""
        self.settle()

    def settle(self):
        self.qtbot.waitUntil(lambda: self.computer.is_at_rest() and self.computer.is_at_rest())
        assert self.ask.bugs == []
        assert self.ask.problems == []

    def ask_database(self, statement):
        with self.computer.office.engine.connect() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(statement)]

    # time

    def wait_until(self, month, day):
        self.computer.clock.moment = self.computer.clock.moment.replace(month=month, day=day)

    def go_in(self, drive):
        """Enter the program while ``drive`` works the dialog that waits for an answer."""
        faults, watch = [], QTimer(interval=5)

        def act():
            if QApplication.activeModalWidget() is None:
                return  # the office is still being opened
            watch.stop()
            try:
                drive(self)
            except BaseException as fault:  # noqa: BLE001 - raised again below; here it would leave a dialog open
                faults.append(fault)
                QApplication.activeModalWidget().done(0)

        watch.timeout.connect(act)
        watch.start()
        entered = self.computer.enter()
        if faults:
            raise faults[0]
        return entered

    def _dialog(self, name):
        found = [widget for widget in QApplication.topLevelWidgets() if widget.objectName() == name]
        return next((widget for widget in found if widget.isVisible()), None)

    def _target(self):
        owner = QApplication.activeModalWidget() or self.window
        active = QApplication.activeWindow()
        if (active is None or not active.isVisible()) and QApplication.activePopupWidget() is None:
            owner.activateWindow()  # off screen, a popup that closes leaves no window active, or stays active itself
            self.qtbot.wait(10)
        return QApplication.activePopupWidget() or QApplication.focusWidget() or owner.focusWidget() or owner

"""A main window whose lists and tabs are fields, to see where the keys go."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout

from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.catalogue import EVERYWHERE, ActivitySpec, Catalogue, DockSpec, Feature, TabSpec, load_catalogue
from crm_desktop.views.leaving import Leaving, Unsaved
from crm_desktop.views.shell.main_window import MainWindow, OfficeLabel
from crm_desktop.views.tab import Tab

KEY = Qt.Key


CTRL = Qt.KeyboardModifier.ControlModifier


class Fields(Tab):
    def __init__(self, *names):
        super().__init__()
        column = QVBoxLayout(self)
        self.fields = [QLineEdit() for _ in names]
        for name, line in zip(names, self.fields, strict=True):
            line.setObjectName(name)
            column.addWidget(line)
        if self.fields:
            self.setFocusProxy(self.fields[0])


class SlowPage(Fields):
    """Stores in the background, as documents do."""

    is_unsaved = False

    def __init__(self, context, close):
        super().__init__("typed")
        self.is_unsaved = True
        self.leaving = Leaving(self, context.ask, lambda: close(self))

    def may_close(self):
        unsaved = Unsaved("Save?", lambda: None, lambda: None)
        return not self.is_unsaved or self.leaving.may_close(unsaved)

    def end(self):
        self.is_unsaved = False
        self.leaving.saved()


def dock(name, area):
    def build(_context):
        fields = Fields(f"{name}.search")
        fields.layout().addWidget(QPushButton(name))
        return fields

    places = dict.fromkeys(EVERYWHERE, 0)
    front = {"customers": ("sales",), "orders": ("assistant", "manager")}
    return DockSpec(name, "x", name.title(), "order", build, area, places=places, front_in=front.get(name, ()))


def window_of_fields(qtbot, context, tmp_path):
    """The window, until the test is over."""
    store = SettingsStore(tmp_path / "settings.json")
    store.change(language="en")
    catalogue = Catalogue(
        [
            Feature(
                finds=load_catalogue().finds(),
                docks=[dock("customers", "bottom"), dock("orders", "bottom"), dock("reminders", "right")],
                tabs=[
                    TabSpec("today", "x", "Today", "today", lambda *_: Fields("day"), single=True, keeps_docks=True),
                    TabSpec("note", "x", "Note", "note", lambda *_: Fields("first", "second"), keeps_docks=True),
                    TabSpec("form", "x", "Form", "order", lambda *_: Fields("head", "cell")),
                    TabSpec(
                        "slow",
                        "x",
                        "Slow",
                        "note",
                        lambda context, *_: SlowPage(context, made.centre._close_widget),
                    ),
                ],
                activities=[
                    ActivitySpec("today", "x", "Today", "today", "tab:today"),
                    ActivitySpec("customers", "x", "Customers", "customer", "dock:customers"),
                ],
            )
        ]
    )
    made = MainWindow(context, catalogue, store, OfficeLabel("办公室", "office.crm"))
    qtbot.addWidget(made)
    made.start()
    made.showNormal()
    made.resize(1300, 840)
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made, 60_000)
    qtbot.waitUntil(lambda: made.docks.docks["orders"].panel is not None)
    yield made
    made.tray.hide()


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)
    focus = QApplication.focusWidget()
    return (focus.objectName() or focus.accessibleName()) if focus is not None else ""

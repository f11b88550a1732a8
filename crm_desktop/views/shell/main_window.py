"""The main window: puts the parts of the shell together; it knows only the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.dialogs import QtAsker
from crm_desktop.qtkit.local_keys import press_in
from crm_desktop.qtkit.marks import press_focused
from crm_desktop.qtkit.more_menu import MORE_KEY, open_more
from crm_desktop.qtkit.stacking import stacked
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.attachments import KEYS as FILES_KEYS
from crm_desktop.views.catalogue import ActivitySpec, Catalogue, CommandSpec
from crm_desktop.views.context import Context
from crm_desktop.views.frame import Frame
from crm_desktop.views.role_words import role_word
from crm_desktop.views.shell.activity import ActivityBar
from crm_desktop.views.shell.beginning import Beginning, in_turns
from crm_desktop.views.shell.centre import CentreTabs
from crm_desktop.views.shell.focus import FocusPath
from crm_desktop.views.shell.help import HelpDesk
from crm_desktop.views.shell.history import KEY as HISTORY_KEY
from crm_desktop.views.shell.history import open_files, open_history
from crm_desktop.views.shell.menus import Menus, WindowCommand, check_choice
from crm_desktop.views.shell.places import PLACES
from crm_desktop.views.shell.rebuild import Rebuild
from crm_desktop.views.shell.room import SharedRoom, place_window
from crm_desktop.views.shell.search_box import SearchBox, open_hit
from crm_desktop.views.shell.status import Notice, StatusLine
from crm_desktop.views.shell.toolbar import ShellToolBar
from crm_desktop.views.shell.tray import Tray, app_icon

FIRST_TAB = "today"


@dataclass(frozen=True)
class OfficeLabel:
    """How the window names the office that is open."""

    name: str
    file: str
    is_server: bool = False


class MainWindow(Frame):
    """Docks around centre tabs, one search box, work places.

    Attributes:
        reopen_wanted: another language or theme was chosen: the window is to be made again.
        log_out_wanted: another operator wants to work.
        quit_wanted: the window was closed for good.
        beginning: it is over when the window was seen.
    """

    reopen_wanted = Signal()
    log_out_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, context: Context, catalogue: Catalogue, store: SettingsStore, office: OfficeLabel) -> None:
        super().__init__()
        self.context, self.catalogue, self._store = context, catalogue, store
        self.setObjectName("main_window")
        self.setWindowIcon(app_icon())
        self._leaving = False
        commands = catalogue.commands(context.access)
        self.centre = CentreTabs(catalogue, context)
        self.room = SharedRoom(self.centre, catalogue.docks(context.access), context, store, self)
        self.docks = self.room.docks
        self.beginning = Beginning(context.jobs, self.isVisible, self)
        self.menus = Menus()
        self.menus.add_features(commands, self.run_command)
        self.addActions(self.menus.unlisted)
        self.search = SearchBox(context, commands, catalogue.finds(), self.run_command)
        self.toolbar = ShellToolBar(commands, self.menus.features, self.search, self.room.places)
        self.activities = ActivityBar(catalogue.activities(context.access), context)
        self.status = StatusLine(
            f"{context.access.name} · {role_word(context.access.role.code, context.access.role.name)}",
            jobs=context.jobs,
        )
        name_office(self, office)
        self.tray = Tray(self.windowTitle(), self)
        self.windowTitleChanged.connect(self.tray.show_title)
        self.notice = Notice(self)
        self.help = HelpDesk(self, self.room.page_at, store.settings.language or "zh_CN")
        self.rebuild = Rebuild(self.centre.departure, store, self)
        self._assemble()
        around = (self.docks.strip, self.docks.rail, self._top_bar, self.activities, self.status)
        self._path = FocusPath(self, self.centre, self.docks, around)
        self._connect()

    # what features use

    def run_command(self, spec: CommandSpec, *_: object) -> None:
        """Do what a command of menu, toolbar or search box says."""
        spec.run(self.context)

    def _show_due(self, count: int) -> None:
        """Show how many things are overdue or due today, at the bell and in the tray."""
        self.toolbar.bell.show_count(count)
        self.activities.show_badge("today", count)
        self.docks.rail.show_count(count)
        self.tray.show_count(count)

    def _keep(self, values: dict[str, Any]) -> None:
        """Change settings of this computer that need no new window."""
        self.context.settings = self._store.change(**values)

    def start(self, *, greets: bool = True, waits: bool = False) -> None:
        """Arrange the window as it was left, and begin with today.

        Until the window is seen no panel is built behind it and nothing is read: the frame comes first.

        Args:
            greets: whether the operator has just come; not when only the language or the look is another one.
            waits: whether nothing is read before ``beginning.go_on``.
        """
        self.greets = greets
        self.docks.hold()
        self.beginning.hold(waits=waits)
        place_window(self, self._store.state("window"), maximized=bool(self._store.state("maximized")))
        self.room.places.restore()
        if greets:
            self.centre.hold_first(FIRST_TAB)
        else:
            self.centre.open_tab(FIRST_TAB, None, {})  # others follow at once
        self.search.clearFocus()
        self.beginning.await_sight()

    # parts

    def _assemble(self) -> None:
        self.setCentralWidget(self.room)
        self._top_bar = QWidget()
        stacked(self._top_bar, self.menus, self.toolbar)
        self.setMenuWidget(self._top_bar)
        self.addToolBar(Qt.ToolBarArea.LeftToolBarArea, self.activities)
        self.setStatusBar(self.status)
        self.menus.add_edit()
        self.menus.add_window(self._commands())
        places = self.room.places
        choices = [(place.id, places.title(place.id), f"Ctrl+{number + 1}") for number, place in enumerate(PLACES)]
        self._place_group = self.menus.add_choices(
            "window", self.tr("Workspace"), choices, places.current, places.switch
        )
        self.menus.add_docks([dock.toggleViewAction() for dock in self.docks.docks.values()])
        self.menus.add_switch(
            "window",
            self.tr("Leave lists open beside documents"),
            self.room.keep_docks,
            is_on=self.room.keeps_docks,
        )
        settings = self._store.settings
        self.menus.add_languages(settings.language, lambda code: self.rebuild.change(language=code))
        self.menus.add_themes(settings.theme, lambda choice: self.rebuild.change(theme=choice))
        self.menus.show_filled()

    def _commands(self) -> list[WindowCommand]:
        centre, places = self.centre, self.room.places
        find = self.search.start
        return [
            WindowCommand("file", QT_TRANSLATE_NOOP("Menus", "Log out"), "logout", self.rebuild.log_out),
            WindowCommand("file", QT_TRANSLATE_NOOP("Menus", "Exit"), "power", self.leave, "Ctrl+Q"),
            WindowCommand("window", QT_TRANSLATE_NOOP("Menus", "Close tab"), "close", centre.close_current, "Ctrl+W"),
            WindowCommand(
                "window",
                QT_TRANSLATE_NOOP("Menus", "Next part of the window"),
                "next",
                lambda: self._path.step_part(forward=True),
                "Ctrl+F6",
            ),
            WindowCommand(
                "window", QT_TRANSLATE_NOOP("Menus", "Fold or show lists"), "collapse", self.room.toggle, "F12"
            ),
            WindowCommand(
                "window", QT_TRANSLATE_NOOP("Menus", "More of the bar"), "more", lambda: open_more(self), MORE_KEY
            ),
            WindowCommand(
                "window",
                QT_TRANSLATE_NOOP("Menus", "What changed here"),
                "log",
                lambda: open_history(self.context, centre),
                HISTORY_KEY,
            ),
            WindowCommand(
                "window",
                QT_TRANSLATE_NOOP("Menus", "Files and notes of this record"),
                "files",
                lambda: open_files(self.context, centre),
                FILES_KEYS,
            ),
            WindowCommand("window", QT_TRANSLATE_NOOP("Menus", "Search everything"), "search", find, "Ctrl+K"),
            WindowCommand("window", QT_TRANSLATE_NOOP("Menus", "Reset workspace"), "workplace", places.reset),
            WindowCommand("help", QT_TRANSLATE_NOOP("Menus", "Help"), "help", self.help.show_here, "F1"),
            WindowCommand("help", QT_TRANSLATE_NOOP("Menus", "What's new"), "log", lambda: self.help.show("whats-new")),
            WindowCommand("help", QT_TRANSLATE_NOOP("Menus", "About"), "information", self.help.show_about),
        ]

    def _connect(self) -> None:
        self.beginning.front_wanted.connect(self.docks.build_front)
        self.beginning.listed.connect(self._build_others)
        self.beginning.over.connect(self._begin)
        self.rebuild.changed.connect(self.reopen)
        self.rebuild.left.connect(self._log_out)
        self.context.tab_wanted.connect(self.centre.open_tab)
        self.context.turn_wanted.connect(self.centre.turn_tab)
        self.context.dock_wanted.connect(self.room.show_dock)
        self.context.help_wanted.connect(self.help.show)
        self.context.prints_wait.connect(lambda failed: self.status.show_print_queue(failed, failed=failed))
        self.status.print_queue_wanted.connect(self.context.print_queue_wanted)
        self.activities.chosen.connect(self._go)
        self.activities.settings_wanted.connect(lambda: self.context.open("settings"))
        self.centre.front_changed.connect(lambda kind: self.activities.mark(f"tab:{kind}"))
        self.search.opened.connect(partial(open_hit, self.context))
        self.search.goods_for = lambda: self.centre.goods
        self.room.places.switched.connect(partial(check_choice, self._place_group))
        self.toolbar.today_wanted.connect(self._show_today)
        self.told.connect(self.tray.say)
        self.kept.connect(self._keep)
        self.tray.window_wanted.connect(self.come_forward)
        self.tray.today_wanted.connect(self._show_today)
        self.tray.quit_wanted.connect(self.leave)
        if isinstance(self.context.ask, QtAsker):
            self.context.ask.noticed.connect(self.notice.say)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, step=step: self.centre.turn(step))
            self.addAction(action)

    def _build_others(self) -> None:
        """The list in front is filled: build Today, unless it is there already, and the other panels in sight."""
        if self.greets:
            self.centre.open_first(FIRST_TAB)
        self.docks.let_go()

    def _begin(self) -> None:
        """The lists in sight have asked: follow what is due, and start what features do from the beginning."""
        self.context.affairs.follow(self, lambda found: self._show_due(found.urgent))
        starts = [feature.startup for feature in self.catalogue.features if feature.startup is not None]
        in_turns(self, [partial(startup, self.context, self) for startup in starts])

    def _go(self, spec: ActivitySpec) -> None:
        where, _, name = spec.target.partition(":")
        if where == "tab":
            self.context.open(name)
        else:
            self.room.show_dock(name)
            self.activities.mark(spec.target)

    def _show_today(self) -> None:
        self.come_forward()
        self.context.show_affairs()

    def reopen(self) -> None:
        """Keep the arrangement and ask for a new window in its place."""
        self.save_state()
        self.reopen_wanted.emit()

    def save_state(self) -> None:
        """Keep size, place and arrangement for the next start."""
        box = self.normalGeometry()
        self._store.keep_state("window", [box.x(), box.y(), box.width(), box.height()])
        self._store.keep_state("maximized", self.isMaximized())
        self._store.keep_state("tabs", self.centre.open_records())
        self.room.places.save()

    def _log_out(self) -> None:
        self.save_state()
        self.log_out_wanted.emit()

    def _closed(self) -> None:
        self.save_state()
        self.tray.hide()
        self.hide()
        self.quit_wanted.emit()

    def come_forward(self, wanted: str = "") -> None:
        """Stand in front of other programs, also out of the tray, and open what Ctrl+K finds under these words."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if wanted:
            self.search.look_up(wanted)

    def leave(self) -> None:
        """Close the window for good, whatever the tray says."""
        self._leaving = True
        self.close()
        self._leaving = False

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        self.beginning.painted()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802, FBT001 - as in Qt
        return self._path.step(forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keys that nothing inside wanted."""
        if event.key() == Qt.Key.Key_F6:
            self._path.step_part(forward=not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.key() == Qt.Key.Key_Escape:
            self._path.back(self.centre.close_current, self.centre.enter)
        elif not (press_focused(self, event) or press_in(self.centre.currentWidget(), event)):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if not self._leaving and self._store.settings.close_to_tray and self.tray.is_there:
            event.ignore()
            self.hide()
            if not self._store.state("told_of_tray"):
                self.tray.tell_where_it_is()
                self._store.keep_state("told_of_tray", True)  # noqa: FBT003 - a value to keep
            return
        self.centre.departure.when_all_may_close(self._closed)
        event.setAccepted(self.isHidden())  # unsaved work may have to be stored first, which takes its time

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.status.update()


def name_office(window: MainWindow, office: OfficeLabel) -> None:
    """Let a window say in which office one works; it may be known only when it was put together."""
    window.setWindowTitle(f"{office.name} — {QApplication.applicationDisplayName()}")
    window.status.name_office(office.file, is_server=office.is_server)

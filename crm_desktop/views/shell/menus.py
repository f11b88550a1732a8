"""The menu bar: commands of the features, and what the window itself can do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.icons import icon
from crm_desktop.settings.schema import LANGUAGES
from crm_desktop.views.catalogue import CommandSpec

MENUS = {
    "file": QT_TRANSLATE_NOOP("Menus", "&File"),
    "edit": QT_TRANSLATE_NOOP("Menus", "&Edit"),
    "customers": QT_TRANSLATE_NOOP("Menus", "&Customers"),
    "sales": QT_TRANSLATE_NOOP("Menus", "&Sales"),
    "purchasing": QT_TRANSLATE_NOOP("Menus", "&Purchasing"),
    "money": QT_TRANSLATE_NOOP("Menus", "&Money"),
    "analysis": QT_TRANSLATE_NOOP("Menus", "&Analysis"),
    "system": QT_TRANSLATE_NOOP("Menus", "S&ystem"),
    "window": QT_TRANSLATE_NOOP("Menus", "&Window"),
    "help": QT_TRANSLATE_NOOP("Menus", "&Help"),
}
THEMES = {
    "system": QT_TRANSLATE_NOOP("Menus", "As the system"),
    "light": QT_TRANSLATE_NOOP("Menus", "Light"),
    "dark": QT_TRANSLATE_NOOP("Menus", "Dark"),
}


@dataclass(frozen=True)
class WindowCommand:
    """Something that the window itself can do; ``title`` is marked in ``Menus``."""

    menu: str
    title: str
    icon: str
    run: Callable[[], object]
    shortcut: str = ""


class Menus(QMenuBar):
    """The menus of a window; one in which nothing stands is left out.

    Attributes:
        features: what the commands of the feature packages do, by their ids.
        unlisted: those of them that stand in no menu: whoever owns the bar gives them a place where their keys work.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setNativeMenuBar(False)
        self._menus = {key: QMenu(_word(title), self) for key, title in MENUS.items()}
        self.features: dict[str, QAction] = {}
        self.unlisted: list[QAction] = []
        self._bare: dict[QAction, str] = {}
        for menu in self._menus.values():
            menu.aboutToShow.connect(partial(self._draw_icons, menu))

    def add_features(self, commands: Sequence[CommandSpec], run: Callable[[CommandSpec], None]) -> None:
        """Add the commands of the feature packages to their menus, a line before those that bring lists.

        What stands in further menus is a guest there: it makes no menu where the operator has nothing else to do.
        """
        lined: set[str] = set()
        hosts = {spec.menu for spec in commands}
        for spec in commands:
            action = QAction(QCoreApplication.translate(spec.context, spec.title), self)
            if spec.places:
                action.setIcon(icon(spec.icon))
            else:
                self._bare[action] = spec.icon
            action.setObjectName(spec.id)
            if spec.shortcut:
                action.setShortcut(QKeySequence(spec.shortcut))
            action.triggered.connect(partial(run, spec))
            self.features[spec.id] = action
            for name in (spec.menu, *(name for name in spec.also_in if name in hosts)):
                menu = self._menus.get(name)
                if menu is None:
                    self.unlisted.append(action)
                    continue
                if spec.is_list and name not in lined and not menu.isEmpty():
                    menu.addSeparator()
                lined |= {name} if spec.is_list else set()
                menu.addAction(action)

    def add_window(self, commands: Sequence[WindowCommand]) -> None:
        """Add what the window can do, after a line."""
        for menu in dict.fromkeys(command.menu for command in commands):
            if not self._menus[menu].isEmpty():
                self._menus[menu].addSeparator()
            for command in commands:
                if command.menu == menu:
                    action = self._menus[menu].addAction(_word(command.title))
                    self._bare[action] = command.icon
                    if command.shortcut:
                        action.setShortcut(QKeySequence(command.shortcut))
                    action.triggered.connect(partial(_call, command.run))

    def add_edit(self) -> None:
        """Add undo, clipboard and search, which act on whatever has the focus."""
        entries = (
            (self.tr("Undo"), "undo", QKeySequence.StandardKey.Undo),
            (self.tr("Redo"), "redo", QKeySequence.StandardKey.Redo),
            (self.tr("Copy"), "copy", QKeySequence.StandardKey.Copy),
            (self.tr("Paste"), "paste", QKeySequence.StandardKey.Paste),
            (self.tr("Search in the list"), "search", QKeySequence.StandardKey.Find),
        )
        for words, idea, keys in entries:
            hint = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            action = self._menus["edit"].addAction(f"{words}\t{hint}")
            self._bare[action] = idea
            does = self._search_in_sight if keys is QKeySequence.StandardKey.Find else trigger_in_focus
            action.triggered.connect(partial(does, QKeySequence(keys)))

    def add_choices(
        self,
        menu: str,
        title: str,
        choices: Sequence[tuple[str, str, str]],
        current: str,
        chosen: Callable[[str], None],
    ) -> QActionGroup:
        """Add a submenu of which one entry is in force: (key, translated words, shortcut)."""
        group = QActionGroup(self)
        submenu = self._menus[menu].addMenu(title)
        for key, words, shortcut in choices:
            action = submenu.addAction(words)
            action.setCheckable(True)
            action.setChecked(key == current)
            action.setData(key)
            if shortcut:
                action.setShortcut(QKeySequence(shortcut))
            action.triggered.connect(partial(_call, partial(chosen, key)))
            group.addAction(action)
        return group

    def add_switch(self, menu: str, title: str, switched: Callable[[bool], None], *, is_on: bool) -> None:
        """Add something that is in force or not; ``title`` is translated."""
        action = self._menus[menu].addAction(title)
        action.setCheckable(True)
        action.setChecked(is_on)
        action.toggled.connect(switched)

    def add_languages(self, current: str, chosen: Callable[[str], None]) -> None:
        """Add the choice of languages, each named in itself."""
        entries = [(code, words, "") for code, words in LANGUAGES.items()]
        self.add_choices("window", self.tr("Language"), entries, current, chosen)

    def add_themes(self, current: str, chosen: Callable[[str], None]) -> None:
        """Add the choice of colours."""
        entries = [(key, _word(words), "") for key, words in THEMES.items()]
        self.add_choices("window", self.tr("Colours"), entries, current, chosen)

    def add_docks(self, toggles: Sequence[QAction]) -> None:
        """Add the docks, to be shown and hidden."""
        submenu = self._menus["window"].addMenu(self.tr("Docks"))
        for action in toggles:
            submenu.addAction(action)

    def _draw_icons(self, menu: QMenu) -> None:
        """Draw the icons of a menu before it is seen; at the start nobody sees one."""
        for action in menu.actions():
            idea = self._bare.pop(action, "")
            if idea:
                action.setIcon(icon(idea))

    def show_filled(self) -> None:
        """Put all menus that hold anything into the bar."""
        for menu in self._menus.values():
            if not menu.isEmpty():
                self.addMenu(menu)

    def _search_in_sight(self, keys: QKeySequence, *_: object) -> None:
        trigger_in_sight(keys, self.window())


def _word(marked_text: str) -> str:
    return QCoreApplication.translate("Menus", marked_text)


def _call(run: Callable[[], object], *_: object) -> None:
    run()


def trigger_in_focus(keys: QKeySequence, *_: object) -> bool:
    """Do what a shortcut means where the focus is; whether anything there knows it."""
    widget: QWidget | None = QApplication.focusWidget()
    for edit in ("undo", "redo", "copy", "paste"):
        standard = getattr(QKeySequence.StandardKey, edit.capitalize())
        if keys.matches(QKeySequence(standard)) == QKeySequence.SequenceMatch.ExactMatch and hasattr(widget, edit):
            getattr(widget, edit)()
            return True
    while widget is not None:
        for action in widget.actions():
            if action.isEnabled() and keys in action.shortcuts():
                action.trigger()
                return True
        widget = widget.parentWidget()
    return False


def trigger_in_sight(keys: QKeySequence, window: QWidget) -> bool:
    """Do what a shortcut means where the focus is, or else in the first part in sight that knows it."""
    if trigger_in_focus(keys):
        return True
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            for action in widget.actions():
                if action.isEnabled() and keys in action.shortcuts():
                    action.trigger()
                    return True
    return False


def check_choice(group: QActionGroup, key: str) -> None:
    """Mark the entry of a submenu of choices that is in force."""
    for action in group.actions():
        action.setChecked(action.data() == key)

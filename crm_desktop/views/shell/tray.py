"""The tray icon: count of what is due, messages, a way back to the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from crm_desktop.qtkit.icons import icon, pixmap
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.shell.activity import paint_badge


def app_icon(count: int = 0) -> QIcon:
    """The picture of the program, with a count."""
    size = theme().px(64)
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("bar"))
    painter.drawRoundedRect(0, 0, size, size, size // 5, size // 5)
    inner = pixmap("customer", "on_accent" if not theme().dark else "text", 40)
    painter.drawPixmap((size - theme().px(40)) // 2, (size - theme().px(40)) // 2, inner)
    if count:
        painter.scale(2, 2)
        paint_badge(painter, QPoint(size // 2 - theme().px(9), theme().px(8)), count)
    painter.end()
    return QIcon(picture)


class Tray(QObject):
    """The program in the notification area; on systems without one it does nothing.

    Attributes:
        window_wanted: the user wants the window back.
        today_wanted: the user wants to see today's affairs.
        quit_wanted: the user wants to end the program.
    """

    window_wanted = Signal()
    today_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self._title = title
        self._icon: QSystemTrayIcon | None = None
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon = QSystemTrayIcon(app_icon(), self)
            self._icon.setToolTip(title)
            self._menu = QMenu()
            self._menu.addAction(icon("app-window"), self.tr("Show the window")).triggered.connect(self.window_wanted)
            self._menu.addAction(icon("today"), self.tr("Today's affairs")).triggered.connect(self.today_wanted)
            self._menu.addSeparator()
            self._menu.addAction(icon("power"), self.tr("Exit")).triggered.connect(self.quit_wanted)
            self._icon.setContextMenu(self._menu)
            self._icon.activated.connect(self._activated)
            self._icon.messageClicked.connect(self.today_wanted)
            self._icon.show()

    @property
    def is_there(self) -> bool:
        """Whether the window may hide, because there is an icon to bring it back."""
        return self._icon is not None

    def show_title(self, title: str) -> None:
        """Show another title of the window."""
        self._title = title
        if self._icon is not None:
            self._icon.setToolTip(title)

    def show_count(self, count: int) -> None:
        """Show how many things are overdue or due today."""
        if self._icon is not None:
            self._icon.setIcon(app_icon(count))
            words = self.tr("{count} due").format(count=count) if count else ""
            self._icon.setToolTip("\n".join(filter(None, [self._title, words])))

    def say(self, title: str, message: str) -> None:
        """Show a message of the system."""
        if self._icon is not None:
            self._icon.showMessage(title, message, app_icon())

    def tell_where_it_is(self) -> None:
        """Say at the first close that the program runs on, and how to end it."""
        title = self.tr("The program goes on in the tray")
        self.say(title, self.tr("A click on its picture brings the window back; a right click and “Exit” ends it."))

    def hide(self) -> None:
        """Take the icon away; while it is away, it says nothing."""
        if self._icon is not None:
            self._icon.hide()

    def come_back(self) -> None:
        """Show the icon again."""
        if self._icon is not None:
            self._icon.show()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.window_wanted.emit()

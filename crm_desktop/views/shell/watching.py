"""The program as another operator sees it: a second window in which nothing can be changed or taken along."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Access
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.effects import Effects
from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.cells import Formats
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.theme import theme
from crm_desktop.qtkit.view_state import MemoryViewStore
from crm_desktop.queries.reader import Reader
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.catalogue import Catalogue
from crm_desktop.views.context import Context, Doors
from crm_desktop.views.looks import look_of
from crm_desktop.views.shell.main_window import MainWindow, OfficeLabel

if TYPE_CHECKING:
    from crm_desktop.db.office import OfficeFile


class OnlyLooking(RuleBroken):
    """Who looks at the program as somebody else changes nothing in his name."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To change or take along anything, go to your own window: here you only look at it as {name}."
    )


class ClosedDoor:
    """The door for changing of such a window: it refuses every command."""

    def __init__(self, access: Access) -> None:
        self._name = access.name

    def run(self, _command: Any) -> Done:
        """Refuse.

        Raises:
            OnlyLooking: always.
        """
        raise OnlyLooking(name=self._name)

    def preview(self, _command: Any) -> Effects:
        """Refuse, too.

        Raises:
            OnlyLooking: always.
        """
        raise OnlyLooking(name=self._name)


class OnlyToLook(Context):
    """What panels of such a window are given: what leaves the office is refused as commands are."""

    def __init__(self, access: Access, doors: Doors, own: Context) -> None:
        super().__init__(access, doors, own.server)
        self._own = own

    def export_list(self, panel: Any) -> None:  # noqa: ARG002 - as in any window
        """Refuse."""
        self.fail(OnlyLooking(name=self.access.name))

    def print(self, wanted: object) -> None:  # noqa: ARG002 - as in any window
        """Refuse."""
        self.fail(OnlyLooking(name=self.access.name))

    def list_copied(self, panel: Any, rows: int) -> None:
        """What is copied is noted in the name of who copies."""
        self._own.list_copied(panel, rows)


class Watching(QObject):
    """A window in which the office is read with the rights of another operator.

    Attributes:
        closed: the window is closed.
    """

    closed = Signal()

    def __init__(
        self, office: OfficeFile, access: Access, own: Context, catalogue: Catalogue, label_of_office: OfficeLabel
    ) -> None:
        super().__init__(own)
        self._access, self._own = access, own
        self._folder = TemporaryDirectory(ignore_cleanup_errors=True)
        store = SettingsStore(Path(self._folder.name) / "settings.json")
        settings = own.settings
        store.change(language=settings.language, theme=settings.theme, scale=settings.scale, close_to_tray=False)
        doors = Doors(
            reader=Reader(office.engine, access),
            runner=ClosedDoor(access),
            jobs=own.jobs,
            ask=own.ask,
            clock=own.clock,
            formats=Formats(look_of),
            view_store=MemoryViewStore(),
            settings=store.settings,
        )
        self.context = OnlyToLook(access, doors, own)
        self.window = MainWindow(self.context, catalogue, store, label_of_office)
        self.window.tray.hide()
        self.window.setWindowTitle(self._title())
        self._mark = Watermark(self.window, self._title())
        for signal in (self.window.quit_wanted, self.window.log_out_wanted, self.window.reopen_wanted):
            signal.connect(self.close)
        own.changed.connect(self._heard)

    def show(self) -> None:
        """Show the window as the operator would see it after log-in."""
        self.window.start(greets=False)
        self.window.show()
        self._mark.cover()

    def close(self) -> None:
        """Put the window away."""
        self._own.changed.disconnect(self._heard)
        self.window.hide()
        self.window.deleteLater()
        self._folder.cleanup()
        self.closed.emit()
        self.deleteLater()

    # parts

    def _title(self) -> str:
        return self.tr("Seen as {name} · only to look").format(name=self._access.name)

    def _heard(self, changes: Changes) -> None:
        self.context.changed.emit(changes)


class Watermark(QWidget):
    """Lies over a window, says across it whose eyes these are, and lets everything through."""

    def __init__(self, window: QWidget, words: str) -> None:
        super().__init__(window)
        self._words = words
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        self._strip = label(words, badge="amber")
        window.statusBar().addPermanentWidget(self._strip)  # type: ignore[attr-defined]

    def cover(self) -> None:
        """Lie over all of the window."""
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
            self.raise_()
            self.show()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded):
            self.cover()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        colour = QColor(theme().color("amber"))
        colour.setAlphaF(0.16)
        painter.setPen(colour)
        font = self.font()
        font.setPixelSize(theme().px(26))
        painter.setFont(font)
        wide, high = theme().px(420), theme().px(190)
        for row, top in enumerate(range(0, self.height() + high, high)):
            for left in range(-wide if row % 2 else -wide // 2, self.width() + wide, wide):
                painter.save()
                painter.translate(left, top)
                painter.rotate(-18)
                painter.drawText(0, 0, self._words)
                painter.restore()
        painter.end()

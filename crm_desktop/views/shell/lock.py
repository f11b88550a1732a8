"""Locks the program when nobody has touched it for a while; what is typed stays where it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputEvent, QWindow

from crm_desktop.settings.store import SettingsStore

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleLock(QObject):
    """Watches keys and mouse of the whole program where they come in: at its windows.

    A filter of the application would be asked about each event of each widget, a hundred thousand for some lists.

    Attributes:
        locked: the time is over; whoever listens hides the window and asks for the password.
    """

    locked = Signal()

    def __init__(self, store: SettingsStore) -> None:
        super().__init__()
        self._store = store
        self._is_watching = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.locked)

    def start(self) -> None:
        """Begin to watch; 0 minutes in the settings never lock."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication) and not self._is_watching:
            app.focusWindowChanged.connect(self._watch)
            self._is_watching = True
        for window in QGuiApplication.topLevelWindows():
            self._watch(window)
        self.touch()

    def stop(self) -> None:
        """Watch no longer; nothing to do where nobody watches: a locked program ends, too."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication) and self._is_watching:
            app.focusWindowChanged.disconnect(self._watch)
            self._is_watching = False
        for window in QGuiApplication.allWindows():
            window.removeEventFilter(self)
        self._timer.stop()

    def touch(self) -> None:
        """Somebody is here: the time begins again."""
        minutes = self._store.settings.idle_lock_minutes
        if minutes:
            self._timer.start(minutes * 60_000)
        else:
            self._timer.stop()

    def _watch(self, window: QWindow | None) -> None:
        """Watch a window that comes to the front; what is watched twice is asked once."""
        if window is not None:
            window.installEventFilter(self)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        # the class first: it is cheaper to ask than the type, and many events are no input
        if isinstance(event, QInputEvent) and event.type() in _TOUCHES and watched.isWindowType():
            self.touch()
        return False

"""Watches for little windows: widgets that are shown before they have a place in a window."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

OF_THEIR_OWN = (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen, Qt.WindowType.Tool)


class Flashes(QObject):
    """Collects what was shown as a window of its own although it is none: it would flash up and go.

    Use it as a context manager round what is watched; ``seen`` names the widgets.
    """

    def __init__(self):
        super().__init__()
        self.seen = []

    def __enter__(self):
        QApplication.instance().installEventFilter(self)
        return self

    def __exit__(self, *_):
        QApplication.instance().removeEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - as in Qt
        # the class of an event is known to its wrapper; its type would be looked up, half a million times in a walk
        if isinstance(event, QShowEvent) and isinstance(watched, QWidget) and watched.isWindow():
            is_meant = isinstance(watched, QDialog | QMainWindow) or watched.windowType() in OF_THEIR_OWN
            if not is_meant and not watched.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen):
                self.seen.append(f"{type(watched).__name__} {watched.objectName() or watched.accessibleName()}".strip())
        return False

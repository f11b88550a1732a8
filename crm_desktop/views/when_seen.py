"""What changed behind the scenes is read when somebody looks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class WhenSeen(QObject):
    """Does something for a widget at once if it is in sight, otherwise once when it is shown."""

    def __init__(self, widget: QWidget, do: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget, self._do = widget, do
        self._is_wanted = False
        widget.installEventFilter(self)

    def want(self) -> None:
        """Do it now, or as soon as the widget is seen."""
        if self._widget.isVisible():
            self._do()
        else:
            self._is_wanted = True

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if self._is_wanted and watched is self._widget and event.type() == QEvent.Type.Show:
            self._is_wanted = False
            self._do()
        return False

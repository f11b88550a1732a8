"""What is seen at once while database and panels are loaded: a small card with the program's name."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPaintEvent, QWindow
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from crm_desktop.qtkit.jobs import Progress
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.theme import theme


class OpeningCard(QFrame):
    """Goes by itself when a dialog or the window comes.

    Attributes:
        painted: the card is on the screen; the slow work may begin.
    """

    painted = Signal()

    def __init__(self, program: str) -> None:
        super().__init__(None, Qt.WindowType.SplashScreen)
        self.setObjectName("opening")
        self.setFixedSize(theme().px(360), theme().px(120))
        self._is_painted = False
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(24)] * 4)
        whole.addWidget(label(program, role="name"))
        whole.addWidget(label(self.tr("Opening the office …"), role="hint"))
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._give_way)

    def _give_way(self, window: QWindow | None) -> None:
        if window is not None and window != self.windowHandle():
            self.close()

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # after this paint has reached the screen
            QTimer.singleShot(0, self, self.painted.emit)


class WaitingCard(QFrame):
    """What is going on meanwhile, and how far it is."""

    def __init__(self, words: str) -> None:
        super().__init__(None, Qt.WindowType.SplashScreen)
        self.setObjectName("waiting")
        self.setFixedWidth(theme().px(360))
        self._bar, self._share = QProgressBar(), label(role="value")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(24)] * 4)
        whole.setSpacing(theme().px(12))
        whole.addWidget(label(words, role="title"))
        row = QHBoxLayout()
        row.addWidget(self._bar, 1)
        row.addWidget(self._share)
        whole.addLayout(row)
        centred(self)

    def show_progress(self, progress: Progress) -> None:
        """Say how far it is; the first time, the card is shown."""
        done, total = progress.done, progress.total
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._share.setText(f"{100 * done // total} %" if total else "")
        self.setVisible(True)


def centred(card: QWidget) -> None:
    """Put a window in the middle of the screen that the pointer is on."""
    screen = QGuiApplication.primaryScreen()
    if screen is not None:
        card.move(screen.availableGeometry().center() - card.rect().center())

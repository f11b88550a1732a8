"""The status line: who works where, backup and printers, running work; and passing notices over the window."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from crm_desktop.qtkit.asker import Offer
from crm_desktop.qtkit.icons import icon, pixmap
from crm_desktop.qtkit.jobs import JobRunner, Progress
from crm_desktop.qtkit.marks import grounded, marked
from crm_desktop.qtkit.pauses import pause
from crm_desktop.qtkit.picture_button import picture_button
from crm_desktop.qtkit.theme import theme

NOTICE_MS = 8000


class _Entry(QWidget):
    """An icon and a text, with a line at the right; says when it is clicked."""

    clicked = Signal()

    def __init__(self, idea: str, words: str) -> None:
        super().__init__()
        self._picture, self.text = QLabel(), QLabel(words)
        self._picture.setPixmap(pixmap(idea, "text2", 14))
        line = marked(QFrame(), role="vline")
        line.setFixedHeight(theme().px(14))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(6), 0, 0, 0)
        row.setSpacing(theme().px(2))
        for widget in (self._picture, self.text, line):
            row.addWidget(widget)

    def show_text(self, idea: str, words: str, token: str = "text2") -> None:  # noqa: S107 - a colour token
        self._picture.setPixmap(pixmap(idea, token, 14))
        self.text.setText(words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class StatusLine(QStatusBar):
    """Shows the state of the program; a click on running work cancels it, one on the printer asks for its queue."""

    print_queue_wanted = Signal()

    def __init__(self, operator: str, *, jobs: JobRunner) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._running: list[Progress] = []
        self._is_server, self._office_name = False, ""
        self._place = _Entry("database", "")
        self._backup = _Entry("backup", "")
        self._backup.hide()  # until somebody knows of one, or that there is none
        self._printer = _Entry("print", self.tr("Print queue {count}").format(count=0))
        self._printer.setCursor(Qt.CursorShape.PointingHandCursor)
        self._printer.clicked.connect(self.print_queue_wanted)
        for entry in (_Entry("operator", operator), self._place, self._backup, self._printer):
            self.addWidget(entry)
        self._words = QLabel(self.tr("Ready"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme().px(80))
        self._cancel = picture_button("close", self.tr("Cancel"), size=12)
        self._cancel.clicked.connect(self._cancel_first)
        for widget in (self._words, self._bar, self._cancel):
            self.addPermanentWidget(widget)
        self._show_running()
        jobs.started.connect(self._started)
        jobs.stepped.connect(self._show_running)
        jobs.ended.connect(self._ended)

    def name_office(self, name: str, *, is_server: bool) -> None:
        """Say in which office one works."""
        self._office_name, self._is_server = name, is_server
        self.show_server(is_there=True)

    def show_server(self, *, is_there: bool) -> None:
        """Say where the office is, and whether its server answers."""
        if not self._is_server:
            words = self.tr("Office file {name}")
        elif is_there:
            words = self.tr("Server {name}: connected")
        else:
            words = self.tr("Server {name} does not answer")
        self._place.show_text("database", words.format(name=self._office_name), "text2" if is_there else "red")

    def show_backup(self, words: str, token: str) -> None:
        """Say when the last proven backup was made, in the tone of a colour token."""
        self._backup.show_text("backup", words, token)
        self._backup.show()

    def show_print_queue(self, count: int, *, failed: int = 0) -> None:
        """Say how many prints wait, and whether any failed."""
        words = self.tr("Print queue {count}").format(count=count)
        if failed:
            words = self.tr("Print queue {count}, {failed} failed").format(count=count, failed=failed)
        self._printer.show_text("print", words, "red" if failed else "text2")

    def _started(self, progress: Progress) -> None:
        self._running.append(progress)
        self._show_running()

    def _ended(self, progress: Progress) -> None:
        self._running = [job for job in self._running if job is not progress]
        self._show_running()

    def _show_running(self, *_: object) -> None:
        busy = bool(self._running)
        self._bar.setVisible(busy)
        self._cancel.setVisible(busy)
        if not busy:
            self._words.setText(self.tr("Ready"))
            return
        first = self._running[0]
        share = f" {100 * first.done // first.total}%" if first.total else ""
        more = f" +{len(self._running) - 1}" if len(self._running) > 1 else ""
        self._words.setText(f"{first.title}{share}{more}")
        self._bar.setRange(0, first.total)
        self._bar.setValue(first.done)

    def _cancel_first(self) -> None:
        if self._running:
            self._running[0].cancel()


class Notice(QFrame):
    """A sentence over the lower edge of the window for a few seconds, with what one can do about it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        grounded(self, "popup")
        self._words, self._buttons = QLabel(), QHBoxLayout()
        self._buttons.setSpacing(theme().px(8))
        sign = QLabel()
        sign.setPixmap(pixmap("done", "green", 16))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(12), theme().px(8), theme().px(12), theme().px(8))
        row.setSpacing(theme().px(8))
        row.addWidget(sign)
        row.addWidget(self._words, 1)
        row.addLayout(self._buttons)
        self._timer = pause(self, self.hide, NOTICE_MS)
        self.hide()

    def say(self, message: str, offers: Sequence[Offer] = ()) -> None:
        """Show a message; another one takes its place."""
        self._words.setText(message)
        while (old := self._buttons.takeAt(0)) is not None:
            gone = old.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for offer in offers:
            button = marked(QPushButton(icon(offer.idea, "accent", 14), offer.words), small=True)
            button.clicked.connect(partial(self._take_up, offer))
            self._buttons.addWidget(button)
            button.show()  # or it has no room yet where the notice before is still in sight
        self._keep_inside()
        over = self._window.rect()
        self.move((over.width() - self.width()) // 2, over.height() - self.height() - theme().px(40))
        self.show()
        self.raise_()
        self._timer.start()

    def _keep_inside(self) -> None:
        """Be as large as the message, and no wider than the window: a long one goes on in the next line."""
        self._words.setWordWrap(False)
        self._words.setMinimumWidth(0)
        self.ensurePolished()
        over = self.sizeHint().width() - (self._window.width() - theme().px(80))
        if over > 0:
            self._words.setMinimumWidth(max(self._words.sizeHint().width() - over, theme().px(200)))
            self._words.setWordWrap(True)
        self.adjustSize()

    def _take_up(self, offer: Offer) -> None:
        self.hide()
        offer.run()

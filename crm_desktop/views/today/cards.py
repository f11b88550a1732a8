"""The parts of the Today tab: key figures and short lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop.qtkit.focus_frame import paint_focus
from crm_desktop.qtkit.forms.elided import ElidedLabel
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme


class FigureCard(QFrame):
    """One key figure: what, how much, and what to compare it with; a click opens what is behind it.

    Attributes:
        clicked: the card was clicked, or Enter pressed on it.
    """

    clicked = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        marked(self, role="card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.figure, self._note = label("…", role="figure"), label(role="label")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme().px(12), theme().px(8), theme().px(12), theme().px(8))
        whole.setSpacing(theme().px(2))
        for widget in (label(title, role="label"), self.figure, self._note):
            whole.addWidget(widget)

    def show_figure(self, figure: str, note: str, tone: str = "") -> None:
        """Show other figures; ``tone`` colours the large one."""
        self.figure.setText(figure)
        self._note.setText(note)
        marked(self.figure, tone=tone)
        self.setAccessibleDescription(f"{figure} {note}")

    # Qt overrides

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


@dataclass(frozen=True)
class DayRow:
    """One line of a short list; ``token`` is the colour of its icon and its right text, ``amount`` is never cut."""

    icon: str
    text: str
    right: str
    token: str
    open: Callable[[], None]
    amount: str = ""


class DayLine(QWidget):
    """A line of a short list, opened by click or Enter."""

    def __init__(self, row: DayRow) -> None:
        super().__init__()
        self._row = row
        self.setFixedHeight(theme().px(28))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(" ".join(filter(None, (row.text, row.amount, row.right))))
        picture = QLabel()
        picture.setPixmap(pixmap(row.icon, row.token, 14))
        right = label(row.right, tone=row.token if row.token in ("red", "amber") else "closed")
        line = QHBoxLayout(self)
        line.setContentsMargins(theme().px(12), 0, theme().px(12), 0)
        line.setSpacing(theme().px(8))
        line.addWidget(picture)
        line.addWidget(ElidedLabel(row.text, role="value"))
        if row.amount:
            line.addWidget(label(row.amount, role="value"))
        line.addStretch(1)
        line.addWidget(right)

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave, QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        if self.underMouse() or self.hasFocus():
            painter.fillRect(self.rect(), theme().color("hover"))
        painter.setPen(theme().color("border_soft"))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        if self.hasFocus():
            paint_focus(painter, self.rect())

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        self._row.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._row.open()
        else:
            super().keyPressEvent(event)


class Box(QFrame):
    """A framed part with a head; its body is filled by the panel."""

    def __init__(self, title: str, idea: str) -> None:
        super().__init__()
        marked(self, role="card")
        picture = QLabel()
        picture.setPixmap(pixmap(idea, "text2", 14))
        name = QLabel(title)
        name.setFont(theme().font(12, bold=True))
        self.count = label(role="count")
        self.count.hide()
        head = QHBoxLayout()
        head.setContentsMargins(theme().px(12), theme().px(8), theme().px(12), theme().px(6))
        head.setSpacing(theme().px(6))
        for widget in (picture, name, self.count):
            head.addWidget(widget)
        head.addStretch(1)
        self.head = head
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(self.body, 1)


class DayList(Box):
    """A short list with advice when it is empty."""

    def __init__(self, title: str, idea: str, advice: str, *, at_most: int = 6) -> None:
        super().__init__(title, idea)
        self._at_most, self._advice = at_most, advice
        self._lines: list[QWidget] = []
        self._rows: Sequence[DayRow] = ()
        self.body.addStretch(1)

    def advise(self, advice: str) -> None:
        """Say something else while it is empty, such as what there is elsewhere."""
        if advice != self._advice:
            self._advice = advice
            if not self._rows:
                self.show_rows(())

    def show_rows(self, rows: Sequence[DayRow]) -> None:
        """Show the first rows and the number of all."""
        self._rows = rows
        for old in self._lines:
            old.hide()
            old.deleteLater()
        shown: list[QWidget] = [DayLine(row) for row in rows[: self._at_most]]
        if not rows:
            advice = label(self._advice, role="hint")
            advice.setWordWrap(True)
            advice.setContentsMargins(theme().px(12), theme().px(6), theme().px(12), theme().px(6))
            shown = [advice]
        for place, widget in enumerate(shown):
            self.body.insertWidget(place, widget)
        self._lines = shown
        self.count.setText(str(len(rows)))
        self.count.setVisible(bool(rows))

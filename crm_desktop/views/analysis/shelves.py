"""The shelves over a pivot: what stands in the rows, in the column and among the values, as chips."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from crm_desktop.domain.analysis.cube import Narrowed
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.analysis.shelving import Place, fields_at
from crm_desktop.present.analysis import condition
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.analysis.fields import MIME, SHELVES, mime_of, said

WIDEST_FILTER = 260
"""Pixels of the design; what a filter says beyond them is in its tip."""


class _Chip(QPushButton):
    """A field on a shelf: Del takes it off, Alt with an arrow moves it; dragged, it goes to another shelf."""

    taken_off = Signal()
    shifted = Signal(int)

    def __init__(self, code: str, words: str) -> None:
        super().__init__(words)
        self.code = code
        self._pressed_at = QPoint()
        marked(self, small=True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)

    def say(self, words: str) -> None:
        """Say what of the field counts; all of it in the tip if it is long."""
        self.setAccessibleName(words)
        room = theme().px(WIDEST_FILTER)
        self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room).replace("&", "&&"))
        self.setToolTip(
            self.tr("{filter}\nA click or Enter chooses values, Del takes the filter off").format(filter=words)
        )

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Delete:
            self.taken_off.emit()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and key in moves:
            self.shifted.emit(moves[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        far = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if event.buttons() & Qt.MouseButton.LeftButton and far >= QApplication.startDragDistance():
            self.setDown(False)
            drag = QDrag(self)
            drag.setMimeData(mime_of(self.code))
            drag.setPixmap(self.grab())
            drag.exec(Qt.DropAction.MoveAction)
        else:
            super().mouseMoveEvent(event)


class _Shelf(QWidget):
    """One shelf; fields are let fall here."""

    dropped = Signal(str)
    taken_off = Signal(str)
    opened = Signal(str)
    shifted = Signal(str, int)

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._is_of_filters, words = place is Place.FILTERS, said(SHELVES[place])
        self.setAcceptDrops(True)
        self.setAccessibleName(words)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme().px(4))
        self._row.addWidget(label(words, role="label"))
        self.chips: list[_Chip] = []
        self._empty = label("—", role="label")
        self._row.addWidget(self._empty)

    def show_fields(self, fields: list[tuple[str, str]]) -> None:
        """Show chips by code and word; the focus stays at the place where it was."""
        at = next((place for place, chip in enumerate(self.chips) if chip.hasFocus()), None)
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for code, words in fields:
            chip = self._chip(code, words)
            chip.taken_off.connect(partial(self.taken_off.emit, code))
            chip.shifted.connect(partial(self.shifted.emit, code))
            self._row.addWidget(chip)
            self.chips.append(chip)
        self._empty.setVisible(not fields)
        if at is not None and self.chips:
            self.chips[min(at, len(self.chips) - 1)].setFocus()

    def _chip(self, code: str, words: str) -> _Chip:
        if self._is_of_filters:
            chip = _Chip(code, words)
            chip.say(words)
            chip.clicked.connect(partial(self.opened.emit, code))
            return chip
        chip = _Chip(code, f"{words}  ×")
        chip.setAccessibleName(words)
        chip.setToolTip(self.tr("{name}: a click or Del takes it off, Alt+← → moves it").format(name=words))
        chip.clicked.connect(chip.taken_off)
        return chip

    # Qt overrides

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        code = bytes(event.mimeData().data(MIME).data()).decode()
        if code:
            event.acceptProposedAction()
            self.dropped.emit(code)


class Shelves(QWidget):
    """All four.

    Attributes:
        placed: a field was let fall on a shelf.
        taken_off: its chip was clicked.
        opened: the values of a filter are wanted.
        shifted: it is to be moved on its shelf.
    """

    placed = Signal(str, object)
    taken_off = Signal(str, object)
    opened = Signal(str)
    shifted = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(14))
        self.of: dict[Place, _Shelf] = {}
        for place in SHELVES:
            shelf = self.of[place] = _Shelf(place)
            shelf.dropped.connect(partial(self._place, place))
            shelf.taken_off.connect(partial(self._take_off, place))
            shelf.opened.connect(self.opened)
            shelf.shifted.connect(self.shifted)
            row.addWidget(shelf)
        row.addStretch(1)

    def show_request(self, request: CubeRequest) -> None:
        """Show where the fields of a request stand."""
        for place, shelf in self.of.items():
            shelf.show_fields([(field.code, said(field.title)) for field in fields_at(request, place)])

    def show_narrowed(self, narrowed: Sequence[Narrowed]) -> None:
        """Say what of their fields the filters let through, now that their names were read."""
        told = {one.narrowing.dimension.code: condition(one, said) for one in narrowed}
        for chip in self.of[Place.FILTERS].chips:
            chip.say(told.get(chip.code, chip.accessibleName()))

    def below(self, place: Place, code: str) -> QPoint:
        """Where on the screen a small window of a field opens: under its chip, or at the end of the shelf."""
        shelf = self.of[place]
        over: QWidget = next((chip for chip in shelf.chips if chip.code == code), shelf)
        return over.mapToGlobal(QPoint(0, over.height()))

    def _take_off(self, place: Place, code: str) -> None:
        self.taken_off.emit(code, place)

    def _place(self, place: Place, code: str) -> None:
        self.placed.emit(code, place)

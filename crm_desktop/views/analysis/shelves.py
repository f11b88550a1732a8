"""The shelves over a pivot: what stands in the rows, in the column and among the values, as chips."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.analysis.shelving import Place, fields_at
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.analysis.fields import MIME, SHELVES, said


class _Chip(QPushButton):
    """A field on a shelf: a click or Del takes it off, Alt with an arrow moves it."""

    taken_off = Signal()
    shifted = Signal(int)

    def __init__(self, words: str) -> None:
        super().__init__(f"{words}  ×")
        marked(self, small=True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("{name}: a click or Del takes it off, Alt+← → moves it").format(name=words))
        self.setAccessibleName(words)
        self.clicked.connect(self.taken_off)

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


class _Shelf(QWidget):
    """One shelf; fields are let fall here."""

    dropped = Signal(str)
    taken_off = Signal(str)
    shifted = Signal(str, int)

    def __init__(self, words: str) -> None:
        super().__init__()
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
            chip = _Chip(words)
            chip.taken_off.connect(partial(self.taken_off.emit, code))
            chip.shifted.connect(partial(self.shifted.emit, code))
            self._row.addWidget(chip)
            self.chips.append(chip)
        self._empty.setVisible(not fields)
        if at is not None and self.chips:
            self.chips[min(at, len(self.chips) - 1)].setFocus()

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
    """All three.

    Attributes:
        placed: a field was let fall on a shelf.
        taken_off: its chip was clicked.
        shifted: it is to be moved on its shelf.
    """

    placed = Signal(str, object)
    taken_off = Signal(str)
    shifted = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(14))
        self.of: dict[Place, _Shelf] = {}
        for place, words in SHELVES.items():
            shelf = self.of[place] = _Shelf(said(words))
            shelf.dropped.connect(partial(self._place, place))
            shelf.taken_off.connect(self.taken_off)
            shelf.shifted.connect(self.shifted)
            row.addWidget(shelf)
        row.addStretch(1)

    def show_request(self, request: CubeRequest) -> None:
        """Show where the fields of a request stand."""
        for place, shelf in self.of.items():
            shelf.show_fields([(field.code, said(field.title)) for field in fields_at(request, place)])

    def _place(self, place: Place, code: str) -> None:
        self.placed.emit(code, place)

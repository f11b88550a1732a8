"""The fields of a pivot at its left: by subject, searched by name or pinyin, put onto a shelf by a key or dragged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.analysis.dimensions import Dimension, Shelf
from crm_desktop.domain.analysis.facts import Fact
from crm_desktop.domain.analysis.measures import Measure
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.analysis.shelving import Field, Place, fits, place_of
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.sifting import Fit, fit
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme

CODE = Qt.ItemDataRole.UserRole
MIME = "application/x-crm-figure-field"
_HEADS = {
    Shelf.TIME: QT_TRANSLATE_NOOP("analysis", "Time"),
    Shelf.PRODUCT: QT_TRANSLATE_NOOP("analysis", "Products"),
    Shelf.REGION: QT_TRANSLATE_NOOP("analysis", "Regions"),
    Shelf.CUSTOMER: QT_TRANSLATE_NOOP("analysis", "Customers"),
    Shelf.STAFF: QT_TRANSLATE_NOOP("analysis", "Staff"),
    Shelf.DOCUMENT: QT_TRANSLATE_NOOP("analysis", "Documents and talks"),
    Shelf.MONEY: QT_TRANSLATE_NOOP("analysis", "Money"),
}
_VALUES = QT_TRANSLATE_NOOP("analysis", "Values")
SHELVES = {
    Place.ROWS: QT_TRANSLATE_NOOP("analysis", "Rows"),
    Place.COLUMN: QT_TRANSLATE_NOOP("analysis", "Column"),
    Place.VALUES: QT_TRANSLATE_NOOP("analysis", "Figures"),
    Place.FILTERS: QT_TRANSLATE_NOOP("analysis", "Filter"),
}
KEYS = {
    Qt.Key.Key_R: Place.ROWS,
    Qt.Key.Key_C: Place.COLUMN,
    Qt.Key.Key_V: Place.VALUES,
    Qt.Key.Key_F: Place.FILTERS,
}


def said(text: str) -> str:
    """A marked text in the language of the window."""
    return QCoreApplication.translate("analysis", text)


def mime_of(code: str) -> QMimeData:
    """What a dragged field carries."""
    data = QMimeData()
    data.setData(MIME, code.encode())
    return data


class _Tree(QTreeWidget):
    """Fields by subject; a letter puts one onto a shelf, so it begins no search by letters here."""

    placed = Signal(str, object)
    taken_off = Signal(str)
    shifted = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setIndentation(theme().px(12))
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemDoubleClicked.connect(self._place_it)

    def code(self) -> str:
        """The field with the cursor; empty on a head, and on a row out of sight."""
        row = self.currentItem()
        return "" if row is None or row.isHidden() else str(row.data(0, CODE) or "")

    def _place_it(self, *_: object) -> None:
        if self.code():
            self.placed.emit(self.code(), None)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        code, key = self.code(), Qt.Key(event.key())
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if code and is_plain and key in KEYS:
            self.placed.emit(code, KEYS[key])
        elif code and is_plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.placed.emit(code, None)
        elif code and is_plain and key == Qt.Key.Key_Delete:
            self.taken_off.emit(code)
        elif code and event.modifiers() == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shifted.emit(code, -1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:  # noqa: N802
        return mime_of(str(items[0].data(0, CODE) or ""))


Known = Callable[[Fact], Mapping[str, Dimension]]
"""The dimensions of a fact as the operator has them, the office's own fields among them."""


class FieldPanel(QWidget):
    """Search box over the tree; each field says where it stands.

    Attributes:
        placed: a field is to be put onto a shelf, or with None where it stands as a rule.
        taken_off: it is to be taken off where it stands.
        shifted: it is to be moved on its shelf.
    """

    placed = Signal(str, object)
    taken_off = Signal(str, object)
    shifted = Signal(str, int)

    def __init__(self, known: Known) -> None:
        """Offer these dimensions, and the measures of the fact."""
        super().__init__()
        self._known = known
        self.search = marked(QLineEdit(), small=True)
        self.search.setPlaceholderText(self.tr("Find field"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", size=14), QLineEdit.ActionPosition.LeadingPosition)
        self.tree = _Tree()
        self.tree.setAccessibleName(self.tr("Fields"))
        self.nothing = label(self.tr("No field is called so"), role="empty")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        keys = label(self.tr("R row  C column  V value  F filter\nDel takes off  Alt+↑↓ order"), role="label")
        keys.setWordWrap(True)
        self.search.textChanged.connect(self._sift)
        self.search.returnPressed.connect(self._enter)
        self.tree.placed.connect(self.placed)
        self.tree.taken_off.connect(lambda code: self.taken_off.emit(code, None))
        self.tree.shifted.connect(self.shifted)
        whole = QVBoxLayout(self)
        edge = theme().px(8)
        whole.setContentsMargins(edge, edge, edge, edge)
        whole.setSpacing(theme().px(6))
        whole.addWidget(self.search)
        whole.addWidget(self.tree, 1)
        whole.addWidget(self.nothing, 1)
        whole.addWidget(keys)
        self.setMinimumWidth(theme().px(176))

    def show_fields(self, request: CubeRequest, offered: Sequence[Measure]) -> None:
        """Show what can be chosen and where it stands; the cursor stays on its field."""
        code, closed = self.tree.code(), {head.text(0) for head in self._heads() if not head.isExpanded()}
        self.tree.clear()
        known = self._known(request.fact)
        for shelf, title in _HEADS.items():
            self._add(request, said(title), [one for one in known.values() if one.shelf is shelf], closed)
        self._add(request, said(_VALUES), list(offered), closed)
        self._sift(self.search.text())
        row = next((row for row in self._rows() if row.data(0, CODE) == code), None)
        if row is not None:
            self.tree.setCurrentItem(row)

    def _add(self, request: CubeRequest, title: str, fields: Sequence[Field], closed: set[str]) -> None:
        if not fields:
            return
        head = QTreeWidgetItem(self.tree, [title])
        head.setFont(0, theme().font(13, bold=True))
        head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        for field in fields:
            place = place_of(request, field)
            row = QTreeWidgetItem(head, [said(field.title), said(SHELVES[place]) if place else ""])
            row.setData(0, CODE, field.code)
            row.setForeground(1, theme().color("accent"))
            row.setToolTip(0, row.text(0))
        head.setExpanded(title not in closed)

    def _heads(self) -> Iterator[QTreeWidgetItem]:
        for place in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(place)
            if head is not None:
                yield head

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        for head in self._heads():
            yield from _below(head)

    def _sift(self, typed: str) -> None:
        best: tuple[Fit, QTreeWidgetItem] | None = None
        for row in self._rows():
            found = fit(typed, row.text(0))
            row.setHidden(found is None or found is Fit.LOOSELY)
            if not row.isHidden() and found is not None and (best is None or found < best[0]):
                best = (found, row)
        for head in self._heads():
            head.setHidden(all(row.isHidden() for row in _below(head)))
            if typed:
                head.setExpanded(True)
        if typed and best is not None:
            self.tree.setCurrentItem(best[1])
        self.tree.setVisible(best is not None)
        self.nothing.setVisible(best is None)

    def _enter(self) -> None:
        if not self.tree.code():
            first = next((row for row in self._rows() if not row.isHidden()), None)
            if first is not None:
                self.tree.setCurrentItem(first)
        self.tree.setFocus()

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc takes the search away first, only the next one leads out of the tab; down leads from it to the fields."""
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.search.setFocus()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self._enter()
        else:
            super().keyPressEvent(event)


def _below(head: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for place in range(head.childCount()):
        row = head.child(place)
        if row is not None:
            yield row


def usual_place(field: Field) -> Place:
    """Where a field goes that is chosen without a shelf."""
    return Place.VALUES if fits(field, Place.VALUES) else Place.ROWS

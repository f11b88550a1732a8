"""The own fields of one kind of record, in the order of the form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from crm_desktop.domain.own.fields import OwnFieldDraft
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.qtkit.marks import named
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.system.own_fields.words import kind_words

_HEADS = (
    QT_TRANSLATE_NOOP("own_fields", "Title"),
    QT_TRANSLATE_NOOP("own_fields", "Kind"),
    QT_TRANSLATE_NOOP("own_fields", "Heading"),
    QT_TRANSLATE_NOOP("own_fields", "List"),
    QT_TRANSLATE_NOOP("own_fields", "Paper"),
    QT_TRANSLATE_NOOP("own_fields", "Seen by"),
    QT_TRANSLATE_NOOP("own_fields", "Filled"),
)
_WIDTHS = (130, 134, 84, 50, 58, 104, 90)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_YES = "✓"


@dataclass(frozen=True)
class DefinitionRow:
    """One line.

    Attributes:
        seen_by: whom it is shown to, in words.
        filled: records in which something stands, of all.
        left: in how many days its values are let go of, if it is switched off.
    """

    key: int
    draft: OwnFieldDraft
    seen_by: str
    filled: tuple[int, int]
    is_changed: bool = False
    left: int | None = None


class DefinitionList(QTreeWidget):
    """Chosen with the arrows; Alt with them moves a field, Del switches it off or on.

    Attributes:
        chosen: another one is current, by its key.
        moved: the current one is to go up (-1) or down (1).
        switched: the current one is to be switched off or on.
    """

    chosen = Signal(int)
    moved = Signal(int)
    switched = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, QCoreApplication.translate("own_fields", "Own fields"))
        self.setObjectName("own_field_list")
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHeaderLabels([QCoreApplication.translate("own_fields", head) for head in _HEADS])
        head = self.header()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, theme().px(width))
        self.currentItemChanged.connect(self._chosen)

    def show_rows(self, rows: Sequence[DefinitionRow], current: int | None) -> None:
        """Show all fields; the current one stays it."""
        self.blockSignals(True)  # noqa: FBT003 - as in Qt
        self.clear()
        for row in rows:
            item = QTreeWidgetItem(self, _cells(row))
            item.setData(0, Qt.ItemDataRole.UserRole, row.key)
            item.setTextAlignment(6, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for column in (3, 4):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignCenter)
            font = theme().font(12, bold=row.is_changed)
            for column in range(self.columnCount()):
                item.setFont(column, font)
                if row.left is not None:
                    item.setForeground(column, theme().color("text2"))
            if row.key == current:
                self.setCurrentItem(item)
        self.blockSignals(False)  # noqa: FBT003 - as in Qt

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        step = _STEPS.get(Qt.Key(event.key())) if event.modifiers() == Qt.KeyboardModifier.AltModifier else None
        if step is not None:
            self.moved.emit(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.switched.emit()
        else:
            super().keyPressEvent(event)

    # parts

    def _chosen(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(0, Qt.ItemDataRole.UserRole))


def _cells(row: DefinitionRow) -> list[str]:
    draft, (filled, of) = row.draft, row.filled
    told = f"{formats.quantity(filled)} / {formats.quantity(of)}"
    if row.left is not None:
        told = QCoreApplication.translate("own_fields", "off, {days} days left").format(days=row.left)
    in_lists, on_paper = (_YES if flag else "" for flag in (draft.in_lists, draft.on_paper))
    return [draft.title, kind_words(draft), draft.section, in_lists, on_paper, row.seen_by, told]

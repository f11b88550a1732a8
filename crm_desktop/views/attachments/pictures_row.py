"""Some pictures of a record beside its other facts; a click shows one large."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QGridLayout, QToolButton, QVBoxLayout, QWidget

from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.attachments.on_record import FileRow
from crm_desktop.views.attachments.looking import PictureDialog
from crm_desktop.views.attachments.strip import facts_of
from crm_desktop.views.context import Context

COLUMNS, EDGE = 2, 100
"""So many beside each other, each as wide and two thirds as high."""


class PicturesRow(QWidget):
    """The newest pictures of a record; nothing while it has none."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._title = label(role="value")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme().px(6))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme().px(6))
        whole.addWidget(self._title)
        whole.addLayout(self._grid)
        self.hide()

    def show_pictures(self, rows: Sequence[FileRow], count: int) -> None:
        """Show other pictures; ``count`` says how many there are in all."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._title.setText(f"<b>{self.tr('Pictures')}</b> {count}")
        for place, row in enumerate(rows):
            made = self._button(row)
            made.clicked.connect(partial(self._look, rows, place))
            self._grid.addWidget(made, place // COLUMNS, place % COLUMNS)
        self.setVisible(bool(rows))

    def _button(self, row: FileRow) -> QToolButton:
        made = marked(QToolButton(), icon_only=True)
        picture = QPixmap()
        picture.loadFromData(row.small or b"")
        size = QSize(theme().px(EDGE), theme().px(EDGE) * 2 // 3)
        made.setIcon(QIcon(picture))
        made.setIconSize(size)
        made.setFixedSize(size + QSize(theme().px(4), theme().px(4)))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setToolTip("\n".join((row.name, facts_of(row))))
        made.setAccessibleName(f"{row.name} {facts_of(row)}")
        return made

    def _look(self, rows: Sequence[FileRow], place: int, _on: object = None) -> None:
        PictureDialog(self.window(), self._context, rows, place).show()

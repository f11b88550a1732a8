"""Looking at the pictures of a record one after the other, each as large as the screen has room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from crm_desktop.domain.attachments.files import MOST_DOTS
from crm_desktop.present.sizes import size_text
from crm_desktop.qtkit.jobs import FILES
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import label, seen_if
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.picture_button import picture_button
from crm_desktop.qtkit.stacking import stacked, strip
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.attachments.on_record import Content, FileRow, content_of
from crm_desktop.views.attachments.strip import facts_of
from crm_desktop.views.context import Context

LARGEST = QSize(2400, 2400)
"""More dots than this no screen of an office shows."""


def whole_picture(content: bytes, most: QSize = LARGEST) -> QImage:
    """A picture, upright, no larger than a screen; nothing of what is none or would fill the memory."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        if size.width() * size.height() > MOST_DOTS:
            return QImage()
        if size.width() > most.width() or size.height() > most.height():
            reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class PictureDialog(Dialog):
    """Shows one picture; ← and → turn to the others, Esc and Space close it."""

    def __init__(self, parent: QWidget, context: Context, rows: Sequence[FileRow], at: int) -> None:
        super().__init__(parent)
        self.setObjectName("picture_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._rows, self._at = context, rows, at
        self._whole = QPixmap()
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumSize(theme().px(320), theme().px(240))
        self._name, self._facts = label(role="title"), label(role="hint")
        before = picture_button("previous", self.tr("Picture before"), keys="←")
        after = picture_button("next", self.tr("Next picture"), keys="→")
        before.clicked.connect(lambda _on=False: self._turn(-1))
        after.clicked.connect(lambda _on=False: self._turn(1))
        for button in (before, after):
            seen_if(button, len(rows) > 1)
        for keys, run in (("Left", lambda: self._turn(-1)), ("Right", lambda: self._turn(1)), ("Space", self.accept)):
            add_key(self, keys, run)
        stacked(self, strip("bar", before, after, self._name, self._facts, None), self._picture, grows=self._picture)
        room = self.screen().availableGeometry()
        self.resize(room.width() * 3 // 4, room.height() * 4 // 5)
        self._show()

    def _turn(self, step: int) -> None:
        self._at = (self._at + step) % len(self._rows)
        self._show()

    def _show(self) -> None:
        row = self._rows[self._at]
        self.setWindowTitle(row.name)
        self._name.setText(row.name)
        place = f"{self._at + 1} / {len(self._rows)}" if len(self._rows) > 1 else ""
        dots = f"{row.width} × {row.height}"
        self._facts.setText(" · ".join(filter(None, (facts_of(row), dots, size_text(row.size), row.by, place))))
        self._whole = QPixmap()
        self._whole.loadFromData(row.small or b"")  # until the whole one is read
        self._picture.setAccessibleName(row.name)
        self._fit()
        self._context.read(self, content_of, lambda content: self._read(row, content), attachment_id=row.id)

    def _read(self, row: FileRow, content: Content) -> None:
        def shown(picture: QImage) -> None:
            if self._rows[self._at] is row and not picture.isNull():
                self._whole = QPixmap.fromImage(picture)
                self._fit()

        self._context.jobs.run(
            self,
            lambda _progress: whole_picture(content.content),
            shown,
            self._context.fail_in_passing,
            lane=FILES,
        )

    def _fit(self) -> None:
        if self._whole.isNull():
            self._picture.clear()
            return
        room = self._picture.size()
        size = self._whole.size() if self._whole.width() <= room.width() else room
        fitting = self._whole.scaled(
            size.boundedTo(room), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        self._picture.setPixmap(fitting)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

"""The rulers above and beside the canvas, in true millimetres; a guide is pulled out of them."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer.canvas import Canvas
from crm_desktop.views.designer.places import union

THICK_PX = 20


class Ruler(QWidget):
    """One ruler; the stretch of what is chosen is tinted, the place of the mouse marked."""

    def __init__(self, canvas: Canvas, *, across: bool) -> None:
        super().__init__()
        self._canvas, self._across = canvas, across
        self._mouse: float | None = None
        self._guide: int | None = None
        if across:
            self.setFixedHeight(theme().px(THICK_PX))
        else:
            self.setFixedWidth(theme().px(THICK_PX))
        self.setCursor(Qt.CursorShape.SplitVCursor if across else Qt.CursorShape.SplitHCursor)
        self.setToolTip(self.tr("Drag a guide out of the ruler; drag it back to remove it"))
        canvas.moved.connect(self.update)
        canvas.design.chosen_changed.connect(self.update)
        canvas.pointed.connect(self._point)

    def _point(self, mm: QPointF | None) -> None:
        self._mouse = None if mm is None else (mm.x() if self._across else mm.y())
        self.update()

    def _pixel(self, mm: float) -> float:
        """Where a millimetre stands along the ruler."""
        offset = self._offset()
        view = self._canvas.view
        start = view.origin.x() if self._across else view.origin.y()
        return offset + start + mm * view.scale

    def _offset(self) -> float:
        """The viewport may begin further on than the ruler."""
        corner = self._canvas.viewport().mapTo(self._canvas, self._canvas.viewport().rect().topLeft())
        return float(corner.x() if self._across else corner.y())

    def _steps(self) -> tuple[int, int]:
        """Between marks, and between numbers, in mm."""
        scale = self._canvas.view.scale
        for marks, numbers in ((1, 5), (1, 10), (2, 10), (5, 20), (10, 50), (20, 100)):
            if marks * scale >= 4 and numbers * scale >= 34:
                return marks, numbers
        return 50, 200

    # Qt overrides

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, look = QPainter(self), theme()
        painter.fillRect(self.rect(), look.color("surface"))
        self._paint_chosen(painter)
        self._paint_marks(painter)
        painter.setPen(look.color("border"))
        if self._across:
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        else:
            painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        if self._mouse is not None:
            painter.setPen(QPen(look.color("accent"), 1))
            at = self._pixel(self._mouse)
            painter.drawLine(self._line(at, 0, THICK_PX))

    def _paint_chosen(self, painter: QPainter) -> None:
        design = self._canvas.design
        rect = union(design.rects[item_id] for item_id in design.ids if item_id in design.rects)
        if rect.isNull():
            return
        start, end = (rect.left(), rect.right()) if self._across else (rect.top(), rect.bottom())
        first, last = self._pixel(start), self._pixel(end)
        box = (
            QRectF(first, 0, last - first, self.height())
            if self._across
            else QRectF(0, first, self.width(), last - first)
        )
        painter.fillRect(box, theme().color("accent_soft"))

    def _paint_marks(self, painter: QPainter) -> None:
        look, (marks, numbers) = theme(), self._steps()
        font = look.font(10)
        painter.setFont(font)
        length = self.width() if self._across else self.height()
        first = int((-self._pixel(0)) / self._canvas.view.scale // numbers) * numbers
        last = int((length - self._pixel(0)) / self._canvas.view.scale) + 1
        thick = look.px(THICK_PX)
        for mm in range(first, last, marks):
            at = self._pixel(mm)
            is_number = mm % numbers == 0
            painter.setPen(look.color("text2" if is_number else "border_input"))
            painter.drawLine(self._line(at, thick - (thick * 0.45 if is_number else thick * 0.25), thick))
            if is_number:
                self._write(painter, at, str(mm))

    def _write(self, painter: QPainter, at: float, words: str) -> None:
        thick = theme().px(THICK_PX)
        if self._across:
            painter.drawText(QRectF(at + 2, 0, 40, thick * 0.7), Qt.AlignmentFlag.AlignLeft, words)
            return
        painter.save()
        painter.translate(0, at)
        painter.rotate(-90)
        painter.drawText(QRectF(-42, 0, 40, thick * 0.7), Qt.AlignmentFlag.AlignRight, words)
        painter.restore()

    def _line(self, at: float, start: float, end: float) -> QLineF:
        return QLineF(at, start, at, end) if self._across else QLineF(start, at, end, at)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            guides = self._guides()
            guides.append(0.0)
            self._guide = len(guides) - 1
            self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._guide is not None:
            self._drag(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._guide is not None and self.rect().contains(event.position().toPoint()):
            self._guides().pop(self._guide)
        self._guide = None
        self._canvas.viewport().update()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        self._canvas.aids.across.clear()
        self._canvas.aids.down.clear()
        self._canvas.viewport().update()

    def _guides(self) -> list[float]:
        """The ruler above gives level guides, the one at the left upright ones."""
        return self._canvas.aids.down if self._across else self._canvas.aids.across

    def _drag(self, event: QMouseEvent) -> None:
        viewport = self._canvas.viewport()
        mm = self._canvas.view.mm(QPointF(viewport.mapFromGlobal(event.globalPosition().toPoint())))
        if self._guide is not None:
            self._guides()[self._guide] = round(mm.y() if self._across else mm.x(), 1)
        viewport.update()

"""The canvas: paper in true millimetres under the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer import surface
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.dropping import Dropping
from crm_desktop.views.designer.marks import tag
from crm_desktop.views.designer.pointing import Pointing
from crm_desktop.views.designer.stage import Stage
from crm_desktop.views.designer.static_layer import Scene, StaticLayer
from crm_desktop.views.designer.steering import Steering
from crm_desktop.views.designer.view import LEAST, MOST, next_zoom
from crm_desktop.views.words import error_text

MARGIN_PX = 28


class Canvas(QAbstractScrollArea):
    """Shows one page of the design and lets the mouse and the keys work on it.

    Attributes:
        moved: the view was scrolled or zoomed.
        pointed: where the mouse is, in mm, or None.
        text_wanted: the words of the chosen item are to be typed.
        menu_wanted: the menu of what is chosen, at a place of the screen.
    """

    moved = Signal()
    pointed = Signal(object)
    text_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, design: Design) -> None:
        super().__init__()
        self.setObjectName("designer_canvas")
        self.design, self.stage = design, Stage(design, self)
        self.view, self.aids = self.stage.view, self.stage.aids
        self.zoom = 100
        self._static_layer = StaticLayer()
        self._fits = True
        self._pointing, self._dropping = Pointing(self.stage), Dropping(self.stage)
        self._steering = Steering(self.stage)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Paper"))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        self.viewport().setAcceptDrops(True)
        self.setAcceptDrops(True)
        self._connect_parts()
        design.laid_out.connect(self._scrolled)
        design.chosen_changed.connect(self.viewport().update)
        theme().changed.connect(self.viewport().update)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._scrolled)

    def _connect_parts(self) -> None:
        self.stage.changed.connect(self.viewport().update)
        self._pointing.panned.connect(lambda step: self._scroll(-step))
        self._pointing.pointer_wanted.connect(self._show_pointer)
        self._pointing.text_wanted.connect(self.text_wanted)
        self._dropping.dropped.connect(self.setFocus)
        self._steering.text_wanted.connect(self.text_wanted)
        self._steering.item_wanted.connect(self.show_item)
        self._steering.scrolled.connect(self._scroll)

    # the view

    @property
    def millimetre(self) -> float:
        """Pixels of a true millimetre of this screen."""
        return self.logicalDpiX() / 25.4

    def set_zoom(self, percent: int, at: QPointF | None = None) -> None:
        """Zoom; the point ``at`` of the viewport stays under the mouse."""
        self._fits = False
        self._zoom_to(percent, QPointF(self.viewport().rect().center()) if at is None else at)

    def _zoom_to(self, percent: int, anchor: QPointF) -> None:
        before = self.view.mm(anchor)
        self.zoom = min(max(percent, LEAST), MOST)
        self._arrange()
        shift = self.view.point(before) - anchor
        self._scroll(QPoint(round(shift.x()), round(shift.y())))
        self._scrolled()

    def zoom_step(self, step: int) -> None:
        """The next step up or down."""
        self.set_zoom(next_zoom(self.zoom, step))

    def fit(self) -> None:
        """Show the whole width of the paper."""
        page = self.design.page
        self._fits = True
        if page is not None:
            room = self.viewport().width() - 2 * theme().px(MARGIN_PX)
            wide = room / (page.paper.width * self.millimetre) * 100
            self._zoom_to(int(min(max(wide, LEAST), 200)), QPointF())
            self.verticalScrollBar().setValue(0)

    def show_item(self, item_id: str) -> None:
        """Scroll until an item is in sight."""
        rect = self.design.rects.get(item_id)
        if rect is None:
            return
        box, sight = self.view.rect(rect), QRectF(self.viewport().rect())
        if not sight.intersects(box):
            self._scroll(QPoint(round(box.x() - 60), round(box.y() - 60)))

    def _show_pointer(self, shape: Qt.CursorShape) -> None:
        self.viewport().setCursor(shape)

    def _scroll(self, step: QPoint) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + step.x())
        down.setValue(down.value() + step.y())

    def paper_in_sight(self) -> QRectF:
        """What can be seen of the paper, in mm, for what is put in without the mouse."""
        seen = QRectF(self.viewport().rect()).intersected(self._paper_rect())
        return QRectF(self.view.mm(seen.topLeft()), self.view.mm(seen.bottomRight()))

    def _paper_rect(self) -> QRectF:
        page = self.design.page
        wide, high = (page.paper.width, page.paper.height) if page else (210.0, 297.0)
        return self.view.rect(QRectF(0, 0, wide, high))

    def _arrange(self) -> None:
        """Work out scale, scroll bars and where the paper's corner stands."""
        page = self.design.page
        self.view.scale = self.millimetre * self.zoom / 100
        wide, high = (page.paper.width, page.paper.height) if page else (210.0, 297.0)
        margin, room = theme().px(MARGIN_PX), self.viewport().size()
        whole = QSize(round(wide * self.view.scale) + 2 * margin, round(high * self.view.scale) + 2 * margin)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(whole.width() - room.width(), 0))
        down.setRange(0, max(whole.height() - room.height(), 0))
        for bar, step in ((across, room.width()), (down, room.height())):
            bar.setPageStep(step)
            bar.setSingleStep(20)
        left = margin - across.value() if across.maximum() else (room.width() - whole.width()) // 2 + margin
        self.view.origin = QPointF(left, margin - down.value())

    def _scrolled(self, *_: object) -> None:
        self._arrange()
        self.viewport().update()
        self.moved.emit()

    # Qt overrides

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, sight = QPainter(self.viewport()), self.viewport().rect()
        gesture = self.stage.gesture
        hidden = gesture.hidden if gesture else frozenset()
        scene = Scene(self.design, self.view, self.aids, sight, hidden)
        self._static_layer.draw(painter, scene, keeps=gesture is not None)
        if gesture is not None:
            gesture.paint(painter, self.view, sight)
        else:
            surface.paint_chosen(painter, self.view, self.design)
            surface.paint_tags(painter, self.view, self.design)
        surface.paint_guides(painter, self.view, sight, self.aids)
        if self.design.problem is not None:
            tag(painter, QPointF(8, 8), error_text(self.design.problem), "red")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.stage.sight = self.viewport().rect()
        if self._fits:
            self.fit()
        self._scrolled()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(next_zoom(self.zoom, 1 if event.angleDelta().y() > 0 else -1), event.position())
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self._steering.steer(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pointing.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.pointed.emit(self.view.mm(event.position()))
        self._pointing.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._pointing.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._pointing.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        self.menu_wanted.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        handled = (
            self._dropping.handle(event)
            if isinstance(event, QDragEnterEvent | QDragMoveEvent | QDragLeaveEvent | QDropEvent)
            else False
        )
        if event.type() == QEvent.Type.Leave:
            self.pointed.emit(None)
        return handled or super().viewportEvent(event)

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: N802, FBT001
        """Tab goes to the next item, not to the next panel; F6 does that."""
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.viewport().update()

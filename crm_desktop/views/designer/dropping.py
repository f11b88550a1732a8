"""Fields and elements that are dragged onto the paper."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter

from crm_desktop.print_templates import editing
from crm_desktop.print_templates.template import AnyItem
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer.gestures import Gesture, Hand
from crm_desktop.views.designer.inserting import field_item, insert, insert_field, make
from crm_desktop.views.designer.marks import frame
from crm_desktop.views.designer.snapping import Targets, snap_rect
from crm_desktop.views.designer.stage import Stage
from crm_desktop.views.designer.view import View

MIME = "application/x-crm-designer-part"


def part_mime(code: str) -> QMimeData:
    """What a drag carries: ``field:customer.name`` or ``element:line``."""
    mime = QMimeData()
    mime.setData(MIME, code.encode())
    return mime


class _Ghost(Gesture):
    """The frame of what is about to be dropped."""

    def __init__(self, item: AnyItem, targets: Targets | None) -> None:
        self._size = editing.extent(item)
        self._targets = targets
        self.rect = QRectF()

    def move(self, point: QPointF, hand: Hand) -> None:  # noqa: ARG002 - not every gesture asks
        rect = QRectF(point.x(), point.y(), *self._size)
        snapped = snap_rect(rect, self._targets)
        self.rect = rect.translated(snapped.dx, snapped.dy)

    def paint(self, painter: QPainter, view: View, sight: QRect) -> None:  # noqa: ARG002 - not every gesture asks
        frame(painter, view.rect(self.rect), theme().color("accent"), wide=True)


class Dropping(QObject):
    """Takes what the paper is given by drag and drop.

    Attributes:
        dropped: something new stands on the paper.
    """

    dropped = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        self._ghost: _Ghost | None = None

    def handle(self, event: QDragEnterEvent | QDragMoveEvent | QDragLeaveEvent | QDropEvent) -> bool:
        """Follow a drag; True when it is one of ours."""
        if isinstance(event, QDragLeaveEvent):
            self._end()
            return True
        code = _code(event.mimeData())
        if not code:
            return False
        point = self._stage.view.mm(event.position())
        if event.type() == event.Type.Drop:
            at = self._ghost.rect.topLeft() if self._ghost else point
            self._end()
            self._drop(code, at, point)
        else:
            self._follow(code, point)
        event.acceptProposedAction()
        return True

    def _follow(self, code: str, point: QPointF) -> None:
        if self._ghost is None:
            kind, _, name = code.partition(":")
            design = self._stage.design
            is_field = kind == "field"
            item = field_item(design.template, name, design.own) if is_field else make(name, design.template)
            self._ghost = _Ghost(item, None)
        self._ghost.move(point, Hand())
        self._stage.begin(self._ghost)

    def _end(self) -> None:
        self._ghost = None
        self._stage.begin(None)

    def _drop(self, code: str, at: QPointF, point: QPointF) -> None:
        kind, _, name = code.partition(":")
        design = self._stage.design
        if kind == "field":
            insert_field(design, name, point if name.startswith("line.") else at)
        else:
            insert(design, make(name, design.template), at, stem=name)
        self.dropped.emit()


def _code(mime: QMimeData) -> str:
    return bytes(mime.data(MIME).data()).decode() if mime.hasFormat(MIME) else ""

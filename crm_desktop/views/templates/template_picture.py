"""The first page of a template, small."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.domain.errors import DomainError
from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.operations import Page
from crm_desktop.print_templates.template import Template
from crm_desktop.qtkit.painter import paint
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.paper.templates import TemplateRow, template, template_version

SAMPLE_LINES = 6
GAP = 10


@dataclass(frozen=True, slots=True)
class Shown:
    """A page, or why there is none."""

    page: Page | None = None
    problem: DomainError | None = None


def picture_of(session: Any, access: Any, *, row: TemplateRow, number: int, language: str) -> Shown:
    """Lay a template out with a made-up document; ``number`` 0 is its newest version. For the reading thread."""
    try:
        found = _template(session, access, row, number)
        pages = layout(found, sample(found.kind, SAMPLE_LINES, language))
    except DomainError as error:
        return Shown(problem=error)
    return Shown(pages[0] if pages else None)


def _template(session: Any, access: Any, row: TemplateRow, number: int) -> Template:
    if row.template_id is None:
        return builtin_template(row.builtin)
    if number:
        return template_version(session, access, template_id=row.template_id, number=number)
    return template(session, access, template_id=row.template_id).template


class TemplatePicture(QWidget):
    """Paints one page, as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.page: Page | None = None
        self.words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme().px(160))
        self.setAccessibleName(self.tr("Picture of the template"))

    def show_page(self, page: Page | None, words: str = "") -> None:
        """Show another page, or a sentence in its place."""
        self.page, self.words = page, words
        self.setAccessibleDescription(words)
        self.update()

    def _sheet(self, page: Page) -> QRectF:
        gap = theme().px(GAP)
        room = QRectF(self.rect()).adjusted(gap, gap, -gap, -gap)
        scale = min(room.width() / page.paper.width, room.height() / page.paper.height)
        width, height = page.paper.width * scale, page.paper.height * scale
        return QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(340), theme().px(260))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, look = QPainter(self), theme()
        painter.fillRect(self.rect(), look.color("canvas"))
        if self.page is None:
            painter.setPen(look.color("text2"))
            room = self.rect().adjusted(look.px(16), 0, -look.px(16), 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, int(flags), self.words)
            return
        sheet = self._sheet(self.page)
        painter.fillRect(sheet, Qt.GlobalColor.white)
        painter.setPen(look.color("border"))
        painter.drawRect(sheet)
        painter.setClipRect(sheet)
        painter.translate(sheet.topLeft())
        painter.scale(sheet.width() / self.page.paper.width, sheet.width() / self.page.paper.width)
        paint(self.page, painter, preview=True)

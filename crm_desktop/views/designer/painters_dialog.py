"""One page by all four painters: on the screen, as PDF, from a dot-matrix printer, as a workbook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from crm_desktop.domain.errors import DomainError
from crm_desktop.exchange.sheet_look import SheetLook, sheet_look
from crm_desktop.print_templates.escp import escp_bytes
from crm_desktop.print_templates.operations import Page
from crm_desktop.print_templates.profile import PrinterProfile
from crm_desktop.qtkit.dot_picture import paint_dots
from crm_desktop.qtkit.jobs import FILES
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.painter import paint
from crm_desktop.qtkit.pdf_picture import pdf_images
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.context import Context
from crm_desktop.views.designer.design import Design
from crm_desktop.views.words import error_text

PDF_DPI = 160.0


@dataclass(frozen=True)
class Painted:
    """What the painters made; a text in place of bytes says why one of them cannot."""

    page: Page
    pdf: bytes
    escp: bytes | str
    sheet: SheetLook
    sheet_size: int


class _Pane(QWidget):
    """One picture with its title and what there is to say about it."""

    def __init__(self, title: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.picture, self.said = _Picture(), label(role="hint")
        self.picture.setAccessibleName(title)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme().px(4))
        whole.addWidget(label(title, role="strong"))
        whole.addWidget(self.picture, 1)
        whole.addWidget(self.said)


class _Picture(QWidget):
    """Paints a sheet as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(QSize(theme().px(280), theme().px(160)))
        self._paper = (210.0, 297.0)
        self._draw: Callable[[QPainter], None] | None = None

    def show_drawing(self, paper: tuple[float, float], draw: Callable[[QPainter], None]) -> None:
        """Show what ``draw`` paints on a paper, in its own units."""
        self._paper, self._draw = paper, draw
        self.update()

    # Qt overrides

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("canvas"))
        if self._draw is None:
            return
        edge = theme().px(8)
        scale = min((self.width() - 2 * edge) / self._paper[0], (self.height() - 2 * edge) / self._paper[1])
        wide, high = self._paper[0] * scale, self._paper[1] * scale
        sheet = QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)
        painter.fillRect(sheet, Qt.GlobalColor.white)
        painter.setPen(theme().color("border_input"))
        painter.drawRect(sheet)
        painter.setClipRect(sheet)
        painter.translate(sheet.topLeft())
        painter.scale(scale, scale)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter)


class PaintersDialog(Dialog):
    """Shows the page that is in sight in the designer."""

    def __init__(self, parent: QWidget | None, context: Context, design: Design) -> None:
        super().__init__(parent)
        self.setObjectName("painters_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All four painters"))
        self._profile = design.profile
        self.screen_pane = _Pane(self.tr("Screen and ordinary printers"), "painter_screen")
        self.pdf_pane = _Pane(self.tr("PDF, as a reader shows it"), "painter_pdf")
        self.dots_pane = _Pane(self.tr("Dot-matrix printer, 24 pins"), "painter_dots")
        self.sheet_pane = _Pane(self.tr("Excel workbook"), "painter_sheet")
        grid = QGridLayout(self)
        grid.setContentsMargins(*[theme().px(12)] * 4)
        grid.setSpacing(theme().px(12))
        panes = (self.screen_pane, self.pdf_pane, self.dots_pane, self.sheet_pane)
        for place, pane in enumerate(panes):
            pane.said.setText(self.tr("is being painted …"))
            grid.addWidget(pane, *divmod(place, 2))
        marked(self, role="panel")
        self.resize(theme().px(1180), theme().px(700))
        page, template, document = design.page, design.template, design.document
        profile = design.profile
        if page is not None:
            work = _Work(page, profile)
            context.jobs.run(
                self, lambda _progress: work.painted(template, document), self._show, context.fail, lane=FILES
            )

    def _show(self, painted: Painted) -> None:
        page, paper = painted.page, (painted.page.paper.width, painted.page.paper.height)
        self.screen_pane.picture.show_drawing(paper, lambda painter: paint(page, painter))
        self.screen_pane.said.setText(f"{paper[0]:g} × {paper[1]:g} mm")
        self._show_pdf(painted.pdf, paper)
        self._show_dots(painted, paper)
        look = painted.sheet
        self.sheet_pane.picture.show_drawing((look.width, look.height), lambda painter: paint_sheet(look, painter))
        self.sheet_pane.said.setText(self.tr("{size} KB").format(size=_kilo(painted.sheet_size)))

    def _show_pdf(self, content: bytes, paper: tuple[float, float]) -> None:
        images = pdf_images(content, dpi=PDF_DPI)
        if images:
            image: QImage = images[0]
            self.pdf_pane.picture.show_drawing(paper, lambda painter: _paint_image(image, painter, paper))
        self.pdf_pane.said.setText(self.tr("{size} KB, fonts inside").format(size=_kilo(len(content))))

    def _show_dots(self, painted: Painted, paper: tuple[float, float]) -> None:
        if isinstance(painted.escp, str):
            self.dots_pane.said.setText(painted.escp)
            return
        page, profile = painted.page, self._profile
        self.dots_pane.picture.show_drawing(paper, lambda painter: paint_dots(page, painter, profile))
        self.dots_pane.said.setText(self.tr("{count} bytes for this page").format(count=f"{len(painted.escp):,}"))


def _paint_image(image: QImage, painter: QPainter, paper: tuple[float, float]) -> None:
    """Paint a picture over a paper, made smaller without losing thin lines."""
    ratio = painter.device().devicePixelRatioF()
    wide = round(paper[0] * painter.transform().m11() * ratio)
    small = image.scaledToWidth(max(wide, 1), Qt.TransformationMode.SmoothTransformation)
    painter.drawImage(QRectF(0, 0, *paper), small)


class _Work:
    """Lets the painters work away from the window."""

    def __init__(self, page: Page, profile: PrinterProfile) -> None:
        self._page, self._profile = page, profile

    def painted(self, template: object, document: object) -> Painted:
        """Everything but the screen's picture, which needs no file."""
        from crm_desktop.print_templates.pdf import pdf_bytes
        from crm_desktop.print_templates.sheet import sheet_bytes

        escp: bytes | str
        try:
            escp = escp_bytes([self._page], self._profile)
        except DomainError as error:
            escp = error_text(error)
        book = sheet_bytes(template, document)  # type: ignore[arg-type]
        return Painted(self._page, pdf_bytes([self._page]), escp, sheet_look(book), len(book))


def paint_sheet(look: SheetLook, painter: QPainter) -> None:
    """Paint a worksheet; one unit is one pixel of Excel at 100 %."""
    sides = {
        Qt.AlignmentFlag.AlignLeft: "left",
        Qt.AlignmentFlag.AlignHCenter: "center",
        Qt.AlignmentFlag.AlignRight: "right",
    }
    across = {name: side for side, name in sides.items()}
    for cell in look.cells:
        box = QRectF(cell.left, cell.top, cell.width, cell.height)
        if cell.fill:
            painter.fillRect(box, QColor(cell.fill))
        painter.setPen(QPen(Qt.GlobalColor.black, 1))
        lines = {
            "left": (box.topLeft(), box.bottomLeft()),
            "top": (box.topLeft(), box.topRight()),
            "right": (box.topRight(), box.bottomRight()),
            "bottom": (box.bottomLeft(), box.bottomRight()),
        }
        for side in cell.edges:
            painter.drawLine(*lines[side])
        if cell.text:
            font = theme().font(13, bold=cell.bold)
            font.setPixelSize(round(cell.points * 96 / 72))
            painter.setFont(font)
            flags = across.get(cell.across, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
            wrap = Qt.TextFlag.TextWordWrap if cell.wrap else Qt.TextFlag.TextSingleLine
            painter.drawText(box.adjusted(2, 0, -2, 0), int(flags) | int(wrap), cell.text)


def _kilo(size: int) -> str:
    return f"{size / 1024:.1f}"

"""Paints pages as PDF, with the used characters of the fonts embedded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.domain.clock import SystemClock
from crm_desktop.print_templates.files import save_bytes
from crm_desktop.print_templates.fonts import FontFile, bold_font, paper_font
from crm_desktop.print_templates.glyphs import font_of
from crm_desktop.print_templates.metrics import POINT, is_cell_narrow
from crm_desktop.print_templates.operations import Barcode, DrawOperation, Line, Page, Picture, Rect, TextRun, bars
from crm_desktop.print_templates.template import Align

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_BOLD_PEN = 0.03
"""Thickness of the pen that makes a face bold, in em."""
_PICTURE_DPI = 300
_ACROSS = {Align.LEFT: 0.0, Align.CENTER: 0.5, Align.RIGHT: 1.0}


def write_pdf(pages: list[Page], path: Path, *, title: str = "", at: datetime | None = None) -> None:
    """Write pages as a PDF file, whole or not at all.

    Raises:
        NoPaperFont: when no font with Chinese characters is installed.
        FileNotWritten: when the file cannot be written.
    """
    save_bytes(path, pdf_bytes(pages, title=title, at=at))


def pdf_bytes(pages: list[Page], *, title: str = "", at: datetime | None = None) -> bytes:
    """Return pages as PDF; ``at`` is when it was made, else now."""
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pageCompression=1, invariant=1, initialFontName=_font(paper_font()).fontName)
    canvas.setTitle(title)
    canvas.setAuthor(pages[0].owner if pages else "")
    canvas.setSubject("")
    canvas.setDateFormatter(_stamp(at or SystemClock().now()))
    canvas.setCreator("CRM Desktop")
    named = len({(page.document, page.copy) for page in pages}) > 1
    for place, page in enumerate(pages):
        if named and page.number == 1:
            _bookmark(canvas, page, place)
        size = (page.paper.width / POINT, page.paper.height / POINT)
        canvas.setPageSize(size)
        painter = _Painter(canvas, size[1])
        for operation in page.printed():
            painter.paint(operation)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _stamp(at: datetime) -> Callable[..., str]:
    """The moment as PDF writes it; reportlab's own one says 2000, which makes files alike."""
    zone = at.strftime("%z") or "+0000"
    return lambda *_parts: f"D:{at:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"


def _bookmark(canvas: Canvas, page: Page, place: int) -> None:
    """Let a batch be found through: each document, each copy of it."""
    words = " ".join(filter(None, (page.document, page.copy)))
    canvas.bookmarkPage(f"p{place}")
    canvas.addOutlineEntry(words or str(place + 1), f"p{place}")


@cache
def _font(file: FontFile) -> Any:
    """Register a face with reportlab, once."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(file.name, str(file.path), subfontIndex=file.index)
    pdfmetrics.registerFont(font)
    return font


def _pieces(text: str, usual: FontFile) -> list[tuple[Any, str]]:
    """A text cut where another font must draw: the usual one has not all characters."""
    cut = groupby(text, key=lambda char: font_of(char, usual))
    return [(_font(font), "".join(chars)) for font, chars in cut]


def _width(font: Any, char: str, size: float) -> float:
    return float(font.stringWidth(char, size))


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a piece of text is bent to its place: squeezed, set apart, made bold with a pen."""

    squeeze: float
    gap: float = 0.0
    pen: bool = False


class _Painter:
    """Paints operations on one page; PDF counts points from the bottom."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self._canvas = canvas
        self._height = height

    def paint(self, operation: DrawOperation) -> None:
        match operation:
            case TextRun():
                self._text(operation)
            case Line():
                self._canvas.setStrokeColor(_color(operation.color))
                self._canvas.setLineWidth(operation.thickness / POINT)
                self._canvas.setLineCap(2)
                ends = self._point(operation.x1, operation.y1), self._point(operation.x2, operation.y2)
                self._canvas.line(*ends[0], *ends[1])
            case Rect():
                self._rect(operation)
            case Picture():
                self._picture(operation)
            case Barcode():
                self._barcode(operation)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        return x / POINT, self._height - y / POINT

    def _text(self, run: TextRun) -> None:
        """Draw a run; a reader that searches or copies gets its words whole, however its signs stand apart."""
        spoken = (b"\xfe\xff" + run.text.encode("utf-16-be")).hex()
        self._canvas.addLiteral(f"/Span <</ActualText <{spoken}>>> BDC")
        self._signs(run)
        self._canvas.addLiteral("EMC")

    def _signs(self, run: TextRun) -> None:
        bold = bold_font() if run.face.bold and not run.face.cpi else None
        font = _font(bold or paper_font(fixed=bool(run.face.cpi)))
        pen_needed = run.face.bold and bold is None
        if run.face.cpi:
            self._cells(run, font, pen_needed=pen_needed)
        else:
            half = 0.5 if run.face.half else 1.0
            pieces = _pieces(run.text, bold or paper_font())
            widths = [own.stringWidth(piece, run.face.size) * half for own, piece in pieces]
            natural = sum(widths)
            squeeze = min(1.0, run.width / POINT / natural) if natural else 1.0
            x = run.anchor_x - natural * squeeze * POINT * _ACROSS[run.anchor]
            shape = _Shape(squeeze * half, pen=pen_needed)
            for (own, piece), width in zip(pieces, widths, strict=True):
                self._write(run, own, x, piece, shape)
                x += width * squeeze * POINT
        if run.face.underline:
            self._underline(run)

    def _cells(self, run: TextRun, font: Any, *, pen_needed: bool) -> None:
        """Write printers' own characters, each in its cell."""
        x = run.x
        size = run.face.size
        usual = paper_font(fixed=True)

        def look(char: str) -> tuple[bool, float, Any]:
            own = font if char < "\x80" else _font(font_of(char, usual))
            return is_cell_narrow(char), _width(own, char, size), own

        for (_, natural, own), chars in groupby(run.text, key=look):
            piece = "".join(chars)
            step = run.face.advance(piece[0]) / POINT
            squeeze = min(1.0, step / natural) if natural else 1.0
            gap = (step - natural * squeeze) / squeeze
            # a sign that the font has narrow, such as ×, stands in the middle of its cell
            inset = (step - natural) / 2 * POINT if natural < size * 0.8 and step > size * 0.9 else 0.0
            self._write(run, own, x + inset, piece, _Shape(squeeze, gap, pen=pen_needed))
            x += run.face.width(piece)

    def _write(self, run: TextRun, font: Any, x: float, text: str, shape: _Shape) -> None:
        canvas = self._canvas
        place = canvas.beginText(*self._point(x, run.baseline))
        place.setFont(font.fontName, run.face.size)
        place.setFillColor(_color(run.face.color))
        place.setHorizScale(shape.squeeze * 100)
        place.setCharSpace(shape.gap)
        if shape.pen:
            canvas.setLineWidth(run.face.size * _BOLD_PEN)
            place.setStrokeColor(_color(run.face.color))
        place.setTextRenderMode(2 if shape.pen else 0)
        place.textOut(text)
        place.setHorizScale(100)
        place.setCharSpace(0)
        place.setTextRenderMode(0)
        canvas.drawText(place)

    def _underline(self, run: TextRun) -> None:
        y = run.baseline + run.face.height * 0.1
        line = Line(x1=run.x, y1=y, x2=run.x + run.width, y2=y, thickness=0.2, color=run.face.color)
        self.paint(line)

    def _rect(self, rect: Rect) -> None:
        canvas = self._canvas
        if rect.fill:
            canvas.setFillColor(_color(rect.fill))
        canvas.setStrokeColor(_color(rect.color))
        canvas.setLineWidth(rect.thickness / POINT)
        x, y = self._point(rect.x, rect.y + rect.height)
        canvas.rect(
            x,
            y,
            rect.width / POINT,
            rect.height / POINT,
            stroke=int(rect.thickness > 0),
            fill=int(bool(rect.fill)),
        )

    def _picture(self, picture: Picture) -> None:
        x, y = self._point(picture.x, picture.y + picture.height)
        self._canvas.drawImage(
            _image(picture.content, picture.width, picture.height),
            x,
            y,
            picture.width / POINT,
            picture.height / POINT,
            mask="auto",
            preserveAspectRatio=True,
            anchor="c",
        )

    def _barcode(self, code: Barcode) -> None:
        canvas = self._canvas
        canvas.setFillColor(_color("#000000"))
        for x, y, width, height in bars(code):
            left, bottom = self._point(x, y + height)
            canvas.rect(left, bottom, width / POINT, height / POINT, stroke=0, fill=1)


@lru_cache(maxsize=32)
def _image(content: bytes, width: float, height: float) -> Any:
    """A picture with as many pixels as print can show, so that a photograph of a logo does not swell each file."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    with Image.open(BytesIO(content)) as source:
        shown = source.convert("RGBA" if _is_clear(source.mode, source.info) else "RGB")
    most = round(width / 25.4 * _PICTURE_DPI), round(height / 25.4 * _PICTURE_DPI)
    shown.thumbnail(most)
    return ImageReader(shown)


def _is_clear(mode: str, facts: dict[Any, Any]) -> bool:
    """Whether a picture has transparent parts."""
    return mode in {"RGBA", "LA", "PA"} or "transparency" in facts


@cache
def _color(code: str) -> Any:
    from reportlab.lib.colors import HexColor

    return HexColor(code)

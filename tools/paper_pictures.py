"""Draws the templates that ship, for the manual.

    python tools/paper_pictures.py            draw docs/manual/<language>/papers/<template>.png for all of them
    python tools/paper_pictures.py NAME …     only these templates

Each is filled with the sample of its kind and painted by the painter of the preview, paper and tractor edges included.
"""

from __future__ import annotations

import os
import sys
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402
from PySide6.QtCore import QPointF, QRectF, Qt  # noqa: E402
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen  # noqa: E402

from crm_desktop.print_templates.builtin import builtin_templates  # noqa: E402
from crm_desktop.print_templates.kinds import KINDS  # noqa: E402
from crm_desktop.print_templates.layout import layout  # noqa: E402
from crm_desktop.print_templates.operations import Page  # noqa: E402
from crm_desktop.print_templates.papers import HOLE_STRIP, Paper  # noqa: E402
from crm_desktop.print_templates.template import Template  # noqa: E402
from crm_desktop.qtkit.painter import paint  # noqa: E402

MANUAL = ROOT / "docs" / "manual"
LANGUAGES = ("en", "zh_CN", "zh_TW")
WIDE, UPRIGHT = 660, 480
"""Pixels across."""
_LINES = {"receipt": 2, "customer_sheet": 4, "aging": 12, "list": 12}
_SUPERSAMPLED = 3
_HOLE, _PITCH = 4.0, 12.7


def main(names: list[str]) -> None:
    """Draw the templates of these names, or all."""
    app = QGuiApplication.instance() or QGuiApplication([])
    for kind in KINDS:
        for template in builtin_templates(kind):
            if not names or template.name in names:
                for language in LANGUAGES:
                    _draw(template, language)
    del app


def _draw(template: Template, language: str) -> None:
    lines = _LINES.get(template.kind, 4 if template.paper.height < 150 else 9)
    page = layout(template, KINDS[template.kind].sample(lines, language))[0]
    folder = MANUAL / language / "papers"
    folder.mkdir(exist_ok=True)
    path = folder / f"{template.name}.png"
    path.write_bytes(_png(_painted(page)))
    print(path.relative_to(ROOT), path.stat().st_size)


def _painted(page: Page) -> QImage:
    paper = page.paper
    width = WIDE if paper.width >= paper.height else UPRIGHT
    width = min(width, round(paper.width * 4))
    scale = width * _SUPERSAMPLED / paper.width
    image = QImage(width * _SUPERSAMPLED, round(paper.height * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    if paper.continuous:
        _tractor_edges(painter, paper)
    paint(page, painter, preview=True)
    painter.setPen(QPen(QColor("#B8C2CC"), 2 / scale * _SUPERSAMPLED))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(0, 0, paper.width, paper.height))
    painter.end()
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaledToWidth(width, smooth)


def _tractor_edges(painter: QPainter, paper: Paper) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#D5DBE1"))
    y = _PITCH / 2
    while y < paper.height:
        for x in (HOLE_STRIP / 2, paper.width - HOLE_STRIP / 2):
            painter.drawEllipse(QPointF(x, y), _HOLE / 2, _HOLE / 2)
        y += _PITCH


def _png(image: QImage) -> bytes:
    """As a small file: few colours are enough for black on white."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    picture = Image.frombytes("RGB", size, bytes(plain.constBits()), "raw", "RGB", plain.bytesPerLine())
    out = BytesIO()
    picture.quantize(24, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])

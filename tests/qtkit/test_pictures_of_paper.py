"""Pictures of what the PDF painter and the dot-matrix painter made."""

import pytest
from PySide6.QtGui import QImage, QPainter

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.pdf import pdf_bytes
from crm_desktop.print_templates.profile import PrinterProfile, RuleStyle
from crm_desktop.qtkit.dot_picture import paint_dots
from crm_desktop.qtkit.pdf_picture import pdf_images

DPI = 50


@pytest.fixture(scope="module")
def pages():
    return layout(builtin_template("delivery_three_part"), sample("delivery", 11))


def ink(image):
    """The share of dark pixels."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    dark = sum(grey.constScanLine(y)[x] < 128 for y in range(grey.height()) for x in range(grey.width()))
    return dark / (grey.height() * grey.width())


def test_pdf_is_drawn_in_its_own_size(qapp, pages):
    images = pdf_images(pdf_bytes(pages), dpi=DPI, most=5)
    assert len(images) == len(pages) == 2
    assert images[0].width() == pytest.approx(241 / 25.4 * DPI, abs=2)
    assert 0.005 < ink(images[0]) < 0.3


@pytest.mark.parametrize("rules", list(RuleStyle))
def test_dots_are_drawn_with_all_kinds_of_rules(qapp, pages, rules):
    image = QImage(482, 280, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    painter.scale(2, 2)
    paint_dots(pages[0], painter, PrinterProfile(rules=rules))
    painter.end()
    assert 0.002 < ink(image) < 0.3

from __future__ import annotations

from shutil import which

import pytest
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.metrics import Face
from crm_desktop.print_templates.operations import Line, Page, Rect, TextRun
from crm_desktop.print_templates.papers import Paper
from crm_desktop.qtkit.painter import PagePrinter, paint, print_pages, scale_to_device, set_paper
from tests.print_templates.measure import misplaced, words_of

SCALE = 10
"""Pixels to a millimetre."""
DARK = 128


def picture(page, *, preview=False):
    image = QImage(round(page.paper.width * SCALE), round(page.paper.height * SCALE), QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    paint(page, painter, preview=preview)
    painter.end()
    return image


def ink(image):
    """The box of all dark pixels, in mm."""
    dark = [
        (x, y) for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y).lightness() < DARK
    ]
    return tuple(
        value / SCALE
        for value in (
            min(x for x, _ in dark),
            min(y for _, y in dark),
            max(x for x, _ in dark) + 1,
            max(y for _, y in dark) + 1,
        )
    )


def small(*operations):
    return Page(paper=Paper(width=40, height=20), operations=operations)


def test_lines_and_boxes_stand_in_their_place(qtbot):
    box = Rect(x=5, y=4, width=20, height=10, thickness=0.4)

    assert ink(picture(small(box))) == pytest.approx((4.8, 3.8, 25.2, 14.2), abs=0.15)
    level = Line(x1=5, y1=10, x2=35, y2=10, thickness=0.4)
    assert ink(picture(small(level))) == pytest.approx((4.8, 9.8, 35.2, 10.2), abs=0.15)


@pytest.mark.parametrize("cpi", [0, 12])
def test_right_aligned_figures_end_at_their_edge(qtbot, cpi):
    face = Face(9.6, cpi=cpi)
    run = TextRun(
        x=30 - face.width("1,234.50"), y=5, width=face.width("1,234.50"), text="1,234.50", face=face, anchor="right"
    )

    left, top, right, bottom = ink(picture(small(run)))

    assert right == pytest.approx(30, abs=0.5)
    assert left >= run.x - 0.1
    assert run.y <= top
    assert bottom <= run.y + face.height + 0.1


def test_screen_only_things_show_in_the_preview_only(qtbot):
    hint = Rect(x=5, y=4, width=20, height=10, thickness=0, fill="#000000", printed=False)

    assert picture(small(hint), preview=True).pixelColor(100, 80).lightness() < 255
    assert picture(small(hint)).pixelColor(100, 80).lightness() == 255


@pytest.mark.skipif(which("pdftotext") is None, reason="poppler-utils is not installed")
@pytest.mark.parametrize("name", ["quote_a4", "delivery_three_part"])
def test_qt_and_the_operations_agree(qtbot, tmp_path, name):
    template = builtin_template(name)
    page = layout(template, sample(template.kind, 11))[0]
    run = next(op for op in page.printed() if isinstance(op, TextRun))

    found = words_of(as_pdf(page, tmp_path / "page.pdf"))[0]

    known = words_of(as_pdf(Page(paper=page.paper, operations=(run,)), tmp_path / "known.pdf"))[0][0]
    baseline = (run.baseline - known.top) / (known.bottom - known.top)
    assert misplaced(page, found, baseline=baseline) == []


def as_pdf(page, path):
    writer = QPdfWriter(str(path))
    size = QPageSize(QSizeF(page.paper.width, page.paper.height), QPageSize.Unit.Millimeter)
    upright = QPageLayout.Orientation.Portrait
    if page.paper.width > page.paper.height:
        upright = QPageLayout.Orientation.Landscape
        size = QPageSize(QSizeF(page.paper.height, page.paper.width), QPageSize.Unit.Millimeter)
    writer.setPageLayout(QPageLayout(size, upright, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    scale_to_device(painter)
    paint(page, painter)
    painter.end()
    return path


def test_printers_get_the_paper_of_the_form(qtbot, tmp_path):
    pages = layout(builtin_template("delivery_three_part"), sample("delivery", 11))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "note.pdf"))

    difference = print_pages(pages, printer)

    given = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    assert difference is None
    assert printer.fullPage()
    assert (given.width(), given.height()) == pytest.approx((241, 139.7), abs=0.3)
    assert (tmp_path / "note.pdf").stat().st_size > 1000


def test_pages_go_one_by_one(qtbot, tmp_path):
    pages = layout(builtin_template("delivery_three_part"), sample("delivery", 37))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "notes.pdf"))
    job = PagePrinter(pages, printer)

    painted = 0
    assert job.begin()
    while job.paint_next():
        painted += 1

    assert (painted, job.end()) == (4, True)
    assert (tmp_path / "notes.pdf").read_bytes().count(b"/Type /Page\n") == 4


def test_nothing_to_print_is_no_job(qtbot):
    assert print_pages([], QPrinter()) is None


def test_portrait_papers_stay_upright(qtbot, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "a4.pdf"))

    set_paper(layout(builtin_template("quote_a4"), sample("quote", 1))[0], printer)

    assert printer.pageLayout().orientation() == QPageLayout.Orientation.Portrait

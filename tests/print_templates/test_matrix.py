from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from itertools import accumulate, pairwise
from shutil import which

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from python_calamine import CalamineWorkbook

from crm_desktop.print_templates.escp import escp_bytes
from crm_desktop.print_templates.lists import fitted
from crm_desktop.print_templates.operations import Page, TextRun
from crm_desktop.print_templates.pdf import write_pdf
from crm_desktop.print_templates.sheet import sheet_bytes
from crm_desktop.qtkit.painter import paint, scale_to_device
from tests.print_templates.ink import FINE_DPI, apart, broken_rules, rendered
from tests.print_templates.matrix import FORMS, FULL, TEMPLATES, faults, filled, first_run
from tests.print_templates.measure import words_of

needs_poppler = pytest.mark.skipif(which("pdftotext") is None, reason="poppler-utils is not installed")
SHEETS = [name for name in TEMPLATES if name not in FORMS]
PICTURED = SHEETS if FULL else ["delivery_a5", "aging_a4"]
PDF_BYTES_A_PAGE = 100_000


def pages_of(name):
    return [page for document in filled(name) for page in document.pages]


def baseline_of(pages, write, folder):
    """Where a painter's font has its base line in a word's box, from one word alone on a page."""
    run = first_run(pages)
    alone = replace(run, text="中", anchor="left")
    write([Page(paper=pages[0].paper, operations=(alone,))], folder / "known.pdf")
    word = words_of(folder / "known.pdf")[0][0]
    return (run.baseline - word.top) / (word.bottom - word.top)


@needs_poppler
@pytest.mark.parametrize("name", TEMPLATES)
def test_pdf_puts_each_field_where_the_layout_says(tmp_path, name):
    pages = pages_of(name)

    write_pdf(pages, tmp_path / "all.pdf")

    assert faults(pages, words_of(tmp_path / "all.pdf"), baseline_of(pages, write_pdf, tmp_path)) == []
    assert (tmp_path / "all.pdf").stat().st_size < PDF_BYTES_A_PAGE * len(pages)


@needs_poppler
@pytest.mark.parametrize("name", TEMPLATES)
def test_qt_puts_each_field_where_the_layout_says(qapp, tmp_path, name):
    pages = pages_of(name)

    write_with_qt(pages, tmp_path / "all.pdf")

    assert faults(pages, words_of(tmp_path / "all.pdf"), baseline_of(pages, write_with_qt, tmp_path)) == []


def write_with_qt(pages, path):
    width, height = pages[0].paper.width, pages[0].paper.height
    upright = width <= height
    size = QSizeF(width, height) if upright else QSizeF(height, width)
    turned = QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape
    writer = QPdfWriter(str(path))
    page_size = QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page_size, turned, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    scale_to_device(painter)
    for place, page in enumerate(pages):
        if place:
            writer.newPage()
        paint(page, painter)
    painter.end()


@pytest.mark.parametrize("name", FORMS)
def test_escp_puts_each_field_where_the_layout_says(interpreter, tmp_path, name):
    pages = pages_of(name)
    paper = pages[0].paper
    (tmp_path / "known").mkdir()
    word = interpreter.words(b"\x1b@H\r\x0c", tmp_path / "known", paper.width, paper.height)[0][0]
    baseline = (20 / 180 * 25.4 - word.top) / (word.bottom - word.top)

    found = interpreter.words(escp_bytes(pages), tmp_path, paper.width, paper.height)

    assert faults(pages, found, baseline) == []


@needs_poppler
@pytest.mark.parametrize("name", PICTURED)
def test_escp_pictures_of_text_stand_where_the_pdf_has_them(interpreter, tmp_path, name):
    pages = pages_of(name) if not FULL else [page for document in filled(name, (0, 11, 37)) for page in document.pages]
    paper = pages[0].paper
    write_pdf(pages, tmp_path / "wanted.pdf")

    interpreter.words(escp_bytes(pages), tmp_path, paper.width, paper.height)

    found = [
        apart(page, *(rendered(tmp_path / f"{stem}.pdf", place, place)[0] for stem in ("wanted", "job")))
        for place, page in enumerate(pages, start=1)
    ]
    assert found == [[]] * len(pages)


@needs_poppler
@pytest.mark.parametrize("name", FORMS if FULL else ["delivery_third", "receipt_third"])
def test_frames_have_no_gaps_in_print(interpreter, tmp_path, name):
    [document] = filled(name, (11,), ("zh_CN",))
    page = document.pages[0]

    interpreter.words(escp_bytes([page]), tmp_path, page.paper.width, page.paper.height)

    assert broken_rules(page, rendered(tmp_path / "job.pdf", 1, 1, dpi=FINE_DPI)[0]) == []


@pytest.mark.parametrize("name", FORMS)
def test_a_hundred_forms_do_not_drift(interpreter, tmp_path, name):
    [document] = filled(name, (1,), ("zh_CN",))
    count = 100 if FULL else 12

    found = interpreter.words(
        escp_bytes(document.pages * count), tmp_path, document.template.paper.width, document.template.paper.height
    )

    assert len(found) == count
    assert [word.text for word in found[0]] == [word.text for word in found[-1]]
    assert max(abs(a.top - b.top) for a, b in zip(found[0], found[-1], strict=True)) < 0.3


@pytest.mark.parametrize("name", TEMPLATES)
def test_sheet_has_every_field_and_the_columns_of_the_layout(name):
    for document in filled(name):
        content = sheet_bytes(document.template, document.document)

        assert missing_in(content, document) == set()
        table = fitted(document.template, document.document).table
        if table is not None:
            edges = list(accumulate((column.width for column in table.columns), initial=0.0))
            assert edges_of(content, len(table.columns)) == pytest.approx(edges, abs=0.3)


def missing_in(content, document):
    """What is printed and not in the sheet; pages and their sums are the paper's own."""
    rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    in_sheet = "\n".join(shown(value) for row in rows for value in row)
    own = {"subtotal", "running", "carried", "over", "page", "reprint", "figures"}
    return {
        op.text
        for page in document.pages
        for op in page.printed()
        if isinstance(op, TextRun) and not op.number and not own & set(op.item.split(".")) and len(op.text) > 1
        for part in op.text.split()
        if part.rstrip("…") not in in_sheet
    }


def shown(value):
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def edges_of(content, count):
    sheet = load_workbook(BytesIO(content)).active
    # neighbours of one width share one entry
    entries = [(one.min, one.max, one.width) for one in sheet.column_dimensions.values()]
    widths = [next(width for first, last, width in entries if first <= place <= last) for place in range(1, count + 1)]
    # the file format adds 5 pixels of padding to 7 a character
    return list(accumulate(((round(width * 7 + 5) - 5) / 96 * 25.4 for width in widths), initial=0.0))


@pytest.mark.parametrize("name", TEMPLATES)
def test_bands_and_table_keep_clear_of_each_other(name):
    for document in filled(name, (0, 1, 10, 11, 37, 200), ("zh_CN", "en")):
        for page in document.pages:
            strips = [(band.top, band.top + band.height) for band in page.bands if band.kind != "detail"]
            strips += [(page.table.top, page.table.top + page.table.height)] if page.table else []
            strips.sort()
            assert all(above[1] <= below[0] + 0.01 for above, below in pairwise(strips)), (page.number, strips)
            assert strips[-1][1] <= page.paper.height + 0.01


MONEY = {"subtotal": "page", "over": "running", "carried": "before", "running": "running", "total": "whole"}
"""The rows of sums by their ids, and what each adds up."""


@pytest.mark.parametrize("name", [name for name, template in TEMPLATES.items() if template.table is not None])
def test_sums_on_each_page_are_those_of_its_lines(name):
    checked = 0
    for document in filled(name, (0, 1, 10, 11, 37, 200), ("zh_CN", "en")):
        done = {}
        checked += sum(check_page(page, document, done) for page in document.pages)
    assert checked > 12 or name in {"customer_sheet_a4", "contact_plan_a4"}  # these add nothing up


def check_page(page, document, done):
    """Compare each sum on a page with the lines shown so far; returns how many there were."""
    table = fitted(document.template, document.document).table
    cells = {column.id: Decimal(0) for column in table.columns}
    for run in texts(page):
        _, _, column = run.item.partition(".")
        if run.number and column in cells:
            cells[column] += Decimal(run.text.replace(",", ""))
    sums = {column: {"page": figure, "before": done.get(column, Decimal(0))} for column, figure in cells.items()}
    for column, known in sums.items():
        done[column] = known["running"] = known["before"] + known["page"]
        known["whole"] = known["running"]
    # the balance of an account is what the last line says, not a sum over them
    found = [
        run
        for run in texts(page)
        if run.number and run.item.count(".") == 2 and "行" not in run.text and not run.item.endswith(".balance")
    ]
    for run in found:
        _, row, column = run.item.split(".")
        # a sum with words around it, such as 合计：￥15,950.00, stands where there is room
        column = column if run.text.lstrip("-")[:1].isdigit() else "amount"
        if not run.text.startswith("This page"):
            assert figure_in(run.text) == sums[column][MONEY[row]], (page.number, run)
    return len(found)


def texts(page):
    return [run for run in page.printed() if isinstance(run, TextRun)]


def figure_in(text):
    kept = "".join(char for char in text if char.isdigit() or char in "-.")
    return Decimal(kept or "0")

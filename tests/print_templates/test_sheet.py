from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.operations import TextRun
from crm_desktop.print_templates.sheet import sheet_bytes, sheets_bytes, write_sheet
from crm_desktop.print_templates.template import Align, BandKind, Column, Copies, CopyLabel, CopyMode, TableItem
from tests.print_templates.matrix import TEMPLATES

NAMES = ["quote_a4", "delivery_a4", "quote_three_part", "delivery_three_part"]


def read(template, document):
    return load_workbook(BytesIO(sheet_bytes(template, document))).active


def shown(value):
    if isinstance(value, datetime):
        return value.date().isoformat()
    return "" if value is None else str(value)


@pytest.mark.parametrize("name", NAMES)
def test_columns_are_as_wide_as_on_paper(name):
    template = builtin_template(name)

    sheet = read(template, sample(template.kind, 3))

    widths = [sheet.column_dimensions[chr(65 + place)].width for place in range(len(template.table.columns))]
    in_mm = [(width * 7 + 5) / 96 * 25.4 - 0.0 for width in widths]
    # openpyxl gives the width with the 5 pixels of padding of the file format included
    assert in_mm == pytest.approx([column.width + 5 / 96 * 25.4 for column in template.table.columns], abs=0.3)


@pytest.mark.parametrize("name", NAMES)
def test_the_sheet_says_what_the_paper_says(name):
    template = builtin_template(name)
    document = sample(template.kind, 3)
    pages = layout(template, document)

    sheet = read(template, document)

    on_paper = {
        op.text for op in pages[0].printed() if isinstance(op, TextRun) and not op.number and "page" not in op.item
    }
    in_sheet = "\n".join(shown(cell.value) for row in sheet for cell in row)
    left_out = {text for text in on_paper if text not in in_sheet}
    assert {text for text in left_out if "本页小计" not in text} == set()


def test_numbers_and_dates_are_real():
    sheet = read(builtin_template("quote_a4"), sample("quote", 3))
    values = [cell for row in sheet for cell in row if cell.value is not None]

    amounts = [cell for cell in values if cell.number_format == "#,##0.00"]
    assert [cell.value for cell in amounts] == [11520, 3860, 570, 15950]
    days = [cell for cell in values if cell.number_format == "yyyy-mm-dd"]
    assert [cell.value.date() for cell in days] == [date(2026, 11, 20), date(2026, 12, 20)]


def test_text_that_begins_with_an_equals_sign_stays_text():
    document = sample("quote", 1)
    line = {**document.lines[0], "name": '=HYPERLINK("http://x")', "specification": None, "code": "0012"}
    fields = {**document.fields, "customer": {**document.fields["customer"], "name": "=1+1"}}

    sheet = read(builtin_template("quote_a4"), replace(document, lines=(line,), fields=fields))

    found = [cell for row in sheet for cell in row if shown(cell.value).startswith(("=", "0012"))]
    assert {cell.value for cell in found} == {'=HYPERLINK("http://x")', "=1+1", "0012"}
    assert {cell.data_type for cell in found} == {"s"}


def test_control_characters_do_not_spoil_the_file():
    document = sample("quote", 1)
    fields = {**document.fields, "customer": {"name": "A\x00\x1b\ufffe\ud800B"}}

    values = {
        shown(cell.value)
        for row in read(builtin_template("quote_a4"), replace(document, fields=fields))
        for cell in row
    }

    assert "AB" in values


def test_the_page_is_set_up_and_the_head_repeats():
    sheet = read(builtin_template("quote_a4"), sample("quote", 40))

    assert sheet.page_setup.paperSize == 9
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows
    assert sheet.print_area
    assert "&P" in str(sheet.oddFooter.right.text)


def test_common_titles_are_merged():
    columns = (
        Column(id="name", title="品名", expression="line.name", width=40),
        Column(id="amount", title="含税", expression="line.amount", width=30, group="金额", align=Align.RIGHT),
        Column(id="net", title="不含税", expression="line.amount", width=30, group="金额"),
    )
    template = builtin_template("quote_a4")
    table = TableItem(id="lines", x=16, columns=columns)
    bands = tuple(replace(band, items=(table,)) if band.kind is BandKind.DETAIL else band for band in template.bands)

    sheet = read(replace(template, bands=bands), sample("quote", 2))

    merged = {sheet.cell(area.min_row, area.min_col).value: area.size for area in sheet.merged_cells.ranges}
    assert merged["金额"] == {"columns": 2, "rows": 1}
    assert merged["品名"] == {"columns": 1, "rows": 2}


def test_a_file_is_written_whole(tmp_path):
    write_sheet(builtin_template("delivery_a4"), sample("delivery", 37), tmp_path / "note.xlsx")

    assert load_workbook(tmp_path / "note.xlsx").active.max_row > 40


def test_hidden_prices_are_not_in_the_file():
    hidden = Copies(mode=CopyMode.REPEATED, labels=(CopyLabel(id="w", label="仓库联", prices=False),))
    template = replace(builtin_template("delivery_a4"), copies=hidden)

    values = {shown(cell.value) for row in read(template, sample("delivery", 3)) for cell in row}

    assert not {"15950", "11520", "96", "38.6"} & values
    assert "120" in values


@pytest.mark.parametrize("name", list(TEMPLATES))
def test_sheet_of_every_template_has_a_paper_and_the_way_it_lies(name):
    template = TEMPLATES[name]

    content = sheet_bytes(template, KINDS[template.kind].sample(1))

    setup = load_workbook(BytesIO(content)).active.page_setup
    assert int(setup.paperSize) in {1, 8, 9, 11, 27, 28, 31, 44, 45, 46}
    assert setup.orientation == ("landscape" if template.paper.width > template.paper.height else "portrait")


def test_documents_of_a_run_have_a_sheet_each():
    document = sample("delivery", 1)
    book = load_workbook(BytesIO(sheets_bytes(builtin_template("delivery_a4"), [document, document])))
    assert book.sheetnames == ["FH-20261120-004", "FH-20261120-004 (2)"]

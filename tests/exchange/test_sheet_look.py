"""What a workbook looks like, read back from its file."""

import pytest

from crm_desktop.exchange.sheet_look import sheet_look
from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.sheet import sheet_bytes


@pytest.fixture(scope="module")
def look():
    return sheet_look(sheet_bytes(builtin_template("delivery_three_part"), sample("delivery", 3)))


def test_columns_are_as_wide_as_in_the_template(look):
    table = builtin_template("delivery_three_part").table
    wide = sum(column.width for column in table.columns) * 96 / 25.4
    assert look.width == pytest.approx(wide, rel=0.03)


def test_figures_are_shown_as_excel_shows_them(look):
    texts = [cell.text for cell in look.cells]
    assert "96.00" in texts
    assert "11,520.00" in texts


def test_cells_of_the_table_have_lines(look):
    cell = next(cell for cell in look.cells if cell.text == "PZ-M10100")
    assert {"left", "right", "top", "bottom"} <= cell.edges

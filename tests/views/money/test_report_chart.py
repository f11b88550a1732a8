"""The chart of the sales report: as a picture in a dialog, and out to PDF and Excel."""

import re
from decimal import Decimal

import openpyxl
import pypdfium2
import pytest

from crm_desktop.queries.analysis.reports import Slice
from crm_desktop.views.charts import bars_as_png
from crm_desktop.views.exchange.export import export_list
from crm_desktop.views.money.chart_dialog import ChartDialog
from crm_desktop.views.money.report_tab import ReportTab

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def report(office):
    office.context.export_wanted.connect(lambda panel: export_list(office.context, panel))
    return office.show(ReportTab(office.context))


def dialog_of(office, report):
    report.panel.actions_by_id["report.chart"].trigger()
    office.settle()
    return report.findChild(ChartDialog)


@pytest.mark.parametrize("by", [Slice.MONTH, Slice.CUSTOMER])
def test_chart_is_shown_with_its_report_and_span_in_the_title(office, report, by):
    report.choose(by)
    office.settle()
    dialog = dialog_of(office, report)
    assert re.fullmatch(r"Sales report · \w+ · \d{4}-\d\d-\d\d – \d{4}-\d\d-\d\d", dialog.heading.text())
    assert not dialog.picture.pixmap().isNull()
    assert all(way.isEnabled() for way in dialog.ways)


def test_chart_goes_to_a_pdf_and_to_a_picture(office, report, tmp_path):
    dialog = dialog_of(office, report)
    pdf, png, _excel = (tmp_path / name for name in ("chart.pdf", "chart.png", "chart.xlsx"))
    for place, path in ((0, pdf), (2, png)):
        office.ask.path = path.with_suffix("")
        dialog.ways[place].click()
        office.settle()
    assert png.read_bytes().startswith(PNG)
    document = pypdfium2.PdfDocument(pdf)
    assert [type(thing.get_bitmap()).__name__ for thing in document[0].get_objects()] == ["PdfBitmap"]
    document.close()
    assert office.ask.notices[-2:] == [f"“{path.name}” is in {tmp_path}." for path in (pdf, png)]


def test_workbook_of_the_report_has_the_chart_beside_the_table(office, report, tmp_path):
    dialog = dialog_of(office, report)
    office.ask.path = tmp_path / "report.xlsx"
    dialog.ways[1].click()
    office.settle()
    sheet = openpyxl.load_workbook(office.ask.path).active
    (picture,) = sheet._images
    assert picture.anchor._from.col == sheet.max_column + 1
    assert sheet.max_row > 2


@pytest.mark.parametrize("lying", [True, False])
def test_more_and_other_amounts_make_another_picture(lying):
    def drawn(*values):
        return bars_as_png("销售净额", values, lying=lying, language="zh_CN")

    one, two = ("宁波永兴 $5 $", Decimal(393400)), ("无", Decimal(-20))
    pictures = {drawn(), drawn(one), drawn(two), drawn(one, two), drawn(two, one)}
    assert len(pictures) == 5
    assert all(picture.startswith(PNG) for picture in pictures)

"""Kept reports of the pivot, and how its figures are shown."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from crm_desktop.domain.analysis import dimensions, facts
from crm_desktop.domain.analysis.kept import read, written
from crm_desktop.domain.analysis.looks import Chart, Looks, charts_of
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.spreads import spread_of
from crm_desktop.present.listing import Filter, Test
from crm_desktop.qtkit.tokens import DARK, LIGHT
from crm_desktop.queries.affairs.report_times import DueReport
from crm_desktop.queries.analysis.behind import documents_behind, narrowed_to
from crm_desktop.queries.analysis.sizes import document_sizes
from crm_desktop.views.analysis.chart_data import boxed, drawn, keys_of
from crm_desktop.views.analysis.fields import CODE
from crm_desktop.views.analysis.pivot_tab import PivotTab
from crm_desktop.views.analysis.time_dialog import TimeDialog
from crm_desktop.views.chart_shapes import Shape
from crm_desktop.views.charts import chart_as_png
from tests.views.analysis.pivoting import choose, codes, press, rows


def test_a_report_is_kept_shown_again_and_forgotten(office, pivot, qtbot):
    press(qtbot, pivot, "grade", Qt.Key.Key_R)
    office.settle()
    assert (pivot.head.changed_mark.isVisibleTo(pivot), pivot.is_unsaved) == (True, True)
    office.ask.words = "我的报表"
    pivot.head.keep.click()
    office.settle()
    assert pivot.head.report.name == "我的报表"
    assert (pivot.head.changed_mark.isVisibleTo(pivot), pivot.is_unsaved) == (False, False)
    pivot.head.reports.setCurrentIndex(0)
    pivot.head.reports.activated.emit(0)
    office.settle()
    assert codes(pivot)[0] == ["brand"]
    another = office.show(PivotTab(office.context))
    office.settle()
    own = next(at for at in range(another.head.reports.count()) if another.head.reports.itemText(at) == "我的报表")
    another.head.reports.setCurrentIndex(own)
    another.head.reports.activated.emit(own)
    assert codes(another)[0] == ["brand", "grade"]
    another.head.forget.click()
    office.settle()
    assert "我的报表" not in [one.name for one in another._reports.known]


def test_a_report_in_sight_goes_along_when_it_was_changed_elsewhere(office, pivot, qtbot):
    press(qtbot, pivot, "grade", Qt.Key.Key_R)
    office.ask.words = "我的报表"
    pivot.head.keep.click()
    office.settle()
    changed = replace(pivot._report, request=replace(pivot.request, rows=(dimensions.BRAND,)))
    pivot._reports.keep("我的报表", changed, for_all=False)
    office.settle()
    assert (codes(pivot)[0], pivot.is_unsaved) == (["brand"], False)
    press(qtbot, pivot, "quarter", Qt.Key.Key_R)
    pivot._reports.keep("我的报表", replace(changed, request=replace(pivot.request, rows=())), for_all=False)
    office.settle()
    assert (codes(pivot)[0], pivot.is_unsaved) == (["brand", "quarter"], True)


def test_a_report_of_all_is_replaced_and_taken_away_only_if_that_is_meant(office, pivot, qtbot):
    press(qtbot, pivot, "grade", Qt.Key.Key_R)
    office.ask.words = "大家的"
    pivot.head.give.click()
    office.settle()
    assert (pivot.head.report.name, pivot.head.report.is_everybodys) == ("大家的", True)
    press(qtbot, pivot, "grade", Qt.Key.Key_Delete)
    office.ask.answer = False
    pivot.head.give.click()
    office.settle()
    assert [len(one.report.request.rows) for one in pivot._reports.known if one.is_everybodys] == [2]
    assert any("大家的" in question for question in office.ask.questions)
    pivot.head.forget.click()
    office.settle()
    assert [one for one in pivot._reports.known if one.is_everybodys]
    office.ask.answer = True
    pivot.head.keep.click()
    office.settle()
    choose(pivot, "大家的", everybodys=True)
    pivot.head.forget.click()
    office.settle()
    assert [(one.name, one.is_own) for one in pivot._reports.known if one.name == "大家的"] == [("大家的", True)]


def test_a_changed_report_asks_before_it_is_closed(office, pivot, qtbot):
    assert pivot.may_close()
    press(qtbot, pivot, "grade", Qt.Key.Key_R)
    office.ask.choice = None
    assert not pivot.may_close()
    office.ask.choice = "drop"
    assert pivot.may_close()
    office.ask.choice, office.ask.words = "save", "留下的"
    closed = []
    pivot.closes.connect(lambda: closed.append(True))
    assert not pivot.may_close()
    office.settle()
    assert (closed, pivot._reports.has_own("留下的")) == ([True], True)


def test_another_report_of_ones_own_is_written_over_only_if_that_is_meant(office, pivot, qtbot):
    office.ask.words = "一"
    pivot.head.keep.click()
    office.settle()
    choose(pivot, "Best products", everybodys=False)
    office.settle()
    office.ask.answer = False
    pivot.head.keep.click()
    office.settle()
    assert next(one for one in pivot._reports.known if one.name == "一").report.request.rows == (dimensions.BRAND,)


def test_groups_heat_and_the_kind_of_chart_are_switched_and_kept(office, pivot, qtbot):
    press(qtbot, pivot, "month", Qt.Key.Key_R)
    office.settle()
    assert any(row[0].startswith("    ") for row in rows(pivot))
    pivot.choices.subtotals.click()
    pivot.choices.heat.click()
    office.settle()
    assert all(" / " in row[0] or row[0] == "Total" for row in rows(pivot))
    panel = pivot.figures.panel
    cells = [panel.model.line(at).cells for at in range(panel.model.rowCount())]
    assert max(cell.warmth for row in cells for cell in row) == 5
    assert not any(cell.warmth for cell in cells[-1])
    press(qtbot, pivot, "month", Qt.Key.Key_C)
    office.settle()
    pivot.chart.next_kind()
    office.settle()
    assert pivot._report.looks == Looks(Chart.STACKED, subtotals=False, heat=True)
    assert not pivot.chart._pixmap.isNull()
    assert read(written(pivot._report), date(2026, 11, 20)).looks == pivot._report.looks


def test_a_click_on_a_bar_leads_to_what_the_row_comes_to(office, pivot):
    pivot.chart.ranks.clicked.emit(0)
    panel = pivot.figures.panel
    assert panel.table.currentIndex().row() == 0
    assert panel.spec.columns[panel.table.currentIndex().column()].key == "whole.sales"


def test_receivables_say_how_they_are_spread_and_their_shares_run_up_to_all(office, pivot, qtbot):
    choose(pivot, "Who owes most", everybodys=False)
    office.settle()
    pivot.choices.shares.click()
    office.settle()
    assert pivot.chart.told.isVisibleTo(pivot)
    assert "HHI" in pivot.chart.told.text()
    assert pivot.going_out.of(pivot.figures._answer).lines[-1] == pivot.chart.told.text()
    columns = {column.key: column for column in pivot.figures.panel.spec.columns}
    last = pivot.figures._answer.whole.rows[-1]
    assert columns["cumulative.balance"].value(last) == 1
    pivot.figures.panel.table.setCurrentIndex(pivot.figures.panel.model.index(0, 1))
    office.settle()
    assert "difference 0.00" in pivot.behind.proof.text()
    choose(pivot, "Brands by month", everybodys=False)
    office.settle()
    assert not pivot.chart.told.isVisibleTo(pivot)


def test_what_is_counted_decides_by_which_fields_it_is_cut(office, pivot):
    box = pivot.choices.fact
    box.setCurrentIndex(box.findData(facts.RECEIVED))
    box.activated.emit(box.currentIndex())
    office.settle()
    offered = {row.data(0, CODE) for row in pivot.fields._rows()}
    assert {"method", "account", "moved"} <= offered
    assert not {"brand", "age", "profit"} & offered
    assert codes(pivot) == ([], "month", ["moved"])


def test_nothing_is_said_of_a_cell_before_its_documents_are_here(office, pivot):
    cell = pivot.figures.cell
    another = replace(cell, request=replace(cell.request, period=Period(date(2026, 5, 1), date(2026, 5, 31))))
    pivot.behind.show_cell(another)
    pivot.behind.show_cell(another)
    assert pivot.behind.proof.text() == "Documents are being read…"
    office.settle()
    assert "difference" in pivot.behind.proof.text()


def test_proof_is_of_all_documents_of_the_cell_however_they_are_narrowed(office, pivot):
    office.settle()
    before = pivot.behind.proof.text()
    assert "difference 0.00" in before
    pivot.behind.panel.show_only(Filter("number", Test.CONTAINS, "no such number"))
    office.settle()
    assert pivot.behind.panel.model.totals.count == 0
    assert pivot.behind.proof.text() == before


def test_a_report_is_given_a_time_and_opened_on_its_day(office, pivot, qtbot):
    pivot.head.time.click()
    assert office.context.opener.opened[-1][0] == "report_time"
    dialog = office.show(TimeDialog(office.context, office.context.opener.opened[-1][2]))
    office.settle()
    dialog.form.show_value("rhythm", "month-5")
    dialog.save()
    office.settle()
    assert pivot.head.reports.currentText().endswith("Each month on day 5")
    press(qtbot, pivot, "grade", Qt.Key.Key_R)
    office.settle()
    office.ask.answer = False
    pivot.reopened({"scheduled": 1, "day": date(2025, 11, 5)})
    office.settle()
    assert codes(pivot)[0] == ["brand", "grade"]  # what was changed is not given up
    office.ask.answer = True
    pivot.reopened({"scheduled": 1, "day": date(2025, 11, 5)})
    office.settle()
    assert (codes(pivot)[0], pivot.request.period.until, pivot.is_unsaved) == (["brand"], date(2025, 11, 5), False)
    again = office.show(TimeDialog(office.context, office.context.opener.opened[-1][2]))
    office.settle()
    assert again.form.draft().rhythm == "month-5"


def test_a_colleagues_report_is_opened_by_its_time(office, pivot):
    content = written(replace(pivot._report, request=replace(pivot.request, rows=(dimensions.GRADE,))))
    named = pivot._reports.due(DueReport("老板要的", content, is_own=False, is_everybodys=False))
    pivot._open_due(date(2025, 12, 31), DueReport("老板要的", content, is_own=False, is_everybodys=False))
    office.settle()
    assert (pivot.head.report.name, pivot.head.report.view_id, codes(pivot)[0]) == (named.name, None, ["grade"])
    assert not pivot.head.time.isEnabled()


def test_a_month_stands_once_over_its_values_and_groups_are_no_rows(office, pivot, qtbot):
    press(qtbot, pivot, "grade", Qt.Key.Key_R)
    press(qtbot, pivot, "documents", Qt.Key.Key_V)
    office.settle()
    columns = pivot.figures.panel.spec.columns
    cells = [(one.over, one.under) for one in columns if one.key.startswith("cell.0.")]
    assert cells == [(cells[0][0], "Net sales"), (cells[0][0], "Documents")]
    assert columns[0].over == ""
    header = pivot.figures.panel.header
    assert header.sizeHint().height() > header.fontMetrics().height() * 2
    members = [row for row in pivot.figures._source.lines if row.path and not row.rows]
    assert pivot.figures.panel.model.totals.count == len(members) < pivot.figures.panel.model.rowCount()


def test_tiles_and_points_are_offered_where_they_say_something(office, pivot, qtbot):
    press(qtbot, pivot, "brand", Qt.Key.Key_Delete)
    press(qtbot, pivot, "customer", Qt.Key.Key_R)
    office.settle()
    assert Chart.TILES in charts_of(pivot.figures._answer)
    assert Chart.POINTS not in charts_of(pivot.figures._answer)
    press(qtbot, pivot, "documents", Qt.Key.Key_V)
    office.settle()
    answer = pivot.figures._answer
    (tiles, of_tiles), (points, of_points) = (drawn(answer, one, str) for one in (Chart.TILES, Chart.POINTS))
    assert (of_tiles, of_points, len(points.series)) == (Shape.TILES, Shape.POINTS, 2)
    assert [*tiles.series[0].values] == sorted(tiles.series[0].values, reverse=True)
    assert all(chart_as_png(*one).startswith(b"\x89PNG") for one in ((tiles, of_tiles), (points, of_points)))
    grounds = (chart_as_png(points, of_points, (2.0, 2.0), colours) for colours in (LIGHT, DARK))
    assert [QImage.fromData(one).pixelColor(0, 0).name().upper() for one in grounds] == [
        LIGHT["surface"], DARK["surface"],
    ]  # fmt: skip
    assert not {Chart.TILES, Chart.POINTS} & {*charts_of(replace(answer, request=replace(answer.request, rows=())))}


def test_boxes_show_how_large_the_single_documents_of_each_row_are(office, pivot, qtbot):
    press(qtbot, pivot, "brand", Qt.Key.Key_Delete)
    press(qtbot, pivot, "customer", Qt.Key.Key_R)
    office.settle()
    answer = pivot.figures._answer
    assert Chart.BOXES in charts_of(answer)
    sizes = office.context.reader.read(document_sizes, request=answer.request, keys=keys_of(answer))
    for row in answer.whole.rows:
        behind = office.context.reader.read(documents_behind, request=narrowed_to(answer.request, row.path))
        wanted = [one.value(answer.request.measures[0]) for one in behind.rows if one.kind == "delivery"]
        assert sizes.get(row.path[0].key) == (spread_of(wanted) if wanted else None)
    chart, shape = boxed(answer, sizes, str)
    assert (shape, [*chart.series[0].values]) == (Shape.BOXES, [one.middle for one in chart.spreads])
    assert boxed(answer, {}, str) is None
    pivot.chart.show_answer(answer, Chart.BOXES)
    assert pivot.chart.draw().startswith(b"\x89PNG")
    assert pivot.chart.draw((2.0, 3.0)).startswith(b"\x89PNG")
    for code, says in (("documents", False), ("returned", False), ("profit", True)):
        request = replace(answer.request, measures=(facts.SALES.measure(code),))
        assert (Chart.BOXES in charts_of(replace(answer, request=request))) is says

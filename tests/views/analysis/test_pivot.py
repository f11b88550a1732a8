"""The pivot in the window: fields onto shelves by key and mouse, the documents behind a cell, kept reports."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent

from crm_desktop.domain.access import Role
from crm_desktop.domain.analysis import dimensions, facts, measures
from crm_desktop.domain.analysis.kept import read, written
from crm_desktop.domain.analysis.looks import Chart, Looks
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import Narrowing
from crm_desktop.domain.analysis.shelving import Place
from crm_desktop.domain.field_groups import Secret
from crm_desktop.queries.paper.parties import Company
from crm_desktop.views.analysis.fields import CODE, mime_of
from crm_desktop.views.analysis.pivot_tab import PivotTab
from crm_desktop.views.exchange.export import export_list
from crm_desktop.views.printing.list_paper import ReadList, list_document, seen


@pytest.fixture
def pivot(office):
    office.context.export_wanted.connect(lambda panel: export_list(office.context, panel))
    tab = office.show(PivotTab(office.context))
    office.settle()
    return tab


def rows(pivot):
    panel = pivot.figures.panel
    return [
        [panel.model.index(row, column).data() for column in range(panel.model.columnCount())]
        for row in range(panel.model.rowCount())
    ]


def field(pivot, code):
    return next(row for row in pivot.fields._rows() if row.data(0, CODE) == code)


def press(qtbot, pivot, code, key, modifier=Qt.KeyboardModifier.NoModifier):
    pivot.fields.tree.setCurrentItem(field(pivot, code))
    qtbot.keyClick(pivot.fields.tree, key, modifier)


def codes(pivot):
    request = pivot.request
    return (
        [one.code for one in request.rows],
        request.column and request.column.code,
        [m.code for m in request.measures],
    )


def test_keys_put_fields_onto_shelves_and_take_them_off(office, pivot, qtbot):
    press(qtbot, pivot, "grade", Qt.Key.Key_R)
    press(qtbot, pivot, "quarter", Qt.Key.Key_C)
    press(qtbot, pivot, "profit", Qt.Key.Key_V)
    assert codes(pivot) == (["brand", "grade"], "quarter", ["sales", "profit"])
    press(qtbot, pivot, "grade", Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    press(qtbot, pivot, "quarter", Qt.Key.Key_Delete)
    assert codes(pivot) == (["grade", "brand"], None, ["sales", "profit"])
    office.settle()
    assert field(pivot, "grade").text(1)
    assert pivot.fields.tree.currentItem().data(0, CODE) == "quarter"


def test_a_field_is_found_by_its_name_and_goes_where_it_belongs(office, pivot, qtbot):
    qtbot.keyClicks(pivot.fields.search, "margin")
    qtbot.keyClick(pivot.fields.search, Qt.Key.Key_Return)
    qtbot.keyClick(pivot.fields.tree, Qt.Key.Key_Return)
    assert codes(pivot)[2] == ["sales", "margin"]
    qtbot.keyClicks(pivot.fields.search, "zzz")
    assert pivot.fields.nothing.isVisibleTo(pivot)


def test_a_field_is_let_fall_on_a_shelf_and_its_chip_takes_it_off(office, pivot, qtbot):
    shelf = pivot.shelves.of[Place.ROWS]
    action, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    dragged = mime_of("city")  # an event does not keep it
    shelf.dropEvent(QDropEvent(QPointF(3, 3), action, dragged, buttons, Qt.KeyboardModifier.NoModifier))
    assert codes(pivot)[0] == ["brand", "city"]
    qtbot.mouseClick(shelf.chips[0], Qt.MouseButton.LeftButton)
    assert codes(pivot)[0] == ["city"]
    qtbot.keyClick(pivot.shelves.of[Place.COLUMN].chips[0], Qt.Key.Key_Delete)
    assert codes(pivot)[1] is None


def test_each_cell_is_the_sum_of_the_documents_below_it(office, pivot):
    table, panel = pivot.figures.panel.table, pivot.figures.panel
    looked = 0
    for place, column in enumerate(panel.spec.columns):
        if not column.key.startswith(("cell", "whole")) or looked > 4:
            continue
        table.setCurrentIndex(panel.model.index(0, place))
        office.settle()
        value = column.value(panel.current_row())
        if value:
            behind = pivot.behind.panel
            assert behind.model.totals.sums["sales"] == value
            assert "difference 0.00" in pivot.behind.proof.text()
            looked += 1
    assert looked


def test_enter_leads_to_the_documents_and_opens_one(office, pivot, qtbot):
    panel = pivot.figures.panel
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.model.index(0, 1))
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    office.settle()
    behind = pivot.behind.panel
    behind.table.setCurrentIndex(behind.model.index(0, 0))
    office.settle()
    qtbot.keyClick(behind.table, Qt.Key.Key_Return)
    assert office.context.opener.opened[-1][0] in {"delivery", "sales_return"}


def test_esc_leads_from_the_documents_to_the_cell_and_from_it_to_the_fields(office, pivot, qtbot):
    pivot.behind.enter()
    qtbot.keyClick(pivot.behind.panel.table, Qt.Key.Key_Escape)
    assert pivot.focusWidget() is pivot.figures.panel.table
    qtbot.keyClick(pivot.figures.panel.table, Qt.Key.Key_Escape)
    assert pivot.focusWidget() is pivot.fields.search


def test_esc_takes_the_search_for_a_field_away_and_not_the_tab(pivot, qtbot):
    qtbot.keyClicks(pivot.fields.search, "zzz")
    qtbot.keyClick(pivot.fields.search, Qt.Key.Key_Escape)
    assert (pivot.fields.search.text(), pivot.fields.tree.isVisibleTo(pivot)) == ("", True)


def test_a_period_is_typed_key_by_key_while_the_table_follows(office, pivot, qtbot):
    span = pivot.choices.span.typed
    for field, text in ((span.since, "2025-03-01"), (span.until, "2025-06-30")):
        field.line.setFocus()
        field.line.selectAll()
        qtbot.keyClicks(field.line, text)
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert (pivot.request.period.since, pivot.request.period.until) == (date(2025, 3, 1), date(2025, 6, 30))
    assert [field.line.text() for field in (span.since, span.until)] == ["2025-03-01", "2025-06-30"]


def test_what_is_chosen_over_the_table_is_asked_for_and_the_last_row_is_the_whole(office, pivot):
    choices = pivot.choices
    for box, value in ((choices.most, 5), (choices.against, None), (choices.fact, facts.ORDERS)):
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())
    office.settle()
    request = pivot.request
    assert (request.most, request.against, request.fact) == (5, None, facts.ORDERS)
    assert request.measures == facts.ORDERS.measures[:1]
    assert rows(pivot)[-1][0] == "Total"
    assert "orders" in pivot.head.definition.text()


def test_who_sees_no_cost_is_offered_no_profit(office):
    office.context.access = office.context.reader.access = replace(office.context.access, role=Role.ASSISTANT)
    tab = office.show(PivotTab(office.context))
    office.settle()
    fields = {row.data(0, CODE) for row in tab.fields._rows()}
    assert {one.code for one in facts.SALES.measures if Secret.COST not in one.secrets} <= fields
    assert not fields & {measures.PROFIT.code, measures.MARGIN.code, measures.COST.code}
    assert not [one for one in tab._reports.known if measures.PROFIT in one.report.request.measures]


def test_a_search_keeps_the_rows_that_are_called_so(office, pivot):
    first = rows(pivot)[0][0]
    pivot.figures.panel.question.set_search(first)
    office.settle()
    assert [row[0] for row in rows(pivot)] == [first]


def test_a_table_without_a_column_leaves_the_months_of_another_in_their_place(office, pivot, qtbot):
    titles = [column.key for column in pivot.figures.panel.spec.columns]
    press(qtbot, pivot, "month", Qt.Key.Key_Delete)
    office.settle()
    pivot.figures.panel.layout_of_list.save()
    press(qtbot, pivot, "month", Qt.Key.Key_C)
    office.settle()
    panel = pivot.figures.panel
    assert [panel.spec.columns[place].key for place in panel.header.in_sight()] == titles


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


def test_table_goes_to_excel_as_seen(office, pivot, tmp_path):
    office.ask.path = tmp_path / "pivot.xlsx"
    office.context.export_list(pivot.figures.panel)
    office.settle()
    book = openpyxl.load_workbook(office.ask.path)
    sheet, raw = book.worksheets
    texts = [str(row[0].value).strip() for row in sheet.iter_rows()]
    assert "Total" in texts
    assert texts[:2] == ["Brands by month", f"Sales: {facts.SALES.definition}"]
    assert texts[2].startswith("Period 2026-01-01 – 2026-11-20 · compared with Year before 2025-01-01")
    assert len(sheet._images) == 1
    whole = pivot.figures.panel.model.row(len(rows(pivot)) - 1)
    titles = [cell.value for cell in raw[1]]
    amounts = [row[titles.index("Net sales")] or 0 for row in raw.iter_rows(min_row=2, values_only=True)]
    assert sum(Decimal(str(one)) for one in amounts) == whole.value(measures.SALES)
    assert {"Brand", "Province", "Salesperson", "Gross profit"} <= {*titles}


def test_cost_is_in_no_raw_row_of_who_does_not_see_it(office, tmp_path):
    office.context.access = office.context.reader.access = replace(office.context.access, role=Role.ASSISTANT)
    tab = office.show(PivotTab(office.context))
    office.settle()
    raw = tab._outside(tab.figures._answer).raw()
    assert not {"cost", "profit", "margin"} & {column.key for column in raw.columns}
    assert len(raw.rows) > 0


def test_paper_says_what_is_counted_and_holds_the_chart(office, pivot):
    found = seen(pivot.figures.panel)
    document = list_document(
        found, ReadList((), Company({}, "", {}), found.outside.picture()), date(2026, 11, 30), "en"
    )
    fields = document.fields["document"]
    assert (fields["number"], fields["charted"]) == ("Brands by month", True)
    assert fields["about"].splitlines()[0] == f"Sales: {facts.SALES.definition}"
    assert document.pictures["document.chart"].startswith(b"\x89PNG")


def test_f_offers_the_values_of_a_field_and_what_is_left_unticked_does_not_count(office, pivot, qtbot):
    whole = Decimal(pivot.figures._answer.whole.value(measures.SALES))
    press(qtbot, pivot, "month", Qt.Key.Key_F)
    office.settle()
    popup = pivot._filters.popup
    first = popup.choices[0]
    popup.values.tick(popup.values.items()[:1])
    popup.keep()
    office.settle()
    assert pivot.request.only == (Narrowing(dimensions.MONTH, (first.value,)),)
    [chip] = pivot.shelves.of[Place.FILTERS].chips
    assert chip.accessibleName() == f"Month: {first.word}"
    here = pivot.figures._answer.whole.value(measures.SALES)
    assert 0 < here < whole
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    office.settle()
    again = pivot._filters.popup
    assert again.values.ticked() == [True] + [False] * (len(again.choices) - 1)
    again.values.tick(again.values.items()[1:])
    again.keep()
    office.settle()
    assert pivot.request.only == (Narrowing(dimensions.MONTH, (first.value,), leaves_out=True),)
    assert pivot.figures._answer.whole.value(measures.SALES) == whole - here
    panel = pivot.figures.panel  # what is read anew, for paper or because something changed, is what is seen
    read = panel.spec.source.rows(panel.spec.source.ids(panel.request), panel.request)
    assert read[-1].value(measures.SALES) == whole - here
    assert f"Filter: Month: without {first.word}" in pivot._outside(pivot.figures._answer).lines
    qtbot.keyClick(pivot.shelves.of[Place.FILTERS].chips[0], Qt.Key.Key_Delete)
    assert pivot.request.only == ()


def test_esc_leaves_the_filter_as_it_was(office, pivot, qtbot):
    press(qtbot, pivot, "month", Qt.Key.Key_F)
    office.settle()
    popup = pivot._filters.popup
    popup.values.tick(popup.values.items()[:2])
    popup.changed.emit(popup.condition())
    assert len(pivot.request.only) == 1
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert pivot.request.only == ()


def choose(pivot, name, *, everybodys):
    box = pivot.head.reports
    known = [box.itemData(at) for at in range(box.count())]
    at = next(at for at, one in enumerate(known) if (one.name, one.is_everybodys) == (name, everybodys))
    box.setCurrentIndex(at)
    box.activated.emit(at)


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
    assert pivot._outside(pivot.figures._answer).lines[-1] == pivot.chart.told.text()
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

"""The pivot in the window: fields onto shelves by key and mouse, the documents behind a cell, kept reports."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import openpyxl
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent

from crm_desktop.domain.access import Role
from crm_desktop.domain.analysis import dimensions, facts, measures
from crm_desktop.domain.analysis.requests import Narrowing
from crm_desktop.domain.analysis.shelving import Place
from crm_desktop.domain.field_groups import Secret
from crm_desktop.queries.paper.parties import Company
from crm_desktop.views.analysis.fields import CODE, mime_of
from crm_desktop.views.analysis.pivot_tab import PivotTab
from crm_desktop.views.printing.list_paper import ReadList, list_document, seen
from tests.views.analysis.pivoting import codes, field, press, rows


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


def test_down_leads_from_the_search_to_the_fields(office, pivot, qtbot):
    pivot.fields.tree.setCurrentItem(None)
    pivot.fields.search.setFocus()
    qtbot.keyClick(pivot.fields.search, Qt.Key.Key_Down)
    assert (pivot.focusWidget(), pivot.fields.tree.code()) == (pivot.fields.tree, "year")
    pivot.fields.search.setFocus()
    qtbot.keyClicks(pivot.fields.search, "margin")
    qtbot.keyClick(pivot.fields.search, Qt.Key.Key_Down)
    qtbot.keyClick(pivot.focusWidget(), Qt.Key.Key_V)
    assert codes(pivot)[2] == ["sales", "margin"]


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
    for typed, text in ((span.since, "2025-03-01"), (span.until, "2025-06-30")):
        typed.line.setFocus()
        typed.line.selectAll()
        qtbot.keyClicks(typed.line, text)
        qtbot.keyClick(typed.line, Qt.Key.Key_Return)
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
    raw = tab.going_out.of(tab.figures._answer).raw()
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
    assert f"Filter: Month: without {first.word}" in pivot.going_out.of(pivot.figures._answer).lines
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

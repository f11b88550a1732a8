"""The document centre as a person uses it."""

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from crm_desktop.domain.trade.kinds import DocumentKind, Figure
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.present.listing import Filter, Test
from crm_desktop.views.exchange.export import export_list
from crm_desktop.views.sales import FEATURE
from crm_desktop.views.trade.span_bar import SpanBar
from tests.make.money import make_delivery
from tests.make.sales import confirmed, line


@pytest.fixture
def orders(office, trade):
    party_id, products = trade

    def sell(work):
        customer, product = work.session.get(Party, party_id), work.session.get(Product, products[0])
        made = [confirmed(work, customer, line(product, "10", "5")) for _number in range(3)]
        work.session.get(SalesOrder, made[1]).state = "void"
        draft = work.session.get(SalesOrder, made[2])
        draft.state, draft.number = "draft", None
        make_delivery(work.session, amounts=("30",), customer=customer)
        return made

    return office.write(sell)


@pytest.fixture
def centre(office, orders):
    [spec] = [tab for tab in FEATURE.tabs if tab.kind == "document_centre"]
    panel = spec.build(office.context, None, {})
    office.qtbot.addWidget(panel)
    panel.resize(1298, 600)
    with office.qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    settle(office)
    return panel


def settle(office):
    office.settle()


def cells(panel, *keys):
    """The painted cells of the records, row by row."""
    numbers = [next(n for n, column in enumerate(panel.spec.columns) if column.key == key) for key in keys]
    places = [place for place in range(panel.model.rowCount()) if panel.model.group_at(place) is None]
    return [tuple(panel.model.cell(place, number) for number in numbers) for place in places]


def test_day_has_a_head_with_its_number_and_what_is_in_no_sum(centre):
    group = centre.model.group_at(0)
    assert centre.model.head_text(group) == "2026-11-20 Fri today  ·  4 documents  ·  void 1, draft 1 not in the sum"
    assert (group.sums["ordered"], group.sums["delivered"]) == (50, 30)
    assert centre.totals.aside == "void 1, draft 1 listed, not in the sums"


def test_void_figure_is_struck_through_and_that_of_a_draft_in_brackets(centre):
    shown = {state.text: ordered for state, ordered in cells(centre, "state", "ordered")}
    assert (shown["Void"].text, shown["Void"].struck) == ("50.00", True)
    assert (shown["Draft"].text, shown["Draft"].struck) == ("(50.00)", False)
    assert (shown["Confirmed"].text, shown["Confirmed"].struck) == ("50.00", False)


def test_draft_says_when_it_gets_its_number(centre):
    numbers = {state.text: number.text for state, number in cells(centre, "state", "number")}
    assert numbers["Draft"] == "when confirmed"
    assert numbers["Confirmed"].startswith("SO-")


def test_columns_of_kinds_that_are_not_asked_for_rest_and_come_back(office, centre):
    def in_sight():
        order, header = centre.header.order(), centre.header
        keys = [centre.spec.columns[place].key for place in order if not header.isSectionHidden(place)]
        return [key for key in keys if key in set(Figure)]

    centre.header.resizeSection(7, 90)
    centre.question.set_filter("kind", Filter("kind", Test.ONE_OF, ("sales_order", "sales_return")))
    assert in_sight() == ["ordered", "delivered"]
    kept = {shown.key: (shown.visible, shown.width) for shown in centre.layout_of_list.state().columns}
    assert kept["received"][0]  # the arrangement keeps them
    centre.question.set_filter("kind", Filter("kind", Test.EQUALS, DocumentKind.RECEIPT))
    assert in_sight() == ["received"]
    centre.question.clear()
    settle(office)
    assert in_sight() == [figure.value for figure in Figure]
    assert centre.header.sectionSize(7) == 90


def test_switch_takes_void_ones_away_and_their_number_stays_said(office, centre):
    centre.bar._void.click()
    settle(office)
    assert centre.model.totals.count == 3
    assert centre.bar._void.text() == "Show void (1)"
    assert centre.totals.aside == "draft 1 listed, not in the sums  ·  void 1 not shown"


def test_keys_and_days_choose_the_span(office, centre):
    centre.table.setFocus()
    office.qtbot.keyClick(centre.table, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    settle(office)
    assert (str(centre.request.options["since"]), str(centre.request.options["until"])) == ("2026-10-01", "2026-10-31")
    assert centre.empty.isVisibleTo(centre.table)
    bar = centre.findChild(SpanBar)
    bar.typed.since.line.setText("2026-11-20")
    bar.typed.until.line.setText("2026-11-20")
    bar.typed.until.line.editingFinished.emit()
    bar.typed.since.line.editingFinished.emit()
    settle(office)
    assert centre.model.totals.count == 4
    assert bar.toggles.checkedButton() is None


def test_document_opens_in_its_own_tab(office, centre, orders):
    kinds = [kind.text for (kind,) in cells(centre, "kind")]
    place = 1 + kinds.index("Delivery note")
    centre.table.opened.emit(place, 1)
    settle(office)
    assert office.context.opener.opened[-1][0] == "delivery"


def test_new_asks_which_kind_is_begun(office, centre):
    centre.actions_by_id["document.new"].trigger()
    [menu] = centre.findChildren(QMenu)
    assert [entry.text() for entry in menu.actions()] == [
        office.context.formats.look(kind).text for kind in DocumentKind
    ]
    menu.actions()[0].trigger()
    assert office.context.opener.opened[-1][:2] == ("quote", None)


def test_groups_change_by_their_key(office, centre):
    assert centre.bar.groups.shortcut() == QKeySequence("Ctrl+G")
    centre.bar.groups.trigger()
    [menu] = centre.findChildren(QMenu)
    entries = {entry.text(): entry for entry in menu.actions()}
    assert entries["Date"].isChecked()
    entries["Type"].trigger()
    settle(office)
    assert centre.request.group == "kind"
    assert centre.bar.groups.text() == "By Type"
    heads = [centre.model.head_text(group) for group in centre.model.groups.groups]
    assert heads == ["Sales order  ·  3 documents  ·  void 1, draft 1 not in the sum", "Delivery note  ·  1 document"]


def test_two_columns_stay_while_the_others_are_scrolled(office, centre):
    centre.resize(700, 400)
    centre.table.horizontalScrollBar().setValue(200)
    held = centre.header.held_columns()
    assert [centre.spec.columns[column].key for column, _left, _width in held] == ["document_date", "number"]
    at = centre.header.column_at(centre.header.rect().topLeft() + centre.header.rect().center() * 0)
    assert centre.spec.columns[at].key == "document_date"


def test_workbook_adds_up_what_the_list_adds_up(office, centre, tmp_path):
    office.ask.path = tmp_path / "documents.xlsx"
    export_list(office.context, centre)
    settle(office)
    heads, *rows = openpyxl.load_workbook(office.ask.path).active.values
    ordered = heads.index("Ordered")
    cells = [row[ordered] for row in rows[1:-1] if row[ordered] is not None]
    assert sorted(map(str, cells)) == ["(50.00)", "50", "50.00"]
    assert sum(cell for cell in cells if not isinstance(cell, str)) == 50


def test_two_selected_rows_do_not_add_up_what_is_void(office, centre):
    centre.table.selectAll()
    settle(office)
    assert centre.totals._sums()["ordered"] == 50

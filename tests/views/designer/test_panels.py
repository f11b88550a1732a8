"""Fields, properties, pages, checks and files around the canvas."""

import base64
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.print_templates import editing
from crm_desktop.print_templates.builtin import builtin_templates
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.print_templates.operations import Picture
from crm_desktop.print_templates.template import BandKind, BarcodeItem, CopyMode, Symbology, TextItem, When
from crm_desktop.views.designer import edits
from crm_desktop.views.designer.columns_list import is_hidden, switched
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.dropping import MIME, part_mime
from crm_desktop.views.designer.findings import warned
from crm_desktop.views.designer.inserting import ELEMENTS, insert, make

Key = Qt.Key


def tree_item(window, name):
    tree = window.desk.fields.fields.tree
    for place in range(tree.topLevelItemCount()):
        head = tree.topLevelItem(place)
        for row in range(head.childCount()):
            if head.child(row).data(0, Qt.ItemDataRole.UserRole) == name:
                return head.child(row)
    raise LookupError(name)


def test_enter_on_a_field_puts_it_onto_the_page(window, hand):
    tree = window.desk.fields.fields.tree
    tree.setCurrentItem(tree_item(window, "customer.tax_number"))
    QTest.keyClick(tree, Key.Key_Return)
    item = hand.design.items[0]
    assert "{customer.tax_number}" in item.text
    assert any(part.item == item.id for part in hand.design.page.operations)


def test_field_of_the_lines_becomes_a_column_where_it_is_dropped(window, hand):
    place = hand.design.page.table
    width = sum(column.width for column in hand.design.template.table.columns)
    drop(hand, "field:line.brand", place.edges[3] + 1, place.top + 10)
    ids = [column.id for column in hand.design.template.table.columns]
    assert hand.design.chosen.column == ids[3]
    assert hand.design.template.table.columns[3].expression == "line.brand"
    assert sum(column.width for column in hand.design.template.table.columns) == pytest.approx(width, abs=0.1)


def test_element_is_dropped_into_the_band_under_it(window, hand):
    foot = next(place for place in hand.design.page.bands if place.kind is BandKind.DOCUMENT_FOOT)
    drop(hand, "element:box", 30, foot.top + 2)
    assert editing.band_of(hand.design.template, hand.design.ids[0]) is BandKind.DOCUMENT_FOOT
    assert hand.item(hand.design.ids[0]).x == pytest.approx(30, abs=0.5)


def drop(hand, code, x, y):
    mime, at = part_mime(code), QPointF(hand.pixel(x, y))
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(hand.viewport, QDragEnterEvent(at.toPoint(), copy, mime, left, none))
    QApplication.sendEvent(hand.viewport, QDropEvent(at, copy, mime, left, none, QEvent.Type.Drop))


@pytest.mark.parametrize("code", [code for code, _words, _idea in ELEMENTS if code != "table"])
def test_each_element_can_be_put_in_and_laid_out(window, hand, context, code):
    context.ask.path = None
    window.desk.insert_element(code)
    assert len(hand.design.ids) == 1
    assert hand.design.problem is None
    assert not hand.design.faults


def test_a_second_table_is_refused_with_words(window, hand, context):
    window.desk.insert_element("table")
    assert len(context.ask.problems) == 1


def test_names_stand_in_place_of_values(window, hand):
    window.desk.toggle_names()
    texts = {part.text for part in hand.design.page.operations if hasattr(part, "text")}
    assert any("[" in text for text in texts)
    assert not any("FH-20261120" in text for text in texts)


def test_what_does_not_fit_is_told_and_chosen_from_the_list(window, hand):
    hand.design.choose(["customer"])
    hand.type_number("width", "20")
    field = hand.field("overflow")
    field.combo.activated.emit(0)
    assert "customer" in warned(hand.design)
    hand.design.choose()
    window.desk.strip.item_wanted.emit("customer")
    assert hand.design.ids == ("customer",)


def test_free_size_is_slow_on_a_dot_matrix_printer_only(window, hand):
    hand.design.choose(["title"])
    hand.design.change_items("x", lambda item: replace(item, style=replace(item.style, cpi=0, size=20.0)), TextItem)
    assert warned(hand.design)["title"].fault.value == "slow"
    paper = replace(hand.design.template.paper, continuous=False)
    hand.design.do("x", lambda now: editing.set_paper(now, paper))
    assert "title" not in warned(hand.design)


def test_a_formula_that_fails_is_shown_at_its_item_and_the_rest_stays(window, hand):
    def broken(template):
        return editing.replace_item(template, replace(hand.item("number"), text="{document.date * 2}"))

    hand.design.do("x", broken)
    assert hand.design.problem is None
    assert "number" in warned(hand.design)
    texts = {part.item: part.text for part in hand.design.page.operations if hasattr(part, "text")}
    assert texts["number"] == "###"
    assert "customer" in texts


def test_wrong_expression_is_not_taken_and_says_why(window, hand):
    hand.design.choose(["number"])
    field = hand.field("text")
    field.text.setPlainText("{customer.nothing}")
    field.flush()
    assert hand.item("number").text != "{customer.nothing}"
    assert field.said.toPlainText()


def test_pages_of_other_documents_are_shown(window, hand):
    window.desk.strip.tabs.setCurrentIndex(3)
    assert len(hand.design.document.lines) == 37
    assert len(hand.design.pages) > 1
    hand.design.show_page(1)
    assert hand.design.page.number == 2


def test_band_is_chosen_and_its_pages_are_changed(window, hand):
    hand.design.choose_band(BandKind.DOCUMENT_FOOT)
    field = hand.field("on")
    field.combo.activated.emit(2)
    assert hand.design.template.band(BandKind.DOCUMENT_FOOT).on is When.LAST


def test_hidden_column_keeps_its_condition(window, hand):
    column = replace(hand.design.template.table.columns[5], visible_if="copy.prices")
    off = switched(column, shown=False)
    assert is_hidden(off)
    assert switched(off, shown=True) == column


def test_column_is_switched_off_in_the_list(qtbot, window, hand):
    table = hand.design.template.table
    hand.design.choose([table.id])
    rows = window.desk.properties.findChild(object, "designer_columns")
    rows.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: table.columns[1].id not in hand.design.page.table.columns)


def test_arrow_keys_go_from_column_to_column_in_the_list(window, hand):
    table = hand.design.template.table
    hand.design.choose([table.id], column=table.columns[0].id)
    rows = window.desk.properties.findChild(object, "designer_columns")
    rows.setFocus()
    QTest.keyClick(rows, Key.Key_Down)
    QTest.keyClick(rows, Key.Key_Down)
    assert hand.design.chosen.column == table.columns[2].id
    assert hand.field("title").line.text() == table.columns[2].title


def test_click_in_the_list_of_columns_shows_the_column(qtbot, window, hand):
    table = hand.design.template.table
    hand.design.choose([table.id])
    rows = window.desk.properties.findChild(object, "designer_columns")
    spot = rows.visualItemRect(rows.topLevelItem(3)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    QTest.qWait(0)
    assert hand.design.chosen.column == table.columns[3].id


def test_row_of_sums_is_added_and_counted(window, hand):
    table = hand.design.template.table
    hand.design.choose([table.id])
    from crm_desktop.views.designer.columns_list import SumRowsList

    window.desk.properties.findChild(SumRowsList).add("sum")
    assert hand.design.chosen.row
    shown = [part.text for part in hand.design.page.operations if part.item.startswith(f"{table.id}.sum.")]
    assert "15,950.00" in shown


def test_copies_hide_prices_when_repeated(window, hand):
    page = next(part for part in window.desk.properties._others if hasattr(part, "copies"))
    page.copies.mode.meant.emit(CopyMode.REPEATED)
    page.copies._rows[0][1].meant.emit(False)
    copies = hand.design.template.copies
    assert copies.mode is CopyMode.REPEATED
    assert not copies.labels[0].prices
    assert len(hand.design.pages) == len(copies.labels)


def test_paper_takes_own_sizes_to_the_hundredth(window, hand):
    page = next(part for part in window.desk.properties._others if hasattr(part, "width_field"))
    page.width_field.meant.emit(200.25)
    assert hand.design.template.paper.width == 200.25
    page.width_field.meant.emit(5.0)
    assert hand.design.template.paper.width == 200.25


def test_items_go_over_the_clipboard_to_another_template(window, hand):
    hand.design.choose(["number", "date"])
    edits.copy(hand.design)
    count = len(hand.design.template.items())
    edits.paste(hand.design)
    assert len(hand.design.template.items()) == count + 2
    assert not set(hand.design.ids) & {"number", "date"}


def test_scan_lies_under_everything_and_is_never_printed(window, hand, context, tmp_path):
    path = tmp_path / "form.png"
    image = QImage(2400, 1400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.save(str(path))
    context.ask.path = path
    window.desk.actions_by_id["insert.scan"].trigger()
    scans = [part for part in hand.design.page.operations if isinstance(part, Picture) and part.dimmed]
    assert len(scans) == 1
    assert scans[0] not in hand.design.page.printed()
    assert (scans[0].x, scans[0].y) == (0, 0)
    # a click goes through it
    hand.click_item("customer")
    assert hand.design.ids == ("customer",)


def test_a_file_that_is_no_picture_is_refused_with_words(window, hand, context, tmp_path):
    path = tmp_path / "form.png"
    path.write_text("no picture", encoding="utf-8")
    context.ask.path = path
    window.desk.actions_by_id["insert.scan"].trigger()
    assert len(context.ask.problems) == 1


def test_logo_from_a_file_is_kept_in_the_template(window, hand, context, tmp_path):
    path = tmp_path / "logo.png"
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(path))
    window.desk.insert_element("picture")
    context.ask.path = path
    window.desk.wishes.picture.emit()
    item = hand.design.items[0]
    assert base64.b64decode(item.content).startswith(b"\x89PNG")
    assert item.height == pytest.approx(item.width / 2, abs=0.02)


def test_qr_code_is_square_and_holds_the_number(window, hand):
    window.desk.insert_element("qr")
    item = hand.design.items[0]
    assert isinstance(item, BarcodeItem)
    assert item.symbology is Symbology.QR


def test_four_painters_paint_the_page(qtbot, window, hand, context):
    from crm_desktop.views.designer.painters_dialog import PaintersDialog

    dialog = PaintersDialog(window, context, hand.design)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    dialog.grab()
    panes = (dialog.screen_pane, dialog.pdf_pane, dialog.dots_pane, dialog.sheet_pane)
    assert context.ask.bugs == []
    assert all(pane.picture._draw is not None for pane in panes)


@pytest.mark.parametrize("kind", list(KINDS))
def test_elements_suit_each_kind_of_document(qapp, kind):
    design = Design(builtin_templates(kind)[0], sample(kind, 3))
    for code, _words, _idea in ELEMENTS:
        if code != "table":
            insert(design, make(code, design.template), QPointF(30, 20), stem=code)
    assert design.problem is None
    assert not design.faults


def test_undo_works_from_a_field_of_figures(window, hand):
    hand.design.choose(["number"])
    x = hand.item("number").x
    hand.type_number("x", "33")
    assert hand.item("number").x == 33
    QTest.keyClick(hand.field("x").line, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert hand.item("number").x == x


def test_fields_are_dragged_by_their_names(window):
    tree = window.desk.fields.fields.tree
    mime = tree.model().mimeData([tree.indexFromItem(tree_item(window, "customer.name"))])
    assert bytes(mime.data(MIME).data()) == b"field:customer.name"

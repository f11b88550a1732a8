"""The canvas under mouse and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import invalidate

from crm_desktop.print_templates.template import BandKind
from crm_desktop.views.designer.surface import strip_rect

Key, Keys = Qt.Key, Qt.KeyboardModifier


def test_click_chooses_and_drag_moves(hand):
    before = hand.item("customer")
    middle = hand.design.rects["customer"].center()
    hand.drag((middle.x(), middle.y()), (middle.x() + 10, middle.y() + 2))
    after = hand.item("customer")
    assert hand.design.ids == ("customer",)
    assert after.x == pytest.approx(before.x + 10, abs=0.5)
    assert after.y == pytest.approx(before.y + 2, abs=0.5)


def test_drag_to_another_band_takes_the_item_there(hand):
    middle = hand.design.rects["customer"].center()
    place = next(place for place in hand.design.page.bands if place.kind is BandKind.DOCUMENT_FOOT)
    y = place.top + 3
    hand.drag((middle.x(), middle.y()), (middle.x(), y))
    band = hand.design.template.band(BandKind.DOCUMENT_FOOT)
    assert "customer" in {item.id for item in band.items}
    assert hand.design.rects["customer"].center().y() == pytest.approx(y, abs=0.6)


def test_arrows_move_a_tenth_and_with_shift_a_millimetre(hand):
    hand.click_item("customer")
    x, y = hand.item("customer").x, hand.item("customer").y
    hand.key(Key.Key_Right)
    hand.key(Key.Key_Down, Keys.ShiftModifier)
    assert hand.item("customer").x == pytest.approx(x + 0.1)
    assert hand.item("customer").y == pytest.approx(y + 1)
    hand.design.undo()
    assert hand.item("customer").x == x
    assert hand.item("customer").y == y


def test_handle_resizes(hand):
    hand.click_item("number")
    rect = hand.design.rects["number"]
    hand.drag((rect.right(), rect.bottom()), (rect.right() - 10, rect.bottom() + 3))
    assert hand.item("number").width == pytest.approx(rect.width() - 10, abs=0.6)
    assert hand.item("number").height == pytest.approx(rect.height() + 3, abs=0.6)


def test_rubber_band_chooses_what_it_touches(hand):
    rect = hand.design.rects["number"].united(hand.design.rects["date"])
    hand.drag((rect.right() + 3, rect.top() - 2), (rect.right() - 5, rect.bottom() - 1))
    assert {"number", "date"} <= set(hand.design.ids)


def test_shift_click_adds_and_takes_away(hand):
    hand.click_item("number")
    hand.click_item("date", Keys.ShiftModifier)
    assert set(hand.design.ids) == {"number", "date"}
    hand.click_item("date", Keys.ShiftModifier)
    assert hand.design.ids == ("number",)


def test_tab_goes_through_the_items_in_reading_order(hand):
    hand.canvas.setFocus()
    seen = []
    for _ in hand.design.rects:
        hand.key(Key.Key_Tab)
        seen += hand.design.ids
    assert set(seen) == set(hand.design.rects)


def test_escape_in_mid_drag_leaves_all_as_it_was(hand):
    before = hand.design.template
    middle = hand.design.rects["customer"].center()
    hand.press(middle.x(), middle.y())
    hand.move(hand.pixel(middle.x() + 20, middle.y()), Keys.NoModifier)
    hand.key(Key.Key_Escape)
    assert hand.design.template is before
    assert hand.canvas.stage.gesture is None


def test_drag_snaps_and_with_alt_does_not(hand):
    hand.canvas.aids.snaps = True
    rect, target = hand.design.rects["phone"], hand.design.rects["contact"]
    shift = target.left() - rect.left() + 0.5
    middle = rect.center()
    hand.drag((middle.x(), middle.y()), (middle.x() + shift, middle.y() + 30), Keys.AltModifier)
    free = hand.item("phone").x
    hand.design.undo()
    hand.drag((middle.x(), middle.y()), (middle.x() + shift, middle.y() + 30))
    caught = hand.item("phone").x
    assert caught != free
    edges = {round(edge, 2) for rect in hand.design.rects.values() for edge in (rect.left(), rect.right())}
    assert caught in edges or caught + rect.width() / 2 in edges or caught == hand.design.page.paper.width / 2


def test_ctrl_drag_copies(hand):
    count = len(hand.design.template.items())
    middle = hand.design.rects["number"].center()
    hand.click_item("number")
    hand.design.choose(["number"])
    # Ctrl is pressed once the drag has begun, as one does
    hand.press(middle.x(), middle.y())
    for step in (5, 10):
        hand.move(hand.pixel(middle.x() - step, middle.y()), Keys.ControlModifier)
    from PySide6.QtTest import QTest

    QTest.mouseRelease(
        hand.viewport, Qt.MouseButton.LeftButton, Keys.ControlModifier, hand.pixel(middle.x() - 10, middle.y())
    )
    assert len(hand.design.template.items()) == count + 1
    assert hand.design.ids != ("number",)


def test_column_edge_is_dragged_and_the_next_column_makes_room(hand):
    table = hand.design.template.table
    hand.click_item(table.id)
    place = hand.design.page.table
    hand.drag((place.edges[2], place.top + 2), (place.edges[2] + 6, place.top + 2))
    after = hand.design.template.table
    assert after.columns[1].width == pytest.approx(table.columns[1].width + 6, abs=0.5)
    assert sum(column.width for column in after.columns) == pytest.approx(
        sum(column.width for column in table.columns), abs=0.05
    )


def test_column_head_is_dragged_to_another_place(hand):
    table = hand.design.template.table
    hand.click_item(table.id)
    place = hand.design.page.table
    y = place.top + place.head_height / 2
    first = (place.edges[1] + place.edges[2]) / 2
    hand.drag((first, y), (place.edges[3] + 1, y))
    ids = [column.id for column in hand.design.template.table.columns]
    assert ids.index(table.columns[1].id) == 2


def test_zoom_keeps_within_its_range_and_a_millimetre_is_true_at_100(hand):
    hand.canvas.set_zoom(5000)
    assert hand.canvas.zoom == 800
    hand.canvas.set_zoom(100)
    assert hand.canvas.view.scale == pytest.approx(hand.canvas.logicalDpiX() / 25.4)


def test_locked_items_stay(hand):
    hand.click_item("number")
    hand.window.desk.actions_by_id["lock.toggle"].trigger()
    x = hand.item("number").x
    hand.key(Key.Key_Right)
    hand.key(Key.Key_Delete)
    assert hand.item("number").x == x


def test_strip_of_a_band_is_clicked_when_a_reference_to_the_place_under_it_is_dead(hand):
    place, canvas = hand.design.page.bands[0], hand.canvas
    spot = strip_rect(place, canvas.view, canvas.viewport().rect()).center().toPoint()
    invalidate(canvas.viewport())
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert hand.design.chosen.band is place.kind

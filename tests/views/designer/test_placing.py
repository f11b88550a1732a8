"""Where new things go, what the table does under the mouse, and one number for one place."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from crm_desktop.print_templates import editing
from crm_desktop.print_templates.builtin import builtin_templates
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.print_templates.template import BandKind
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.inserting import ELEMENTS, insert_field_free, insert_free, make
from crm_desktop.views.designer.item_extras import PictureChoice
from crm_desktop.views.designer.places import grabbed, millimetres

FULL = {"address_label", "envelope"}
CLICKED = [code for code, _words, _idea in ELEMENTS if code != "table"]


@pytest.mark.parametrize("kind", list(KINDS))
@pytest.mark.parametrize("code", ["text", "picture", "digits", "line"])
def test_clicked_element_lies_over_nothing(qapp, kind, code):
    design = Design(builtin_templates(kind)[0], sample(kind, 3))
    paper = design.page.paper
    assert insert_free(design, make(code, design.template), QRectF(0, 0, paper.width, paper.height), stem=code)
    (new,) = design.ids
    rect = design.rects[new]
    if kind in FULL:  # there is no room for anything: it lies where it hides least
        assert QRectF(0, 0, paper.width, paper.height).contains(grabbed(rect))
        return
    over = [other for other in design.rects if other != new and crosses(design, other, rect)]
    assert over == []
    assert editing.band_of(design.template, new) is not BandKind.DETAIL
    assert rect.bottom() <= paper.height
    assert design.problem is None


def crosses(design, other, rect):
    item = next(entry for entry in design.template.items() if entry.id == other)
    inside_frame = type(item).__name__ == "BoxItem" and design.rects[other].contains(rect)
    return not inside_frame and grabbed(rect).intersects(design.rects[other])


@pytest.mark.parametrize("code", CLICKED)
def test_click_on_an_element_puts_it_in_sight_and_chooses_it(window, hand, context, code):
    context.ask.path = None
    button = window.desk.findChild(object, f"element_{code}")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    (new,) = hand.design.ids
    sight = QRectF(hand.viewport.rect())
    assert sight.contains(hand.canvas.view.rect(grabbed(hand.design.rects[new])))
    assert not hand.design.rects[new].intersects(hand.design.rects[hand.design.template.table.id])


def test_second_one_does_not_hide_the_first(window, hand):
    for _ in range(2):
        window.desk.insert_element("text")
    texts = [rect for key, rect in hand.design.rects.items() if key.startswith("text")]
    assert len(texts) == 2
    assert not texts[0].intersects(texts[1])


def test_column_line_is_dragged_in_the_whole_height(hand):
    table = hand.design.template.table
    place = hand.design.page.table
    y = place.top + place.height * 0.7
    hand.drag((place.edges[2], y), (place.edges[2] + 6, y))
    after = hand.design.template.table
    assert after.columns[1].width == pytest.approx(table.columns[1].width + 6, abs=0.5)
    assert (after.x, after.y) == (table.x, table.y)
    assert hand.design.table is not None


def test_table_is_moved_only_when_it_was_chosen(hand):
    table = hand.design.template.table
    place = hand.design.page.table
    middle = (place.edges[2] + place.edges[3]) / 2
    y = place.top + place.height * 0.7
    hand.drag((middle, y), (middle + 9, y))
    assert hand.design.template.table == table
    assert hand.design.ids == (table.id,)
    hand.drag((middle, y), (middle + 9, y))
    assert hand.design.template.table.x == pytest.approx(table.x + 9, abs=0.5)


def test_what_lies_on_the_table_is_taken_before_its_lines(hand):
    place = hand.design.page.table
    hand.window.desk.insert_element("text")
    hand.design.choose()
    key = next(key for key in hand.design.rects if key.startswith("text"))
    rect, wide = hand.design.rects[key], hand.design.template.table.columns
    y = place.top + place.height * 0.5
    hand.drag((rect.center().x(), rect.center().y()), (place.edges[2], y))
    at = hand.design.rects[key].center()
    hand.drag((at.x(), at.y()), (at.x() + 15, at.y()))
    assert hand.design.template.table.columns == wide


def test_panel_label_and_status_line_show_one_number(window, hand):
    key = next(key for key in reversed(hand.design.rects) if hand.design.rects[key].height())
    hand.design.choose([key])
    rect = hand.design.rects[key]
    shown = {path: hand.field(path).line.text() for path in ("x", "y", "width", "height")}
    assert shown["x"] == millimetres(rect.x())
    assert shown["y"] == millimetres(rect.y())
    assert f"X {shown['x']}  Y {shown['y']}  {shown['width']} × {shown['height']} mm" == window.desk.status.place.text()


def test_height_that_is_typed_counts_from_the_paper(hand):
    foot = next(place for place in hand.design.page.bands if place.kind is BandKind.DOCUMENT_FOOT)
    hand.design.choose(["number"])
    hand.type_number("y", f"{foot.top + 1:.2f}")
    assert hand.design.rects["number"].y() == pytest.approx(foot.top + 1, abs=0.01)
    assert editing.band_of(hand.design.template, "number") is BandKind.DOCUMENT_FOOT
    assert hand.field("y").line.text() == f"{foot.top + 1:.2f}"


def test_field_that_is_a_picture_is_put_in_as_one(qapp):
    design = Design(builtin_templates("delivery")[-1], sample("delivery", 3))
    paper = design.page.paper

    assert insert_field_free(design, "customer.picture", QRectF(0, 0, paper.width, paper.height))

    (item,) = design.items
    assert (type(item).__name__, item.picture) == ("PictureItem", "customer.picture")
    assert any(type(one).__name__ == "Picture" and one.item == item.id for one in design.page.operations)
    choice = PictureChoice(design, lambda: None)
    choice.refresh()
    assert choice.said.text() == "Shows: Customer's picture"
    next(one for one in choice.findChildren(QPushButton) if one.text() == "Document's picture").click()
    assert design.items[0].picture == "document.picture"

"""Whatever can be clicked in the designer is clicked: a dead control or an error fails.

Each kind of control is found in the window itself, so that a new one is clicked, too.
"""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu, QToolButton

from crm_desktop.print_templates import editing
from crm_desktop.print_templates.template import BandKind, BoxItem
from crm_desktop.qtkit.more_menu import MoreButton
from crm_desktop.views.designer.actions import ALL, TOOLBAR
from crm_desktop.views.designer.property_fields import CheckField, ChoiceField, ColorField, IconChoice, NumberField
from crm_desktop.views.designer.property_sheet import SectionHead

LEFT = Qt.MouseButton.LeftButton


def text_item(design):
    design.choose(["number"])


def table(design):
    design.choose([design.template.table.id])


def column(design):
    design.choose([design.template.table.id], column=design.template.table.columns[2].id)


def row_of_sums(design):
    design.choose([design.template.table.id], row=design.template.table.extra_rows[0].id)


def box(design):
    if "frame" not in {item.id for item in design.template.items()}:
        frame = BoxItem(id="frame", x=40, y=8, width=9, height=9)
        design.do("x", lambda now: editing.add(now, BandKind.DOCUMENT_HEAD, frame))
    design.choose(["frame"])


def picture(design):
    design.choose(["logo"])


def band(design):
    design.choose_band(BandKind.DOCUMENT_FOOT)


def nothing(design):
    design.choose()


CHOICES = [text_item, table, column, row_of_sums, box, picture, band, nothing]


@pytest.fixture(params=CHOICES, ids=lambda choose: choose.__name__)
def chosen(request, window, hand):
    request.param(hand.design)
    QApplication.processEvents()
    hand.choose = lambda: request.param(hand.design)
    return hand


def shown(hand, kind):
    """The controls of a kind that the panel shows now."""
    hand.choose()
    panel = hand.window.desk.properties.area
    return [one for one in panel.widget().findChildren(kind) if one.isVisible() and one.isEnabled()]


def each(hand, kind):
    """One after the other; the panel may be built again by a click, so each is looked for again."""
    for place in range(len(shown(hand, kind))):
        found = shown(hand, kind)
        if place < len(found):
            hand.window.desk.properties.area.ensureWidgetVisible(found[place])
            yield found[place]


def changes(hand, work):
    before = hand.design.template
    work()
    QTest.qWait(0)
    return hand.design.template is not before


def test_each_tick_box_changes_the_template(chosen, context):
    for field in each(chosen, CheckField):
        spot = QPoint(8, field.box.height() // 2)
        assert changes(chosen, partial(QTest.mouseClick, field.box, LEFT, pos=spot)), field.box.text()
    assert not context.ask.bugs


def test_no_tick_box_stands_outside_of_a_field(chosen):
    assert all(isinstance(one.parent(), CheckField) for one in shown(chosen, QCheckBox))


def test_each_combo_changes_the_template(chosen, context):
    for field in each(chosen, ChoiceField):
        combo = field.combo
        other = next(place for place in range(combo.count()) if place != combo.currentIndex())

        def work(combo=combo, other=other):
            combo.showPopup()
            view = combo.view()
            view.scrollTo(view.model().index(other, 0))
            spot = view.visualRect(view.model().index(other, 0)).center()
            QTest.mouseMove(view.viewport(), spot)
            QTest.mouseClick(view.viewport(), LEFT, pos=spot)

        assert changes(chosen, work), combo.accessibleName()
    assert not context.ask.bugs


def test_each_row_of_small_buttons_changes_the_template(chosen, context):
    for field in each(chosen, IconChoice):
        other = next(button for button in field._buttons.values() if not button.isChecked())
        assert changes(chosen, partial(QTest.mouseClick, other, LEFT)), other.toolTip()
    assert not context.ask.bugs


def test_each_colour_changes_the_template(chosen, context):
    for field in each(chosen, ColorField):
        menu = field.button.menu()
        QTimer.singleShot(0, menu, lambda menu=menu: pick(menu, menu.actions()[-2]))
        assert changes(chosen, partial(QTest.mouseClick, field.button, LEFT)), field.inner.accessibleName()
    assert not context.ask.bugs


def pick(menu, action):
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    menu.close()


def test_each_number_can_be_typed(chosen, context):
    for field in each(chosen, NumberField):

        def work(field=field):
            line, value = field.line, float(field.line.text())
            least, most = field._range
            QTest.mouseClick(line, LEFT)
            line.selectAll()
            QTest.keyClicks(line, f"{value + 4 if value + 4 <= most else max(value - 4, least):g}")
            QTest.keyClick(line, Qt.Key.Key_Return)

        assert changes(chosen, work), field.objectName()
    assert not context.ask.bugs


def test_each_section_folds_and_unfolds(chosen):
    for head in each(chosen, SectionHead):
        body = head._body
        before = body.isVisibleTo(body.parent())
        QTest.mouseClick(head.button, LEFT)
        assert body.isVisibleTo(body.parent()) is not before or not before
        QTest.mouseClick(head.button, LEFT)
        assert body.isVisibleTo(body.parent())


def test_each_tool_button_of_the_panel_answers(chosen, context):
    """It changes the template, opens a menu or a list, or folds; one that does nothing is dead."""
    for button in each(chosen, QToolButton):
        if isinstance(button.parent(), SectionHead) and button is button.parent().button:
            continue
        if button.menu() is not None:
            opened = []
            button.menu().aboutToShow.connect(lambda opened=opened: opened.append(1))
            QTimer.singleShot(0, button.menu(), button.menu().close)
            QTest.mouseClick(button, LEFT)
            assert opened, button.toolTip()
            continue
        heard = []
        button.clicked.connect(lambda *_, heard=heard: heard.append(1))
        QTest.mouseClick(button, LEFT)
        close_popups()
        assert heard, button.toolTip()
    assert not context.ask.bugs


def close_popups():
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_each_action_of_menus_and_bar_runs(window, hand, context):
    """With a few items chosen; what closes the window or prints is asked of a fake."""
    context.ask.path = None
    printed = []
    context.print_wanted.connect(printed.append)
    for spec in ALL:
        action = window.desk.actions_by_id[spec.id]
        if spec.id in LEAVES:
            continue
        hand.design.choose(["number", "date", "customer"])
        if action.isEnabled():
            action.trigger()
        close_popups()
        for dialog in window.findChildren(object, "painters_dialog"):
            dialog.close()
    assert not context.ask.bugs
    assert printed


LEAVES = {"file.close", "preview.painters"}
"""They close the window, and open a dialog that has tests of its own."""


def test_each_button_of_the_bar_belongs_to_an_action_or_does_something(window, hand):
    for button in window.desk.toolbar.findChildren(QToolButton):
        if not (button.isVisible() and button.isEnabled()):
            continue
        heard = []
        button.clicked.connect(lambda *_, heard=heard: heard.append(1))
        if button.defaultAction() is not None or isinstance(button.menu(), QMenu):
            continue
        QTest.mouseClick(button, LEFT)
        assert heard, button.toolTip() or button.text()


def test_each_tab_of_pages_shows_another_document(window, hand):
    tabs = window.desk.strip.tabs
    counts = []
    for place in range(4):
        QTest.mouseClick(tabs, LEFT, pos=tabs.tabRect(place).center())
        counts.append(len(hand.design.document.lines))
    assert counts == [1, 10, 11, 37]


def test_each_handle_resizes(window, hand):
    from crm_desktop.views.designer.surface import handle_names
    from crm_desktop.views.designer.view import handle_rects

    hand.design.do("x", lambda now: editing.replace_item(now, replace(hand.item("number"), width=40, height=20)))
    for name in ("nw", "n", "ne", "e", "se", "s", "sw", "w"):
        hand.design.choose(["number"])
        box = hand.canvas.view.rect(hand.design.rects["number"])
        assert name in handle_names(hand.item("number"), box)
        at = hand.canvas.view.mm(handle_rects(box, [name], 7)[name].center())
        before = hand.item("number")
        hand.drag((at.x(), at.y()), (at.x() + 3, at.y() + 3))
        assert hand.item("number") != before, name
        hand.design.undo()


def test_band_edge_is_dragged(window, hand):
    head = next(place for place in hand.design.page.bands if place.kind is BandKind.DOCUMENT_HEAD)
    y = head.top + head.height
    hand.drag((-1, y), (-1, y + 4))
    assert hand.design.template.band(BandKind.DOCUMENT_HEAD).height > head.height


def choose_row(combo, place):
    combo.showPopup()
    view = combo.view()
    view.scrollTo(view.model().index(place, 0))
    spot = view.visualRect(view.model().index(place, 0)).center()
    QTest.mouseMove(view.viewport(), spot)
    QTest.mouseClick(view.viewport(), LEFT, pos=spot)


def test_zoom_and_paper_are_chosen_in_the_bar(window, hand):
    bar = window.desk.toolbar
    choose_row(bar.zoom, 2)
    assert hand.canvas.zoom == 50
    paper = hand.design.template.paper
    choose_row(bar.paper, next(place for place in range(bar.paper.count()) if place != bar.paper.currentIndex()))
    assert hand.design.template.paper != paper


def test_field_is_put_in_by_a_double_click(window, hand):
    tree = window.desk.fields.fields.tree
    head = tree.topLevelItem(0)
    tree.scrollToItem(head.child(1))
    spot = tree.visualItemRect(head.child(1)).center()
    QTest.mouseClick(tree.viewport(), LEFT, pos=spot)
    QTest.mouseDClick(tree.viewport(), LEFT, pos=spot)
    assert head.child(1).data(0, Qt.ItemDataRole.UserRole) in hand.design.items[0].text


def test_lock_is_pressed(window, hand):
    hand.design.choose(["number"])
    QTest.mouseClick(window.desk.properties.lock, LEFT)
    assert hand.item("number").locked


def test_page_is_chosen_below(window, hand):
    QTest.mouseClick(window.desk.strip.tabs, LEFT, pos=window.desk.strip.tabs.tabRect(3).center())
    QApplication.processEvents()
    thumbnails = window.desk.strip.thumbnails
    QTest.mouseClick(thumbnails, LEFT, pos=QPoint(thumbnails._left(1) + 10, 20))
    assert hand.design.page_index == 1


@pytest.mark.parametrize("wide", ["least", 1000, 1366])
def test_bar_leaves_out_what_has_no_room_and_keeps_the_rest_in_sight(qtbot, window, hand, wide):
    bar = window.desk.toolbar
    wide = bar.minimumWidth() if wide == "least" else wide
    assert 300 < wide <= 1366
    bar.setParent(None)
    qtbot.addWidget(bar)
    bar.resize(wide, bar.height())
    bar.show()
    QApplication.sendPostedEvents()
    buttons = [one for one in bar.findChildren(QToolButton) if one.isVisible()]
    assert all(one.mapTo(bar, one.rect().topRight()).x() <= wide for one in buttons)
    assert all(group.isVisible() for group in bar.groups) is (wide == 1366)


def test_groups_without_room_stand_in_the_menu_of_the_bar(qtbot, window):
    bar = window.desk.toolbar
    bar.setParent(None)
    qtbot.addWidget(bar)
    bar.resize(bar.minimumWidth(), bar.height())
    bar.show()
    QApplication.sendPostedEvents()
    more = bar.findChild(MoreButton)
    assert more.isVisible()
    more.click()
    menu = more.findChildren(QMenu)[-1]
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    assert names == [name for group in TOOLBAR for name in group]


def test_what_the_bar_may_leave_out_stands_in_the_menus():
    assert {name for group in TOOLBAR for name in group} <= {spec.id for spec in ALL}

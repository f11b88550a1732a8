"""A new user's whole way through the window: from the built-in delivery note to paper, and back to the start."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QToolButton

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.template import BandKind, PictureItem
from crm_desktop.services.paper.templates import SaveTemplate
from crm_desktop.settings.printers import PrinterBook
from crm_desktop.views.printing.desk import PrintDesk
from crm_desktop.views.printing.places import Way

Key, Keys, LEFT = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


def test_from_the_built_in_note_to_paper_and_back(qtbot, window, hand, context, tmp_path):
    start = hand.design.template
    assert start == builtin_template("delivery_three_part")

    # the office's logo, from the palette
    QTest.mouseClick(window.findChild(QToolButton, "element_picture"), LEFT)
    logo = hand.design.ids[0]
    assert isinstance(hand.item(logo), PictureItem)
    hand.type_number("x", "20")
    assert hand.item(logo).x == 20

    # the table moves
    table = start.table
    hand.click_item(table.id)
    hand.key(Key.Key_Right, Keys.ShiftModifier)
    assert hand.design.template.table.x == table.x + 1

    # a column with an expression
    QTest.mouseClick(window.findChild(QToolButton, "designer_add_column"), LEFT)
    line = hand.field("expression").line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "line.quantity * line.price / 1.13")
    column = hand.design.chosen.column
    fresh = next(entry for entry in hand.design.template.table.columns if entry.id == column)
    assert fresh.expression == "line.quantity * line.price / 1.13"
    assert any(part.item == f"{table.id}.{column}" for part in hand.design.page.operations)

    # the foot gets higher, by its edge beside the paper
    place = next(place for place in hand.design.page.bands if place.kind is BandKind.DOCUMENT_FOOT)
    edge = place.top if start.band(BandKind.DOCUMENT_FOOT).anchored else place.top + place.height
    wider = -6 if start.band(BandKind.DOCUMENT_FOOT).anchored else 6
    hand.click(1, 1)
    hand.drag((0, edge), (0, edge + wider), pixels=QPoint(-2, 0))
    foot = hand.design.template.band(BandKind.DOCUMENT_FOOT)
    assert foot.height > start.band(BandKind.DOCUMENT_FOOT).height + 3

    # one more copy
    hand.design.choose()
    QTest.mouseClick(window.findChild(QPushButton, "designer_add_copy"), LEFT)
    assert len(hand.design.template.copies.labels) == len(start.copies.labels) + 1

    # to a file
    target = tmp_path / "note.pdf"
    print_to_file(qtbot, window, context, target)
    assert target.read_bytes().startswith(b"%PDF")

    # and back
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.desk.canvas.setFocus()
    for _ in range(20):
        QTest.keyClick(window.desk.canvas, Key.Key_Z, Keys.ControlModifier)
    assert hand.design.template == start
    assert not window.is_unsaved


def print_to_file(qtbot, window, context, target):
    desk = PrintDesk(window, context, PrinterBook(target.with_suffix(".json")))
    context.print_wanted.connect(desk.print_trial)
    context.ask.path = target
    QTest.keyClick(window.desk.canvas, Key.Key_P, Keys.ControlModifier)
    dialog = window.findChild(QDialog, "print_dialog")
    qtbot.waitUntil(lambda: dialog.print_button.isEnabled() and not context.jobs.busy)
    dialog.place.setCurrentIndex(dialog.place.findData(f"{Way.PDF}:"))
    QTest.mouseClick(dialog.print_button, LEFT)
    qtbot.waitUntil(lambda: target.exists() and not context.jobs.busy)


def test_a_copy_of_a_built_in_template_asks_its_name_and_is_saved(qtbot, window, hand, context):
    context.ask.words = "我的送货单"
    hand.click_item("number")
    hand.key(Key.Key_Right)
    assert window.is_unsaved
    QTest.keyClick(hand.canvas, Key.Key_S, Keys.ControlModifier)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    command = next(command for command in context.runner.commands if isinstance(command, SaveTemplate))
    assert command.name == "我的送货单"
    assert command.template_id is None
    assert not window.is_unsaved
    assert window.template_id == 7


def test_closing_asks_for_unsaved_work(window, hand, context):
    hand.click_item("number")
    hand.key(Key.Key_Right)
    context.ask.choice = None
    window.close()
    assert window.isVisible()
    context.ask.choice = "drop"
    window.close()
    assert not window.isVisible()


def test_trial_print_stands_over_the_designer(qtbot, window, context, tmp_path):
    from PySide6.QtWidgets import QMainWindow

    main = QMainWindow()
    qtbot.addWidget(main)
    desk = PrintDesk(main, context, PrinterBook(tmp_path / "printers.json"))
    opened = []
    context.print_wanted.connect(lambda trial: opened.append(desk.print_trial(trial)))
    window.print_trial()
    assert opened[0].parentWidget() is window
    opened[0].close()
    qtbot.waitUntil(window.isActiveWindow)

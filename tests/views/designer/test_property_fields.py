"""Each kind of field of the property panel, worked with the mouse as a person does."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest

import crm_desktop
from crm_desktop.views.designer.property_fields import (
    CheckField,
    ChoiceField,
    ColorField,
    IconChoice,
    NumberField,
    TextLine,
)

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shown(qtbot):
    """A field in a window of its own, and what it meant so far."""

    def show(field):
        meant = []
        field.meant.connect(meant.append)
        qtbot.addWidget(field)
        field.resize(220, 40)
        field.show()
        return field, meant

    return show


def test_tick_box_is_ticked_and_unticked(shown):
    field, meant = shown(CheckField("Page foot"))
    field.show_value(False)
    QTest.mouseClick(field.box, LEFT, pos=QPoint(8, field.box.height() // 2))
    QTest.mouseClick(field.box, LEFT, pos=QPoint(8, field.box.height() // 2))
    assert meant == [True, False]


def test_small_buttons_are_pressed(shown):
    field, meant = shown(IconChoice([("left", "Left", QIcon()), ("right", "Right", QIcon())]))
    for value in ("right", "left"):
        QTest.mouseClick(field._buttons[value], LEFT)
    assert meant == ["right", "left"]


def test_one_of_a_few_is_chosen(shown):
    field, meant = shown(ChoiceField([("a", "A"), ("b", "B")]))
    field.show_value("a")
    field.combo.showPopup()
    view = field.combo.view()
    QTest.mouseMove(view.viewport(), view.visualRect(view.model().index(1, 0)).center())
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(1, 0)).center())
    assert meant == ["b"]


def test_ink_is_chosen(shown):
    field, meant = shown(ColorField("none"))
    menu = field.button.menu()
    menu.popup(QPoint(0, 0))
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(menu.actions()[2]).center())
    menu.close()
    assert len(meant) == 1
    assert meant[0].startswith("#")


def test_number_is_typed_and_stepped(shown):
    field, meant = shown(NumberField())
    field.show_value(1)
    QTest.mouseDClick(field.line, LEFT)
    field.line.selectAll()
    QTest.keyClicks(field.line, "2.5")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    QTest.keyClick(field.line, Qt.Key.Key_Up)
    assert meant == [2.5, 2.6]


def test_text_is_told_while_it_is_typed(shown):
    field, meant = shown(TextLine())
    QTest.keyClicks(field.line, "ab")
    assert meant == ["a", "ab"]


def test_no_signal_is_wired_straight_to_another_one_s_emit():
    """PySide takes the overload without arguments: nothing arrives, and nothing is said."""
    folder = Path(crm_desktop.__file__).parent
    found = [
        f"{path.relative_to(folder).as_posix()}: {line.strip()}"
        for path in folder.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"\.connect\([\w.]+\.emit\)", line)
    ]
    assert found == []

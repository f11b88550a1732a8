"""Scrolling past a field changes nothing in it."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QSpinBox, QVBoxLayout, QWidget

import crm_desktop
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.forms.wheel import leave_wheel


def choice():
    box = ChoiceBox()
    for word in ("贸易公司", "工厂", "个体户"):
        box.addItem(word, word)
    return box


def copies():
    field = QSpinBox()
    leave_wheel(field)
    return field


def scroll_over(widget):
    """One notch of the wheel towards the user, with the pointer over a widget."""
    window = widget.window()
    middle = widget.mapTo(window, widget.rect().center())
    QTest.wheelEvent(window.windowHandle(), QPointF(middle), QPoint(0, -120))
    QApplication.processEvents()


@pytest.mark.parametrize("has_focus", [False, True])
@pytest.mark.parametrize("make", [choice, copies])
def test_wheel_over_a_field_scrolls_the_form_and_changes_nothing(qtbot, make, has_focus):
    area, form, field = QScrollArea(), QWidget(), make()
    qtbot.addWidget(area)
    rows = QVBoxLayout(form)
    rows.addWidget(field)
    rows.addStretch()
    form.setFixedHeight(2000)
    area.setWidget(form)
    area.show()
    qtbot.waitExposed(area)
    if has_focus:
        field.setFocus()
    before = field.property("currentText"), field.property("value")
    scroll_over(field)
    assert (field.property("currentText"), field.property("value")) == before
    assert area.verticalScrollBar().value() > 0


def test_every_spin_box_leaves_the_wheel():
    folder = Path(crm_desktop.__file__).parent
    made = [path for path in folder.rglob("*.py") if re.search(r"Q(Double)?SpinBox\(\)", path.read_text("utf-8"))]
    assert made
    assert [path.name for path in made if "leave_wheel(" not in path.read_text("utf-8")] == []

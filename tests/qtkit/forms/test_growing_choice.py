"""A choice of records that takes one more in place."""

import pytest
from PySide6.QtCore import Qt

from crm_desktop.qtkit.forms.growing_choice import GrowingChoice, Making


@pytest.fixture
def field(qtbot):
    asked = []
    made = GrowingChoice(
        [(None, ""), (1, "销售部")], Making("New department…", lambda _field, taken: asked.append(taken))
    )
    made.asked, made.told = asked, []
    made.edited.connect(lambda: made.told.append(made.value()))
    qtbot.addWidget(made)
    made.show()
    made.show_value(1)
    return made


def words(field):
    return [field.combo.itemText(place) for place in range(field.combo.count())]


def test_insert_makes_one_which_is_then_chosen(field, qtbot):
    qtbot.keyClick(field.combo, Qt.Key.Key_Insert)
    [taken] = field.asked
    assert field.value() == 1
    taken(2, "仓储部")
    assert (field.value(), words(field), field.told) == (2, ["", "销售部", "仓储部"], [2])


def test_last_entry_of_the_open_list_makes_one(field, qtbot):
    field.combo.showPopup()
    assert words(field)[-1] == "New department…  Ins"
    field.combo.setCurrentIndex(2)
    field.combo.activated.emit(2)
    assert field.value() == 1  # a form never sees the entry as a value
    field.combo.hidePopup()
    qtbot.waitUntil(lambda: bool(field.asked))
    assert (field.value(), words(field)) == (1, ["", "销售部"])


def test_arrow_keys_do_not_come_upon_the_entry(field, qtbot):
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_PageDown):
        qtbot.keyClick(field.combo, key)
    assert (field.value(), field.asked) == (1, [])


def test_whoever_may_not_choose_may_not_make_one(field, qtbot):
    field.set_read_only(True)
    field.make()
    assert field.asked == []

"""What a combo box offers comes back as it was put in."""

import re
from enum import StrEnum
from pathlib import Path

import crm_desktop
from crm_desktop.qtkit.forms.choice_box import ChoiceBox


class Code(StrEnum):
    ONE = "one"
    TWO = "two"


def test_codes_stay_codes_and_tuples_tuples(qtbot):
    box = ChoiceBox()
    qtbot.addWidget(box)
    for value in (Code.ONE, ("a", 1), None, 7):
        box.addItem("word", value)
    assert [box.itemData(place) for place in range(box.count())] == [Code.ONE, ("a", 1), None, 7]
    assert type(box.currentData()) is Code
    assert [box.findData(value) for value in (7, None, ("a", 1), Code.ONE, Code.TWO)] == [3, 2, 1, 0, -1]


def test_nothing_chosen_is_none(qtbot):
    box = ChoiceBox()
    qtbot.addWidget(box)
    assert box.currentData() is None


def test_no_plain_combo_box_is_made():
    folder = Path(crm_desktop.__file__).parent
    found = [
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.py")
        if re.search(r"QComboBox", path.read_text(encoding="utf-8")) and path.name != "choice_box.py"
    ]
    assert found == []

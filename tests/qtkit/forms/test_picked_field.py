"""Several out of a list, by their names."""

import pytest

from crm_desktop.qtkit.forms.entry_text import Unreadable
from crm_desktop.qtkit.forms.picked_field import PickedField


def test_names_are_typed_as_they_sound(qtbot):
    field = PickedField([(7, "周敏"), (8, "李伟"), (9, "李丽")])
    qtbot.addWidget(field)
    field.line.setText("zhou、李丽、zm")
    assert field.value() == (7, 9)
    field.line.editingFinished.emit()
    assert field.line.text() == "周敏、李丽"
    field.line.setText("li")  # more than one sounds so
    with pytest.raises(Unreadable):
        field.value()

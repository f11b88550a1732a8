"""Words of a choice are found as they sound, by those who type letters."""

import pytest
from PySide6.QtCore import Qt

from crm_desktop.qtkit.forms.by_sound import SoundCompleter
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.forms.editors import ChoiceField

WORDS = ("", "有意向", "待回复", "已答应", "要再跟进", "M8")


@pytest.fixture
def box(qtbot):
    made = ChoiceBox()
    for word in WORDS:
        made.addItem(word, word)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "word"), [("yyx", "有意向"), ("dai", "待回复"), ("gj", "要再跟进"), ("m", "M8"), ("q", "")]
)
def test_letters_lead_to_a_word_of_a_closed_choice(qtbot, box, typed, word):
    qtbot.keyClicks(box, typed)
    assert box.currentData() == word


def test_the_same_letter_again_goes_on_to_the_next(qtbot, box):
    chosen = []
    box.clear()
    for word in ("现结", "先款", "货到", "现汇"):
        box.addItem(word, word)
    box.activated.connect(lambda _place: chosen.append(box.currentData()))
    for _ in range(4):
        qtbot.keyClicks(box, "x")
    assert chosen == ["先款", "现汇", "现结", "先款"]


def test_the_same_letter_again_leads_to_the_word_that_begins_with_both(qtbot, box):
    box.clear()
    for word in ("货到", "现汇", "先款", "信息"):
        box.addItem(word, word)
    qtbot.keyClicks(box, "xx")
    assert box.currentData() == "信息"


def test_letters_lead_to_a_word_of_an_open_list(qtbot, box):
    box.showPopup()
    qtbot.keyClicks(box.view(), "dhf")
    assert box.view().currentIndex().row() == 2
    box.hidePopup()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_field_that_takes_other_words_offers_its_own_by_sound(qtbot, key):
    field = ChoiceField([(word, word) for word in WORDS], editable=True)
    qtbot.addWidget(field)
    field.show()
    line = field.combo.lineEdit()
    line.setFocus()
    qtbot.keyClicks(line, "yyx")
    popup = line.findChild(SoundCompleter).popup()
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == ["有意向"]
    with qtbot.waitSignal(field.edited):
        qtbot.keyClick(popup, key)
    assert field.value() == "有意向"


def test_field_that_takes_other_words_keeps_them(qtbot):
    field = ChoiceField([(word, word) for word in WORDS], editable=True)
    qtbot.addWidget(field)
    field.show()
    line = field.combo.lineEdit()
    qtbot.keyClicks(line, "zzq")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert field.value() == "zzq"

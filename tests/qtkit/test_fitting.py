"""Bars that show less where there is no room, and the menu at their end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from crm_desktop.qtkit.actions import button
from crm_desktop.qtkit.fitting import Fitting, FittingButton, Room
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.more_menu import MoreButton, open_more

ENTRIES = (("Repeat the last order", "Ctrl+R"), ("Throw away", "Ctrl+T"), ("Confirm order", "Ctrl+Return"))


def fill(made, row):
    made.done = []
    made.actions_of_bar = {}
    for words, keys in ENTRIES:
        action = QAction(icon("save"), words, made)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _on=False, words=words: made.done.append(words))
        made.addAction(action)
        made.actions_of_bar[words] = action
        made.buttons.append(button(action, primary=keys == "Ctrl+Return"))
        row.addWidget(made.buttons[-1])


@pytest.fixture
def bar(qtbot):
    made = QWidget()
    row = QHBoxLayout(made)
    made.count = QLabel("300 customers")
    made.follow = FittingButton("Follow the customer", least=Room.PICTURE)
    made.follow.setIcon(icon("follow"))
    row.addWidget(made.count)
    row.addWidget(made.follow)
    made.buttons = [made.follow]
    fill(made, row)
    made.fitting = Fitting(made, 40, spare=[made.count])
    qtbot.addWidget(made)
    made.show()
    return made


def texts(bar, width):
    bar.resize(width, 40)
    QApplication.sendPostedEvents()
    return [one.text() for one in bar.buttons if one.isVisible()]


def more_of(bar):
    return bar.findChild(MoreButton)


def menu_of(bar):
    """What the menu of a bar offers, as it is opened by the keyboard."""
    QApplication.sendPostedEvents()
    more_of(bar).setFocus()
    more_of(bar).click()
    menu = more_of(bar).findChildren(QMenu)[-1]
    entries = [action for action in menu.actions() if not action.isSeparator()]
    menu.close()
    return entries


def test_wide_bar_shows_words_and_shortcuts_and_no_menu(bar):
    assert texts(bar, 1200)[1:] == ["Repeat the last order  Ctrl+R", "Throw away  Ctrl+T", "Confirm order  Ctrl+Enter"]
    assert more_of(bar).isHidden()


def test_narrow_bar_leaves_out_the_shortcuts_first(bar):
    texts(bar, 1200)
    whole = bar.layout().minimumSize().width()
    assert texts(bar, whole - 20)[1:] == ["Repeat the last order", "Throw away", "Confirm order"]
    assert more_of(bar).isHidden()


def words_only(bar):
    """How wide a bar is in which all buttons show their words."""
    texts(bar, 1200)
    texts(bar, bar.layout().minimumSize().width() - 1)
    return bar.layout().minimumSize().width()


def test_what_has_no_room_goes_into_the_menu_from_the_end_and_the_primary_button_stays(bar):
    assert texts(bar, words_only(bar) - 20)[1:] == ["Repeat the last order", "Confirm order"]
    assert [entry.text() for entry in menu_of(bar)] == ["Throw away"]
    assert more_of(bar).text() == "More"
    assert more_of(bar).geometry().right() < bar.buttons[-1].geometry().left()
    # a switch whose state has to be seen stays as a picture
    assert texts(bar, 330) == ["", "Confirm order"]
    assert [entry.text() for entry in menu_of(bar)] == ["Repeat the last order", "Throw away"]
    assert bar.follow.isVisible()


def test_nothing_is_cut_at_any_width(bar):
    for width in range(300, 900, 7):
        texts(bar, width)
        assert bar.layout().minimumSize().width() <= width, width


def test_same_width_shows_the_same_however_it_is_reached(bar):
    wide = [(texts(bar, width), more_of(bar).isVisible()) for width in range(900, 120, -30)]
    narrow = [(texts(bar, width), more_of(bar).isVisible()) for width in reversed(range(900, 120, -30))]
    assert wide == narrow[::-1]


def test_entry_of_the_menu_is_the_action_with_its_key_and_its_reason(bar):
    action = bar.actions_of_bar["Throw away"]
    action.setEnabled(False)
    action.setToolTip("Save it first.")
    texts(bar, 330)
    entry = next(one for one in menu_of(bar) if one.text() == "Throw away")
    assert entry.shortcut().toString() == "Ctrl+T"
    assert (entry.isEnabled(), entry.toolTip()) == (False, "Save it first.")


def test_keys_work_while_their_button_is_in_the_menu(bar, qtbot):
    texts(bar, 330)
    bar.activateWindow()
    bar.buttons[-1].setFocus()
    for key in (Qt.Key.Key_T, Qt.Key.Key_Return):
        qtbot.keyClick(bar, key, Qt.KeyboardModifier.ControlModifier)
    assert bar.done == ["Throw away", "Confirm order"]


def test_menu_is_reached_and_walked_by_keys(bar, qtbot):
    texts(bar, 330)
    bar.activateWindow()
    bar.buttons[-1].setFocus()
    assert open_more(bar)
    menu = more_of(bar).findChildren(QMenu)[-1]
    assert menu.activeAction().text() == "Repeat the last order"
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert bar.done == ["Throw away"]


def test_without_anything_in_a_menu_its_key_opens_nothing(bar):
    texts(bar, 1200)
    assert not open_more(bar)


def test_action_that_is_not_offered_is_in_neither(bar):
    bar.actions_of_bar["Throw away"].setVisible(False)
    assert "Throw away" not in " ".join(texts(bar, 1200))
    texts(bar, 330)
    assert [entry.text() for entry in menu_of(bar)] == ["Repeat the last order"]
    bar.actions_of_bar["Throw away"].setVisible(True)
    assert [entry.text() for entry in menu_of(bar)] == ["Repeat the last order", "Throw away"]
    bar.actions_of_bar["Repeat the last order"].setVisible(False)
    assert texts(bar, 1200)[1:] == ["Throw away  Ctrl+T", "Confirm order  Ctrl+Enter"]


def test_plain_button_is_pressed_from_the_menu(qtbot):
    bar, pressed = QWidget(), []
    row = QHBoxLayout(bar)
    one = FittingButton("Columns", "F9")
    one.setCheckable(True)
    one.toggled.connect(pressed.append)
    row.addWidget(one)
    fill_always = MoreButton(lambda menu: menu.addAction("Refresh"))
    row.addWidget(fill_always)
    Fitting(bar, 20, more=fill_always)
    qtbot.addWidget(bar)
    bar.show()
    bar.resize(30, 40)
    QApplication.sendPostedEvents()
    assert one.isHidden()
    entries = menu_of(bar)
    assert [entry.text() for entry in entries] == ["Columns\tF9", "Refresh"]
    entries[0].trigger()
    assert pressed == [True]


def test_what_can_be_spared_goes_last_and_comes_back(bar):
    texts(bar, 120)
    assert bar.count.isHidden()
    texts(bar, 1200)
    assert not bar.count.isHidden()


def test_buttons_below_figures_are_measured_with_them(qtbot):
    """The buttons of a document's foot stand under its total, which may be the wider of the two."""
    bar = QWidget()
    whole = QHBoxLayout(bar)
    end = QVBoxLayout()
    end.addWidget(QLabel("Total with tax 1,234,567.89 · " * 6))
    row = QHBoxLayout()
    bar.buttons = []
    fill(bar, row)
    more = MoreButton()
    row.insertWidget(2, more)
    end.addLayout(row)
    whole.addLayout(end)
    Fitting(bar, 40, more=more)
    qtbot.addWidget(bar)
    bar.show()
    bar.resize(2000, 60)
    QApplication.sendPostedEvents()
    wide = bar.layout().minimumSize().width()
    assert len(texts(bar, wide)) == 3
    assert texts(bar, wide)[0].endswith("Ctrl+R")

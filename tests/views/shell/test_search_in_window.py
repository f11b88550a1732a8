"""The search box in its window: groups, keys, ways on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from crm_desktop.qtkit.finding.group_chips import Chip
from tests.views.shell.opened import groups_asked, sought


def test_search_finds_records_and_opens_them(qtbot, window, context):
    window.search.start()
    qtbot.keyClicks(window.search, "yx")
    qtbot.waitUntil(window.search.popup.isVisible)
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.centre.currentWidget().record_id == 7
    assert window.search.text() == ""


def test_search_gives_each_group_its_share_and_says_what_is_not_found(qtbot, window, context):
    sought(qtbot, window, "yx")
    assert [(one.text, one.group, one.most) for one in groups_asked(context)] == [
        ("yx", "products", 4),
        ("yx", "customers", 3),
        ("yx", "suppliers", 3),
        ("yx", "people", 3),
        ("yx", "documents", 4),
        ("yx", "files", 3),
    ]
    assert window.search.popup.lines() == [
        "Products 0",
        "No product found for yx, All products F4",
        "Customers 12",
        "永兴五金, 宁波",
        "永兴电器, 温州",
        "Suppliers, partners 0",
        "No supplier, carrier, competitor or partner found for yx",
        "People 1",
        "陈国强, 永兴五金",
        "Documents 0",
        "No document found for yx",
        "Files and notes 0",
        "No file or note found for yx, All files",
        "Commands 0",
        "No command found for yx",
    ]


def test_search_is_walked_by_keys(qtbot, window, context):
    sought(qtbot, window, "yx")
    popup = window.search.popup
    seen, spoken = [popup.current().text], [window.search.accessibleDescription()]
    for key in (*[Qt.Key.Key_Down] * 4, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Up):
        qtbot.keyClick(window.search, key)
        seen.append(popup.current().text)
        spoken.append(window.search.accessibleDescription())
    assert seen[:5] == ["永兴五金", "永兴电器", "陈国强", "All files", "All products F4"]
    assert seen[5:] == ["永兴五金", "陈国强", "永兴电器"]
    assert [words.split(", ")[0] for words in spoken] == seen
    popup.hide()
    assert window.search.accessibleDescription() == ""


def test_search_shows_one_group_alone_and_all_again(qtbot, window, context):
    sought(qtbot, window, "yx")
    qtbot.keyClick(window.search, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert [(one.group, one.most) for one in groups_asked(context)][-1:] == [("customers", 16)]
    assert window.search.popup.chips()[2] == Chip("customers", "Customers", "12")
    qtbot.keyClick(window.search, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert [one.group for one in groups_asked(context)][-6:] == [
        "products",
        "customers",
        "suppliers",
        "people",
        "documents",
        "files",
    ]
    qtbot.keyClick(window.search, Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert window.search.popup.lines() == ["Commands 0", "No command found for yx"]


def test_search_stays_open_with_shift_and_does_not_confirm_with_control(qtbot, window, context):
    sought(qtbot, window, "yx")
    qtbot.keyClick(window.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.search.popup.isVisible()
    qtbot.keyClick(window.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert window.centre.currentWidget().record_id == 7
    assert (window.search.text(), window.search.hasFocus()) == ("yx", True)
    assert window.search.popup.isVisible()


def test_escape_goes_back_to_where_the_cursor_was_and_keeps_the_text(qtbot, window, context):
    before = QLineEdit(window)
    before.show()
    before.setFocus()
    sought(qtbot, window, "yx")
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    assert not window.search.popup.isVisible()
    assert QApplication.focusWidget() is before
    window.search.start()
    assert window.search.selectedText() == "yx"


def test_enter_takes_what_was_typed_now(qtbot, window, context):
    window.search.start()
    qtbot.keyClicks(window.search, "yx")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.centre.count() > 1)
    assert window.centre.currentWidget().record_id == 7


def test_search_opens_the_customer_of_a_person(window):
    window.search.opened.emit("person", 3, 7)
    page = window.centre.currentWidget()
    assert (page.record_id, page.prefill) == (7, {"person_id": 3})


def test_search_runs_commands_by_name(qtbot, window, context, ran):
    window.search.start()
    qtbot.keyClicks(window.search, "new o")
    qtbot.waitUntil(window.search.popup.isVisible)
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert ran == [context]

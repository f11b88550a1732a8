from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from crm_desktop.print_templates.calibration import CROSS_X, CROSS_Y
from crm_desktop.print_templates.profile import PrinterProfile
from crm_desktop.services.paper.jobs import StartPrintJob
from crm_desktop.services.paper.printers import profile_of
from crm_desktop.settings.printers import DotMatrix
from crm_desktop.views.printing.print_service import PrintService
from crm_desktop.views.printing.printer_draft import draft_of, printer_of
from crm_desktop.views.printing.printers_dialog import PrintersDialog
from crm_desktop.views.printing.wizard import PrinterWizard
from tests.print_templates.interpreter import tokens
from tests.views.printing.conftest import Printer


@pytest.fixture
def printer():
    return Printer()


@pytest.fixture
def dialog(qtbot, context, book, printer):
    made = PrintersDialog(None, context, book, PrintService(context, printer, book=book))
    qtbot.addWidget(made)
    return made


@pytest.fixture
def make_wizard(qtbot, context, book, printer):
    def make(known=None, queues=()):
        service = PrintService(context, printer, book=book)
        wizard = PrinterWizard(None, context, book, service, printer=known, queues=queues)
        qtbot.addWidget(wizard)
        wizard.show()
        qtbot.waitExposed(wizard)
        return wizard

    return make


def test_printer_is_added_changed_and_removed(dialog, book):
    dialog.form.show_value("name", "得实")
    dialog.form.show_value("address", "tcp://10.0.0.9")
    dialog.form.show_value("x_offset", Decimal("-1.5"))
    dialog.form.show_value("columns", 80)
    dialog.save()
    assert book.find("得实").profile == {"columns": 80, "x_offset": -1.5}
    dialog.form.show_value("name", "得实 2")
    dialog.save()
    assert [printer.name for printer in book.dot_matrix] == ["得实 2"]
    dialog.remove()
    assert book.dot_matrix == ()


def test_what_is_typed_for_a_printer_is_not_given_up_unasked(dialog, book, context):
    book.keep(DotMatrix("得实", "tcp://10.0.0.9"))
    dialog._fill("得实")
    dialog.show()
    dialog.form.show_value("name", "得实 2")
    context.ask.answer = False
    dialog.list.setCurrentRow(1)
    dialog.close()
    assert (dialog.list.currentRow(), dialog.form.draft().name, dialog.isVisible()) == (0, "得实 2", True)
    context.ask.answer = True
    dialog.list.setCurrentRow(1)
    assert dialog.form.draft().name == ""
    assert dialog.may_leave()


def test_first_printer_is_typed_at_once_and_kept_by_its_key(qtbot, dialog, book):
    dialog.show()
    assert dialog.focusWidget() is dialog.form.widget("name").focusProxy()
    dialog.form.show_value("name", "得实")
    dialog.form.show_value("address", "tcp://10.0.0.9")
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert book.find("得实") is not None


@pytest.mark.parametrize("address", ["", "tcp://host:x"])
def test_good_address_is_needed(dialog, book, address):
    dialog.form.show_value("name", "得实")
    dialog.form.show_value("address", address)
    dialog.save()
    assert dialog.form.widget("address").inner.property("problem") is True
    assert book.dot_matrix == ()


def test_test_page_goes_to_what_is_typed(dialog, printer, settle, ran):
    dialog.form.show_value("address", "tcp://10.0.0.9")
    dialog.test()
    settle()
    assert [target for target, _ in printer.jobs] == ["10.0.0.9:9100"]
    assert printer.payloads[0].startswith(b"\x1b@")
    assert ran(StartPrintJob)[0].documents == ()


@pytest.mark.parametrize(
    "profile",
    [
        {"columns": 80, "one_way": True, "rules": "pictures", "y_offset": 0.3},
        {"chinese": False, "hanzi_gap": [0, 3], "letter_quality": False, "datatype": "XPS_PASS", "forms_done": 7},
    ],
)
def test_draft_and_printer_say_the_same(profile):
    printer = DotMatrix("a", "LPT1", profile)
    assert printer_of(draft_of(printer), printer) == printer


def test_new_printer_is_lined_up_by_the_wizard(qtbot, book, make_wizard, printer, settle):
    """As a user does it: with Enter from step to step."""
    wizard = make_wizard(queues=["EPSON LQ-630K"])
    wizard.address.setCurrentText("tcp://10.0.0.9")
    wizard.name.setText("仓库")
    wizard.columns.setCurrentIndex(wizard.columns.findData(80))
    qtbot.keyClick(wizard.address, Qt.Key.Key_Return)
    assert wizard.step == 1
    wizard.print_ruler()
    settle()
    wizard.across.setValue(float(CROSS_X) - 2.5)
    wizard.down.setValue(float(CROSS_Y) + 1.0)
    wizard.rules.setCurrentIndex(1)
    qtbot.keyClick(wizard.across, Qt.Key.Key_Return)
    assert wizard.step == 2
    wizard.print_forms()
    settle()
    wizard.drift.setValue(-1.3)
    qtbot.keyClick(wizard.drift, Qt.Key.Key_Return)
    assert "2.5" in wizard.summary.text()
    qtbot.keyClick(wizard.next, Qt.Key.Key_Return)
    settle()
    assert book.find("仓库") == DotMatrix(
        "仓库",
        "tcp://10.0.0.9",
        {"columns": 80, "rules": "signs", "x_offset": 2.5, "y_offset": -1.0, "length_correction": 2},
    )
    assert not wizard.isVisible()
    ruler, forms = printer.payloads
    assert forms.count(b"\x0c") == 10
    assert ruler != forms


def test_what_the_wizard_found_moves_the_bytes(make_wizard, printer, settle):
    """The cross of the ten forms stands where it was measured to be missing, and each form is fed longer."""
    wizard = make_wizard(DotMatrix("仓库", "tcp://10.0.0.9", {"length_correction": 36}))
    wizard.go_next()
    wizard.print_forms()
    wizard.across.setValue(float(CROSS_X) - 25.4)
    wizard.print_forms()
    settle()
    before, after = ([part for part in tokens(job) if part[:2] == b"\x1b$"] for job in printer.payloads)
    assert int.from_bytes(after[0][2:4], "little") - int.from_bytes(before[0][2:4], "little") == 60
    down = sum(part[2] for part in tokens(printer.payloads[0]) if part[:2] == b"\x1bJ")
    assert down == 10 * (990 + 18)


def test_known_printer_keeps_what_is_not_measured_again(make_wizard, book):
    known = DotMatrix("仓库", "tcp://10.0.0.9", {"x_offset": 2.5, "length_correction": -3, "one_way": True})
    book.keep(known)
    wizard = make_wizard(known)
    for _ in range(4):
        wizard.go_next()
    assert book.find("仓库") == known


def test_wizard_goes_back_and_asks_for_an_address_first(make_wizard):
    wizard = make_wizard()
    wizard.go_next()
    assert (wizard.step, bool(wizard.problem.text())) == (0, True)
    wizard.address.setCurrentText("LPT1")
    wizard.go_next()
    wizard.go_back()
    assert (wizard.step, wizard.back.isEnabled()) == (0, False)


def test_dead_printer_is_said_in_the_wizard(make_wizard, context, printer, settle):
    printer.is_off = True
    wizard = make_wizard(DotMatrix("仓库", "tcp://10.0.0.9"))
    wizard.go_next()
    wizard.print_ruler()
    settle()
    assert context.ask.problems
    assert wizard.step == 1


def test_dialog_opens_the_wizard_and_shows_what_it_found(qtbot, dialog, book, context):
    dialog.show()
    dialog.line_up()
    wizard = dialog.findChild(PrinterWizard)
    wizard.address.setCurrentText("LPT1")
    wizard.name.setText("得实")
    for _ in range(4):
        wizard.go_next()
    assert dialog.list.currentItem().text() == "得实"
    assert profile_of(book.find("得实")).columns == 136


def test_wizard_goes_on_with_what_was_typed(dialog):
    dialog.show()
    dialog.form.show_value("name", "得实")
    dialog.form.show_value("address", "tcp://10.0.0.7")
    dialog.line_up()
    wizard = dialog.findChild(PrinterWizard)
    assert (wizard.name.text(), wizard.address.currentText()) == ("得实", "tcp://10.0.0.7")


@pytest.mark.parametrize(
    ("name", "value"), [("x_offset", "81"), ("y_offset", "-41"), ("length_correction", "100"), ("underline_row", "5")]
)
def test_value_that_moves_the_print_off_the_paper_is_refused_where_it_is_typed(dialog, book, name, value):
    dialog.form.show_draft(replace(dialog.form.draft(), name="得实", address="LPT1", **{name: Decimal(value)}))
    dialog.save()
    assert book.find("得实") is None
    assert [label.text() for label in dialog.findChildren(QLabel) if label.text().startswith("Type a value from")]


def test_kept_value_beyond_all_paper_is_left_out():
    assert profile_of(DotMatrix("得实", "LPT1", {"y_offset": 300.0, "columns": 80})) == PrinterProfile(columns=80)

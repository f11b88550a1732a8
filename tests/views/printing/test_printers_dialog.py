from decimal import Decimal

import pytest

from crm_desktop.settings.printers import DotMatrix, PrinterBook
from crm_desktop.views.printing.places import profile_of
from crm_desktop.views.printing.print_service import PrintService
from crm_desktop.views.printing.printers_dialog import PrintersDialog, draft_of, printer_of
from tests.views.fakes import fake_context


@pytest.fixture
def context(qapp):
    return fake_context()


@pytest.fixture
def book(tmp_path):
    return PrinterBook(tmp_path / "printers.json")


@pytest.fixture
def sent():
    return []


@pytest.fixture
def dialog(qtbot, context, book, sent):
    service = PrintService(context, lambda payload, target, *, title: sent.append((str(target), payload)))
    made = PrintersDialog(None, context, book, service)
    qtbot.addWidget(made)
    return made


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


def test_address_is_needed(dialog, book):
    dialog.form.show_value("name", "得实")
    dialog.save()
    assert dialog.form.widget("address").inner.property("problem") is True
    assert book.dot_matrix == ()


def test_test_page_goes_to_what_is_typed(qtbot, dialog, context, sent):
    dialog.form.show_value("address", "tcp://10.0.0.9")
    dialog.test()
    qtbot.waitUntil(lambda: not context.jobs.busy)
    [(target, payload)] = sent
    assert target == "10.0.0.9:9100"
    assert payload.startswith(b"\x1b@")


def test_draft_and_printer_say_the_same():
    printer = DotMatrix("a", "LPT1", {"columns": 80, "one_way": True, "rules": "pictures", "y_offset": 0.3})
    assert printer_of(draft_of(printer)) == printer
    assert profile_of(printer).y_offset == 0.3

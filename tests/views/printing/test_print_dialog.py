import socket
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.printing import PrintState
from crm_desktop.print_templates.builtin import builtin_templates
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.errors import PrinterUnreachable
from crm_desktop.queries.paper_parties import Company
from crm_desktop.queries.printing import KeptJob, PrintRow
from crm_desktop.services.printing import DropJob, LogPrint, NoteResent
from crm_desktop.settings.printers import DotMatrix, LastChoice, PrinterBook
from crm_desktop.views.print_request import PrintRequest
from crm_desktop.views.printing.desk import PrintDesk
from crm_desktop.views.printing.places import place_of, profile_of
from crm_desktop.views.printing.print_dialog import PrintDialog
from crm_desktop.views.printing.print_service import PrintService
from crm_desktop.views.printing.queue_dock import queue_dock
from tests.factories import TODAY
from tests.views.fakes import NOW, RowsSource, fake_context

REQUEST = PrintRequest("delivery", 7, "FH-20261120-004")


class Printer:
    """Takes bytes, or does not answer."""

    def __init__(self, fails=False):
        self.got, self.fails = [], fails

    def __call__(self, payload, target, *, title):
        if self.fails:
            raise PrinterUnreachable(target=target, why="timed out")
        self.got.append((str(target), payload))


@pytest.fixture
def context(qapp):
    return fake_context(
        answers={
            "templates_of": builtin_templates,
            "_document_of": lambda request, today: sample("delivery", 3),
        },
        outcome={LogPrint: Done(Changes.PRINTS), NoteResent: Done(Changes.PRINTS)},
    )


@pytest.fixture
def book(tmp_path):
    return PrinterBook(tmp_path / "printers.json")


def settle(qtbot, context):
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert context.ask.bugs == []


@pytest.fixture
def make(qtbot, context, book):
    def build(printer=None, **choice):
        if choice:
            book.keep_last("delivery", LastChoice(**choice))
        dialog = PrintDialog(None, context, PrintService(context, printer or Printer()), REQUEST, book=book)
        qtbot.addWidget(dialog)
        dialog.load()
        settle(qtbot, context)
        dialog.show()
        return dialog

    return build


def test_preview_shows_the_pages_of_the_chosen_template(qtbot, context, make):
    dialog = make()
    assert dialog.template.count() == len(builtin_templates("delivery"))
    first = dialog.preview.pages[0].paper
    dialog.template.setCurrentIndex(1)
    settle(qtbot, context)
    assert dialog.preview.pages[0].paper != first


def test_address_is_remembered_and_bytes_are_sent_raw(qtbot, context, book, make):
    printer = Printer()
    dialog = make(printer)
    dialog.place.setCurrentIndex(dialog.place.findData("new:"))
    dialog.address.setText("tcp://10.0.0.9:9100")
    dialog.name.setText("得实")
    dialog.print_now()
    settle(qtbot, context)
    [(target, payload)] = printer.got
    assert target == "10.0.0.9:9100"
    assert payload.startswith(b"\x1b@")
    assert book.find("得实").address == "tcp://10.0.0.9:9100"
    assert book.last("delivery").place == "escp:得实"
    [log] = context.runner.commands
    assert (log.number, log.target, log.problem) == ("FH-20261120-004", "tcp://10.0.0.9:9100", "")


def test_missing_address_is_said(make):
    dialog = make()
    dialog.place.setCurrentIndex(dialog.place.findData("new:"))
    dialog.print_now()
    assert dialog.problem.text()
    assert dialog.isVisible()


def test_dead_printer_says_so_and_keeps_the_job(qtbot, context, book, make):
    book.keep(DotMatrix("得实", "tcp://10.0.0.9:9100"))
    dialog = make(Printer(fails=True), place="escp:得实", copies=2)
    assert dialog.copies.value() == 2
    dialog.print_now()
    settle(qtbot, context)
    [log] = context.runner.commands
    assert log.payload.startswith(b"\x1b@")
    assert log.problem
    assert "print queue" in context.ask.problems[0]


def test_pdf_goes_into_the_chosen_file(qtbot, context, book, tmp_path):
    context.ask.path = tmp_path / "note"
    book.keep_last("delivery", LastChoice(place="pdf:"))
    dialog = PrintDialog(None, context, PrintService(context), REQUEST, book=book)
    qtbot.addWidget(dialog)
    dialog.load()
    settle(qtbot, context)
    dialog.print_now()
    settle(qtbot, context)
    assert (tmp_path / "note.pdf").read_bytes().startswith(b"%PDF")


def test_quote_goes_to_a_workbook_in_its_layout(qtbot, context, book, tmp_path):
    context.ask.path = Path(tmp_path / "q.xlsx")
    context.reader.answers["_document_of"] = lambda request, today: sample("quote", 3)
    book.keep_last("quote", LastChoice(place="xlsx:"))
    dialog = PrintDialog(None, context, PrintService(context), replace(REQUEST, kind="quote"), book=book)
    qtbot.addWidget(dialog)
    dialog.load()
    settle(qtbot, context)
    dialog.print_now()
    settle(qtbot, context)
    assert (tmp_path / "q.xlsx").read_bytes().startswith(b"PK")


def test_bytes_arrive_over_the_network(qtbot, context, book):
    server = socket.create_server(("127.0.0.1", 0))
    got = []

    def serve():
        connection, _ = server.accept()
        with connection:
            while chunk := connection.recv(4096):
                got.append(chunk)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    book.keep(DotMatrix("网口", f"tcp://127.0.0.1:{server.getsockname()[1]}"))
    book.keep_last("delivery", LastChoice(place="escp:网口"))
    dialog = PrintDialog(None, context, PrintService(context), REQUEST, book=book)
    qtbot.addWidget(dialog)
    dialog.load()
    settle(qtbot, context)
    dialog.print_now()
    settle(qtbot, context)
    thread.join(60)
    server.close()
    assert b"".join(got).startswith(b"\x1b@")


def test_kept_job_is_sent_again(qtbot, context):
    printer = Printer()
    PrintService(context, printer).send_again(KeptJob(3, "FH-1", "tcp://10.0.0.9", b"\x1b@x"))
    settle(qtbot, context)
    assert [payload for _, payload in printer.got] == [b"\x1b@x"]
    assert context.runner.commands == [NoteResent(job_id=3)]


def test_job_that_fails_again_says_why(qtbot, context):
    PrintService(context, Printer(fails=True)).send_again(KeptJob(3, "FH-1", "tcp://10.0.0.9", b"\x1b@x"))
    settle(qtbot, context)
    [noted] = context.runner.commands
    assert noted.problem
    assert context.ask.problems


def row(state):
    return PrintRow(1, NOW, "何晓雯", "delivery", 7, "FH-1", "delivery_a4", 1, "tcp://10.0.0.9", state, "没有应答")


@pytest.mark.parametrize(("state", "may"), [(PrintState.FAILED, True), (PrintState.DONE, False)])
def test_queue_offers_what_a_job_allows(qtbot, context, state, may):
    context.source = lambda _listing: RowsSource([row(state.value)])
    dock = queue_dock(context)
    qtbot.addWidget(dock)
    dock.show()
    settle(qtbot, context)
    dock.table.selectRow(0)
    assert dock.actions_by_id["print.drop"].isEnabled() is may
    if may:
        dock.actions_by_id["print.drop"].trigger()
        settle(qtbot, context)
        assert DropJob(job_id=1) in context.runner.commands


def test_list_is_printed_as_seen(qtbot, context, book):
    context.source = lambda _listing: RowsSource([row("done"), replace(row("failed"), id=2)])
    context.reader.answers["company"] = lambda: Company({"name": "宏达五金"}, {"name": "何晓雯"}, {})
    dock = queue_dock(context)
    window = QWidget()
    qtbot.addWidget(dock)
    qtbot.addWidget(window)
    dock.show()
    settle(qtbot, context)
    PrintDesk(window, context, book).print_list(dock)
    settle(qtbot, context)
    dialog = window.findChild(PrintDialog)
    settle(qtbot, context)
    texts = [run.text for run in dialog.preview.pages[0].operations if hasattr(run, "text")]
    assert {"FH-1", str(TODAY), "宏达五金"} <= set(texts)
    dialog.close()


def test_broken_book_counts_as_empty(tmp_path):
    path = tmp_path / "printers.json"
    path.write_text('{"dot_matrix": [{"nonsense": 1}]}')
    book = PrinterBook(path)
    assert book.dot_matrix == ()
    book.keep(DotMatrix("a", "LPT1", {"columns": 80, "rules": "pictures", "gone": 1}))
    again = PrinterBook(path).find("a")
    assert profile_of(again).columns == 80
    book.forget("a")
    assert PrinterBook(path).dot_matrix == ()


def test_places_have_codes():
    assert place_of("driver:HP: 1").name == "HP: 1"


def test_enter_prints_from_the_choice_of_the_place(qtbot, context, book, make):
    printer = Printer()
    book.keep(DotMatrix("Storeroom", "tcp://10.0.0.9:9100"))
    dialog = make(printer)
    qtbot.waitExposed(dialog)
    dialog.place.setFocus()
    qtbot.keyClick(dialog.place, Qt.Key.Key_Down)
    dialog.place.setCurrentIndex(dialog.place.findData("escp:Storeroom"))
    qtbot.keyClick(dialog.place, Qt.Key.Key_Return)
    settle(qtbot, context)
    assert [target for target, _ in printer.got] == ["10.0.0.9:9100"]

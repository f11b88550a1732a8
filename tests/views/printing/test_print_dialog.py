import socket
import threading
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.printing import Medium
from crm_desktop.print_templates.builtin import builtin_templates
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.outlets import send
from crm_desktop.queries.paper.jobs import PrintRow
from crm_desktop.queries.paper.parties import Company
from crm_desktop.services.paper.jobs import AddToPrintJob, DropPrintJob, EndPrintJob, StartPrintJob
from crm_desktop.services.paper.log import LogPrint
from crm_desktop.settings.printers import DotMatrix, LastChoice
from crm_desktop.views.print_request import PrintRequest
from crm_desktop.views.printing.desk import PrintDesk
from crm_desktop.views.printing.print_dialog import PrintDialog
from crm_desktop.views.printing.print_service import PrintService
from crm_desktop.views.printing.queue_dock import log_dock
from crm_desktop.views.printing.template_choice import Offered, TemplateChoice
from tests.make.stored import TODAY
from tests.views.fakes.context import NOW
from tests.views.fakes.rows import RowsSource
from tests.views.printing.conftest import Printer

REQUEST = PrintRequest("delivery", 7, "FH-20261120-004")


@pytest.fixture
def make(qapp, context, book, settle):
    made = []

    def build(printer=None, request=REQUEST, **choice):
        if choice:
            book.keep_last(request.kind, LastChoice(**choice))
        service = PrintService(context, printer or Printer(), book=book)
        dialog = PrintDialog(None, context, service, request, book=book)
        made.append(dialog)
        dialog.load()
        settle()
        dialog.show()
        return dialog

    yield build
    for dialog in made:
        if isValid(dialog):  # a dialog that printed has gone
            dialog.close()


@pytest.fixture
def matrix(book):
    book.keep(DotMatrix("得实", "tcp://10.0.0.9:9100"))
    return {"place": "escp:得实"}


def printed_texts(dialog):
    return [run.text for page in dialog.preview.pages for run in page.operations if hasattr(run, "text")]


def test_preview_shows_the_pages_of_the_chosen_template(make, settle):
    dialog = make()
    first = dialog.preview.pages[0].paper
    dialog.choice.combo.setCurrentIndex(1)
    settle()
    assert dialog.preview.pages[0].paper != first


def test_no_template_is_said_only_once_that_is_known(context):
    choice = TemplateChoice(context, REQUEST, "")
    assert not choice.is_empty
    choice.show_offered(Offered(()))
    assert choice.is_empty


def test_address_is_remembered_and_bytes_are_sent_raw(book, make, settle, ran):
    printer = Printer()
    dialog = make(printer)
    dialog.place.setCurrentIndex(dialog.place.findData("new:"))
    dialog.address.setText("tcp://10.0.0.9:9100")
    dialog.name.setText("得实")
    settle()
    dialog.print_now()
    settle()
    assert [target for target, _ in printer.jobs] == ["10.0.0.9:9100"]
    assert printer.payloads[0].startswith(b"\x1b@")
    assert book.find("得实").address == "tcp://10.0.0.9:9100"
    assert book.last("delivery").place == "escp:得实"
    [job] = ran(StartPrintJob)
    assert (job.documents[0].number, job.target) == ("FH-20261120-004", "tcp://10.0.0.9:9100")
    assert ran(EndPrintJob) == [EndPrintJob(job_id=5, next_page=2, sent_to=2)]


@pytest.mark.parametrize("address", ["", "tcp://host:99999", "note.prn", "printers/lq"])
def test_bad_address_is_said(make, address):
    dialog = make()
    dialog.place.setCurrentIndex(dialog.place.findData("new:"))
    dialog.address.setText(address)
    dialog.print_now()
    assert "tcp://192.168.1.50:9100" in dialog.problem.text()
    assert dialog.isVisible()


def test_dead_printer_says_so_and_keeps_the_job(context, make, settle, ran, matrix):
    dialog = make(Printer(is_off=True), copies=2, **matrix)
    assert dialog.copies.value() == 2
    dialog.print_now()
    settle()
    [ended] = ran(EndPrintJob)
    assert (ended.next_page, bool(ended.problem)) == (1, True)
    assert "print queue" in context.ask.problems[0]


def test_printer_unplugged_in_mid_job_goes_on_at_that_page(context, make, settle, ran, matrix):
    context.reader.answers["document_of"] = lambda kind, record_id, today, period=None: sample(kind, 37)
    dialog = make(Printer(breaks_after=3), **matrix)
    dialog.print_now()
    settle()
    [ended] = ran(EndPrintJob)
    assert (ended.next_page, ended.sent_to) == (1, 3)
    assert "Pages 1 to 3 of 4" in context.ask.problems[0]


def test_pdf_goes_into_the_chosen_file(context, make, settle, ran, tmp_path):
    context.ask.path = tmp_path / "note"
    make(place="pdf:").print_now()
    settle()
    assert (tmp_path / "note.pdf").read_bytes().startswith(b"%PDF")
    [log] = ran(LogPrint)
    assert (log.medium, log.documents[0].pages) == (Medium.FILE, 1)


def test_quote_goes_to_a_workbook_in_its_layout(context, make, settle, tmp_path):
    context.ask.path = tmp_path / "q.xlsx"
    make(request=replace(REQUEST, kind="quote"), place="xlsx:").print_now()
    settle()
    assert (tmp_path / "q.xlsx").read_bytes().startswith(b"PK")


def test_printer_bytes_go_into_a_file(context, make, settle, tmp_path):
    context.ask.path = tmp_path / "note.prn"
    make(place="prn:").print_now()
    settle()
    assert (tmp_path / "note.prn").read_bytes().startswith(b"\x1b@")


def test_printer_that_is_a_file_is_written_where_it_says(book, context, make, settle, tmp_path):
    book.keep(DotMatrix("文件", f"file://{tmp_path / 'lq.prn'}"))
    make(place="escp:文件").print_now()
    settle()
    assert context.ask.problems == []
    assert (tmp_path / "lq.prn").read_bytes().startswith(b"\x1b@")


def test_bytes_arrive_over_the_network(book, make, settle, kept):
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
    make(send, place="escp:网口").print_now()
    settle()
    thread.join(60)
    server.close()
    assert b"".join(got) == b"".join(kept.parts)


def test_copies_are_chosen_and_lose_their_prices(context, make, settle, ran, matrix):
    printer = Printer()
    dialog = make(printer, template="delivery_three_part", **matrix)
    names = list(dialog.labels.wanted)
    assert len(names) == 3
    assert "15,950.00" in " ".join(printed_texts(dialog))
    dialog.labels.wanted[names[2]].setChecked(False)
    dialog.labels.prices[names[1]].setChecked(False)
    settle()
    first, second = dialog.preview.pages
    texts = [[run.text for run in page.operations if hasattr(run, "text")] for page in (first, second)]
    assert any(".00" in text for text in texts[0])
    assert not any(".00" in text for text in texts[1])
    dialog.print_now()
    settle()
    [job] = ran(StartPrintJob)
    assert (job.documents[0].pages, "－￥" in job.documents[0].labels) == (2, True)


def test_form_in_parts_without_any_prices_stays_one_sheet(make, settle):
    dialog = make(template="delivery_three_part")
    for box in dialog.labels.prices.values():
        box.setChecked(False)
    settle()
    [page] = dialog.preview.pages
    texts = [run.text for run in page.operations if hasattr(run, "text")]
    assert not any(".00" in text for text in texts)
    assert sum(label in " ".join(texts) for label in ("存根联", "客户联", "财务联")) == 3


def test_at_least_one_copy_is_needed(make, settle):
    dialog = make(template="delivery_three_part")
    for box in dialog.labels.wanted.values():
        box.setChecked(False)
    settle()
    dialog.print_now()
    assert dialog.problem.text()
    assert dialog.isVisible()


def test_default_for_customer_or_printer_comes_first(context, book, make, settle, matrix):
    templates = builtin_templates("delivery")
    context.reader.answers["offered"] = lambda request, printer: Offered(
        templates, first=templates[1].name, by_default=printer == "escp:得实"
    )
    dialog = make(template=templates[0].name, place="pdf:")
    assert dialog.choice.template == templates[0]
    dialog.place.setCurrentIndex(dialog.place.findData("escp:得实"))
    settle()
    assert dialog.choice.template == templates[1]
    dialog.choice.combo.setCurrentIndex(0)
    dialog.choice.combo.activated.emit(0)
    dialog.place.setCurrentIndex(dialog.place.findData("pdf:"))
    settle()
    assert dialog.choice.template == templates[0]


def test_template_is_changed_in_the_designer(context, make):
    dialog = make()
    dialog.choice.open_designer()
    [(kind, record_id, prefill)] = context.opener.opened
    assert (kind, record_id, prefill["document"]) == ("designer", None, ("delivery", 7))
    assert prefill["builtin"] == dialog.choice.template.name


def test_reprint_is_said_with_a_way_to_the_log(context, make, settle):
    document = sample("delivery", 3)
    again = {**document.fields["document"], "copies_printed": Decimal(2)}
    context.reader.answers["document_of"] = lambda kind, record_id, today, period=None: replace(
        document, fields={**document.fields, "document": again}
    )
    context.source = lambda _listing: RowsSource([row("done")])
    dialog = make()
    assert "2" in dialog.note.text()
    dialog.note.linkActivated.emit("log")
    settle()
    shown = dialog.findChild(QWidget, "print_log_dialog")
    assert shown.panel.request.options["document"] == ("delivery", 7)
    shown.close()


def test_many_documents_are_one_job_with_pages_of_their_own(context, make, settle, ran, matrix, kept):
    context.reader.answers["document_of"] = lambda kind, record_id, today, period=None: sample(
        kind, 11 if record_id == 7 else 3
    )
    printer = Printer()
    dialog = make(printer, PrintRequest("delivery", 7, "", tuple(range(8, 52))), **matrix)
    assert "45" in dialog.windowTitle()
    assert dialog.note.text()
    dialog.print_now()
    settle()
    [start], added = ran(StartPrintJob), ran(AddToPrintJob)
    assert [len(command.documents) for command in (start, *added)] == [20, 20, 5]
    assert start.documents[0].pages == 2
    assert len(kept.parts) == 1 + 46
    assert printer.payloads == [b"".join(kept.parts)]
    assert printer.payloads[0].count(b"\x1b@") == 1
    assert "第 1 页  共 1 页".encode("gbk") in kept.parts[3]


def test_batch_is_laid_out_wholly_or_not_at_all(context, make, settle, ran, matrix):
    def read(kind, record_id, today, period=None):
        if record_id == 40:
            raise NotFound(what="FH-40")
        return sample(kind, 3)

    context.reader.answers["document_of"] = read
    printer = Printer()
    make(printer, PrintRequest("delivery", 7, "", tuple(range(8, 52))), **matrix).print_now()
    settle()
    assert (len(ran(StartPrintJob)), ran(DropPrintJob)) == (1, [DropPrintJob(job_id=5)])
    assert printer.jobs == []
    assert context.ask.problems


def row(state):
    where, who = "tcp://10.0.0.9", "何晓雯"
    return PrintRow(1, NOW, who, "delivery", 7, "FH-1", "delivery_a4", 1, "", where, "paper", state, "没有应答", 1, 2)


def test_list_is_printed_as_seen(qtbot, context, book, settle):
    context.reader.answers["company"] = lambda: Company({"name": "宏达五金"}, {"name": "何晓雯"}, {})
    context.source = lambda _listing: RowsSource([row("done"), replace(row("failed"), id=2)])
    dock = log_dock(context)
    window = QWidget()
    qtbot.addWidget(dock)
    qtbot.addWidget(window)
    dock.show()
    settle()
    PrintDesk(window, context, book).print_list(dock)
    settle()
    dialog = dock.findChild(PrintDialog)  # the window that is worked in
    settle()
    texts = printed_texts(dialog)
    assert "FH-1" in texts
    assert "reprint 1" in texts
    assert {str(TODAY), "宏达五金"} <= set(texts)
    dialog.close()


def test_enter_prints_from_the_choice_of_the_place(qtbot, book, make, settle):
    printer = Printer()
    book.keep(DotMatrix("Storeroom", "tcp://10.0.0.9:9100"))
    dialog = make(printer)
    qtbot.waitExposed(dialog)
    dialog.place.setFocus()
    qtbot.keyClick(dialog.place, Qt.Key.Key_Down)
    dialog.place.setCurrentIndex(dialog.place.findData("escp:Storeroom"))
    settle()
    qtbot.keyClick(dialog.place, Qt.Key.Key_Return)
    settle()
    assert [target for target, _ in printer.jobs] == ["10.0.0.9:9100"]


def test_enter_before_the_pages_are_there_is_not_lost(qtbot, context, book, settle, matrix):
    printer = Printer()
    book.keep_last("delivery", LastChoice(**matrix))
    dialog = PrintDialog(None, context, PrintService(context, printer, book=book), REQUEST, book=book)
    dialog.load()
    dialog.show()
    qtbot.keyClick(dialog.place, Qt.Key.Key_Return)
    assert printer.jobs == []
    settle()
    qtbot.waitUntil(lambda: len(printer.jobs) == 1)
    settle()


def batch(make, context, void, **choice):
    context.reader.answers["void_documents"] = lambda kind, ids: frozenset(void)
    return make(request=PrintRequest("delivery", 7, "FH-20261120-004", (8, 9)), **choice)


def test_batch_leaves_void_documents_out(make, context, settle, ran, matrix):
    dialog = batch(make, context, {7, 9}, **matrix)
    assert dialog.voids.isVisible()
    dialog.print_now()
    settle()
    [job] = ran(StartPrintJob)
    assert [document.record_id for document in job.documents] == [8]


def test_batch_prints_void_documents_when_asked_to(make, context, settle, ran, matrix):
    dialog = batch(make, context, {8}, **matrix)
    dialog.voids.click()
    dialog.print_now()
    settle()
    [job] = ran(StartPrintJob)
    assert [document.record_id for document in job.documents] == [7, 8, 9]


@pytest.mark.parametrize("void", [set(), {7, 8, 9}])
def test_batch_of_one_sort_asks_nothing(make, context, settle, ran, matrix, void):
    dialog = batch(make, context, void, **matrix)
    assert not dialog.voids.isVisible()
    dialog.print_now()
    settle()
    [job] = ran(StartPrintJob)
    assert [document.record_id for document in job.documents] == [7, 8, 9]


def test_characters_that_cannot_be_printed_are_said_before_printing(make, context):
    def read(kind, record_id, today, period=None):
        document = sample(kind, 2)
        return replace(document, fields={**document.fields, "customer": {"name": "五金ש行"}})

    context.reader.answers["document_of"] = read
    dialog = make()
    assert "ש" in dialog.problem.text()
    assert "〓" in dialog.problem.text()
    assert dialog.print_button.isEnabled()

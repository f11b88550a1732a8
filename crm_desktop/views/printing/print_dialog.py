"""The print dialog: what comes out on the left, how and where to on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.errors import DomainError
from crm_desktop.print_templates.checks import losses
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.errors import PaperError
from crm_desktop.print_templates.operations import Page
from crm_desktop.print_templates.template import Template
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.forms.elided import ElidedLabel
from crm_desktop.qtkit.forms.wheel import leave_wheel
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import default, grounded, label, secondary
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.paper.documents import void_documents
from crm_desktop.services.paper.orders import PrintOrder, document_of
from crm_desktop.services.paper.output import Wanted, pages_of
from crm_desktop.services.paper.printers import printer_target, profile_of
from crm_desktop.settings.printers import DotMatrix, LastChoice, PrinterBook
from crm_desktop.views.context import Context
from crm_desktop.views.print_request import PrintLogRequest, PrintRequest
from crm_desktop.views.printing.copies_box import CopiesBox
from crm_desktop.views.printing.places import FILES, Place, Way, choices, place_of
from crm_desktop.views.printing.preview import Preview
from crm_desktop.views.printing.print_log_dialog import PrintLogDialog
from crm_desktop.views.printing.print_service import PrintService
from crm_desktop.views.printing.template_choice import Offered, TemplateChoice
from crm_desktop.views.printing.void_choice import VoidChoice

COPIES_AT_MOST = 99
LOSSES_SHOWN = 3


class PrintDialog(Dialog):
    """Prints one document, or many of a kind as one job."""

    def __init__(
        self,
        parent: QWidget | None,
        context: Context,
        service: PrintService,
        request: PrintRequest,
        *,
        book: PrinterBook,
        drivers: Sequence[str] = (),
    ) -> None:
        """Build the dialog; ``load`` or ``show_document`` gives it something to print.

        Args:
            parent: the window over which it stands.
            context: the program.
            service: sends it away.
            request: which documents.
            book: printers and last choices of this computer.
            drivers: the printers that the system knows.
        """
        super().__init__(parent)
        self._context, self._service, self._book, self._request = context, service, book, request
        self._document: PrintData | None = None
        self._is_prepared = self._is_trial = self._is_ready = self._is_wanted = False
        self._is_sorted = len(request.ids) == 1  # into void and live ones
        self._last = book.last(request.kind)
        self.setObjectName("print_dialog")
        count = len(request.ids)
        title = self.tr("Print {number}").format(number=request.number).strip()
        self.setWindowTitle(title if count == 1 else self.tr("Print %n document(s)", "", count))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.preview = Preview()
        self.choice = TemplateChoice(context, request, self._last.template)
        self.labels, self.voids = CopiesBox(), VoidChoice()
        self.place, self.copies = ChoiceBox(), QSpinBox()
        leave_wheel(self.copies)
        self.address, self.name, self.remember = QLineEdit(), QLineEdit(), QCheckBox(self.tr("Remember this printer"))
        self.note = label(role="hint")
        self.note.setWordWrap(True)
        self.note.linkActivated.connect(self._show_log)
        self.problem = label(role="problem")
        self.problem.setWordWrap(True)
        self._lay_out(drivers)

    # what is chosen

    def chosen_place(self) -> Place:
        """Where to."""
        return place_of(str(self.place.currentData()))

    def print_now(self) -> None:
        """Send the documents away; the dialog closes and work goes on.

        Enter that comes before the pages are laid out is not lost: it prints as soon as they are.
        """
        template = self.choice.template
        if template is None or self._document is None or not (self._is_ready and self._is_sorted):
            self._is_wanted = True
            return
        if self.labels.is_none:
            self.problem.setText(self.tr("Choose at least one copy."))
            return
        place = self.chosen_place()
        target = self._target(place)
        if not target:
            return
        self._keep_choice(template, place, target)
        order = self._order(template, place, target)
        self.accept()
        if place.way is Way.DRIVER:
            self._service.print_with_driver(order)
        elif place.way in FILES:
            self._service.write_file(order)
        else:
            self._service.print_raw(order)

    def _order(self, template: Template, place: Place, target: str) -> PrintOrder:
        name = self._printer_name(place, target)
        language = self._document.language if self._document else ""
        request = self._request.only(self.voids.left(self._request.ids))
        return PrintOrder(
            kind=request.kind,
            ids=request.ids,
            title=request.number,
            wanted=Wanted(template, self.labels.copies(language), 1 if place.way in FILES else self.copies.value()),
            documents=self._reading(),
            target=target,
            printer=name,
            profile=profile_of(self._book.find(name)),
        )

    def _reading(self) -> Callable[[int], PrintData]:
        """How a document is read, on any thread; the one that is shown is there already."""
        shown, request, reader, today = self._document, self._request, self._context.reader, self._context.clock.today()
        prepared = self._is_prepared

        def read(record_id: int) -> PrintData:
            if shown is not None and (prepared or record_id == request.record_id):
                return shown
            return reader.read(document_of, kind=request.kind, record_id=record_id, today=today, period=request.period)

        return read

    def _keep_choice(self, template: Template, place: Place, target: str) -> None:
        kept = place if place.way is not Way.NEW else Place(Way.ESCP, self._printer_name(place, target))
        self._book.keep_last(self._request.kind, LastChoice(template.name, kept.code, self.copies.value()))

    def _printer_name(self, place: Place, target: str) -> str:
        return place.name if place.way is not Way.NEW else self.name.text().strip() or target

    def _target(self, place: Place) -> str:
        """The address for the place; asks for the file where one is written; empty when backed out."""
        if place.way is Way.DRIVER:
            return place.name
        if place.way is Way.ESCP:
            printer = self._book.find(place.name)
            return printer.address if printer else ""
        if place.way is Way.NEW:
            return self._new_printer()
        suffix = f".{place.way}"
        name = self._request.number or self.choice.combo.currentText()  # a draft has no number yet
        path = self._context.ask.save_file(self.windowTitle(), FILES[place.way], f"{name}{suffix}")
        if path is None:
            return ""
        return str(path if path.suffix.lower() == suffix else path.with_suffix(suffix))

    def _new_printer(self) -> str:
        address = self.address.text().strip()
        try:
            printer_target(address)
        except DomainError:
            self.problem.setText(self.tr("Type where the printer is, such as tcp://192.168.1.50:9100."))
            self.address.setFocus()
            return ""
        if self.remember.isChecked():
            self._book.keep(DotMatrix(self.name.text().strip() or address, address))
        return address

    def _show_log(self, _link: str) -> None:
        """Who printed it before; the keyboard reaches the link with Tab."""
        request = self._request
        PrintLogDialog(self, self._context, PrintLogRequest(request.kind, request.record_id, request.number)).open()

    # loading

    def show_document(self, document: PrintData) -> None:
        """Print what was read elsewhere, such as a list; its templates are read in the background."""
        self._is_prepared = True
        self._show_document(document)
        self.choice.load(str(self.place.currentData()))

    def show_trial(self, template: Template, document: PrintData) -> None:
        """Print a template as it stands in the designer; it need not be saved."""
        self._is_prepared = self._is_trial = True
        self._show_document(document)
        self.choice.show_offered(Offered([template]))

    def load(self) -> None:
        """Read the document and its templates in the background."""
        request, today = self._request, self._context.clock.today()
        self.choice.load(str(self.place.currentData()))
        self._context.read(
            self,
            document_of,
            self._show_document,
            kind=request.kind,
            record_id=request.record_id,
            today=today,
            period=request.period,
        )
        if not self._is_sorted:
            self._context.read(self, void_documents, self._show_voids, kind=request.kind, ids=request.ids)

    def _show_voids(self, void: frozenset[int]) -> None:
        self.voids.offer(self._request.ids, void)
        self.form.setRowVisible(self.voids, self.voids.asks)
        self._is_sorted = True
        self._print_if_wanted()

    def _show_document(self, document: PrintData) -> None:
        self._document = document
        before = document.fields["document"].get("copies_printed")
        if len(self._request.ids) > 1:
            self.note.setText(self.tr("The first document is shown; each has its own page numbers."))
        elif before:
            words = self.tr("Printed {count} times before")
            self.note.setText(f'<a href="log">{words.format(count=before)}</a>')
        self._refresh()

    def _template_changed(self) -> None:
        template = self.choice.template
        language = self._context.settings.language or "zh_CN"
        self.form.setRowVisible(self.labels, template is not None and self.labels.show_template(template, language))
        self._refresh()

    def _refresh(self) -> None:
        template, document = self.choice.template, self._document
        if template is None or document is None:
            if self.choice.is_empty and document is not None:
                self.preview.say(self.tr("There is no template for this kind of document yet."))
            return
        wanted = Wanted(template, self.labels.copies(document.language))
        if not self._is_ready:
            self.preview.say(self.tr("Laying out the pages…"))

        def lay_out(_progress: object) -> tuple[list[Page], list[PaperError]]:
            pages = pages_of(wanted, document)
            return pages, losses(pages)

        self._context.jobs.run(self, lay_out, self._show_pages, self._unfit)

    def _show_pages(self, laid: tuple[list[Page], list[PaperError]]) -> None:
        pages, lost = laid
        self.problem.setText("\n".join(self._context.tr_error(loss) for loss in lost[:LOSSES_SHOWN]))
        self.preview.show_pages(pages)
        self.print_button.setEnabled(True)
        self._is_ready = True
        self._print_if_wanted()

    def _print_if_wanted(self) -> None:
        if self._is_wanted:
            self._is_wanted = False
            self.print_now()

    def _unfit(self, error: Exception) -> None:
        self.preview.say("")
        self.print_button.setEnabled(False)
        self._is_ready = self._is_wanted = False
        if isinstance(error, DomainError):
            self.problem.setText(self._context.tr_error(error))
        else:
            self._context.fail(error)

    # parts

    def _lay_out(self, drivers: Sequence[str]) -> None:
        self.copies.setRange(1, COPIES_AT_MOST)
        self.copies.lineEdit().setTextMargins(theme().px(6), 0, 0, 0)
        self.copies.setValue(self._last.copies)
        for code, words in choices(self._book, drivers):
            self.place.addItem(words, code)
        self.place.setCurrentIndex(max(0, self.place.findData(self._usual_place())))
        self.address.setPlaceholderText("tcp://192.168.1.50:9100")
        self.remember.setChecked(True)
        self.name.setPlaceholderText(self.tr("How you call it"))
        side = grounded(QWidget(), "side")
        side.setFixedWidth(theme().px(320))
        column = QVBoxLayout(side)
        column.setContentsMargins(*[theme().px(16)] * 4)
        column.setSpacing(theme().px(8))
        for part in (ElidedLabel(self.windowTitle(), role="title"), self.note):
            column.addWidget(part)
        column.addLayout(self._fields())
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addLayout(self._buttons())
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.preview, 1)
        whole.addWidget(side)
        self.resize(theme().px(1000), theme().px(640))
        self.choice.changed.connect(self._template_changed)
        self.labels.changed.connect(self._refresh)
        self.place.currentIndexChanged.connect(self._place_changed)
        self._show_place_fields()
        self.place.setFocus()

    def _usual_place(self) -> str:
        """What was chosen last; a list that was never printed goes to a printer with a driver, or to a file."""
        if self._last.place or self._request.record_id:
            return self._last.place
        codes = [str(self.place.itemData(place)) for place in range(self.place.count())]
        return next(code for code in codes if place_of(code).way in {Way.DRIVER, Way.PDF})

    def _fields(self) -> QFormLayout:
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.form.setVerticalSpacing(theme().px(4))
        rows: Sequence[tuple[str, QWidget]] = (
            (self.tr("Template"), self.choice),
            (self.tr("Where to"), self.place),
            (self.tr("Address"), self.address),
            (self.tr("Name"), self.name),
            ("", self.remember),
            (self.tr("Parts"), self.labels),
            (self.tr("Copies"), self.copies),
            ("", self.voids),
        )
        for words, widget in rows:
            self.form.addRow(label(words, role="label"), widget)
            widget.setAccessibleName(words or (self.remember.text() if widget is self.remember else ""))
        self.choice.combo.setAccessibleName(self.choice.accessibleName())
        for hidden in (self.labels, self.voids):
            self.form.setRowVisible(hidden, False)  # noqa: FBT003 - Qt's own switch
        return self.form

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addStretch(1)
        cancel = QPushButton(self.tr("Cancel"))
        secondary(cancel)  # or Enter cancels while the document is still being laid out
        cancel.clicked.connect(self.reject)
        self.print_button = default(QPushButton(icon("print", "on_accent"), self.tr("Print  Enter")))
        self.print_button.clicked.connect(self.print_now)
        row.addWidget(cancel)
        row.addWidget(self.print_button)
        return row

    def _place_changed(self, _place: int) -> None:
        self._is_wanted = False
        self._show_place_fields()
        if not self._is_trial:
            self.choice.load(str(self.place.currentData()))

    def _show_place_fields(self) -> None:
        place = self.chosen_place()
        for widget in (self.address, self.name, self.remember):
            self.form.setRowVisible(widget, place.way is Way.NEW)
        self.form.setRowVisible(self.copies, place.way not in FILES)
        self.problem.setText("")

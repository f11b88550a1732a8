"""The print dialog: what comes out on the left, how and where to on the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.template import Template
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import default, label, marked, secondary
from crm_desktop.qtkit.theme import theme
from crm_desktop.settings.printers import DotMatrix, LastChoice, PrinterBook
from crm_desktop.views.context import Context
from crm_desktop.views.print_request import PrintRequest
from crm_desktop.views.printing.places import FILES, Place, Way, choices, place_of, profile_of
from crm_desktop.views.printing.preview import Preview
from crm_desktop.views.printing.print_service import PrintJob, PrintService

COPIES_AT_MOST = 99


class PrintDialog(QDialog):
    """Prints one document."""

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
            request: which document.
            book: printers and last choices of this computer.
            drivers: the printers that the system knows.
        """
        super().__init__(parent)
        self._context, self._service, self._book, self._request = context, service, book, request
        self._document: PrintData | None = None
        self._templates: Sequence[Template] = ()
        self._last = book.last(request.kind)
        self.setObjectName("print_dialog")
        self.setWindowTitle(self.tr("Print {number}").format(number=request.number).strip())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.preview = Preview()
        self.template, self.place, self.copies = QComboBox(), QComboBox(), QSpinBox()
        self.address, self.name, self.remember = QLineEdit(), QLineEdit(), QCheckBox(self.tr("Remember this printer"))
        self.note = label(role="hint")
        self.problem = label(role="problem")
        self._lay_out(drivers)

    # what is chosen

    def chosen_template(self) -> Template | None:
        """The template, once they are there."""
        place = self.template.currentIndex()
        return self._templates[place] if 0 <= place < len(self._templates) else None

    def chosen_place(self) -> Place:
        """Where to."""
        return place_of(str(self.place.currentData()))

    def print_now(self) -> None:
        """Send the document away; the dialog closes and work goes on."""
        template, document = self.chosen_template(), self._document
        if template is None or document is None:
            return
        place = self.chosen_place()
        target = self._target(place)
        if not target:
            return
        job = PrintJob(
            self._request,
            template,
            document,
            target,
            self.copies.value(),
            profile_of(self._book.find(place.name)),
            place.name,
        )
        kept = place if place.way is not Way.NEW else Place(Way.ESCP, self.name.text().strip() or target)
        self._book.keep_last(self._request.kind, LastChoice(template.name, kept.code, self.copies.value()))
        self.accept()
        if place.way is Way.DRIVER:
            self._service.print_with_driver(job)
        else:
            self._service.print_raw(job)

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
        name = self._request.number or self.template.currentText()  # a draft has no number yet
        path = self._context.ask.save_file(self.windowTitle(), FILES[place.way], f"{name}{suffix}")
        if path is None:
            return ""
        return str(path if path.suffix.lower() == suffix else path.with_suffix(suffix))

    def _new_printer(self) -> str:
        address = self.address.text().strip()
        if not address:
            self.problem.setText(self.tr("Type where the printer is, such as tcp://192.168.1.50:9100."))
            self.address.setFocus()
            return ""
        if self.remember.isChecked():
            self._book.keep(DotMatrix(self.name.text().strip() or address, address))
        return address

    # loading

    def show_document(self, document: PrintData) -> None:
        """Print what was read elsewhere, such as a list; its templates are read in the background."""
        self._show_document(document)
        self._load_templates()

    def show_trial(self, template: Template, document: PrintData) -> None:
        """Print a template as it stands in the designer; it need not be saved."""
        self._show_document(document)
        self._show_templates([template])

    def load(self) -> None:
        """Read the document and its templates in the background."""
        self._load_templates()
        self._context.read(
            self, _document_of, self._show_document, request=self._request, today=self._context.clock.today()
        )

    def _load_templates(self) -> None:
        from crm_desktop.queries.templates import templates_of

        self._context.read(self, templates_of, self._show_templates, kind=self._request.kind)

    def _show_templates(self, templates: Sequence[Template]) -> None:
        self._templates = templates
        language = self._context.settings.language or "zh_CN"
        self.template.clear()
        for found in templates:
            self.template.addItem(found.title.get(language) or found.title.get("zh_CN") or found.name, found.name)
        self.template.setCurrentIndex(max(0, self.template.findData(self._last.template)))
        self._refresh()

    def _show_document(self, document: PrintData) -> None:
        self._document = document
        before = document.fields["document"].get("copies_printed")
        if before:
            self.note.setText(self.tr("Printed {count} times before").format(count=before))
        self._refresh()

    def _refresh(self, *_: object) -> None:
        template, document = self.chosen_template(), self._document
        if template is None or document is None:
            if self._templates == () and document is not None:
                self.preview.say(self.tr("There is no template for this kind of document yet."))
            return
        self._context.jobs.run(self, lambda _progress: layout(template, document), self.preview.show_pages, self._unfit)
        self.print_button.setEnabled(True)

    def _unfit(self, error: Exception) -> None:
        self.preview.say("")
        self._context.fail(error)

    # parts

    def _lay_out(self, drivers: Sequence[str]) -> None:
        self.copies.setRange(1, COPIES_AT_MOST)
        self.copies.setValue(self._last.copies)
        for code, words in choices(self._book, drivers):
            self.place.addItem(words, code)
        self.place.setCurrentIndex(max(0, self.place.findData(self._usual_place())))
        self.address.setPlaceholderText("tcp://192.168.1.50:9100")
        self.remember.setChecked(True)
        self.name.setPlaceholderText(self.tr("How you call it"))
        side = marked(QWidget(), role="side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(theme().px(320))
        column = QVBoxLayout(side)
        column.setContentsMargins(*[theme().px(16)] * 4)
        column.setSpacing(theme().px(8))
        column.addWidget(label(self.windowTitle(), role="title"))
        column.addWidget(self.note)
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
        self.template.currentIndexChanged.connect(self._refresh)
        self.place.currentIndexChanged.connect(self._place_changed)
        self._place_changed()
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
            (self.tr("Template"), self.template),
            (self.tr("Where to"), self.place),
            (self.tr("Address"), self.address),
            (self.tr("Name"), self.name),
            ("", self.remember),
            (self.tr("Copies"), self.copies),
        )
        for words, widget in rows:
            self.form.addRow(label(words, role="label"), widget)
            widget.setAccessibleName(words or self.remember.text())
        return self.form

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addStretch(1)
        cancel = QPushButton(self.tr("Cancel"))
        secondary(cancel)  # or Enter cancels while the document is still being laid out
        cancel.clicked.connect(self.reject)
        self.print_button = default(QPushButton(icon("print", "on_accent"), self.tr("Print  Enter")))
        self.print_button.setEnabled(False)
        self.print_button.clicked.connect(self.print_now)
        row.addWidget(cancel)
        row.addWidget(self.print_button)
        return row

    def _place_changed(self, *_: object) -> None:
        place = self.chosen_place()
        for widget in (self.address, self.name, self.remember):
            self.form.setRowVisible(widget, place.way is Way.NEW)
        self.form.setRowVisible(self.copies, place.way not in FILES)
        self.problem.setText("")


def _document_of(session: Any, access: Any, *, request: PrintRequest, today: Any) -> PrintData:
    """The document in the language of the office."""
    from crm_desktop.present.translate import load_words
    from crm_desktop.queries.documents import Wording, print_data
    from crm_desktop.queries.system import office_language
    from crm_desktop.settings.places import resources

    language = office_language(session, access) or "zh_CN"
    wording = Wording(language, load_words(resources() / "translations", language))
    return print_data(session, access, kind=request.kind, record_id=request.record_id, wording=wording, today=today)

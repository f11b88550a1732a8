"""The dot-matrix printers of this computer: where they are, what they can, how they are lined up."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.errors import DomainError
from crm_desktop.present import formats
from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.escp import EscpJob
from crm_desktop.print_templates.kinds import USUAL
from crm_desktop.print_templates.layout import layout
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import label, marked, secondary
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.theme import theme
from crm_desktop.services.paper.printers import printer_target, profile_of
from crm_desktop.settings.printers import PrinterBook
from crm_desktop.views.context import Context
from crm_desktop.views.leaving import may_throw_away
from crm_desktop.views.printing.print_service import PrintService
from crm_desktop.views.printing.printer_draft import FIELDS, PrinterDraft, draft_of, out_of_bounds, printer_of
from crm_desktop.views.printing.wizard import PrinterWizard


class PrintersDialog(Dialog):
    """Adds, changes, tests and removes dot-matrix printers."""

    def __init__(
        self,
        parent: QWidget | None,
        context: Context,
        book: PrinterBook,
        service: PrintService,
        *,
        queues: Sequence[str] = (),
    ) -> None:
        """Show the printers of ``book``; ``queues`` are those of the system."""
        super().__init__(parent)
        self._context, self._book, self._service, self._queues = context, book, service, queues
        self._shown = ""
        self.setObjectName("printers_dialog")
        self.setWindowTitle(self.tr("Dot-matrix printers"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.list.setFixedWidth(theme().px(200))
        self.list.setAccessibleName(self.windowTitle())
        self.form: Form[PrinterDraft] = Form("printing", FIELDS, PrinterDraft(), context, columns=2)
        self._lay_out()
        self.list.currentRowChanged.connect(self._turn)
        self.form.finished.connect(self.save)
        add_key(self, "Ctrl+S", self.save)
        self._fill("")
        if not book.dot_matrix:
            self.form.focus()

    def may_leave(self) -> bool:
        """Ask while something typed is not saved."""
        return not self.form.is_changed or may_throw_away(self._context.ask)

    def save(self) -> None:
        """Keep the printer under its name."""
        if not self._is_complete():
            return
        printer = printer_of(self.form.draft(), self._book.find(self._shown))
        if self._shown and self._shown != printer.name:
            self._book.forget(self._shown)
        self._book.keep(printer)
        self._fill(printer.name)
        self._context.ask.notice(self.tr("{name} is kept.").format(name=printer.name))

    def test(self) -> None:
        """Print a sample delivery note on what is typed now."""
        if not self._is_complete():
            return
        printer = printer_of(self.form.draft())
        profile = profile_of(printer)
        try:
            pages = layout(builtin_template("delivery_three_part"), sample(USUAL, 3))
            parts = EscpJob(profile).parts(pages)
        except DomainError as error:
            self._context.fail(error)
            return
        self._service.print_parts(self.tr("Test page"), printer.address, parts, profile)

    def line_up(self) -> None:
        """Measure a printer with the ruler page and ten forms; a new one is added so."""
        known = self._book.find(self._shown)
        wizard = PrinterWizard(
            self,
            self._context,
            self._book,
            self._service,
            printer=known,
            typed=self.form.draft(),
            queues=self._queues,
        )
        wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wizard.accepted.connect(self._lined_up)
        wizard.open()

    def _lined_up(self) -> None:
        wizard = self.findChild(PrinterWizard)
        self._fill(wizard.found().name if wizard is not None else self._shown)

    def remove(self) -> None:
        """Forget the printer, after asking."""
        if self._shown and self._context.ask.confirm(self.tr("Remove {name}?").format(name=self._shown), danger=True):
            self._book.forget(self._shown)
            self._fill("")

    def _is_complete(self) -> bool:
        if not self.form.check():
            return False
        words = self.tr("Type a value from {least} to {most}.")
        beyond = {
            name: words.format(least=formats.quantity(Decimal(limits[0])), most=limits[1])
            for name, limits in out_of_bounds(self.form.draft()).items()
        }
        if beyond:
            self.form.show_problems(beyond)
            return False
        try:
            printer_target(self.form.draft().address)
        except DomainError as error:
            self.form.show_problems({"address": self._context.tr_error(error)})
            return False
        return True

    def _fill(self, name: str) -> None:
        names = [printer.name for printer in self._book.dot_matrix]
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItems([*names, self.tr("New printer …")])
            self.list.setCurrentRow(names.index(name) if name in names else 0)
        self._show(self.list.currentRow())

    def _turn(self, row: int) -> None:
        """Show the chosen printer, unless what is typed for the one before is not to be given up."""
        if self.may_leave():
            self._show(row)
            return
        names = [printer.name for printer in self._book.dot_matrix]
        with QSignalBlocker(self.list):
            self.list.setCurrentRow(names.index(self._shown) if self._shown else len(names))

    def _show(self, row: int) -> None:
        printers = self._book.dot_matrix
        chosen = printers[row] if 0 <= row < len(printers) else None
        self._shown = chosen.name if chosen else ""
        self.form.show_draft(draft_of(chosen) if chosen else PrinterDraft())
        self._remove.setEnabled(chosen is not None)

    def _lay_out(self) -> None:
        self._remove = QPushButton(icon("delete"), self.tr("Remove"))
        self._remove.clicked.connect(self.remove)
        test = QPushButton(icon("print"), self.tr("Test page"))
        test.clicked.connect(self.test)
        line_up = QPushButton(icon("edit"), self.tr("Line up …"))
        line_up.clicked.connect(self.line_up)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        save = marked(QPushButton(icon("done", "on_accent"), self.tr("Save") + "  Ctrl+S"), primary=True)
        save.clicked.connect(self.save)
        for made in (self._remove, test, line_up, close, save):
            secondary(made)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(*[theme().px(12)] * 4)
        buttons.setSpacing(theme().px(8))
        buttons.addWidget(self._remove)
        buttons.addWidget(test)
        buttons.addWidget(line_up)
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(save)
        right = QVBoxLayout()
        right.setContentsMargins(theme().px(4), theme().px(12), 0, 0)
        title = label(self.windowTitle(), role="title")
        title.setContentsMargins(theme().px(12), 0, 0, 0)
        right.addWidget(title)
        right.addWidget(self.form, 1)
        right.addLayout(buttons)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.list)
        whole.addLayout(right, 1)
        self.resize(theme().px(980), theme().px(520))

"""When a template is used first: for all documents of its kind, for a customer, on a printer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.form import Field, Form
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import default, label, marked, secondary
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.paper.templates import TemplateRow, UsedFor, templates
from crm_desktop.queries.parties.form import customer_choice
from crm_desktop.settings.printers import PrinterBook
from crm_desktop.views.context import Context
from crm_desktop.views.customer_lookup import customer_lookup
from crm_desktop.views.templates.template_words import kind_words, printer_words, use_words, words

FORM_HEIGHT = 118
"""Pixels of both fields with what stands under them; a form scrolls rather than asking for them."""


@dataclass(frozen=True, kw_only=True)
class UseDraft:
    """A case as it is typed."""

    party_id: int | None = None
    printer: str = ""


def printers(book: PrinterBook | None = None, drivers: Sequence[str] | None = None) -> list[tuple[str, str]]:
    """The printers of this computer, by the codes of the print dialog; first, any of them."""
    found = [f"escp:{printer.name}" for printer in (book or PrinterBook()).dot_matrix]
    found += [f"driver:{name}" for name in (_drivers() if drivers is None else drivers)]
    return [
        ("", words(QT_TRANSLATE_NOOP("templates", "Any printer"))),
        *((code, printer_words(code)) for code in found),
    ]


def _drivers() -> list[str]:
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames())


class UseDialog(Dialog):
    """Adds and removes the cases in which a template is used first.

    Attributes:
        use_wanted: a template is to be used first in a case; with it the one that was, or None.
        stop_wanted: a template is to be used first in a case no longer.
    """

    use_wanted = Signal(object, object, object)
    stop_wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None, context: Context, row: TemplateRow) -> None:
        super().__init__(parent)
        self._context, self._row = context, row
        self._rows: Sequence[TemplateRow] = ()
        self.setObjectName("template_use")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(
            self.tr("Use “{name}” first").format(name=row.title_in(context.settings.language or "zh_CN"))
        )
        self.setMinimumWidth(theme().px(460))
        fields = (
            Field(
                "party_id",
                QT_TRANSLATE_NOOP("templates", "Customer"),
                customer_lookup(context),
                hint=QT_TRANSLATE_NOOP("templates", "left empty: all customers"),
            ),
            Field("printer", QT_TRANSLATE_NOOP("templates", "Printer"), editors.choice(printers)),
        )
        self.form: Form[UseDraft] = Form("templates", fields, UseDraft(), context, columns=1)
        self.form.setMinimumHeight(theme().px(FORM_HEIGHT))
        self.uses = QVBoxLayout()
        self.uses.setSpacing(theme().px(4))
        self._lay_out()
        self.form.finished.connect(self.add)
        context.on_changes(self, Changes.TEMPLATES, self._read)
        self._read()

    def add(self) -> None:
        """Use the template first in the case that is typed."""
        if not self.form.check():
            return
        typed = self.form.draft()
        if typed.party_id is None:
            self._add(UsedFor(printer=typed.printer))
            return
        self._context.read(
            self,
            customer_choice,
            lambda found: self._add(UsedFor(typed.party_id, found.name if found else "", typed.printer)),
            record_id=typed.party_id,
        )

    def _add(self, use: UsedFor) -> None:
        former = next((row for row in self._rows if _has(row, use)), None)
        if former is None or former.key != self._row.key:
            self.use_wanted.emit(self._row, use, former)
        self.form.show_draft(UseDraft())
        self.form.setFocus()

    def _read(self) -> None:
        self._context.read(self, templates, self._show, kind=self._row.kind)

    def _show(self, rows: Sequence[TemplateRow]) -> None:
        self._rows = rows
        self._row = next((row for row in rows if row.key == self._row.key), self._row)
        while (item := self.uses.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if not self._row.used_for:
            self.uses.addWidget(label(self.tr("Nowhere yet: it is chosen in the print dialog."), role="hint"))
        for use in self._row.used_for:
            self.uses.addWidget(self._use(use))
        self.adjustSize()

    def _use(self, use: UsedFor) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        text = use_words(use)
        if use == UsedFor():
            text = self.tr("All documents: {kind}").format(kind=kind_words(self._row.kind))
        row.addWidget(label(text), 1)
        remove = marked(QPushButton(icon("delete"), self.tr("Remove")), small=True)
        remove.setAccessibleName(self.tr("Remove {use}").format(use=text))
        secondary(remove)
        remove.clicked.connect(partial(self._remove, use))
        row.addWidget(remove)
        return line

    def _remove(self, use: UsedFor, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot of clicked
        self.stop_wanted.emit(self._row, use)

    def _lay_out(self) -> None:
        close = QPushButton(self.tr("Close"))
        secondary(close)
        close.clicked.connect(self.accept)
        add = default(QPushButton(icon("pin", "on_accent"), self.tr("Use first  Enter")))
        add.clicked.connect(self.add)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme().px(8))
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(16)] * 4)
        whole.setSpacing(theme().px(8))
        whole.addWidget(label(self.windowTitle(), role="title"))
        hint = self.tr("A default for a customer goes before one for a printer, and that before the one for all.")
        about = label(hint, role="hint")
        about.setWordWrap(True)
        whole.addWidget(about)
        whole.addLayout(self.uses)
        whole.addWidget(self.form)
        whole.addLayout(buttons)


def _has(row: TemplateRow, use: UsedFor) -> bool:
    return any((known.party_id, known.printer) == (use.party_id, use.printer) for known in row.used_for)

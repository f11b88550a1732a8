"""The dot-matrix printers of this computer: where they are, what they can, how they are lined up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.money import ZERO
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.profile import Datatype, PrinterProfile, RuleStyle
from crm_desktop.qtkit import editors
from crm_desktop.qtkit.form import Field, Form
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label, marked, secondary
from crm_desktop.qtkit.theme import theme
from crm_desktop.settings.printers import DotMatrix, PrinterBook
from crm_desktop.views.context import Context
from crm_desktop.views.print_request import PrintRequest
from crm_desktop.views.printing.places import profile_of
from crm_desktop.views.printing.print_service import PrintJob, PrintService


@dataclass(frozen=True, kw_only=True)
class PrinterDraft:
    """A printer as it is typed; the names are those of ``PrinterProfile``."""

    name: str = ""
    address: str = ""
    columns: int = 136
    x_offset: Decimal = ZERO
    y_offset: Decimal = ZERO
    length_correction: int = 0
    one_way: bool = False
    gb2312_only: bool = False
    auto_lf: bool = False
    rules: str = RuleStyle.BLANKS.value
    datatype: str = ""


_OWN = [field.name for field in fields(PrinterDraft) if field.name not in {"name", "address"}]


def draft_of(printer: DotMatrix) -> PrinterDraft:
    """The printer as a form shows it."""
    profile = profile_of(printer)
    values: dict[str, Any] = {name: getattr(profile, name) for name in _OWN}
    for name in ("x_offset", "y_offset"):
        values[name] = Decimal(str(values[name]))
    values["datatype"] = values["datatype"] or ""
    return PrinterDraft(name=printer.name, address=printer.address, **values)


def printer_of(draft: PrinterDraft) -> DotMatrix:
    """The printer as it is kept; only what differs from a usual one."""
    usual = PrinterProfile()
    values: dict[str, Any] = {name: getattr(draft, name) for name in _OWN}
    for name in ("x_offset", "y_offset"):
        values[name] = float(values[name] or 0)
    values["datatype"] = values["datatype"] or None
    values["length_correction"] = int(values["length_correction"] or 0)
    profile = {name: value for name, value in values.items() if value != getattr(usual, name)}
    return DotMatrix(draft.name.strip() or draft.address.strip(), draft.address.strip(), profile)


def _words(text: str) -> str:
    return QCoreApplication.translate("printing", text)


def _columns() -> Sequence[tuple[int, str]]:
    return [
        (80, _words(QT_TRANSLATE_NOOP("printing", "80 columns (narrow)"))),
        (136, _words(QT_TRANSLATE_NOOP("printing", "136 columns (wide)"))),
    ]


def _rules() -> Sequence[tuple[str, str]]:
    return [
        (RuleStyle.BLANKS.value, _words(QT_TRANSLATE_NOOP("printing", "Fast"))),
        (RuleStyle.PICTURES.value, _words(QT_TRANSLATE_NOOP("printing", "Exact to the dot"))),
    ]


def _datatypes() -> Sequence[tuple[str, str]]:
    return [
        ("", _words(QT_TRANSLATE_NOOP("printing", "As the driver says"))),
        (Datatype.RAW.value, _words(QT_TRANSLATE_NOOP("printing", "Usual (RAW)"))),
        (Datatype.XPS_PASS.value, _words(QT_TRANSLATE_NOOP("printing", "Newer Windows driver (XPS)"))),
    ]


FIELDS = (
    Field("name", QT_TRANSLATE_NOOP("printing", "Name"), editors.text(longest=40), required=True),
    Field(
        "address",
        QT_TRANSLATE_NOOP("printing", "Address"),
        editors.text(placeholder="tcp://192.168.1.50:9100"),
        required=True,
    ),
    Field("columns", QT_TRANSLATE_NOOP("printing", "Width"), editors.choice(_columns)),
    Field("rules", QT_TRANSLATE_NOOP("printing", "Lines and boxes"), editors.choice(_rules)),
    Field(
        "x_offset",
        QT_TRANSLATE_NOOP("printing", "Move right (mm)"),
        editors.quantity(),
        hint=QT_TRANSLATE_NOOP("printing", "if everything stands too far left; −1 moves left"),
    ),
    Field("y_offset", QT_TRANSLATE_NOOP("printing", "Move down (mm)"), editors.quantity()),
    Field(
        "length_correction",
        QT_TRANSLATE_NOOP("printing", "Form length (1/360 in)"),
        editors.count(),
        hint=QT_TRANSLATE_NOOP("printing", "if print walks up or down from form to form"),
    ),
    Field("datatype", QT_TRANSLATE_NOOP("printing", "Windows queue"), editors.choice(_datatypes)),
    Field(
        "one_way",
        QT_TRANSLATE_NOOP("printing", "Head"),
        editors.flag(lambda: _words(QT_TRANSLATE_NOOP("printing", "print one way only: straighter lines, slower"))),
    ),
    Field(
        "gb2312_only",
        QT_TRANSLATE_NOOP("printing", "Characters"),
        editors.flag(lambda: _words(QT_TRANSLATE_NOOP("printing", "an old printer that has GB2312 only"))),
    ),
    Field(
        "auto_lf",
        QT_TRANSLATE_NOOP("printing", "Line feed"),
        editors.flag(lambda: _words(QT_TRANSLATE_NOOP("printing", "the printer adds one to each carriage return"))),
    ),
)


class PrintersDialog(QDialog):
    """Adds, changes, tests and removes dot-matrix printers."""

    def __init__(self, parent: QWidget | None, context: Context, book: PrinterBook, service: PrintService) -> None:
        super().__init__(parent)
        self._context, self._book, self._service = context, book, service
        self._shown = ""
        self.setObjectName("printers_dialog")
        self.setWindowTitle(self.tr("Dot-matrix printers"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.list.setFixedWidth(theme().px(200))
        self.list.setAccessibleName(self.windowTitle())
        self.form: Form[PrinterDraft] = Form("printing", FIELDS, PrinterDraft(), context, columns=2)
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self.form.finished.connect(self.save)
        self._fill("")

    def save(self) -> None:
        """Keep the printer under its name."""
        if not self._is_complete():
            return
        printer = printer_of(self.form.draft())
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
        request = PrintRequest("delivery", 0, self.tr("Test page"))
        template = builtin_template("delivery_three_part")
        job = PrintJob(request, template, sample("delivery", 3), printer.address, 1, profile_of(printer), printer.name)
        self._service.print_raw(job)

    def remove(self) -> None:
        """Forget the printer, after asking."""
        if self._shown and self._context.ask.confirm(self.tr("Remove {name}?").format(name=self._shown), danger=True):
            self._book.forget(self._shown)
            self._fill("")

    def _is_complete(self) -> bool:
        if not self.form.check():
            return False
        draft = self.form.draft()
        if not draft.address.strip():
            self.form.show_problems({"address": self.tr("Type where the printer is.")})
            return False
        return True

    def _fill(self, name: str) -> None:
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own switch
        self.list.clear()
        names = [printer.name for printer in self._book.dot_matrix]
        self.list.addItems([*names, self.tr("New printer …")])
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's own switch
        self.list.setCurrentRow(names.index(name) if name in names else 0)
        self._show(self.list.currentRow())

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
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        save = marked(QPushButton(icon("done", "on_accent"), self.tr("Save")), primary=True)
        save.clicked.connect(self.save)
        for made in (self._remove, test, close, save):
            secondary(made)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(*[theme().px(12)] * 4)
        buttons.setSpacing(theme().px(8))
        buttons.addWidget(self._remove)
        buttons.addWidget(test)
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
        self.resize(theme().px(900), theme().px(460))

"""Lines a dot-matrix printer up: a ruler page, two numbers read on it, ten forms, one number read on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.calibration import (
    CROSS_X,
    CROSS_Y,
    PageWords,
    correction,
    drift_parts,
    offset,
    ruler_parts,
)
from crm_desktop.print_templates.outlets import parse_target
from crm_desktop.print_templates.papers import PAPERS, Paper
from crm_desktop.print_templates.profile import LIMITS, PrinterProfile
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.forms.wheel import leave_wheel
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import default, label, marked, secondary
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.theme import theme
from crm_desktop.services.paper.printers import profile_of
from crm_desktop.settings.printers import DotMatrix, PrinterBook
from crm_desktop.views.context import Context
from crm_desktop.views.printing.print_service import PrintService
from crm_desktop.views.printing.printer_draft import PrinterDraft, draft_of, printer_of, rule_styles

_USUAL_PAPER = "241 × 139.7 mm, half"


def _translate(text: str) -> str:
    return QCoreApplication.translate("printing", text)


def page_words() -> PageWords:
    """The texts of the test pages in the user's language."""
    return PageWords(
        title=_translate(QT_TRANSLATE_NOOP("printing", "Ruler page")),
        measure_across=_translate(QT_TRANSLATE_NOOP("printing", "left paper edge to the middle of the cross: 60 mm?")),
        measure_down=_translate(QT_TRANSLATE_NOOP("printing", "tear-off line to the middle of the cross: 40 mm?")),
        frames=_translate(QT_TRANSLATE_NOOP("printing", "Which frame has no gaps?")),
        sample=_translate(QT_TRANSLATE_NOOP("printing", "Hanzi 中文宋体 and Latin ABC 0123 on one line")),
        form=_translate(QT_TRANSLATE_NOOP("printing", "form {number} of 10")),
    )


class PrinterWizard(Dialog):
    """Four steps: which printer, where the cross stands, how far ten forms drift, what was found."""

    def __init__(  # noqa: PLR0913 - what is known, what is typed, where it goes
        self,
        parent: QWidget | None,
        context: Context,
        book: PrinterBook,
        service: PrintService,
        *,
        printer: DotMatrix | None = None,
        typed: PrinterDraft | None = None,
        queues: Sequence[str] = (),
    ) -> None:
        """Build the wizard.

        Args:
            parent: the window over which it stands.
            context: the program.
            book: the printers of this computer.
            service: prints the test pages.
            printer: one that is known already.
            typed: what was typed about it and is not saved.
            queues: the print queues of the system, to choose from.
        """
        super().__init__(parent)
        self._context, self._book, self._service = context, book, service
        self._known, self._queues = printer, queues
        self._draft = typed or (draft_of(printer) if printer else PrinterDraft())
        self.setObjectName("printer_wizard")
        self.setWindowTitle(self.tr("Line up a printer"))
        self._make_fields()
        self._lay_out()
        self._show_step(0)

    @property
    def step(self) -> int:
        """The step that is shown, from 0."""
        return self.steps.currentIndex()

    def go_next(self) -> None:
        """Check the step at hand and go on; the last step saves."""
        if self.step == 0 and not self._printer_is_good():
            return
        if self.step == self.steps.count() - 1:
            self.save()
            return
        self._show_step(self.step + 1)

    def go_back(self) -> None:
        """Return to the step before."""
        self._show_step(max(self.step - 1, 0))

    def print_ruler(self) -> None:
        """Print the ruler page, at the printer's own zero."""
        self._print(self.tr("Ruler page"), ruler_parts(self._profile(), self._paper(), page_words()))

    def print_forms(self) -> None:
        """Print ten forms with what was found so far."""
        self._print(self.tr("Ten forms"), drift_parts(self._profile(), self._paper(), page_words()))

    def found(self) -> DotMatrix:
        """The printer with what was measured; what was not measured stays as it was."""
        values = {
            "name": self.name.text(),
            "address": self.address.currentText(),
            "columns": self.columns.currentData(),
            "rules": self.rules.currentData(),
            "auto_lf": self.auto_lf.isChecked(),
            "x_offset": offset(CROSS_X, _number(self.across)),
            "y_offset": offset(CROSS_Y, _number(self.down)),
        }
        draft = replace(self._draft, **values)
        return printer_of(replace(draft, length_correction=self._correction()), self._known)

    def save(self) -> None:
        """Keep the printer."""
        printer = self.found()
        if self._known is not None and self._known.name != printer.name:
            self._book.forget(self._known.name)
        self._book.keep(printer)
        self._context.ask.notice(self.tr("{name} is lined up.").format(name=printer.name))
        self.accept()

    def _correction(self) -> int:
        return correction(_number(self.drift), present=self._draft.length_correction)

    def _profile(self) -> PrinterProfile:
        """With what was read on the ruler page, and the form length with which the ten forms are tried."""
        printer = self.found()
        return replace(profile_of(printer), length_correction=self._draft.length_correction)

    def _paper(self) -> Paper:
        return PAPERS[str(self.paper.currentData())]

    def _print(self, title: str, parts: list[bytes]) -> None:
        printer = self.found()
        self._service.print_parts(title, printer.address, parts, profile_of(printer))

    def _printer_is_good(self) -> bool:
        self.problem.setText("")
        try:
            parse_target(self.address.currentText())
        except DomainError as error:
            self.problem.setText(self._context.tr_error(error))
            self.address.setFocus()
            return False
        return True

    # parts

    def _make_fields(self) -> None:
        draft = self._draft
        self.address, self.name = ChoiceBox(), QLineEdit(draft.name)
        typed = QLineEdit()
        typed.setPlaceholderText("tcp://192.168.1.50:9100")
        self.address.setLineEdit(typed)
        self.address.addItems(list(self._queues))
        self.address.setCurrentText(draft.address)
        self.columns, self.paper, self.rules = ChoiceBox(), ChoiceBox(), ChoiceBox()
        for count, words in ((80, self.tr("80 columns (narrow)")), (136, self.tr("136 columns (wide)"))):
            self.columns.addItem(words, count)
        self.columns.setCurrentIndex(self.columns.findData(draft.columns))
        for title, paper in PAPERS.items():
            if paper.continuous:
                self.paper.addItem(QCoreApplication.translate("print_templates", title), title)
        self.paper.setCurrentIndex(self.paper.findData(_USUAL_PAPER))
        for code, words in rule_styles():
            self.rules.addItem(words, code)
        self.rules.setCurrentIndex(self.rules.findData(draft.rules))
        self.across = _millimetres(CROSS_X - draft.x_offset, CROSS_X + LIMITS["x_offset"][1])
        self.down = _millimetres(CROSS_Y - draft.y_offset, CROSS_Y + LIMITS["y_offset"][1])
        widest = Decimal(LIMITS["length_correction"][1]) / 360 * Decimal("25.4") * 9
        self.drift = _millimetres(Decimal(0), widest, least=-widest)
        self.auto_lf = QCheckBox(self.tr("the lines stand twice as far apart as they should"))
        self.auto_lf.setChecked(draft.auto_lf)
        self.problem = label(role="problem")
        self.problem.setWordWrap(True)
        self.summary = label()
        self.summary.setWordWrap(True)

    def _steps(self) -> list[QWidget]:
        return [
            self._step_of(
                self.tr("1 · Which printer?"),
                self.tr("Choose its queue, or type its address. Load continuous paper, its tear-off line at the edge."),
                [
                    (self.tr("Printer"), self.address),
                    (self.tr("How you call it"), self.name),
                    (self.tr("Width"), self.columns),
                    (self.tr("Paper that is loaded"), self.paper),
                ],
            ),
            self._step_of(
                self.tr("2 · Where does it print?"),
                self.tr("Print the ruler page and measure on it from the edges of the paper, holes included."),
                [
                    (self.tr("Left edge to the middle of the cross"), self.across),
                    (self.tr("Tear-off line to the middle of the cross"), self.down),
                    (self.tr("The frame without gaps"), self.rules),
                    (self.tr("Line feed"), self.auto_lf),
                ],
                (self.tr("Print the ruler page"), self.print_ruler),
            ),
            self._step_of(
                self.tr("3 · Does it walk?"),
                self.tr("Print ten forms and lay the tenth on the first. Lower counts up, higher counts down."),
                [(self.tr("The tenth cross is lower by"), self.drift)],
                (self.tr("Print ten forms"), self.print_forms),
            ),
            self._step_of(self.tr("4 · Done"), "", [("", self.summary)]),
        ]

    def _step_of(
        self,
        title: str,
        words: str,
        fields: Sequence[tuple[str, QWidget]],
        button: tuple[str, Callable[[], None]] | None = None,
    ) -> QWidget:
        step = QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(10))
        column.addWidget(label(title, role="title"))
        hint = label(words, role="hint")
        hint.setWordWrap(True)
        column.addWidget(hint)
        if button is not None:
            made = QPushButton(icon("print"), button[0])
            secondary(made)
            made.clicked.connect(button[1])
            row = QHBoxLayout()
            row.addWidget(made)
            row.addStretch(1)
            column.addLayout(row)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(theme().px(4))
        for field_words, widget in fields:
            widget.setAccessibleName(field_words)
            form.addRow(label(field_words, role="label"), widget)
        column.addLayout(form)
        column.addStretch(1)
        return step

    def _lay_out(self) -> None:
        self.steps = QStackedWidget()
        for step in self._steps():
            self.steps.addWidget(step)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(20)] * 4)
        whole.setSpacing(theme().px(12))
        whole.addWidget(self.steps, 1)
        whole.addWidget(self.problem)
        whole.addLayout(self._buttons())
        self.resize(theme().px(520), theme().px(460))

    def _buttons(self) -> QHBoxLayout:
        self.back = QPushButton(self.tr("Back"))
        self.back.clicked.connect(self.go_back)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        for made in (self.back, cancel):
            secondary(made)
        self.next = default(marked(QPushButton(), primary=True))
        self.next.clicked.connect(self.go_next)
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addWidget(cancel)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        return row

    def _show_step(self, step: int) -> None:
        last = self.steps.count() - 1
        self.steps.setCurrentIndex(step)
        self.back.setEnabled(step > 0)
        self.next.setText(self.tr("Save") if step == last else self.tr("Next"))
        self.problem.setText("")
        if step == last:
            self._show_summary()
        first: Sequence[QWidget] = (self.address, self.across, self.drift, self.next)
        first[step].setFocus()

    def _show_summary(self) -> None:
        draft = draft_of(self.found())
        moved = self.tr("Everything moves {x} mm to the right and {y} mm down.")
        fed = self.tr("Forms are fed exactly.")
        if draft.length_correction:
            fed = self.tr("Each form is fed {length}/360 in further.").format(length=draft.length_correction)
        self.summary.setText(moved.format(x=draft.x_offset, y=draft.y_offset) + "\n" + fed)


def _millimetres(value: Decimal, most: Decimal, *, least: Decimal = Decimal(0)) -> QDoubleSpinBox:
    field = QDoubleSpinBox()
    leave_wheel(field)
    field.setDecimals(1)
    field.setSingleStep(0.1)
    field.setRange(float(least), float(most))
    field.setValue(float(value))
    field.setSuffix(" mm")
    field.lineEdit().setTextMargins(theme().px(6), 0, 0, 0)
    return field


def _number(field: QDoubleSpinBox) -> Decimal:
    return Decimal(str(round(field.value(), 1)))

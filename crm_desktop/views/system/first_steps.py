"""The first steps of a new office: six rows that lead to what is to be done, one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.documents import leading_in
from crm_desktop.domain.trade.kinds import Figure
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.english import counted
from crm_desktop.qtkit.icons import icon, pixmap
from crm_desktop.qtkit.marks import default, label, marked
from crm_desktop.qtkit.scrolled import Scrolled
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.first_steps import LEFT_OUT, Step, StepKind, first_steps
from crm_desktop.services.office.system import SaveOfficeSetting
from crm_desktop.views.context import Context


@dataclass(frozen=True)
class StepWords:
    """One step in words; all marked in ``first_steps``.

    Attributes:
        done: what came of it, with ``{count}``.
        opens: the tab that its button opens.
        leaves: what the office says that does not need it; empty if it cannot be left out.
    """

    title: str
    why: str
    done: str
    action: str
    opens: str
    idea: str
    leaves: str = ""


WORDS: Mapping[StepKind, StepWords] = {
    StepKind.PEOPLE: StepWords(
        QT_TRANSLATE_NOOP("first_steps", "Colleagues"),
        QT_TRANSLATE_NOOP("first_steps", "Enter who works here and who may log in; ten people take a few minutes."),
        QT_TRANSLATE_NOOP("first_steps", "{count} colleagues may log in"),
        QT_TRANSLATE_NOOP("first_steps", "Enter colleagues…"),
        "employees",
        "employee",
        QT_TRANSLATE_NOOP("first_steps", "I work alone"),
    ),
    StepKind.PRODUCTS: StepWords(
        QT_TRANSLATE_NOOP("first_steps", "Products"),
        QT_TRANSLATE_NOOP("first_steps", "Bring in the price list from Excel; the columns keep their names."),
        QT_TRANSLATE_NOOP("first_steps", "{count} products"),
        QT_TRANSLATE_NOOP("first_steps", "Import products…"),
        "import",
        "product",
    ),
    StepKind.CUSTOMERS: StepWords(
        QT_TRANSLATE_NOOP("first_steps", "Customers"),
        QT_TRANSLATE_NOOP("first_steps", "Bring in the customers from Excel or old software; an import can be undone."),
        QT_TRANSLATE_NOOP("first_steps", "{count} customers"),
        QT_TRANSLATE_NOOP("first_steps", "Import customers…"),
        "import",
        "customer",
    ),
    StepKind.OPENING: StepWords(
        QT_TRANSLATE_NOOP("first_steps", "Opening receivables"),
        QT_TRANSLATE_NOOP("first_steps", "What customers owed before, one old document in a row."),
        QT_TRANSLATE_NOOP("first_steps", "{count} old documents"),
        QT_TRANSLATE_NOOP("first_steps", "Import opening receivables…"),
        "import",
        "receivable",
        QT_TRANSLATE_NOOP("first_steps", "No old debts"),
    ),
    StepKind.PRINTER: StepWords(
        QT_TRANSLATE_NOOP("first_steps", "Printer"),
        QT_TRANSLATE_NOOP("first_steps", "Choose a dot-matrix or laser printer and print a page on trial."),
        QT_TRANSLATE_NOOP("first_steps", "{count} prints so far"),
        QT_TRANSLATE_NOOP("first_steps", "Set a printer up…"),
        "printers",
        "print",
        QT_TRANSLATE_NOOP("first_steps", "We do not print"),
    ),
    StepKind.ORDER: StepWords(
        QT_TRANSLATE_NOOP("first_steps", "First order"),
        QT_TRANSLATE_NOOP("first_steps", "Choose a customer, type the initials of a product, confirm, print."),
        QT_TRANSLATE_NOOP("first_steps", "{count} orders"),
        QT_TRANSLATE_NOOP("first_steps", "New order"),
        leading_in(Figure.ORDERED).value,
        "order",
    ),
}
RELOAD_ON = (
    Changes.OFFICE
    | Changes.EMPLOYEES
    | Changes.OPERATORS
    | Changes.PRODUCTS
    | Changes.CUSTOMERS
    | Changes.RECEIVABLES
    | Changes.PRINTS
    | Changes.ORDERS
    | Changes.IMPORTS
)


class FirstStepsTab(QWidget):
    """1 to 6 choose a step, Enter begins it; the next one stands out."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("first_steps")
        self.context = context
        self.steps: tuple[Step, ...] = ()
        self.buttons: list[QPushButton] = []
        self._not_needed: set[StepKind] = set()
        marked(self, role="panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._heading, self._progress = label(role="name"), label(role="title")
        hint = label(
            self.tr("In this order it is least work; stop any time and go on later. 1–6 choose, Enter begins.")
        )
        marked(hint, role="hint")
        head = QHBoxLayout()
        head.setContentsMargins(*[theme().px(side) for side in (16, 12, 16, 12)])
        words = QVBoxLayout()
        words.addWidget(self._heading)
        words.addWidget(hint)
        head.addLayout(words, 1)
        head.addWidget(self._progress)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        inner = marked(QWidget(), role="panel")
        whole_rows = QVBoxLayout(inner)
        whole_rows.setContentsMargins(0, 0, 0, 0)
        whole_rows.addLayout(self._rows)
        whole_rows.addStretch(1)
        area = Scrolled(inner)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(marked(QFrame(), role="line"))
        whole.addWidget(area, 1)
        context.on_changes(self, RELOAD_ON, self._read)
        self._read()

    def begin(self, kind: StepKind) -> None:
        """Open what a step leads to."""
        self.context.open(WORDS[kind].opens)

    def leave_out(self, kind: StepKind) -> None:
        """Note that the office does not need a step."""
        self._not_needed |= {kind, *(step.kind for step in self.steps if step.is_left_out)}
        left_out = sorted(kind.value for kind in self._not_needed)
        self.context.run(SaveOfficeSetting(name=LEFT_OUT, value=left_out))

    # parts

    def _read(self) -> None:
        self.context.read(self, first_steps, self._show)

    def _show(self, steps: tuple[Step, ...]) -> None:
        self.steps, self.buttons = steps, []
        left = sum(not step.is_done for step in steps)
        who = self.context.access.name
        todo = self.tr("{name}, %n step(s) are left until all can be used", "", left)
        self._heading.setText(todo.format(name=who) if left else self.tr("All is done, {name}.").format(name=who))
        self._progress.setText(self.tr("{done} of {all} done").format(done=len(steps) - left, all=len(steps)))
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        coming = next((step for step in steps if not step.is_done and step.waits_for is None), None)
        for number, step in enumerate(steps, start=1):
            self._rows.addWidget(self._row(number, step, is_next=step is coming))
        wide = max((button.sizeHint().width() for button in self.buttons), default=0)
        for button in self.buttons:
            button.setFixedWidth(max(wide, theme().px(184)))

    def _row(self, number: int, step: Step, *, is_next: bool) -> QWidget:
        words = WORDS[step.kind]
        row = marked(QFrame(), role="step_next" if is_next else "step")
        row.setMinimumHeight(theme().px(72))
        line = QHBoxLayout(row)
        line.setContentsMargins(*[theme().px(side) for side in (16, 10, 16, 10)])
        line.setSpacing(theme().px(16))
        sign = QLabel(str(number))
        if step.is_done:
            sign.setPixmap(pixmap("done", "green", 20))
        marked(sign, role="name")
        sign.setFixedWidth(theme().px(24))
        line.addWidget(sign)
        told = QVBoxLayout()
        told.setSpacing(theme().px(2))
        told.addWidget(label(_tr(words.title), role="title"))
        told.addWidget(label(self._told(step), role="hint"))
        line.addLayout(told, 1)
        line.addWidget(label(self._state(step), role="hint"))
        if words.leaves and not step.is_done and self.context.may(Right.SET_UP_OFFICE):
            leave = marked(QPushButton(_tr(words.leaves)), link=True)
            leave.clicked.connect(partial(self._left_out, step.kind))
            line.addWidget(leave)
        line.addWidget(self._button(step, is_next=is_next))
        return row

    def _button(self, step: Step, *, is_next: bool) -> QPushButton:
        words = WORDS[step.kind]
        button = QPushButton(icon(words.idea, "on_accent" if is_next else "text2"), _tr(words.action))
        button.setEnabled(step.waits_for is None)
        button.clicked.connect(partial(self._begun, step.kind))
        if is_next:
            default(button)
            self.setFocusProxy(button)
        self.buttons.append(button)
        return button

    def _begun(self, kind: StepKind, *_: object) -> None:
        self.begin(kind)

    def _left_out(self, kind: StepKind, *_: object) -> None:
        self.leave_out(kind)

    def _told(self, step: Step) -> str:
        words = WORDS[step.kind]
        if step.is_left_out:
            return _tr(words.leaves)
        if step.is_done:
            return counted(_tr(words.done), step.count)
        return _tr(words.why)

    def _state(self, step: Step) -> str:
        if step.is_done:
            return self.tr("done")
        if step.waits_for is not None:
            return self.tr("waits for “{step}”").format(step=_tr(WORDS[step.waits_for].title))
        return self.tr("can be done now")

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(self.buttons) and self.buttons[place].isEnabled():
            self.buttons[place].setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            chosen = next((button for button in self.buttons if button.hasFocus()), None)
            if chosen is not None:
                chosen.click()
        else:
            super().keyPressEvent(event)


def open_if_new(context: Context, window: QWidget) -> None:
    """Show the steps of an office that has neither customers nor orders, unless something else was begun meanwhile."""

    def show(steps: tuple[Step, ...]) -> None:
        undone = {step.kind for step in steps if not step.is_done}
        is_idle = all(tabs.count() <= 1 for tabs in window.findChildren(QTabWidget))
        if {StepKind.ORDER, StepKind.CUSTOMERS} <= undone and is_idle:
            context.open("first_steps")

    context.read(window, first_steps, show)


def _tr(text: str) -> str:
    return QCoreApplication.translate("first_steps", text)

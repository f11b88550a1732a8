"""What the user decides once for the whole file: open questions, settled history; and what was found, by kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.imports import LikelyAnswer, RowProblem
from crm_desktop.exchange.discounts import OFF, PAID
from crm_desktop.exchange.importer import DryRun
from crm_desktop.exchange.price_basis import WITH, WITHOUT
from crm_desktop.exchange.questions import Ask, Question
from crm_desktop.qtkit.local_keys import add_button_key
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.context import Context

MOST_KINDS = 30


class CheckQuestions(QScrollArea):
    """The questions of a check and its findings.

    Attributes:
        answered: carries a question and its answer.
        settled: the user says whether the documents are settled history.
        wanted: carries the rows of a finding that the user wants to see, with their sheet.
        likely_answered: carries what the user says of all customers that resemble others.
    """

    answered = Signal(object, str)
    settled = Signal(bool)
    wanted = Signal(str, object)
    likely_answered = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(theme().px(312))
        self.radios: dict[tuple[Ask, str], QButtonGroup] = {}
        self.history: QCheckBox | None = None
        self.findings: list[QPushButton] = []
        self.for_all: dict[LikelyAnswer, QPushButton] = {}

    def show_check(self, tried: DryRun, *, may_settle: bool, is_settled: bool, is_done: bool) -> None:
        """Show what is asked and what was found."""
        body = marked(QWidget(), role="panel")
        self._rows = QVBoxLayout(body)
        self._rows.setContentsMargins(*[theme().px(12)] * 4)
        self._rows.setSpacing(theme().px(6))
        self.radios, self.findings, self.history, self.for_all = {}, [], None, {}
        questions = () if is_done else tried.read.questions
        if questions or (may_settle and not is_done):
            is_open = tried.read.open_questions
            head = self.tr("Please decide") if is_open else self.tr("Decided")
            self._rows.addWidget(label(head, role="title"))
        for number, question in enumerate(questions, start=1):
            self._ask(question, number)
        if may_settle and not is_done:
            self._ask_for_history(is_settled=is_settled)
        self._tell(self.tr("Likely duplicates"), tried.likely, tone="amber")
        resembling = sum(len(batch.resembling) for batch in tried.batches)
        if resembling and not is_done:
            self._ask_for_likely(is_open=bool(tried.likely))
        self._tell(self.tr("To put right"), tried.problems, tone="red")
        self._tell(self.tr("Worth knowing"), tried.notes, tone="amber")
        if not (questions or tried.problems or tried.notes or resembling):
            self._rows.addWidget(self._text(self.tr("Nothing to decide and nothing to put right."), role="hint"))
        self._rows.addStretch(1)
        self.setWidget(body)

    def _ask(self, question: Question, number: int) -> None:
        group = QButtonGroup(self)
        if question.ask is Ask.HIDDEN_ROWS:
            self._rows.addWidget(
                label(
                    self.tr("%n hidden row(s) in “{sheet}”", "", question.cells).format(sheet=question.sheet),
                    strong=True,
                )
            )
            choices = ((self.tr("Bring them in too"), "take"), (self.tr("Leave them out"), "leave"))
        elif question.ask is Ask.TAX:
            self._rows.addWidget(label(self.tr("Do these prices hold the tax?"), strong=True))
            self._rows.addWidget(self._text(question.title, role="hint"))
            choices = ((self.tr("With tax"), WITH), (self.tr("Without tax"), WITHOUT))
        else:
            self._rows.addWidget(
                label(self.tr("{column}: %n cell(s)", "", question.cells).format(column=question.title), strong=True)
            )
            seen = "、".join(f"{text} ×{count}" for text, count in question.examples)
            self._rows.addWidget(self._text(seen, role="hint"))
            ask = self.tr("Of goods for 100.00, what does “{text}” leave to pay?").format(text=question.example)
            self._rows.addWidget(self._text(ask))
            choices = (
                (self.tr("{amount}: what is paid, as on the order form").format(amount=question.paid), PAID),
                (self.tr("{amount}: what is taken off").format(amount=question.off), OFF),
            )
        for place, (text, answer) in enumerate(choices):
            radio = QRadioButton(text)
            radio.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            radio.setChecked(question.answer == answer)
            if not place:
                add_button_key(self, f"Alt+{number}", radio)
            radio.clicked.connect(lambda _on, question=question, answer=answer: self.answered.emit(question, answer))
            group.addButton(radio, place)
            self._rows.addWidget(radio)
        self.radios[question.ask, question.key] = group

    def _ask_for_history(self, *, is_settled: bool) -> None:
        self.history = QCheckBox(self.tr("Settled history"))
        self.history.setChecked(is_settled)
        self.history.clicked.connect(self.settled)
        self._rows.addWidget(self.history)
        told = self.tr(
            "All of it is delivered and paid: nothing is owed or to be shipped, and old plans are not reminded of."
        )
        self._rows.addWidget(self._text(told, role="hint"))

    def _ask_for_likely(self, *, is_open: bool) -> None:
        if is_open:
            told = self.tr("They stay out until you say whether they are the same: below each row, or here for all.")
        else:
            told = self.tr("All likely duplicates are answered.")
        self._rows.addWidget(self._text(told, role="hint"))
        for text, answer in (
            (self.tr("All are the same"), LikelyAnswer.SAME),
            (self.tr("All are other customers"), LikelyAnswer.ANOTHER),
            (self.tr("Leave all out"), LikelyAnswer.OPEN),
        ):
            button = marked(QPushButton(text), small=True)
            button.clicked.connect(lambda _on, answer=answer: self.likely_answered.emit(answer))
            self.for_all[answer] = button
            self._rows.addWidget(button)

    def _tell(self, head: str, problems: Sequence[RowProblem], *, tone: str) -> None:
        """Findings of one kind in one line that shows their rows."""
        kinds: dict[tuple[str, str, str], list[RowProblem]] = {}
        for one in problems:
            kinds.setdefault((one.sheet, one.title, type(one.error).__name__), []).append(one)
        if not kinds:
            return
        self._rows.addSpacing(theme().px(6))
        self._rows.addWidget(label(head, role="title"))
        ranked = sorted(kinds.items(), key=lambda item: -len(item[1]))
        for (sheet, title, _name), found in ranked[:MOST_KINDS]:
            rows = sorted({one.row for one in found})
            button = marked(
                QPushButton(self.tr("%n row(s)", "", len(rows)) + (f" · {title}" if title else "")), link=True
            )
            button.clicked.connect(lambda _on, sheet=sheet, rows=rows: self.wanted.emit(sheet, rows))
            self._rows.addWidget(button)
            self._rows.addWidget(self._text(self._context.tr_error(found[0].error), tone=tone))
            self.findings.append(button)

    def _text(self, text: str, **marks: str) -> QLabel:
        told = label(text, **marks)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        return told

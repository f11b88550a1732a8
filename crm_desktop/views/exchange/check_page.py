"""The page after the check: figures, rows, what to decide; it stays after the import, with what was done."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.imports import LikelyAnswer, RowResult
from crm_desktop.exchange.check_rows import CheckRows
from crm_desktop.exchange.importer import DryRun
from crm_desktop.qtkit.local_keys import add_button_key
from crm_desktop.qtkit.marks import label, marked, seen_if
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.context import Context
from crm_desktop.views.exchange.check_figures import CheckFigures
from crm_desktop.views.exchange.check_grid import CheckGrid
from crm_desktop.views.exchange.check_likely import LikelyLine
from crm_desktop.views.exchange.check_questions import CheckQuestions
from crm_desktop.views.exchange.decisions import Decisions


class CheckPage(QWidget):
    """Figures above, rows in the middle, decisions at the right, the current finding below.

    Attributes:
        decisions: what the user decided here; each one asks for another check.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        marked(self, role="panel")
        self._context = context
        self._tried: DryRun | None = None
        self._checks: dict[int, CheckRows] = {}
        self._is_done = False
        self._answered_row = 0
        self.decisions = Decisions(self)
        self.figures, self.grid, self.questions = CheckFigures(), CheckGrid(), CheckQuestions(context)
        self._told = label("", role="hint")
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.figures)
        left.addLayout(self._bar())
        left.addWidget(self.grid, 1)
        left.addWidget(self._finding())
        self.likely = LikelyLine()
        left.addWidget(self.likely)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left, 1)
        line = marked(QWidget(), role="vline")
        line.setFixedWidth(1)
        whole.addWidget(line)
        whole.addWidget(self.questions)
        self.figures.chosen.connect(self._show)
        self.questions.wanted.connect(self._show_found)
        self.questions.answered.connect(self.decisions.answer)
        self.questions.settled.connect(self.decisions.settle)
        self.questions.likely_answered.connect(self.decisions.say_of_all_likely)
        self.grid.moved.connect(self._tell_current)
        self.grid.mend_wanted.connect(self.mend)
        self.likely.answered.connect(self._answer_likely)

    def show_check(self, tried: DryRun, *, may_settle: bool, is_done: bool = False) -> None:
        """Show a check, or after the import what was done and what stayed out."""
        self._tried, self._checks, self._is_done = tried, {}, is_done
        is_settled = self.decisions.changes.is_settled
        self.questions.show_check(tried, may_settle=may_settle, is_settled=is_settled, is_done=is_done)
        self.figures.show_check(tried)
        self._go_on()

    def mend(self) -> None:
        """Ask for the right text of the current cell, or whether a row that looks like a heading comes in."""
        check, index = self.grid.rows.check, self.grid.currentIndex()
        if check is None or not index.isValid() or self._is_done:
            return
        row, column = self.grid.rows.rows[index.row()], self.grid.rows.column(index.column())
        if row in check.left_out:
            question = self.tr("Bring row {row} in as data?").format(row=row)
            if self._context.ask.confirm(question, self.tr("Bring in")):
                self.decisions.force(check.batch.sheet, row)
            return
        if column is None:
            problem = self.grid.rows.problem_at(index.row(), index.column())
            column = next((one for one in check.columns if problem is not None and one.column == problem.title), None)
        if column is None or column.place is None:
            return
        question = self.tr("Row {row}, {column}: the file stays as it is").format(row=row, column=column.column)
        text = self._context.ask.text(question, check.cell(row, column).written)
        if text is not None:
            self.decisions.mend(check.batch.sheet, row, column.column, text)

    def next_problem(self) -> None:
        """Go to the next cell that is to be put right."""
        if not self.grid.to_next_problem():
            self.grid.to_next_problem(from_start=True)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(*[theme().px(6)] * 4)
        next_one = marked(QPushButton(self.tr("Next problem  F8")), small=True)
        add_button_key(self, "F8", next_one)
        next_one.clicked.connect(self.next_problem)
        row.addWidget(self._told, 1)
        row.addWidget(next_one)
        return row

    def _finding(self) -> QWidget:
        self._problem = marked(QWidget(), role="foot")
        row = QHBoxLayout(self._problem)
        row.setContentsMargins(theme().px(10), theme().px(4), theme().px(10), theme().px(4))
        self._where, self._what = label("", strong=True), label("", tone="red")
        self._what.setWordWrap(True)
        self._what.setTextFormat(Qt.TextFormat.PlainText)
        self._mend = marked(QPushButton(self.tr("Mend here  F2")), small=True)
        self._mend.clicked.connect(self.mend)
        row.addWidget(self._where)
        row.addWidget(self._what, 1)
        row.addWidget(self._mend)
        return self._problem

    def _check(self, number: int) -> CheckRows | None:
        if self._tried is None or not self._tried.batches:
            return None
        if number not in self._checks:
            self._checks[number] = CheckRows(self._tried, number)
        return self._checks[number]

    def _show(self, number: int, result: RowResult | None) -> None:
        check = self._check(max(number, 0))
        if check is None:
            return
        if number < 0:
            rows = list(check.left_out)
            told = self.tr("%n row(s) that are no data: F2 brings one in", "", len(rows))
        else:
            rows = [row for row in check.rows if result is None or check.result(row) is result]
            told = self.tr("%n row(s): click a figure above to see only those", "", len(rows))
        self._told.setText(told)
        self.grid.show_rows(check, rows)
        self._tell_current()

    def _show_found(self, sheet: str, wanted: Collection[int]) -> None:
        if self._tried is None:
            return
        number = next((place for place, batch in enumerate(self._tried.batches) if batch.sheet == sheet), 0)
        check = self._check(number)
        if check is not None:
            rows = [row for row in check.rows if row in set(wanted)]
            self._told.setText(self.tr("%n row(s) of this finding", "", len(rows)))
            self.grid.show_rows(check, rows)
            self._tell_current()

    def _answer_likely(self, answer: LikelyAnswer) -> None:
        check, index = self.grid.rows.check, self.grid.currentIndex()
        found = check.resemblance(self.grid.rows.rows[index.row()]) if check is not None and index.isValid() else None
        if check is not None and found is not None:
            self._answered_row = found.row
            self.decisions.say_of_likely(answer, check.batch.sheet, found.row)

    def _go_on(self) -> None:
        """After an answer, go to the next row that waits for one, or stay."""
        row, self._answered_row = self._answered_row, 0
        check = self.grid.rows.check
        if not row or check is None:
            return
        waiting = [one for one in check.rows if check.result(one) is RowResult.LIKELY]
        self.grid.to_row(next((one for one in waiting if one > row), waiting[0] if waiting else row))

    def _tell_likely(self, row: int) -> None:
        check = self.grid.rows.check
        found = check.resemblance(row) if check is not None else None
        seen_if(self.likely, found is not None and not self._is_done)
        if found is not None:
            where = self.tr("Row {row}").format(row=found.row)
            self.likely.show_question(where, self._context.tr_error(found.error), found.answer)

    def _tell_current(self) -> None:
        index = self.grid.currentIndex()
        problem = self.grid.rows.problem_at(index.row(), index.column()) if index.isValid() else None
        seen_if(self._problem, problem is not None)
        self._tell_likely(self.grid.rows.rows[index.row()] if index.isValid() and problem is None else 0)
        if problem is None:
            return
        where = self.tr("Row {row}").format(row=problem.row)
        self._where.setText(f"{where} · {problem.title}" if problem.title else where)
        self._what.setText(self._context.tr_error(problem.error))
        seen_if(self._mend, bool(problem.title) and not self._is_done)

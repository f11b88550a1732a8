"""What the user decides on the page of the check: each decision asks for another check."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.imports import LikelyAnswer
from crm_desktop.exchange.questions import MappingChanges, Question


class Decisions(QObject):
    """Gathers the decisions of one file.

    Attributes:
        made: something was decided.
    """

    made = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.changes = MappingChanges()

    def answer(self, question: Question, answer: str) -> None:
        """Answer a question of the file."""
        self._take(self.changes.with_answer(question, answer))

    def settle(self, is_settled: bool) -> None:  # noqa: FBT001 - a signal's value
        """Say whether the documents are settled history."""
        self._take(replace(self.changes, is_settled=is_settled))

    def mend(self, sheet: str, row: int, title: str, text: str) -> None:
        """Write a text over a cell."""
        self._take(self.changes.with_mended(sheet, row, title, text))

    def force(self, sheet: str, row: int) -> None:
        """Bring a row in that looks like a heading or a note."""
        self._take(replace(self.changes, forced={*self.changes.forced, (sheet, row)}))

    def say_of_likely(self, answer: LikelyAnswer, sheet: str, row: int) -> None:
        """Say whether the customer of a row is the one it resembles."""
        self._take(self.changes.with_likely(answer, (sheet, row)))

    def say_of_all_likely(self, answer: LikelyAnswer) -> None:
        """Say it of all customers that resemble others."""
        self._take(self.changes.with_likely(answer))

    def forget(self) -> None:
        """Another file or sheet is looked at."""
        self.changes = MappingChanges()

    def forget_answers(self) -> None:
        """Other columns are chosen: what was said of cells and rows stays."""
        self.changes = self.changes.of_sheet()

    def _take(self, changes: MappingChanges) -> None:
        self.changes = changes
        self.made.emit()

"""What a file leaves open and the user answers once: how discounts read, hidden rows, prices with or without tax."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.imports import LikelyAnswer, LikelyAnswers
from crm_desktop.exchange.discounts import ASK, OFF, PAID, can_mean_both, discount
from crm_desktop.exchange.figures import shown
from crm_desktop.exchange.mapping import ImportMapping, Step


class Ask(StrEnum):
    """What is asked."""

    DISCOUNT = "discount"
    HIDDEN_ROWS = "hidden_rows"
    TAX = "tax"


@dataclass(frozen=True)
class Question:
    """One question about a sheet.

    Attributes:
        key: of the field, if it is about a column.
        title: of its column.
        cells: how many cells or rows wait for the answer.
        examples: how the column writes it, with how often.
        answer: as it stands in the mapping; empty while it is open.
        example, paid, off: a cell that can mean both, and what is paid of 100.00 by either reading.
    """

    ask: Ask
    sheet: str
    cells: int
    key: str = ""
    title: str = ""
    examples: tuple[tuple[str, int], ...] = ()
    answer: str = ""
    example: str = ""
    paid: str = ""
    off: str = ""


MOST_EXAMPLES = 6


def discount_question(
    cells: Iterable[Any], sheet: str, key: str, title: str, *, is_percent: bool, answer: str
) -> Question | None:
    """The question of a column of discounts; None if none of its numbers can mean two things."""
    written: Counter[str] = Counter()
    doubtful = None
    for cell in cells:
        try:
            if doubtful is None and can_mean_both(cell, is_percent=is_percent):
                doubtful = cell
        except DomainError:
            continue
        written[shown(cell)] += 1
    if doubtful is None:
        return None
    paid, off = ((1 - discount(doubtful, way, is_percent=is_percent)) * 100 for way in (PAID, OFF))
    return Question(
        Ask.DISCOUNT,
        sheet,
        written.total(),
        key,
        title,
        tuple(written.most_common(MOST_EXAMPLES)),
        answer,
        shown(doubtful),
        f"{paid:.2f}",
        f"{off:.2f}",
    )


def reading(question: Question | None, answer: str) -> str:
    """How the figures of a column of discounts are read now."""
    return ASK if question is not None and not answer else answer


def answered(mapping: ImportMapping, question: Question, answer: str) -> ImportMapping:
    """The mapping with an answer."""
    return replace(mapping, steps=tuple(_answered(step, question, answer) for step in mapping.steps))


def _answered(step: Step, question: Question, answer: str) -> Step:
    if step.sheet and step.sheet != question.sheet:
        return step
    if question.ask is Ask.HIDDEN_ROWS:
        return replace(step, hidden_rows=answer)
    if question.ask is Ask.TAX:
        return replace(step, prices=answer)
    if question.key not in step.columns:
        return step
    rule = replace(step.columns[question.key], reads=answer)
    return replace(step, columns={**step.columns, question.key: rule})


@dataclass(frozen=True)
class MappingChanges:
    """What the user decided on the page of the check; a mapping that is kept keeps it too, but for mended cells.

    Attributes:
        answers: to questions.
        forced: rows that come in although they look like headings, with their sheet.
        mended: texts that the user wrote over cells.
        likely: what he said of customers that resemble others; of this file alone, as the mended cells.
    """

    answers: tuple[tuple[Question, str], ...] = ()
    is_settled: bool = False
    forced: Collection[tuple[str, int]] = ()
    mended: Mapping[tuple[str, int, str], str] = field(default_factory=dict)
    likely: LikelyAnswers = LikelyAnswers()

    def with_answer(self, question: Question, answer: str) -> MappingChanges:
        """The same with an answer more."""
        return replace(self, answers=(*self.answers, (question, answer)))

    def with_mended(self, sheet: str, row: int, title: str, text: str) -> MappingChanges:
        """The same with a text over a cell; the row may resemble another customer now, so its answer is gone."""
        rows = {place: answer for place, answer in self.likely.rows.items() if place != (sheet, row)}
        return replace(
            self,
            mended={**self.mended, (sheet, row, title): text},
            likely=replace(self.likely, rows=rows),
        )

    def with_likely(self, answer: LikelyAnswer, *rows: tuple[str, int]) -> MappingChanges:
        """The same with what was said of some rows that resemble customers; without rows of all of them."""
        if not rows:
            return replace(self, likely=LikelyAnswers(answer))
        return replace(self, likely=replace(self.likely, rows={**self.likely.rows, **dict.fromkeys(rows, answer)}))

    def of_sheet(self) -> MappingChanges:
        """What stays when other columns are chosen: the cells that were mended, and rows that are data."""
        return replace(self, answers=(), likely=LikelyAnswers())

    def applied(self, mapping: ImportMapping) -> ImportMapping:
        """The mapping with what was decided."""
        for question, answer in self.answers:
            mapping = answered(mapping, question, answer)
        return replace(mapping, steps=tuple(map(self._decided, mapping.steps)))

    def _decided(self, step: Step) -> Step:
        rows = sorted(row for sheet, row in self.forced if step.sheet in ("", sheet))
        return replace(step, settled=step.settled or self.is_settled, forced=tuple({*step.forced, *rows}))

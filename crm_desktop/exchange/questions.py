"""What a file leaves open and the user answers once: how a column of discounts reads, whether hidden rows come in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from crm_desktop.domain.errors import DomainError
from crm_desktop.exchange.discounts import ASK, can_mean_both
from crm_desktop.exchange.figures import shown
from crm_desktop.exchange.mapping import ImportMapping, Step


class Ask(StrEnum):
    """What is asked."""

    DISCOUNT = "discount"
    HIDDEN_ROWS = "hidden_rows"


@dataclass(frozen=True)
class Question:
    """One question about a sheet.

    Attributes:
        key: of the field, if it is about a column.
        title: of its column.
        cells: how many cells or rows wait for the answer.
        examples: how the column writes it, with how often.
        answer: as it stands in the mapping; empty while it is open.
    """

    ask: Ask
    sheet: str
    cells: int
    key: str = ""
    title: str = ""
    examples: tuple[tuple[str, int], ...] = ()
    answer: str = ""


MOST_EXAMPLES = 6


def discount_question(
    cells: Iterable[Any], sheet: str, key: str, title: str, *, is_percent: bool, answer: str
) -> Question | None:
    """The question of a column of discounts; None if none of its numbers can mean two things."""
    written: Counter[str] = Counter()
    is_open = False
    for cell in cells:
        try:
            both = can_mean_both(cell, is_percent=is_percent)
        except DomainError:
            continue
        is_open |= both
        written[shown(cell)] += 1
    if not is_open:
        return None
    examples = tuple(written.most_common(MOST_EXAMPLES))
    return Question(Ask.DISCOUNT, sheet, written.total(), key, title, examples, answer)


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
    if question.key not in step.columns:
        return step
    rule = replace(step.columns[question.key], reads=answer)
    return replace(step, columns={**step.columns, question.key: rule})

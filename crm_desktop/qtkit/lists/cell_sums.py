"""Sums of selected cells: column by column, and what is in none of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import NUMERIC, Column, Kind, left_out_of
from crm_desktop.present.formats import cell
from crm_desktop.present.listing import LeftOut
from crm_desktop.qtkit.cells import total_text
from crm_desktop.qtkit.lists.group_heads import left_out_words

ADDED_UP = frozenset({Kind.MONEY, Kind.QUANTITY, Kind.COUNT})
"""Of other figures, such as prices and shares, only the average means something."""
ROUNDED = {Kind.MONEY: Decimal("0.01"), Kind.PRICE: Decimal("0.0001")}
USUAL = Decimal("0.001")


@dataclass(frozen=True)
class CellSum:
    """Some cells of one column.

    Attributes:
        title: of the column, translated.
        cells: how many there are.
        numbers: how many of them hold a number that counts.
        left_out: how many hold one that no sum takes in, and why.
    """

    title: str
    kind: Kind
    cells: int
    numbers: int = 0
    total: Decimal = Decimal(0)
    left_out: Mapping[LeftOut, int] = field(default_factory=dict)

    @property
    def blank(self) -> int:
        """How many cells show nothing."""
        return self.cells - self.numbers - sum(self.left_out.values())

    @property
    def average(self) -> Decimal | None:
        """Of the numbers that count; None if there is none."""
        return (self.total / self.numbers).quantize(ROUNDED.get(self.kind, USUAL)) if self.numbers else None

    @property
    def figure(self) -> str:
        """What is told first: the sum, or the average where a sum means nothing."""
        if self.kind in ADDED_UP:
            return total_text(self.kind, self.total)
        return "" if self.average is None else total_text(self.kind, self.average)


def cell_sum(column: Column[Any], title: str, rows: Sequence[Any]) -> CellSum:
    """Add up what the cells of a column show; a zero that is shown as nothing is a blank."""
    numbers, total, left_out = 0, Decimal(0), Counter[LeftOut]()
    for row in rows:
        value = column.value(row)
        if not cell(value, column.kind):
            continue
        why = left_out_of(row)
        if why is None:
            numbers, total = numbers + 1, total + Decimal(value)
        else:
            left_out[why] += 1
    return CellSum(title, column.kind, len(rows), numbers, total, dict(left_out))


def can_be_added_up(column: Column[Any]) -> bool:
    """Whether its cells are figures."""
    return column.kind in NUMERIC


def words_of(sums: Sequence[CellSum]) -> tuple[str, str]:
    """What is said of selected cells: the figures, and what is less important; columns are never added together."""
    if len(sums) > 1:
        each = _tr(QT_TRANSLATE_NOOP("CellSums", "{column}: {sum} ({numbers} numbers)"))
        parts = [each.format(column=one.title, sum=one.figure, numbers=f"{one.numbers:,}") for one in sums]
        return "  ·  ".join(parts), ""
    [one] = sums
    text = (
        _tr(QT_TRANSLATE_NOOP("CellSums", "{column}, {cells} cells: {numbers} numbers, sum {sum}"))
        if one.kind in ADDED_UP
        else _tr(QT_TRANSLATE_NOOP("CellSums", "{column}, {cells} cells: {numbers} numbers, average {sum}"))
    )
    counts = {"cells": f"{one.cells:,}", "numbers": f"{one.numbers:,}"}
    return text.format(column=one.title, sum=one.figure, **counts), _less_important(one)


def waiting_words(title: str, cells: int) -> str:
    """What is said while rows are still being read."""
    return _tr(QT_TRANSLATE_NOOP("CellSums", "{column}, {cells} cells: …")).format(column=title, cells=f"{cells:,}")


def too_many_words(cells: int, most: int) -> str:
    """What is said of more rows than are read for a sum."""
    words = _tr(QT_TRANSLATE_NOOP("CellSums", "{cells} rows: only up to {most} are added up"))
    return words.format(cells=f"{cells:,}", most=f"{most:,}")


def _less_important(one: CellSum) -> str:
    parts = []
    if one.average is not None and one.kind in ADDED_UP:
        average = total_text(one.kind, one.average)
        parts.append(_tr(QT_TRANSLATE_NOOP("CellSums", "average {average}")).format(average=average))
    blank = _tr(QT_TRANSLATE_NOOP("CellSums", "blank {count}")).format(count=f"{one.blank:,}") if one.blank else ""
    out = _tr(QT_TRANSLATE_NOOP("CellSums", ", ")).join(filter(None, (left_out_words(one.left_out), blank)))
    if out:
        parts.append(_tr(QT_TRANSLATE_NOOP("CellSums", "{what} not counted")).format(what=out))
    return "   ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CellSums", text)

"""The same rows in a table of ours and in one of Qt's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from crm_desktop.present.columns.base import Column, Kind
from crm_desktop.present.listing import Group, ListRequest, Totals
from crm_desktop.qtkit.cells import Formats
from crm_desktop.qtkit.jobs import InlineExecutor, JobRunner
from crm_desktop.qtkit.lists.header import ListHeader
from crm_desktop.qtkit.lists.table_model import WindowedModel
from crm_desktop.qtkit.lists.table_view import ListView
from crm_desktop.qtkit.theme import theme

ROWS = 200_000
COLUMNS: tuple[Column[Any], ...] = (
    Column("number", "Number", lambda row: row.number, Kind.CODE, 130),
    Column("day", "Date", lambda row: row.day, Kind.DATE, 100),
    Column("customer", "Customer", lambda row: row.customer, Kind.TEXT, 200),
    Column("total", "Amount", lambda row: row.total, Kind.MONEY, 110),
    Column("delivered", "Delivered", lambda row: row.total, Kind.MONEY, 110),
    Column("open", "Open", lambda row: row.total, Kind.MONEY, 110),
    Column("person", "Salesperson", lambda row: row.person, Kind.TEXT, 90),
    Column("notes", "Notes", lambda row: row.notes, Kind.TEXT, 180),
)
VISIBLE = 40


@dataclass(frozen=True, slots=True)
class _Row:
    number: str
    day: date
    customer: str
    total: Decimal
    person: str = "周敏"
    notes: str = "急用先发 M6"


def _row(record_id: int) -> _Row:
    day = date(2026, 1, 1) + timedelta(days=record_id % 300)
    return _Row(f"SO-20261120-{record_id:06}", day, "宁波永兴五金工具有限公司", Decimal(record_id * 37) / 100)


T = TypeVar("T")
U = TypeVar("U")


class _Source:
    def at_once(self, ask: Callable[[], T]) -> T:
        return ask()

    def beside(self, one: Callable[[], T], other: Callable[[], U]) -> tuple[T, U]:
        return one(), other()

    def groups(self, request: ListRequest) -> Sequence[Group]:  # noqa: ARG002
        return ()

    def ids(self, request: ListRequest, most: int | None = None) -> Sequence[int]:  # noqa: ARG002
        return range(1, (most or ROWS) + 1)

    def rows(self, ids: Sequence[int], request: ListRequest) -> Sequence[_Row]:  # noqa: ARG002
        return [_row(record_id) for record_id in ids]

    def totals(self, request: ListRequest) -> Totals:  # noqa: ARG002
        return Totals(ROWS)


def our_table(app: QApplication) -> QTableView:
    """A list as the program shows it."""
    theme().apply(app, choice="light", scale=1.0, language="zh_CN")
    jobs = JobRunner(_raise, lambda _name: InlineExecutor())
    model: WindowedModel[_Row] = WindowedModel(COLUMNS, _Source(), context="bench", jobs=jobs, formats=Formats())
    view = ListView(model, ListHeader(COLUMNS))
    jobs.setParent(view)
    model.setParent(view)
    model.load(ListRequest())
    return view


def qt_table(_app: QApplication) -> QTableView:
    """Qt's own table over Qt's own model, both in C++."""
    model = QStandardItemModel(VISIBLE * 5, len(COLUMNS))
    formats = Formats()
    for place in range(VISIBLE * 5):
        row = _row(place + 1)
        for index, column in enumerate(COLUMNS):
            item = QStandardItem(formats.text(column.kind, column.value(row)))
            if column.kind is Kind.MONEY:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            model.setItem(place, index, item)
    view = QTableView()
    model.setParent(view)
    view.setModel(model)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(26)
    view.setShowGrid(False)
    for index, column in enumerate(COLUMNS):
        view.setColumnWidth(index, column.width)
    return view


def _raise(error: Exception) -> None:
    raise error

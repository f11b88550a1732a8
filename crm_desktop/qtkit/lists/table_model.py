"""A windowed table model: all ids in order, and only the rows that are looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from crm_desktop.present.columns.base import NUMERIC, Column
from crm_desktop.present.listing import Group, ListRequest, Source, Totals
from crm_desktop.qtkit.cells import Cell, Formats
from crm_desktop.qtkit.jobs import READ, JobRunner, Progress
from crm_desktop.qtkit.lists.group_rows import GroupRows
from crm_desktop.qtkit.lists.row_words import Line, RowWords
from crm_desktop.qtkit.lists.table_pages import PAGE, Answer, answer_in_groups, answer_of, page_of
from crm_desktop.qtkit.pauses import pause

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

TOP = 2 * PAGE
"""So many rows of a new request are shown at once; the order of all others follows."""
PAGES_KEPT = 24
AT_ONCE = 500
"""So many rows one statement reads."""
# plain ints: comparing a role with an enum member costs more than the rest of data()
_DISPLAY, _ALIGN = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.TextAlignmentRole)
_ACCESSIBLE, _TIP = int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.ToolTipRole)
_RIGHT = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)
_LEFT = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)


class WindowedModel(QAbstractTableModel, Generic[Row]):
    """Shows a ``Source`` through ``columns``; never holds all rows.

    Attributes:
        loaded: a request was answered; the count and the totals are new. The top of a long list stands before that.
        words: those of the rows and of the heads of groups.
    """

    loaded = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        source: Source[Row],
        *,
        context: str,
        jobs: JobRunner,
        formats: Formats,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._source = source
        self._context = context
        self.words: RowWords[Row] = RowWords(self.columns, context, formats)
        self._jobs = jobs
        self.formats = formats
        self._numeric = [column.kind in NUMERIC for column in self.columns]
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, list[Row | None]] = OrderedDict()
        self._asked: set[int] = set()
        self.groups = GroupRows()
        self._folds = 0
        self._request = ListRequest()
        self._shown: ListRequest | None = None
        self._run: Progress | None = None
        self._turn = 0
        self._wanted: set[int] = set()
        self._timer = pause(self, self._fetch)
        self.totals = Totals(0, are_veiled=True)

    # what a panel uses

    @property
    def request(self) -> ListRequest:
        """The request whose answer is shown or on its way."""
        return self._request

    def load(self, request: ListRequest, *, near: int = 0) -> None:
        """Ask for ``request``; the rows shown stay until the answer is there.

        Args:
            request: decides which rows are shown, and in which order.
            near: a row in sight, whose page comes with the answer.
        """
        self._request = request
        self._turn += 1
        if self._run is not None:
            self._run.drop()
        self._ask(near, whole=near >= PAGE or request == self._shown or bool(request.group))

    def row(self, number: int) -> Row | None:
        """The row at a place for painting, or None while it is being fetched; see ``when_here``."""
        page = self._pages.get(number // PAGE)
        if page is None:
            self._want(number // PAGE)
            return None
        place = number % PAGE
        return page[place] if place < len(page) else None

    def when_here(
        self, numbers: Sequence[int], then: Callable[[list[Row]], None], *, title: str = ""
    ) -> Progress | None:
        """Hand over the rows at these places, in order: at once if all are here, otherwise as soon as they are read.

        The one way to work with rows that may not be here yet; ``row`` and ``line`` are for painting only. Rows
        that were deleted meanwhile are left out. The rows are those that stood there when they were asked for, so
        whoever must not act on an older list compares ids when they come.

        Args:
            numbers: places in the list.
            then: gets the rows, on the GUI thread.
            title: names the work in the status bar, where it may take long.

        Returns:
            The work that reads them, to be cancelled when nobody wants them any more; None if nothing is read.
        """
        pages = [self._pages.get(number // PAGE) for number in numbers]
        if all(page is not None for page in pages):
            here = (page[number % PAGE] for number, page in zip(numbers, pages, strict=True) if page is not None)
            then([row for row in here if row is not None])
            return None
        source, request = self._source, self._request
        wanted = [self._ids[number] for number in numbers]

        def work(progress: Progress) -> list[Row]:
            found: list[Row] = []
            for start in range(0, len(wanted), AT_ONCE):
                progress.step(start, len(wanted))
                found += source.rows(wanted[start : start + AT_ONCE], request)
            return found

        return self._jobs.run(self, work, then, lane=READ, title=title)

    def id_at(self, number: int) -> int | None:
        """The id of the record at a place; None for the head of a group."""
        found = self._ids[number] if 0 <= number < len(self._ids) else None
        return None if found is None or self.groups.at(found) is not None else found

    def group_at(self, number: int) -> Group | None:
        """The group whose head stands at a place."""
        return self.groups.at(self._ids[number]) if 0 <= number < len(self._ids) else None

    def fold(self, number: int, *, folded: bool | None = None) -> int:
        """Hide or show the rows under the head of a group, or turn it round; the place of the head afterwards."""
        head = self._ids[number]
        if self.groups.fold(head, folded=folded):
            self._folds += 1
            self.beginResetModel()
            self._ids = self.groups.interleaved()
            self._pages.clear()
            self.words.forget()
            self._asked.clear()
            self.endResetModel()
        return self._ids.index(head)

    def head_text(self, group: Group) -> str:
        """What the head of a group says: its value, how many rows it has, and which of them are in no sum."""
        return self.words.head(self.groups.key, group)

    def place_of(self, record_id: int) -> int | None:
        """Where a record stands in the order, or None."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return None

    def line(self, number: int) -> Line | None:
        """All that is painted of the row at a place, or None while it is being fetched; worded once, then kept."""
        found = self.words.kept(number)
        if found is None and (row := self.row(number)) is not None:
            found = self.words.line(number, row)
        return found

    def cell(self, number: int, column: int) -> Cell | None:
        """All that is painted in one cell, or None while its row is being fetched."""
        line = self.line(number)
        return None if line is None else line.cells[column]

    def all_rows(self) -> tuple[Source[Row], ListRequest]:
        """What exports and prints read in the background to have every row as seen."""
        return self._source, self._request

    # answers

    def _ask(self, near: int, *, whole: bool, top: array[int] | None = None) -> None:
        """Ask for the order of all rows, or for the top of it first.

        Args:
            near: a row whose page is to come with the answer.
            whole: False for the top only, if there is more.
            top: the order of the rows that are shown already; if they still stand there, they are not read again.
        """
        source, request = self._source, self._request

        def work(progress: Progress) -> Answer[Row]:
            if request.group:
                return answer_in_groups(source, request, progress)
            known = top[:TOP] if top is not None else None
            return answer_of(source, request, progress, near=near, at_most=None if whole else TOP, known=known)

        self._run = self._jobs.run(
            self,
            lambda progress: source.at_once(lambda: work(progress)),
            self._show,
            lane=READ,
        )

    def _show(self, answer: Answer[Row]) -> None:
        self._run = None
        if self.groups.take(answer.ids, answer.groups, self._request.group):
            self._replace(replace(answer, ids=self.groups.interleaved()))
        elif answer.pages or not answer.ids or self._request.group:
            self._replace(answer)
        elif len(answer.ids) > len(self._ids):
            self._lengthen(answer.ids)
        if answer.totals is None:
            self._shown = None
            self._ask(0, whole=True, top=self._ids)
            return
        self._shown, self.totals = self._request, answer.totals
        self.loaded.emit()

    def _replace(self, answer: Answer[Row]) -> None:
        self.words.forget()
        self._asked.clear()
        if answer.ids == self._ids:
            self._pages = OrderedDict(answer.pages)
            if self._ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._ids, self._pages = answer.ids, OrderedDict(answer.pages)
        self.endResetModel()

    def _lengthen(self, ids: array[int]) -> None:
        """Put the rest below the top, so that the place and the selection of a quick hand stay."""
        self.beginInsertRows(QModelIndex(), len(self._ids), len(ids) - 1)
        self._ids = ids
        self.endInsertRows()

    def _want(self, page: int) -> None:
        if page not in self._asked:
            self._wanted.add(page)
            if not self._timer.isActive():
                self._timer.start()

    def _fetch(self) -> None:
        pages = sorted(self._wanted)[-4:]
        self._wanted.clear()
        self._asked.update(pages)
        turn, source, ids, request = (self._turn, self._folds), self._source, self._ids, self._request

        def work(progress: Progress) -> dict[int, list[Row | None]]:
            progress.step(0)
            return {page: page_of(source, ids, page, request) for page in pages}

        self._jobs.run(
            self, work, lambda found: self._fill(turn, found), lambda error: self._not_read(pages, error), lane=READ
        )

    def _not_read(self, pages: Sequence[int], error: Exception) -> None:
        """Ask for the pages again when they are painted next, and say once that they did not come."""
        self._asked.difference_update(pages)
        self._jobs.show_error(error)

    def _fill(self, turn: tuple[int, int], found: dict[int, list[Row | None]]) -> None:
        if turn != (self._turn, self._folds):
            return
        self.words.forget()
        last = len(self.columns) - 1
        for page, rows in found.items():
            self._asked.discard(page)
            self._pages[page] = rows
            end = min((page + 1) * PAGE, len(self._ids)) - 1
            self.dataChanged.emit(self.index(page * PAGE, 0), self.index(end, last))
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)

    # Qt overrides

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        group = self.group_at(index.row()) if role in (_DISPLAY, _ACCESSIBLE) else None
        if group is not None:
            return self.head_text(group)
        if role in (_DISPLAY, _ACCESSIBLE, _TIP):
            cell = self.cell(index.row(), index.column())
            return cell.text if cell is not None else None
        if role == _ALIGN:
            return _RIGHT if self._numeric[index.column()] else _LEFT
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role in (_DISPLAY, _TIP):
            return QCoreApplication.translate(self._context, self.columns[section].title)
        if role == _ALIGN and orientation == Qt.Orientation.Horizontal:
            return _RIGHT if self._numeric[section] else _LEFT
        return None

"""What a receipt settles: the customer's open documents, each with what is set against it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal

from crm_desktop.domain.amounts import ZERO, total_of
from crm_desktop.domain.figures import CENTS
from crm_desktop.domain.money.allocation import Share, find_sum, oldest_first
from crm_desktop.domain.sides import Side
from crm_desktop.present import formats
from crm_desktop.present.columns.base import Kind
from crm_desktop.qtkit.cells import Formats
from crm_desktop.qtkit.forms.entry_text import TooManyPlaces, Unreadable, number_of
from crm_desktop.qtkit.forms.number_words import why_no_number
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.money.items import Settleable
from crm_desktop.views.money.share_words import SETTLING

Index = QModelIndex | QPersistentModelIndex
TICK, NUMBER, KIND, DATED, DUE, OVERDUE, AMOUNT, OPEN, SHARE = range(9)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ShareModel(QAbstractTableModel):
    """Open documents, oldest first; the last column is typed, the first one ticks the whole open amount.

    Attributes:
        edited: what is set against the documents is another sum now.
        touched: the user chose by hand.
    """

    edited = Signal()
    touched = Signal()

    def __init__(self, words: Formats, today: date) -> None:
        super().__init__()
        self._formats, self._today = words, today
        self.words = SETTLING[Side.RECEIVABLE]
        """What is said of the documents."""
        self._charges: list[Settleable] = []
        self._shares: dict[int, Decimal] = {}
        self._unread: dict[int, str] = {}
        self.available = ZERO
        """The money to spread, small change included."""

    # what could not be taken

    def refusal(self, row: int) -> str:
        """Why the amount that was typed in a row could not be taken; empty if it could."""
        charge = self._charges[row]
        text = self._unread.get(charge.id)
        if text is None:
            return ""
        try:
            number_of(text, CENTS)
        except TooManyPlaces as error:
            return why_no_number(error, CENTS)
        except Unreadable:
            return self.tr("“{text}” is no amount: type one such as 1,234.50.").format(text=text)
        words = self.tr("{number} has {open} open: type at most that.")
        return words.format(number=charge.number, open=formats.money(charge.open_amount))

    def first_unread(self) -> int | None:
        """The first row whose typed amount could not be taken."""
        return next((row for row, charge in enumerate(self._charges) if charge.id in self._unread), None)

    # what the desk uses

    @property
    def charges(self) -> Sequence[Settleable]:
        """The documents, oldest first."""
        return self._charges

    @property
    def used(self) -> Decimal:
        """What is set against documents."""
        return total_of(list(self._shares.values()))

    @property
    def open_total(self) -> Decimal:
        """What the customer owes in all these documents."""
        return total_of([charge.open_amount for charge in self._charges])

    def shares(self) -> tuple[Share, ...]:
        """What the command is given."""
        return tuple(
            Share(charge.id, self._shares[charge.id]) for charge in self._charges if self._shares.get(charge.id)
        )

    def show_charges(self, charges: Sequence[Settleable], *, keeps: bool = False) -> None:
        """Show other documents; nothing is set against them, or what was set so far if it ``keeps`` that."""
        still_open = {charge.id: charge.open_amount for charge in charges} if keeps else {}
        kept = {key: min(amount, still_open[key]) for key, amount in self._shares.items() if key in still_open}
        self.beginResetModel()
        self._charges, self._shares = list(charges), kept
        self._unread = {key: text for key, text in self._unread.items() if key in still_open}
        self.endResetModel()
        self.edited.emit()

    def spread(self) -> None:
        """Set the money against the oldest documents."""
        self._unread.clear()
        self._take({share.charge_id: share.amount for share in oldest_first(self._items(), self.available)})

    def clear(self) -> None:
        """Set nothing against anything."""
        self._unread.clear()
        self._take({})

    def find(self) -> bool:
        """Choose the documents that add up to the money; False if there are none."""
        found = find_sum(self._items(), self.available)
        if found:
            self._take({charge.id: charge.open_amount for charge in self._charges if charge.id in found})
        return bool(found)

    def choose(self, charge_id: int) -> None:
        """Settle this document only, as far as the money goes."""
        self._unread.clear()
        self._take({one.id: min(one.open_amount, self.available) for one in self._charges if one.id == charge_id})

    def tick(self, row: int) -> None:
        """Settle a document as far as the money goes, or not at all."""
        charge = self._charges[row]
        self._unread.pop(charge.id, None)
        shares = dict(self._shares)
        if not shares.pop(charge.id, None):
            rest = self.available - self.used
            shares[charge.id] = min(charge.open_amount, rest) if rest > ZERO else charge.open_amount
        self._take(shares)
        self.touched.emit()

    # parts

    def _items(self) -> list[Any]:
        return [charge.item for charge in self._charges]

    def _typed(self, charge: Settleable, text: str) -> None:
        """Take a typed amount; one that is none, or beyond what is open, stays as it is typed."""
        try:
            amount = number_of(text, CENTS) if text else ZERO
        except Unreadable:
            amount = None
        if amount is None or not ZERO <= amount <= charge.open_amount:
            self._unread[charge.id] = text
            self._take(self._shares)
            return
        self._unread.pop(charge.id, None)
        self._take({**self._shares, charge.id: amount})

    def _take(self, shares: dict[int, Decimal]) -> None:
        self._shares = {key: amount for key, amount in shares.items() if amount}
        if self._charges:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._charges) - 1, SHARE))
        self.edited.emit()

    def _text(self, charge: Settleable, column: int) -> str:
        overdue = (self._today - charge.due_date).days
        if column == SHARE and charge.id in self._unread:
            return self._unread[charge.id]
        share = self._shares.get(charge.id)
        texts = {
            NUMBER: lambda: charge.number,
            KIND: lambda: self._formats.text(Kind.STATE, charge.kind),
            DATED: lambda: formats.day(charge.document_date),
            DUE: lambda: formats.day(charge.due_date),
            OVERDUE: lambda: str(overdue) if overdue > 0 else "",
            AMOUNT: lambda: formats.money(charge.amount),
            OPEN: lambda: formats.money(charge.open_amount),
            SHARE: lambda: formats.money(share, blank_zero=True) if share is not None else "",
        }
        return texts[column]() if column in texts else ""

    def _tick_state(self, charge: Settleable) -> Qt.CheckState:
        share = self._shares.get(charge.id)
        if not share:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if share == charge.open_amount else Qt.CheckState.PartiallyChecked

    def _color(self, charge: Settleable, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.ForegroundRole:
            if column == SHARE and charge.id in self._unread:
                return theme().color("red")
            late = self.words.falls_due and column in (DUE, OVERDUE) and charge.due_date < self._today
            return theme().color("red" if late else "text")
        if role == Qt.ItemDataRole.BackgroundRole and column == SHARE:
            if charge.id in self._unread:
                return theme().color("red_soft")
            return theme().color("accent_soft" if self._shares.get(charge.id) else "surface_alt")
        return None

    # Qt overrides

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._charges)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else SHARE + 1

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section >= OVERDUE else _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            "",
            self.tr("Number"),
            self.tr("Kind"),
            self.tr("Date"),
            self.tr("Due"),
            self.tr("Days overdue"),
            self.tr("Amount"),
            QCoreApplication.translate("money", self.words.left),
            QCoreApplication.translate("money", self.words.share),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        charge, column = self._charges[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(charge, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column >= OVERDUE else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.refusal(index.row()) if column == SHARE else None
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._tick_state(charge) if column == TICK else None
        return self._color(charge, column, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == TICK:
            self.tick(index.row())
            return True
        if role != Qt.ItemDataRole.EditRole or index.column() != SHARE:
            return False
        self._typed(self._charges[index.row()], str(value).strip())
        self.touched.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == TICK:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == SHARE else flags

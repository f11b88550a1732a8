"""The customer's open documents under a receipt: tick, type an amount, or let the program choose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.changes import Done
from crm_desktop.domain.money.allocation import Draw
from crm_desktop.domain.sides import Side
from crm_desktop.present import formats
from crm_desktop.qtkit.actions import button
from crm_desktop.qtkit.fitting import Fitting
from crm_desktop.qtkit.forms.typed_line import TypedLine
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.stacking import stacked, strip
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.money.items import Settleable
from crm_desktop.services.money.matching import MatchCredit
from crm_desktop.views.context import Context
from crm_desktop.views.money.share_model import DUE, NUMBER, OVERDUE, SHARE, ShareModel
from crm_desktop.views.money.share_words import SETTLING, ShareWords

WIDTHS = (34, 160, 100, 100, 100, 100, 120, 120, 130)


class ShareDelegate(QStyledItemDelegate):
    """Amounts are typed as everywhere: without the input method."""

    # Qt overrides

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Any) -> QWidget:  # noqa: N802
        line = TypedLine(parent, figures=True)
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.setFrame(False)
        return line


class ShareView(QTableView):
    """Space ticks the current row; a digit starts the amount."""

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        index, model = self.currentIndex(), self.model()
        if index.isValid() and event.key() == Qt.Key.Key_Space and isinstance(model, ShareModel):
            model.tick(index.row())
            return
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        types = bool(event.text()) and event.text() in "0123456789."
        if index.isValid() and plain and (types or event.key() == Qt.Key.Key_F2):
            self.setCurrentIndex(index.siblingAtColumn(SHARE))
        super().keyPressEvent(event)


class ShareTable(QWidget):
    """Bar, table and the sum that shows what becomes of the money.

    Attributes:
        edited: what is set against documents, or the rest, is another one now.
    """

    edited = Signal()

    def __init__(self, context: Context, words: ShareWords = SETTLING[Side.RECEIVABLE]) -> None:
        super().__init__()
        self._context = context
        self._is_by_hand = False
        self._meant: int | None = None
        self.model = ShareModel(context.formats, context.clock.today())
        self.view = ShareView()
        self.title, self.message = label(role="title"), label(role="hint")
        self.sum = label()
        self.oldest = self._action("date", self.tr("Oldest first"), "F6", self.spread)
        self.found = self._action("search", self.tr("Find the sum"), "F7", self.find_sum)
        self.cleared = self._action("filter-off", self.tr("Clear all"), "F8", self.clear)
        self._set_up_view()
        self._lay_out()
        self.say(words)
        self.model.edited.connect(self._changed)
        self.model.touched.connect(self._by_hand)

    def say(self, words: ShareWords) -> None:
        """Say of the documents that we owe them, that they are owed to us, or that money comes out of them."""
        self.model.words = words
        for column in (DUE, OVERDUE):
            self.view.setColumnHidden(column, not words.falls_due)
        self._changed()

    def show_charges(self, charges: Sequence[Settleable], *, is_same: bool = False, spreads: bool = True) -> None:
        """Show other documents; the money goes to the oldest until the user chooses by hand, if it ``spreads``.

        With ``is_same`` they are the customer's documents as before: what was chosen by hand stays.
        """
        self._is_by_hand = not spreads or (self._is_by_hand and is_same)
        self._meant = self._meant if is_same else None
        self.message.setText("")
        self.model.show_charges(charges, keeps=self._is_by_hand and is_same)
        self.title.setText(
            QCoreApplication.translate("money", self.model.words.title).format(
                count=len(charges), amount=formats.money(self.model.open_total)
            )
        )
        if self._is_by_hand:
            self._changed()
        else:
            self._go_on()

    def set_available(self, amount: Decimal) -> None:
        """The money to spread is another sum now."""
        self.model.available = amount
        if not self._is_by_hand:
            self._go_on()
        else:
            self._changed()

    def enter(self) -> None:
        """Go to the documents; to the first one unless another was chosen."""
        self.view.setFocus()
        if self.model.rowCount() and not self.view.currentIndex().isValid():
            self.view.selectRow(0)

    def spread(self) -> None:
        """Set the money against the oldest documents, and go on doing so while the amount is typed."""
        self._is_by_hand, self._meant = False, None
        self.message.setText("")
        self.model.spread()

    def choose(self, charge_id: int) -> None:
        """Set the money against this document, and go on doing so while the amount is typed."""
        self._is_by_hand, self._meant = False, charge_id
        self._go_on()

    def _go_on(self) -> None:
        if self._meant is None:
            self.spread()
        else:
            self.model.choose(self._meant)

    def find_sum(self) -> None:
        """Choose the documents that add up to the money."""
        self._is_by_hand = True
        if self.model.find():
            self.message.setText("")
        else:
            self.message.setText(self.tr("No documents add up to this amount."))

    def clear(self) -> None:
        """Set nothing against anything: all of it becomes an advance."""
        self._is_by_hand = True
        self.message.setText("")
        self.model.clear()

    def use_credit(self, credit_id: int, seen_version: int, done: Callable[[], object]) -> None:
        """Set what is left of a receipt, return or advance against the documents that were chosen."""
        command = self.using(credit_id, seen_version)
        if command is None:
            return

        def used(_done: Done) -> None:
            self.clear()
            done()

        self._context.run(command, used)

    def using(self, credit_id: int, seen_version: int) -> MatchCredit | None:
        """What sets a credit against the documents that were chosen; None, and why is said, if nothing is."""
        if self.say_unread():
            return None
        shares = self.model.shares()
        if not shares:
            self._context.ask.problem(self.tr("To use what is left, tick a document first."))
            return None
        return MatchCredit(credit_id=credit_id, seen_version=seen_version, shares=shares)

    def chosen(self, *, gives_back: bool) -> dict[str, Any]:
        """What money is set against, as the command that books it is given it: what it settles, or comes out of."""
        shares = self.model.shares()
        if gives_back:
            return {"draws": tuple(Draw(share.charge_id, share.amount) for share in shares)}
        return {"shares": shares}

    @property
    def rest(self) -> Decimal:
        """What becomes an advance; negative if too much is set against documents."""
        return self.model.available - self.model.used

    # parts

    def _action(self, idea: str, text: str, key: str, run: object) -> QAction:
        action = QAction(icon(idea), text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(run)
        self.addAction(action)
        return action

    def _set_up_view(self) -> None:
        view, look = self.view, theme()
        view.setModel(self.model)
        view.setItemDelegate(ShareDelegate(view))
        view.setAccessibleName(self.tr("Open documents"))
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(look.px(26))
        marked(view, role="entry")
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        view.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        for column, width in enumerate(WIDTHS):
            view.setColumnWidth(column, look.px(width))
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setSectionResizeMode(NUMBER, QHeaderView.ResizeMode.Stretch)
        view.setTabKeyNavigation(False)

    def _lay_out(self) -> None:
        buttons = [button(action, small=True) for action in (self.oldest, self.found, self.cleared)]
        bar = strip("bar", self.title, self.message, None, *buttons, edges=(12, 4))
        Fitting(bar)
        keys = label(self.tr("Space ticks · digits type an own amount"), role="label")
        stacked(self, bar, self.view, strip("foot", keys, None, self.sum))

    def _changed(self) -> None:
        rest = self.rest
        said = self.model.words
        is_wrong = rest < ZERO or (said.comes_out_even and bool(rest))
        tone = theme().color("red" if is_wrong else "accent" if rest else "green").name()
        words = QCoreApplication.translate("money", said.too_much if rest < ZERO else said.adds_up)
        self.sum.setText(
            words.format(
                money=f"<b>{formats.money(self.model.available)}</b>",
                used=f"<b>{formats.money(self.model.used)}</b>",
                rest=f'<b style="color:{tone}; font-size:{theme().px(17)}px">{formats.money(abs(rest))}</b>',
            )
        )
        self.edited.emit()

    def _by_hand(self) -> None:
        self._is_by_hand = True
        self.say_unread()

    def say_unread(self) -> bool:
        """Say why an amount that was typed is not taken, and go to it; whether there is one."""
        row = self.model.first_unread()
        marked(self.message, role="hint" if row is None else "problem")
        self.message.setText("" if row is None else self.model.refusal(row))
        if row is not None:
            self.view.setCurrentIndex(self.model.index(row, SHARE))
        return row is not None

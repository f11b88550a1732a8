"""Why the figures of a document that is typed are what they are, and taking what would turn its gate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.changes import Done
from crm_desktop.domain.trade.drafts import LineDraft, TradeDraft
from crm_desktop.domain.why.explanation import Explanation
from crm_desktop.domain.why.levers import Lever
from crm_desktop.qtkit.pauses import pause
from crm_desktop.queries.trade.details import TradeDetail
from crm_desktop.views.context import Context
from crm_desktop.views.credit_levers import take_lever
from crm_desktop.views.figure_panel import FigurePanel
from crm_desktop.views.trade.typed_document import TypedDocument

Asked = tuple[Callable[..., Explanation], dict[str, Any]]
About = Callable[[TradeDraft], "Asked | None"]
"""What is asked of a draft: the query and its arguments; None while there is nothing to ask."""
SETTLE_MS = 150
"""How long after the last key it is asked again."""
OF_LINE = frozenset({"unit_price", "discount", "amount", "price_source", "tax_rate"})
"""The cells that explain their line; all others belong to the whole document."""


class EditorWhy(QObject):
    """Asks why for the panel beside the lines, again while something is typed, and carries levers out.

    Attributes:
        panel: tells beside the lines why a figure is what it is.
        renewed: what the credit check looks at is another now.
    """

    renewed = Signal()

    def __init__(self, typed: TypedDocument, context: Context) -> None:
        super().__init__(typed)
        self._typed, self._context = typed, context
        self.panel = FigurePanel(context)
        self._asked: TradeDraft | None = None
        self._about: About | None = None
        self._soon = pause(self, self.refresh, SETTLE_MS)
        self.panel.taken.connect(self._take)

    def ask(self) -> None:
        """Explain the figure where the cursor is; asked from within the panel, put it away."""
        if self.panel.isVisible() and self.panel.tree.hasFocus():
            self.panel.leave()
            return
        row = self._line_in_focus()
        if row is None:
            self.ask_credit()
        else:
            self._begin(partial(self._line, row))

    def _line_in_focus(self) -> int | None:
        """The row of the grid whose price or amount the cursor is on."""
        grid, focus = self._typed.grid, QApplication.focusWidget()
        index = grid.table.currentIndex()
        if focus is None or not index.isValid() or not (focus is grid.table or grid.table.isAncestorOf(focus)):
            return None
        is_figure = grid.model.columns[index.column()].key in OF_LINE
        return index.row() if is_figure and index.row() in grid.model.filled_rows else None

    def ask_credit(self) -> None:
        """Explain the credit of the customer; where none is watched, the total."""
        if not self._typed.kind.has_credit:
            self.ask_total()
        elif self._typed.party_id is None:
            self._typed.form.focus("party_id")
            self._context.ask.notice(self.tr("Choose the customer first."))
        else:
            self._begin(self._credit)

    def ask_total(self) -> None:
        """Explain what the document comes to."""
        self._begin(self._total)

    def soon(self) -> None:
        """Something was typed: what is explained is another figure in a moment."""
        if not self.panel.isHidden():
            self._soon.start()

    def refresh(self) -> None:
        """What is explained is another figure now."""
        asked = self._about(self._typed.draft()) if self._about is not None and not self.panel.isHidden() else None
        if asked is None:
            return
        draft = self._typed.draft()
        query, params = asked
        self._context.read(self, query, partial(self._show, draft), draft=draft, **params)

    def _begin(self, about: About) -> None:
        """Explain one figure from now on; lines that draw on another document are priced there."""
        if self._typed.kind.is_typed:
            self._about = about
            self.panel.ask(self.tr("Why …"), self._back)
            self.refresh()

    def _credit(self, draft: TradeDraft) -> Asked | None:
        from crm_desktop.queries.why.credit import credit_why

        record = self._typed.record
        order_id = record.id if record and self._typed.kind.type.is_promise else None
        today = self._context.clock.today()
        if draft.party_id is None:
            return None
        return credit_why, {"party_id": draft.party_id, "today": today, "order_id": order_id}

    def _line(self, row: int, _draft: TradeDraft) -> Asked | None:
        from crm_desktop.queries.why.price import line_why

        rows = self._typed.grid.model.filled_rows
        if row not in rows:
            return None
        place, today = rows.index(row), self._context.clock.today()
        return line_why, {"place": place, "today": today, "side": self._typed.kind.side}

    def _total(self, _draft: TradeDraft) -> Asked:
        from crm_desktop.queries.why.price import total_why

        return total_why, {}

    def _show(self, draft: TradeDraft, found: Explanation) -> None:
        if draft.party_id == self._typed.party_id:
            self._asked = draft
            self.panel.show_figure(found)

    def _back(self) -> None:
        """Esc: back into the cell where the cursor is, in edit."""
        grid = self._typed.grid
        row = max(0, grid.current_row)
        grid.table.setFocus()
        grid.start(row, grid.model.columns[max(0, grid.table.currentIndex().column())].key)

    # levers

    def _take(self, lever: Lever) -> None:
        party_id = self._typed.party_id
        if lever.line is not None and lever.may:
            self._change_line(lever)
        elif party_id is not None:
            take_lever(self._context, self, party_id, lever, self._renew)

    def _renew(self) -> None:
        self.renewed.emit()
        self.refresh()

    def _change_line(self, lever: Lever) -> None:
        """Change the line, and keep what is left over of it as a draft of its own."""
        typed, asked = self._typed, self._asked
        place = lever.place
        if asked is None or place is None or lever.line is None or typed.lines() != asked.lines:
            self.refresh()  # something was typed since: what is offered is worked out anew
            return
        row, was = typed.grid.model.filled_rows[place], asked.lines[place]
        self._put(row, lever.line)
        if lever.rest is not None:
            apart = replace(typed.draft(), key=str(uuid4()), lines=(lever.rest,))
            kept = partial(self._kept, was, lever.line)
            self._context.run(typed.kind.save(apart, None, None), kept)

    def _put(self, row: int, line: LineDraft) -> None:
        self._typed.grid.model.replace_line(row, line, joins=False)
        self._typed.grid.edited.emit(row, "quantity")

    def _kept(self, was: LineDraft, now: LineDraft, done: Done) -> None:
        words = self.tr("The rest is kept as a draft of its own.")
        self._context.ask.notice(words, partial(self._take_back, was, now, done.record_id))

    def _take_back(self, was: LineDraft, now: LineDraft, record_id: int | None) -> None:
        """The line is whole again, wherever it stands by now, and the draft of the rest goes.

        If the line was typed in since, both stay: what is in the draft would be in no document else.
        """
        from crm_desktop.queries.catalogue import trade_detail

        grid = self._typed.grid
        row = next((row for row in grid.model.filled_rows if grid.line(row) == now), None)
        if row is None:
            self._context.ask.notice(self.tr("The line was changed since: the draft of the rest stays."))
            return
        self._put(row, was)

        def throw_away(record: TradeDetail) -> None:
            self._context.run(self._typed.kind.discard(record.id, record.version))

        kind, today = self._typed.kind.id, self._context.clock.today()
        self._context.read(self, trade_detail, throw_away, kind=kind, record_id=record_id, today=today)

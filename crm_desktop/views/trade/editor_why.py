"""Why the figures of a document that is typed are what they are, and taking what would turn its gate."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.changes import Done
from crm_desktop.domain.trade.drafts import LineDraft, TradeDraft
from crm_desktop.domain.why.credit import CreditWhy
from crm_desktop.domain.why.levers import Lever, LeverKind
from crm_desktop.queries.trade.details import TradeDetail
from crm_desktop.views.context import Context
from crm_desktop.views.credit_levers import take_lever
from crm_desktop.views.figure_panel import Explained, FigurePanel
from crm_desktop.views.trade.typed_document import TypedDocument


class EditorWhy(QObject):
    """Asks why for the panel beside the lines, again while something is typed, and carries levers out.

    Attributes:
        renewed: what the credit check looks at is another now.
    """

    renewed = Signal()

    def __init__(self, typed: TypedDocument, context: Context, panel: FigurePanel) -> None:
        super().__init__(typed)
        self._typed, self._context, self._panel = typed, context, panel
        self._asked: TradeDraft | None = None
        panel.taken.connect(self._take)

    def ask(self) -> None:
        """Explain the credit of the customer; asked again from within the panel, put it away."""
        if self._panel.isVisible() and self._panel.tree.hasFocus():
            self._panel.leave()
            return
        if not self._typed.kind.has_credit:
            return
        if self._typed.party_id is None:
            self._typed.form.focus("party_id")
            self._context.ask.notice(self.tr("Choose the customer first."))
            return
        self._panel.ask(self.tr("Why …"), self._back)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """What is explained is another figure now."""
        from crm_desktop.queries.why.credit import credit_why

        typed = self._typed
        if self._panel.isHidden() or typed.party_id is None:
            return
        draft = typed.draft()
        record = typed.record
        self._context.read(
            self,
            credit_why,
            partial(self._show, draft),
            party_id=typed.party_id,
            today=self._context.clock.today(),
            draft=draft,
            order_id=record.id if record and typed.kind.type.is_promise else None,
        )

    def _show(self, draft: TradeDraft, found: CreditWhy) -> None:
        if draft.party_id == self._typed.party_id:
            self._asked = draft
            self._panel.show_figure(Explained(found.figure, found.levers))

    def _back(self) -> None:
        """Esc: back into the cell where the cursor is, in edit."""
        grid = self._typed.grid
        row = max(0, grid.current_row)
        grid.table.setFocus()
        grid.start(row, grid.model.columns[max(0, grid.table.currentIndex().column())].key)

    # levers

    def _take(self, lever: Lever) -> None:
        party_id = self._typed.party_id
        if party_id is None:
            return
        if lever.kind is LeverKind.SHIP_LESS:
            self._ship_less(lever)
        else:
            take_lever(self._context, self, party_id, lever, self.renewed.emit)

    def _ship_less(self, lever: Lever) -> None:
        """Change the line, and keep the rest as a draft of its own."""
        typed, asked = self._typed, self._asked
        place = lever.place
        if asked is None or place is None or lever.line is None or typed.lines() != asked.lines:
            self.refresh()  # something was typed since: what is offered is worked out anew
            return
        row, was = typed.grid.model.filled_rows[place], asked.lines[place]
        self._put(row, lever.line)
        if lever.rest is not None:
            apart = replace(typed.draft(), key=str(uuid4()), lines=(lever.rest,))
            kept = partial(self._kept, row, was, lever.line)
            self._context.run(typed.kind.save(apart, None, None), kept)

    def _put(self, row: int, line: LineDraft) -> None:
        self._typed.grid.model.replace_line(row, line, joins=False)
        self._typed.grid.edited.emit(row, "quantity")

    def _kept(self, row: int, was: LineDraft, now: LineDraft, done: Done) -> None:
        words = self.tr("The rest is kept as a draft of its own.")
        self._context.ask.notice(words, partial(self._take_back, row, was, now, done.record_id))

    def _take_back(self, row: int, was: LineDraft, now: LineDraft, record_id: int | None) -> None:
        """The line is whole again, unless it was typed in since, and the draft of the rest goes."""
        from crm_desktop.queries.catalogue import trade_detail

        if self._typed.grid.line(row) == now:
            self._put(row, was)

        def throw_away(record: TradeDetail) -> None:
            self._context.run(self._typed.kind.discard(record.id, record.version))

        kind, today = self._typed.kind.id, self._context.clock.today()
        self._context.read(self, trade_detail, throw_away, kind=kind, record_id=record_id, today=today)

"""Typing a document: head, lines, price strip, credit, totals; by keyboard alone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Done
from crm_desktop.domain.draft_codec import to_json
from crm_desktop.domain.trade.drafts import LineDraft, TradeDraft
from crm_desktop.domain.trade.pricing import TaxTerms
from crm_desktop.qtkit.actions import button, make_actions_on
from crm_desktop.qtkit.forms.way_back import lead_back
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import grounded
from crm_desktop.qtkit.stacking import beside, stacked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.trade.details import TradeDetail
from crm_desktop.views.context import Context
from crm_desktop.views.figure_panel import KEY as FIGURE_KEY
from crm_desktop.views.kept_drafts import DraftKeeper
from crm_desktop.views.pick_lists import offer_pick_list
from crm_desktop.views.trade.editor_actions import FOOT_ACTIONS, Editing
from crm_desktop.views.trade.editor_lookups import EditorLookups
from crm_desktop.views.trade.editor_saving import EditorSaving
from crm_desktop.views.trade.editor_why import EditorWhy
from crm_desktop.views.trade.foot import DocumentFoot
from crm_desktop.views.trade.look import DocumentLook
from crm_desktop.views.trade.price_strip import PriceStripBar
from crm_desktop.views.trade.typed_document import TypedDocument

STRIP_KEYS = 5
ROOMY = 440
"""Pixels of height from which there is room for the price strip besides the lines."""


class EditorPage(QWidget):
    """Edits one draft: joins what is typed with what is looked up, what stores it, and what can be done with it.

    Attributes:
        edited: something was typed.
        print_wanted: Ctrl+P.
        next_wanted: it is to be made binding, and a new one of its kind begun.
        typed: what is typed.
        saving: stores it, and says how that ended.
        lookups: what is looked up for it.
        figure: tells beside the lines why a figure is what it is, when ``why`` is asked.
        keeper: keeps it in case the program ends.
    """

    edited = Signal()
    print_wanted = Signal()
    next_wanted = Signal()

    def __init__(
        self, context: Context, kind: DocumentLook, draft: TradeDraft, record: TradeDetail | None = None, key: str = ""
    ) -> None:
        """Build the page.

        Args:
            context: the program.
            kind: what is typed.
            draft: what is shown first.
            record: the stored draft that is edited; None for a new one.
            key: of a kept draft that is being continued.
        """
        super().__init__()
        self.context, self.kind = context, kind
        self.typed = TypedDocument(self, context, kind, draft, record)
        self.form, self.grid = self.typed.form, self.typed.grid
        self.strip, self.foot = PriceStripBar(kind.side), DocumentFoot()
        self.saving = EditorSaving(self.typed, context)
        self.lookups = EditorLookups(self.typed, context)
        self.why = EditorWhy(self.typed, context)
        self.figure = self.why.panel
        editing = Editing(context, self.typed, self.saving, self.print_wanted.emit, self.next_wanted.emit)
        specs = [*(action.spec for action in kind.pages().head_actions), *FOOT_ACTIONS]
        self.actions_by_id = make_actions_on(editing, self, kind.words, specs)
        self.keeper = DraftKeeper(self, context, kind.id, self._kept, record_id=record.id if record else None, key=key)
        self._lay_out()
        self._connect()
        for field in self.form.keys & kind.pages().pick_lists.keys():
            offer_pick_list(context, self, self.form.widget(field), name=kind.pages().pick_lists[field])
        self._show_sums()
        if draft.party_id is not None:
            self.lookups.customer_changed()

    # what is typed

    @property
    def record(self) -> TradeDetail | None:
        """The stored draft that is edited; None for a new one."""
        return self.typed.record

    def draft(self) -> TradeDraft:
        """What is typed now."""
        return self.typed.draft()

    def lines(self) -> tuple[LineDraft, ...]:
        """The lines that hold anything."""
        return self.typed.lines()

    @property
    def party_id(self) -> int | None:
        """The customer that is chosen."""
        return self.typed.party_id

    @property
    def tax(self) -> TaxTerms:
        """How its lines are taxed, as the head says now."""
        return self.typed.tax

    @property
    def is_changed(self) -> bool:
        """Whether anything is not stored."""
        return self.typed.is_changed

    def adopt(self, record: TradeDetail) -> None:
        """The draft is stored as this record from now on."""
        self.typed.record = record
        self.keeper = DraftKeeper(self, self.context, self.kind.id, self._kept, record_id=record.id)

    def forget_record(self) -> None:
        """What was stored is gone: what is typed is a new document, not stored yet."""
        self.typed.record = None
        self.mark_unsaved()

    def mark_unsaved(self) -> None:
        """What is shown was typed once and never stored."""
        self.typed.mark_unsaved()
        self.keeper.adopt()
        self.edited.emit()

    # parts

    def _lay_out(self) -> None:
        grounded(self, "panel")
        self.form.tighten()
        entry = QWidget()
        stacked(entry, self.grid, self.strip, grows=self.grid)
        middle = beside(entry, self.figure)
        stacked(self, self.form, middle, self.foot, grows=middle)
        self.strip.setVisible(self.kind.is_typed)
        post = self.actions_by_id["document.post"]
        post.setText(self.kind.said(self.kind.post_text))
        self.actions_by_id["document.print"].setVisible(self.kind.is_printed)
        self.actions_by_id["document.post_and_new"].setVisible(self.kind.is_typed)
        names = ("document.save", "document.print", "document.post_and_new")
        buttons = [button(self.actions_by_id[name]) for name in names]
        self._post_button = button(post, primary=True, idea="done")
        self.foot.set_buttons([*buttons, self._post_button])
        for action in self.kind.pages().head_actions:
            fits = action.fits(self.kind, self.record)
            self.actions_by_id[action.spec.id].setVisible(fits)
            self.actions_by_id[action.spec.id].setEnabled(fits)

    def _connect(self) -> None:
        self.form.edited.connect(self._head_edited)
        self.form.finished.connect(self._to_lines)
        lead_back(self._post_button, self._to_lines, grows=self.kind.is_typed)
        self.grid.edited.connect(self._lines_edited)
        self.grid.current_changed.connect(self.lookups.show_strip)
        self.grid.finished.connect(self._lines_finished)
        self.typed.lines_added.connect(self.lookups.prices_wanted)
        self.lookups.repriced.connect(self._show_sums)
        self.lookups.strip_known.connect(self.strip.show_strip)
        self.lookups.credit_known.connect(self.foot.credit.show_check)
        self.lookups.credit_known.connect(self.saving.heed)
        self.foot.credit.why_wanted.connect(self.why.ask_credit)
        self.foot.total_clicked.connect(self.why.ask_total)
        self.edited.connect(self.why.soon)
        self.why.renewed.connect(self.lookups.amounts_changed)
        add_key(self, FIGURE_KEY, self.why.ask)
        self.saving.refused.connect(self.lookups.say_beside)
        self.saving.stored.connect(self._stored)
        self.saving.discarded.connect(self._discarded)
        self.strip.taken.connect(self.lookups.take_price)
        for place in range(STRIP_KEYS):
            add_key(self, f"Alt+{place + 1}", partial(self.strip.take, place))

    def _to_lines(self) -> None:
        self.grid.start(len(self.lines()) if self.kind.is_typed else 0)

    def _lines_finished(self) -> None:
        self._post_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _head_edited(self, key: str) -> None:
        if key == "party_id":
            self.lookups.customer_changed()
        elif key == "tax":
            self.lookups.tax_changed()
        self._touched()

    def _lines_edited(self, row: int, key: str) -> None:
        if key in {"product_code", "unit_price", ""}:
            self.lookups.show_strip(row if row >= 0 else self.grid.current_row)
        self._touched()

    def _touched(self) -> None:
        self._show_sums()
        self.keeper.touch()
        self.lookups.amounts_changed()
        self.edited.emit()

    def _show_sums(self) -> None:
        lines = self.lines()
        unread = sum(bool(line.unread) for line in lines) if self.kind.is_typed else 0
        moved = lines if self.kind.is_typed else [line for line in lines if line.quantity]  # of the offered ones
        self.foot.show_totals(len(moved), self.typed.by_rate(), unread=unread)

    # what became of it

    def _stored(self, _done: Done, _binding: bool) -> None:  # noqa: FBT001 - a slot
        self.keeper.drop()
        if self.is_changed:
            self.keeper.touch()

    def _discarded(self) -> None:
        self.keeper.drop()

    def _kept(self) -> tuple[str, str] | None:
        if not self.is_changed:
            return None
        title = self.kind.said(self.kind.new_title)
        return " · ".join(filter(None, (title, self.lookups.customer))), to_json(self.draft())

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.strip.setVisible(self.kind.is_typed and self.height() >= theme().px(ROOMY))

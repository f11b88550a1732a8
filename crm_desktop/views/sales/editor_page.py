"""Typing a document: head, lines, price strip, credit, totals; by keyboard alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.draft_codec import to_json
from crm_desktop.domain.sales.drafts import LineDraft, OrderDraft, SalesDraft
from crm_desktop.domain.sales.pricing import TaxTerms
from crm_desktop.present import formats
from crm_desktop.qtkit.actions import button, make_actions
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.forms.way_back import lead_back
from crm_desktop.qtkit.lines.grid import LineGrid
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.sales.details import DetailLine, SalesDetail
from crm_desktop.views.context import Context
from crm_desktop.views.kept_drafts import DraftKeeper
from crm_desktop.views.pick_lists import offer_pick_list
from crm_desktop.views.sales.editor_actions import FOOT_ACTIONS, HEAD_ACTIONS
from crm_desktop.views.sales.editor_lookups import EditorLookups
from crm_desktop.views.sales.editor_saving import EditorSaving
from crm_desktop.views.sales.foot import DocumentFoot
from crm_desktop.views.sales.head import Head, head_fields, head_of, with_head
from crm_desktop.views.sales.kinds import DocumentKind
from crm_desktop.views.sales.line_pricing import LinePricing
from crm_desktop.views.sales.lines import BLANK, TYPING, ShownLine, entry_columns, in_terms
from crm_desktop.views.sales.pasting import paste_rules
from crm_desktop.views.sales.price_strip import PriceStripBar

COLUMNS_OF_HEAD = 5
STRIP_KEYS = 5
ROOMY = 440
"""Pixels of height from which there is room for the price strip besides the lines."""
UNKNOWN = DetailLine(1, ZERO, ZERO)
"""Stands for a line of which nothing is stored yet."""


class EditorPage(QWidget):
    """Edits one draft.

    Attributes:
        edited: something was typed.
        stored: the draft was saved or made binding; carries the ``Done`` and whether it is binding.
        discarded: the draft is gone.
        named: the customer is known; carries the short name.
        print_wanted: Ctrl+P.
        next_wanted: it is to be made binding, and a new one of its kind begun.
    """

    edited = Signal()
    stored = Signal(object, bool)
    discarded = Signal()
    named = Signal(str)
    print_wanted = Signal()
    next_wanted = Signal()

    def __init__(
        self, context: Context, kind: DocumentKind, draft: SalesDraft, record: SalesDetail | None = None, key: str = ""
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
        self.context, self.kind, self.record = context, kind, record
        self._draft = draft
        fields = head_fields(context, draft)
        self.form: Form[Head] = Form("sales", fields, head_of(draft), context, columns=COLUMNS_OF_HEAD)
        self.pricing = LinePricing(draft.tax)
        self.grid: LineGrid[Any] = self._make_grid()
        self.grid.view.open(f"{kind.id}_{'lines' if kind.is_typed else 'drawn_lines'}")
        self.strip = PriceStripBar()
        self.foot = DocumentFoot()
        self.saving = EditorSaving(self)
        self.lookups = EditorLookups(self)
        self.actions_by_id = make_actions(self, "sales", [*(action.spec for action in HEAD_ACTIONS), *FOOT_ACTIONS])
        self.keeper = DraftKeeper(self, context, kind.id, self._kept, record_id=record.id if record else None, key=key)
        self._lay_out()
        self._connect()
        if "reason" in self.form.keys:
            offer_pick_list(context, self, self.form.widget("reason"), name="return_reason")
        self._show_lines(draft.lines)
        self._loaded = draft if record is None and not draft.lines else self.draft()
        self.show_sums()
        if draft.customer_id is not None:
            self.lookups.customer_changed()

    # the draft

    def draft(self) -> SalesDraft:
        """What is typed now."""
        return replace(with_head(self._draft, self.form.draft()), lines=self.lines())

    def lines(self) -> tuple[LineDraft, ...]:
        """The lines that hold anything."""
        typed: Sequence[Any] = self.grid.lines()
        return tuple(typed) if self.kind.is_typed else tuple(row.line for row in typed)

    @property
    def customer_id(self) -> int | None:
        """The customer that is chosen."""
        return self.form.draft().customer_id

    @property
    def tax(self) -> TaxTerms:
        """How its lines are taxed, as the head says now."""
        return with_head(self._draft, self.form.draft()).tax

    @property
    def is_changed(self) -> bool:
        """Whether anything is not stored."""
        return self.draft() != self._loaded

    @property
    def keeps_prices(self) -> bool:
        """Whether its prices were agreed before: they do not follow the offers of today."""
        return bool(self._loaded.lines) and self.customer_id == self._loaded.customer_id

    @property
    def loaded(self) -> SalesDraft:
        """What is stored, as far as this page knows."""
        return self._loaded

    def mark_stored(self, sent: SalesDraft) -> None:
        """What was sent is stored; what is typed now may be newer."""
        self._loaded = sent

    def take_as_given(self) -> None:
        """What the program filled in was not typed by anybody: leaving it is no loss."""
        self._loaded = self.draft()

    def adopt(self, record: SalesDetail) -> None:
        """The draft is stored as this record from now on."""
        self.record = record
        self.keeper = DraftKeeper(self, self.context, self.kind.id, self._kept, record_id=record.id)

    def forget_record(self) -> None:
        """What was stored is gone: what is typed is a new document, not stored yet."""
        self.record = None
        self.mark_unsaved()

    def mark_unsaved(self) -> None:
        """What is shown was typed once and never stored."""
        self._loaded = replace(self._loaded, key="")
        self.keeper.adopt()
        self.edited.emit()

    def add_lines(
        self, lines: Sequence[LineDraft], *, of: TaxTerms, quote_id: int | None = None, discount: Decimal = ZERO
    ) -> None:
        """Append lines of another document, taxed as it is, in one step that can be undone."""
        if quote_id is not None and isinstance(self._draft, OrderDraft):
            self._draft = replace(self._draft, quote_id=quote_id)
            if self.form.bring({"discount": discount or None}):
                of_quote = self.tr("The quote gives {discount} off.").format(discount=formats.percent(discount))
                self.form.show_hint("discount", of_quote)
        self.grid.add_lines([line.restated(of, self.tax) for line in lines])
        self.lookups.prices_wanted()

    def leave_quote(self) -> None:
        """Another customer was chosen: what the quote of the former one brought goes with it."""
        if isinstance(self._draft, OrderDraft) and self._draft.quote_id is not None:
            self._draft = replace(self._draft, quote_id=None)
            self.form.bring({"discount": None})

    def show_sums(self) -> None:
        """Add up what is typed."""
        draft = self.draft()
        if self.kind.is_typed:
            unread = sum(bool(line.unread) for line in draft.lines)
            self.foot.show_totals(len(draft.lines), draft.by_rate(draft.priced().lines), unread=unread)
            return
        rows = self.grid.lines()
        self.foot.show_totals(len(rows), draft.by_rate([row.priced(draft.tax) for row in rows]))

    # parts

    def _make_grid(self) -> LineGrid[Any]:
        if self.kind.is_typed:
            columns = entry_columns(self.context, self.pricing, optional=self.kind.id == "quote")
            return LineGrid(
                "sales",
                columns,
                self.context,
                blank=LineDraft,
                is_blank=lambda line: line.is_empty,
                paste_rules=paste_rules(columns),
            )
        return LineGrid(
            "sales",
            in_terms(TYPING[self.kind.id], self._draft.tax),
            self.context,
            blank=lambda: BLANK,
            is_blank=lambda row: row.detail.id == 0,
        )

    def _show_lines(self, lines: Sequence[LineDraft]) -> None:
        if self.kind.is_typed:
            self.grid.set_lines(list(lines))
            return
        details = self.record.lines if self.record else [UNKNOWN] * len(lines)
        self.grid.set_lines(
            [ShownLine(line, detail, line.quantity or ZERO) for line, detail in zip(lines, details, strict=False)]
        )
        self.grid.set_growing(False)

    def _lay_out(self) -> None:
        marked(self, role="panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.form.tighten()
        whole.addWidget(self.form)
        whole.addWidget(self.grid, 1)
        whole.addWidget(self.strip)
        whole.addWidget(self.foot)
        self.strip.setVisible(self.kind.is_typed)
        post = self.actions_by_id["document.post"]
        post.setText(QCoreApplication.translate("sales", self.kind.post_text))
        self.actions_by_id["document.print"].setVisible(self.kind.is_printed)
        self.actions_by_id["document.post_and_new"].setVisible(self.kind.is_typed)
        names = ("document.save", "document.print", "document.post_and_new")
        buttons = [button(self.actions_by_id[name]) for name in names]
        self._post_button = button(post, primary=True, idea="done")
        self.foot.set_buttons([*buttons, self._post_button])
        for action in HEAD_ACTIONS:
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
        self.strip.taken.connect(self.lookups.take_price)
        for place in range(STRIP_KEYS):
            add_key(self, f"Alt+{place + 1}", partial(self.strip.take, place))

    def _to_lines(self) -> None:
        self.grid.start(len(self.lines()) if self.kind.is_typed else 0)

    def _lines_finished(self) -> None:
        self._post_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _head_edited(self, key: str) -> None:
        if key == "customer_id":
            self.lookups.customer_changed()
        elif key == "tax":
            self.lookups.tax_changed()
        self._touched()

    def _lines_edited(self, row: int, key: str) -> None:
        if key in {"product_code", "unit_price", ""}:
            self.lookups.show_strip(row if row >= 0 else self.grid.current_row)
        self._touched()

    def _touched(self) -> None:
        self.show_sums()
        self.keeper.touch()
        self.lookups.amounts_changed()
        self.edited.emit()

    def _kept(self) -> tuple[str, str] | None:
        if not self.is_changed:
            return None
        title = QCoreApplication.translate("sales", self.kind.new_title)
        return " · ".join(filter(None, (title, self.lookups.customer))), to_json(self.draft())

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.strip.setVisible(self.kind.is_typed and self.height() >= theme().px(ROOMY))

"""What is typed of a document: its head, its lines, and what of both is stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.trade.drafts import LineDraft, TradeDraft
from crm_desktop.domain.trade.pricing import RateTotal, TaxTerms
from crm_desktop.present import formats
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.lines.grid import LineGrid
from crm_desktop.queries.trade.details import TradeDetail
from crm_desktop.queries.trade.told import DetailLine
from crm_desktop.views.context import Context
from crm_desktop.views.trade.head import Head, head_fields, head_of, with_head
from crm_desktop.views.trade.line_pricing import LinePricing
from crm_desktop.views.trade.lines import BLANK, ShownLine, entry_columns, in_terms
from crm_desktop.views.trade.look import DocumentLook
from crm_desktop.views.trade.pasting import paste_rules

COLUMNS_OF_HEAD = 5
UNKNOWN = DetailLine(1, ZERO, ZERO)
"""Stands for a line of which nothing is stored yet."""


class TypedDocument(QObject):
    """Holds the form of the head and the grid of the lines, and gives them as one draft.

    Attributes:
        lines_added: lines came in that nobody typed here; their prices are to be looked up.
        record: the stored draft that is edited; None for a new one.
    """

    lines_added = Signal()

    def __init__(
        self, parent: QObject, context: Context, kind: DocumentLook, draft: TradeDraft, record: TradeDetail | None
    ) -> None:
        super().__init__(parent)
        self.kind, self.record = kind, record
        self._draft = draft
        fields = head_fields(kind, context, draft)
        self.form: Form[Head] = Form(kind.words, fields, head_of(draft, fields), context, columns=COLUMNS_OF_HEAD)
        self.pricing = LinePricing(draft.tax, kind.side)
        self.grid: LineGrid[Any] = self._make_grid(context)
        self.grid.view.open(f"{kind.id}_{'lines' if kind.is_typed else 'drawn_lines'}")
        self._show_lines(draft.lines)
        self._loaded = draft if record is None and not draft.lines else self.draft()

    def draft(self) -> TradeDraft:
        """What is typed now."""
        return replace(with_head(self._draft, self.form.draft()), lines=self.lines())

    def lines(self) -> tuple[LineDraft, ...]:
        """The lines that hold anything."""
        typed: Sequence[Any] = self.grid.lines()
        return tuple(typed) if self.kind.is_typed else tuple(row.line for row in typed)

    @property
    def party_id(self) -> int | None:
        """The customer that is chosen."""
        return self.form.draft().party_id

    @property
    def tax(self) -> TaxTerms:
        """How its lines are taxed, as the head says now."""
        return with_head(self._draft, self.form.draft()).tax

    def by_rate(self) -> Sequence[RateTotal]:
        """What is typed, added up by tax rate; a drawn line counts as much as the document it draws on says."""
        draft = self.draft()
        priced = draft.priced().lines if self.kind.is_typed else [row.priced(draft.tax) for row in self.grid.lines()]
        return draft.by_rate(priced)

    # what of it is stored

    @property
    def is_changed(self) -> bool:
        """Whether anything is not stored."""
        return self.draft() != self._loaded

    @property
    def loaded(self) -> TradeDraft:
        """What is stored, as far as is known here."""
        return self._loaded

    @property
    def keeps_prices(self) -> bool:
        """Whether its prices were agreed before: they do not follow the offers of today."""
        return bool(self._loaded.lines) and self.party_id == self._loaded.party_id

    def mark_stored(self, sent: TradeDraft) -> None:
        """What was sent is stored; what is typed now may be newer."""
        self._loaded = sent

    def mark_unsaved(self) -> None:
        """What is shown was typed once and never stored."""
        self._loaded = replace(self._loaded, key="")

    def take_as_given(self) -> None:
        """What the program filled in was not typed by anybody: leaving it is no loss."""
        self._loaded = self.draft()

    # what comes in from elsewhere

    def add_lines(
        self, lines: Sequence[LineDraft], *, of: TaxTerms, behind: int | None = None, discount: Decimal = ZERO
    ) -> None:
        """Append lines of another document, taxed as it is, in one step that can be undone.

        Args:
            lines: of the other document.
            of: how it is taxed.
            behind: its id, if the whole document comes from it.
            discount: what it gives on the whole.
        """
        if behind is not None:
            self._draft = self._coming_from(behind)
            if self.form.bring({"discount": discount or None}):
                of_quote = self.tr("The quote gives {discount} off.").format(discount=formats.percent(discount))
                self.form.show_hint("discount", of_quote)
        self.grid.add_lines([line.restated(of, self.tax) for line in lines])
        self.lines_added.emit()

    def leave_forerunner(self) -> None:
        """Another customer was chosen: what the quote of the former one brought goes with it."""
        column = self.kind.type.behind
        if column and getattr(self._draft, column) is not None:
            self._draft = self._coming_from(None)
            self.form.bring({"discount": None})

    def _coming_from(self, record_id: int | None) -> TradeDraft:
        """The draft as one that comes from another document, or from none."""
        named: dict[str, Any] = {self.kind.type.behind: record_id}
        return replace(self._draft, **named)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong under the fields and in the cells; the keys of lines are ``lines.PLACE.COLUMN``."""
        in_lines: dict[int, dict[str, str]] = {}
        for key, message in problems.items():
            if key.startswith("lines."):
                _, place, column = key.split(".", 2)
                in_lines.setdefault(int(place), {})[column] = message
        self.form.show_problems({key: text for key, text in problems.items() if not key.startswith("lines.")})
        if in_lines:
            self.grid.show_problems(in_lines)

    # parts

    def _make_grid(self, context: Context) -> LineGrid[Any]:
        if self.kind.is_typed:
            columns = entry_columns(context, self.pricing, optional=self.kind.has_options)
            return LineGrid(
                self.kind.words,
                columns,
                context,
                blank=LineDraft,
                is_blank=lambda line: line.is_empty,
                paste_rules=paste_rules(columns, self.kind.words),
            )
        return LineGrid(
            self.kind.words,
            in_terms(self.kind.pages().typing, self._draft.tax),
            context,
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

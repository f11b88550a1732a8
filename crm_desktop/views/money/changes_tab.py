"""Two days compared: who owes more or less than then, by which documents, and who booked them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Signal

from crm_desktop.domain.amounts import total_of
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.spans import Span
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns.changes import change_columns
from crm_desktop.present.listing import ListRequest, Sort
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.memory_source import MemorySource
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import has_row, on_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.stacking import beside, stacked, strip
from crm_desktop.queries.money.changes import ChangeRow, balance_changes
from crm_desktop.queries.why.changes import change_why
from crm_desktop.views.context import Context
from crm_desktop.views.explaining import Explainer
from crm_desktop.views.figure_panel import KEY, FigurePanel
from crm_desktop.views.money.sides import SideLook, said
from crm_desktop.views.span_fields import SpanFields
from crm_desktop.views.tab import Tab


class ChangesTab(Tab):
    """A centre tab; Enter or F9 on a row tells its documents at the right."""

    _answered = Signal(object)

    def __init__(self, context: Context, look: SideLook, prefill: Mapping[str, Any]) -> None:
        super().__init__()
        marked(self, role="panel")
        self._context, self._look = context, look
        self.setAccessibleName(said(look.changes_title))
        self.span = SpanFields(context, Span.THIS_MONTH)
        if prefill.get("until") is not None:
            self.span.set_until(prefill["until"])
        self.sums = label()
        self.figure = FigurePanel(context)
        self._explainer = Explainer(context, self.figure, self._to_list)
        self.panel = ListPanel(self._spec(), context)
        title = label(said(look.changes_title), role="title")
        bar = strip("bar", title, self.span, None)
        middle = beside(self.panel, self.figure)
        stacked(self, bar, middle, strip("foot", None, self.sums), grows=middle)
        self._answered.connect(self._show_sums)
        self.span.changed.connect(self._ask)
        self.setFocusProxy(self.panel.table)

    # parts

    def _spec(self) -> ListPanelSpec[ChangeRow]:
        columns = change_columns(self._look.of)
        return ListPanelSpec(
            id=self._look.changes,
            context="money",
            title=self._look.changes_title,
            columns=columns,
            source=MemorySource(self._load, columns),
            reload_on=Changes.RECEIPTS | Changes.CUSTOMERS | self._look.of.changes,
            icon="aging",
            counted=self._look.parties,
            empty=QT_TRANSLATE_NOOP("money", "No account moved in these days. Choose a longer period."),
            sort=(Sort("change", descending=True),),
            open=lambda row, _key: self._explain(row),
            customer_of=lambda row: (row.party_id, row.name),
            options=self._options(),
            actions=[
                ActionSpec(
                    "changes.why",
                    QT_TRANSLATE_NOOP("money", "What changed"),
                    on_row(self._explain),
                    KEY,
                    has_row,
                    "help",
                    in_bar=True,
                ),
                ActionSpec(
                    "changes.customer",
                    QT_TRANSLATE_NOOP("money", "Open the card"),
                    on_row(self._open_card),
                    "",
                    has_row,
                    "customer",
                ),
            ],
        )

    def _options(self) -> dict[str, Any]:
        """The first day of the span is the first that changes something: compared is the end of the day before."""
        first, last = self.span.days
        return {"since": first - timedelta(days=1), "until": last, "side": self._look.of}

    def _load(self, request: ListRequest) -> Sequence[ChangeRow]:
        """Read the rows, away from the GUI thread."""
        found: Sequence[ChangeRow] = self._context.reader.read(balance_changes, **request.options)
        self._answered.emit(found)
        return found

    def _show_sums(self, found: Sequence[ChangeRow]) -> None:
        then, charged, paid, back, now = (
            formats.money(total_of([getattr(row, name) for row in found]))
            for name in ("then", "charged", "paid", "taken_back", "now")
        )
        words = self.tr("{then} + charged {charged} − paid {paid} + taken back {back} = {now}")
        self.sums.setText(words.format(then=then, charged=charged, paid=paid, back=back, now=f"<b>{now}</b>"))

    def _explain(self, row: ChangeRow) -> None:
        self._explainer.explain(change_why, party_id=row.party_id, **self._options())

    def _open_card(self, row: ChangeRow) -> None:
        self._context.open("customer", row.party_id)

    def _to_list(self) -> None:
        self.panel.table.setFocus()

    def _ask(self) -> None:
        self.figure.hide()
        self.panel.set_option(**self._options())

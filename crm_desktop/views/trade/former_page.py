"""A former state of a document that was corrected: to be read only."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.trade.drafts import TradeDraft
from crm_desktop.qtkit.forms.form import Form
from crm_desktop.qtkit.lines.grid import LineGrid
from crm_desktop.qtkit.marks import grounded
from crm_desktop.qtkit.stacking import stacked
from crm_desktop.queries.trade.told import DetailLine
from crm_desktop.views.context import Context
from crm_desktop.views.trade.foot import DocumentFoot
from crm_desktop.views.trade.head import Head, head_of
from crm_desktop.views.trade.lines import BLANK, ShownLine, in_terms
from crm_desktop.views.trade.look import DocumentLook


class FormerPage(QWidget):
    """Shows a draft as it was; nothing can be done with it."""

    record = None

    def __init__(self, context: Context, kind: DocumentLook, draft: TradeDraft, revision: int) -> None:
        super().__init__()
        self.revision = revision
        fields = kind.pages().fields(context)
        form: Form[Head] = Form(kind.words, fields, head_of(draft, fields), context, columns=5)
        form.set_read_only(True)
        columns = [column for column in in_terms(kind.pages().reading, draft.tax) if column.key not in {"done", "rest"}]
        self.grid: LineGrid[ShownLine] = LineGrid(
            kind.words, columns, context, blank=lambda: BLANK, is_blank=lambda row: row.detail.id == 0
        )
        priced = draft.priced()
        self.grid.set_lines(
            [
                ShownLine(line, DetailLine(place, amounts.amount, amounts.tax), line.quantity or ZERO)
                for place, (line, amounts) in enumerate(zip(draft.lines, priced.lines, strict=True), start=1)
            ]
        )
        self.grid.set_read_only(True)
        foot = DocumentFoot()
        foot.show_totals(len(draft.lines), draft.by_rate(priced.lines))
        grounded(self, "panel")
        form.tighten()
        stacked(self, form, self.grid, foot, grows=self.grid)

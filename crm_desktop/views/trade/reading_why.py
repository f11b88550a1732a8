"""F9 on a document that is read: why a line, or the whole, came to what is stored."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.lines.grid import LineGrid
from crm_desktop.qtkit.local_keys import add_key
from crm_desktop.qtkit.stacking import beside
from crm_desktop.queries.trade.details import TradeDetail
from crm_desktop.views.context import Context
from crm_desktop.views.explaining import Explainer
from crm_desktop.views.figure_panel import KEY, FigurePanel
from crm_desktop.views.trade.editor_why import OF_LINE
from crm_desktop.views.trade.lines import ShownLine


class ReadingWhy:
    """Explains the line with the cursor on its price or amount, or else the total, beside the lines."""

    def __init__(self, context: Context, record: TradeDetail, grid: LineGrid[ShownLine]) -> None:
        self._record, self._grid = record, grid
        self.figure = FigurePanel(context)
        self._explainer = Explainer(context, self.figure, grid.table.setFocus)

    def beside_lines(self) -> QWidget:
        """The lines with the panel at their right; F9 works in both."""
        made = beside(self._grid, self.figure)
        add_key(made, KEY, self.explain)
        return made

    def explain(self) -> None:
        """Explain what the cursor is on."""
        index = self._grid.table.currentIndex()
        is_line = index.isValid() and self._grid.model.columns[index.column()].key in OF_LINE
        is_line = is_line and index.row() < len(self._record.lines)
        self._ask(index.row() if is_line else None)

    def explain_total(self) -> None:
        """Explain what the whole document comes to."""
        self._ask(None)

    def _ask(self, place: int | None) -> None:
        from crm_desktop.queries.why.stored import stored_why

        self._explainer.explain(stored_why, kind=self._record.kind, record_id=self._record.id, place=place)

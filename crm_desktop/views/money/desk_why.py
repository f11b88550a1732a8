"""F9 at a desk of money: why its party owes, or is owed, what the bar says."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.sides import Side
from crm_desktop.qtkit.stacking import beside
from crm_desktop.queries.why.owed import balance_why
from crm_desktop.views.context import Context
from crm_desktop.views.explaining import Explainer
from crm_desktop.views.figure_panel import KEY, FigurePanel


class DeskWhy:
    """Explains the balance of the party that is chosen; Esc leads ``back``."""

    KEY = KEY

    def __init__(self, context: Context, side: Side, back: Callable[[], object]) -> None:
        self._context, self._side = context, side
        self.figure = FigurePanel(context)
        self._explainer = Explainer(context, self.figure, back)

    def beside(self, settled: QWidget, open_ones: QWidget) -> QWidget:
        """What it settled over what it could settle, with the panel at their right."""
        documents = QWidget()
        column = QVBoxLayout(documents)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(settled, 1)
        column.addWidget(open_ones, 2)
        return beside(documents, self.figure)

    def explain(self, party_id: int | None) -> None:
        """Explain the balance of a party by age, with its documents."""
        if party_id is not None:
            today = self._context.clock.today()
            self._explainer.explain(balance_why, party_id=party_id, as_of=today, side=self._side)
